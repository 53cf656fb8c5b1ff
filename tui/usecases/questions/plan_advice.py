"""What a plan is advised: the template for a first meeting, and the way that suits what is to be talked about."""

from __future__ import annotations

from tui.domain.decks.deck import Card, Template, said
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person, Way
from tui.domain.workspace.state import State
from tui.language.titles.meeting_titles import way_title
from tui.language.translator import Translator
from tui.usecases.context import Context
from tui.usecases.questions.usual_template import template_made_for

FIRST = "first-1-1"
AT_THE_DESK: frozenset[Way] = frozenset({"video"})


def is_first(state: State, person: str) -> bool:
    """Whether nothing was held with a person and nothing is open: there is no last time to look back on."""
    return state.team.digest(person).meetings == 0 and not state.team.actions_of(person)


def has_choice_of_plan(state: State, person: Person, context: Context) -> bool:
    """Whether somebody new, who reports to the manager, may be met by the plan for a first meeting or the usual one."""
    if person.relation != "report" or person.template == FIRST or not is_first(state, person.id):
        return False
    return all(context.decks.template(id) is not None for id in (FIRST, person.template))


def plan_advice(state: State, meeting: Meeting, person: Person, context: Context) -> str:
    """Give one line of advice in the manager's language; empty where there is none to give."""
    template = context.decks.template(meeting.template)
    if template is not None and (told := way_advice(template, meeting.way, person, context)):
        return told
    _ = context.manager_translator
    is_own = template is not None and template.id != FIRST and not template.several
    is_own = is_own and person.relation == "report"
    first = context.decks.template(FIRST) if is_own and is_first(state, person.id) else None
    if first is not None:
        title = said(first.title, _.language)
        return _("Is {name} new? T has a plan for that: {title}", name=person.first_name, title=title)
    made_for_it = template_made_for(person, meeting, meeting.way, context.decks)
    if made_for_it is not None:
        return _("T has a plan for this way of meeting: {title}", title=said(made_for_it.title, _.language))
    if meeting.way in AT_THE_DESK and not meeting.participants and _goes_deep(meeting, context):
        return _("The deeper question may go better away from the desk: on a walk, by phone, in another room")
    return ""


def way_advice(template: Template, way: Way, person: Person, context: Context) -> str:
    """Say which way suits a template, and why, where it is another one than usual or than is planned."""
    _ = context.manager_translator
    good, why = template.good_ways, said(template.way_why, _.language)
    if not good or (way in good and person.way in good):
        return ""
    ways = ways_text(good, _)
    return _("Fits best: {ways} – {why}", ways=ways, why=why) if why else _("Fits best: {ways}", ways=ways)


def ways_text(ways: tuple[Way, ...], _: Translator) -> str:
    """Name some ways to choose between."""
    titles = [way_title(way, _) for way in ways]
    if len(titles) == 1:
        return titles[0]
    return _("{ways} or {last}", ways=", ".join(titles[:-1]), last=titles[-1])


def _goes_deep(meeting: Meeting, context: Context) -> bool:
    cards = (
        context.decks.question(id) for step in meeting.steps if step.kind == "cards" for id in step.questions
    )
    return any(isinstance(card, Card) and card.depth == "deep" for card in cards)
