"""What a goal says beside the what."""

from __future__ import annotations

from tui.domain.people.goal import Goal
from tui.language.translator import Translator


def goal_details(goal: Goal, _: Translator) -> list[str]:
    """Say how it is to be reached and which aim it serves, a line each, as far as that is known."""
    lines = [
        _("How: {text}", text=goal.how) if goal.how else "",
        _("What for: {text}", text=goal.aim) if goal.aim else "",
    ]
    return [line for line in lines if line]
