"""Actions: what was agreed, by whom, until when, and what became of it."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record

State = Literal["open", "done", "dropped"]
Happening = Literal["done", "moved", "dropped", "reopened", "mended"]


class Change(Record, frozen=True, kw_only=True):
    """One thing that happened to an action; `due_before` is kept where the deadline changed."""

    on: date
    what: Happening
    due_before: date | None = None
    reason: str = ""


class Action(Record, frozen=True, kw_only=True):
    """`owner` is `manager`, `employee`, `both` or somebody else's name; `due` is a day, not an instant."""

    id: str
    person: str
    text: str
    agreed: date
    owner: str = "manager"
    due: date | None = None
    state: State = "open"
    settled: date | None = None
    meeting: str = ""
    private: bool = False
    history: tuple[Change, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_managers(self) -> bool:
        """Whether the manager has promised it, alone or together."""
        return self.owner in ("manager", "both")


def done(action: Action, today: date) -> Action:
    return _settle(action, "done", today, "")


def drop(action: Action, today: date, reason: str = "") -> Action:
    return _settle(action, "dropped", today, reason)


def reopen(action: Action, today: date) -> Action:
    if action.is_open:
        return action
    change = Change(on=today, what="reopened")
    return msgspec.structs.replace(action, state="open", settled=None, history=(*action.history, change))


def move(action: Action, due: date | None, today: date, reason: str = "") -> Action:
    """Give the action with another deadline, the change on record; a settled one is open again.

    An open one that keeps its deadline, without a reason, stays as it is.
    """
    if action.is_open and due == action.due and not reason:
        return action
    change = Change(on=today, what="moved", due_before=action.due, reason=reason)
    return msgspec.structs.replace(
        action, due=due, state="open", settled=None, history=(*action.history, change)
    )


def mend(action: Action, *, text: str, owner: str, due: date | None, private: bool, today: date) -> Action:
    """Give the action as the form now has it; what changed is on record, nothing changed changes nothing."""
    mended = msgspec.structs.replace(action, text=text, owner=owner, due=due, private=private)
    if mended == action:
        return action
    change = Change(on=today, what="mended", due_before=action.due if due != action.due else None)
    return msgspec.structs.replace(mended, history=(*action.history, change))


def in_order(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Sort for reading: open ones first, the manager's promises before others', soonest deadline first."""
    return tuple(
        sorted(
            actions,
            key=lambda a: (
                not a.is_open,
                not a.is_managers,
                a.due or date.max,
                a.agreed,
                a.id,
            ),
        )
    )


def _settle(action: Action, state: State, today: date, reason: str) -> Action:
    if action.state == state and not reason:
        return action
    change = Change(on=today, what="done" if state == "done" else "dropped", reason=reason)
    return msgspec.structs.replace(action, state=state, settled=today, history=(*action.history, change))
