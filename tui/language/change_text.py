"""What happened to an action, a line each: when, what, and why."""

from __future__ import annotations

from datetime import date

from tui.domain.people.action import Action, Change
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.action_text import owner_name
from tui.language.translator import Translator

_LONGEST = 60
"""Characters of an earlier wording or a name that are quoted."""


def history_lines(action: Action, first_name: str, today: date, _: Translator) -> list[str]:
    """Tell all that happened to an action, the newest first."""
    return [change_text(change, first_name, today, _) for change in reversed(action.history)]


def change_text(change: Change, first_name: str, today: date, _: Translator) -> str:
    """Say one thing that happened: the day, what, and why."""
    what = "; ".join(_told(change, first_name, today, _))
    reason = f" – {clean_line(change.reason)}" if change.reason else ""
    return f"{_.day(change.on, today)}  {what}{reason}"


def carried_text(action: Action, _: Translator) -> str:
    """Say how many meetings an open action came through; empty for one that was just agreed."""
    if not action.is_open or not action.carried:
        return ""
    return _.n("carried over once", "carried over {n} times", action.carried)


def _told(change: Change, first_name: str, today: date, _: Translator) -> list[str]:
    if change.what in ("added", "done", "dropped", "reopened"):
        said = {
            "added": _("agreed"),
            "done": _("done"),
            "dropped": _("dropped"),
            "reopened": _("open again"),
        }[change.what]
        until = f", {_.day(change.due_after, today)}" if change.what == "added" and change.due_after else ""
        return [said + until]
    found = [_moved(change, today, _)] if change.due_after != change.due_before else []
    if change.owner_before != change.owner_after:
        before, after = (
            shorten(clean_line(owner_name(owner, first_name, _)), _LONGEST)
            for owner in (change.owner_before, change.owner_after)
        )
        found.append(_("handed over: {before} → {after}", before=before, after=after))
    if change.text_before:
        before = shorten(clean_line(change.text_before), _LONGEST)
        found.append(_("worded anew, before: “{text}”", text=before))
    return found or [_("the day stays") if change.what == "moved" else _("changed")]


def _moved(change: Change, today: date, _: Translator) -> str:
    before, after = (
        _("no date") if day is None else _.day(day, today) for day in (change.due_before, change.due_after)
    )
    return _("moved: {before} → {after}", before=before, after=after)
