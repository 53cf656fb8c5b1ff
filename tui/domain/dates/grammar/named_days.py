"""Days that have a name: Christmas, midsommar, sankthans."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tui.domain.dates.grammar.movable_days import MOVABLE, MOVABLE_OF
from tui.domain.dates.grammar.short_year import TwoMeaningsError
from tui.domain.dates.grammar.span import Period, one_day
from tui.domain.dates.grammar.vocabulary import plain
from tui.domain.dates.public_holidays import COUNTRY_OF_LANGUAGE, Country, easter, holidays_in

# What the library calls otherwise than people do: as its name in the country's own language.
_ALIASES: dict[Country, dict[str, str]] = {
    "SE": {
        "julafton": "julaftonen|jul|julen",
        "juldagen": "juldag",
        "annandag jul": "annandagen|annandag juldagen|annandagjul",
        "nyarsafton": "nyår|nyåret|nyårsaftonen|nyårskvällen",
        "nyarsdagen": "nyårsdag",
        "trettondedag jul": "trettondagen|trettondedagen|trettondag jul|epiphany",
        "langfredagen": "långfredag",
        "paskdagen": "påsk|påsken|påskdag",
        "annandag pask": "annandag påskdagen",
        "kristi himmelsfardsdag": "kristi himmelsfärd|kristi himmelsfärdsdagen|kristi flygare",
        "pingstdagen": "pingst|pingsten",
        "forsta maj": "1. maj",
        "nationaldagen": "sveriges nationaldag|svenska nationaldagen",
        "midsommarafton": "midsommar|midsommaraftonen|midsummer eve|midsummer's eve|midsummer",
        "midsommardagen": "midsommardag|midsummer day",
        "alla helgons dag": "allhelgona|allhelgonadagen|all saints' day|all saints day",
    },
    "DK": {
        "juleaftensdag": "juleaften|jul|julen|juleaftensdagen",
        "juledag": "1. juledag|juledagen|første juledag",
        "anden juledag": "2. juledag",
        "nytarsaften": "nytår|nytåret|nytårsaftensdag",
        "nytarsdag": "1. nytårsdag|nytårsdagen",
        "skartorsdag": "skærtorsdagen|maundy thursday",
        "langfredag": "langfredagen",
        "paskedag": "påske|påsken|1. påskedag|påskedagen|første påskedag",
        "anden paskedag": "2. påskedag",
        "kristi himmelfartsdag": (
            "kristi himmelfart|kr. himmelfart|kr himmelfart|himmelfartsdag|kr. himmelfartsdag|kr himmelfartsdag"
        ),
        "pinsedag": "pinse|pinsen|1. pinsedag|første pinsedag",
        "anden pinsedag": "2. pinsedag",
        "grundlovsdag": "grundlovsdagen|constitution day",
        "arbejdernes kampdag": "arbejdernes internationale kampdag",
    },
    "GB": {
        "new year's day": "new year|new years day|the new year|new years",
        "good friday": "",
        "easter monday": "",
        "christmas day": "christmas|xmas|xmas day|x-mas",
        "boxing day": "",
        "spring bank holiday": "late may bank holiday|the spring bank holiday",
        "late summer bank holiday": "summer bank holiday|august bank holiday",
    },
}
_FIXED: dict[str, tuple[int, int]] = {
    plain(name): day
    for day, names in {
        (1, 5): "trettondagsafton|trettondedagsafton|twelfth night",
        (1, 6): "hellig tre konger|helligtrekonger|hellig 3 konger|hellig tre kongers dag|twelfth day",
        (1, 25): "burns night",
        (2, 2): "candlemas|kyndelsmisse|kyndelsmässodagen",
        (2, 14): "valentine's day|valentines day|valentines|alla hjärtans dag|valentinsdag",
        (3, 17): "st patrick's day|st patricks day|st. patrick's day|paddy's day",
        (4, 23): "st george's day|st georges day|st. george's day",
        (4, 30): "valborg|valborgsmässoafton|sista april|siste april",
        (5, 1): "may day|labour day|labor day",
        (6, 23): "sankthans|sankt hans|sct. hans|sct hans|skt. hans|skt hans|sankthansaften|sankt hans aften",
        (10, 4): "kanelbullens dag|kanelbulledagen",
        (10, 31): "halloween|hallowe'en",
        (11, 5): "bonfire night|guy fawkes|guy fawkes night",
        (11, 11): "remembrance day|armistice day",
        (11, 30): "st andrew's day|st andrews day|st. andrew's day",
        (11, 10): "mortensaften|mortens aften",
        (12, 13): "lucia|luciadagen|lucy's day|luciadag",
        (12, 23): "lillejuleaften|lille juleaften|dan före dan|dan före dopparedan|dan före dopparedagen",
        (12, 24): "christmas eve|xmas eve|dopparedan|dopparedagen",
        (12, 31): "new year's eve|new years eve|nye|new year eve",
    }.items()
    for name in names.split("|")
}
_FROM_EASTER: dict[str, int] = {
    plain(name): days
    for days, names in {
        -49: "fastelavn|fastelavnssøndag",
        -47: "fettisdagen|fettisdag|shrove tuesday|pancake day",
        -48: "fastelavnsmandag",
        -46: "ash wednesday|askonsdag",
        -7: "palm sunday|palmsöndag|palmsöndagen|palmesøndag",
        -3: "skärtorsdag|skärtorsdagen",
        -1: "påskafton|påskaftonen|påskelørdag|easter saturday|easter eve",
        0: "easter|easter sunday|easter day",
        39: "ascension day|ascension",
        49: "pentecost|whit sunday|whitsun|whitsunday",
        50: "whit monday|annandag pingst",
    }.items()
    for name in names.split("|")
}
_NAME_OF: dict[Country, dict[str, str]] = {
    country: {
        plain(alias): name for name, said in names.items() for alias in (name, *said.split("|")) if alias
    }
    for country, names in _ALIASES.items()
}
_YEAR = re.compile(r"(.+?),? ([0-9]{4})")
_THE_COMING = re.compile("(?:the |this |next |coming |denna |den har |denne |nu |i )(?=.)")


def named_day(said: str, today: date, language: str) -> date | None:
    """Give the coming day of that name, today included, or the one of the year that was said.

    Where the countries call different days by one name, `language` decides; raises TwoMeaningsError
    where it does not.
    """
    match = _YEAR.fullmatch(said)
    name, years = (match[1], (int(match[2]),)) if match else (said, (today.year, today.year + 1))
    ways = _ways(name, language) or _ways(_THE_COMING.sub("", name, count=1), language)
    if not ways:
        return None
    days = {
        Period(tuple(one_day(way(year)) for year in years), is_dated=bool(match)).first_from(
            today, lambda span: span.first
        )
        for way in ways
    }
    if len(days) > 1:
        raise TwoMeaningsError((min(days), max(days)))
    return days.pop()


def _ways(name: str, language: str) -> list[Callable[[int], date]]:
    """Give the ways to find the day of that name in a year: that of the language's own country where it has one."""
    own = COUNTRY_OF_LANGUAGE.get(language, "GB")
    if name in _NAME_OF[own] and name not in _FIXED:
        return [_by_country(own, _NAME_OF[own][name])]
    if name in MOVABLE_OF[own]:
        return [MOVABLE_OF[own][name]]
    ways = [_by_country(country, names[name]) for country, names in _NAME_OF.items() if name in names]
    ways += [movable[name] for movable in (*MOVABLE_OF.values(), MOVABLE) if name in movable]
    if name in _FIXED:
        month, day = _FIXED[name]
        ways.append(lambda year: date(year, month, day))
    if name in _FROM_EASTER:
        ways.append(lambda year: easter(year) + timedelta(days=_FROM_EASTER[name]))
    return ways


def _by_country(country: Country, name: str) -> Callable[[int], date]:
    def in_year(year: int) -> date:
        for day, names in holidays_in(country, year).items():
            if name in map(plain, names):
                return day
        raise ValueError

    return in_year
