"""Decks, checks, moves and templates: what a meeting can be made of."""

from typing import Literal

from tui.domain.meeting.meeting import Kind
from tui.domain.people.person import Way
from tui.domain.people.relation import Relation
from tui.domain.record import Record

Text = dict[str, str] | str
"""A wording by language, or one plain string where a deck of one's own has just one."""

Depth = Literal["light", "middle", "deep"]
DEPTHS: tuple[Depth, ...] = ("light", "middle", "deep")

Slot = Literal["", "opener", "check", "questions", "closing"]
"""A place in a template that is filled anew for each meeting."""
SLOTS: tuple[Slot, ...] = ("opener", "check", "questions", "closing")

Moment = Literal[
    "serious-worry",
    "ratings-falling",
    "weather-heavy",
    "praise-long",
    "statement-low",
    "wellbeing-step",
    "talk-balance-high",
    "several-quiet-one",
    "answers-short",
    "own-actions-many",
    "action-vague",
    "goal-partial",
    "sum-up-start",
    "their-points-start",
    "goals-start",
    "cards-start",
    "video-start",
]
"""When a coach hint helps."""


def said(text: Text, language: str) -> str:
    """Give the wording in `language`, else the English one, else any there is."""
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("en") or next(iter(text.values()), "")


class Card(Record, frozen=True, kw_only=True):
    """An open question; `scale` 10 lets it be answered on 1–10 as well, 0 not."""

    id: str
    ask: Text
    follow_up: Text = ""
    scale: int = 0
    depth: Depth = "light"
    tags: tuple[str, ...] = ()
    style: str = ""
    need: str = ""
    version: int = 1


class Statement(Record, frozen=True, kw_only=True):
    """Something to agree with from 1 to 7; `reverse` where agreement is the worse answer."""

    id: str
    say: Text
    why: Text = ""
    measures: tuple[str, ...] = ()
    reverse: bool = False
    version: int = 1


class Deck(Record, frozen=True, kw_only=True):
    """Cards or statements that belong together; a check is a deck of statements.

    One made for an `occasion` is not asked from in a talk that is none. `relations` are those it is made for; without
    any, it fits everybody.
    """

    id: str
    title: Text
    about: Text = ""
    occasion: bool = False
    relations: tuple[Relation, ...] = ()
    cards: tuple[Card, ...] = ()
    statements: tuple[Statement, ...] = ()


class Field(Record, frozen=True, kw_only=True):
    id: str
    label: Text


class Move(Record, frozen=True, kw_only=True):
    """A special step: `ask` stands on the stage, `why` tells the manager what it is good for."""

    id: str
    kind: Kind
    title: Text
    ask: Text
    follow_up: Text = ""
    why: Text = ""
    fields: tuple[Field, ...] = ()


class Sky(Record, frozen=True, kw_only=True):
    id: str
    label: Text


class GuessSet(Record, frozen=True, kw_only=True):
    """Three descriptions of a week to choose from."""

    id: str
    title: Text
    options: tuple[Field, ...] = ()


class TemplateStep(Record, frozen=True, kw_only=True):
    """`deck` with `count` cards, or the `cards` named; `check` for statements; `both` rate where there is a scale.

    A `slot` has no kind: what it is comes from what was asked before. One for a check asks for each measure within
    so many `weeks`.
    """

    kind: Kind = ""
    slot: Slot = ""
    minutes: int = 5
    phase: Literal["prep", "dialogue", "follow-up"] = "dialogue"
    deck: str = ""
    check: str = ""
    count: int = 1
    weeks: int = 13
    cards: tuple[str, ...] = ()
    both: bool = False


class Template(Record, frozen=True, kw_only=True):
    """A plan to start from; `minutes` 0 is open, `several` is for more than two people.

    `good_ways` are those that fit such a talk, the best one first, and `way_why` tells in a line why; without any,
    all do. `blind`: both prepare without seeing what the other wrote.
    `relations` are those it is made for; without any, it fits everybody.
    """

    id: str
    title: Text
    about: Text = ""
    minutes: int = 30
    way: Way = "video"
    good_ways: tuple[Way, ...] = ()
    way_why: Text = ""
    several: bool = False
    blind: bool = False
    relations: tuple[Relation, ...] = ()
    purpose: Text = ""
    steps: tuple[TemplateStep, ...] = ()


class Hint(Record, frozen=True, kw_only=True):
    """A coach hint: `say` is its one line, `reason` what it says when asked why."""

    id: str
    when: Moment
    say: Text
    reason: Text


class GuideStep(Record, frozen=True, kw_only=True):
    title: Text
    text: Text


class Contact(Record, frozen=True, kw_only=True):
    """Whom to turn to; `reach` is how, in the manager's own words, empty until they filled it in."""

    id: str
    label: Text = ""
    reach: Text = ""


class Guide(Record, frozen=True, kw_only=True):
    """A card of calm advice, step by step, with whom to call."""

    id: str
    title: Text
    intro: Text
    about: Text = ""
    steps: tuple[GuideStep, ...] = ()
    contacts: tuple[Contact, ...] = ()
