"""How keys are called: by Textual, and on a keyboard."""

from __future__ import annotations

Keys = tuple[tuple[str, str], ...]
"""Keys by the names on a keyboard, and what they do."""

_NAMES = {
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
    "plus": "+",
    "minus": "-",
    "slash": "/",
    "escape": "esc",
    "delete": "del",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "asterisk": "*",
    "exclamation_mark": "!",
    "number_sign": "#",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}


def key_name(key: str) -> str:
    """Write a key as a keyboard says it."""
    return _NAMES.get(key, key)


def named_key(name: str) -> str:
    """Give the key that a keyboard calls so."""
    return next((key for key, shown in _NAMES.items() if shown == name), name)


def is_handier(key: str, other: str) -> bool:
    """Whether a key is the one to show of two for the same: a letter or space before arrows and f keys."""
    return _rank(key) < _rank(other)


def _rank(key: str) -> int:
    if key in ("space", "enter"):
        return 1
    name = key_name(key)
    return 0 if len(name) == 1 and name.isascii() else 2
