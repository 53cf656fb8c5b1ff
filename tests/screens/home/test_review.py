"""Review: last meeting's actions with one key each."""

import re
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import LAST, SECRET, TODAY
from tui.domain.people.action import OFTEN, Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.team import change_action
from tui.domain.workspace.state import State


async def test_it_shows_what_last_time_agreed(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l")
        assert review.screen == "ReviewScreen"
        assert "Tue 17 Nov" in review.text()
        assert "7 days ago" in review.text()
        assert "Friday" in review.line("Send the plan")
        assert "due 4 days ago" in review.line("Book the room")
        assert SECRET not in review.text()
        await review.press("escape")
        assert review.screen == "HomeScreen"


@pytest.mark.parametrize(
    ("keys", "sign"),
    [
        (("d",), "●  your manager  Send the plan"),
        (("x", *"late", "enter"), "×  your manager  Send the plan"),
        (("u", "enter"), "Fri 4 Dec"),
        (("t",), "to talk about"),
    ],
)
async def test_one_key_each_and_undo(sit: Sit, keys: tuple[str, ...], sign: str) -> None:
    async with sit() as review:
        await review.press("end", "l", "down")
        before = review.team
        await review.press(*keys)
        assert sign in review.text()
        assert review.team != before
        review.saved()
        await review.press("ctrl+z")
        assert review.team == before
        await review.hush()
        assert sign not in review.text()
        await review.press("ctrl+y")
        await review.hush()
        assert sign in review.text()


async def test_private_ones_are_there_once_nobody_watches(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "f9")
        assert SECRET in review.text()
        assert "private" in review.line(SECRET)


async def test_enter_mends(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "down", "enter")
        assert review.screen == "ActionForm"
        await review.type(" again", "ctrl+s")
        assert review.screen == "ReviewScreen"
        assert "Send the plan again" in review.text()


async def test_an_action_agreed_between_two_meetings_is_added(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "a")
        assert review.screen == "ActionForm"
        await review.type("Lend her the key")
        await review.press("ctrl+s")
        assert review.screen == "ReviewScreen"
        assert "Lend her the key" in review.text()
        review.saved()


async def test_somebody_never_met_has_none(sit: Sit) -> None:
    async with sit() as review:
        await review.press("down", "down", "l", "d", "u", "x", "t", "enter")
        assert "You have not met yet." in review.text()
        assert "Nothing open" in review.text()


async def test_what_was_settled_is_still_shown_next_time_one_looks(folder: Path) -> None:
    async with sit_at(folder) as review:
        await review.press("end", "l", "down", "d", "escape", "l")
        assert review.mark("Send the plan") == "●"
        review.saved()
    async with sit_at(folder, prefix="second") as review:
        await review.press("end", "l")
        assert review.mark("Send the plan") == "●"


async def test_the_head_says_whether_others_may_watch(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "l")
        assert "private" not in home.text()
        await home.press("f9")
        assert "private notes shown" in home.line("since last time")


def texts(review: Sitting) -> list[str]:
    """Give what is to be done, in the order in which it stands on the screen."""
    found = (
        re.search(r"[○●×→]  \S+(?: \S+)? {2,}([A-Z][a-z ]+)", line) for line in review.text().splitlines()
    )
    return [match[1].strip().removesuffix("  due").strip() for match in found if match]


async def test_one_finds_by_text_or_owner(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "/")
        await review.type("rOOm")
        assert "Book the room" in review.text() and "Send the plan" not in review.text()
        await review.press("enter", "d", "escape")
        assert review.mark("Book the room") == "●" and "Send the plan" in review.text()
        assert review.screen == "ReviewScreen"
        await review.press("escape")
        assert review.screen == "HomeScreen"


async def test_one_sorts_by_deadline_or_by_who_has_it(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l")
        before = texts(review)
        await review.press("S")
        assert "by deadline" in review.text() and texts(review)[0] == "Book the room"
        await review.press("S")
        assert "by who has them" in review.text()
        await review.press("S")
        assert texts(review) == before


@pytest.mark.parametrize("size", [(40, 20), (60, 18)], ids=str)
async def test_the_order_is_told_in_one_row_and_moves_no_list_down(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as review:
        await review.press("end", "l", "S")
        assert "Tue 17 Nov · by deadline" in review.line("17 Nov")


async def test_what_happened_to_the_action_in_hand_stands_below(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "u", *"fri, ill", "enter")
        await review.press("u", *"2 dec, waits", "enter")
        assert "moved: Fri 27 Nov → Wed 2 Dec – waits" in review.text()
        await review.press("down")
        assert "waits" not in review.text()


async def test_what_waits_longest_stands_first_and_what_is_done_last_and_quiet(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l")
        assert texts(review)[:2] == ["Book the room", "Send the plan"], "late, then mine"
        await review.press("d")
        assert texts(review)[0].startswith("Book the room"), "what is settled keeps its place under the hand"
        assert review.colour("Book the room") != review.colour("Send the plan")
        await review.press("escape", "l")
        assert texts(review)[0] == "Send the plan" and texts(review)[-1].startswith("Book")


async def test_the_foot_says_what_can_be_done_with_the_row_in_hand(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l")
        foot = review.text().splitlines()[-1]
        assert "d done   u another day   x drop   enter change it" in foot
        await review.press("d")
        assert "d open again   u another day" in review.text().splitlines()[-1]
        await review.press("down")
        assert "d done" in review.text().splitlines()[-1]


async def test_what_happened_is_told_under_the_words_of_its_action(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "u", *"2 dec, waits", "enter")
        await review.hush()
        history = review.text().splitlines()[-7:]
        assert "Book the room" in history[0], "the frame says of what it tells"
        assert "waits" in history[1]


def with_carried(action: Action) -> Action:
    return msgspec.structs.replace(action, carried=OFTEN)


def carried_often(state: State) -> State:
    (action,) = (a for a in state.team.actions if a.text == "Book the room")
    return msgspec.structs.replace(state, team=change_action(state.team, action.id, with_carried))


@pytest.mark.parametrize(("keys", "sign"), [(("down", "down", "enter"), "×"), (("escape",), "○")])
async def test_what_came_along_too_often_is_asked_about_once(
    folder: Path, keys: tuple[str, ...], sign: str
) -> None:
    keep(folder, carried_often)
    async with sit_at(folder) as review:
        await review.press("end", "l")
        assert review.screen == "ReviewScreen" and "carried over" not in review.text(), "others may watch"
        await review.press("f9")
        assert review.screen == "Ways" and "“Book the room”" in review.text()
        await review.press(*keys)
        assert review.screen == "ReviewScreen" and review.mark("Book the room") == sign
        await review.press("escape", "l")
        assert review.screen == "ReviewScreen"


async def test_the_follow_up_asks_on_its_page_of_actions_and_the_stage_never_does(
    meet: Sit, folder: Path
) -> None:
    keep(folder, carried_often)
    async with meet("last-actions") as talk:
        assert talk.screen == "DialogueScreen" and "carried over" not in talk.text()
        await talk.press("f")
        assert talk.screen == "FollowUpScreen" and "carried over" not in talk.text()
        await talk.press("f9")
        assert talk.screen == "Ways" and "“Book the room”" in talk.text()
        await talk.press("enter", "space", "backspace")
        assert talk.screen == "FollowUpScreen" and "carried over 3 times" in talk.text()


async def test_it_can_be_cut_anew(folder: Path) -> None:
    keep(folder, carried_often)
    async with sit_at(folder) as review:
        await review.press("end", "l", "f9", "down", "enter")
        assert review.screen == "ActionForm"
        await review.type("Ask for a room", "ctrl+s")
        (action,) = (a for a in review.team.actions if "Ask for a room" in a.text)
        assert action.asked == review.clock.today()


async def test_what_came_of_it_is_told_back(sit: Sit) -> None:
    async with sit() as review:
        await review.press("end", "l", "down", "enter")
        review.app.screen.query_one("#upward").focus()
        await review.press("right", "ctrl+s")
        assert "to the manager’s own manager" in review.text()
        await review.press("d")
        await review.type("yes, from January", "enter")
        assert "what came of it: yes, from January" in review.text()
        await review.press("d")
        assert "told back: yes, from January" in review.text()
        await review.press("d")
        assert review.mark("Send the plan") == "○" and "January" not in review.line("to the manager")


async def test_what_is_settled_stays_with_somebody_not_met_yet(folder: Path) -> None:
    def agreed(state: State) -> State:
        two = tuple(
            Action(id=text, person="cleomar", text=text, agreed=TODAY) for text in ("Call Bo", "Order a desk")
        )
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, actions=two))

    keep(folder, agreed)
    async with sit_at(folder) as review:
        await review.press("down", "down", "l")
        assert "You have not met yet." in review.text()
        await review.press("d")
        assert "▌ ●" in review.line("Call Bo")
        await review.press("d")
        assert [one.state for one in review.team.actions] == ["open", "open"], "the same key opens it again"
        await review.press("d", "escape", "l")
        assert "Call Bo" not in review.text(), "it is gone next time"


def with_decisions(state: State) -> State:
    """Two decisions stand with Robin, one of them private, and the one before is dropped."""
    made = (
        Decision(id="d1", person="robinek", text="Two days at home", decided=LAST),
        Decision(id="d2", person="robinek", text=f"Wait, it {SECRET}", decided=LAST, private=True),
        Decision(id="d3", person="robinek", text="No meetings on Monday", decided=LAST, state="dropped"),
    )
    return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, decisions=made))


@pytest.mark.parametrize("size", [(100, 30), (120, 36), (160, 45)], ids=str)
async def test_what_was_said_last_time_stands_beside_what_was_agreed(
    folder: Path, size: tuple[int, int]
) -> None:
    keep(folder, with_decisions)
    async with sit_at(folder, size=size) as review:
        await review.press("end", "l")
        assert "Book the room" in review.text()
        for told in ("The estimate slipped", "Two days at home", "Laptop is slow", "the ski trip"):
            assert told in review.text(), told
        assert "No meetings on Monday" not in review.text(), "it stands no more"


async def test_a_rating_of_last_time_is_a_line_of_blocks_and_its_value(folder: Path) -> None:
    async with sit_at(folder, size=(120, 36)) as review:
        await review.press("end", "l")
        assert "▅ 5" in review.text()


async def test_what_is_private_of_last_time_is_told_to_nobody_who_watches(folder: Path) -> None:
    keep(folder, with_decisions)
    async with sit_at(folder, size=(120, 36)) as review:
        await review.press("end", "l")
        assert "Two days at home" in review.text() and SECRET not in review.text()
        await review.press("f9")
        assert f"Wait, it {SECRET}" in review.text()


def with_many(state: State) -> State:
    many = tuple(
        Action(id=f"m{n:02}", person="robinek", text=f"Thing number {n:02}", agreed=LAST) for n in range(20)
    )
    return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, actions=many))


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (80, 24)], ids=str)
async def test_below_the_list_it_stands_where_there_is_room_and_never_in_its_way(
    folder: Path, size: tuple[int, int]
) -> None:
    async with sit_at(folder, size=size) as review:
        await review.press("end", "l")
        lines = review.text().splitlines()
        said, agreed = (
            next(n for n, line in enumerate(lines) if word in line) for word in ("slipped", "plan")
        )
        assert agreed < said
    keep(folder, with_many)
    async with sit_at(folder, size=size) as review:
        await review.press("end", "l", "end")
        assert "Thing number 19" in review.text() and "slipped" not in review.text()
