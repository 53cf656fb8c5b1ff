"""Adding, editing and removing somebody: asked first, undone with one key."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import TODAY
from tui.domain.meeting.privacy import SpellReason
from tui.domain.people.person import Person


def person(home: Sitting, name: str) -> Person:
    return next(one for one in home.team.people if one.name.startswith(name))


async def fill(home: Sitting, field: str, text: str) -> None:
    home.field(f"#{field}").focus()
    home.field(f"#{field}").value = ""
    await home.type(text)
    await home.settle()


async def test_a_name_is_enough(sit: Sit) -> None:
    async with sit() as home:
        await home.press("N")
        await home.type("  Kim   Holm ", "ctrl+s")
        assert home.screen == "HomeScreen"
        kim = person(home, "Kim")
        assert (kim.name, kim.since, kim.cadence, kim.language) == ("Kim Holm", TODAY, 7, "en")
        assert "Kim Holm" in home.text()
        assert "Kim Holm" in home.file("team.json")


async def test_all_that_can_be_said_of_somebody(sit: Sit) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("N")
        await home.type("Kim Holm", "enter")
        await home.type("tester", "enter", "right", "enter")
        await fill(home, "time", "kl 14.15")
        await fill(home, "email", "kim@example.org")
        home.app.screen.query_one("#weekday").focus()
        await home.press("right", "right")
        home.app.screen.query_one("#language").focus()
        await home.press("right", "right")
        home.app.screen.query_one("#way").focus()
        await home.press("right")
        home.app.screen.query_one("#country").focus()
        await home.press("right")
        await home.press("ctrl+s")
        kim = person(home, "Kim")
        assert (kim.role, kim.time, kim.email) == ("tester", "14:15", "kim@example.org")
        assert (kim.cadence, kim.weekday, kim.language, kim.way) == (14, 1, "da", "phone")
        assert kim.country == "SE", "where they work, whatever they speak"


async def test_any_number_of_days(sit: Sit) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("N")
        await home.type("Kim")
        assert not home.field("#days").display
        home.app.screen.query_one("#every").focus()
        await home.press("left")
        assert home.field("#days").display
        await fill(home, "days", "10")
        await home.press("ctrl+s")
        assert person(home, "Kim").cadence == 10
        await home.press("f9", "slash")
        await home.type("Kim")
        assert "every 10 days" in home.text()


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("time", "teatime", "not understood"),
        ("time", "25:00", "not understood"),
        ("until", "some day", "not understood"),
    ],
)
async def test_what_is_not_understood_is_told_and_not_kept(
    sit: Sit, field: str, text: str, told: str
) -> None:
    async with sit(size=(110, 60)) as home:
        await home.press("f9", "N")
        await home.type("Kim")
        await fill(home, field, text)
        await home.press("ctrl+s")
        assert home.screen == "PersonForm"
        assert told in home.text()
        assert home.field(f"#{field}").has_focus
        assert len(home.team.people) == 4


@pytest.mark.parametrize("name", ["", "   ", "\u200b"])
async def test_a_name_that_is_blank_is_none(sit: Sit, name: str) -> None:
    async with sit() as home:
        await home.press("N")
        home.field("#name").value = name
        await home.press("ctrl+s")
        assert home.screen == "PersonForm"
        assert home.field("#name").has_focus
        await home.press("escape")
        assert len(home.team.people) == 4


@pytest.mark.parametrize(
    ("days", "works"), [("1", True), ("366", True), ("0", False), ("367", False), ("x", False)]
)
async def test_days_between_meetings_are_from_1_to_366(sit: Sit, days: str, works: bool) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("N")
        await home.type("Kim")
        home.app.screen.query_one("#every").focus()
        await home.press("left")
        await fill(home, "days", days)
        await home.press("ctrl+s")
        assert (home.screen == "HomeScreen") is works


async def test_editing_changes_what_was_changed_and_can_be_undone(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end")
        before = person(home, "Robin")
        await home.press("e", "tab")
        await home.type(" lead", "ctrl+s")
        after = person(home, "Robin")
        assert after.role == "developer lead"
        assert (after.id, after.since, after.time) == (before.id, before.since, before.time)
        await home.press("ctrl+z")
        assert person(home, "Robin") == before


async def test_esc_leaves_at_once_where_nothing_was_filled_in(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "e", "escape")
        assert home.screen == "HomeScreen"


async def test_what_was_filled_in_is_not_lost_by_one_esc(sit: Sit) -> None:
    async with sit() as home:
        before = home.state
        await home.press("end", "e")
        await home.type("XXX", "escape")
        assert home.screen == "PersonForm"
        assert "esc once more leaves without saving" in home.told()[-1]
        assert home.field("#name").value.endswith("XXX")
        await home.press("escape")
        assert home.screen == "HomeScreen"
        assert home.state == before


async def test_a_spell_of_closer_contact_has_a_private_reason(sit: Sit) -> None:
    async with sit(size=(110, 60)) as home:
        await home.press("end", "f9", "e")
        await fill(home, "until", "in 3 weeks")
        await fill(home, "spell", "2")
        await fill(home, "reason", "new baby at home")
        await home.press("ctrl+s")
        spell = person(home, "Robin").spell
        assert spell is not None
        assert ((spell.until - TODAY).days, spell.every) == (21, 2)
        assert home.state.privates["robinek"].spells == (SpellReason(start=TODAY, reason="new baby at home"),)
        assert "Closer contact until" in home.text()
        assert "new baby" not in home.text()
        assert "new baby" not in home.file("*.json") + home.file("people/*/*.shared.json")
        assert "new baby" in home.file("people/robinek/private.json")
        await home.press("ctrl+z")
        assert "new baby" not in home.file("people/robinek/private.json")


async def test_the_private_reason_is_absent_while_others_may_watch(sit: Sit) -> None:
    async with sit(size=(110, 60)) as home:
        await home.press("end", "f9", "e")
        await fill(home, "until", "in 3 weeks")
        await fill(home, "reason", "new baby at home")
        await home.press("ctrl+s", "f9", "e")
        assert not home.has("#reason")
        assert "new baby" not in home.text()
        await home.press("tab")
        await home.type("x", "ctrl+s")
        reason = home.state.privates["robinek"].reason(TODAY)
        assert reason == "new baby at home", "saved without it, it is not lost"


async def test_the_private_reason_is_masked_when_others_begin_to_watch(sit: Sit) -> None:
    async with sit(size=(110, 60)) as home:
        await home.press("end", "f9", "e")
        await fill(home, "until", "in 3 weeks")
        await fill(home, "reason", "new baby at home")
        assert "new baby" in home.text()
        await home.press("f9")
        assert "new baby" not in home.text()
        await home.press("ctrl+s")
        assert home.state.privates["robinek"].reason(TODAY) == "new baby at home"


async def test_removing_is_asked_first(sit: Sit) -> None:
    async with sit() as home:
        before = home.state
        for no in ("escape", "n"):
            await home.press("end", "delete")
            assert "Remove Robin Ek from the team?" in home.text()
            await home.press(no)
            assert home.state == before
            await home.press("up")


async def test_removing_says_that_a_meeting_under_way_goes_too(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "delete")
        assert "under way" not in home.text()
        await home.press("n", "p")
        await home.press("escape", "delete")
        assert "The meeting under way with them goes too." in home.text()
        await home.press("y")
        assert "robinek" not in home.state.meetings


async def test_removed_and_brought_back_with_all_that_is_open(sit: Sit) -> None:
    async with sit() as home:
        before = home.team
        await home.press("end", "delete", "y")
        assert home.team.person("robinek") is None
        assert home.team.actions == ()
        assert "Robin Ek ·" not in home.text()
        assert any("ctrl+z" in line for line in home.told())
        home.saved()
        await home.press("ctrl+z")
        assert home.team == before
        assert "Robin Ek" in home.text()
        assert "Robin Ek" in home.file("team.json")
        await home.press("ctrl+y")
        assert home.team.person("robinek") is None


async def test_whether_somebody_was_told_what_is_kept_stands_with_them(sit: Sit) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("end")
        assert "not told yet" not in home.text()
        await home.press("f9")
        assert "Robin was not told yet what you keep here" in home.text()
        assert "fireside export Robin --notice" in " ".join(home.text().replace("│", " ").split())
        await home.press("e")
        await fill(home, "noticed", "tomorrow")
        await home.press("ctrl+s")
        assert home.screen == "PersonForm" and "When the notice was given" in home.told()[-1]
        await fill(home, "noticed", "20/11")
        await home.press("ctrl+s")
        told = [one for one in home.team.people if one.noticed is not None]
        assert [one.noticed for one in told] == [TODAY.replace(day=20)]
        assert "not told yet" not in home.text()
        await home.press("f9", "e", "tab")
        assert not home.has("#noticed"), "it is nobody else's"
        await home.type("x", "ctrl+s")
        assert [one.noticed for one in home.team.people if one.noticed] == [TODAY.replace(day=20)]


async def test_my_own_manager_is_met_by_a_plan_in_which_i_bring_the_points(sit: Sit) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("N")
        await home.type("Ruth Berg")
        home.app.screen.query_one("#relation").focus()
        await home.press("right", "ctrl+s")
        ruth = person(home, "Ruth")
        assert (ruth.relation, ruth.template) == ("manager", "with-my-manager")
        await home.press("f9")
        assert home.line("my own manager")
        await home.press("p")
        assert home.screen == "PrepScreen" and "With my manager" in home.text()
        await home.press("T")
        assert "Salary" not in home.text() and "Open discussion" in home.text()
        await home.press("escape", "m", "space")
        assert home.line("Your points") and home.line("What would you like to take up?")


async def test_an_action_for_who_reports_to_another_is_to_be_settled_there(sit: Sit) -> None:
    async with sit(size=(110, 50)) as home:
        await home.press("N")
        await home.type("Sam Lind")
        home.app.screen.query_one("#relation").focus()
        await home.press("right", "right", "right", "ctrl+s", "p", "m", "f9", "a")
        assert home.screen == "ActionForm" and "past their own manager" not in home.text()
        await home.type("write it up @them")
        assert home.line("past their own manager")
        await home.press("escape", "f9", "a")
        await home.type("write it up @them")
        assert "past their own manager" not in home.text()


async def test_the_card_of_somebody_new_says_how_one_begins(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("f9", "end")
        assert "To begin with" not in home.text(), "they have met"
        await home.press("N")
        await home.type("Kim", "ctrl+s")
        assert home.app.screen.person.name == "Kim"  # type: ignore[attr-defined]
        text = home.text()
        assert text.index("To begin with") < text.index("Kim was not told yet")
        assert "T there has a plan for a first meeting" in " ".join(text.replace("│", " ").split())
        await home.press("p")
        assert home.screen == "PrepScreen"


async def test_a_quick_hand_saves_what_it_typed(sit: Sit) -> None:
    async with sit() as home:
        await home.press("N")
        home.burst("K", "i", "m", "space", "H", "o", "l", "m", "ctrl+s")
        await home.settle()
        assert home.screen == "HomeScreen" and not [line for line in home.told() if "name" in line]
        assert "Kim Holm" in [person.name for person in home.team.people]


@pytest.mark.parametrize(("size", "has_ctrl"), [((40, 20), False), ((60, 18), True)], ids=str)
async def test_the_form_of_somebody_new_names_no_key_that_a_phone_lacks(
    sit: Sit, size: tuple[int, int], has_ctrl: bool
) -> None:
    async with sit(size=size) as home:
        await home.press("N")
        await home.type("Karin Ek")
        assert home.line("First meeting") and ("ctrl+s" in home.text()) is has_ctrl
