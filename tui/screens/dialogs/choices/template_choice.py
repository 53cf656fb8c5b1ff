"""The templates to choose from: all that are made for somebody, or those for a first meeting."""

from __future__ import annotations

from tui.domain.decks.deck import Template, said
from tui.domain.people.person import Person
from tui.domain.people.relation import fitting
from tui.domain.workspace.state import State
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.usecases.questions.plan_advice import FIRST, is_first
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row


def template_choice(context: Context, state: State, person: Person, chosen: str) -> Pick:
    """List the templates with what each is for; the one for a first meeting says so first."""
    is_new, fit = is_first(state, person.id), fitting(context.decks.templates(), person.relation)
    rows = [_row(one, context, is_suggested=is_new and one.id == FIRST) for one in fit]
    return Pick(context, context.manager_translator("Start from a template"), rows, chosen=chosen)


def first_plan_choice(context: Context, person: Person) -> Pick:
    """Offer the template for a first meeting, and the usual one for those who know each other already."""
    found = (context.decks.template(id) for id in (FIRST, person.template))
    rows = [_row(one, context, is_suggested=one.id == FIRST) for one in found if one is not None]
    asked = context.manager_translator("Which template for the meeting with {name}?", name=person.first_name)
    return Pick(context, asked, rows, chosen=FIRST)


def _row(template: Template, context: Context, *, is_suggested: bool) -> Row:
    _, typed = context.manager_translator, context.typed_translator
    title, about = said(template.title, _.language), said(template.about, _.language)
    minutes = _("{n} min", n=template.minutes) if template.minutes else _("open")
    advice = f"  {_('for the first time you meet')}" if is_suggested else ""
    return Row(
        template.id,
        drawn((title, "bold"), (advice, "$accent")),
        drawn((minutes, "$secondary")),
        about=drawn((about, "$dim")),
        other_name=said(template.title, typed.language) if typed else "",
    )
