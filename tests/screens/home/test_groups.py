"""Groups: made, met and taken away by keys; their meetings are watched and speak the language that was chosen."""

from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import TODAY
from tui.domain.people.person_group import Group
from tui.domain.people.team import with_group
from tui.domain.workspace.state import State

COFFEE = Group(id="coffee", name="Coffee", members=("annaak", "bosoren", "cleomar"), cadence=7, language="da")


def grouped(state: State, **changes: object) -> State:
    group = msgspec.structs.replace(COFFEE, **changes)
    return msgspec.structs.replace(state, team=with_group(state.team, group))


def group(home: Sitting) -> Group:
    (one,) = home.team.groups
    return one


async def test_a_group_is_made_changed_and_taken_away_by_keys(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        await home.press("M")
        assert "No groups yet" in home.text()
        await home.press("i")
        await home.type("Coffee", "enter")
        await home.type("anna, bo", "ctrl+s")
        assert (group(home).name, group(home).members, group(home).cadence) == (
            "Coffee",
            ("annaak", "bosoren"),
            14,
        )
        assert "Coffee" in home.text() and "Anna, Bo · every two weeks" in home.text()
        await home.press("e")
        home.app.screen.query_one("#every").focus()
        await home.press("left", "left", "ctrl+s")
        assert group(home).cadence == 0 and "when needed" in home.text()
        await home.press("x", "y")
        assert home.team.groups == ()
        await home.press("escape")
        assert home.screen == "HomeScreen"


async def test_what_makes_no_group_is_said_and_the_form_stays(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        keep_name = ("M", "i")
        await home.press(*keep_name, "ctrl+s")
        assert "A name for the group" in home.told()[-1]
        await home.type("Coffee", "enter")
        await home.type("anna, nobody")
        assert "Nobody in the team is called nobody" in home.text()
        await home.press("ctrl+s")
        assert home.screen == "GroupForm" and home.team.groups == ()
        home.field("#members").value = "anna"
        await home.press("ctrl+s")
        assert "two people or more" in home.told()[-1]


async def test_a_groups_meeting_is_watched_and_speaks_its_language_not_that_of_whose_record_it_is(
    sit: Sit, folder: Path
) -> None:
    keep(folder, grouped)
    async with sit(size=(100, 40)) as home:
        before = home.team.digest("annaak")
        await home.press("f9", "M", "m")
        assert home.screen == "DialogueScreen" and home.app.guarded
        meeting = home.meeting
        assert (meeting.person, meeting.participants, meeting.group) == (
            "annaak",
            ("bosoren", "cleomar"),
            "coffee",
        )
        assert "Coffee" in home.text() and "Robin" not in home.text()
        assert "Hvordan" in home.text() or "vejr" in home.text().lower(), (
            "Danish, though it is kept with Anna"
        )
        await home.press("f", "c", "enter")
        assert group(home).last_on == TODAY
        assert home.team.digest("annaak") == before, "their one-to-ones go on as they were"
        assert "# " in home.file("people/annaak/2026.shared.json")


async def test_whoever_is_in_a_meeting_of_their_own_is_not_taken_for_the_groups(
    sit: Sit, folder: Path
) -> None:
    keep(folder, grouped)
    async with sit(size=(100, 40)) as home:
        assert "Anna" in home.line("▌")
        await home.press("p", "escape", "M", "p")
        assert home.state.meetings["bosoren"].participants == ("annaak", "cleomar")
        assert home.state.meetings["annaak"].participants == ()
        await home.press("escape", "M")
        assert "under way" in home.line("Coffee")
        await home.press("enter")
        assert len(home.state.meetings) == 2, "the one that is there goes on"


async def test_home_says_which_group_meets_soon_and_nothing_that_has_gone_by_while_watched(
    sit: Sit, folder: Path
) -> None:
    keep(folder, lambda state: grouped(state, last_on=TODAY.replace(day=10)))
    async with sit(size=(110, 40)) as home:
        assert "Groups (M): Coffee" in home.text() and "due 7 days ago" not in home.text()
        await home.press("f9")
        assert "Groups (M): Coffee due 7 days ago" in home.text()
        await home.press("f9", "M")
        assert "due 7 days ago" not in home.text()


async def test_a_group_without_enough_people_who_are_free_is_not_met(sit: Sit, folder: Path) -> None:
    keep(folder, lambda state: grouped(state, members=("annaak",)))
    async with sit(size=(100, 40)) as home:
        await home.press("M", "m")
        assert home.screen == "GroupsScreen" and not home.state.meetings
