"""Slack: the name and the time above the message; who goes on has the time alone."""

import re
from collections.abc import Sequence

from tui.exchange.chat.chat_names import ChatNames
from tui.exchange.chat.chat_read import ChatRead
from tui.exchange.chat.chat_shape import Head, Shape, cut
from tui.exchange.chat.chat_stamps import MOMENT, STAMP, is_stamp

_BESIDE = re.compile(rf"\s*(?P<name>[^\[\]]{{1,60}}?)\s{{2,}}{STAMP}\s*", re.I)
_IN_BRACKETS = re.compile(rf"\s*(?P<name>[^\[\]:]{{1,60}}?)\s?\[\s*{MOMENT}\s*\]\s*", re.I)
_CLOCK = r"[0-2]?[0-9]:[0-5][0-9](?:\s?[ap]m)?"
"""With a colon: a number with a point is more often a price."""
_GOES_ON = re.compile(rf"\s*(?:\[\s*{_CLOCK}\s*\]|{_CLOCK}(?=\s*$))\s*(?P<text>.*)", re.I)
_STATUS = re.compile(rf"\s*(?::[\w+-]+:\s*)+{STAMP}\s*", re.I)
_FURNITURE = re.compile(
    r"\(?(?:edited|redigera[td]|redigeret)\)?"
    r"|:[\w+'-]+:(?:\s?[0-9]{1,3})?"
    r"|[0-9]{1,4}\s(?:reply|replies|svar)"
    r"|(?:last reply|senaste svaret|seneste svar)\s.{1,40}"
    r"|view (?:thread|message)|visa (?:tråd|meddelande)|vis (?:tråd|besked)"
    r"|new(?: messages?)?|nytt meddelande|nya meddelanden|ny besked|nye beskeder"
    r"|(?:also sent to|har även skickats till|også sendt til)\s.{1,60}"
    r"|posted in #.{1,120}"
    r"|(?:added by|tillagd av|tilføjet af)\s.{1,60}",
    re.I,
)
_REACTION, _COUNT = re.compile(r":[\w+'-]+:"), re.compile(r"[0-9]{1,3}")
_TAIL = re.compile(r"\s*\((?:edited|redigera[td]|redigeret)\)\s*$", re.I)


def _head(lines: Sequence[str], at: int, names: ChatNames) -> Head | None:
    line = lines[at]
    for pattern in (_BESIDE, _IN_BRACKETS):
        found = pattern.fullmatch(line)
        if found is not None and (names.may_be(found["name"]) or pattern is _IN_BRACKETS):
            return Head(found["name"])
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if names.may_be(line) and (is_stamp(below) or _STATUS.fullmatch(below)):
        return Head(line, 2)
    found = _GOES_ON.fullmatch(line)
    if found is not None:
        return Head(None, 1, found["text"].strip())
    return None


SLACK = Shape(_head, _FURNITURE, _TAIL)


def read_slack(lines: Sequence[str], names: ChatNames) -> ChatRead:
    """Read it; how many have reacted stands below the reaction, and is put beside it."""
    put: list[str] = []
    for line in lines:
        if put and _REACTION.fullmatch(put[-1].strip()) and _COUNT.fullmatch(line.strip()):
            put[-1] += f" {line.strip()}"
        else:
            put.append(line)
    return cut(put, SLACK, names)
