"""Commands that somebody may have meant who typed one that does not exist."""

from __future__ import annotations

from collections.abc import Collection

_MOST = 2
_MEANT = {
    "note": ("log", "add"),
    "notes": ("log", "minutes"),
    "write": ("log", "add"),
    "point": ("add",),
    "topic": ("add", "topics"),
    "action": ("act", "last"),
    "actions": ("last", "due"),
    "todo": ("act", "due"),
    "task": ("act", "due"),
    "tasks": ("due", "last"),
    "start": ("meet",),
    "begin": ("meet",),
    "open": ("meet",),
    "meeting": ("meet",),
    "next": ("brief", "meet"),
    "prepare": ("prep", "brief"),
    "show": ("brief", "last"),
    "history": ("trends", "last"),
    "list": ("people", "due"),
    "team": ("people",),
    "person": ("people",),
    "new": ("people", "meet"),
    "edit": ("people",),
    "calendar": ("reminders", "import"),
    "find": ("search",),
    "delete": ("remove", "forget", "people"),
    "remove": ("forget", "people"),
    "undo": ("restore",),
    "help": ("keys",),
    "questions": ("decks",),
    "templates": ("decks",),
}
"""What people call things that have another name here."""


def near_commands(typed: str, known: Collection[str]) -> list[str]:
    """Give the commands in `known` that were most likely meant, the likeliest first; none where none is near."""
    from difflib import get_close_matches

    word = typed.lower()
    meant = [name for name in _MEANT.get(word, ()) if name in known]
    begun = [name for name in known if len(word) > 1 and (name.startswith(word) or word.startswith(name))]
    alike = get_close_matches(word, known, n=_MOST, cutoff=0.65)
    return list(dict.fromkeys((*meant, *begun, *alike)))[:_MOST]
