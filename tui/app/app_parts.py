"""The parts that the app is made of, and what each is given of the others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.events import Event
from textual.screen import Screen
from textual.signal import Signal

from tui.app.action_controller import ActionController
from tui.app.copy_controller import CopyController
from tui.app.covers.lock_controller import LockController
from tui.app.covers.lock_cover import LockCover
from tui.app.day_watch import DayWatch
from tui.app.dialogs import Dialogs
from tui.app.host_app import HostApp
from tui.app.inbox_controller import InboxController
from tui.app.keys.key_queue import KeyQueue
from tui.app.keys.leader_controller import LeaderController
from tui.app.paste_controller import PasteController
from tui.app.phases.absence_controller import AbsenceController
from tui.app.phases.meeting_controller import MeetingController
from tui.app.phases.name_controller import NameController
from tui.app.phases.navigator import Navigator
from tui.app.phases.undo_controller import UndoController
from tui.app.saving.leave_controller import LeaveController
from tui.app.saving.rescue_controller import RescueController, rescued_line
from tui.app.saving.save_reporter import SaveReporter
from tui.app.screen_stacks import about, ended, hand_on_drafts, met, show_state, speak
from tui.app.services import Services, Start
from tui.app.session import Session
from tui.app.start.start_report import StartReport
from tui.app.toasts import Show, Toasts
from tui.domain.meeting.watching import Place
from tui.domain.people.person import Language, Person
from tui.language.translator import Translator
from tui.screens.state_screen import StateScreen
from tui.storage.crypt.idle_timer import Idle
from tui.storage.errors import StorageError
from tui.usecases.context import Context
from tui.widgets.base.save_signal import SaveStatus
from tui.widgets.base.teller import Teller

_Found = TypeVar("_Found")


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
        self.context = services.context(styles=self._styles)
        self.toasts = Toasts(
            show,
            shown=app.toasts_shown,
            drop=app.drop_toast,
            is_silent=lambda: self.lock.is_locked,
            teller=self._teller,
        )
        say, passing = self.toasts.say, self.toasts.drop_passing

        def context() -> Context:
            return self.context

        self._dialogs = Dialogs(app, self.spoken)
        self.session = session = Session(
            services.store,
            services.state,
            now=self.context.now,
            private=services.history.private,
            on_change=self._changed,
            on_saved=lambda _: app.in_turn(self.saving.saved),
            on_failed=lambda error: app.in_turn(partial(self.saving.failed, error)),
            on_archived=services.history.clear,
        )
        self.saving = SaveReporter(session, publish=saved.publish, say=say, translator=self.words)
        self.leader = LeaderController(app, deliver, words=self.words, guarded=lambda: self.navigator.guarded)
        self.keys = KeyQueue(self.leader.deliver, again=app.on_event, soon=app.call_next, aims=self._aims)
        self.navigator = Navigator(
            app,
            session,
            screen=self._phase_screen,
            context=self.spoken,
            start=partial(app.run_group, "enter"),
            redraw=self.show,
            hand_down=self._show_all,
            passing=passing,
            say=say,
            opens_home=services.settings.home == "open",
            begins_home=services.state.team.person(start.person) is None,
            arrived=self.toasts.hand_over,
        )
        self.names = NameController(
            services.state,
            known=lambda: services.settings.name,
            ask=self._dialogs.name,
            keep=lambda name: self._keep(name=name),
        )
        self.days = DayWatch(self.context.today, self._show_all)
        self.meetings = MeetingController(
            session,
            self.navigator,
            AbsenceController(session, context=context, ask=self._ask_absence),
            context=context,
            say=say,
            passing=passing,
        )
        self.undoing = UndoController(
            session, self.navigator, clear=app.clear_notifications, say=say, translator=self.words
        )
        self.lock = LockController(
            services,
            Idle(services.settings.lock_after * 60.0 or float("inf")),
            session,
            LockCover(app, ended=partial(ended, app.workers), translator=self.translator),
            start=partial(app.run_group, "lock"),
            before=self._before_lock,
            tidy=self._tidy,
        )
        self.copies = CopyController(
            services.store.folder / "copied.md",
            send=partial(app.call_from_thread, app.write),
            says=app.takes_copies,
            ask=self._dialogs.copy,
            beside=self._beside,
            say=say,
            translator=self.words,
            apply=partial(session.apply, undoable=False),
        )
        self.rescue = RescueController(
            session,
            services.store.folder,
            services.spare,
            services.store.sealing,
            now=self.context.now,
            private=services.history.private,
            forms=lambda: services.forms,
            unsaved_forms=services.unsaved_forms,
            ask=self._dialogs.rescue,
            say=say,
            translator=self.words,
        )
        self.leaving = LeaveController(
            session,
            self.rescue,
            take_drafts=self._take_drafts,
            close_forms=services.close_forms,
            ask=self._dialogs.leave,
            again=self.leave,
            exit=app.exit,
            say=say,
            translator=self.words,
        )
        self.inbox = InboxController(
            lambda: services.inbox,
            session,
            context=context,
            beside=self._beside_inbox,
            guarded=lambda: self.navigator.guarded,
            say=say,
        )
        self.pastes = PasteController(
            session,
            context=self.spoken,
            met=lambda: met(app.screen_stack, session.state),
            about=lambda: about(app.screen_stack),
            say=say,
        )
        self.actions = ActionController(
            session, context=self.spoken, push=app.push_screen, guarded=lambda: self.navigator.guarded
        )
        self.start_report = StartReport(services, say=say, in_turn=app.in_turn, translator=self.translator)
        services.history.on_trouble = self._tell_unread

    def translator(self) -> Translator:
        """The language of the manager, as it is now."""
        return self.context.manager_translator

    def _styles(self) -> tuple[str, ...]:
        return self.session.state.leadership.styles

    def spoken(self) -> Context:
        """The context of what is said and opened now: over a watched dialogue each word is the person's."""
        person = self.session.state.team.person(self.navigator.watched_person)
        if person is None:
            return self.context
        meeting = self.session.state.meetings.get(person.id)
        return self.context.for_person(person, meeting).spoken(guarded=True)

    def words(self) -> Translator:
        """The language of whoever may read the screen now."""
        return self.spoken().manager_translator

    def show(self) -> None:
        """Hand the state to the screens in front, and tell whether it is saved."""
        self.saving.tell()
        show_state(self._app.screen_stack, self.session.state, guarded=self.navigator.guarded)

    def look(self) -> None:
        """Look at what changes by itself: how long nobody touched a key, and the day."""
        self.lock.look()
        self.days.look()
        if not self.lock.is_locked:
            self.inbox.look()

    def keep_unsaved(self) -> str:
        """Keep what could not be saved in a file of its own, and say in a line what became of it."""
        return rescued_line(self.rescue.keep(), self.rescue.why_not, self.translator())

    def offer_rescue(self) -> None:
        """Offer what an earlier run could not save, once one is where the app begins."""
        self._app.run_group("rescue", partial(self._once_there, self.rescue.offer))

    async def _once_there(self, call: Callable[[], None]) -> None:
        await ended(self._app.workers, "enter")
        call()

    def _show_all(self) -> None:
        """Hand the state to all screens that are there, in front or not."""
        show_state(self._app.all_screens(), self.session.state, guarded=self.navigator.guarded)

    def _ask_absence(self, question: str, detail: str, then: Callable[[bool], None]) -> None:
        ask = partial(self._dialogs.confirm, question, detail, then)
        # Whoever goes somewhere just now would leave the question behind.
        self._app.call_next(self._app.run_group, "absence", partial(self._once_there, ask))

    async def _speak(self) -> None:
        """Let every screen speak the language that was chosen."""
        await speak(self._app.all_screens(), self.context, self.session.state)
        self.show()

    def choose(self, language: Language, theme: str, **others: str | bool) -> None:
        """Take on the language, the look and what else was chosen, and keep it."""
        if language != self.translator().language:
            self.context = self._services.context(Translator(language), self._styles)
            self._app.run_group("speak", self._speak)
        self._keep(language=language, theme=theme, **others)

    def _keep(self, **chosen: str | bool) -> None:
        trouble = self._services.keep(**chosen)
        self.show()
        if trouble:
            self.toasts.say(trouble, severity="warning")

    def open_help(self) -> None:
        """Tell the keys of the screen in front."""
        self._dialogs.help(guarded=self.navigator.guarded)

    def open_palette(self) -> None:
        """Offer what the keys of the screen in front do."""
        self._dialogs.palette(self._run, self.copies.clear, guarded=self.navigator.guarded)

    def _run(self, command: ActiveBinding) -> None:
        """Do what a key would."""
        action = partial(self._app.run_action, command.binding.action, command.node)
        self._app.run_detached(action)

    def open_settings(self, themes: Sequence[str]) -> None:
        """Offer what one may choose, `themes` among it."""
        chosen = self._services.settings
        mouse = "on" if chosen.mouse else "off"
        self._dialogs.settings(
            themes, theme=chosen.theme, motion=chosen.motion, mouse=mouse, clock=chosen.clock
        )

    def show_whole(self, text: str) -> None:
        """Show a text from its beginning to its end."""
        self._dialogs.whole(text, guarded=self.navigator.guarded)

    def toggle_curtain(self) -> None:
        """Draw the curtain, or lift it: behind it is a screen that may be seen then."""
        from tui.screens.covers.curtain import Curtain

        if isinstance(self._app.screen, Curtain):
            self._app.pop_screen()
        else:
            self.navigator.guard()
            self._app.push_screen(Curtain())

    def leave(self, code: int) -> None:
        """Begin to leave, with this exit code."""
        self._app.run_group("leave", partial(self.leaving.leave, code))

    def _changed(self) -> None:
        # What comes in while the app ends is kept, and shown to nobody.
        if self._app.is_running:
            self.show()
            self.navigator.watch()
            self.names.look(self.session.state)

    def _phase_screen(self, phase: Place, person: Person, *, guarded: bool) -> StateScreen:
        make = self._services.screen(phase)
        context = self.context.for_person(person, self.session.state.meetings.get(person.id))
        return make(context, person, self.session.state, guarded=guarded)

    def _teller(self) -> Teller | None:
        """Give the screen in front that has a row for what is said; none on the way to another place."""
        front = self._app.screen_stack[-1:] if self._app.is_running else []
        return next(
            (screen for screen in front if isinstance(screen, Teller) and not self.navigator.is_moving), None
        )

    def _aims(self) -> Sequence[DOMNode]:
        screens: list[Screen[Any]] = self._app.screen_stack[-1:]
        focused = self._app.focused if screens else None
        return [*([] if focused is None else [focused]), *screens]

    def _before_lock(self) -> None:
        self.navigator.hide()
        self._app.clear_notifications()

    async def _tidy(self) -> None:
        await self._take_drafts()
        self.copies.remove_file()

    async def _take_drafts(self) -> None:
        await hand_on_drafts(self._app.all_screens())

    def _beside(self, job: Callable[[], _Found], then: Callable[[_Found], None], group: str = "copy") -> None:
        app = self._app

        def work() -> None:
            app.call_from_thread(then, job())

        app.run_beside(group, work)

    def _beside_inbox(self, job: Callable[[], _Found], then: Callable[[_Found], None]) -> None:
        self._beside(job, then, "inbox")

    def _tell_unread(self, trouble: StorageError) -> None:
        """Say once what of the past cannot be read; all else goes on."""
        self.toasts.say_once(trouble.tell(self.translator()), severity="error", timeout=15)
