"""Asking whether the chat goes into the minutes: the other one first, then the manager; both have to want it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.chat.transcript import with_wish
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person, Side
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.keys.key_line import KeyLine


class ChatWish(Dialog[bool]):
    """Gives what one of the two wants; esc leaves it unasked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,j", "give(True)", N_("yes"), id="confirm.yes"),
        Binding("n", "give(False)", N_("no"), id="confirm.no"),
    ]

    def __init__(self, context: Context, question: str) -> None:
        super().__init__(context)
        self._question = question

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(self._question), classes="title")
            detail = _(
                "It stands in them word for word only if both of you want it. "
                "Else they have the answers alone, and the chat is kept beside them."
            )
            yield Static(drawn(detail))
            yield KeyLine(_("y yes   n no   esc ask later"))

    def action_give(self, wants: bool) -> None:
        self.dismiss(wants)


Push = Callable[[ChatWish, Callable[[bool | None], None]], object]
"""Opens the dialog and hands on its answer."""


def ask_wishes(
    meeting: Meeting, person: Person, context: Context, push: Push, keep: Callable[[MeetingChange], None]
) -> None:
    """Ask each in turn; a no of the first one is all there is to know."""
    _ = context.manager_translator
    theirs = _("Does {name} want the chat in the minutes?", name=person.first_name)
    if is_several(meeting):
        theirs = _("Do all who took part want the chat in the minutes?")
    mine = _("And do you want it there?")
    if context.manager_called:
        mine = _("And does {name} want it there?", name=context.manager_called)

    def keep_wish(side: Side, wants: bool) -> None:
        keep(lambda now: with_wish(now, side, wants))

    def mine_told(wants: bool | None) -> None:
        if wants is not None:
            keep_wish("manager", wants)

    def theirs_told(wants: bool | None) -> None:
        if wants is None:
            return
        keep_wish("employee", wants)
        if wants:
            push(ChatWish(context, mine), mine_told)

    push(ChatWish(context, theirs), theirs_told)


def wish_text(meeting: Meeting, person: Person, context: Context) -> str:
    """Say whether the chat stands in the minutes, and by which key that is changed; nothing where there is none."""
    if not meeting.chat:
        return ""
    _, wishes = context.manager_translator, meeting.chat_wishes
    if wishes.get("employee") and wishes.get("manager"):
        return _("The chat stands in the minutes, as both of you want – V changes that.")
    if wishes.get("employee") is False:
        whom = _("all who took part") if is_several(meeting) else person.first_name
        return _("The chat stays out of the minutes: not wanted by {name} – V changes that.", name=whom)
    return _("The chat stays out of the minutes – V asks for it.")
