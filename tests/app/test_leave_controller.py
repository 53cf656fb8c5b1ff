"""The way out, without an app."""

from __future__ import annotations

from signal import SIGHUP, SIGTERM

from tests.app.parts import Said, english
from tui.app.leave_controller import LeaveController


class Way:
    """What is closed on the way out, in its order, and the code it ended with."""

    def __init__(self, *answers: bool) -> None:
        self.answers = list(answers)
        self.done: list[str] = []
        self.codes: list[int] = []
        self.say = Said()
        self.leaving = LeaveController(
            self,
            take_drafts=self._take,
            close_forms=lambda: self.done.append("forms"),
            exit=self.codes.append,
            say=self.say,
            translator=english,
        )

    async def _take(self) -> None:
        self.done.append("drafts")

    def close(self) -> bool:
        self.done.append("session")
        return self.answers.pop(0)


async def test_what_is_being_typed_comes_in_before_all_is_closed() -> None:
    way = Way(True)
    await way.leaving.leave(0)
    assert way.done == ["drafts", "forms", "session"] and way.codes == [0]


async def test_with_something_unsaved_one_stays_however_often_one_asks() -> None:
    way = Way(False, False, True)
    await way.leaving.leave(0)
    await way.leaving.leave(0)
    assert way.codes == [] and way.say.lines == ["Not everything is saved yet"] * 2
    await way.leaving.leave(0)
    assert way.codes == [0]


async def test_a_signal_ends_as_a_shell_says_it() -> None:
    way = Way(True)
    await way.leaving.end_by_signal(SIGTERM)
    assert way.codes == [128 + SIGTERM]


async def test_without_a_terminal_nobody_is_made_to_wait() -> None:
    way = Way(False)
    await way.leaving.end_by_signal(SIGHUP)
    assert way.codes == [128 + SIGHUP]
