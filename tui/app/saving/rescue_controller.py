"""What could not be saved outlives the app: written into a rescue file at the end, offered at the next start."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.app.session import Session
from tui.app.toasts import Say
from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import Sealing
from tui.storage.errors import StorageError
from tui.storage.recovery.rescue_file import (
    Rescue,
    gather_rescues,
    read_rescue,
    remove_rescue,
    rescues_in,
    set_rescue_aside,
    write_rescue,
)
from tui.usecases.drafts import Drafts

if TYPE_CHECKING:
    from tui.screens.dialogs.rescue_dialog import RescueAnswer

_PATIENCE = 5.0
"""Seconds that what was taken in is given to reach the disk; until then its file stays."""


class RescueController:
    """`folder` is the data folder, `spare` the one for what that does not take; None where there is none.

    `private` gives a person's private file as it is on the disk. `ask` asks what is to become of a file from
    some moment, and calls back with the answer.
    """

    def __init__(
        self,
        session: Session,
        folder: Path,
        spare: Path | None,
        sealing: Sealing,
        *,
        now: Callable[[], datetime],
        private: Callable[[str], Private],
        forms: Callable[[], Drafts],
        unsaved_forms: Callable[[], dict[str, dict[str, str]]],
        ask: Callable[[datetime, Callable[[RescueAnswer | None], None]], None],
        say: Say,
        translator: Callable[[], Translator],
        files: Files | None = None,
    ) -> None:
        self._session = session
        self._folders = [folder] if spare is None else [folder, spare]
        self._sealing = sealing
        self._now = now
        self._private = private
        self._forms = forms
        self._unsaved_forms = unsaved_forms
        self._ask = ask
        self._say = say
        self._translator = translator
        self._files = files or Files()
        self._waiting: list[Path] = []
        self._kept: tuple[tuple[State, dict[str, dict[str, str]]], Path] | None = None
        self.why_not = ""

    def keep(self) -> Path | None:
        """Put what the disk has not into a file, once for one state; gives where, None where nothing takes it.

        `why_not` says why then.
        """
        state, forms = self._session.state, self._unsaved_forms()
        if self._kept is not None and self._kept[0] == (state, forms):
            return self._kept[1]
        base = self._with_privates(self._session.saved, state)
        rescue = Rescue(at=self._now(), base=base, mine=state, forms=forms)
        try:
            path = write_rescue(rescue, self._folders, self._sealing, self._files)
        except StorageError as trouble:
            self.why_not = trouble.tell(self._translator())
            return None
        self.let_go()
        self._kept = (state, forms), path
        return path

    def let_go(self) -> None:
        """Remove the file of this run: all of it was saved after all, or is in a newer one."""
        if self._kept is not None:
            with suppress(OSError):
                remove_rescue(self._kept[1], self._files)
            self._kept = None

    def offer(self) -> None:
        """Ask about each file that waits, one after the other."""
        if len(self._folders) > 1:
            gather_rescues(self._folders[0], self._folders[1], self._files)
        self._waiting = rescues_in(self._folders, self._files)
        self._next()

    def _next(self) -> None:
        while self._waiting:
            path = self._waiting.pop(0)
            try:
                rescue = read_rescue(path, self._sealing, self._files)
            except StorageError as trouble:
                self._say(trouble.tell(self._translator()), severity="error", timeout=15)
                continue
            self._ask(rescue.at, partial(self._answered, path, rescue))
            return

    def _answered(self, path: Path, rescue: Rescue, answer: RescueAnswer | None) -> None:
        if answer == "take-in":
            self._take_in(path, rescue)
        elif answer == "throw-away":
            self._remove(path)
        self._next()

    def _take_in(self, path: Path, rescue: Rescue) -> None:
        _, left_out = self._translator(), 0

        def change(state: State) -> State:
            nonlocal left_out
            present = self._with_privates(state, rescue.mine)
            from tui.domain.workspace.merge_states import merge_states

            merged, left_out = merge_states(rescue.base, rescue.mine, present)
            return merged

        self._session.apply(change)
        for form, fields in rescue.forms.items():
            if not self._forms().get(form):
                self._forms().put(form, fields)
        if not self._session.flush(_PATIENCE):
            self._say(_("Not everything is saved yet"), severity="error")
            return
        if not left_out:
            self._remove(path)
            self._say(_("What could not be saved is here again"))
            return
        with suppress(OSError):
            path = set_rescue_aside(self._folders[0], path, self._files)
        self._say(
            _.n(
                "What could not be saved is here again, but for {n} thing that was changed since; "
                "{path} still has it.",
                "What could not be saved is here again, but for {n} things that were changed since; "
                "{path} still has them.",
                left_out,
                path=path,
            ),
            severity="warning",
            timeout=15,
        )

    def _with_privates(self, state: State, other: State) -> State:
        """Give the state with the private files that the other one holds, as they are on the disk."""
        read = {person: self._private(person) for person in other.privates if person not in state.privates}
        return msgspec.structs.replace(state, privates={**state.privates, **read}) if read else state

    def _remove(self, path: Path) -> None:
        try:
            remove_rescue(path, self._files)
        except OSError as error:
            line = self._translator()("{path} could not be removed: {why}", path=path, why=error.strerror)
            self._say(line, severity="warning", timeout=15)


def rescued_line(path: Path | None, why_not: str, _: Translator) -> str:
    """Say, when the app has ended, what became of what could not be saved."""
    if path is None:
        return _("Not everything could be saved, nor kept elsewhere. {why}", why=why_not)
    return _("Not everything could be saved. {path} keeps it, and the next start offers it.", path=path)
