"""The words around a day, English, Swedish and Danish side by side: this and next, beginning and end, before."""

import re

from tui.domain.dates.grammar.vocabulary import plain


def pattern(*rows: str) -> str:
    """Give a pattern for any of the phrases, which are parted by `|` in each row; the longest is tried first."""
    phrases = {plain(phrase) for row in rows for phrase in row.split("|")}
    return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"


THIS = pattern("this|the current|denna|detta|den här|det här|här|denne|dette|den her|det her|her|innevarande")
COMING = pattern(
    "coming|the coming|this coming|upcoming|kommande|den kommande|kommende|den kommende|førstkommende|"
    "först kommande|now|nu|nu på|först"
)
NEXT = pattern("next|nästa|næste")
AFTER_NEXT = pattern("after next|efter nästa|efter næste")

LEADING = re.compile(
    pattern(
        "on|by|until|till|til|tills|due|to|for|in|at|the|latest|at the latest|no later than|not later than|nlt",
        "at latest|up to|up to and including|through|thru|around|about|approx|roughly|sometime|some time|during",
        "på|senast|senast till|allra senast|den|i|nu|vid|runt|kring|omkring|ca|ca.|cirka|någon gång|under|redan",
        "tom|t o m|t.o.m|t.o.m.|till och med|fram till|lagom till|klart till|klar till|i löpet av",
        "senest|senest til|allersenest|aller senest|d|d.|ved|engang|en gang|i løbet af|til og med|frem til",
        "klar til|allerede",
    )
    + " "
)
"""Words before a day that do not change which day it is."""

TRAILING = re.compile(
    " "
    + pattern(
        "at the latest|the latest|latest|at latest|senast|senest|sharp|allra senast|absolut senast|som senast|sådär",
        "please|pls|if possible|tack|om möjligt|tak|hvis muligt|om muligt",
    )
    + "$"
)
"""Words behind a day that do not change which day it is."""

BEFORE = re.compile(
    pattern(
        "before|ahead of|innan|före|inden|forinden|the day before|day before|dagen före|dagen innan|"
        "dagen inden|dan före|dan innan|the evening before|kvällen före|aftenen före"
    )
    + " "
)
BEGIN = re.compile(
    pattern(
        "start of|the start of|beginning of|the beginning of|early|early in",
        "början av|början på|början i|starten av|inledningen av|tidigt|tidigt i|tidigt under",
        "starten af|starten på|begyndelsen af|begyndelsen på|primo|tidligt|tidligt i|først i|i starten af",
    )
    + "(?: the)? "
)
MIDDLE = re.compile(
    pattern(
        "mid|mid of|middle of|the middle of|mitten av|mitten på|mitten i|mitt i|mitt på|medio",
        "midten af|midten på|midt i|midt på|i midten af",
    )
    + "(?:-| the | )"
)
END = re.compile(
    pattern(
        "end of|the end of|end|late|late in|the close of|by end of",
        "slutet av|slutet på|slutet i|slut på|sent|utgången av",
        "slutningen af|slutningen på|udgangen af|ultimo|sidst i|sidst på|enden af|sent i",
    )
    + "(?: the)? "
)
