"""Leaving a screen, whatever was opened over it."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def leave_screen(screen: Screen[Any]) -> None:
    """Close a screen with nothing given, and first what lies over it; one that is not in front stays."""
    stack = screen.app.screen_stack
    for one in reversed(stack[stack.index(screen) :] if screen in stack else []):
        one.dismiss(None)
