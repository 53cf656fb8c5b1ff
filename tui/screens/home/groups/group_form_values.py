"""What the fields of the group form mean, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from tui.domain.capture.private_line import privacy_of
from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.person import CADENCES, LANGUAGES, Person
from tui.domain.people.person_group import Group
from tui.domain.people.rhythm.cadence import days_between
from tui.domain.people.team import Team, find
from tui.domain.text.clean_text import fold, is_blank, shorten
from tui.language import Translator
from tui.usecases.meeting.group_meetings import LEAST_MEMBERS

Said = Callable[[str], str]
"""Gives what a field says, by its name."""


class Members(NamedTuple):
    """Who was named, each once; `fault` says which name fits nobody or several, empty where all are known."""

    people: tuple[Person, ...]
    fault: str = ""


def read_members(text: str, team: Team, _: Translator) -> Members:
    """Read names with commas between; each is any part of a name that fits one alone."""
    found: dict[str, Person] = {}
    for name in (part.strip() for part in text.replace(";", ",").split(",")):
        if not name:
            continue
        fitting = find(team, name)
        if len(fitting) != 1:
            said = shorten(name, 40)
            fault = _("{name} fits several – write more of the name", name=said)
            return Members((), fault if fitting else _("Nobody in the team is called {name}", name=said))
        found[fitting[0].id] = fitting[0]
    return Members(tuple(found.values()))


def fault_in(said: Said, team: Team, _: Translator, *, but: str) -> tuple[str, str]:
    """Give the first field that can't be kept as it is, and the mend; two empty texts where all is well.

    `but` is the id of the group itself.
    """
    if wrong := _fault_of_name(said("name"), team, _, but=but):
        return "name", wrong
    members = read_members(said("members"), team, _)
    if members.fault:
        return "members", members.fault
    if len(members.people) < LEAST_MEMBERS:
        return "members", _("A group is two people or more: write their names, with commas.")
    if said("every") == "days" and not days_between(said("days")):
        return "days", _("Days between two meetings: a number from 1 to 366.")
    if said("time") and parse_time(said("time")) is None:
        return "time", _("The time is not understood – try 9:30.")
    return "", ""


def _fault_of_name(name: str, team: Team, _: Translator, *, but: str) -> str:
    if is_blank(name):
        return _("A name for the group, please.")
    if privacy_of(name) == "private":
        return _("This can’t begin with #.")
    if any(one.id != but and fold(one.name) == fold(name) for one in team.groups):
        return _("There is a group of that name already.")
    return ""


def group_from(old: Group, said: Said, team: Team, _: Translator) -> Group:
    """Give the group as the fields, which have no fault, say."""
    every = said("every")
    return msgspec.structs.replace(
        old,
        name=said("name"),
        members=tuple(person.id for person in read_members(said("members"), team, _).people),
        cadence=CADENCES.get(every) or (days_between(said("days")) if every == "days" else 0),
        weekday=int(said("weekday")) if said("weekday") else None,
        time=parse_time(said("time")) or "",
        language=next(one for one in LANGUAGES if one == said("language")),
        template=said("template"),
    )
