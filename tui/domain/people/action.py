"""Actions: what was agreed, by whom, until when, and what became of it."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record

State = Literal["open", "done", "dropped"]
Happening = Literal["added", "done", "moved", "dropped", "reopened", "mended"]


class Change(Record, frozen=True, kw_only=True):
    """One thing that happened to an action.

    `due_before` and `due_after` are kept where the deadline changed, `state_before` and `state_after` where the state
    did. What was written in format 1 tells `due_before` alone.
    """

    on: date
    what: Happening
    due_before: date | None = None
    due_after: date | None = None
    state_before: State | None = None
    state_after: State | None = None
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


def added(action: Action) -> Action:
    """Give a new action with its beginning on record."""
    change = Change(on=action.agreed, what="added", due_after=action.due, state_after=action.state)
    return msgspec.structs.replace(action, history=(change,))


def done(action: Action, today: date) -> Action:
    return _settle(action, "done", today, "")


def drop(action: Action, today: date, reason: str = "") -> Action:
    return _settle(action, "dropped", today, reason)


def reopen(action: Action, today: date) -> Action:
    if action.is_open:
        return action
    return _with_change(action, "reopened", today, state="open", settled=None)


def move(action: Action, due: date | None, today: date, reason: str = "") -> Action:
    """Give the action with another deadline, the change on record; a settled one is open again.

    An open one that keeps its deadline, without a reason, stays as it is.
    """
    if action.is_open and due == action.due and not reason:
        return action
    return _with_change(action, "moved", today, reason, due=due, state="open", settled=None)


def mend(action: Action, *, text: str, owner: str, due: date | None, private: bool, today: date) -> Action:
    """Give the action as the form now has it; what changed is on record, nothing changed changes nothing."""
    mended = msgspec.structs.replace(action, text=text, owner=owner, due=due, private=private)
    if mended == action:
        return action
    return _with_change(action, "mended", today, text=text, owner=owner, due=due, private=private)


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


def _settle(action: Action, state: Literal["done", "dropped"], today: date, reason: str) -> Action:
    if action.state == state and not reason:
        return action
    return _with_change(action, state, today, reason, state=state, settled=today)


def _with_change(action: Action, what: Happening, today: date, reason: str = "", **fields: object) -> Action:
    """Give the action with other `fields`, and on record from what to what its deadline and its state went."""
    after = msgspec.structs.replace(action, **fields)
    # A move that keeps the day, with a reason, tells the day too.
    is_moved, is_turned = after.due != action.due or what == "moved", after.state != action.state
    change = Change(
        on=today,
        what=what,
        due_before=action.due if is_moved else None,
        due_after=after.due if is_moved else None,
        state_before=action.state if is_turned else None,
        state_after=after.state if is_turned else None,
        reason=reason,
    )
    return msgspec.structs.replace(after, history=(*action.history, change))
