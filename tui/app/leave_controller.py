"""The way out: what is being typed is handed on, what is unsaved is saved, then the app ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from signal import SIGHUP, Signals
from typing import Protocol

from tui.app.toasts import Say
from tui.language.translator import Translator


class Closes(Protocol):
    """What saves what it holds when it is closed; gives whether it could. It may be closed again."""

    def close(self) -> bool: ...


class LeaveController:
    """`take_drafts` hands on what stands in the fields, `close_forms` writes what stands in the forms."""

    def __init__(
        self,
        session: Closes,
        *,
        take_drafts: Callable[[], Awaitable[None]],
        close_forms: Callable[[], None],
        exit: Callable[[int], None],
        say: Say,
        translator: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._take_drafts = take_drafts
        self._close_forms = close_forms
        self._exit = exit
        self._say = say
        self._translator = translator
        self._was_told = False

    async def leave(self, code: int) -> None:
        """Save, then end with `code`; where something can't be saved, stay."""
        if await self._save():
            self._exit(code)
        else:
            self._say(self._translator()("Not everything is saved yet"), severity="error")

    async def end_by_signal(self, number: Signals) -> None:
        """End by a signal as by the key; who asks twice, or has no terminal left, is not made to wait."""
        told_before, self._was_told = self._was_told, True
        if await self._save() or told_before or number is SIGHUP:
            self._exit(128 + number)
        else:
            self._say(self._translator()("Not everything is saved yet"), severity="error")

    def save_at_the_end(self) -> bool:
        """Save what came in while the app ended, or what a crash has left; gives whether all is saved."""
        self._close_forms()
        return self._session.close()

    async def _save(self) -> bool:
        await self._take_drafts()
        return self.save_at_the_end()
