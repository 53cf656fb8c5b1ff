"""The words for days, months, numbers and units, English, Swedish and Danish side by side."""

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


def words(text: str) -> list[str]:
    """Give the words of `text`, each for looking up."""
    return [plain(word) for word in text.split()]


def _beginnings(names: Iterable[str], least: int) -> dict[str, int]:
    """Number every beginning of at least `least` letters of a name by its place in the row."""
    return {
        name[:length]: number
        for row in names
        for number, name in enumerate(words(row))
        for length in range(least, len(name) + 1)
    }


_DAY_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
)
# The plural ("fredage", "fridays") names no one day, so only the definite singular is added.
WEEKDAYS: dict[str, int] = {
    **_beginnings(_DAY_NAMES, least=3),
    **{f"{name}en": day for row in _DAY_NAMES[1:] for day, name in enumerate(words(row))},
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
    for number, row in (
        (1, "a an one en ett et"),
        (2, "two två to couple par"),
        (3, "three tre"),
        (4, "four fyra fire"),
        (5, "five fem"),
        (6, "six sex seks"),
        (7, "seven sju syv"),
        (8, "eight åtta otte"),
        (9, "nine nio ni"),
        (10, "ten tio ti"),
        (11, "eleven elva elleve"),
        (12, "twelve tolv"),
        (13, "thirteen tretton tretten"),
        (14, "fourteen fjorton fjorten"),
        (15, "fifteen femton femten"),
        (16, "sixteen sexton seksten"),
        (17, "seventeen sjutton sytten"),
        (18, "eighteen arton atten"),
        (19, "nineteen nitton nitten"),
        (20, "twenty tjugo tyve"),
        (30, "thirty trettio tredive"),
    )
    for word in words(row)
}

UNITS: dict[str, tuple[int, int]] = {
    word: length
    for length, row in {
        (1, 0): "d day days dag days' dagar dagars dage dages dygn døgn dgr",
        (7, 0): "w wk wks week weeks week's weeks' v vecka veckor veckas veckors u uge uger uges ugers",
        (14, 0): "fortnight fortnights fortnight's",
        (
            0,
            1,
        ): "m mo mth mths month months months' month's mån månad månader månads md mdr måned måneder måneds",
        (0, 3): "quarter quarters kvartal kvartaler",
        (0, 6): "halvår",
        (0, 12): "y yr yrs year years year's år års",
    }.items()
    for word in words(row)
}
"""Days and months that a unit is long."""

WORKING_DAYS = frozenset(
    map(
        plain,
        (
            *("working day", "working days", "business day", "business days", "workday", "workdays"),
            *("work day", "work days", "weekday", "weekdays", "bd", "wd", "arbetsdag", "arbetsdagar"),
            *("arbetsdagen", "vardag", "vardagar", "vardagen", "hverdag", "hverdage", "hverdagen"),
            *("arbejdsdag", "arbejdsdage", "arbejdsdagen", "bankdag", "bankdagar", "bankdage"),
        ),
    )
)

NEAR_DAYS: dict[str, int] = {
    plain(phrase): days
    for days, said in (
        (0, ("today", "tonight", "now", "idag", "i dag", "ikväll", "i kväll", "i aften", "iaften", "nu")),
        (0, ("this morning", "this afternoon", "this evening", "i eftermiddag", "i förmiddag")),
        (0, ("i formiddag", "eod", "cob", "cop", "eob", "end of day", "end of the day", "end of today")),
        (0, ("close of business", "close of play", "slutet av dagen", "slutningen af dagen", "dagens slut")),
        (
            1,
            (
                "tomorrow",
                "tmr",
                "tmrw",
                "tmw",
                "tomoz",
                "2moro",
                "2morrow",
                "imorgon",
                "i morgon",
                "morgon",
                "imorron",
            ),
        ),
        (1, ("tomorow", "tommorow", "tommorrow", "imorrn", "i morrn")),
        (1, ("i morron", "i morn", "imorn", "imorgen", "i morgen", "morgen", "end of tomorrow")),
        (2, ("day after tomorrow", "overmorrow", "iövermorgon", "i övermorgon", "övermorgon")),
        (2, ("i övermorron", "iovermorgen", "i overmorgen", "overmorgen", "dagen efter i morgon")),
        (2, ("dagen efter imorgon", "dagen efter i morgen")),
    )
    for phrase in said
}
