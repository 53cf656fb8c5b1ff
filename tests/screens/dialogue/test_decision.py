"""The step of decisions: what is agreed that is nobody's task."""

from datetime import date
from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep
from tui.domain.people.decision_record import Decision
from tui.domain.people.team import with_decision
from tui.domain.workspace.state import State

BEFORE = Decision(
    id="decide1", person="robinek", text="Fridays are free of meetings", decided=date(2026, 11, 3)
)
SECRET = msgspec.structs.replace(BEFORE, id="decide2", text="no night shifts this autumn", private=True)


def decided(state: State) -> State:
    team = with_decision(with_decision(state.team, BEFORE), SECRET)
    return msgspec.structs.replace(state, team=team)


async def test_a_decision_is_kept_and_stands_in_the_minutes(meet: Sit) -> None:
    async with meet("decision", size=(90, 60)) as talk:
        assert "Nothing decided yet." in talk.text()
        await talk.press("i")
        await talk.type("We write before we call", "enter")
        assert "● We write before we call" in talk.text()
        await talk.press("f", "f7")
        assert "We write before we call" in talk.text()


async def test_one_is_changed_dropped_and_brought_back(meet: Sit) -> None:
    async with meet("decision", size=(90, 60)) as talk:
        await talk.press("i")
        await talk.type("Write first", "enter")
        await talk.press("enter")
        talk.field().value = "Write before calling"
        await talk.press("enter", "x")
        assert "– Write before calling" in talk.text()
        await talk.press("f", "f7")
        assert "Write before calling" not in talk.text(), "what was dropped at once was not decided"
        await talk.press("b", "x")
        assert "● Write before calling" in talk.text()
        await talk.press("ctrl+z")
        assert "– Write before calling" in talk.text()


async def test_what_stands_from_before_is_there_and_what_is_private_is_not(meet: Sit, folder: Path) -> None:
    keep(folder, decided)
    async with meet("decision") as talk:
        assert "Fridays are free of meetings" in talk.text()
        assert "since Tue 3 Nov" in talk.line("Fridays")
        assert "night shifts" not in talk.text()
        await talk.press("x")
        assert "– Fridays are free of meetings" in talk.text()
        (kept, _) = talk.team.decisions_of("robinek")
        assert (kept.state, kept.settled) == ("dropped", date(2026, 11, 24))


async def test_why_stands_with_it_and_in_the_minutes(meet: Sit) -> None:
    async with meet("decision", size=(90, 60)) as talk:
        await talk.press("i")
        await talk.type("We write before we call", "enter", "e")
        await talk.type("calls cost the morning", "enter")
        assert "calls cost the morning" in talk.text()
        await talk.press("f", "f7")
        assert "We write before we call – calls cost the morning" in talk.text()


async def test_a_later_one_replaces_an_earlier_and_undo_brings_it_back(meet: Sit, folder: Path) -> None:
    keep(folder, decided)
    async with meet("decision", size=(90, 60)) as talk:
        await talk.press("R")
        await talk.type("Fridays before noon are free", "enter")
        assert "replaced" in talk.line("Fridays are free of meetings")
        assert "● Fridays before noon" in talk.text()
        await talk.press("down", "R")
        assert talk.screen == "DialogueScreen", "what is replaced is not replaced again"
        await talk.press("f", "f7")
        assert "before noon are free (instead of: Fridays are free of meetings)" in talk.text()
        await talk.press("b", "ctrl+z", "ctrl+z", "ctrl+z")
        await talk.hush()
        assert "before noon" not in talk.text()
