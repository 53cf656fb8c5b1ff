"""What was agreed with somebody, a line each: actions, goals, decisions and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.markdown.plain_line import plain
from tui.language.goal_text import goal_details
from tui.language.idea_text import fate_title
from tui.language.log_text import log_kind_title

if TYPE_CHECKING:
    from tui.domain.people.action import Action, Change
    from tui.domain.people.decision_record import Decision
    from tui.domain.people.goal import Goal
    from tui.domain.people.idea import Idea
    from tui.domain.people.log_entry import LogEntry
    from tui.language import Translator


def action_line(action: Action, _: Translator, *, manager: str = "") -> str:
    owners = {"manager": plain(manager) or _("your manager"), "employee": _("you"), "both": _("both")}
    states = {"open": _("open"), "done": _("done"), "dropped": _("dropped")}
    rows = [
        owners.get(action.owner) or plain(action.owner),
        _("agreed {day}", day=action.agreed),
        _("due {day}", day=action.due) if action.due else "",
        states[action.state] + (f" {action.settled}" if action.settled else ""),
        _("private") if action.private else "",
        _.n("carried over once", "carried over {n} times", action.carried) if action.carried else "",
        _("to the manager’s own manager") if action.upward else "",
        _("what came of it: {text}", text=plain(action.outcome)) if action.outcome else "",
        _("told back {day}", day=action.told) if action.told else "",
    ]
    told = (change for change in action.history if _tells(change))
    happened = "".join(f"; {_happened(change, _)}" for change in told)
    return f"{plain(action.text)} – {', '.join(row for row in rows if row)}{happened}"


def goal_line(goal: Goal, _: Translator) -> str:
    states = {"open": _("open"), "met": _("reached"), "dropped": _("dropped")}
    told = [f"{result.on}: {plain(result.text)}" for result in goal.results]
    if goal.progress and not told:
        told = [plain(goal.progress)]
    details = "".join(f" – {plain(line)}" for line in goal_details(goal, _))
    progress = f" – {'; '.join(told)}" if told else ""
    return f"{_('Goal')}, {goal.since}: {plain(goal.text)}{details}{progress} ({states[goal.state]})"


def idea_line(idea: Idea, _: Translator) -> str:
    outcome = f" – {plain(idea.outcome)}" if idea.outcome else ""
    return f"{_('Idea')}, {idea.raised}: {plain(idea.text)}{outcome} ({fate_title(idea, _)})"


def decision_line(decision: Decision, _: Translator) -> str:
    states = {"standing": "", "replaced": _("replaced"), "dropped": _("dropped")}
    state = f"{states[decision.state]} {decision.settled or ''}".strip()
    rows = [row for row in (state, _("private") if decision.private else "") if row]
    more = f" ({', '.join(rows)})" if rows else ""
    return f"{_('Decision')}, {decision.decided}: {decided_text(decision)}{more}"


def decided_text(decision: Decision) -> str:
    """Give what was decided, and why where that was said."""
    return plain(decision.text) + (f" – {plain(decision.why)}" if decision.why else "")


def log_line(entry: LogEntry, _: Translator) -> str:
    told = _("told {day}", day=entry.given) if entry.given else ""
    rows = [row for row in (told, _("private") if entry.private else "") if row]
    more = f" ({', '.join(rows)})" if rows else ""
    return f"{entry.on}, {log_kind_title(entry.kind, _)}: {plain(entry.text)}{more}"


def _happened(change: Change, _: Translator) -> str:
    """What happened when: from what to what the deadline and the owner went, the wording before, and why."""
    said = [f"{change.due_before or _('no date')} → {change.due_after}" if _is_move(change) else ""]
    if change.owner_before:
        names = (_owner(owner, _) for owner in (change.owner_before, change.owner_after))
        said.append(" → ".join(names))
    if change.text_before:
        said.append(_("worded anew, before: “{text}”", text=plain(change.text_before)))
    return f"{change.on}: " + " ".join(part for part in (*said, plain(change.reason)) if part)


def _owner(owner: str, _: Translator) -> str:
    return {"manager": _("your manager"), "employee": _("you"), "both": _("both")}.get(owner) or plain(owner)


def _tells(change: Change) -> bool:
    return bool(change.reason or change.text_before or change.owner_before) or _is_move(change)


def _is_move(change: Change) -> bool:
    """Whether it tells from which day to which; what was written in format 1 does not."""
    return change.what != "added" and change.due_after not in (None, change.due_before)
