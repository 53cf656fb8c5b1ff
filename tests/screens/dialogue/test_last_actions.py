"""Since last time: what was promised stands in squares, and in words."""

from datetime import date
from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep
from tests.screens.team import action
from tui.domain.workspace.state import State


async def test_the_squares_tell_what_was_kept(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(100, 30)) as talk:
        assert "2 promises" in talk.text() and "kept" not in talk.text(), "nobody is told of none"
        await talk.press("d")
        assert "2 promises · 1 kept" in talk.text()
        await talk.press("ctrl+z")
        assert "kept" not in talk.text()


async def test_a_low_window_has_the_list_alone(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(60, 18)) as talk:
        assert "promises" not in talk.text()
        assert "Send the plan" in talk.text()
        await talk.resize(60, 30)
        assert "2 promises" in talk.text()


async def test_what_is_dropped_is_no_longer_open(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(100, 30)) as talk:
        before = talk.text().count("█▄▄▄▄█")
        await talk.press("x", "enter")
        assert (before, talk.text().count("█▄▄▄▄█")) == (2, 1)


async def test_on_a_walk_it_says_which_of_them_it_is(meet: Sit) -> None:
    async with meet("last-actions", "free", way="walk", size=(40, 20)) as talk:
        assert "1 of 2" in talk.text()
        await talk.press("q", "j")
        assert "2 of 2" in talk.text()
        await talk.press("d")
        assert "2 of 2" in talk.text(), "what is done stays where it is"


async def test_where_the_whole_list_has_room_nobody_counts(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(100, 30)) as talk:
        assert "1 of 2" not in talk.text()


async def test_a_list_that_a_note_takes_a_row_from_says_how_many_stand_below(meet: Sit, folder: Path) -> None:
    more = tuple(action(f"more{day}", f"Promise {day}", due=date(2026, 11, day)) for day in (28, 29, 30))

    def promised(state: State) -> State:
        team = msgspec.structs.replace(state.team, actions=(*state.team.actions, *more))
        return msgspec.structs.replace(state, team=team)

    keep(folder, promised)
    async with meet("last-actions", size=(100, 30)) as talk:
        assert "Book the room" in talk.text() and "↓" not in talk.text()
        await talk.press("n")
        await talk.type("hello", "enter")
        assert "Book the room" not in talk.text()
        assert "↓ 1" in talk.text()
        await talk.press(*["down"] * 4)
        assert "Book the room" in talk.text() and "↓" not in talk.text()
        assert "↑" in talk.text()


async def test_what_is_asked_about_an_action_stands_below_its_words(meet: Sit) -> None:
    """The question may lie over the very row that it is asked about."""
    async with meet("last-actions", "free", size=(60, 18)) as talk:
        for key, question in (("u", "Move it to when?"), ("x", "Why drop it?")):
            await talk.press(key)
            rows = talk.text().splitlines()
            at = next(number for number, row in enumerate(rows) if question in row)
            assert "Send the plan" in rows[at - 1]
            await talk.press("escape")
