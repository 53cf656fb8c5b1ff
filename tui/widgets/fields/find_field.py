"""The field over a list in which one looks for a row of it."""

from __future__ import annotations

from textual.widget import Widget

from tui.widgets.fields.inputs import PatientInput


def begin_to_find(screen: Widget, placeholder: str, *, after: str) -> None:
    """Give the field `#find` the focus; where it is there already, what is typed takes the place of its text."""
    if not screen.query("#find"):
        screen.mount(PatientInput(placeholder=placeholder, id="find"), after=after)
    field = screen.query_one("#find", PatientInput)
    field.focus()
    field.select_all()
