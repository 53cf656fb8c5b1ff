"""The action form: what, who, until when, and who may see it."""

import asyncio
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import SECRET, TODAY
from tui.domain.people.action import Action
from tui.domain.workspace.state import State
from tui.widgets.fields.inputs import REST


def newest(talk: Sitting) -> Action:
    return talk.team.actions[-1]


async def choose(talk: Sitting, choice: str, *keys: str) -> None:
    talk.app.screen.query_one(f"#{choice}").focus()
    await talk.press(*keys)


async def test_what_is_enough(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the plan", "ctrl+s")
        assert talk.screen == "DialogueScreen"
        action = newest(talk)
        assert (action.text, action.owner, action.due, action.private) == (
            "Send the plan",
            "manager",
            None,
            False,
        )
        assert (action.person, action.meeting, action.agreed) == ("robinek", "thismeet", TODAY)
        assert "Send the plan" in talk.file("team.json")


@pytest.mark.parametrize(
    ("keys", "owner"), [((), "manager"), (("right",), "employee"), (("right", "right"), "both")]
)
async def test_the_owner_is_one_of_us_or_both(meet: Sit, keys: tuple[str, ...], owner: str) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it")
        await choose(talk, "who", *keys)
        await talk.press("ctrl+s")
        assert newest(talk).owner == owner


async def test_or_somebody_else_by_name(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Order a chair")
        assert not talk.field("#other").display
        await choose(talk, "who", "left", "tab")
        assert talk.field("#other").has_focus
        await talk.type("Kim", "ctrl+s")
        assert newest(talk).owner == "Kim"


@pytest.mark.parametrize(
    ("typed", "shown", "due"),
    [
        ("friday", "→ your manager, Fri 27 Nov", date(2026, 11, 27)),
        ("om 2 uger", "→ your manager, Tue 8 Dec", date(2026, 12, 8)),
        ("i morgon", "→ your manager, Wed 25 Nov", date(2026, 11, 25)),
        ("v49", "→ your manager, Fri 4 Dec", date(2026, 12, 4)),
        ("+3d", "→ your manager, Fri 27 Nov", date(2026, 11, 27)),
        ("15/1", "→ your manager, Fri 15 Jan 2027", date(2027, 1, 15)),
        ("", "→ your manager, no date", None),
    ],
)
async def test_a_date_is_shown_resolved_before_it_is_saved(
    meet: Sit, typed: str, shown: str, due: date | None
) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it", "enter", "tab")
        assert talk.field("#due").has_focus
        await talk.type(typed)
        assert shown in talk.text()
        await talk.press("enter")
        assert newest(talk).due == due


async def test_a_date_that_is_not_understood_stays_to_be_mended(meet: Sit) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a")
        await talk.type("Send it", "enter", "tab")
        await talk.type("after the summer", "enter")
        assert "not understood yet – try friday" in talk.text()
        await talk.press("ctrl+s")
        assert talk.screen == "ActionForm"
        assert talk.field("#due").has_focus
        assert talk.field("#due").value == "after the summer"
        assert talk.team == before
        talk.field("#due").value = ""
        await talk.type("fri", "enter")
        assert newest(talk).due == date(2026, 11, 27)


async def test_words_in_the_line_that_are_no_day_are_asked_about_once(meet: Sit) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a")
        await talk.type("Send it >blurgh")
        await talk.press("ctrl+s")
        assert "not understood yet – try friday, or the same key once more" in talk.text()
        assert talk.team == before
        await talk.press("ctrl+s")
        assert newest(talk).text == "Send it >blurgh"


async def test_marks_in_the_text_fill_the_fields(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @them >fri", "tab")
        assert talk.field("#what").value == "Send it"
        assert talk.field("#due").value == "Fri 27 Nov"
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).owner) == ("Send it", "employee")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Send it", "→ your manager, no date"),
        ("Send it @them", "→ Robin, no date"),
        ("Send it @them >fri", "→ Robin, Fri 27 Nov"),
        ("Send it > fri (@both)", "→ both, Fri 27 Nov"),
        ("Send it @Anna Åkesson >v49", "→ Anna Åkesson, Fri 4 Dec"),
        ("Send it >30 feb", "not understood yet – try 28/2"),
        ("Send it >2026-11-02", "→ your manager, Mon 2 Nov, which has passed"),
    ],
)
async def test_owner_and_day_are_shown_resolved_as_one_types(meet: Sit, typed: str, shown: str) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type(typed)
        assert shown in talk.text()
        assert talk.field("#what").value == typed, "shown, and not yet taken"


async def test_of_a_masked_text_nothing_is_told(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await choose(talk, "seen", "right")
        talk.field("#what").focus()
        await talk.type(f"{SECRET} @them >2026-11-02")
        assert "→ your manager, no date" in talk.text()
        await talk.press("ctrl+s")
        kept = newest(talk)
        assert (kept.text, kept.due, kept.private) == (f"{SECRET} @them >2026-11-02", None, True)


@pytest.mark.parametrize("where", ["what", "due"])
async def test_a_day_that_has_passed_is_taken_after_a_yes(meet: Sit, where: str) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a")
        await talk.type("Send it >2026-11-02" if where == "what" else "Send it")
        if where == "due":
            talk.field("#due").focus()
            await talk.type("2026-11-02")
        await talk.press("ctrl+s")
        assert "Mon 2 Nov 2026 has passed – the same key once more takes it" in talk.text()
        assert (talk.team, talk.screen) == (before, "ActionForm")
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).due) == ("Send it", date(2026, 11, 2))


async def test_a_day_that_an_action_had_already_needs_no_yes(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        talk.clock.advance(60 * 24 * 7)
        await talk.press("enter")
        await talk.type(" again", "ctrl+s")
        assert talk.team.actions[0].text == "Send the plan again"


async def test_without_a_text_there_is_no_action(meet: Sit) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a", "ctrl+s")
        assert talk.screen == "ActionForm"
        await talk.type("   ", "ctrl+s", "escape")
        assert talk.team == before


async def test_a_private_one_is_masked_and_absent_while_others_may_watch(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await choose(talk, "seen", "right")
        talk.field("#what").focus()
        await talk.type(SECRET)
        assert SECRET not in talk.text()
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).private) == (SECRET, True)
        assert SECRET not in talk.text()
        await talk.press("f9", "a")
        await choose(talk, "seen", "right")
        talk.field("#what").focus()
        await talk.type("more of it")
        assert "more of it" in talk.text()
        await talk.press("f9")
        assert "more of it" not in talk.text(), "f9 hides what is being typed too"
        assert SECRET not in talk.text()


async def test_mending_keeps_what_was_not_touched(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        before = talk.team.actions[0]
        await talk.press("enter")
        assert talk.field("#due").value == "Fri 27 Nov"
        await talk.press("ctrl+s")
        assert talk.team.actions[0] == before, "nothing changed, nothing on record"
        await talk.press("enter")
        await talk.type(" again", "ctrl+s")
        mended = talk.team.actions[0]
        assert mended.text == "Send the plan again"
        assert (mended.id, mended.meeting, mended.due) == (before.id, before.meeting, before.due)
        await talk.press("ctrl+z")
        assert talk.team.actions[0] == before


async def test_the_form_reads_a_day_in_words_as_the_line_does(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("call the bank tomorrow")
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).due) == ("call the bank", TODAY + timedelta(days=1))


async def test_a_day_that_stood_in_the_text_before_is_no_new_deadline(meet: Sit, folder: Path) -> None:
    def named(state: State) -> State:
        first, *others = state.team.actions
        first = msgspec.structs.replace(first, text="Send the plan on Friday", due=None)
        return msgspec.structs.replace(
            state, team=msgspec.structs.replace(state.team, actions=(first, *others))
        )

    keep(folder, named)
    async with meet("last-actions") as talk:
        await talk.press("enter", "home")
        await talk.type("Please: ", "ctrl+s")
        mended = talk.team.actions[0]
        assert (mended.text, mended.due) == ("Please: Send the plan on Friday", None)


async def test_mending_somebody_elses_shows_the_name(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("n")
        await talk.type("! Order a chair @Kim", "enter", "escape", "enter")
        assert talk.screen == "ActionForm"
        assert talk.field("#other").display
        assert talk.field("#other").value == "Kim"


async def test_esc_leaves_and_what_was_typed_is_there_again(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the long plan", "escape")
        assert talk.team.actions[-1].text != "Send the long plan"
        await talk.press("a")
        assert talk.field("#what").value == "Send the long plan"
        await talk.press("ctrl+s", "a")
        assert talk.field("#what").value == "", "saved, it is no draft any more"
        assert "from before" not in talk.text()


async def test_what_was_left_is_offered_and_typing_begins_anew(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the plan >fri", "escape", "a")
        assert "from before – ctrl+x begins anew" in talk.text()
        assert talk.field("#what").selected_text == "Send the plan >fri"
        await talk.type("Send the plan")
        assert talk.field("#what").value == "Send the plan"
        await talk.press("ctrl+x")
        assert talk.field("#what").value == "Send the plan >fri", "and what was left is not lost"


async def test_no_key_of_a_quick_hand_is_lost_on_what_was_left(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the plan", "escape")
        talk.burst("a", "x", "y", "z")
        await talk.settle()
        assert talk.field("#what").value == "xyz"


async def test_one_key_begins_anew_and_back(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("f9", "a")
        await choose(talk, "seen", "right")
        talk.field("#what").focus()
        await talk.type("Send the plan", "escape", "a", "ctrl+x")
        assert talk.field("#what").value == ""
        assert "shared" in talk.text()
        await talk.type("Another", "ctrl+x")
        assert talk.field("#what").value == "Send the plan"
        await talk.press("ctrl+x")
        assert talk.field("#what").value == "Another"
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).private) == ("Another", False)


async def test_what_was_left_goes_on_behind_its_end(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the plan", "escape", "a", "end")
        await talk.type(" again", "ctrl+s")
        assert newest(talk).text == "Send the plan again"


async def test_what_was_typed_in_private_comes_back_in_private(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await choose(talk, "seen", "right")
        talk.field("#what").focus()
        await talk.type(SECRET, "escape", "a")
        assert talk.field("#what").value == "", "not while others watch"
        await talk.press("escape", "f9", "a")
        assert talk.field("#what").value == SECRET
        await talk.press("ctrl+s")
        assert newest(talk).private


async def test_owner_and_day_of_what_was_left_come_back_too(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the plan")
        await choose(talk, "who", "right")
        talk.field("#due").focus()
        await talk.type("2026-12-15", "escape", "a")
        assert talk.field("#due").value == "2026-12-15"
        await talk.press("ctrl+s")
        assert (newest(talk).owner, newest(talk).due) == ("employee", date(2026, 12, 15))


async def test_what_was_private_comes_back_in_private_whatever_became_of_its_sign(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type(f"#{SECRET}")
        await talk.press("home", "delete", "escape", "f9", "a")
        assert talk.field("#what").value == SECRET
        await talk.press("ctrl+s")
        assert (newest(talk).text, newest(talk).private) == (SECRET, True)


async def test_emptied_and_left_it_is_no_draft_any_more(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Order a lamp", "escape", "a", "delete", "escape", "a")
        assert talk.field("#what").value == ""
        assert "from before" not in talk.text()


async def test_a_half_typed_action_is_on_the_disk_once_the_hands_rest(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send the lo")
        await asyncio.sleep(REST + 0.05)
        await talk.settle()
        assert "Send the lo" in talk.file("forms.private.json")
        assert "Send the lo" not in talk.file("live/*.json")


async def test_the_form_opens_from_the_capture_line_too(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("n")
        await talk.type("half a note", "f3")
        assert talk.screen == "ActionForm"
        await talk.press("escape")
        assert talk.field("#capture").value == "half a note"


async def test_a_private_draft_leaves_no_trace_while_others_watch_and_is_not_lost(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        fresh = talk.text()
        await talk.press("escape", "a")
        await talk.type(f"# {SECRET} @them", "escape", "a")
        assert talk.text() == fresh
        await talk.type("Book a room", "ctrl+s")
        assert newest(talk).text == "Book a room"
        await talk.press("f9", "a")
        assert SECRET in talk.text() and "from before" in talk.text()


async def test_enter_saves_a_line_that_says_who_and_by_when(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("a")
        await talk.type("Send it @them")
        assert "enter next field" in talk.text().splitlines()[-1]
        await talk.type(" >fri")
        assert "enter save" in talk.text().splitlines()[-1]
        await talk.press("enter")
        assert talk.screen == "DialogueScreen"
        kept = newest(talk)
        assert (kept.text, kept.owner, kept.due) == ("Send it", "employee", date(2026, 11, 27))


async def test_a_day_in_doubt_is_asked_about_before_enter_saves_the_line(meet: Sit) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a")
        await talk.type("Send it @them >2026-11-02", "enter")
        assert talk.screen == "ActionForm" and talk.team == before
        await talk.press("enter")
        assert newest(talk).due == date(2026, 11, 2)


@pytest.mark.parametrize("size", [(40, 20), (44, 22)], ids=str)
async def test_on_a_phone_the_foot_names_the_keys_that_it_has(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("agree", size=size) as talk:
        await talk.press("f3")
        assert talk.text().splitlines()[-1].split() == ["enter", "next,", "at", "the", "end", "it", "saves"]
        await talk.type("Send it @them >fri")
        assert talk.text().splitlines()[-1].split() == ["enter", "save", "tab", "next", "field"]


async def test_somebody_else_is_nobody_until_named(meet: Sit) -> None:
    async with meet("agree") as talk:
        before = talk.team
        await talk.press("a")
        await talk.type("Order a chair")
        await choose(talk, "who", "left")
        assert "→ someone else, no date" in talk.text()
        await talk.press("ctrl+s")
        assert talk.screen == "ActionForm" and talk.team == before
        assert talk.field("#other").has_focus and "the name" in talk.text()
        await talk.type("Kim", "ctrl+s")
        assert newest(talk).owner == "Kim"


async def test_the_foot_of_an_action_breaks_no_key_in_a_window_that_gets_smaller(meet: Sit) -> None:
    async with meet("agree", person="annaak", size=(100, 30)) as talk:
        await talk.press("a")
        assert "esc tillbaka" in talk.text()
        await talk.resize(40, 20)
        foot = [line.strip() for line in talk.text().splitlines() if line.strip()][-1]
        assert foot == "enter nästa, till sist spara"
