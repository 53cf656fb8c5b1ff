"""Review: last meeting's actions with one key each."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at
from tests.screens.team import SECRET


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
        (("d",), "✓ Send the plan"),
        (("x", *"late", "enter"), "– Send the plan"),
        (("u", "enter"), "Fri 4 Dec"),
        (("t",), "to talk about"),
    ],
)
async def test_one_key_each_and_undo(sit: Sit, keys: tuple[str, ...], sign: str) -> None:
    async with sit() as review:
        await review.press("end", "l")
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
        await review.press("end", "l", "enter")
        assert review.screen == "ActionForm"
        await review.type(" today", "ctrl+s")
        assert review.screen == "ReviewScreen"
        assert "Send the plan today" in review.text()


async def test_somebody_never_met_has_none(sit: Sit) -> None:
    async with sit() as review:
        await review.press("down", "down", "l", "d", "u", "x", "t", "enter")
        assert "You have not met yet." in review.text()
        assert "Nothing open" in review.text()


async def test_what_was_settled_is_still_shown_next_time_one_looks(folder: Path) -> None:
    async with sit_at(folder) as review:
        await review.press("end", "l", "d", "escape", "l")
        assert "✓ Send the plan" in review.text()
        review.saved()
    async with sit_at(folder, prefix="second") as review:
        await review.press("end", "l")
        assert "✓ Send the plan" in review.text()


async def test_the_head_says_whether_others_may_watch(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "l")
        assert "others may watch" in home.line("since last time")
        await home.press("f9")
        assert "private notes shown" in home.line("since last time")
