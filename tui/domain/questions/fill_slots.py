"""From the slots of a template to the steps of one talk: chosen anew each time, within the time there is."""

from collections.abc import Iterable

import msgspec

from tui.domain.decks.deck import Card, Deck, TemplateStep
from tui.domain.meeting.meeting import Kind
from tui.domain.people.person import Way
from tui.domain.questions.asked_before import AskedBefore
from tui.domain.questions.choose_cards import Asking, choose_cards
from tui.domain.questions.choose_move import choose_closing, choose_opener
from tui.domain.questions.choose_statements import LEADERSHIP, Round, choose_statements, leadership_is_due
from tui.domain.record import Record

EACH = 2
"""Minutes that a question takes at least; a statement takes one."""


class Choices(Record, frozen=True, kw_only=True):
    """What there is to choose from: `decks` fit any talk, `checks` hold statements, `light` are for small talk."""

    decks: tuple[Deck, ...] = ()
    checks: tuple[Deck, ...] = ()
    light: tuple[Card, ...] = ()


class Talk(Record, frozen=True, kw_only=True):
    """Whom a plan is for and when: `cadence` in days, `barred` the ids of questions not to be asked."""

    before: AskedBefore
    asking: Asking
    way: Way = "video"
    cadence: int = 7
    barred: frozenset[str] = frozenset()


def fill_slots(steps: tuple[TemplateStep, ...], choices: Choices, talk: Talk) -> tuple[TemplateStep, ...]:
    """Give the steps with each slot filled; one with nothing to fill it is left out.

    Together they are never longer than before: the check on leadership takes what it needs from the questions, and
    time that is left over is the employee's.
    """
    whole = sum(step.minutes for step in steps)
    filled: list[TemplateStep] = []
    taken = {card for step in steps for card in step.cards} | talk.barred
    lacking = spared = _missing(steps, choices, talk)
    for step in steps:
        kinds = {one.kind for one in (*steps, *filled)}
        if step.slot == "opener":
            one = _opener(step, choices, talk, kinds, taken)
        elif step.slot == "closing":
            one = _of_kind(step, choose_closing(talk.before, planned=kinds))
        elif step.slot == "check":
            one = _check(_longer(step, lacking), choices, talk, taken)
            lacking = 0
        elif step.slot == "questions":
            one = _questions(_longer(step, -spared), choices, talk, taken)
            spared = 0
        else:
            one = step
        if one is not None:
            filled.append(one)
            taken.update(one.cards)
    return _with_minutes(filled, whole - sum(step.minutes for step in filled))


def without_last_time(steps: tuple[TemplateStep, ...]) -> tuple[TemplateStep, ...]:
    """Give the steps without looking back, for a first meeting; its time is the employee's."""
    rest = [step for step in steps if step.kind != "last-actions"]
    return _with_minutes(rest, sum(step.minutes for step in steps) - sum(step.minutes for step in rest))


def _missing(steps: Iterable[TemplateStep], choices: Choices, talk: Talk) -> int:
    """Give the minutes that the check on leadership needs and the questions can spare."""
    there = next((deck for deck in choices.checks if deck.id == LEADERSHIP), None)
    slots = {step.slot: step for step in reversed(tuple(steps))}
    if there is None or not {"check", "questions"} <= set(slots):
        return 0
    if not slots["check"].minutes or not leadership_is_due(talk.before, talk.asking.falls):
        return 0
    wanted = len(there.statements) - slots["check"].minutes
    return max(0, min(wanted, slots["questions"].minutes - EACH))


def _opener(
    step: TemplateStep, choices: Choices, talk: Talk, planned: Iterable[Kind], taken: Iterable[str]
) -> TemplateStep | None:
    one = _of_kind(step, choose_opener(talk.before, talk.way, planned=set(planned)))
    if one is None or one.kind != "small-talk":
        return one
    free = [card for card in choices.light if card.id not in taken]
    card = max(free, key=lambda card: talk.before.meetings_since(card.id), default=None)
    return one if card is None else msgspec.structs.replace(one, cards=(card.id,))


def _check(step: TemplateStep, choices: Choices, talk: Talk, taken: set[str]) -> TemplateStep | None:
    count = step.minutes or step.count
    if not leadership_is_due(talk.before, talk.asking.falls):
        count = min(step.count, count)
    found = choose_statements(
        choices.checks,
        talk.before,
        Round(today=talk.asking.today, cadence=talk.cadence, weeks=step.weeks),
        count=count,
        falls=talk.asking.falls,
        taken=taken,
    )
    homes = {one.id.rpartition(".")[0] for one in found}
    one = _of_kind(step, "statements" if found else "")
    if one is None:
        return None
    check = homes.pop() if len(homes) == 1 else ""
    return msgspec.structs.replace(one, check=check, cards=tuple(each.id for each in found))


def _questions(step: TemplateStep, choices: Choices, talk: Talk, taken: set[str]) -> TemplateStep | None:
    count = min(step.count, step.minutes // EACH) if step.minutes else step.count
    found = choose_cards(choices.decks, talk.before, talk.asking, count=count, taken=taken)
    one = _of_kind(step, "cards" if found else "")
    return None if one is None else msgspec.structs.replace(one, cards=tuple(card.id for card in found))


def _longer(step: TemplateStep, by: int) -> TemplateStep:
    return msgspec.structs.replace(step, minutes=step.minutes + by)


def _of_kind(step: TemplateStep, kind: Kind) -> TemplateStep | None:
    return msgspec.structs.replace(step, kind=kind, slot="") if kind else None


def _with_minutes(steps: list[TemplateStep], spare: int) -> tuple[TemplateStep, ...]:
    """Give what was spared to the employee's points, else to the first step there is."""
    if spare > 0 and steps:
        at = next((n for n, step in enumerate(steps) if step.kind == "their-points"), 0)
        steps[at] = msgspec.structs.replace(steps[at], minutes=steps[at].minutes + spare)
    return tuple(steps)
