"""Saying how much there is of something."""

from __future__ import annotations

from tui.language import Translator
from tui.storage.recovery.folder_summary import Counts


def counted(counts: Counts, _: Translator) -> str:
    """Say `3 people, 12 meetings, 1 action`, what there is none of left out; `nothing` where there is none at all."""
    said = [
        _.n("{n} person", "{n} people", counts.people) if counts.people else "",
        _.n("{n} meeting", "{n} meetings", counts.meetings) if counts.meetings else "",
        _.n("{n} meeting under way", "{n} meetings under way", counts.live) if counts.live else "",
        _.n("{n} action", "{n} actions", counts.actions) if counts.actions else "",
        _.n("{n} point", "{n} points", counts.points) if counts.points else "",
        _.n("{n} goal", "{n} goals", counts.goals) if counts.goals else "",
        _.n("{n} decision", "{n} decisions", counts.decisions) if counts.decisions else "",
        _.n("{n} line of the log", "{n} lines of the log", counts.log) if counts.log else "",
        _.n("{n} note", "{n} notes", counts.notes) if counts.notes else "",
    ]
    return ", ".join(part for part in said if part) or _("nothing")


def compared(before: Counts, after: Counts, _: Translator) -> str:
    """Say `meetings 12 → 10, actions 3 → 4`: what differs in number; empty where nothing does."""
    words = {
        "people": _("people"),
        "meetings": _("meetings"),
        "live": _("meetings under way"),
        "actions": _("actions"),
        "points": _("points"),
        "goals": _("goals"),
        "decisions": _("decisions"),
        "log": _("lines of the log"),
    }
    pairs = ((word, getattr(before, name), getattr(after, name)) for name, word in words.items())
    return ", ".join(f"{word} {old} → {new}" for word, old, new in pairs if old != new)
