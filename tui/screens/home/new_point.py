"""Asking for a point between two meetings."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_point
from tui.domain.text.clean_text import clean_line
from tui.usecases.context import Context
from tui.usecases.new_records import new_point
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.person.topic_hint import TopicHint


def ask_point(
    person: Person, team: Team, context: Context, keep: Callable[[Change], None]
) -> tuple[AskLine, Callable[[str | None], None]]:
    """Give the dialog, and what to do with its answer; one that starts with @ is the person's own point."""
    _ = context.manager_translator

    def meaning(text: str) -> str:
        if not clean_line(text).strip("@"):
            return _("start with @ if the point is {name}’s", name=person.first_name)
        if text.startswith("@"):
            return _("→ a point of {name}’s", name=person.first_name)
        return _("→ a point of mine")

    def answered(text: str | None) -> None:
        text = clean_line(text or "")
        if not text.strip("@ "):
            return
        theirs = text.startswith("@")
        point = new_point(
            context,
            person=person.id,
            text=clean_line(text[1:]) if theirs else text,
            side="employee" if theirs else "manager",
        )
        keep(Change(lambda s: msgspec.structs.replace(s, team=with_point(s.team, point))))

    question = _("A point for {name}", name=person.first_name)
    past = TopicHint(context, person, team)
    return AskLine(context, question, meaning=meaning, past=past, form="point"), answered
