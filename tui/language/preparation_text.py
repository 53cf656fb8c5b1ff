"""How far the preparation of the person has come, and what answers brought, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.preparation.preparation import Preparation
from tui.language.translator import Translator

if TYPE_CHECKING:
    from datetime import date

    from tui.domain.preparation.taken import Taken, Whom


def preparation_state(preparation: Preparation, today: date, _: Translator) -> str:
    """Say how far it has come; empty where nothing was sent, as nobody is to be chased."""
    if preparation.state == "answered":
        return _("answers to read")
    if preparation.state == "read":
        return _("answers read")
    if preparation.sent is not None:
        return _("form sent {when}", when=_.since(preparation.sent, today))
    return ""


def wrong_reply(whom: Whom, team: Team, person: Person, _: Translator) -> str:
    """Say for whom answers seem to be, where that is not this person and meeting; empty where all is well."""
    if whom.whose == "other-person":
        other = team.person(whom.person)
        name = other.name if other is not None else ""
        return _(
            "These answers are from {other}, not from {name}. Nothing was taken in.",
            other=name,
            name=person.name,
        )
    if whom.whose == "other-meeting":
        return _(
            "These answers are for another meeting than the next one with {name}. Nothing was taken in.",
            name=person.name,
        )
    return ""


def taken_text(taken: Taken, person: Person, _: Translator) -> tuple[str, ...]:
    """Say what an import brought, a line each."""
    name = person.first_name
    lines = []
    if taken.points:
        lines.append(_.n("{n} point of {name}’s", "{n} points of {name}’s", taken.points, name=name))
    if taken.replies:
        lines.append(_.n("{n} answer", "{n} answers", taken.replies))
    if taken.private:
        lines.append(_("Something for you alone: it is among your private notes."))
    if taken.rest:
        lines.append(_("Some lines found no place: they are among your private notes."))
    if lines:
        return tuple(lines)
    if taken.is_empty:
        return (_("{name} has nothing this time.", name=name),)
    return (_("Nothing new: all of it was here already."),)
