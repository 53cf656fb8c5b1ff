"""The fields of the person form."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.dates.parse_date import past_day
from tui.domain.meeting.privacy import FACTS, Private
from tui.domain.people.person import LANGUAGES, WAYS, Person
from tui.language.day_text import day_to_type
from tui.language.titles.country_titles import country_choices
from tui.language.titles.fact_titles import fact_title
from tui.language.titles.meeting_titles import language_title, way_title
from tui.language.titles.relation_titles import relation_choices
from tui.screens.home.forms.rhythm_fields import rhythm_fields, text_field
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.fields.choice import Choice


def days_of(person: Person, context: Context) -> dict[str, str]:
    """Give the days that are known of somebody as one would type them, by their fields, and how often one meets."""
    _, today, spell = context.manager_translator, context.today(), person.spell
    days = {} if spell is None else {"until": day_to_type(spell.until, today, _), "spell": str(spell.every)}
    noticed = day_to_type(person.noticed, today, _, read=past_day) if person.noticed else ""
    return {**days, "noticed": noticed}


def who_fields(person: Person, context: Context) -> ComposeResult:
    """Give the fields that say who somebody is."""
    _ = context.manager_translator
    yield from text_field("name", _("Name"), person.name)
    yield from text_field("role", _("Role"), person.role)


def shared_fields(person: Person, context: Context) -> ComposeResult:
    """Give the other fields that whoever watches may see."""
    _ = context.manager_translator
    yield from rhythm_fields(person.cadence, person.weekday, person.time, _)
    yield Static(drawn(_("Their language")), classes="label")
    yield Choice([(name, language_title(name)) for name in LANGUAGES], person.language, id="language")
    yield Static(drawn(_("How you meet")), classes="label")
    yield Choice([(way, way_title(way, _)) for way in WAYS], person.way, id="way")
    yield Static(drawn(_("To you")), classes="label")
    yield Choice(relation_choices(_), person.relation, id="relation")
    yield Static(drawn(_("Red days of")), classes="label")
    yield Choice(country_choices(person.country, _), person.country, id="country")
    yield from text_field("email", _("E-mail (optional)"), person.email)


def own_fields(person: Person, private: Private, context: Context) -> ComposeResult:
    """Give the fields for the manager alone."""
    _, days, spell = context.manager_translator, days_of(person, context), person.spell
    label = _("Notice on what is kept")
    yield from text_field("noticed", label, days["noticed"], _("not given yet – today, 15/11"))
    until = days.get("until", "")
    yield from text_field("until", _("Closer contact until"), until, _("none – in 3 weeks, 15/12"))
    yield from text_field("spell", _("… meeting every how many days"), days.get("spell", "3"))
    yield from text_field("reason", _("… why (private)"), private.reason(spell.start if spell else None))
    for fact in FACTS:
        label = _("{fact} (private)", fact=fact_title(fact, _))
        yield from text_field(fact, label, private.facts.get(fact, ""))
