"""The way out: what is being typed is handed on, what is unsaved is saved, then the app ends."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from signal import Signals
from typing import TYPE_CHECKING, Protocol

from tui.app.toasts import Say
from tui.language.translator import Translator

if TYPE_CHECKING:
    from tui.screens.dialogs.leave_dialog import LeaveAnswer

UNSAVED = 3
"""What the app ends with when something could not be saved, and one left all the same."""


class Closes(Protocol):
    """What saves what it holds when it is closed; gives whether it could. It may be closed again."""

    def close(self) -> bool: ...


class Keeps(Protocol):
    """What keeps the unsaved in a file of its own; None where nothing takes it, and `why_not` says why."""

    why_not: str

    def keep(self) -> Path | None: ...
    def let_go(self) -> None: ...


class LeaveController:
    """`take_drafts` hands on what stands in the fields, `close_forms` writes what stands in the forms.

    `ask` asks whether to leave without what is unsaved, once at a time.
    """

    def __init__(
        self,
        session: Closes,
        rescue: Keeps,
        *,
        take_drafts: Callable[[], Awaitable[None]],
        close_forms: Callable[[], bool],
        ask: Callable[[Callable[[LeaveAnswer | None], None]], None],
        again: Callable[[int], None],
        exit: Callable[[int], None],
        say: Say,
        translator: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._rescue = rescue
        self._take_drafts = take_drafts
        self._close_forms = close_forms
        self._ask = ask
        self._again = again
        self._exit = exit
        self._say = say
        self._translator = translator
        self._was_told = False
        self._is_asking = False

    async def leave(self, code: int) -> None:
        """Save, then end with `code`; where something can't be saved, stay, and ask the second time."""
        if await self._save():
            self._exit(code)
        elif self._is_asking:
            # Whoever tries the key again is answered by what is asked already.
            return
        elif self._was_told:
            self._is_asking = True
            self._ask(lambda answer: self._answered(code, answer))
        else:
            self._was_told = True
            self._say(self._translator()("Not everything is saved yet"), severity="error")

    async def end_by_signal(self, number: Signals) -> None:
        """End by a signal as by the key; whoever sends one can be asked nothing, so the unsaved is kept apart."""
        if await self._save() or await self._save():
            self._exit(128 + number)
        else:
            self._rescue.keep()
            self._exit(UNSAVED)

    def save_at_the_end(self) -> bool:
        """Save what came in while the app ended, or what a crash has left; gives whether all is saved."""
        # Each is tried, whatever becomes of the other.
        is_saved = self._close_forms() & self._session.close()
        if is_saved:
            self._rescue.let_go()
        return is_saved

    def _answered(self, code: int, answer: LeaveAnswer | None) -> None:
        self._is_asking = False
        if answer == "again":
            self._again(code)
        elif answer == "leave":
            if self._rescue.keep() is not None:
                self._exit(UNSAVED)
            else:
                self._say(self._rescue.why_not, severity="error", timeout=15)

    async def _save(self) -> bool:
        await self._take_drafts()
        is_saved = self.save_at_the_end()
        if is_saved:
            self._was_told = False
        return is_saved
