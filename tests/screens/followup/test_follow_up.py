"""Follow-up: lines placed with one key, actions mended, minutes read back, the meeting rated."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import NOW, SECRET
from tui.domain.meeting.meeting import Aside, Meeting, Note, Step
from tui.domain.people.action import Action

LINES = ("The estimate slipped", "Send the numbers", "She wants a mentor", "gossip", "Ask about the move")


def with_lines(meeting: Meeting) -> Meeting:
    """With lines taken on the way, one of them private."""
    notes = tuple(Note(id=f"note{n}", text=text, at=NOW) for n, text in enumerate(LINES))
    aside = Aside(notes=(Note(id="own", text=SECRET, at=NOW),))
    return msgspec.structs.replace(meeting, notes=notes, aside=aside)


def unsorted(after: Sitting) -> list[str]:
    return [note.text for note in after.meeting.notes if not note.sorted]


@pytest.fixture
def after(meet: Sit) -> Sit:
    """Sit in the follow-up of a meeting."""

    @asynccontextmanager
    async def sitting(**more: Any) -> AsyncIterator[Sitting]:
        async with meet("weather", "free", prepared=with_lines, **more) as talk:
            await talk.press("f")
            yield talk

    return sitting


async def test_lines_are_placed_with_one_key_each(after: Sit) -> None:
    async with after() as now:
        assert now.screen == "FollowUpScreen"
        assert "Sort 5" in now.text()
        await now.press("n")
        assert unsorted(now) == list(LINES[1:])
        assert now.meeting.notes[0].text == LINES[0]
        await now.press("a")
        assert (now.team.actions[-1].text, now.team.actions[-1].meeting) == ("Send the numbers", "thismeet")
        await now.press("#")
        assert now.meeting.aside.notes[-1].text == "She wants a mentor"
        await now.press("x")
        assert "gossip" not in now.text() + now.file("live/*.shared.json")
        await now.press("k")
        assert (now.team.points[-1].text, now.team.points[-1].kept) == ("Ask about the move", 1)
        assert unsorted(now) == []
        assert "All sorted." in now.text()
        await now.press("n", "a", "#", "x", "k")
        assert [note.text for note in now.meeting.notes] == [LINES[0]], "nothing left, nothing done"


@pytest.mark.parametrize("key", ["n", "#", "a", "k", "x"])
async def test_each_key_is_undone(after: Sit, key: str) -> None:
    async with after() as now:
        before = now.state
        await now.press("down", key)
        assert LINES[1] not in unsorted(now)
        await now.press("ctrl+z")
        assert unsorted(now) == list(LINES)
        assert (now.team, now.meeting.aside) == (before.team, before.meetings["robinek"].aside)


async def test_a_line_made_private_leaves_the_shared_file(after: Sit) -> None:
    async with after() as now:
        await now.press("down", "down", "#")
        assert "mentor" not in now.text() + now.file("live/*.shared.json")
        assert "mentor" in now.file("live/*.private.json")


async def test_with_nothing_to_sort_it_begins_with_the_actions(meet: Sit) -> None:
    async with meet("free") as now:
        await now.press("f")
        assert "Who does what by when?" in now.text()
        assert "Send the plan" in now.text(), "what is open from before can be mended too"


async def test_actions_are_mended_settled_and_added(after: Sit) -> None:
    async with after() as now:
        await now.press("space", "a")
        assert now.screen == "ActionForm"
        await now.type("Book a room @them >fri", "ctrl+s")
        assert now.screen == "FollowUpScreen"
        assert "Friday" in now.line("Book a room")
        await now.press("end", "enter")
        assert now.field("#what").value == "Book a room"
        await now.type(" for two", "ctrl+s")
        assert "Book a room for two" in now.text()
        await now.press("d")
        assert now.mark("Book a room for two") == "●"
        await now.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert now.told() == ["Taken back: action “Book a room”"]
        await now.hush()
        assert "Book a room" not in now.text()


async def test_private_actions_are_there_once_nobody_watches(after: Sit) -> None:
    async with after() as now:
        await now.press("space")
        assert SECRET not in now.text()
        await now.press("f9")
        assert SECRET in now.text()
        await now.press("f9")
        assert SECRET not in now.text()


async def test_a_private_action_to_talk_about_does_not_come_onto_the_stage(after: Sit) -> None:
    async with after(size=(80, 40)) as now:
        await now.press("space", "f9", "home", "down")
        assert SECRET in now.line("▌")
        await now.press("t")
        points = [point.text for point in now.team.points_of("robinek", "manager")]
        assert not [text for text in points if SECRET in text], "points may be seen on the stage"
        assert SECRET not in now.file("live/*.shared.json")


async def test_the_minutes_are_read_back_as_they_will_be_shared(after: Sit) -> None:
    async with after(size=(80, 50)) as now:
        await now.press("space", "space")
        text = now.text()
        assert "Robin Ek · Tue 24 Nov" in text
        assert "#" not in text and "**" not in text, "drawn, not as it is written"
        for line in LINES:
            assert f"• {line}" in text
        assert SECRET not in text


async def test_the_minutes_speak_the_persons_language(after: Sit) -> None:
    async with after(person="annaak", size=(80, 50)) as now:
        await now.press("space", "space")
        assert "anna åkesson · tis 24 nov" in now.text().lower()
        assert "Notes" not in now.text()


async def test_the_minutes_are_copied_and_the_truth_is_told(
    after: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return len(copied) == 1

    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", copy)
    monkeypatch.setenv("TERM", "linux")
    async with after(size=(80, 50)) as now:
        await now.press("f9", "y")
        assert "This is copied" in now.text() and "# Robin Ek" in now.text() and not copied
        await now.press("esc")
        assert not copied
        await now.press("y", "enter")
        assert now.told()[-1].startswith("Copied")
        assert copied[0].startswith("# Robin Ek")
        assert SECRET not in copied[0]
        await now.press("y", "enter")
        assert (
            now.told()[-1].startswith("No clipboard used: until you quit") and "copied.md" in now.told()[-1]
        )
        assert (now.folder / "copied.md").read_text() == copied[0]
        monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.clear", lambda: True)
        await now.press("y", "x")
        assert now.told()[-1].startswith("The clipboard is empty") and "is gone" in now.told()[-1]
        assert not (now.folder / "copied.md").exists()


async def test_the_meeting_is_rated_by_both(after: Sit) -> None:
    async with after() as now:
        await now.press("space", "space", "space")
        assert "How well spent was this time" in now.text()
        await now.press("6", "space", "5", "space", "enter")
        await now.type("begin on time", "enter")
        answers = {(a.question, a.side): (a.value, a.text) for a in now.meeting.answers}
        assert answers == {
            ("move.evaluate.worth", "employee"): (6, ""),
            ("move.evaluate.worth", "manager"): (5, ""),
            ("move.evaluate.change", "employee"): (None, "begin on time"),
        }
        await now.press("space")
        assert "Next time" in now.text()
        await now.press("left")
        assert "begin on time" in now.text()


async def test_pages_are_reached_directly_and_back(after: Sit) -> None:
    async with after(size=(80, 40)) as now:
        for key, sign in (("f7", "Robin Ek · Tue"), ("f10", "another date"), ("f6", "Who does what"),
                          ("f8", "spent"), ("f5", "What was noted")):  # fmt: skip
            await now.press(key)
            assert sign in now.text(), key
        await now.press("left", "left")
        assert "What was noted" in now.text()


async def test_back_in_the_dialogue_one_is_where_one_was(meet: Sit) -> None:
    async with meet("weather", "free", "agree") as now:
        await now.press("space", "space", "f")
        assert now.screen == "FollowUpScreen"
        await now.press("b")
        step = now.meeting.current_step
        assert step is not None and step.kind == "free"
        assert "Open discussion" in now.line("━━━")


async def test_back_to_the_dialogue_and_forth_nothing_is_lost(after: Sit) -> None:
    async with after() as now:
        await now.press("b")
        assert now.screen == "DialogueScreen"
        await now.press("f")
        assert now.screen == "FollowUpScreen"
        assert [note.text for note in now.meeting.notes] == list(LINES)
        kinds = [step.kind for step in now.meeting.steps]
        assert kinds.count("evaluate") == 1


async def test_a_rating_of_the_follow_up_alone_is_no_step_of_the_dialogue(after: Sit) -> None:
    async with after() as now:
        await now.press("f8", "6")
        assert [answer.value for answer in now.meeting.answers] == [6]
        await now.press("b")
        assert [step.kind for step in now.meeting.steps] == ["weather", "free"]
        assert "Worth our time" not in now.text()
        await now.press("f", "f8")
        assert [answer.value for answer in now.meeting.answers] == [6], "what was rated is still there"
        assert now.meeting.steps[-1].kind == "evaluate"


async def test_a_rating_that_was_planned_stays_in_the_plan(meet: Sit) -> None:
    async with meet("free", Step(id="s2", kind="evaluate", minutes=0)) as now:
        await now.press("f", "b")
        assert [step.kind for step in now.meeting.steps] == ["free", "evaluate"]


async def test_what_was_agreed_stands_before_what_is_left_from_earlier(after: Sit) -> None:
    async with after() as now:
        await now.press("a", "b", "f", "f6")
        text = now.text()
        agreed: Action = now.team.actions[-1]
        assert agreed.meeting == "thismeet"
        assert text.index(agreed.text) < text.index("Send the plan")


async def test_the_foot_names_no_key_for_which_there_is_nothing(after: Sit) -> None:
    async with after() as now:

        def foot() -> str:
            return now.text().splitlines()[-1]

        assert "into the minutes" in foot()
        for _line in LINES:
            await now.press("x")
        assert "All sorted" in now.text()
        assert "into the minutes" not in foot() and "drop" not in foot()
        await now.press("ctrl+z")
        assert "into the minutes" in foot()
        await now.press("f10")
        await now.hush()
        assert "next" not in foot() and "close the meeting" in foot()
        await now.press("left")
        assert "next" in foot()


async def test_a_meeting_begun_by_mistake_is_thrown_away_and_comes_back(after: Sit) -> None:
    async with after() as now:
        await now.press("X")
        assert "What was noted and answered goes" in now.text()
        await now.press("escape")
        assert len(now.meeting.notes) == len(LINES)
        await now.press("X", "y")
        assert now.screen == "HomeScreen" and not now.state.meetings
        now.saved()
        assert not list(now.folder.glob("live/*"))
        await now.press("ctrl+z")
        assert len(now.meeting.notes) == len(LINES)


async def test_it_is_held_together_in_the_language_of_whom_one_met(meet: Sit) -> None:
    async with meet("free", person="bosoren", prepared=with_lines) as now:
        await now.press("f")
        assert "Opfølgning · Bo Sørensen" in now.text()
        for said in ("Actions", "private", "notes", "next"):
            assert said not in now.text(), said
        await now.press("f9")
        assert "Follow-up · Bo Sørensen" in now.text()
        assert "private notes shown" in now.text()


@pytest.mark.parametrize("typed", ["2 * 3 ** 2", "# no heading", "- a dash", "\\ and `ticks`", "1. first"])
async def test_what_was_typed_is_drawn_as_it_was_typed(meet: Sit, typed: str) -> None:
    def noted(meeting: Meeting) -> Meeting:
        return msgspec.structs.replace(meeting, notes=(Note(id="n1", text=typed, at=NOW),))

    async with meet("free", prepared=noted, size=(80, 40)) as now:
        await now.press("f", "f7")
        assert f"• {typed}" in now.text()


@pytest.mark.parametrize("size", [(100, 30), (120, 36)], ids=str)
async def test_nothing_of_the_rating_is_cut_off(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("evaluate", size=size) as talk:
        await talk.press("f", "f8")
        lines = talk.text().splitlines()
        assert any("why – if you like" in line for line in lines), "the place for words is in sight"
        for row, line in enumerate(lines):
            assert "╭" not in line or "╰" in lines[row + 2], "and where it has a frame, it has all its sides"
        assert "space next" in lines[-1]


async def test_the_way_on_is_told_where_there_is_little_room(meet: Sit) -> None:
    async with meet("free", person="annaak", size=(60, 18)) as talk:
        await talk.press("n")
        await talk.type("a note", "enter", "escape", "f")
        assert "space nästa" in talk.text().splitlines()[-1]


def foot(now: Sitting) -> list[str]:
    """The keys that the foot names."""
    line = now.text().rstrip().splitlines()[-1]
    return [hint.strip() for hint in line.split("   ") if hint.strip()]


async def test_the_foot_names_what_can_be_done_on_each_page_in_a_small_window(meet: Sit) -> None:
    async with meet("free", size=(60, 18)) as now:
        await now.press("f", "down")
        assert foot(now)[:4] == ["space next", "d done", "u another day", "a action"]
        await now.press("d")
        assert "▌ ●" in now.line("Book the room"), "what is settled keeps its place"
        assert foot(now)[1] == "d open again"
        await now.press("up")
        assert foot(now)[1] == "d done", "they are those of the row in hand"
        await now.press("space")
        assert foot(now)[:3] == ["space next", "y copy", "c close the meeting"]


async def test_where_nothing_is_agreed_the_foot_says_how_one_adds_it(meet: Sit) -> None:
    async with meet("free", person="annaak", size=(60, 18)) as now:
        await now.press("f", "f6")
        assert "a åtgärd" in foot(now)[:4]


async def test_a_long_name_is_told_whole_where_there_is_room(meet: Sit) -> None:
    async with meet("free", size=(60, 18)) as now:
        await now.press("f", "f6", "a")
        await now.type("Measure the harbour @Jonas-in-ops", "ctrl+s")
        assert "Jonas-in-ops" in now.line("Measure the harbour")


HINT = "Put a name and a date on the action"


async def test_a_hint_is_told_on_the_page_where_it_can_be_followed_and_goes_once_it_is(after: Sit) -> None:
    async with after() as now:
        await now.press("f9", "f5", "n", "a")
        assert HINT not in now.text(), "the lines are sorted here"
        await now.press("f6")
        assert now.line(HINT)
        for page in ("f7", "f8", "f10", "f5"):
            await now.press(page)
            assert HINT not in now.text(), page
        await now.press("f6")
        await now.press("end", "u", *"fri", "enter")
        assert "Friday" in now.text() and HINT not in now.text()


async def test_what_a_page_is_for_is_said_while_there_is_something_to_do(after: Sit) -> None:
    async with after() as now:
        assert now.line("where each line is to stand"), "before both no key is told"
        await now.press("f9")
        assert now.line("one key files each")
        await now.press("n", "n", "n", "n")
        assert now.line("one key files each")
        await now.press("n")
        assert now.line("All sorted.") and not now.line("one key files each")


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)], ids=str)
async def test_who_watches_is_thanked_and_told_what_comes(meet: Sit, size: tuple[int, int]) -> None:
    """The talk does not end in a list: one is led over to it, in one's own language."""
    async with meet("free", person="annaak", size=size) as talk:
        await talk.press("n")
        await talk.type("The estimate slipped", "enter", "f")
        assert "Tack, Anna" in talk.text() and "Nu går vi igenom det vi antecknat" in talk.text()
        assert "The estimate slipped" in talk.text()
        await talk.press("space")
        assert "Tack, Anna" not in talk.text() and "Har vi fått med allt" in talk.text()
        await talk.press("f9")
        assert "Har vi fått med allt" not in talk.text(), "alone one knows the way"


async def test_where_nothing_was_noted_the_thanks_come_with_what_was_agreed(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f")
        assert "Thank you, Robin" in talk.text() and "Now we go through what we agreed" in talk.text()
