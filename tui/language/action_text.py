"""How an action is told: who has it, and until when."""

from __future__ import annotations

from datetime import date

from tui.domain.people.action import Action
from tui.domain.text.clean_text import clean_line
from tui.language import Translator


def owner_name(owner: str, first_name: str, _: Translator, *, manager: str = "") -> str:
    """Say who has an action: me (or `manager`, where others read it), the employee by name, both, or somebody else."""
    return {"manager": manager or _("me"), "employee": first_name, "both": _("both")}.get(owner, owner)


def due_text(due: date | None, state: str, today: date, _: Translator) -> str:
    """Say a deadline as one would, or that it is settled; what is past is told without blame."""
    if state != "open":
        return _("done") if state == "done" else _("dropped")
    if due is None:
        return _("no date")
    if due < today:
        days = (today - due).days
        return _.n("due {n} day ago", "due {n} days ago", days)
    return _.near(due, today)


def action_sentence(action: Action, first_name: str, today: date, _: Translator, *, manager: str) -> str:
    """Say on one line who does what until when, as it is sent to others."""
    owner = owner_name(clean_line(action.owner), first_name, _, manager=manager)
    due = (
        _.day(action.due, today) if action.is_open and action.due else due_text(None, action.state, today, _)
    )
    return f"{owner}: {clean_line(action.text)} ({due})"
