"""The app: hands states down to screens, turns their messages into states, and saves every one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

import msgspec
from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen

from tui.domain.action import Action
from tui.domain.meeting import with_draft
from tui.domain.person import WAYS, Language, Person
from tui.domain.plan import after_absence
from tui.domain.state import State
from tui.domain.team import with_action
from tui.domain.text import clean
from tui.domain.undo import Undo, redo, undo
from tui.house import ABSENCE, House, Start
from tui.language.mark import mark
from tui.language.tongue import Tongue
from tui.screens.desk import Desk
from tui.screens.home import HomeScreen
from tui.screens.routes import (
    CloseMeeting,
    Copy,
    GoFollowUp,
    GoHome,
    GoMeet,
    GoPrepare,
    OpenAction,
)
from tui.screens.settings import SettingsDialog
from tui.storage.store import Store
from tui.storage.trouble import Trouble
from tui.storage.writer import Writer
from tui.widgets.change import Change, StateChange, in_meeting
from tui.widgets.themes import THEMES

_PHASES = ("prep", "dialogue", "follow-up")


class FiresideApp(App[int]):
    """One state, one writer, one screen per phase of the meeting at hand."""

    TITLE = "Fireside"
    DEFAULT_MODE = "home"
    ENABLE_COMMAND_PALETTE = True
    CSS = """
    Toast { max-width: 60; }
    .-narrow Toast { max-width: 36; }
    VerticalScroll { scrollbar-size-vertical: 1; scrollbar-color: $border; scrollbar-background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", mark("undo"), show=False, id="undo"),
        Binding("ctrl+y", "redo", mark("redo"), show=False, id="redo"),
        Binding("f12", "curtain", mark("curtain"), show=False, id="curtain", priority=True),
        Binding("f9", "guard", mark("show or hide private things"), show=False, id="guard", priority=True),
        Binding("ctrl+q", "quit", mark("quit"), show=False, id="quit", priority=True),
        Binding("question_mark,f1", "help", mark("keys"), show=False, id="help"),
        Binding("comma", "settings", mark("settings"), show=False, id="settings"),
    ]

    def __init__(self, house: House, start: Start) -> None:
        super().__init__()
        self.house = house
        self.room = house.room()
        self.state: State = house.state
        self.history = Undo()
        self.guarded = True
        self._start = start
        self._writer: Writer | None = None
        self.add_mode("home", self._home)
        for theme in THEMES:
            self.register_theme(theme)
        names = {theme.name for theme in THEMES}
        self.theme = house.settings.theme if house.settings.theme in names else "night"
        self.set_keymap(house.settings.keys)

    def _home(self) -> HomeScreen:
        return HomeScreen(self.room, self.state, guarded=self.guarded)

    def on_mount(self) -> None:
        self._writer = Writer(self.house.store, self._on_saved, self._on_failed, saved=self.state)
        for line in self.house.faults():
            self.notify(line, severity="warning", timeout=10)
        person = self.state.team.person(self._start.person)
        if person is not None:
            self._meet(person)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,
    ) -> None:
        """Show a toast; its text is never read as markup."""
        super().notify(clean(message), title=title, severity=severity, timeout=timeout, markup=False)

    # --- the state -----------------------------------------------------------

    def on_change(self, event: Change) -> None:
        event.stop()
        self.apply(event.change, undoable=event.undoable)

    def apply(self, change: StateChange, *, undoable: bool = True) -> None:
        """Put the changed state in the place of the present one and save it."""
        before, after = self.state, change(self.state)
        if after == before:
            return
        now, meetings = self.room.now(), dict(after.meetings)
        for person, meeting in after.meetings.items():
            if before.meetings.get(person) is not meeting:
                meetings[person] = msgspec.structs.replace(meeting, touched=now)
        if undoable:
            self.history = self.history.after(before)
        self._put(msgspec.structs.replace(after, meetings=meetings))

    def _put(self, state: State) -> None:
        self.state = state
        self._tell_saved(False)
        if self._writer is not None:
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
        self.house.shelf.clear()
        self._from_writer(lambda: self._tell_saved(self.state is state))

    def _on_failed(self, error: Exception) -> None:
        _ = self.room.desk
        why = (
            _.mark(error.line).format(**error.fields) if isinstance(error, Trouble) else type(error).__name__
        )
        line = _("Not saved: {why}", why=why)

        def tell() -> None:
            self._tell_saved(False, line)
            self.notify(line, severity="error", timeout=15)

        self._from_writer(tell)

    def _from_writer(self, call: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(lambda: self.call_next(call))

    def action_undo(self) -> None:
        self._go(undo(self.history, self.state), self.room.desk("Nothing to undo"))

    def action_redo(self) -> None:
        self._go(redo(self.history, self.state), self.room.desk("Nothing to redo"))

    def _go(self, found: tuple[Undo, State] | None, otherwise: str) -> None:
        if found is None:
            self.notify(otherwise, timeout=2)
            return
        self.history, state = found
        self._put(state)
        self._follow_phase()

    # --- where one is --------------------------------------------------------

    def action_home(self) -> None:
        self._enter("home")

    def on_go_home(self, event: GoHome) -> None:
        event.stop()
        self._enter("home")

    def on_go_prepare(self, event: GoPrepare) -> None:
        event.stop()
        person = self.state.team.person(event.person)
        if person is not None:
            self._prepare(person)
            meeting = self.state.meetings[person.id]
            self._enter(meeting.phase, person)

    def on_go_meet(self, event: GoMeet) -> None:
        event.stop()
        person = self.state.team.person(event.person)
        if person is not None:
            self._meet(person)

    def on_go_follow_up(self, event: GoFollowUp) -> None:
        event.stop()
        from tui.screens.meetings import followed_up

        person = self.state.team.person(event.person)
        if person is not None:
            room = self.room.for_person(person)
            self.apply(lambda state: followed_up(state, person, room))
            self._enter("follow-up", person)

    def on_close_meeting(self, event: CloseMeeting) -> None:
        event.stop()
        from tui.screens.meetings import closed

        person = self.state.team.person(event.person)
        if person is not None:
            room, planned = self.room.for_person(person), event.planned
            self.apply(lambda state: closed(state, person, room, planned))
            self._enter("home")
            _ = self.room.desk
            day = _.day(planned.on, self.room.today())
            self.notify(_("Closed. Next time with {name}: {day}", name=person.first_name, day=day))

    def _prepare(self, person: Person) -> None:
        from tui.screens.meetings import prepared

        room = self.room.for_person(person)
        start, self._start = self._start, Start()
        self.apply(
            lambda state: prepared(state, person, room, template=start.template, way=start.way),
            undoable=False,
        )

    def _meet(self, person: Person) -> None:
        from tui.screens.meetings import begun

        self._prepare(person)
        room, now = self.room.for_person(person), self.room.now()
        meeting = after_absence(self.state.meetings[person.id], now, ABSENCE)
        self.apply(in_meeting(person.id, lambda _: meeting).change, undoable=False)
        if meeting.phase != "dialogue":
            self.guarded = meeting.way == "video"
        self.apply(lambda state: begun(state, person, room))
        self._enter("dialogue", person)

    def _follow_phase(self) -> None:
        """After undo of a phase, show the screen of the phase one is in now."""
        screen = self.screen_stack[0]
        person = getattr(screen, "person", None)
        if self.current_mode not in _PHASES or person is None:
            return
        meeting = self.state.meetings.get(person.id)
        if meeting is None:
            self._enter("home")
        elif meeting.phase != self.current_mode:
            self._enter(meeting.phase, self.state.team.person(person.id))

    @work(exclusive=True, group="enter")
    async def _enter(self, mode: str, person: Person | None = None) -> None:
        """Go to a mode; phases are made anew for the person, and what was left is taken down."""
        before = self.current_mode
        if mode in _PHASES and person is not None:
            if before == mode:
                await self.switch_mode("home")
            if mode in self._modes:
                await self.remove_mode(mode)
            self.add_mode(mode, lambda: self._phase_screen(mode, person))
        await self.switch_mode(mode)
        for other in _PHASES:
            if other != mode and other in self._modes:
                await self.remove_mode(other)
        self._show()

    def _phase_screen(self, mode: str, person: Person) -> Desk:
        room = self.room.for_person(person)
        return self.house.screen(mode)(room, person, self.state, guarded=self.guarded)

    # --- what screens ask for ------------------------------------------------

    def on_open_action(self, event: OpenAction) -> None:
        event.stop()
        from tui.screens.action_form import ActionForm

        person = event.person

        def drafted(text: str) -> None:
            self.apply(in_meeting(person.id, lambda m: with_draft(m, "action", text)).change, undoable=False)

        def given(action: Action | None) -> None:
            if action is None:
                return

            def change(state: State) -> State:
                state = msgspec.structs.replace(state, team=with_action(state.team, action))
                return in_meeting(person.id, lambda m: with_draft(m, "action", "")).change(state)

            self.apply(change)

        form = ActionForm(
            self.room.for_person(person),
            person,
            event.action,
            meeting=event.meeting,
            draft=event.draft,
            guarded=self.guarded,
            drafted=drafted,
        )
        self.push_screen(form, given)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        from tui.exchange.clipboard import copy

        _ = self.room.desk
        worked = copy(text)
        self.call_from_thread(
            self.notify,
            _("Copied – private notes are not in it")
            if worked
            else _("No clipboard here – {way}", way=_("fireside minutes --out FILE writes a file")),
        )

    def on_copy(self, event: Copy) -> None:
        event.stop()
        self._copy(event.text)

    def action_curtain(self) -> None:
        from tui.screens.curtain import Curtain

        if isinstance(self.screen, Curtain):
            self.pop_screen()
        else:
            self.push_screen(Curtain())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the curtain no key counts but the one that lifts it, and the one that ends."""
        if action in ("curtain", "quit") or not self.screen_stack:
            return True
        return not isinstance(self.screen, ModalScreen) or self.screen.id != "curtain"

    def action_guard(self) -> None:
        """Show or hide what is private; hidden things are not mounted at all."""
        self.guarded = not self.guarded
        self._show()

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.room, list(self.screen.active_bindings.values())))

    def action_settings(self) -> None:
        self.push_screen(SettingsDialog(self.room, self.theme))

    def on_settings_dialog_chosen(self, event: SettingsDialog.Chosen) -> None:
        event.stop()
        self.theme = event.theme
        if event.language != self.room.desk.language:
            self.room = self.house.room(Tongue(event.language))
        trouble = self.house.keep(event.language, event.theme)
        if trouble:
            self.notify(trouble, severity="warning")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what the keys of this screen do, by name. No command writes a picture of it."""
        _ = self.room.desk
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.description and active.enabled:
                title, action, node = _.mark(binding.description), binding.action, active.node
                yield SystemCommand(
                    title.capitalize(), "", lambda a=action, n=node: self.run_worker(self.run_action(a, n))
                )

    async def action_quit(self) -> None:
        """Save what is unsaved, then end."""
        if self._writer is not None and not self._writer.close():
            self.notify(self.room.desk("Not everything is saved yet"), severity="error")
            self._writer = Writer(self.house.store, self._on_saved, self._on_failed, saved=self._writer.saved)
            return
        self.exit(0)

    def _fatal_error(self) -> None:
        """A crash shows where in the code it was, never what was on the screen."""
        if not self._exit_renderables:
            error = self._exception or RuntimeError()
            self._exit_renderables.append(Content(self.house.crashed(error)))
        self._close_messages_no_wait()


def run_app(
    *,
    data: Path,
    config: Path,
    language: Language,
    meet: str = "",
    template: str = "",
    way: str = "",
    demo: bool = False,
) -> int:
    """Hold the data folder and show the app until it is left; gives the exit code.

    Raises `tui.storage.trouble.Trouble` where the folder can't be held or read.
    """
    del demo
    with Store.open(data) as store:
        house = House(store, config=config, language=language)
        start = Start(person=meet, template=template, way=next((one for one in WAYS if one == way), None))
        app = FiresideApp(house, start)
        result = app.run()
        return result if result is not None else 1
