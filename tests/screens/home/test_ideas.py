"""Ideas are gathered over meetings, and what became of each is told back."""

from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep
from tests.screens.team import LAST, TODAY
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.team import with_goal, with_idea
from tui.domain.workspace.state import State

MOB = Idea(
    id="ideamob", text="Mob on Fridays", raised=LAST, person="robinek", outcome="two teams do", state="tried"
)


def with_ideas(state: State) -> State:
    team = with_idea(state.team, msgspec.structs.replace(MOB, changed=TODAY))
    team = with_idea(team, Idea(id="ideaann", text="Fewer stand-ups", raised=LAST, person="annaak"))
    team = with_idea(team, Idea(id="ideaall", text="One board for all", raised=LAST, group="team"))
    team = with_goal(team, Goal(id="goalall", person="", group="team", text="A calm release", since=LAST))
    return msgspec.structs.replace(state, team=team)


def several(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, participants=("annaak", "bosoren", "cleomar"))


async def test_what_became_of_them_is_told_back_and_new_ones_are_gathered(meet: Sit, folder: Path) -> None:
    keep(folder, with_ideas)
    async with meet("ideas", "free", size=(90, 40)) as talk:
        text = talk.text()
        assert "Mob on Fridays" in text and "two teams do" in text and "being tried" in text
        assert "Fewer stand-ups" not in text and "One board" not in text, "those of others are theirs"
        await talk.press("i")
        await talk.type("Tests before lunch", "enter")
        idea = talk.team.ideas[-1]
        assert (idea.person, idea.group, idea.meeting, idea.state) == ("robinek", "", "thismeet", "new")
        await talk.press("enter")
        await talk.type("we begin on Monday", "enter")
        states = [talk.team.ideas[-1].state]
        await talk.press("d")
        states.append(talk.team.ideas[-1].state)
        assert states == ["tried", "kept"] and "this is how we do it now" in talk.text()
        await talk.press("ctrl+z", "x")
        assert not talk.team.ideas[-1].is_open and "not now" in talk.text()
        await talk.press("f", "f9", "space")
        assert (
            "Tests before lunch – we begin on Monday" in talk.text() and "Fewer stand-ups" not in talk.text()
        )


async def test_among_several_there_are_the_ideas_and_goals_of_them_all(meet: Sit, folder: Path) -> None:
    keep(folder, with_ideas)
    async with meet("ideas", "goals", "free", size=(90, 40), prepared=several) as talk:
        assert "One board for all" in talk.text() and "Mob on Fridays" not in talk.text()
        await talk.press("i")
        await talk.type("Rotate who leads", "enter")
        assert (talk.team.ideas[-1].person, talk.team.ideas[-1].group) == ("", "team")
        await talk.press("space")
        assert "A calm release" in talk.text() and "Lead the release" not in talk.text()
        await talk.press("d")
        assert "Well done, all of you" in talk.text()
        await talk.press("i")
        await talk.type("A shared board", "enter")
        goal = talk.team.goals[-1]
        assert (goal.person, goal.group) == ("", "team")
        await talk.press("f", "space")
        assert "A calm release" in talk.text() and "Rotate who leads" in talk.text()


async def test_the_bank_shows_them_all_while_nobody_watches(sit: Sit, folder: Path) -> None:
    keep(folder, with_ideas)
    async with sit(size=(110, 50)) as home:
        await home.press("I")
        assert home.screen == "HomeScreen"
        await home.press("end", "f9")
        assert "To tell back" in home.text() and "Mob on Fridays: two teams do" in home.text()
        await home.press("I")
        text = home.text()
        assert all(said in text for said in ("Mob on Fridays", "Fewer stand-ups", "Anna", "the whole team"))
        await home.press("i")
        await home.type("A quiet hour", "enter")
        assert home.team.ideas[-1].person == "robinek" and "A quiet hour" in home.file("team.json")
        await home.press("f9")
        assert home.screen == "HomeScreen" and "Mob on Fridays" not in home.text()


async def test_what_is_taken_back_is_not_quoted_while_others_watch(sit: Sit, folder: Path) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("f9", "I", "i")
        await home.type("A quiet hour", "enter")
        await home.press("escape", "f9", "ctrl+z")
        assert "quiet" not in home.told()[-1]
