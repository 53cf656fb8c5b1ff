"""The second way to keys that a phone has not: one letter, and then the letter that stands for the key."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import ActiveBinding
from textual.content import Content

from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.base.content import drawn, flowing
from tui.widgets.keys.key_footer import UNSAID
from tui.widgets.keys.key_names import key_name

LEADER = "q"
"""The letter that begins it."""

KEYS: Mapping[str, str] = {
    "u": "ctrl+z",
    "p": "full_stop",
    "d": "ctrl+s",
    "c": "f12",
    "m": "f1",
    "t": "tab",
    "g": "plus",
    "v": "f9",
    "e": "escape",
    "n": "ctrl+n",
    "b": "number_sign",
    "i": "exclamation_mark",
    "w": "delete",
    "a": "asterisk",
    "y": "slash",
    "o": "ctrl+o",
    "x": "ctrl+x",
    "f": "ctrl+p",
    "s": "comma",
    "r": "ctrl+y",
    "z": "ctrl+l",
    "q": "ctrl+q",
    "3": "f3",
    "j": "down",
    "k": "up",
    "h": "left",
    "l": "right",
}
"""Which letter stands for which key, those first that are wanted most in the middle of a talk."""

FAR_KEYS = {key_name(key): key for key in ("plus", "escape", "delete")}
"""Keys that a phone has not, by the names that stand at a foot."""

MOVES = frozenset("hjkl")
"""Letters that go on counting: whoever walks through a list presses one again and again."""

_SHORT = {"f12": N_("curtain"), "f9": N_("show all"), "ctrl+p": N_("commands")}
"""What some keys do, in fewer words than elsewhere."""


def second_way(key: str) -> str:
    """Give the letters that stand for a key, such as `q u`; empty where none do."""
    return next((f"{LEADER} {letter}" for letter, one in KEYS.items() if one == key), "")


def choices(active: Mapping[str, ActiveBinding], _: Translator, *, guarded: bool) -> list[tuple[str, str]]:
    """Give the letters that do something now, and what; nothing that tells of private things while `guarded`."""
    found = []
    for letter, key in KEYS.items():
        one = active.get(key)
        if one is None or not one.enabled or letter in MOVES or (guarded and one.binding.id in UNSAID):
            continue
        what = _SHORT.get(key) or (one.binding.description if one.binding.id else "")
        if what:
            found.append((letter, _(what)))
    return found


def leader_line(pairs: list[tuple[str, str]], width: int) -> Content:
    """Write letters and what they do into as few rows as hold them whole, and that four of them are arrows."""
    hints = [drawn((letter, "bold $gold"), " ", (what, "$soft")) for letter, what in pairs]
    return flowing([*hints, drawn(("hjkl", "bold $gold"), " ", ("←↓↑→", "$soft"))], width, "  ")
