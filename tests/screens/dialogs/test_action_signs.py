"""The action form while one types: who and by when follow the signs of the line, and nothing moves."""

from datetime import date

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.widgets.fields.choice import Choice


def who(talk: Sitting) -> str:
    return talk.app.screen.query_one("#who", Choice).value


def places(talk: Sitting) -> dict[str, int]:
    """The row each field of the form stands in."""
    fields = talk.app.screen.query("#what, #meaning, #days, #who, #due, #seen")
    return {f"{field.id}": field.region.y for field in fields if field.display}


async def test_both_fields_follow_the_signs_as_one_types(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @them")
        assert (who(talk), talk.field("#due").value) == ("employee", "")
        await talk.type(" >fri")
        assert (who(talk), talk.field("#due").value) == ("employee", "Fri 27 Nov")
        assert talk.field("#what").value == "Send it @them >fri"


async def test_what_was_there_before_comes_back_when_a_sign_is_taken_away(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it", "tab", "right", "right", "tab")
        await talk.type("monday", "shift+tab", "shift+tab", "end")
        await talk.type(" @them >fri")
        assert (who(talk), talk.field("#due").value) == ("employee", "Fri 27 Nov")
        await talk.press(*["backspace"] * len(" @them >fri"))
        assert (who(talk), talk.field("#due").value) == ("both", "monday")


async def test_what_is_chosen_by_hand_counts_after_the_signs(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @them >fri", "tab")
        assert talk.field("#what").value == "Send it"
        await talk.press("right", "tab")
        await talk.type(" 2027", "ctrl+u")
        await talk.type("2026-12-15", "ctrl+s")
        action = talk.team.actions[-1]
        assert (action.text, action.owner, action.due) == ("Send it", "both", date(2026, 12, 15))


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (80, 24), (100, 30)], ids=str)
async def test_nothing_moves_while_one_types(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("agree", size=size) as talk:
        await talk.press("f9", "f3")
        before = places(talk)
        for letter in "Send it @them @Kim >fri ":
            await talk.press("space" if letter == " " else letter)
            assert places(talk) == before, letter
        assert who(talk) == "other"
        assert "● Kim" in talk.text().split("Who")[1], "the name stands among the owners"


async def test_a_name_waits_until_it_is_typed_to_its_end(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @Ki")
        assert who(talk) == "manager"
        await talk.type("m ")
        assert who(talk) == "other"
        await talk.press("tab")
        assert talk.field("#other").display and talk.field("#other").value == "Kim"


async def test_a_draft_left_with_signs_keeps_no_day_once_they_are_gone(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @them >fri", "escape", "a")
        assert (who(talk), talk.field("#due").value) == ("employee", "Fri 27 Nov")
        await talk.type("Send another", "ctrl+s")
        action = talk.team.actions[-1]
        assert (action.text, action.owner, action.due) == ("Send another", "manager", None)


async def test_of_a_line_that_turns_private_the_fields_tell_nothing(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        fresh = talk.text()
        await talk.type("Send it @Kim >fri ", "home")
        await talk.type("#")
        assert talk.text() == fresh


async def test_the_signs_are_named_where_one_types(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        assert "@ who   > by when" in talk.text()
        assert "# only you" not in talk.text(), "whoever watches is told of no private things"
        await talk.press("f9")
        assert "@ who   > by when   # only you" in talk.text()


async def test_the_foot_says_what_enter_does_here(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it")
        assert "enter next field" in talk.text().splitlines()[-1]
        await talk.press("enter")
        assert "← → choose" in talk.text().splitlines()[-1]
        await talk.press("enter")
        await talk.type("fri")
        assert talk.text().splitlines()[-1].strip() == "enter save   esc back"
        await talk.press("enter")
        assert talk.team.actions[-1].text == "Send it"


async def test_saved_empty_the_form_says_what_is_missing(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a", "tab", "ctrl+s")
        assert "Say what is to be done" in talk.text()
        assert talk.field("#what").has_focus
        await talk.type("S")
        assert "Say what is to be done" not in talk.text()
