"""What the fields of the person form mean, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from tui.domain.capture.private_line import privacy_of
from tui.domain.dates.parse_date import parse_day, past_day
from tui.domain.dates.time_of_day import parse_time
from tui.domain.meeting.privacy import FACTS, HealthRemark, Private, SpellReason
from tui.domain.people.person import CADENCES, LANGUAGES, WAYS, Language, Person, Spell, Way
from tui.domain.people.relation import RELATIONS, Relation, template_after
from tui.domain.people.rhythm.cadence import days_between
from tui.domain.text.clean_text import is_blank
from tui.language import Translator
from tui.language.day_text import why_no_day

Said = Callable[[str], str]
"""Gives what a field says, by its name."""


def fault_in(said: Said, today: date, _: Translator) -> tuple[str, str]:
    """Give the first field that can't be kept as it is, and the mend; two empty texts where all is well."""
    # What is meant for oneself alone must not come to stand where others read it.
    signed = next((name for name in ("name", "role", "email") if privacy_of(said(name)) == "private"), "")
    if signed or is_blank(said("name")):
        blank = _("A name, please – everything else can wait.")
        return signed or "name", _("This can’t begin with #.") if signed else blank
    if said("every") == "days" and not days_between(said("days")):
        return "days", _("Days between two meetings: a number from 1 to 366.")
    if said("time") and parse_time(said("time")) is None:
        return "time", _("The time is not understood – try 9:30.")
    return _fault_of_days(said, today, _)


def _fault_of_days(said: Said, today: date, _: Translator) -> tuple[str, str]:
    if said("noticed") and past_day(said("noticed"), today, _.language) is None:
        day = _.day(today, today)
        return "noticed", _("When the notice was given: today, or a day such as {day}.", day=day)
    if said("until"):
        if parse_day(said("until"), today, _.language) is None:
            return "until", _(
                "End of the closer contact: {trouble}", trouble=why_no_day(said("until"), today, _)
            )
        if not days_between(said("spell")):
            return "spell", _("Days between two meetings: a number from 1 to 366.")
    return "", ""


def person_from(old: Person, said: Said, today: date, language: str) -> Person:
    """Give the person as the fields have them now; what is wrong in one counts as nothing."""
    theirs: Language = next(name for name in LANGUAGES if name == said("language"))
    way: Way = next(way for way in WAYS if way == said("way"))
    relation: Relation = next(one for one in RELATIONS if one == said("relation"))
    until = parse_day(said("until"), today, language)
    start = old.spell.start if old.spell else today
    return msgspec.structs.replace(
        old,
        name=said("name"),
        role=said("role"),
        relation=relation,
        template=template_after(old.template, old.relation, relation),
        email=said("email"),
        cadence=CADENCES.get(said("every")) or days_between(said("days")) or 7,
        weekday=int(said("weekday")) if said("weekday") else None,
        time=parse_time(said("time")) or "",
        language=theirs,
        way=way,
        country=said("country"),
        noticed=past_day(said("noticed"), today, language),
        spell=Spell(start=start, until=until, every=days_between(said("spell")) or 3) if until else None,
    )


def private_from(private: Private, spell: Spell | None, start: date, said: Said) -> Private:
    """Give what is private with the facts, and why contact is closer since `start`, as the fields say."""
    reason = said("reason")
    kept = (SpellReason(start=start, reason=reason),) if spell and reason else ()
    others = {fact: text for fact, text in private.facts.items() if fact not in FACTS}
    return msgspec.structs.replace(
        private,
        spells=(*(one for one in private.spells if one.start != start), *kept),
        facts={**others, **{fact: text for fact in FACTS if (text := said(fact))}},
    )


def with_remark(private: Private, text: str, today: date) -> Private:
    """Give what is private with what is agreed because of health; nothing where `text` is empty."""
    return msgspec.structs.replace(private, health=HealthRemark(text=text, on=today) if text else None)
