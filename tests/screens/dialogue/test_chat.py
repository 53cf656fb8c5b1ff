"""A meeting in writing: questions go off with one key, replies come in by paste, and the chat is kept."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Clock, Sitting, sit_at
from tests.screens.team import NOW, SECRET
from tui.app.start.start import Start
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.domain.people.team import with_digest
from tui.domain.workspace.state import State
from tui.exchange.clipboard import system_clipboard
from tui.steps.step_view import StepView
from tui.widgets.chat.chat_talk import ChatTalk

SCALE = Step(id="s1", kind="cards", questions=("general.how-scale",))


@pytest.fixture(autouse=True)
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied; the clipboard has nothing else."""
    given: list[str] = []

    def copy(text: str) -> bool:
        given.append(text)
        return True

    monkeypatch.setattr(system_clipboard, "copy", copy)
    monkeypatch.setattr(system_clipboard, "read", lambda: "")
    return given


def said(talk: Sitting) -> list[tuple[str, str]]:
    return [(one.who, one.text) for one in talk.meeting.chat]


async def test_one_key_copies_the_question_and_it_is_said_that_it_waits(meet: Sit, copied: list[str]) -> None:
    async with meet("weather", person="annaak", way="chat", size=(100, 30)) as talk:
        await talk.press("y")
        assert copied == [copied[0]] and "väder inombords" in copied[0] and "1 Soligt" in copied[0]
        assert talk.screen == "DialogueScreen" and "waits in the chat for an answer" in talk.text()
        assert talk.told() == ["Copied – paste it in the chat"]
        assert said(talk) == [("manager", copied[0])]
        await talk.press("y")
        assert talk.screen == "CopyDialog", "once more shows it, with the other ways to have it"
        await talk.press("escape")
        assert "paste it in the chat" not in talk.text(), "the next key takes away what was said of the copy"
        await talk.press("y", "enter")
        assert len(talk.meeting.chat) == 1


async def test_a_reply_is_looked_at_and_answers_the_question(meet: Sit) -> None:
    async with meet("one-thing", "agree", way="chat", size=(80, 24)) as talk:
        await talk.press("y")
        await talk.paste("The move.\n\nAll the rest can wait")
        assert talk.screen == "ChatDialog" and "All the rest can wait" in talk.text()
        assert said(talk)[1:] == [], "nothing is taken before it was looked at"
        await talk.press("enter")
        assert said(talk)[1:] == [("robinek", "The move.\n\nAll the rest can wait")]
        answer = talk.meeting.answer("move.one-thing")
        assert answer is not None and answer.text == "The move. ⏎ All the rest can wait"
        assert "Robin  The move." in talk.text() and "waits in the chat" not in talk.text()
        await talk.press("ctrl+z")
        assert talk.told() == ["Taken back: 1 message of the chat"]
        assert len(said(talk)) == 1 and talk.meeting.answer("move.one-thing") is None, (
            "both are taken back at once"
        )
        await talk.paste("The move.")
        await talk.press("escape")
        assert len(said(talk)) == 1


async def test_a_number_or_a_choice_is_read(meet: Sit) -> None:
    async with meet(SCALE, "weather", way="chat") as talk:
        await talk.paste("[10:42] Robin Ek: 7, the tests are green")
        await talk.press("enter")
        answer = talk.meeting.answer("general.how-scale")
        assert answer is not None and (answer.value, answer.text) == (7, "the tests are green")
        await talk.press("space")
        await talk.paste("3 Cloudy, as I sleep badly")
        await talk.press("enter")
        sky = talk.meeting.answer("move.weather")
        assert sky is not None and (sky.choice, sky.text) == ("cloudy", "as I sleep badly")


async def test_what_the_manager_is_asked_is_not_copied_for_the_other(meet: Sit, copied: list[str]) -> None:
    async with meet("weather", way="chat", size=(100, 30)) as talk:
        assert "y copy" in talk.text()
        await talk.press("space")
        assert "about me?" in talk.text() and "y copy" not in talk.text()
        await talk.press("y")
        assert copied == [] and talk.meeting.chat == ()
        await talk.press("backspace", "y")
        assert len(copied) == 1 and "weather" in copied[0]


async def test_a_reply_that_comes_once_the_manager_is_asked_is_still_theirs(meet: Sit) -> None:
    async with meet("weather", way="chat", size=(100, 30)) as talk:
        await talk.press("space")
        await talk.paste("Robin Ek: 3, bit grey")
        await talk.press("enter")
        sky = talk.meeting.answer("move.weather")
        assert sky is not None and (sky.choice, sky.text) == ("cloudy", "bit grey")
        assert talk.meeting.answer("move.weather", "manager") is None
        assert "Taken as Robin’s answer" in talk.text()
        await talk.paste("Robin Ek: and a little tired")
        await talk.press("enter")
        assert talk.meeting.answer("move.weather") == sky, "it was answered already"
        assert "It stands in the chat, and answers nothing here" in talk.text()


async def test_ones_own_reply_among_theirs_is_ones_own_answer(meet: Sit) -> None:
    async with meet("weather", way="chat", size=(100, 30)) as talk:
        await talk.paste("Robin Ek  09:42\n3, bit grey\nIda Holm  09:43\n6 here, long week")
        await talk.press("enter")
        mine, theirs = (talk.meeting.answer("move.weather", side) for side in ("manager", "employee"))
        assert mine is not None and (mine.choice, mine.text) == ("stormy", "here, long week")
        assert theirs is not None and theirs.choice == "cloudy"
        assert talk.told() == ["Taken as both answers – ctrl+z undoes it"]
        await talk.press("ctrl+z")
        assert talk.meeting.answers == () and talk.meeting.chat == ()


async def test_what_one_says_besides_is_no_answer_of_ones_own(meet: Sit) -> None:
    async with meet("weather", way="chat", size=(100, 30)) as talk:
        await talk.paste("Robin Ek  09:42\n3, bit grey\nIda Holm  09:43\nSee you at 4, sunny greetings")
        await talk.press("enter")
        assert talk.meeting.answer("move.weather", "manager") is None
        await talk.paste("Ida Holm  09:45\n2")
        await talk.press("enter")
        assert talk.told() == ["Taken as your answer – ctrl+z undoes it"]
        await talk.paste("Ida Holm  09:46\n7")
        await talk.press("enter")
        mine = talk.meeting.answer("move.weather", "manager")
        assert mine is not None and mine.choice == "partly-cloudy", "it was answered already"


async def test_where_both_rate_both_numbers_come_from_the_chat(meet: Sit) -> None:
    both = msgspec.structs.replace(SCALE, both=True)
    async with meet(both, way="chat", size=(100, 30)) as talk:
        await talk.paste("Robin Ek  09:42\n7, the tests are green\nIda Holm  09:43\n5")
        await talk.press("enter")
        mine, theirs = (talk.meeting.answer("general.how-scale", side) for side in ("manager", "employee"))
        assert mine is not None and theirs is not None and (mine.value, theirs.value) == (5, 7)


async def test_both_sides_are_told_apart_and_what_is_there_is_not_doubled(
    meet: Sit, copied: list[str]
) -> None:
    async with meet("one-thing", way="chat") as talk:
        await talk.press("y")
        both = f"Ida Holm  10:42\n{copied[0]}\nRobin  10:44\nThe move\n:+1:\n2"
        await talk.paste(both)
        assert "1 message was there already" in talk.text() and "v shows them" in talk.text()
        await talk.press("v")
        assert ":+1: 2" in talk.text()
        await talk.press("escape", "enter")
        assert [who for who, _ in said(talk)] == ["manager", "robinek"]
        await talk.paste(f"{both}\n10:50\nAnd the boxes")
        await talk.press("enter")
        assert [text for _, text in said(talk)][1:] == ["The move", "And the boxes"]
        await talk.paste(both)
        assert "All of it is there already" in talk.text()


@pytest.mark.parametrize(
    "way",
    [
        "{asked}\n\nThe move",
        "Robin  10:44\n> {asked}\nThe move",
        "Robin Ek8/31 10:39 AM\nIda Holm\n8/31/22 10:22 AM\n{asked}\nThe move",
    ],
    ids=["above it", "quoted", "as Teams quotes"],
)
async def test_the_question_that_comes_back_with_the_answer_is_none_of_it(
    meet: Sit, copied: list[str], way: str
) -> None:
    async with meet("one-thing", way="chat") as talk:
        await talk.press("y")
        await talk.paste(way.format(asked=copied[0]))
        await talk.press("enter")
        assert said(talk)[1:] == [("robinek", "The move")]
        answer = talk.meeting.answer("move.one-thing")
        assert answer is not None and answer.text == "The move"


async def test_words_of_another_never_become_theirs(meet: Sit) -> None:
    async with meet("one-thing", way="chat", size=(80, 24)) as talk:
        await talk.paste("Robin Ek  10:14\nThe move\nIda  10:15\nWhy?\nRobin Ek  10:16\n> Why?\nToo heavy")
        assert "?" not in talk.line("Too heavy") and "wrote what" not in talk.text()
        await talk.press("enter")
        assert said(talk) == [("robinek", "The move"), ("manager", "Why?"), ("robinek", "Too heavy")]
        answer = talk.meeting.answer("move.one-thing")
        assert answer is not None and answer.text == "The move ⏎ Too heavy"


@pytest.mark.parametrize("other", ["Unknown Person: 3", "Zoe: 3"])
async def test_a_third_is_kept_and_shown_as_unclear(meet: Sit, other: str) -> None:
    async with meet("one-thing", way="chat", size=(80, 24)) as talk:
        await talk.paste(f"Robin: The move\n{other}")
        assert "Who wrote what stands at ?" in talk.text() and talk.line(other).split()[1] == "?"
        await talk.press("enter")
        assert said(talk) == [("robinek", "The move"), ("", other)]
        answer = talk.meeting.answer("move.one-thing")
        assert answer is not None and answer.text == "The move"


async def test_what_cannot_be_told_apart_is_shown_and_one_digit_says_who_it_was(meet: Sit) -> None:
    async with meet("free", way="chat", size=(80, 30)) as talk:
        await talk.paste("How was it?\n10:40\nIt went well\n10:42\nA good one\n10:43")
        assert "Who wrote what stands at ?" in talk.text() and talk.line("How was it?").split()[1] == "?"
        await talk.press("1", "2")
        assert talk.line("It went well").split()[1] == "Robin"
        await talk.press("enter")
        assert said(talk) == [("manager", "How was it?"), ("robinek", "It went well"), ("", "A good one")]
        assert "?" in talk.line("A good one"), "it is kept, and belongs to nobody"


async def test_a_line_that_begins_like_a_private_one_is_kept_privately(meet: Sit) -> None:
    async with meet("one-thing", way="chat", size=(80, 24)) as talk:
        await talk.paste("Fine\n# sounded tired")
        assert "kept for you alone" in talk.text() and "sounded tired" not in talk.text()
        await talk.press("enter")
        assert said(talk) == [("robinek", "Fine")]
        assert [note.text for note in talk.meeting.aside.notes] == ["sounded tired"]
        assert "sounded tired" not in talk.file("live/*.shared.json")


async def test_no_clock_runs_and_nothing_is_asked_a_day_later(folder: Path, meet: Sit) -> None:
    clock = Clock()
    async with meet("one-thing", "agree", way="chat", clock=clock, size=(100, 30)) as talk:
        assert not talk.meeting.clock.runs and "in writing, no clock" in talk.text()
        await talk.press("y")
        await talk.press("escape", "escape", "f9")
        assert "under way" in talk.text()
        clock.advance(26 * 60)
        await talk.press("m")
        assert talk.screen == "DialogueScreen" and "waits in the chat" in talk.text()
    later = Clock(NOW + timedelta(days=2))
    async with sit_at(folder, start=Start(person="robinek"), clock=later) as talk:
        assert talk.screen == "DialogueScreen" and talk.meeting.clock.spent == 0
        await talk.paste("The move")
        await talk.press("enter")
        assert len(said(talk)) == 2


async def test_where_it_becomes_a_call_the_clock_begins(folder: Path, meet: Sit) -> None:
    async with meet("free", way="chat"):
        pass
    async with sit_at(folder, start=Start(person="robinek", way="video")) as talk:
        assert talk.meeting.way == "video" and talk.meeting.clock.runs
        assert "in writing" not in talk.text()


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "last-actions",
            ["– your manager: Send the plan (Fri 27 Nov)", "– Robin: Book the room (Fri 20 Nov)"],
        ),
        ("their-points", ["Laptop is slow"]),
        ("goals", ["– Lead the release"]),
        ("agree", ["What are we agreeing on?"]),
        ("free", ["What would you like to talk about?"]),
        ("guess-week", ["1 ", "3 "]),
    ],
)
async def test_each_step_has_something_to_send_and_nothing_private(
    meet: Sit, copied: list[str], kind: str, lines: list[str]
) -> None:
    async with meet(kind, way="chat") as talk:
        await talk.press("y")
        (text,) = copied
        assert all(line in text for line in lines), text
        assert SECRET not in text


def chatted(meeting: Meeting) -> Meeting:
    chat = (
        ChatMessage(id="c1", who="manager", text="How was it?", at=NOW),
        ChatMessage(id="c2", who="robinek", text="The *handover* went well", at=NOW),
    )
    return msgspec.structs.replace(meeting, chat=chat)


async def test_it_goes_into_the_minutes_only_if_both_want_it(meet: Sit) -> None:
    async with meet("free", "evaluate", way="chat", prepared=chatted, size=(100, 30)) as talk:
        await talk.press("f", "space")
        assert "Does Robin want the chat in the minutes?" in talk.text()
        await talk.press("n")
        assert talk.meeting.chat_wishes == {"employee": False}
        assert "not wanted by Robin" in talk.text() and "handover" not in talk.text()
        await talk.press("V", "y")
        assert "And do you want it there?" in talk.text()
        await talk.press("y")
        assert "The *handover* went well" in talk.text() and "as both of you want" in talk.text()
        await talk.press("ctrl+z")
        assert "handover" not in talk.text()


async def test_unasked_it_stays_out(meet: Sit, copied: list[str]) -> None:
    async with meet("free", way="chat", prepared=chatted) as talk:
        await talk.press("f", "space", "escape", "left", "space")
        assert talk.screen == "FollowUpScreen", "it is asked once, and again with its key alone"
        await talk.press("y", "enter")
        assert copied and "handover" not in copied[0]


def several(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, participants=("annaak", "bosoren"), language="en")


async def test_among_several_each_is_known_by_name(meet: Sit) -> None:
    async with meet("round", "agree", way="chat", prepared=several, size=(100, 36)) as talk:
        assert talk.app.guarded, "others may watch a meeting of several"
        await talk.paste(
            "Robin Ek  10:42\n2 Partly cloudy\nBo Sørensen  10:43\nFine here\nZoë Grant  10:44\nHello all"
        )
        assert "? Zoë Grant" in talk.text()
        await talk.press("enter")
        assert [one.who for one in talk.meeting.chat] == ["robinek", "bosoren", ""]
        assert talk.meeting.chat[2].name == "Zoë Grant"
        answer = talk.meeting.answer("move.round.robinek")
        assert answer is not None and answer.choice == "partly-cloudy"
        words = talk.meeting.answer("move.round.bosoren")
        assert words is not None and (words.choice, words.text) == ("spoken", "Fine here"), (
            "all have had the word"
        )
        assert talk.meeting.answer("move.round.annaak") is None


async def test_what_is_said_of_a_copy_is_in_the_language_of_the_meeting(meet: Sit) -> None:
    async with meet("round", "agree", person="annaak", way="chat", prepared=several, size=(100, 36)) as talk:
        assert talk.app.guarded and talk.meeting.language == "en"
        await talk.press("y")
        assert talk.told() == ["Copied – paste it in the chat"]


async def test_while_others_watch_a_private_line_leaves_no_trace(meet: Sit) -> None:
    async with meet("free", way="chat", prepared=several, size=(100, 36)) as talk:
        await talk.paste("Robin: fine\n# he is not")
        assert "he is not" not in talk.text() and "alone" not in talk.text()
        await talk.press("enter")
        assert "he is not" not in talk.text()
        assert [note.text for note in talk.meeting.aside.notes] == ["he is not"]


async def test_what_was_pasted_goes_as_others_begin_to_watch(meet: Sit) -> None:
    async with meet("free", way="chat") as talk:
        await talk.paste("from the clipboard")
        await talk.press("f9")
        assert talk.screen == "DialogueScreen" and "from the clipboard" not in talk.text()


async def test_its_key_takes_what_lies_on_the_clipboard_unless_others_watch(
    meet: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_clipboard, "read", lambda: "A reply that was copied")
    async with meet("free", way="chat") as talk:
        await talk.press("V")
        assert "A reply that was copied" in talk.text()
        await talk.press("escape", "f9", "V")
        assert "A reply that was copied" not in talk.text()
        await talk.press("escape", "f9")
        monkeypatch.setenv("SSH_TTY", "/dev/pts/3")
        await talk.press("V")
        assert "A reply that was copied" not in talk.text(), "that would be the clipboard of another machine"


async def test_elsewhere_a_paste_is_no_chat(meet: Sit) -> None:
    async with meet("free", way="walk") as talk:
        await talk.paste("Robin: hello")
        await talk.press("V")
        assert talk.screen == "DialogueScreen" and talk.meeting.chat == ()


async def test_of_a_message_longer_than_the_room_the_end_stands_there_under_its_name(meet: Sit) -> None:
    async with meet(SCALE, way="chat", size=(60, 18)) as talk:
        await talk.paste("Robin: " + " ".join(f"word{number}" for number in range(40)))
        await talk.press("enter")
        shown = [line.split("│")[-1].split() for line in talk.text().splitlines() if "word" in line]
        assert shown[0][0] == "Robin" and shown[-1][-1] == "word39" and "word0" not in shown[0]
        assert "10" in talk.text(), "the scale keeps its place"


def much_written(meeting: Meeting) -> Meeting:
    said = "All of us were happy with the handover in the end, and that is what counts"
    chat = tuple(ChatMessage(id=f"c{at}", who="robinek", text=said, at=NOW) for at in range(9))
    return msgspec.structs.replace(meeting, chat=chat)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36), (160, 45)])
@pytest.mark.parametrize("kind", ["weather", "guess-week", "cards", "sum-up", "preview", "last-actions"])
async def test_the_conversation_gives_way_to_what_one_answers_with(
    meet: Sit, kind: Kind, size: tuple[int, int]
) -> None:
    step = SCALE if kind == "cards" else kind
    async with meet(step, "free", way="chat", prepared=much_written, size=size) as talk:
        (view,) = talk.app.screen.query(StepView)
        stage = talk.app.screen.query_one("#stage").region
        low = max(part.region.bottom for part in view.children if part.display)
        assert low <= stage.bottom and "space" in talk.text().rstrip().splitlines()[-1]


async def test_the_conversation_is_fitted_anew_to_another_window(meet: Sit) -> None:
    async with meet("one-thing", way="chat", prepared=much_written, size=(100, 30)) as talk:
        assert talk.app.screen.query_one(ChatTalk).size.height == 10
        await talk.resize(60, 18)
        assert talk.app.screen.query_one(ChatTalk).size.height < 6
        (view,) = talk.app.screen.query(StepView)
        assert view.max_scroll_y == 0, "the line for the answer has all of its room"


async def test_in_a_small_window_the_plan_gives_way_and_weathers_stand_as_words(meet: Sit) -> None:
    async with meet("weather", "preview", way="chat", size=(60, 18)) as talk:
        assert "│" not in talk.text() and "1 Sunny" in talk.text() and "7 Rainbow" in talk.text()
        await talk.press("3", "space", "2")
        assert "Cloudy" in talk.text()
        await talk.press("space")
        assert "The forecast until then:" in talk.text() and "7 Rainbow" in talk.text()
        await talk.press("n")
        await talk.type("# sounded tired")
        await talk.press("enter")
        assert "sounded tired" in talk.line("sounded tired"), (
            "what is private keeps its place beside the plan"
        )


async def test_what_the_weathers_are_of_is_sent_with_them(meet: Sit, copied: list[str]) -> None:
    async with meet("preview", person="annaak", way="chat", size=(100, 30)) as talk:
        await talk.press("y")
        (text,) = copied
        rows = text.splitlines()
        assert rows[-8] == "Prognosen tills dess:" and rows[-7].startswith("1 ")


async def test_a_chat_shows_no_minutes(meet: Sit) -> None:
    async with meet("weather", "agree", way="chat", size=(100, 30)) as talk:
        rows = [line.split("│")[0].split() for line in talk.text().splitlines() if "│" in line]
        assert ["━", "Weather"] in rows and not any(row and row[-1].isdigit() for row in rows)


async def test_what_was_foretold_takes_no_row_of_the_line_for_the_answer(meet: Sit) -> None:
    def foretold(state: State) -> State:
        digest = msgspec.structs.replace(state.team.digest("robinek"), forecast_employee="sunny")
        return msgspec.structs.replace(state, team=with_digest(state.team, "robinek", digest))

    async with meet("weather", "free", way="chat", size=(120, 36)) as talk:
        talk.app.apply(foretold)
        await talk.press("y")
        assert "waits in the chat" in talk.text()
        (view,) = talk.app.screen.query(StepView)
        assert view.max_scroll_y == 0
