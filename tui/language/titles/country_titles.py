"""What the countries are called whose red days are known."""

from __future__ import annotations

from tui.domain.dates.days_off import COUNTRIES, ELSEWHERE
from tui.language.translator import Translator


def country_title(country: str, _: Translator) -> str:
    """Name a country; one whose red days are not known by its code."""
    titles = {"SE": _("Sweden"), "DK": _("Denmark"), "GB": _("Great Britain"), ELSEWHERE: _("elsewhere")}
    return titles.get(country, country)


def country_choices(country: str, _: Translator) -> list[tuple[str, str]]:
    """Give what there is to choose from, with the one that is chosen: that of the language, or one by itself."""
    there = COUNTRIES if country in ("", *COUNTRIES) else (*COUNTRIES, country)
    return [("", _("the country of their language")), *((one, country_title(one, _)) for one in there)]
