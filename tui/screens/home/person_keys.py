"""The keys of home that are about the one under the cursor, and whether each counts just now."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.keys.key_names import Keys

PERSON_KEYS: list[BindingType] = [
    Binding("m", "meet", N_("meet"), id="home.meet"),
    Binding("w", "meet_by", N_("meet in another way"), show=False, id="home.way"),
    Binding("p", "prepare", N_("prepare"), id="home.prep"),
    Binding("l", "last", N_("since last time"), id="home.last"),
    Binding("t", "trends", N_("over time"), show=False, id="home.trends"),
    Binding("P", "promises", N_("promises"), show=False, id="home.promises"),
    Binding("s", "missed", N_("move or skip"), show=False, id="home.missed"),
    Binding("i", "add_point", N_("add a point"), id="home.add"),
    Binding("c", "cards", N_("questions"), id="home.cards"),
    Binding("L", "log", N_("the log"), id="log"),
    Binding("e", "edit", N_("edit"), id="home.edit"),
    Binding("delete", "remove", N_("remove person"), show=False, id="home.remove"),
]
_OF_ONE = frozenset(
    "meet meet_by prepare last trends promises missed add_point cards log edit remove".split()  # noqa: SIM905 - a list of words
)
"""What is about the one under the cursor."""

NOBODYS_ELSE = frozenset({"trends", "promises", "log"})
"""What tells of the past with somebody: never while others watch."""


def counts_on(action: str, person: Person | None, state: State, *, guarded: bool) -> bool:
    """Whether what a key does can be done: there has to be somebody, and what stands with them is nobody else's."""
    if person is None:
        return action not in _OF_ONE
    if action in NOBODYS_ELSE:
        return not guarded
    if action == "missed":
        # That a day has gone by is nobody else's, and what has begun is closed instead.
        return not guarded and not is_under_way(person, state)
    # What has begun is not prepared any more, and gone back to by another key.
    return action != "prepare" or not is_under_way(person, state)


def is_under_way(person: Person, state: State) -> bool:
    """Whether the meeting with a person is under way."""
    meeting = state.meetings.get(person.id)
    return meeting is not None and meeting.is_under_way


def watched_keys(meet: str, _: Translator, *, is_under_way: bool) -> Keys:
    """Give the keys at the foot while others may watch; `meet` says what the first does."""
    prepare = () if is_under_way else (("p", _("prepare")),)
    return ("m", meet), ("f9", _("show all")), *prepare, ("f12", _("curtain"))
