"""What the fields of the action form say, as one would read it aloud."""

from __future__ import annotations

from datetime import date

import msgspec
from textual.content import Content

from tui.domain.capture.capture_grammar import Captured
from tui.domain.dates.parse_date import parse_day
from tui.domain.people.relation import Relation
from tui.language.action_text import owner_name
from tui.language.day_text import day_to_type, why_no_day
from tui.usecases.capture.read_capture import day_doubt, due_doubt, due_trouble, owner_doubt
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse


def day_said(text: str, context: Context) -> tuple[bool, date | None]:
    """Give whether a deadline is understood, and the day; an empty text is no deadline."""
    day = parse_day(text, context.today(), context.typed_language) if text else None
    return (not text or day is not None), day


def due_to_type(day: date, context: Context) -> str:
    """Write a deadline as one would type it."""
    _ = context.manager_translator
    return day_to_type(day, context.today(), _, language=context.typed_language)


class ActionSaid(msgspec.Struct, frozen=True):
    """What the line reads as, whose it is where the line names nobody, and the deadline as it was typed beside it.

    `relation` is who the person is to the manager, as far as that may be told.
    """

    read: Captured
    owner: str
    due: str
    context: Context
    relation: Relation = "report"

    @property
    def day(self) -> date | None:
        return self.read.due or day_said(self.due, self.context)[1]

    @property
    def trouble(self) -> str:
        """Say what is not understood, or whom a name means; empty where all is clear."""
        _, today = self.context.manager_translator, self.context.today()
        if not day_said(self.due, self.context)[0]:
            return why_no_day(self.due, today, _)
        return owner_doubt(self.read, _) or due_trouble(self.read, today, _)

    def doubt(self, before: date | None) -> str:
        """Ask about what may be meant otherwise; `before` is the deadline it had so far."""
        _, today = self.context.manager_translator, self.context.today()
        return (
            owner_doubt(self.read, _)
            or due_doubt(self.day, today, _, before)
            or day_doubt(self.read, today, _)
        )

    def sentence(self, first_name: str) -> Content:
        """Say what is to be done, below it who does it until when, or what is not understood."""
        told = (self.trouble, "$warning") if self.trouble else (self._meant(first_name), "$soft")
        return drawn((glimpse(self.read.text), "bold $text"), "\n", told)

    def _meant(self, first_name: str) -> str:
        _, today, day = self.context.manager_translator, self.context.today(), self.day
        owner = self.read.owner if self.read.owner_said else self.owner
        who = owner_name(owner, first_name, _, manager=self.context.manager_called)
        if day is None:
            until = _("no date")
        elif day < today:
            until = _("{day}, which has passed", day=_.day(day, today))
        else:
            until = _.day(day, today)
        if self.relation == "skip" and owner in ("employee", "both"):
            until += " · " + _("past their own manager: settle it there first")
        return f"→ {who}, {until}"
