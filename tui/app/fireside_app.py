"""The app: its keys, its looks, and what screens ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import msgspec
from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.theme import Theme

from tui.app.lock_controller import LockingApp
from tui.app.services import Services, Start
from tui.domain.meeting.group import assigned
from tui.domain.meeting.meeting import with_draft
from tui.domain.people.action import Action
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.translator import Translator
from tui.screens.covers.too_small import TooSmall, is_too_small
from tui.screens.dialogs.palette import Palette
from tui.screens.messages import OpenAction, SettingsChosen
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.base.inputs import PatientInput
from tui.widgets.base.themes import THEMES
from tui.widgets.change import in_meeting

_COVERS = ("curtain", "too-small", "locked")


class FiresideApp(LockingApp):
    """The keys that count everywhere, forms, settings, and the curtain."""

    TITLE = "Fireside"
    ENABLE_COMMAND_PALETTE = True
    CSS = """
    ToastRack { dock: top; align: right top; margin-top: 1; }
    Toast { max-width: 60; }
    .-narrow Toast { max-width: 36; }
    VerticalScroll { scrollbar-size-vertical: 1; scrollbar-color: $border; scrollbar-background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", N_("undo"), show=False, id="undo"),
        Binding("ctrl+y", "redo", N_("redo"), show=False, id="redo"),
        Binding("f12", "curtain", N_("hide the screen"), show=False, id="curtain", priority=True),
        Binding("f9", "guard", N_("show or hide private notes"), show=False, id="guard", priority=True),
        Binding("ctrl+q", "quit", N_("quit"), show=False, id="quit", priority=True),
        Binding("question_mark,f1", "help", N_("keys"), show=False, id="help"),
        Binding("comma", "settings", N_("settings"), show=False, id="settings"),
        Binding("ctrl+l", "lock", N_("lock"), show=False, id="lock", priority=True),
    ]

    def __init__(self, services: Services, start: Start, themes: Sequence[Theme] = THEMES) -> None:
        super().__init__(services, start)
        for theme in themes:
            self.register_theme(theme)
        names = {theme.name for theme in themes}
        look = services.settings.theme if services.settings.theme in names else "night"
        # Set before anything is drawn: no need for the styles to be worked out twice.
        self.set_reactive(FiresideApp.theme, look)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_keymap(services.keys(type(self)))

    def on_open_action(self, event: OpenAction) -> None:
        event.stop()
        from tui.screens.dialogs.action_form import ActionForm

        person = event.person

        def drafted(text: str) -> None:
            self.apply(in_meeting(person.id, lambda m: with_draft(m, "action", text)).change, undoable=False)

        def given(action: Action | None) -> None:
            if action is None:
                return

            def change(state: State) -> State:
                own = assigned(action, state.meetings.get(person.id), state.team)
                state = msgspec.structs.replace(state, team=with_action(state.team, own))
                return in_meeting(person.id, lambda m: with_draft(m, "action", "")).change(state)

            self.apply(change)

        form = ActionForm(
            self.context.for_person(person),
            person,
            event.action,
            meeting=event.meeting,
            draft=event.draft,
            guarded=self.guarded,
            drafted=drafted,
        )
        self.push_screen(form, given)

    def on_show_whole(self, event: ShowWhole) -> None:
        event.stop()
        from tui.screens.dialogs.full_text import WholeText

        self.push_screen(WholeText(self.context, event.text, guarded=self.guarded))

    def on_patient_input_too_long(self, event: PatientInput.TooLong) -> None:
        event.stop()
        _ = self.context.manager_translator
        taken = _("The paste was long: the first {n} characters were taken", n=event.room)
        self.notify(taken, severity="warning", timeout=8)

    def action_curtain(self) -> None:
        from tui.screens.covers.curtain import Curtain

        if isinstance(self.screen, Curtain):
            self.pop_screen()
        else:
            # Whoever draws it in a hurry comes back to a screen that may be seen.
            self.guarded = True
            self._show()
            self.push_screen(Curtain())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind a cover no key counts but the one that lifts the curtain, and the one that ends.

        What there is to do at all depends on the data: without a passphrase there is nothing to lock.
        """
        if action == "lock" and not self.can_lock:
            return False
        if action in ("curtain", "quit") or not self.screen_stack:
            return True
        return self.screen.name not in _COVERS

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def on_resize(self, event: Resize) -> None:
        """Cover a window too small to work in, until it is larger."""
        small = is_too_small(event.size)
        if small and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall(self.context.manager_translator))
        elif not small and isinstance(self.screen, TooSmall):
            self.pop_screen()

    def action_guard(self) -> None:
        """Show or hide what is private; hidden things are not mounted at all."""
        self.guarded = not self.guarded
        self.clear_notifications()
        self._show()

    def action_help(self) -> None:
        from tui.screens.dialogs.help_dialog import HelpScreen

        self.push_screen(HelpScreen(self.context, list(self.screen.active_bindings.values())))

    def action_settings(self) -> None:
        from tui.screens.dialogs.settings_dialog import SettingsDialog

        self.push_screen(SettingsDialog(self.context, self.theme))

    def on_settings_chosen(self, event: SettingsChosen) -> None:
        event.stop()
        self.theme = event.theme
        if event.language != self.context.manager_translator.language:
            self.context = self.services.context(Translator(event.language))
            self._speak()
        trouble = self.services.keep(event.language, event.theme, hints=event.hints)
        self._show()
        if trouble:
            self.notify(trouble, severity="warning")

    @work(exclusive=True, group="speak")
    async def _speak(self) -> None:
        """Let every screen speak the language that was chosen."""
        for stack in list(self._screen_stacks.values()):
            for screen in stack:
                speak = getattr(screen, "speak", None)
                if speak is not None:
                    person = getattr(screen, "person", None)
                    await speak(self.context.for_person(person) if person is not None else self.context)
        self._show()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what the keys of this screen do, by name. No command writes a picture of it."""
        _ = self.context.manager_translator
        known: set[str] = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.id and binding.description not in known and active.enabled:
                known.add(binding.description)
                title, action, node = _(binding.description), binding.action, active.node
                yield SystemCommand(
                    title.capitalize(), "", lambda a=action, n=node: self.run_worker(self.run_action(a, n))
                )
        yield SystemCommand(_("Empty the clipboard"), "", self.action_clear_clipboard)

    async def action_quit(self) -> None:
        """Save what is unsaved, then end."""
        self.leave(0)
