"""What the desk calls the parts of a meeting."""

from __future__ import annotations

from tui.domain.meeting.meeting import Kind, Phase
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.people.person import CADENCES, Language, Way
from tui.domain.people.rhythm.unheld import Unheld
from tui.language.translator import Translator


def kind_title(kind: Kind, _: Translator) -> str:
    """Name a kind of step as the plan lists it."""
    known = STEP_KINDS.get(kind)
    return _(known.title) if known is not None else kind


def sky_title(sky: str, _: Translator) -> str:
    """Name a weather as it stands in a sentence; one of somebody's own deck by its id."""
    return {
        "sunny": _("sunny"),
        "partly-cloudy": _("partly cloudy"),
        "cloudy": _("cloudy"),
        "foggy": _("foggy"),
        "rainy": _("rainy"),
        "stormy": _("stormy"),
        "rainbow": _("a rainbow"),
    }.get(sky, sky)


def phase_title(phase: Phase, _: Translator) -> str:
    return {
        "prep": _("preparation"),
        "dialogue": _("dialogue"),
        "follow-up": _("follow-up"),
        "closed": _("closed"),
    }[phase]


def unheld_text(one: Unheld, _: Translator) -> str:
    """Say what became of a meeting that was not held as planned; days as in a file."""
    if one.became == "held":
        return _("{day}: held, nothing written", day=one.planned.isoformat())
    if one.became == "moved" and one.to is not None:
        return _("{day}: moved to {to}", day=one.planned.isoformat(), to=one.to.isoformat())
    return _("{day}: left out this time", day=one.planned.isoformat())


def way_title(way: Way, _: Translator) -> str:
    return {
        "video": _("video call"),
        "phone": _("phone call"),
        "walk": _("walking call"),
        "chat": _("chat"),
        "room": _("in person"),
    }[way]


def language_title(language: Language) -> str:
    """Name a language in itself."""
    return {"en": "English", "sv": "Svenska", "da": "Dansk"}[language]


def cadence_title(days: int, _: Translator) -> str:
    """Name a cadence: weekly, every two weeks, monthly, or its number of days."""
    named = {CADENCES["weekly"]: _("weekly"), CADENCES["two-weekly"]: _("every two weeks")}
    named[CADENCES["monthly"]] = _("monthly")
    return named.get(days) or _.n("every day", "every {n} days", days)
