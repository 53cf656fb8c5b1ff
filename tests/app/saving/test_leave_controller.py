"""The way out, without an app."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from signal import SIGHUP, SIGTERM, Signals

import pytest

from tests.app.parts import Said, english
from tui.app.saving.leave_controller import UNSAVED, LeaveController
from tui.screens.dialogs.leave_dialog import LeaveAnswer


class Way:
    """What is closed on the way out, in its order, and the code it ended with."""

    def __init__(self, *answers: bool, takes: bool = True) -> None:
        self.answers = list(answers)
        self.done: list[str] = []
        self.codes: list[int] = []
        self.asked: list[Callable[[LeaveAnswer | None], None]] = []
        self.again: list[int] = []
        self.kept = 0
        self.has_forms = True
        self.takes = takes
        self.why_not = "no room anywhere"
        self.say = Said()
        self.leaving = LeaveController(
            self,
            self,
            take_drafts=self._take,
            close_forms=self._close_forms,
            ask=self.asked.append,
            again=self.again.append,
            exit=self.codes.append,
            say=self.say,
            translator=english,
        )

    def _close_forms(self) -> bool:
        self.done.append("forms")
        return self.has_forms

    async def _take(self) -> None:
        self.done.append("drafts")

    def close(self) -> bool:
        self.done.append("session")
        return self.answers.pop(0)

    def keep(self) -> Path | None:
        self.kept += self.takes
        return Path("rescue") if self.takes else None

    def let_go(self) -> None:
        self.kept = 0


async def test_what_is_being_typed_comes_in_before_all_is_closed() -> None:
    way = Way(True)
    await way.leaving.leave(0)
    assert way.done == ["drafts", "forms", "session"] and way.codes == [0]


async def test_with_something_unsaved_one_stays_and_is_asked_the_second_time() -> None:
    way = Way(False, False, False, True)
    await way.leaving.leave(0)
    assert way.say.lines == ["Not everything is saved yet"] and way.asked == []
    await way.leaving.leave(0)
    await way.leaving.leave(0)
    assert len(way.asked) == 1 and way.codes == []
    await way.leaving.leave(0)
    assert way.codes == [0] and way.kept == 0


async def test_whoever_stays_is_asked_again_the_next_time() -> None:
    way = Way(False, False, False)
    await way.leaving.leave(0)
    await way.leaving.leave(0)
    way.asked[0](None)
    assert (way.codes, way.kept) == ([], 0)
    await way.leaving.leave(0)
    assert len(way.asked) == 2


async def test_whoever_tries_again_leaves_as_at_first() -> None:
    way = Way(False, False)
    await way.leaving.leave(64)
    await way.leaving.leave(64)
    way.asked[0]("again")
    assert way.again == [64] and way.codes == []


async def test_whoever_leaves_without_it_has_it_kept_and_the_status_says_so() -> None:
    way = Way(False, False)
    await way.leaving.leave(0)
    await way.leaving.leave(0)
    way.asked[0]("leave")
    assert (way.kept, way.codes) == (1, [UNSAVED])


async def test_where_nothing_keeps_it_one_stays_and_hears_why() -> None:
    way = Way(False, False, takes=False)
    await way.leaving.leave(0)
    await way.leaving.leave(0)
    way.asked[0]("leave")
    assert way.codes == [] and way.say.lines[-1] == "no room anywhere"


async def test_once_it_was_saved_the_next_trouble_is_told_anew() -> None:
    way = Way(False, True, False)
    for _ in range(3):
        await way.leaving.leave(0)
    assert way.asked == [] and len(way.say.lines) == 2


async def test_what_stands_in_a_form_and_is_not_saved_counts_too() -> None:
    way = Way(True, True)
    way.has_forms = False
    await way.leaving.leave(0)
    assert way.codes == [] and way.done == ["drafts", "forms", "session"]
    way.has_forms = True
    await way.leaving.leave(0)
    assert way.codes == [0]


async def test_a_signal_ends_as_a_shell_says_it() -> None:
    way = Way(True)
    await way.leaving.end_by_signal(SIGTERM)
    assert way.codes == [128 + SIGTERM]


@pytest.mark.parametrize("number", [SIGTERM, SIGHUP])
async def test_a_signal_tries_once_more_and_keeps_what_cannot_be_saved(number: Signals) -> None:
    way = Way(False, True)
    await way.leaving.end_by_signal(number)
    assert (way.kept, way.codes) == (0, [128 + number])
    way = Way(False, False)
    await way.leaving.end_by_signal(number)
    assert (way.kept, way.codes, way.asked) == (1, [UNSAVED], [])


async def test_what_is_saved_at_the_very_end_needs_no_file() -> None:
    way = Way(False, False, True)
    await way.leaving.end_by_signal(SIGTERM)
    assert way.leaving.save_at_the_end() and way.kept == 0
