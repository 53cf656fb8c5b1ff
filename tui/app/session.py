"""The app's state: changed by messages, saved at once, gone back and forth in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from signal import SIGHUP, Signals

import msgspec
from textual import work
from textual.notifications import Notification, SeverityLevel

from tui.app.key_queue import TurnsApp, climbed
from tui.app.services import Services
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.domain.workspace.undo import Undo, redo, undo
from tui.storage.errors import StorageError
from tui.storage.repository.background_writer import Writer
from tui.usecases.changes import StateChange
from tui.widgets.base.inputs import PatientInput
from tui.widgets.base.kept_form import FormOpened, FormRested
from tui.widgets.change import Change

_DRAFTS = 2.0
"""Seconds that texts being typed are given to come in at the end."""


class SavingApp(TurnsApp):
    """Holds one state. Every change of it goes to the one writer, and the screens are told when it is safe."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.context = services.context()
        self.state: State = services.state
        self.history = Undo()
        self.guarded = True
        self._archived = services.state.closings
        self._trouble = ""
        self._unread: set[str] = set()
        services.history.on_trouble = self._tell_unread
        self._was_told = False
        self._has_saved_all = False

    @cached_property
    def _writer(self) -> Writer:
        return Writer(self.services.store, self._on_saved, self._on_failed, saved=self.services.state)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,
    ) -> None:
        """Show a toast, once; its text is never read as markup."""
        self._drop_toasts(lambda toast: toast.message == clean(message))
        super().notify(clean(message), title=title, severity=severity, timeout=timeout, markup=False)

    def drop_passing(self) -> None:
        """Take away what was only said of the screen one leaves; warnings stay."""
        self._drop_toasts(lambda toast: toast.severity == "information")

    def _drop_toasts(self, which: Callable[[Notification], bool]) -> None:
        for toast in [toast for toast in self._notifications if which(toast)]:
            self._unnotify(toast)

    def _tell_unread(self, trouble: StorageError) -> None:
        """Say once what of the past cannot be read; all else goes on."""
        line = trouble.tell(self.context.manager_translator)
        if line not in self._unread:
            self._unread.add(line)
            self.notify(line, severity="error", timeout=15)

    def on_change(self, event: Change) -> None:
        event.stop()
        self.apply(event.change, undoable=event.undoable)

    def on_form_opened(self, event: FormOpened) -> None:
        event.stop()
        fields = self.services.forms.get(self._named(event.form))
        if fields:
            event.fill(fields)
            self.notify(
                self.context.manager_translator("What you had begun to write is here again"), timeout=4
            )

    def on_form_rested(self, event: FormRested) -> None:
        event.stop()
        self.services.forms.put(self._named(event.form), event.fields)

    def _named(self, form: str) -> str:
        """Tell apart what the same form asks about different people."""
        people = (getattr(screen, "person", None) for screen in reversed(self.screen_stack))
        return " ".join([form, *(person.id for person in people if person is not None)])

    def apply(self, change: StateChange, *, undoable: bool = True) -> None:
        """Put the changed state in the place of the present one and save it."""
        before, after = self.state, change(self.state)
        if after == before or self._has_saved_all:
            return
        now, meetings = self.context.now(), dict(after.meetings)
        for person, meeting in after.meetings.items():
            if before.meetings.get(person) is not meeting:
                meetings[person] = msgspec.structs.replace(meeting, touched=now)
        if undoable:
            self.history = self.history.after(self._with_read(before, after))
        self._put(msgspec.structs.replace(after, meetings=meetings))

    def _with_read(self, before: State, after: State) -> State:
        """Give `before` with the private files that the change read, as they were: else undo would leave them."""
        read = {
            person: self.services.history.private(person)
            for person in after.privates
            if person not in before.privates
        }
        return msgspec.structs.replace(before, privates={**before.privates, **read}) if read else before

    def _put(self, state: State) -> None:
        self.state = state
        self._tell_saved(False)
        self._writer.submit(state)
        self._show()

    def _show(self) -> None:
        for screen in self.screen_stack:
            show = getattr(screen, "show", None)
            if show is not None:
                show(self.state, guarded=self.guarded)

    def _tell_saved(self, is_saved: bool, trouble: str = "") -> None:
        for screen in self.screen_stack:
            saved = getattr(screen, "saved", None)
            if saved is not None:
                saved(is_saved, trouble)

    def _on_saved(self, state: State) -> None:
        if state.closings != self._archived:
            self._archived = state.closings
            self.services.history.clear()
        self._trouble = ""
        self._from_writer(lambda: self._tell_saved(self.state is state))

    def _on_failed(self, error: Exception) -> None:
        _ = self.context.manager_translator
        line = (
            error.tell(_)
            if isinstance(error, StorageError)
            else _("Not saved: {why}", why=type(error).__name__)
        )

        def tell() -> None:
            self._tell_saved(False, line)
            # Told once is enough, however often it is tried.
            if line != self._trouble:
                self.notify(line, severity="error", timeout=15)
            self._trouble = line

        self._from_writer(tell)

    def _from_writer(self, call: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(lambda: self.call_next(call))

    def action_undo(self) -> None:
        self._go(undo(self.history, self.state), self.context.manager_translator("Nothing to undo"))

    def action_redo(self) -> None:
        self._go(redo(self.history, self.state), self.context.manager_translator("Nothing to redo"))

    def _go(self, found: tuple[Undo, State] | None, otherwise: str) -> None:
        if found is None:
            self.notify(otherwise, timeout=2)
            return
        self.history, state = found
        # What a toast has told may not be so any more.
        self.clear_notifications()
        self._put(state)
        self.after_undo()

    def after_undo(self) -> None:
        """Follow where undo or redo has led."""

    @work(exclusive=True, group="leave")
    async def leave(self, code: int) -> None:
        """Save what is unsaved, what is just being typed with it, then end; where it can't be saved, stay."""
        if await self._saved_all():
            self.exit(code)
        else:
            self.notify(self.context.manager_translator("Not everything is saved yet"), severity="error")

    @work(exclusive=True, group="leave")
    async def end_by_signal(self, number: Signals) -> None:  # type: ignore[override]
        """End by a signal as by the key; who asks twice, or has no terminal left, is not made to wait."""
        told_before, self._was_told = self._was_told, True
        if await self._saved_all() or told_before or number is SIGHUP:
            self.exit(128 + number)
        else:
            self.notify(self.context.manager_translator("Not everything is saved yet"), severity="error")

    def save_at_the_end(self) -> bool:
        """Save what a crash has left unsaved; gives whether all is saved."""
        self.services.forms.close()
        return self._has_saved_all or self._writer.close()

    async def _saved_all(self) -> bool:
        await self._take_drafts()
        self.services.forms.close()
        if self._writer.close():
            self._has_saved_all = True
            return True
        saved = self._writer.saved
        self._writer = Writer(self.services.store, self._on_saved, self._on_failed, saved=saved)
        return False

    async def _take_drafts(self) -> None:
        """Hand on what stands in the fields, and wait until it has come all the way up here."""
        fields = [
            f for screens in self._screen_stacks.values() for s in screens for f in s.query(PatientInput)
        ]
        for field in fields:
            field.tell_now()
        with suppress(TimeoutError):
            await asyncio.wait_for(climbed(fields), _DRAFTS)
