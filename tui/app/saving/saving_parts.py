"""The parts of the app that keep what is done: the session, what tells of it, and the ways out when the disk fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from tui.app.dialogs import Dialogs
from tui.app.host_app import HostApp
from tui.app.saving.leave_controller import LeaveController
from tui.app.saving.rescue_controller import RescueController, rescued_line
from tui.app.saving.save_reporter import SaveReporter
from tui.app.screen_stacks import call_after
from tui.app.services import Services
from tui.app.session import Session
from tui.app.toasts import Say
from tui.app.voices import Voices
from tui.widgets.base.save_signal import SaveStatus


class SavingParts:
    """Made once for an app; `changed` is called with each new state, `take_drafts` before the end."""

    def __init__(
        self,
        app: HostApp,
        services: Services,
        voices: Voices,
        dialogs: Dialogs,
        *,
        changed: Callable[[], None],
        take_drafts: Callable[[], Awaitable[None]],
        publish: Callable[[SaveStatus], None],
        say: Say,
    ) -> None:
        self._app, self._voices = app, voices
        self.session = Session(
            services.store,
            services.state,
            now=voices.context.now,
            private=services.history.private,
            on_change=changed,
            on_saved=lambda _: app.in_turn(self.reporter.saved),
            on_failed=lambda error: app.in_turn(partial(self.reporter.failed, error)),
            on_archived=services.history.clear,
        )
        self.reporter = SaveReporter(self.session, publish=publish, say=say, translator=voices.words)
        self.rescue = RescueController(
            self.session,
            services.store.folder,
            services.spare,
            services.store.sealing,
            now=voices.context.now,
            private=services.history.private,
            forms=lambda: services.forms,
            unsaved_forms=services.unsaved_forms,
            ask=dialogs.rescue,
            say=say,
            translator=voices.words,
        )
        self.leaving = LeaveController(
            self.session,
            self.rescue,
            take_drafts=take_drafts,
            close_forms=services.close_forms,
            ask=dialogs.leave,
            again=self.leave,
            exit=app.exit,
            say=say,
            translator=voices.words,
        )

    def leave(self, code: int) -> None:
        """Begin to leave, with this exit code."""
        self._app.run_group("leave", partial(self.leaving.leave, code))

    def keep_unsaved(self) -> str:
        """Keep what could not be saved in a file of its own, and say in a line what became of it."""
        return rescued_line(self.rescue.keep(), self.rescue.why_not, self._voices.translator())

    def offer_rescue(self) -> None:
        """Offer what an earlier run could not save, once one is where the app begins."""
        once_there = partial(call_after, self._app.workers, "enter", self.rescue.offer)
        self._app.run_group("rescue", once_there)
