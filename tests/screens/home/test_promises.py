"""Promises of both sides, what became of each, and where it comes from."""

from datetime import date
from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep, sit_at
from tests.screens.team import SECRET
from tui.domain.people.decision_record import Decision
from tui.domain.people.team import with_decision, with_point
from tui.domain.workspace.state import State

DECIDED = Decision(
    id="d1", person="robinek", text="Fridays are free", decided=date(2026, 11, 3), why="to rest"
)
SECRETLY = msgspec.structs.replace(DECIDED, id="d2", text=f"No nights, {SECRET}", why="", private=True)


def decided(state: State) -> State:
    team = with_decision(with_decision(state.team, DECIDED), SECRETLY)
    return msgspec.structs.replace(state, team=team)


async def test_both_sides_stand_there_and_each_line_opens_where_it_comes_from(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "f9", "P")
        text = home.text()
        assert text.index("You promised") < text.index("Send the plan") < text.index("Robin promised")
        assert "open, Friday" in home.line("Send the plan")
        await home.press("enter")
        assert home.screen == "WholeText"
        assert "Send the plan" in home.text() and "# Minutes" in home.text()
        await home.press("escape", "escape")
        assert home.screen == "HomeScreen"


async def test_what_was_settled_in_earlier_years_is_told_too(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("end", "l", "down", "d", "escape", "m", "f", "c", "enter")
        assert not any(action.id == "plan" for action in home.team.actions), "it is in the archive"
        # Once nobody watches, the meeting just closed is asked about, which escape passes over.
        await home.press("end", "f9", "escape", "P")
        assert "kept Tue 24 Nov" in home.line("Send the plan")


async def test_it_is_for_nobody_else_to_see(folder: Path) -> None:
    keep(folder, decided)
    async with sit_at(folder) as home:
        await home.press("end", "P")
        assert home.screen == "HomeScreen"
        await home.press("f9", "P")
        assert "Fridays are free" in home.text() and "to rest" in home.text()
        assert "private No nights" in home.text() and "Ask why it" in home.text()
        await home.press("end", "enter")
        assert home.screen == "WholeText" and "No nights" in home.text()
        await home.press("f9")
        assert home.screen == "HomeScreen" and SECRET not in home.text()


async def test_somebody_never_met_has_promised_nothing(sit: Sit) -> None:
    async with sit() as home:
        await home.press("down", "down", "f9", "P")
        assert "Nothing has been promised yet." in home.text()


def with_topics(state: State) -> State:
    laptop = next(point for point in state.team.points if point.id == "laptop")
    team = with_point(state.team, msgspec.structs.replace(laptop, kept=3))
    for id, text in (("d3", "Deploy on Fridays"), ("d4", "No deploys on Friday")):
        team = with_decision(team, msgspec.structs.replace(DECIDED, id=id, text=text, why=""))
    return msgspec.structs.replace(state, team=team)


async def test_what_comes_up_again_and_what_may_not_go_together_stand_there(folder: Path) -> None:
    keep(folder, with_topics)
    async with sit_at(folder, size=(100, 40)) as home:
        await home.press("end", "f9", "P")
        text = home.text()
        assert "Laptop is slow" in text and "put off 3 times" in text
        assert "one says the opposite" in home.line("Deploy on Fridays")
        await home.press("home", *["down"] * 3, "enter")
        assert "Laptop is slow" in home.text() and home.screen == "WholeText"
        await home.press("escape", "down", "enter")
        assert "No deploys on Friday" in home.text() and home.screen == "WholeText"


async def test_what_is_open_stands_out_among_what_is_kept(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "l", "end", "d", "escape", "f9", "P")
        assert home.screen == "PromisesScreen"
        assert home.mark("Send the plan") != home.mark("Book the room")
        assert home.colour("Book the room") != home.colour("Send the plan")
