"""The template by which one meets where none was chosen: the usual one, or one made for the way that was asked for."""

from __future__ import annotations

from tui.domain.decks.deck import Template
from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.watching import WATCHED_WAYS
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import WAYS, Person, Way
from tui.domain.people.relation import USUAL_TEMPLATE, fitting
from tui.usecases.context import Decks

_REGULAR = frozenset({*USUAL_TEMPLATE.values(), "biweekly-1-1", "monthly-1-1", "remote-1-1"})
"""Templates for the talks that come again and again, any of which another one may stand in for."""


def usual_template(person: Person, way: Way | None, decks: Decks) -> str:
    """Give its id; `way` is None where none was asked for."""
    usual = decks.template(person.template)
    if way is None or usual is None or usual.id not in _REGULAR or _suits(usual, way):
        return person.template
    made_for_it = (
        one
        for one in fitting(decks.templates(), person.relation)
        if one.way not in WATCHED_WAYS and not one.several and not one.good_ways and _suits(one, way)
    )
    found = next(made_for_it, None)
    return person.template if found is None else found.id


def template_made_for(person: Person, meeting: Meeting, way: Way, decks: Decks) -> Template | None:
    """Give the template by which one would meet in a way, where the meeting was planned by another usual one.

    None where the meeting's own was chosen for itself, and where one meets as usual.
    """
    if is_several(meeting) or (meeting.template, way) == (person.template, person.way):
        return None
    usual = {person.template, *(usual_template(person, one, decks) for one in WAYS)}
    id = usual_template(person, way, decks)
    return decks.template(id) if meeting.template in usual - {id} else None


def _suits(template: Template, way: Way) -> bool:
    """Whether a template is made for a way: one for a walk is for a phone call too, one for video for a room."""
    if way in template.good_ways or way == template.way:
        return True
    if way in WATCHED_WAYS:
        return template.way in WATCHED_WAYS
    return way == "phone" and template.way == "walk"
