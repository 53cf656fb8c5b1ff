"""The words in which people say a day, English, Swedish and Danish side by side."""

import re
import unicodedata
from collections.abc import Iterable

# People on another keyboard write `lordag`, `loerdag` or `paa`: all of them end in the same letters.
_LETTERS = str.maketrans({"å": "a", "ä": "a", "æ": "a", "ö": "o", "ø": "o"})
_SIGNS = str.maketrans({"\u2019": "'", "\u2013": "-", "\u2212": "-"})


def plain(text: str) -> str:
    """Give `text` for looking up: lower case, plain letters, single blanks."""
    composed = unicodedata.normalize("NFC", text).translate(_SIGNS).casefold().translate(_LETTERS)
    letters = "".join(c for c in unicodedata.normalize("NFD", composed) if not unicodedata.combining(c))
    for pair, letter in (("aa", "a"), ("ae", "a"), ("oe", "o")):
        letters = letters.replace(pair, letter)
    return " ".join(letters.split())


def _words(text: str) -> list[str]:
    return [plain(word) for word in text.split()]


def _beginnings(names: Iterable[str], least: int) -> dict[str, int]:
    """Number every beginning of at least `least` letters of a name by its place in the row."""
    return {
        name[:length]: number
        for row in names
        for number, name in enumerate(_words(row))
        for length in range(least, len(name) + 1)
    }


WEEKDAYS: dict[str, int] = {
    **_beginnings(
        (
            "monday tuesday wednesday thursday friday saturday sunday",
            "måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen",
            "mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen",
        ),
        least=3,
    ),
    **_beginnings(("mo tu we th fr sa su", "må ti on to fr lö sö"), least=2),
    "weds": 2,
}
"""Weekday (Monday 0) by name or beginning of a name."""

MONTHS: dict[str, int] = _beginnings(
    (
        "- january february march april may june july august september october november december",
        "- januari februari mars april maj juni juli augusti september oktober november december",
        "- januar februar marts april maj juni juli august september oktober november december",
    ),
    least=3,
)
"""Month (January 1) by name or beginning of a name."""

NUMBERS: dict[str, int] = {
    word: number
    for number, row in enumerate(
        (
            "a an one en ett et",
            "two två to couple par",
            "three tre",
            "four fyra fire",
            "five fem",
            "six sex seks",
            "seven sju syv",
            "eight åtta otte",
            "nine nio ni",
            "ten tio ti",
            "eleven elva elleve",
            "twelve tolv",
        ),
        start=1,
    )
    for word in _words(row)
} | dict.fromkeys(_words("fourteen fjorton fjorten"), 14)

UNITS: dict[str, tuple[int, int]] = {
    word: length
    for length, row in {
        (1, 0): "d day days dag dagar dage dygn døgn",
        (7, 0): "w wk wks week weeks v vecka veckor u uge uger",
        (14, 0): "fortnight fortnights",
        (0, 1): "m mo month months mån månad månader md mdr måned måneder",
        (0, 12): "y yr year years år",
    }.items()
    for word in _words(row)
}
"""Days and months that a unit is long."""

NEAR_DAYS: dict[str, int] = {
    plain(words): days
    for days, said in (
        (0, ("today", "tonight", "now", "idag", "i dag", "ikväll", "i kväll", "i aften", "nu")),
        (1, ("tomorrow", "tmr", "tmrw", "imorgon", "i morgon", "morgon", "imorron", "i morron")),
        (1, ("imorgen", "i morgen", "morgen")),
        (2, ("day after tomorrow", "the day after tomorrow", "iövermorgon", "i övermorgon")),
        (2, ("övermorgon", "i övermorron", "iovermorgen", "i overmorgen", "overmorgen")),
    )
    for words in said
}

THIS = frozenset(
    _words("this coming upcoming denna detta här kommande denne dette her kommende førstkommende")
)
NEXT = frozenset(_words("next nästa nästkommande næste næstkommende"))
LEADING = frozenset(_words("on by until till til due to på senast senest den the d. d i in nu at ved"))
"""Words before a day that do not change which day it is."""

PERIODS: dict[str, str] = {
    word: period
    for period, row in {
        "week": "week vecka veckan uge ugen",
        "month": "month månad månaden måned måneden",
        "year": "year år året",
    }.items()
    for word in _words(row)
}

ENDS: dict[str, str] = {
    plain(words): period
    for period, said in {
        "week": ("eow", "week's end", "ugens udgang"),
        "month": ("eom", "month end", "month's end", "månadsskiftet", "månadsslut", "månadsslutet"),
        "year": ("eoy", "year end", "year's end", "årsskiftet", "årsslutet", "årets udgang"),
    }.items()
    for words in said
} | dict.fromkeys(map(plain, ("månedsskiftet", "månedens udgang", "ultimo")), "month")

END_OF = re.compile("(?:end of|slutet (?:av|pa)|slutningen (?:af|pa)|udgangen af|ultimo)(?: the)? (?=.)")
