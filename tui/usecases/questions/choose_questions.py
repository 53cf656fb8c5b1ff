"""Choosing questions for a person: what a template leaves open, filled from decks and history."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from tui.domain.decks.deck import Card, Deck, Statement, Template, TemplateStep
from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.planning.prepare import Fill
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person, Way
from tui.domain.people.relation import Relation, fits, fitting
from tui.domain.people.rhythm.cadence import cadence_on
from tui.domain.questions.asked_before import asked_before
from tui.domain.questions.choose_cards import Asking
from tui.domain.questions.fill_slots import Choices, Talk, fill_slots, without_last_time
from tui.domain.questions.plan_reasons import PlanReasons
from tui.domain.questions.suggest import Suggestion, fallen, suggestions
from tui.domain.workspace.state import State
from tui.usecases.context import Context, Decks
from tui.usecases.questions.plan_advice import is_first

ANY_TIME = ("general", "one-to-one", "remote", "wellbeing", "needs", "soft-skills", "big-questions")
"""Decks that fit any talk; the others are made for an occasion, and not suggested without one."""

STYLES = "leadership-styles"
"""Fits any talk of a manager who has chosen what to strengthen."""

CHECKS = ("check.load", "check.safety", "check.clarity", "check.growth", "check.leadership")
FAR = "check.distance"
"""A check for those one does not meet in the room."""

WINDOWS = (14, 0)
"""Days without asking the same again; where a deck is too small for the first, the second counts."""

MOST = 6
"""Suggestions that the browser makes."""


def private_of(state: State, context: Context, person: str) -> Private:
    """Give a person's private file: as it is on the screen, else as it lies on the disk."""
    return state.privates.get(person) or context.past.private(person)


def answered_statements(context: Context, history: Sequence[Held]) -> dict[str, Statement]:
    """Give the statements answered so far, by id; no deck is read that none of them lies in."""
    rated = {a.question for held in history for a in held.meeting.answers if a.value is not None}
    found = ((id, context.decks.question(id)) for id in rated if id.startswith("check."))
    return {id: statement for id, statement in found if isinstance(statement, Statement)}


def history_of(state: State, context: Context, person: str) -> tuple[Held, ...]:
    """Give the closed meetings with a person, those closed a moment ago with them, newest first."""
    past = context.past.history(person)
    known = {held.meeting.id for held in past}
    new = (one.held for one in state.closings.values() if one.held.meeting.person == person)
    return (*(held for held in new if held.meeting.id not in known), *past)


def fill_for(context: Context, state: State, person: Person) -> Fill:
    """Give the function that fills a template's steps for a person, never the same card twice in one plan."""
    return _PlanFill(context, state, person).fill


class _PlanFill:
    """What is known of a person when a plan is filled for them."""

    def __init__(self, context: Context, state: State, person: Person) -> None:
        self._context, self._state, self._person = context, state, person
        self._history = history_of(state, context, person.id)
        self._statements = answered_statements(context, self._history)
        self._before = asked_before(self._history)
        self._never = frozenset(private_of(state, context, person.id).never)

    def fill(self, template: Template, way: Way) -> tuple[TemplateStep, ...]:
        taken = {*self._never, *(card for step in template.steps for card in step.cards)}
        steps = tuple(self._with_questions(step, taken) for step in template.steps)
        if template.several:
            # What takes turns between two has no turn among several.
            return tuple(step for step in steps if not step.slot)
        if is_first(self._state, self._person.id):
            steps = without_last_time(steps)
        if not any(step.slot for step in steps):
            return steps
        at_distance = self._person.way != "room"
        choices = choices_in(self._context.decks, at_distance=at_distance, relation=self._person.relation)
        return fill_slots(steps, choices, self._talk(way, at_distance=at_distance))

    def _with_questions(self, step: TemplateStep, taken: set[str]) -> TemplateStep:
        """Give a step with its questions; those chosen for it are `taken` for the next one."""
        decks = self._context.decks
        if step.kind == "statements" and not step.cards:
            check = decks.deck(step.check)
            return _with_cards(step, tuple(s.id for s in check.statements) if check is not None else ())
        deck = decks.deck(step.deck) if step.kind == "cards" and not step.cards else None
        if deck is None:
            return step
        chosen = self._suggested(deck, step.count, taken)
        taken.update(chosen)
        return _with_cards(step, chosen)

    def _suggested(self, deck: Deck, count: int, taken: Collection[str]) -> tuple[str, ...]:
        chosen: tuple[str, ...] = ()
        for window in WINDOWS:
            if len(chosen) < count:
                found = suggestions(
                    deck.cards,
                    history=self._history,
                    today=self._context.today(),
                    count=count,
                    window=window,
                    statements=self._statements,
                    taken=taken,
                    favourites=self._state.team.favourites,
                )
                chosen = tuple(one.question for one in found)
        return chosen

    def _talk(self, way: Way, *, at_distance: bool) -> Talk:
        """Give what decides on the slots of a plan."""
        context, today = self._context, self._context.today()
        return Talk(
            before=self._before,
            asking=Asking(
                today=today,
                at_distance=at_distance,
                styles=tuple(context.styles()),
                falls=fallen(self._history, self._statements, today),
                favourites=self._state.team.favourites,
            ),
            way=way,
            cadence=cadence_on(self._person, today),
            barred=self._never,
        )


def _with_cards(step: TemplateStep, cards: tuple[str, ...]) -> TemplateStep:
    return msgspec.structs.replace(step, cards=cards)


def choices_in(decks: Decks, *, at_distance: bool = True, relation: Relation = "report") -> Choices:
    """Give what the slots of a plan are filled from: decks that fit any talk, the checks, light prompts."""
    own = [deck for deck in fitting(decks.own_decks(), relation) if not deck.occasion]
    named = (decks.deck(id) for id in (*CHECKS, *((FAR,) if at_distance else ())))
    checks = {deck.id: deck for deck in (*named, *own) if deck is not None and deck.statements}
    checks = {id: deck for id, deck in checks.items() if fits(deck, relation)}
    light = decks.deck("small-talk")
    return Choices(
        decks=any_time(decks, relation),
        checks=tuple(checks.values()),
        light=light.cards if light is not None else (),
    )


def any_time(decks: Decks, relation: Relation = "report") -> tuple[Deck, ...]:
    """Give the decks that fit any talk: the shipped ones in their order, then one's own."""
    found = {id: decks.deck(id) for id in (*ANY_TIME, STYLES, *(deck.id for deck in decks.own_decks()))}
    there = (deck for deck in found.values() if deck is not None and deck.cards and not deck.occasion)
    return fitting(there, relation)


def suggested(
    context: Context, state: State, person: Person, decks: Sequence[Deck], *, deck: str, taken: Sequence[str]
) -> tuple[Suggestion, ...]:
    """Suggest what to take from `decks`: from the one named `deck`, and from those that fit any talk."""
    decks = [one for one in decks if one.id == deck or fits(one, person.relation)]
    pool = pool_of(decks, deck, own=[one.id for one in context.decks.own_decks()], styles=context.styles())
    return suggestions(
        pool,
        history=context.past.history(person.id),
        today=context.today(),
        count=MOST,
        statements=answered_statements(context, context.past.history(person.id)),
        points=[p for p in state.team.points if p.person == person.id],
        taken={*taken, *private_of(state, context, person.id).never},
        favourites=state.team.favourites,
    )


def pool_of(
    decks: Sequence[Deck], first: str, *, own: Collection[str] = (), styles: Collection[str] = ()
) -> list[Card]:
    """Give the cards of the deck named `first`, then those that fit any talk, one's `own` and chosen `styles` too."""
    order = [first, *ANY_TIME, *own]
    there = {deck.id: deck for deck in decks if deck.id == first or not deck.occasion}
    cards = [card for id in dict.fromkeys(order) if id in there for card in there[id].cards]
    if STYLES in there and first != STYLES:
        cards += [card for card in there[STYLES].cards if card.style in styles]
    return cards


def reasons_for(context: Context, person: Person) -> PlanReasons:
    """Give what tells why the steps of a plan with a person ask what they ask."""
    history = context.past.history(person.id)
    return PlanReasons(
        history,
        answered_statements(context, history),
        context.today(),
        styles=context.styles(),
        at_distance=person.way != "room",
    )


def with_guess_set(step: Step, context: Context, history: Sequence[Held]) -> Step:
    """Give a guessing step what one guesses among this time; other steps stay.

    Descriptions made up in the last game are played with once more; else the next of the sets has its turn.
    """
    sets = context.decks.guess_sets()
    if step.kind != "guess-week" or step.deck or not sets:
        return step
    games = games_in(history)
    made_up = [game.options for game in games[:2]]
    if made_up and made_up[0] and made_up[0] not in made_up[1:]:
        return msgspec.structs.replace(step, options=made_up[0])
    return msgspec.structs.replace(step, deck=sets[len(games) % len(sets)].id)


def games_in(history: Sequence[Held]) -> list[Step]:
    """Give the guessing steps that were held with one person, newest first."""
    return [
        step
        for held in history
        if not is_several(held.meeting)
        for step in held.meeting.steps
        if step.kind == "guess-week" and step.state == "visited"
    ]
