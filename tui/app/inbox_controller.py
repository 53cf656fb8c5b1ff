"""Looking at the folder that replies are put into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tui.app.session import Session
from tui.app.toasts import Say
from tui.usecases.context import Context


class Looks(Protocol):
    """A folder; gives what is new in it."""

    def new(self) -> tuple[bytes, ...]: ...


class InboxController:
    """`beside` calls one thing in a thread and gives what came of it to another. `guarded`: others may watch.

    `inbox` gives the folder, where there is one.
    """

    def __init__(
        self,
        inbox: Callable[[], Looks | None],
        session: Session,
        *,
        context: Callable[[], Context],
        beside: Callable[[Callable[[], tuple[bytes, ...]], Callable[[tuple[bytes, ...]], None]], None],
        guarded: Callable[[], bool],
        say: Say,
    ) -> None:
        self._inbox = inbox
        self._session = session
        self._context = context
        self._beside = beside
        self._guarded = guarded
        self._say = say

    def look(self) -> None:
        """Look whether answers have come; the disk may be slow, so beside the screen."""
        inbox = self._inbox()
        if inbox is not None:
            self._beside(inbox.new, self._take)

    def _take(self, raws: tuple[bytes, ...]) -> None:
        if not raws:
            return
        from tui.usecases.answers.inbox_answers import with_inbox

        before, context = self._session.state, self._context()
        if with_inbox(before, context, raws) == before:
            return
        self._session.apply(lambda state: with_inbox(state, context, raws))
        if not self._guarded():
            # Whoever watches is not told that somebody has answered.
            self._say(context.manager_translator("Answers have come in"))
