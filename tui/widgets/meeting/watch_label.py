"""Saying whether what is private is on the screen."""

from __future__ import annotations

from textual.content import Content

from tui.usecases.context import Context
from tui.widgets.base.content import drawn


def watch_label(guarded: bool, context: Context) -> Content:
    """Say whether what is private is on the screen."""
    if guarded:
        return drawn((context.manager_translator("others may watch"), "$dim"))
    return drawn((context.manager_translator("private notes shown"), "$warning"))


def watch_labels(guarded: bool, context: Context) -> tuple[Content, ...]:
    """Likewise, at length and short; nothing while others may watch, as there is nothing then that they do not see."""
    if guarded:
        return ()
    return watch_label(guarded, context), drawn((context.manager_translator("private"), "$gold"))
