"""The keys that count everywhere."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.language.declare import N_
from tui.widgets.keys.leader_keys import LEADER

APP_KEYS: list[BindingType] = [
    Binding("ctrl+z", "undo", N_("undo"), show=False, id="undo"),
    Binding("ctrl+y", "redo", N_("redo"), show=False, id="redo"),
    Binding("f12", "curtain", N_("hide the screen"), show=False, id="curtain", priority=True),
    Binding("f9", "guard", N_("show all, or what others may see"), show=False, id="guard", priority=True),
    Binding("ctrl+q", "quit", N_("quit"), show=False, id="quit", priority=True),
    Binding("question_mark,f1", "help", N_("keys"), show=False, id="help"),
    Binding("comma", "settings", N_("settings"), show=False, id="settings"),
    Binding("ctrl+l", "lock", N_("lock"), show=False, id="lock", priority=True),
    Binding(LEADER, "leader", N_("the keys a phone has not"), show=False, id="leader"),
]
"""Those with priority count while one types, and over what covers the screen."""
