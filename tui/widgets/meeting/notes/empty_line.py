"""What stands in the capture line while nothing is written in it."""

from __future__ import annotations

from tui.language import Translator


def empty_line(_: Translator, *, is_typed: bool, is_guarded: bool, is_held: bool) -> str:
    """Say what can be written; while others watch no word of private lines, and nothing in the line one is in.

    A private one looks like one that was begun with `n`, then and once it is left. Where the window `is_held` in a
    hand, the keys are those of a phone: signs are far away on its keyboard, and the line is short.
    """
    if is_guarded:
        return "" if is_typed else _("n note   a action   k next time")
    if is_typed:
        return _("! action   = decision   ? next time   # private")
    if is_held:
        return _("n note   a action   k next time")
    return _("n note   ! action   # private   k next time")
