"""The questions that parts of the app ask over whatever screen is in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.binding import ActiveBinding

from tui.usecases.context import Context
from tui.widgets.keys.key_footer import Hints
from tui.widgets.keys.key_names import key_name

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.exchange.minutes_forms.minutes_form import Form
    from tui.screens.dialogs.copy_dialog import Copying
    from tui.screens.dialogs.leave_dialog import LeaveAnswer
    from tui.screens.dialogs.rescue_dialog import RescueAnswer
    from tui.screens.dialogs.second_meeting_dialog import SecondAnswer

_FOREMOST = 5
"""Keys of the foot that the list of all keys, and that of all commands, begins with."""


class Dialogs:
    """Each dialog is imported when it is opened: most runs open none of them."""

    def __init__(self, app: App[Any], context: Callable[[], Context]) -> None:
        self._app = app
        self._context = context

    def help(self, *, guarded: bool) -> None:
        """Tell the keys of the screen in front."""
        from tui.screens.dialogs.help_dialog import HelpScreen

        screen = self._app.screen
        active = list(screen.active_bindings.values())
        self._app.push_screen(HelpScreen(self._context(), active, guarded=guarded, foremost=self._foremost()))

    def _foremost(self) -> list[tuple[str, str]]:
        """The keys used most on the screen in front: those its foot begins with."""
        return [pair for foot in self._app.screen.query(Hints) for pair in foot.pairs()][:_FOREMOST]

    def palette(
        self, run: Callable[[ActiveBinding], None], clear: Callable[[], None], *, guarded: bool
    ) -> None:
        """Offer what the keys of the screen in front do, and to empty the clipboard; one at a time."""
        from tui.screens.dialogs.command_palette import CLEAR, Palette, command_rows, commands

        if isinstance(self._app.screen, Palette):
            return
        context = self._context()
        _ = context.manager_translator
        active = self._app.screen.active_bindings
        found = commands(active.values(), _, guarded=guarded)
        ids = {key_name(key): one.binding.id or "" for key, one in active.items()}
        foremost = [ids.get(key, "") for key, _what in self._foremost()]

        def chosen(id: str | None) -> None:
            if id == CLEAR:
                clear()
            elif id is not None:
                run(found[id])

        rows = command_rows(found, _, foremost, typed=context.typed_translator)
        self._app.push_screen(Palette(context, rows, guarded=guarded), chosen)

    def whole(self, text: str, *, guarded: bool) -> None:
        """Show a text from its beginning to its end."""
        from tui.screens.dialogs.full_text import WholeText

        self._app.push_screen(WholeText(self._context(), text, guarded=guarded))

    def settings(self, themes: Sequence[str], **chosen: str) -> None:
        """Offer what one may choose; `chosen` is what is now, the look one of `themes`."""
        from tui.screens.dialogs.settings_dialog import SettingsDialog

        self._app.push_screen(SettingsDialog(self._context(), themes, chosen))

    def confirm(self, question: str, detail: str, then: Callable[[bool], None]) -> None:
        from tui.screens.dialogs.base.confirm_dialog import Confirm

        asked = Confirm(self._context(), question, detail)
        self._app.push_screen(asked, lambda is_sure: then(bool(is_sure)))

    def second_meeting(
        self, with_whom: str, then: Callable[[SecondAnswer | None], None], *, guarded: bool
    ) -> None:
        from tui.screens.dialogs.second_meeting_dialog import SecondMeetingDialog

        self._app.push_screen(SecondMeetingDialog(self._context(), with_whom, guarded=guarded), then)

    def first_plan(self, person: Person, then: Callable[[str | None], None]) -> None:
        """Offer the plans for a first meeting with somebody."""
        from tui.screens.dialogs.choices.template_choice import first_plan_choice

        self._app.push_screen(first_plan_choice(self._context(), person), then)

    def leave(self, then: Callable[[LeaveAnswer | None], None]) -> None:
        from tui.screens.dialogs.leave_dialog import LeaveDialog

        self._app.push_screen(LeaveDialog(self._context()), then)

    def rescue(self, at: datetime, then: Callable[[RescueAnswer | None], None]) -> None:
        from tui.screens.dialogs.rescue_dialog import RescueDialog

        self._app.push_screen(RescueDialog(self._context(), at), then)

    def copy(self, text: str, form: Form | None, then: Callable[[Copying | None], None]) -> None:
        from tui.screens.dialogs.copy_dialog import CopyDialog

        self._app.push_screen(CopyDialog(self._context(), text, form), then)
