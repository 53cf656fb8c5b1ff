"""What may stand in a deck or template file: its keys, and what each of them holds."""

import re
from collections.abc import Mapping
from typing import NamedTuple, get_args

from tui.domain.decks.deck import DEPTHS, SLOTS, Moment
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.people.person import WAYS
from tui.domain.people.relation import RELATIONS

ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
LONGEST_ID = 80
WORD = re.compile(r"[\w-]{1,40}")
KINDS: tuple[str, ...] = tuple(STEP_KINDS)
MOMENTS: tuple[str, ...] = get_args(Moment)
STYLES = ("purpose", "task", "relations", "professional", "distance")
NEEDS = ("competence", "autonomy", "belonging")
MEASURES = (
    "growth",
    "feedback",
    "leadership",
    "satisfaction",
    "load",
    "safety",
    "clarity",
    "belonging",
    "autonomy",
    "competence",
    "collaboration",
)


class Wording(NamedTuple):
    """A text in each language, or one plain string; `most` characters."""

    most: int
    required: bool = True
    may_be_empty: bool = False


class Name(NamedTuple):
    """An id. With `inside` it begins with the id of its file."""

    inside: bool = False
    required: bool = True


class Names(NamedTuple):
    """A list of at most `most` ids."""

    most: int = 20
    required: bool = False


class Words(NamedTuple):
    """A list of at most `most` words, of `choices` where there are some."""

    choices: tuple[str, ...] = ()
    most: int = 12
    required: bool = False


class Choice(NamedTuple):
    choices: tuple[str, ...]
    required: bool = False


class Number(NamedTuple):
    """A whole number from `least` to `most`, or one of `only`."""

    least: int
    most: int
    only: tuple[int, ...] = ()
    required: bool = False


class Switch(NamedTuple):
    required: bool = False


class Items(NamedTuple):
    """A list of tables, each with the keys of `shape`; `exactly` so many where that is not 0."""

    shape: Mapping[str, "Rule"]
    exactly: int = 0
    required: bool = False


Rule = Wording | Name | Names | Words | Choice | Number | Switch | Items
Shape = Mapping[str, Rule]

_VERSION = Number(1, 10_000)
_OPTION: Shape = {"id": Name(), "label": Wording(90)}
_CARD: Shape = {
    "id": Name(inside=True),
    "ask": Wording(140),
    "follow_up": Wording(110, required=False),
    "scale": Number(0, 10, only=(0, 10)),
    "depth": Choice(DEPTHS),
    "tags": Words(),
    "style": Choice(STYLES),
    "need": Choice(NEEDS),
    "version": _VERSION,
}
_STATEMENT: Shape = {
    "id": Name(inside=True),
    "say": Wording(140),
    "why": Wording(110, required=False),
    "measures": Words(MEASURES),
    "reverse": Switch(),
    "version": _VERSION,
}
_MOVE: Shape = {
    "id": Name(),
    "kind": Choice(KINDS, required=True),
    "title": Wording(16),
    "ask": Wording(140),
    "follow_up": Wording(110, required=False),
    "why": Wording(200, required=False),
    "field": Items({"id": Name(), "label": Wording(60)}),
}
_STEP: Shape = {
    "kind": Choice(KINDS),
    "slot": Choice(SLOTS),
    "minutes": Number(0, 180),
    "phase": Choice(("prep", "dialogue", "follow-up")),
    "deck": Name(required=False),
    "check": Name(required=False),
    "count": Number(1, 20),
    "weeks": Number(4, 52),
    "cards": Names(),
    "both": Switch(),
}
_HINT: Shape = {
    "id": Name(),
    "when": Choice(MOMENTS, required=True),
    "say": Wording(110),
    "reason": Wording(200),
}
_CONTACT: Shape = {
    "id": Name(),
    "label": Wording(60, required=False),
    "reach": Wording(90, required=False, may_be_empty=True),
}
DECK: Shape = {
    "id": Name(),
    "title": Wording(24),
    "about": Wording(120, required=False),
    "occasion": Switch(),
    "relations": Words(RELATIONS, most=len(RELATIONS)),
    "card": Items(_CARD),
    "statement": Items(_STATEMENT),
    "move": Items(_MOVE),
    "sky": Items({"id": Name(), "label": Wording(16)}),
    "set": Items({"id": Name(), "title": Wording(24), "option": Items(_OPTION, 3, required=True)}),
    "hint": Items(_HINT),
    "contact": Items(_CONTACT),
}
TEMPLATE: Shape = {
    "id": Name(),
    "title": Wording(24),
    "about": Wording(90, required=False),
    "minutes": Number(0, 480),
    "way": Choice(WAYS),
    "good_ways": Words(WAYS, most=len(WAYS)),
    "way_why": Wording(70, required=False),
    "several": Switch(),
    "blind": Switch(),
    "relations": Words(RELATIONS, most=len(RELATIONS)),
    "purpose": Wording(70, required=False, may_be_empty=True),
    "step": Items(_STEP, required=True),
}
GUIDE: Shape = {
    "id": Name(),
    "title": Wording(24),
    "about": Wording(120, required=False),
    "intro": Wording(300),
    "step": Items({"title": Wording(40), "text": Wording(300)}, required=True),
    "contact": Items(_CONTACT),
}


def is_id(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_ID and ID.fullmatch(value) is not None


def shape_of(table: Mapping[str, object], *, is_template: bool) -> Shape:
    """The shape a file is meant to have, told by what is in it."""
    if is_template:
        return TEMPLATE
    if "intro" in table:
        return GUIDE
    return TEMPLATE if "step" in table else DECK
