"""The app: its keys, its looks, and who does what the screens ask for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from signal import Signals
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.events import Event, Resize
from textual.notifications import SeverityLevel
from textual.signal import Signal
from textual.theme import Theme

from tui.app.app_parts import AppParts
from tui.app.covers.size_cover import SizeCover
from tui.app.host_app import HostApp
from tui.app.keys.app_keys import APP_KEYS
from tui.app.look_controller import LookController
from tui.app.services import OPEN_DEMO, Services
from tui.app.start.load_ahead import REST, load_ahead
from tui.app.start.start import Start
from tui.domain.workspace.state import State
from tui.screens import messages
from tui.screens.home.home_screen import HomeScreen
from tui.terminal.driver_messages import BackgroundTold
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.base.save_signal import SaveStatus
from tui.widgets.change import Change, PrivateLine
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.looks.app_styles import APP_STYLES
from tui.widgets.looks.themes import THEMES

if TYPE_CHECKING:
    from tui.screens.covers.unlock_screen import UnlockScreen

LOOK = 10.0
"""Seconds between two looks at what changes by itself: how long nobody touched a key, and the day."""
_COVERS = ("curtain", "too-small", "locked", "leaving")


class FiresideApp(HostApp):
    """Made of parts that know nothing of it; here stands what they are given, and who hears which message."""

    TITLE = "Fireside"
    DEFAULT_MODE = "home"
    ENABLE_COMMAND_PALETTE = True
    CSS = APP_STYLES
    BINDINGS: ClassVar[list[BindingType]] = APP_KEYS

    def __init__(self, services: Services, start: Start, themes: Sequence[Theme] = THEMES) -> None:
        super().__init__()
        self.services, self._start = services, start
        self.save_signal: Signal[SaveStatus] = Signal(self, "saved")
        self.parts = AppParts(
            self, services, start, show=super().notify, deliver=super().on_event, saved=self.save_signal
        )
        self._size_cover = SizeCover(self, self.parts.voices.translator)
        chosen = services.settings
        self.looks = LookController(themes, services.own_look(), chosen.theme, ask=self.ask_background)
        for theme in self.looks.themes:
            self.register_theme(theme)
        self.animation_level = self.looks.motion(chosen.motion, self.animation_level)
        # Set before anything is drawn: no need for the styles to be worked out twice.
        self.set_reactive(FiresideApp.theme, self.looks.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_keymap(services.keys(type(self)))

    async def on_event(self, event: Event) -> None:
        """First the lock, which lets nothing through to what is covered; then the keys in turn."""
        if not self.parts.lock.swallows(event):
            await self.parts.keys.handle(event)

    def on_mount(self) -> None:
        self.parts.copies.remove_file()
        self.add_mode("home", self.get_default_screen)
        self.call_after_refresh(self.looks.settle)
        self.call_after_refresh(self.parts.start_report.settle_in)
        self.call_after_refresh(self.parts.saving.offer_rescue)
        self.call_after_refresh(self.parts.inbox.look)
        if not self.parts.meetings.start(self._start):
            self.call_after_refresh(self.run_beside, "remind", self.parts.start_report.remind)
        self.set_interval(LOOK, self.parts.look)
        ahead = partial(load_ahead, lambda: self.is_running)
        self.set_timer(REST, lambda: self.run_beside("ahead", ahead))

    def on_resize(self, event: Resize) -> None:
        self._size_cover.fit(event.size)

    def on_change(self, event: Change) -> None:
        self.apply(event.change, undoable=event.undoable)

    def on_go_home(self, event: messages.GoHome) -> None:
        self.parts.navigator.home()

    def on_go_prepare(self, event: messages.GoPrepare) -> None:
        self.parts.meetings.prepare(event.person, event.group)

    def on_go_meet(self, event: messages.GoMeet) -> None:
        self.parts.meetings.meet(event.person, event.group, event.way)

    def on_go_follow_up(self, event: messages.GoFollowUp) -> None:
        self.parts.meetings.follow_up(event.person)

    def on_close_meeting(self, event: messages.CloseMeeting) -> None:
        self.parts.meetings.close(event.person, event.planned)

    def on_name_chosen(self, event: messages.NameChosen) -> None:
        self.parts.preferences.keep_name(event.name)

    def on_open_demo(self, event: messages.OpenDemo) -> None:
        self.parts.saving.leave(OPEN_DEMO)

    def on_open_action(self, event: messages.OpenAction) -> None:
        self.parts.actions.open(event.person, event.action, event.meeting)

    def on_stage_in_front(self, _event: messages.StageInFront) -> None:
        self.parts.toasts.hand_over()

    def on_copy(self, event: messages.Copy) -> None:
        self.parts.copies.offer(event.text, event.handed, has_forms=event.has_forms)

    def on_copy_now(self, event: messages.CopyNow) -> None:
        self.parts.copies.copy_now(event.text, event.handed)

    def on_show_whole(self, event: ShowWhole) -> None:
        self.parts.overlays.whole(event.text)

    def on_patient_input_several(self, event: PatientInput.Several) -> None:
        self.parts.pastes.offer(event.rest)

    def on_patient_input_spread(self, event: PatientInput.Spread) -> None:
        self.parts.pastes.spread(event.field)

    def on_private_line(self, event: PrivateLine) -> None:
        self.parts.pastes.keep_privately(event.text)

    def on_patient_input_too_long(self, event: PatientInput.TooLong) -> None:
        self.parts.pastes.tell_cut(event.room)

    async def on_unlock_screen_unlocked(self, event: UnlockScreen.Unlocked) -> None:
        await self.parts.lock.open()
        self.parts.navigator.return_()

    def on_settings_chosen(self, event: messages.SettingsChosen) -> None:
        self.theme = self.looks.choose(event.theme)
        self.animation_level = self.looks.motion(str(event.others.get("motion", "full")))
        self.use_mouse(on=bool(event.others.get("mouse", True)))
        self.parts.preferences.choose(event.language, event.theme, **event.others)

    def on_background_told(self, event: BackgroundTold) -> None:
        self.theme = self.looks.follow(ground_is_dark=event.is_dark)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind a cover no key counts but the one that lifts the curtain, and the one that ends."""
        # Without a passphrase there is nothing to lock.
        if action == "lock" and not self.parts.lock.can_lock:
            return False
        if action in ("curtain", "leader", "quit") or not self.screen_stack:
            return True
        return self.screen.name not in _COVERS

    def action_undo(self) -> None:
        self.parts.undoing.undo()

    def action_redo(self) -> None:
        self.parts.undoing.redo()

    def action_guard(self) -> None:
        self.clear_notifications()
        self.parts.navigator.toggle()

    def action_curtain(self) -> None:
        self.parts.overlays.curtain()

    def action_leader(self) -> None:
        self.parts.leader.begin()

    def action_lock(self) -> None:
        self.parts.lock.lock()

    def action_command_palette(self) -> None:
        self.parts.overlays.palette()

    def action_help(self) -> None:
        self.parts.overlays.help()

    def action_settings(self) -> None:
        self.parts.overlays.settings(self.looks.choices)

    async def action_quit(self) -> None:
        self.parts.saving.leave(0)

    def action_clear_clipboard(self) -> None:
        self.parts.copies.clear()

    @property
    def state(self) -> State:
        return self.parts.session.state

    @property
    def context(self) -> Context:
        return self.parts.voices.context

    @property
    def guarded(self) -> bool:
        """Whether others may watch."""
        return self.parts.navigator.guarded

    def apply(self, change: StateChange, *, undoable: bool = True) -> None:
        """Change the state, and save it."""
        self.parts.session.apply(change, undoable=undoable)

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
        self.parts.toasts.say(message, title=title, severity=severity, timeout=timeout)

    def get_default_screen(self) -> HomeScreen:
        """Give home, which a mode made at the start would have all styles worked out twice for."""
        return self.styled(HomeScreen(self.parts.voices.context, self.state, guarded=self.guarded))

    def end_by_signal(self, number: Signals) -> None:
        self.run_group("leave", partial(self.parts.saving.leaving.end_by_signal, number))

    def save_at_the_end(self) -> bool:
        self.parts.copies.remove_file()
        return self.parts.saving.leaving.save_at_the_end()

    def keep_unsaved(self) -> str:
        return self.parts.saving.keep_unsaved()
