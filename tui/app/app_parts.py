"""The parts that the app is made of, and what each is given of the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from textual.events import Event
from textual.signal import Signal

from tui.app.action_controller import ActionController
from tui.app.copy_controller import CopyController
from tui.app.covers.folder_vault import FolderVault
from tui.app.covers.lock_controller import LockController
from tui.app.covers.lock_cover import LockCover
from tui.app.day_watch import DayWatch
from tui.app.dialogs import Dialogs
from tui.app.host_app import HostApp
from tui.app.inbox_controller import InboxController
from tui.app.keys.key_queue import KeyQueue
from tui.app.keys.leader_controller import LeaderController
from tui.app.overlays import Overlays
from tui.app.paste_controller import PasteController
from tui.app.phases.absence_controller import AbsenceController
from tui.app.phases.meeting_controller import MeetingController
from tui.app.phases.navigator import Navigator
from tui.app.phases.undo_controller import UndoController
from tui.app.preferences import Preferences
from tui.app.saving.saving_parts import SavingParts
from tui.app.screen_stacks import (
    about,
    aims,
    call_after,
    ended,
    hand_on_drafts,
    met,
    teller_in_front,
    told_to,
)
from tui.app.services import Services
from tui.app.shown_state import ShownState
from tui.app.start.start import Start
from tui.app.start.start_news import StartNews
from tui.app.start.start_report import StartReport
from tui.app.toasts import Show, Toasts
from tui.app.voices import Voices
from tui.domain.meeting.live.watching import Place
from tui.domain.people.person import Person
from tui.screens.state_screen import StateScreen
from tui.storage.crypt.idle_timer import Idle
from tui.storage.errors import StorageError
from tui.usecases.context import Context
from tui.widgets.base.save_signal import SaveStatus
from tui.widgets.base.teller import Teller


class AppParts:
    """Made once for an app, and handed nothing of it but what stands here.

    `show` draws a toast, `deliver` gives an event to whoever it is for, `saved` reaches those who show it.
    """

    def __init__(
        self,
        app: HostApp,
        services: Services,
        start: Start,
        *,
        show: Show,
        deliver: Callable[[Event], Awaitable[None]],
        saved: Signal[SaveStatus],
    ) -> None:
        self._app = app
        self._services = services
        self.voices = voices = Voices(
            services,
            state=lambda: self.session.state,
            watched=lambda: self.navigator.watched_by(told_to(app.screen_stack)),
        )
        self.toasts = Toasts(
            show,
            shown=app.toasts_shown,
            drop=app.drop_toast,
            is_silent=lambda: self.lock.is_locked,
            teller=self._teller,
        )
        say, passing = self.toasts.say, self.toasts.drop_passing

        def context() -> Context:
            return voices.context

        self._dialogs = Dialogs(app, voices.spoken)
        self.saving = SavingParts(
            app,
            services,
            voices,
            self._dialogs,
            changed=self._changed,
            take_drafts=self._take_drafts,
            publish=saved.publish,
            say=say,
        )
        self.session = session = self.saving.session
        self.leader = LeaderController(
            app, deliver, words=voices.words, guarded=lambda: self.navigator.guarded
        )
        self.keys = KeyQueue(
            self.leader.deliver, again=app.on_event, soon=app.call_next, aims=partial(aims, app)
        )
        self._shown = ShownState(app, state=lambda: session.state, guarded=lambda: self.navigator.guarded)
        self.navigator = Navigator(
            app,
            session,
            screen=self._phase_screen,
            context=voices.spoken,
            start=partial(app.run_group, "enter"),
            redraw=self.show,
            hand_down=self._shown.show_all,
            passing=passing,
            say=say,
            opens_home=services.settings.home == "open",
            begins_home=services.state.team.person(start.person) is None,
            arrived=self.toasts.hand_over,
        )
        self.days = DayWatch(voices.context.today, self._shown.show_all)
        absence = AbsenceController(session, context=context, ask=self._ask_absence)
        self.meetings = MeetingController(
            session, self.navigator, absence, self._dialogs, context=context, say=say, passing=passing
        )
        self.undoing = UndoController(
            session, self.navigator, clear=app.clear_notifications, say=say, translator=voices.words
        )
        self.lock = LockController(
            FolderVault(services.store, services.history, close_forms=services.close_forms),
            Idle(services.settings.lock_after * 60.0 or float("inf")),
            session,
            LockCover(app, ended=partial(ended, app.workers), translator=voices.translator),
            start=partial(app.run_group, "lock"),
            before=self._before_lock,
            tidy=self._tidy,
        )
        self.copies = CopyController(
            services.store.folder / "copied.md",
            send=partial(app.call_from_thread, app.write),
            says=app.takes_copies,
            ask=self._dialogs.copy,
            beside=partial(app.find_beside, "copy"),
            say=say,
            translator=voices.words,
            apply=partial(session.apply, undoable=False),
        )
        self.overlays = Overlays(
            app, self._dialogs, self.navigator, services, clear=self.copies.clear, words=voices.words
        )
        self.inbox = InboxController(
            lambda: services.inbox,
            session,
            context=context,
            beside=partial(app.find_beside, "inbox"),
            guarded=lambda: self.navigator.guarded,
            say=say,
        )
        self.pastes = PasteController(
            session,
            context=voices.spoken,
            met=lambda: met(app.screen_stack, session.state),
            about=lambda: about(app.screen_stack),
            say=say,
        )
        self.actions = ActionController(
            session, context=voices.spoken, push=app.push_screen, guarded=lambda: self.navigator.guarded
        )
        self.start_report = StartReport(
            StartNews(services), say=say, in_turn=app.in_turn, translator=voices.translator
        )
        self.preferences = Preferences(
            app, services, voices, state=lambda: session.state, show=self.show, say=say
        )
        services.history.on_trouble = self._tell_unread

    def show(self) -> None:
        """Hand the state to the screens in front, and tell whether it is saved."""
        self.saving.reporter.tell()
        self._shown.show()

    def look(self) -> None:
        """Look at what changes by itself: how long nobody touched a key, and the day."""
        self.lock.look()
        self.days.look()
        if not self.lock.is_locked:
            self.inbox.look()

    def _ask_absence(self, question: str, detail: str, then: Callable[[bool], None]) -> None:
        ask = partial(self._dialogs.confirm, question, detail, then)
        # Whoever goes somewhere just now would leave the question behind.
        once_there = partial(call_after, self._app.workers, "enter", ask)
        self._app.call_next(self._app.run_group, "absence", once_there)

    def _changed(self) -> None:
        # What comes in while the app ends is kept, and shown to nobody.
        if self._app.is_running:
            self.show()
            self.navigator.watch()

    def _phase_screen(self, phase: Place, person: Person, *, guarded: bool) -> StateScreen:
        # Of many years it takes a moment, and a step may tell of it.
        self._app.run_beside("past", partial(self._services.history.read_ahead, person.id))
        make = self._services.screen(phase)
        context = self.voices.context.for_person(person, self.session.state.meetings.get(person.id))
        return self._app.styled(make(context, person, self.session.state, guarded=guarded))

    def _teller(self) -> Teller | None:
        """Give the screen in front that has a row for what is said; none on the way to another place."""
        is_there = self._app.is_running and not self.navigator.is_moving
        return teller_in_front(self._app.screen_stack) if is_there else None

    def _before_lock(self) -> None:
        self.navigator.hide()
        self._app.clear_notifications()

    async def _tidy(self) -> None:
        await self._take_drafts()
        self.copies.remove_file()

    async def _take_drafts(self) -> None:
        await hand_on_drafts(self._app.all_screens())

    def _tell_unread(self, trouble: StorageError) -> None:
        """Say once what of the past cannot be read; all else goes on."""
        self.toasts.say_once(trouble.tell(self.voices.translator()), severity="error", timeout=15)
