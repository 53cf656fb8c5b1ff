"""The words around a day in a line without signs, English, Swedish and Danish side by side."""

from tui.domain.dates.grammar.vocabulary import MONTHS, NEAR_DAYS, UNITS, WEEKDAYS, WORKING_DAYS, plain, words

Phrases = frozenset[tuple[str, ...]]
"""Phrases, as `plain` writes their words."""


def _phrases(*rows: str) -> Phrases:
    return frozenset(tuple(plain(phrase).split()) for row in rows for phrase in row.split("|"))


def _row(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in words(row))


DEADLINES = _phrases(
    "by|before|until|till|no later than|not later than|at the latest|due|due by|due on|at the latest by",
    "senast|allra senast|som senast|till|fram till|innan|före|inom|klart till",
    "senest|allersenest|aller senest|til|frem til|inden|inden for|klar til",
)
"""What a deadline follows."""

TIMES = _phrases(
    "on|in|within|for|at|this|next|the|end of|the end of|week",
    "på|i|om|den|nästa|den här|denna|vecka|slutet av",
    "om|næste|denne|denne|i denne|uge|slutningen af",
)
"""What a time follows that may be meant as a deadline."""

ON = _phrases("on|this|next", "på|nästa", "næste")
"""What a weekday follows that counts also in the middle of a line."""

FIRM = _phrases("by|before|no later than", "senast|innan|före", "senest|allersenest|inden")
"""What a deadline alone follows, and never where a meeting is moved to."""

MOVES = _row(
    "move moves reschedule reschedules postpone postpones push pushes shift shifts delay delays change changes",
    "flytta flyttar skjut skjuta skjuter byt byta byter senarelägg senarelägger ändrar",
    "flyt flytte flytter udsæt udsætte udsætter udskyd udskyde udskyder skub skubbe skubber bytte bytter ændrer",
)
"""What is done to a meeting; the day behind it is where the meeting goes."""
MOVES_IN_TWO = _phrases("boka om|bokar om|booke om")

NO_DEADLINE_AFTER = _row(
    "from since last every each of to between",
    "från sedan sista förra varje varannan av mellan",
    "fra siden sidste hver af mellem",
)
"""Words before a day that is no deadline."""
ORIGINS = _row("from från fra")
POLITE = _row("please pls thanks tack tak ok okay")
NOW = _row("now nu eod cob")
_OFTEN_OTHERS = _row("march morgon morgen")
EVERYDAY = frozenset(("man", "son"))
"""Short names of days that are words of their own where they are written without their letters."""
BARE = NOW | frozenset(
    word for word in (*WEEKDAYS, *MONTHS, *NEAR_DAYS) if len(word) > 3 and word not in _OFTEN_OTHERS
)
"""Days that need no word before them."""
CALENDAR = frozenset(
    word
    for names in (WEEKDAYS, NEAR_DAYS, MONTHS, UNITS, WORKING_DAYS)
    for phrase in names
    for word in phrase.split()
    if len(word) > 2
)
"""Words one of which most days have."""
