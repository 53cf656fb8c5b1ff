"""What is left half written in a meeting is told of, and nothing of it is lost when the meeting ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Kind, with_draft
from tui.widgets.meeting.notice_row import NoticeRow


@pytest.fixture(autouse=True)
def _said_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said for a moment is to be there still, however slow the machine is."""
    monkeypatch.setattr(NoticeRow, "_end", lambda _row: None)


async def leave_an_action(talk: Sitting, text: str = "send the plan") -> None:
    await talk.press("a")
    await talk.type(text)
    await talk.press("escape")
    assert talk.screen == "DialogueScreen"


async def back_to_follow_up(talk: Sitting) -> None:
    """Leave what was asked once nobody watched."""
    while talk.screen != "FollowUpScreen":
        await talk.press("escape")


async def test_leaving_a_half_written_action_says_how_to_go_on(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
        assert "a goes on with it" in talk.text()
        await talk.press("a", "ctrl+s")
        assert talk.team.actions[-1].text == "send the plan"
        await talk.press("a", "escape")
        assert "a goes on with it" not in talk.text(), "nothing was written"


async def test_a_private_one_is_not_told_of_while_others_watch(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk, "# ask about pay")
        assert "goes on with it" not in talk.text()
        await talk.press("f")
        assert "Not finished" not in talk.text()
        await talk.press("c")
        assert talk.screen == "ClosingScreen", "what nobody is to see holds up nothing"
        await talk.press("escape", "f9")
        await back_to_follow_up(talk)
        await talk.press("f5")
        assert "Not finished  # ask about pay" in talk.text()


async def test_the_follow_up_tells_what_is_not_finished_and_goes_on_with_it(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
        await talk.press("f")
        assert "Sort 1" in talk.text()
        assert "Not finished  send the plan" in talk.text()
        assert "enter goes on with it, x drops it" in talk.text()
        await talk.press("enter")
        assert talk.field("#what").value == "send the plan"
        await talk.press("ctrl+s")
        assert talk.team.actions[-1].text == "send the plan"
        assert "Not finished" not in talk.text()
        await talk.press("c")
        assert talk.screen == "ClosingScreen"


async def test_one_that_is_dropped_is_gone_until_undo(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
        await talk.press("f", "x")
        assert "Not finished" not in talk.text()
        assert "All sorted." in talk.text()
        assert "send the plan" not in talk.file("*/*.json")
        await talk.press("ctrl+z")
        assert [note.text for note in talk.meeting.aside.notes] == ["Not finished: send the plan"]


async def test_closing_tells_it_first_and_then_keeps_it_for_the_manager(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
        await talk.press("f", "f6", "c")
        assert talk.screen == "FollowUpScreen"
        assert "c closes all the same" in talk.text()
        await talk.press("c", "enter")
        assert talk.state.meetings == {}
        notes = [note.text for note in talk.state.privates["robinek"].notes]
        assert "Not finished: send the plan" in notes
        assert "send the plan" not in talk.file("*/*.shared.json") + talk.file("team.json")


async def test_a_line_that_was_being_typed_when_the_app_was_killed_is_told_in_the_follow_up(
    meet: Sit,
) -> None:
    async with meet(
        "free", size=(100, 30), prepared=lambda m: with_draft(m, "capture", "! book the room >fri")
    ) as talk:
        await talk.press("escape", "f")
        assert "Not finished  ! book the room >fri" in talk.text()
        await talk.press("enter")
        await talk.press("end")
        await talk.type(" @them", "enter")
        (new,) = [one for one in talk.team.actions if one.text == "book the room"]
        assert (new.owner, f"{new.due}") == ("employee", "2026-11-27")
        assert talk.meeting.aside.drafts == {}
        assert "Not finished" not in talk.text()


async def test_a_private_line_left_in_an_answer_is_told_to_the_manager_alone(meet: Sit) -> None:
    async with meet(
        "free", size=(100, 30), prepared=lambda m: with_draft(m, "private", "# looks tired")
    ) as talk:
        await talk.press("f", "f9")
        await back_to_follow_up(talk)
        await talk.press("f5")
        assert "Not finished  # looks tired" in talk.text()
        await talk.press("enter", "end")
        await talk.type(" today", "enter")
        assert [note.text for note in talk.meeting.aside.notes] == ["looks tired today"]
        assert talk.meeting.aside.drafts == {}


async def test_a_meeting_taken_up_after_a_kill_tells_of_the_action_in_its_form(
    meet: Sit, folder: Path
) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
    async with sit_at(folder, start=Start(person="robinek"), size=(100, 30)) as again:
        assert again.screen == "DialogueScreen"
        assert "Not finished: send the plan – a goes on with it" in again.text()


@pytest.mark.parametrize("kind", ["decision", "goals", "my-points"])
async def test_a_line_that_was_asked_for_and_left_is_there_when_it_is_asked_again(
    meet: Sit, kind: Kind
) -> None:
    async with meet(kind, size=(100, 30)) as talk:
        await talk.press("i")
        await talk.type("we meet on Tues", "escape")
        assert talk.screen == "DialogueScreen"
        assert "there again next time" in talk.text()
        await talk.press("i")
        assert talk.field().value == "we meet on Tues"
        await talk.press("end")
        await talk.type("days", "enter")
        assert "we meet on Tuesdays" in talk.text()
        await talk.press("i")
        assert talk.field().value == "", "what was entered is done with"


async def test_a_private_line_typed_where_a_shared_one_is_asked_for_leaves_no_trace(meet: Sit) -> None:
    async with meet("my-points", size=(100, 30)) as talk:
        await talk.press("i")
        await talk.type("# looks tired", "escape")
        assert "there again" not in talk.text()
        await talk.press("i")
        assert talk.field().value == ""


async def test_two_things_left_are_named_once_too(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await leave_an_action(talk)
        await talk.press("!")
        await talk.type("book a room @olle >blurgh", "enter", "escape")
        await talk.press("f")
        assert "Sort 2" in talk.text()
        await talk.press("c")
        assert talk.screen == "FollowUpScreen"
        await talk.press("c")
        assert talk.screen == "ClosingScreen"
