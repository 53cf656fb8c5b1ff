"""The guide for when a manager needs to step in: calm steps, and whom to call."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.domain.decks.deck import Contact, Guide, said
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.dialogs.base.frame import Frame
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.keys.key_line import KeyLine

FILE = "contacts.toml"
"""What a file of one's own contacts may be called; any deck file of one's own will do."""


class GuideCard(Dialog[None]):
    """In the manager's language, with their own contacts in it; opened in private it goes once others may watch."""

    DEFAULT_CSS = """
    GuideCard > .frame { width: 84; }
    GuideCard Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("G,enter,q", "leave", N_("back"), show=False, id="guide.leave"),
        Binding("down,j,space,pagedown", "scroll(1)", N_("down"), show=False, id="guide.down"),
        Binding("up,k,pageup", "scroll(-1)", N_("up"), show=False, id="guide.up"),
    ]

    def __init__(self, context: Context, guide: Guide, *, guarded: bool) -> None:
        super().__init__(context)
        self._guide = guide
        self._was_guarded = guarded

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Frame():
            yield Static(drawn(said(self._guide.title, _.language)), classes="title")
            yield Static(id="steps")
            yield KeyLine(_("↑ ↓ read on   esc back"))

    def show(self, _state: object, *, guarded: bool) -> None:
        if guarded and not self._was_guarded:
            leave_screen(self)

    def on_resize(self) -> None:
        # The scroll bar takes a column once there is more than fits.
        width = (self.query_one("#steps").size.width or self.size.width - 8) - 1
        self.query_one("#steps", Static).update(lines(*self._steps(width), *self._contacts(width)))

    def _steps(self, width: int) -> list[Content]:
        language = self.context.manager_translator.language
        rows = [drawn(said(self._guide.intro, language))]
        for number, step in enumerate(self._guide.steps, 1):
            rows += [Content(""), drawn((f"{number}  ", "$primary"), (said(step.title, language), "bold"))]
            rows.append(hanging(drawn("   "), drawn(said(step.text, language)), width))
        return rows

    def _contacts(self, width: int) -> list[Content]:
        _ = self.context.manager_translator
        rows = [Content(""), drawn((_("Whom to call"), "bold $secondary"))]
        for one in self._guide.contacts:
            reach = said(one.reach, _.language)
            shown = drawn((reach, "bold")) if reach else drawn((_("not written down yet"), "$faint"))
            rows.append(hanging(drawn("   "), drawn(said(one.label, _.language), ": ", shown), width))
        folder = self.context.decks.own_folder
        if folder is not None:
            where = _("Write down your own in {path}:", path=folder / FILE)
            rows += [Content(""), drawn((where, "$dim"))]
            rows += [drawn((f"   {line}", "$dim")) for line in _example(self._guide.contacts)]
        return rows

    def action_scroll(self, by: int) -> None:
        frame = self.query_one(".frame", VerticalScroll)
        frame.scroll_relative(y=3 * by, animate=False)


def _example(contacts: tuple[Contact, ...]) -> list[str]:
    id = next((one.id for one in contacts if not one.reach), "hr")
    return ['id = "contacts"', 'title = "Contacts"', "[[contact]]", f'id = "{id}"', 'reach = "…"']
