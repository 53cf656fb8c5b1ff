"""A frame over the screen for forms and questions."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from tui.language.declare import N_
from tui.widgets.fields.kept_form import Form

Given = TypeVar("Given")


class Dialog(Form[Given | None]):
    """A modal screen that esc leaves with nothing given; `columns` have each label beside its field."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (58, "-middle"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]
    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > .frame { width: 72; max-width: 98%; height: auto; max-height: 96%; padding: 1 2;
                      background: $surface; border: round $primary; }
    Dialog .title { text-style: bold; color: $primary; height: auto; }
    Dialog .label { color: $dim; height: 1; margin-top: 1; }
    Dialog .meaning { color: $dim; height: auto; padding: 0 1; }
    Dialog .keys { color: $soft; height: auto; margin-top: 1; }
    Dialog .from-before { height: auto; }
    Dialog PatientInput { background: $panel; }
    Dialog Choice { background: $panel; }
    Dialog.-short > .frame { padding: 0 1; }
    Dialog.-short .label { margin-top: 0; }
    Dialog.-short .keys { margin-top: 0; }
    Dialog > Frame > .keys { dock: bottom; margin: 0; padding: 1 0 0 0; background: $surface; }
    Dialog.-short > Frame > .keys { padding: 0; }
    Dialog .columns { height: auto; margin: 1 0 0 0; }
    Dialog.-short .columns { margin: 0; }
    Dialog.-wide .columns, Dialog.-middle .columns { layout: grid; grid-size: 2; grid-columns: 24 1fr;
        grid-rows: auto; grid-gutter: 0 2; }
    Dialog.-middle .columns { grid-columns: 16 1fr; }
    Dialog.-wide .columns > .label, Dialog.-middle .columns > .label { margin: 0; height: auto;
        text-align: right; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("back"), show=False, id="form.leave")
    ]

    def action_leave(self) -> None:
        self.dismiss(None)
