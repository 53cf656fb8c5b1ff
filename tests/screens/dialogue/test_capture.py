"""The capture line: what a line will become, what it became, and that none is lost."""

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at
from tests.screens.team import SECRET
from tui.app.start.start import Start
from tui.domain.meeting.meeting import with_draft
from tui.domain.people.person import Way
from tui.widgets.fields.inputs import REST
from tui.widgets.meeting.notice_row import NoticeRow


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [
        ("went well", "→ a shared note", "● noted"),
        ("= we meet weekly", "→ a decision", "● Decided: we meet weekly"),
        ("? ask about the move", "→ saved for next time", "● saved for next time"),
        ("! send the plan", "→ your manager, no date", "→ send"),
        ("! send the plan @them >fri", "→ Robin, Fri 27 Nov", "→ send"),
        ("! send it @both >in 2 weeks", "→ both, Tue 8 Dec", "→ send"),
        ("! send it @Kim >v49", "→ Kim, Fri 4 Dec", "→ send"),
        ("! send it >i morgon", "→ your manager, Wed 25 Nov", "→ send"),
        ("! send it >om 2 uger", "→ your manager, Tue 8 Dec", "→ send"),
        ("! send it >someday", "→ your manager, someday: not understood yet – try friday", "→ send"),
        ("! send it >30 feb", "30 feb: not understood yet – try 28/2", "→ send"),
        ("! send it > fri", "→ your manager, Fri 27 Nov", "→ send"),
        ("! send it (@them)>~fri", "→ Robin, Fri 27 Nov", "→ send"),
        ("! send it @Anna Åkesson", "→ Anna Åkesson, no date", "→ send"),
        ("Action Robin sends the plan by Friday.", "→ Robin, Fri 27 Nov", "→ sends the plan"),
        ("åtgärd vi bokar rum om två veckor", "→ both, Tue 8 Dec", "→ bokar rum"),
        ("aftale jeg ringer til banken i morgen", "→ your manager, Wed 25 Nov", "→ ringer til banken"),
        ("action send it at once", "→ your manager, no date", "→ send"),
        ("beslutning vi mødes hver uge", "→ a decision", "● Decided: vi mødes hver uge"),
        ("Senare semestern.", "→ saved for next time", "● saved for next time"),
        ("Action is needed from the board", "→ a shared note", "● noted"),
    ],
)
async def test_what_a_line_means_is_shown_before_it_is_saved(
    meet: Sit, typed: str, before: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is said for a moment is to be there still, however slow the machine is.
    monkeypatch.setattr(NoticeRow, "_end", lambda _row: None)
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type(typed)
        assert before in talk.text()
        assert talk.meeting.notes == ()
        await talk.press("enter")
        if "not understood yet" in before:
            assert talk.team.actions[-1].text != "send it", "what is no day is asked about before it is kept"
            assert ", or the same key once more" in talk.text()
            await talk.press("enter")
        assert after in talk.text()
        assert talk.field("#capture").value == ""


async def test_a_decision_is_kept_with_the_person_and_stands_in_the_minutes(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("= we meet weekly", "enter", "n")
        await talk.type("=# look again in May", "enter")
        shared, private = talk.team.decisions
        assert (shared.text, shared.private, shared.meeting) == ("we meet weekly", False, "thismeet")
        assert (private.text, private.private) == ("look again in May", True)
        assert talk.meeting.notes == ()
        await talk.press("f", "f7")
        assert "we meet weekly" in talk.text()
        assert "look again" not in talk.text()
        await talk.press("ctrl+z", "ctrl+z")
        assert talk.team.decisions == (shared,)
        assert not any("look again" in line for line in talk.told()), "what is private is not told"


async def test_a_day_that_has_passed_is_taken_after_a_yes(meet: Sit) -> None:
    async with meet("free") as talk:
        before = talk.team
        await talk.press("n")
        await talk.type("! send it >2026-11-02")
        assert "→ your manager, Mon 2 Nov, which has passed" in talk.text()
        await talk.press("enter")
        assert "Mon 2 Nov 2026 has passed – the same key once more takes it" in talk.text()
        assert (talk.team, talk.field("#capture").value) == (before, "! send it >2026-11-02")
        await talk.press("enter")
        assert talk.team.actions[-1].due == date(2026, 11, 2)
        assert talk.field("#capture").value == ""


async def test_another_day_instead_needs_no_yes_and_a_changed_line_is_asked_about_anew(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("! send it >2026-11-02", "enter", "backspace")
        await talk.type("3", "enter")
        assert "Tue 3 Nov 2026 has passed" in talk.text()
        await talk.press("backspace", "backspace")
        await talk.type("30", "enter")
        assert talk.team.actions[-1].due == date(2026, 11, 30)


async def test_a_day_that_has_passed_in_an_unseen_line_stays_words(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        empty = talk.text()
        await talk.type("#! ask again >2026-11-02")
        assert talk.text() == empty
        await talk.press("enter")
        kept = talk.team.actions[-1]
        assert (kept.text, kept.due, kept.private) == ("ask again >2026-11-02", None, True)
        assert "passed" not in talk.text()


async def test_one_line_of_a_paste_is_asked_about_for_all(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.paste("went well\n! send it >2026-11-02")
        await talk.press("enter")
        asked = talk.meeting
        assert asked.notes == ()
        assert "has passed" in talk.text()
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == ["went well"]
        assert talk.team.actions[-1].due == date(2026, 11, 2)


@pytest.mark.parametrize("typed", ["? # worn", "# ? worn", "n = # worn", "= # worn", "! # worn"])
async def test_what_was_typed_unseen_is_kept_in_private(meet: Sit, typed: str) -> None:
    async with meet("free") as talk:
        team = talk.team
        await talk.press("n")
        await talk.type(typed, "enter")
        assert talk.meeting.notes == ()
        assert talk.team.points == team.points
        assert all(a.private for a in talk.team.actions if a not in team.actions)


async def test_each_kind_of_line_lands_where_it_belongs(meet: Sit) -> None:
    async with meet("free") as talk:
        for line in (
            "a note",
            "? a question",
            "! an action @them >fri",
            "# a private note",
            "!# a private action",
        ):
            await talk.press("n")
            await talk.type(line, "enter")
        meeting, team = talk.meeting, talk.team
        assert [note.text for note in meeting.notes] == ["a note"]
        assert [note.text for note in meeting.aside.notes] == ["a private note"]
        assert (team.points[-1].text, team.points[-1].side, team.points[-1].kept) == (
            "a question",
            "manager",
            1,
        )
        shared, private = team.actions[-2:]
        assert (shared.text, shared.owner, shared.due) == ("an action", "employee", date(2026, 11, 27))
        assert (shared.meeting, shared.private) == ("thismeet", False)
        assert (private.text, private.private) == ("a private action", True)


async def test_the_keys_put_the_sign_before_what_stands_there(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("k")
        assert talk.field("#capture").value == "?"
        await talk.type("the move", "escape")
        await talk.press("f2")
        assert talk.field("#capture").value == "?the move", "what was left stays"
        await talk.press("enter")
        assert talk.team.points[-1].text == "the move"


async def test_a_line_that_was_left_is_offered(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("half a", "escape")
        assert "from before" not in talk.text()
        await talk.press("n")
        assert "→ a shared note  ·  from before – ctrl+x begins anew" in talk.text()
        await talk.type(" note")
        assert talk.field("#capture").value == "half a note"
        await talk.press("ctrl+x")
        assert talk.field("#capture").value == ""
        await talk.type("another")
        assert "from before" not in talk.text()
        await talk.press("ctrl+x")
        assert talk.field("#capture").value == "half a note"
        await talk.press("enter", "n")
        assert [note.text for note in talk.meeting.notes] == ["half a note"]
        assert talk.field("#capture").value == ""
        assert "from before" not in talk.text()


async def test_what_the_last_run_left_is_offered_too(meet: Sit) -> None:
    async with meet("free", prepared=lambda m: with_draft(m, "capture", "! send it >fri")) as talk:
        assert "from before – ctrl+x begins anew" in talk.text()
        await talk.press("ctrl+x")
        await talk.type("went well", "enter")
        assert [note.text for note in talk.meeting.notes] == ["went well"]


async def test_a_private_line_that_was_left_is_offered_without_a_sign(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        empty = talk.text()
        await talk.type(f"# {SECRET}", "escape", "n")
        assert talk.text() == empty
        await talk.press("ctrl+x")
        assert talk.text() == empty
        await talk.type(" again", "enter")
        assert [note.text for note in talk.meeting.aside.notes] == [f"{SECRET} again"]


async def test_a_sign_that_was_left_makes_nothing_of_the_next_line(meet: Sit) -> None:
    async with meet("free") as talk:
        before = talk.team.points
        await talk.press("k", "escape", "n")
        await talk.type("tests are slow", "enter")
        assert talk.team.points == before
        assert [note.text for note in talk.meeting.notes] == ["tests are slow"]


async def test_cutting_is_cutting_where_nothing_was_left(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("one two", "ctrl+shift+left", "ctrl+x")
        assert talk.field("#capture").value == "one "


@pytest.mark.parametrize("typed", ["", " ", "!", "?", "#", "!#", " # ", "=", "= "])
async def test_a_sign_alone_is_nothing(meet: Sit, typed: str) -> None:
    async with meet("free") as talk:
        before = talk.team
        await talk.press("n")
        await talk.type(typed, "enter")
        assert (talk.meeting.notes, talk.meeting.aside.notes, talk.team) == ((), (), before)
        assert talk.field("#capture").value == ""
        await talk.press("s")
        assert talk.meeting.steps[0].state == "skipped", "letters are commands again"


async def test_a_private_line_leaves_no_trace_while_others_may_watch(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        empty = talk.text()
        await talk.type(f"# {SECRET}")
        assert talk.text() == empty
        await talk.press("enter")
        assert "private" not in talk.text()
        assert "●" not in talk.line("note")
        assert [note.text for note in talk.meeting.aside.notes] == [SECRET]
        await talk.press("n")
        await talk.type("seen by all")
        assert "seen by all" in talk.text(), "the next line is none of it"


async def test_the_receipt_of_a_private_line_comes_where_nobody_watches(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f9", "n")
        await talk.type("# looks worn", "enter")
        assert "● private note" in talk.text()


@pytest.mark.parametrize(
    "typed", ["# worn", "?# worn", "n?# worn", "! # worn", "＃ worn", "  # worn", "!# worn >fri"]
)
async def test_letter_by_letter_nothing_of_a_private_line_is_seen(meet: Sit, typed: str) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        empty = talk.text()
        for char in typed:
            await talk.type(char)
            assert talk.text() == empty


async def test_a_private_line_stays_private_without_its_sign(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        empty = talk.text()
        await talk.type("# worn")
        await talk.press("home", "delete", "delete")
        assert talk.field("#capture").value == "worn"
        assert talk.text() == empty
        await talk.press("enter")
        assert [note.text for note in talk.meeting.aside.notes] == ["worn"]
        assert talk.meeting.notes == ()


async def test_an_emptied_line_begins_anew(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("#")
        await talk.press("backspace")
        await talk.type("went well")
        assert "went well" in talk.text()


async def test_a_private_line_in_a_paste_hides_it(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.paste("went well\n# looks worn")
        assert "worn" not in talk.text()
        await talk.press("enter")
        assert [note.text for note in talk.meeting.aside.notes] == ["looks worn"]


async def test_a_private_draft_comes_back_unseen(meet: Sit) -> None:
    async with meet("free", prepared=lambda m: with_draft(m, "capture", "# half worn")) as talk:
        assert talk.field("#capture").value == "# half worn"
        assert "worn" not in talk.text()


async def test_seen_once_nobody_watches(meet: Sit) -> None:
    async with meet("free", size=(110, 40)) as talk:
        await talk.press("n")
        await talk.type(f"# {SECRET}")
        await talk.press("f9")
        assert SECRET in talk.text()
        await talk.press("f9")
        assert SECRET not in talk.text()
        await talk.press("enter", "f9")
        assert SECRET in talk.text(), "at the side, for me alone"
        assert "others may watch" not in talk.text()
        await talk.press("f9")
        assert SECRET not in talk.text()


async def test_a_private_action_is_counted_and_shown_to_me_alone(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("n")
        await talk.type(f"!# ask {SECRET} >fri", "enter", "escape")
        assert SECRET not in talk.text()
        assert "1 action" not in talk.text()
        await talk.press("f9")
        assert "1 action" in talk.text()


async def test_no_private_word_is_in_a_shared_file(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("# burnt out", "enter", "n")
        await talk.type("#? why burnt out", "enter", "n")
        await talk.type("# half burnt out", "escape")
        await asyncio.sleep(REST + 0.05)
        await talk.settle()
        assert talk.file("live/*.private.json").count("burnt") >= 3
        assert "burnt" not in talk.file("live/*.shared.json") + talk.file("team.json")


async def test_a_paste_of_several_lines_is_several_lines(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.paste("one\n! two >fri\n\n? three")
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == ["one"]
        assert talk.team.actions[-1].text == "two"
        assert talk.team.points[-1].text == "three"


@pytest.mark.parametrize(
    "text", ["[@click=app.quit]Agree[/]", "[/b] unopened", "list[int]", "\\[x\\]", "$error"]
)
async def test_hostile_text_is_text(meet: Sit, text: str) -> None:
    async with meet("agree") as talk:
        await talk.press("n")
        await talk.type(text, "enter", "n")
        await talk.type(f"! {text}", "enter")
        assert talk.meeting.notes[0].text == text
        assert text in talk.text()


async def test_a_draft_is_on_the_disk_once_the_hands_rest(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("I heard th")
        assert "I heard th" not in talk.file("live/*.json")
        await asyncio.sleep(REST + 0.05)
        await talk.settle()
        assert "I heard th" in talk.file("live/*.private.json")
        folder = talk.folder
    async with sit_at(folder, start=Start(person="robinek")) as talk:
        assert talk.field("#capture").value == "I heard th"
        assert "from before" in talk.text(), "it is taken up where it stood"
        await talk.type("at", "enter")
        assert talk.meeting.notes[0].text == "I heard that"
        assert talk.meeting.aside.drafts == {}
        assert "I heard" not in talk.file("live/*.private.json")


async def test_a_line_that_was_left_waits_after_a_restart_and_one_taken_up_again_has_the_cursor(
    meet: Sit,
) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await talk.press("n")
        await talk.type("half a sen", "escape")
        folder = talk.folder
    start = Start(person="robinek")
    async with sit_at(folder, start=start, size=(100, 30)) as talk:
        line = talk.field("#capture")
        assert line.value == "half a sen" and not line.has_focus
        assert "not finished – n goes on with it" in talk.text()
        await talk.press("n")
        assert line.has_focus and "from before" in talk.text()
    async with sit_at(folder, start=start, size=(100, 30)) as talk:
        assert talk.field("#capture").has_focus
        await talk.type("tence", "enter")
        assert [note.text for note in talk.meeting.notes] == ["half a sentence"]
        assert talk.meeting.aside.drafts == {}


async def test_what_was_half_written_goes_on_in_the_line_and_no_letter_is_a_key(meet: Sit) -> None:
    async with meet("last-actions", way="walk", size=(40, 20)) as talk:
        await talk.press("n")
        await talk.type("half a sen")
        await asyncio.sleep(REST + 0.05)
        await talk.settle()
        folder, before = talk.folder, talk.team.actions
    async with sit_at(folder, start=Start(person="robinek"), size=(40, 20)) as talk:
        assert talk.field("#capture").has_focus
        await talk.type("ded", "enter")
        assert [note.text for note in talk.meeting.notes] == ["half a sended"]
        assert talk.team.actions == before, "no letter was a key"


async def test_what_was_left_says_how_one_goes_on_with_it(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        await talk.press("n")
        await talk.type("half a sentence")
        assert "→ a shared note" in talk.text()
        await talk.press("escape")
        assert "half a sentence" in talk.text() and "not finished – n goes on with it" in talk.text()
        assert "→ a shared note" not in talk.text(), "nothing is being written"
        await talk.press("n")
        assert "not finished" not in talk.text()


async def test_a_private_line_is_not_taken_up_while_others_watch(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f9", "n")
        await talk.type("# looks worn")
        await asyncio.sleep(REST + 0.05)
        await talk.settle()
        folder = talk.folder
    async with sit_at(folder, start=Start(person="robinek")) as talk:
        assert not talk.field("#capture").has_focus and "not finished" not in talk.text()


@pytest.mark.parametrize(
    ("way", "size"), [("walk", (40, 20)), ("walk", (60, 18)), ("video", (60, 18)), ("video", (80, 24))]
)
async def test_the_receipt_of_an_action_says_who_and_when(meet: Sit, way: Way, size: tuple[int, int]) -> None:
    async with meet("free", way=way, size=size) as talk:
        await talk.press("n")
        await talk.type(f"action Robin sends the {'long ' * 20}list by Friday", "enter")
        kept = talk.line("→ sends")
        assert "Robin, Fri 27 Nov" in kept and "…" in kept, "a long text gives way"


async def test_undo_takes_the_note_back_and_leaves_what_is_being_typed(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("first", "enter", "n")
        await talk.type("second", "escape", "ctrl+z")
        assert talk.meeting.notes == ()
        assert talk.field("#capture").value == "second"


async def test_a_plain_line_that_turns_private_is_gone_at_once(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("tired")
        assert "→ a shared note" in talk.text()
        await talk.press("home", "#")
        assert "tired" not in talk.text()
        assert "private" not in talk.text()
        await talk.press("home", "delete", "x")
        assert "tired" not in talk.text(), "not before it is entered or emptied"


async def test_the_meaning_is_back_with_the_first_letter_after_a_receipt(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("went well", "enter")
        assert "● noted" in talk.text()
        await talk.press("n", "w")
        assert "→ a shared note" in talk.text()


async def test_the_end_of_a_line_longer_than_the_field_is_seen(meet: Sit) -> None:
    async with meet("free", size=(40, 20)) as talk:
        await talk.press("n")
        await talk.type("one word after the other until the line is full and more")
        assert "is full and more" in talk.text()
        await talk.press("home")
        assert "one word after" in talk.text()


async def test_a_letter_has_nothing_laid_out_anew(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("one word")
        laid_out = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_args: laid_out.append(1))
        await talk.type(" more")
        assert "one word more" in talk.text()
        assert not laid_out


async def test_signs_of_ones_own_count_in_the_line_and_hide_as_the_usual_ones_do(
    meet: Sit, folder: Path
) -> None:
    config = folder.parent / "config"
    config.mkdir(exist_ok=True)
    (config / "settings.toml").write_text('[signs]\naction = "a:"\nprivate = "p:"\nowner = "w/"\n')
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("a: send it w/them >fri")
        assert "→ Robin, Fri 27 Nov" in talk.text()
        await talk.press("enter", "n")
        for letter in "p: she is tired":
            await talk.type(letter)
            assert "p:" not in talk.text() and "tired" not in talk.text()
        await talk.press("enter")
        assert talk.team.actions[-1].text == "send it"
        assert [note.text for note in talk.meeting.aside.notes] == ["she is tired"]
        await talk.press("n")
        await talk.type("a:", "escape")
        assert talk.field("#capture").value == "", "a sign alone is no line"
        assert talk.screen == "DialogueScreen"


async def test_a_draft_that_is_kept_draws_no_other_field(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("cards", size=(100, 30)) as talk:
        await talk.press("n")
        await talk.type("went well")
        answer, drawn = talk.field("#answer"), list[object]()
        exchange = answer._exchange_repaint_regions

        def kept() -> object:
            regions = exchange()
            drawn.extend(regions)
            return regions

        monkeypatch.setattr(answer, "_exchange_repaint_regions", kept)
        talk.field("#capture").tell_now()  # type: ignore[attr-defined]
        await talk.settle()
        assert "went well" in str(talk.meeting.aside.drafts) and not drawn
