"""After a walk or a phone call: four questions, one key to pass over each, then the notes to sort."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from tests.screens.conftest import Sit
from tests.screens.team import NOW, SECRET
from tui.domain.meeting.meeting import Meeting, Note


def noted(meeting: Meeting) -> Meeting:
    notes = (
        Note(id="one", text="wants a mentor", at=NOW + timedelta(minutes=5), step="s1"),
        Note(id="two", text="gossip", at=NOW + timedelta(minutes=17), step="s2"),
    )
    return msgspec.structs.replace(meeting, notes=notes)


async def test_four_answers_become_what_they_are_and_then_the_notes_are_sorted(meet: Sit) -> None:
    async with meet("weather", "free", way="walk", prepared=noted, size=(40, 20)) as talk:
        await talk.press("f")
        assert talk.screen == "AfterTalk" and "1 of 4" in talk.text()
        await talk.type("order the lamp", "enter")
        await talk.press("enter")
        assert "What did you hear" in talk.text()
        await talk.type("tired of the rota", "enter")
        await talk.press("enter")
        await talk.type("ask for a raise", "enter")
        await talk.press("enter")
        await talk.type("the summer", "enter")
        await talk.press("enter")
        assert talk.screen == "FollowUpScreen" and "Sort" in talk.text()
        agreed, promised = talk.team.actions[-2:]
        assert (agreed.text, agreed.owner, agreed.meeting) == ("order the lamp", "both", "thismeet")
        assert (promised.text, promised.owner, promised.private) == ("ask for a raise", "manager", False)
        point = talk.team.points[-1]
        assert (point.text, point.side, point.kept) == ("the summer", "manager", 1)
        assert [note.text for note in talk.meeting.notes] == ["wants a mentor", "gossip", "tired of the rota"]
        await talk.press("n", "p", "a")
        assert "All sorted." in talk.text()
        assert talk.meeting.aside.notes[-1].text == "gossip", "a letter is enough for what is private"
        assert talk.team.actions[-1].text == "tired of the rota"


async def test_each_is_passed_over_with_one_key_and_asked_once_and_step_and_time_stand_beside_the_notes(
    meet: Sit,
) -> None:
    async with meet("weather", "free", way="phone", prepared=noted, size=(60, 18)) as talk:
        before = talk.team
        await talk.press("f", "f9")
        assert talk.screen == "FollowUpScreen", "they are for the manager alone"
        await talk.press("f9")
        assert talk.screen == "AfterTalk", "what waited for that is asked"
        await talk.press("enter", "enter", "enter", "enter")
        assert talk.screen == "FollowUpScreen" and talk.team == before
        assert talk.line("wants a mentor").endswith("09:05 Weather")
        assert talk.line("gossip").endswith("09:17 Open discussion")
        await talk.press("b", "f")
        assert talk.screen == "FollowUpScreen", "nothing is asked twice"
        await talk.press("Q")
        assert talk.screen == "AfterTalk", "whoever wants them again has a key for it"
        await talk.press("f9")
        assert talk.screen == "FollowUpScreen"
        await talk.press("Q")
        assert talk.screen == "FollowUpScreen"


async def test_an_answer_is_a_captured_line_with_all_its_signs_and_words(meet: Sit) -> None:
    async with meet("free", way="walk", size=(60, 18)) as talk:
        count = len(talk.team.actions)
        await talk.press("f")
        await talk.type("send it @them >fri")
        assert "→ Robin, Fri 27 Nov" in talk.text()
        await talk.press("enter")
        action = talk.team.actions[-1]
        assert (action.owner, action.due) == ("employee", date(2026, 11, 27))
        assert "● send it" in talk.text()
        await talk.press("ctrl+z")
        assert "● send it" not in talk.text() and len(talk.team.actions) == count
        await talk.type("Robin draws it by friday", "enter")
        action = talk.team.actions[-1]
        assert (action.text, action.owner, action.due) == ("draws it", "employee", date(2026, 11, 27))
        await talk.press("ctrl+z")
        await talk.type("call >2025-01-01", "enter")
        assert len(talk.team.actions) == count, "a day that has passed is asked about"
        await talk.press("enter")
        assert talk.team.actions[-1].text == "call"
        await talk.press("enter", "x", "backspace")
        assert "2 of 4" in talk.text(), "a letter goes first"
        await talk.press("backspace")
        assert "1 of 4" in talk.text()
        await talk.press("enter")
        await talk.type(f"# {SECRET}", "enter")
        assert talk.meeting.aside.notes[-1].text == SECRET
        assert SECRET not in talk.file("live/*.shared.json")
        await talk.type("half a li", "escape")
        assert talk.screen == "FollowUpScreen"
        await talk.press("b", "f", "enter")
        assert talk.screen == "AfterTalk" and "half a li" in talk.text()


async def test_who_could_write_all_along_is_asked_nothing(meet: Sit) -> None:
    async with meet("free", way="room") as talk:
        await talk.press("f")
        assert talk.screen == "FollowUpScreen"


async def test_what_the_walk_took_down_stands_there_and_backspace_is_the_way_out(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        for line in ("she wants a mentor", "! order the lamp @both", "! call Elias @me", "? the summer"):
            await talk.press("n")
            await talk.type(line, "enter")
        await talk.press("f")
        assert "· order the lamp" in talk.text() and "Elias" not in talk.text()
        assert "backspace twice to leave" in talk.text() and "esc" not in talk.text()
        for noted in ("· she wants a mentor", "· call Elias", "· the summer"):
            await talk.press("enter")
            assert noted in talk.text()
        await talk.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert talk.screen == "FollowUpScreen"


async def test_one_goes_on_with_the_question_that_was_left_half_answered(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        await talk.press("f", "enter", "enter")
        await talk.type("ask for a ra", "escape", "b", "f")
        assert "3 of 4" in talk.text() and "ask for a ra" in talk.text()
