"""The manager's own side: which leadership is to grow, what talks are to give, and a small plan of one's own."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.domain.people.leadership import MOST_STYLES, STYLES, Leadership
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.titles.tag_titles import style_title
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormFoot
from tui.screens.dialogs.base.frame import Frame
from tui.usecases.context import Context
from tui.usecases.insight.feedback_on_me import Told
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.change import Change
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput

_LINES = ("stands_for", "gives", "shows", "strengthen", "change", "begin")
_LONGEST = 200
"""Characters of what somebody said that are shown."""


class LeadershipForm(FormDialog[Change]):
    """Gives the change that keeps it; it goes as others begin to watch, and what was typed waits."""

    DEFAULT_CSS = """
    LeadershipForm #told { height: auto; }
    """
    form = "leadership"
    keeps_what_is_left = True

    def __init__(self, context: Context, leadership: Leadership, told: Sequence[Told]) -> None:
        super().__init__(context)
        self._old, self._told = leadership, told

    def compose(self) -> ComposeResult:
        _, old = self.context.manager_translator, self._old
        labels = (
            _("Which leadership do I want to stand for?"),
            _("What should these talks give?"),
            _("How does it show?"),
            _("My plan: strengthen"),
            _("My plan: change"),
            _("My plan: begin"),
        )
        with Frame():
            yield Static(drawn(_("My leadership")), classes="title")
            yield Static(
                drawn(_("For you alone. What you choose is asked about more often.")), classes="meaning"
            )
            options = [("", _("none")), *((style, style_title(style, _)) for style in STYLES)]
            chosen = (*old.styles, *("",) * MOST_STYLES)
            yield Static(drawn(_("Leadership I want more of")), classes="label")
            yield Choice(options, chosen[0], id="style-1")
            yield Static(drawn(_("… and")), classes="label")
            yield Choice(options, chosen[1], id="style-2")
            texts = (old.stands_for, old.gives, old.shows, old.strengthen, old.change, old.begin)
            for name, label, text in zip(_LINES, labels, texts, strict=True):
                yield Static(drawn(label), classes="label")
                yield PatientInput(text, id=name)
            if self._told:
                yield Static(drawn(_("What they said when you asked about yourself")), classes="label")
                yield Static(id="told")
            yield FormFoot(_)

    def on_mount(self) -> None:
        for field in self.query(PatientInput):
            field.is_private = True
        self.query_one("#style-1").focus(False)
        self.call_after_refresh(self._draw_told)
        self.take_up()

    def on_resize(self) -> None:
        self._draw_told()

    def _draw_told(self) -> None:
        _, today = self.context.manager_translator, self.context.today()
        for place in self.query("#told").results(Static):
            width = max(20, place.size.width - 2)
            rows = (
                hanging(
                    drawn(("– ", "$dim")),
                    drawn((f"{one.name}, {_.since(one.on, today)}: ", "$dim"), glimpse(one.text, _LONGEST)),
                    width,
                )
                for one in self._told
            )
            place.update(lines(*rows))

    def show(self, state: State, *, guarded: bool) -> None:
        """Go as others begin to watch."""
        del state
        if guarded and self.is_mounted:
            leave_screen(self)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    def action_save(self) -> None:
        styles = dict.fromkeys(self.query_one(f"#style-{n}", Choice).value for n in range(1, MOST_STYLES + 1))
        texts = {name: clean_line(self.query_one(f"#{name}", PatientInput).value) for name in _LINES}
        given = Leadership(styles=tuple(style for style in styles if style), **texts)
        self.dismiss(Change(lambda state: msgspec.structs.replace(state, leadership=given)))
