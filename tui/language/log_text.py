"""The kinds of lines in the log, in words."""

from __future__ import annotations

from tui.domain.people.log_entry import LogEntry, LogKind
from tui.language.translator import Translator


def log_kind_title(kind: LogKind, _: Translator) -> str:
    return {
        "saw": _("what I saw"),
        "well": _("what went well"),
        "feedback": _("feedback to give"),
        "told": _("what they told me"),
        "idea": _("an idea"),
    }[kind]


def log_state(entry: LogEntry, _: Translator) -> str:
    """Say whether the person was told; empty where a line is not for them to hear."""
    if entry.given is not None:
        return _("told")
    return _("to tell") if entry.is_to_give else ""


def left_to_give(n: int, first_name: str, _: Translator) -> str:
    """Say how much the person has yet to hear; empty where that is nothing."""
    if not n:
        return ""
    return _.n("{n} thing to tell {name}", "{n} things to tell {name}", n, name=first_name)
