"""The line on home that says when anyone may call the manager."""

from __future__ import annotations

from textual.widgets import Static

from tui.language.call_hours_text import call_hours_text
from tui.usecases.context import Context
from tui.widgets.base.content import drawn


class CallHoursLine(Static):
    """There only where hours are set, and in a window that has a row to spare."""

    DEFAULT_CSS = """
    CallHoursLine { height: 1; padding: 0 2; color: $soft; text-wrap: nowrap; text-overflow: ellipsis; }
    .-watched CallHoursLine { text-align: center; }
    CallHoursLine.-none, .-short CallHoursLine { display: none; }
    """
    SCOPED_CSS = False

    def show(self, context: Context) -> None:
        """Say it in the language of the desk, as the settings have it now."""
        _ = context.manager_translator
        hours = call_hours_text(context.profile().hours, _)
        self.set_class(not hours, "-none")
        self.update(drawn(_("Anyone may call: {hours}", hours=hours) if hours else ""))
