"""The signs by which guesses and promises are drawn over time, one a piece."""

from __future__ import annotations

from tui.domain.people.person import Side
from tui.domain.people.promises import Fate
from tui.domain.trends.person_trends import Guessed, Promised

PROMISE_SIGNS: dict[Fate, str] = {"kept": "●", "late": "●", "moved": "→", "open": "○", "dropped": "×"}


def guess_sign(guessed: Guessed, side: Side) -> str:
    """Give `●` for right and `○` for not; empty where that side did not guess."""
    right = guessed.employee if side == "employee" else guessed.manager
    return "" if right is None else "●" if right else "○"


def promise_sign(promised: Promised, side: Side) -> str:
    """Give what became of a promise; empty where it is not of that side."""
    return PROMISE_SIGNS[promised.fate] if promised.owner in (side, "both") else ""
