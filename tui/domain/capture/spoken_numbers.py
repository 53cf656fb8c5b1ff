"""Numbers in words, English, Swedish and Danish: `forty nine`, `fyrtionio`, `niogfyrre`."""

import re
from collections.abc import Iterator

from tui.domain.dates.grammar.vocabulary import NUMBERS, plain

_TENS = (
    ("twenty thirty forty fifty sixty seventy eighty ninety", "{ten}-{unit}"),
    ("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", "{ten}{unit}"),
    ("tyve tredive fyrre halvtreds tres halvfjerds firs halvfems", "{unit}og{ten}"),
)
_UNITS = (
    "one two three four five six seven eight nine",
    "ett två tre fyra fem sex sju åtta nio",
    "en to tre fire fem seks syv otte ni",
)


def _compounds() -> Iterator[tuple[str, int]]:
    for (tens, form), units in zip(_TENS, _UNITS, strict=True):
        for ten, word in enumerate(tens.split(), start=2):
            yield plain(word), ten * 10
            for unit, small in enumerate(units.split(), start=1):
                yield plain(form.format(ten=word, unit=small)), ten * 10 + unit


_ALSO_ARTICLES = frozenset(("a", "an", "to", "par", "couple", "et", "ti", "sex"))
"""Numbers that are mostly another word, in one of the languages."""
_NUMBERS = {word: number for word, number in NUMBERS.items() if word not in _ALSO_ARTICLES} | dict(
    _compounds()
)
_ENGLISH = re.compile(
    "((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)) (one|two|three|four|five|six|seven|eight|nine)"
)


def in_digits(phrase: str) -> str:
    """Give a phrase, as `plain` writes it, with its numbers in digits; those that may be other words stay."""
    joined = _ENGLISH.sub(r"\1-\2", phrase)
    return " ".join(str(_NUMBERS.get(word, word)) for word in joined.split(" "))
