"""What became of promises, in words that blame nobody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tui.domain.people.promises import Fate, Promise
from tui.language.translator import Translator


def fate_text(promise: Promise, today: date, _: Translator) -> str:
    """Say what became of a promise, and when; of an open one until when it is."""
    action, day = promise.action, promise.action.settled
    if promise.fate == "dropped":
        said = _("dropped {day}", day=_.day(day, today)) if day else _("dropped")
    elif promise.fate == "late":
        said = _("kept later, {day}", day=_.day(day, today)) if day else _("kept later")
    elif promise.fate == "kept":
        said = _("kept {day}", day=_.day(day, today)) if day else _("kept")
    else:
        said = _("open, {day}", day=_.near(action.due, today)) if action.due else _("open")
    if not promise.moves:
        return said
    return f"{said}, {_.n('moved once', 'moved {n} times', promise.moves)}"


def tally_text(counted: Mapping[Fate, int], _: Translator) -> str:
    """Say how many promises became what; empty where there are none."""
    words = {
        "kept": lambda n: _.n("{n} kept", "{n} kept", n),
        "late": lambda n: _.n("{n} kept later", "{n} kept later", n),
        "moved": lambda n: _.n("{n} moved", "{n} moved", n),
        "open": lambda n: _.n("{n} open", "{n} open", n),
        "dropped": lambda n: _.n("{n} dropped", "{n} dropped", n),
    }
    return " · ".join(words[fate](n) for fate, n in counted.items())
