"""How a step is called on the desk, and what it asks, in few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui.domain.decks.deck import Card, Statement, said
from tui.domain.meeting.meeting import Step
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.relation import EQUALS
from tui.domain.questions.choose_move import OPENERS
from tui.domain.questions.plan_reasons import PlanReasons
from tui.domain.questions.suggest import PUT_OFF, Suggestion
from tui.domain.text.clean_text import shorten
from tui.language import Translator
from tui.language.titles.meeting_titles import kind_title
from tui.usecases.context import LONGEST_MANAGER, Context
from tui.usecases.questions.choose_questions import reasons_for
from tui.widgets.lists.suggestion_text import why_text


def step_title(step: Step, context: Context) -> str:
    """Name a step in the manager's language: a check or a deck by its title, anything else by its kind.

    Where the words are said to the person, it is named as on the stage.
    """
    name = stage_title if context.manager_called else step_title_in
    return name(context.manager_translator, step, context)


def step_title_in(_: Translator, step: Step, context: Context) -> str:
    """Likewise, in another language."""
    if step.kind in ("statements", "cards") and step.deck:
        deck = context.decks.deck(step.deck)
        if deck is not None:
            return said(deck.title, _.language)
    if step.kind == "their-points" and context.relation in EQUALS:
        return _("Your points")
    return kind_title(step.kind, _)


def stage_title(_: Translator, step: Step, context: Context) -> str:
    """Likewise, as one says it to the person one meets."""
    if step.kind == "my-points":
        return _("Points from {name}", name=shorten(context.manager, LONGEST_MANAGER))
    return _("Your points") if step.kind == "their-points" else step_title_in(_, step, context)


def title_for_both(step: Step, person: Person, context: Context) -> str:
    """Likewise, as both read it side by side: the points of each by their names."""
    if step.kind == "their-points" and context.manager_called:
        return context.manager_translator("Points from {name}", name=person.first_name)
    return step_title(step, context)


def step_detail(step: Step, context: Context) -> str:
    """Tell what is in a step: how many, or its first question in the words in which it will be asked."""
    _, asked = context.manager_translator, context.person_translator.language
    if step.kind == "statements":
        return _.n("{n} statement", "{n} statements", len(step.questions))
    if step.kind == "cards":
        if not step.questions:
            return _("enter chooses questions")
        first = context.decks.question(step.questions[0])
        text = said(first.ask, asked) if isinstance(first, Card) else ""
        more = len(step.questions) - 1
        return text + (f"  +{more}" if more else "")
    if step.kind == "guess-week":
        if step.options:
            return " / ".join(step.options)
        one = next((s for s in context.decks.guess_sets() if s.id == step.deck), None)
        return said(one.title, asked) if one else ""
    return ""


def reasons_in(
    context: Context, person: Person, points: Callable[[], Iterable[Point]]
) -> Callable[[Step], str]:
    """Give the function that tells why a step of the plan with a person asks what it asks, each reason once."""
    found: list[PlanReasons] = []

    def reasons(step: Step) -> str:
        if step.kind in ("their-points", "my-points"):
            side = "employee" if step.kind == "their-points" else "manager"
            mine = (p for p in points() if p.person == person.id and p.side == side)
            return " · ".join(_put_off(mine, context))
        if step.kind not in (*OPENERS, "cards", "statements"):
            return ""
        # The past is read when there is something to ask, and once.
        if not found:
            found.append(reasons_for(context, person))
        whys = (why_text(one, context.manager_translator) for one in _reasons(step, found[0], context))
        return " · ".join(dict.fromkeys(whys))

    return reasons


def _reasons(step: Step, reasons: PlanReasons, context: Context) -> Iterator[Suggestion]:
    asked = [context.decks.question(id) for id in step.questions]
    if step.kind == "cards":
        deck = context.decks.deck(step.deck) if step.deck else None
        among = deck.cards if deck is not None else ()
        yield from (reasons.card(card, among) for card in asked if isinstance(card, Card))
        return
    statements = [one for one in asked if isinstance(one, Statement)]
    why = reasons.check(statements) if step.kind == "statements" else reasons.move(step.kind)
    if why is not None:
        yield why


def _put_off(points: Iterable[Point], context: Context) -> Iterator[str]:
    waiting = (point for point in points if point.is_open and point.kept >= PUT_OFF)
    for point in sorted(waiting, key=lambda point: -point.kept):
        one = Suggestion(question=point.id, why="raised", number=point.kept)
        yield f"{point.text}: {why_text(one, context.manager_translator)}"
