"""Ordinal words of the days of a month: `fjärde`, `twenty-first`, `enogtyvende`."""

import re

from tui.domain.dates.grammar.vocabulary import plain

_ROWS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde "
    "femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde "
    "tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta",
    "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende "
    "femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte",
    "- andet",
)
_NUMBER = {plain(word): number for row in _ROWS for number, word in enumerate(row.split(), start=1)}
_UNIT = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_WORD = re.compile(rf"(?<![\w-])(?:(?:twenty|thirty)[ -]{_UNIT}|[a-z]{{4,}})(?![\w-])")


def with_numbers(said: str) -> str:
    """Give `said` with its ordinal words as numbers with a full stop: `den 4. december`."""
    return _WORD.sub(_numbered, said)


def _numbered(match: re.Match[str]) -> str:
    number = _NUMBER.get(match[0].replace(" ", "-"))
    return match[0] if number is None else f"{number}."
