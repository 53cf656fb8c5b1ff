"""Actions: what was agreed, by whom, until when, and what became of it."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record

State = Literal["open", "done", "dropped"]
Happening = Literal["added", "done", "moved", "dropped", "reopened", "mended"]

OF_THE_TWO = ("manager", "employee", "both")
"""Owners that are one of the two who meet, or both; any other is somebody's name."""

OFTEN = 3
"""Meetings that an action came through open, from which on it is asked once what is to become of it."""


class Change(Record, frozen=True, kw_only=True):
    """One thing that happened to an action.

    `due_before` and `due_after` are kept where the deadline changed, `state_before` and `state_after` where the state
    did, `text_before` what it said where it was worded anew, `owner_before` and `owner_after` where it was handed over.
    What was written in format 1 tells `due_before` alone.
    """

    on: date
    what: Happening
    due_before: date | None = None
    due_after: date | None = None
    state_before: State | None = None
    state_after: State | None = None
    text_before: str = ""
    owner_before: str = ""
    owner_after: str = ""
    reason: str = ""


class Action(Record, frozen=True, kw_only=True):
    """`owner` is `manager`, `employee`, `both` or somebody else's name; `due` is a day, not an instant.

    `carried` counts the meetings it came through open, `asked` is the day on which it was asked what is to become of
    it after too many. `upward` are what the manager takes up with their own manager: `outcome` is what came of it,
    `told` the day on which that was told back. `goal` is the id of the goal that it serves.
    """

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
    carried: int = 0
    asked: date | None = None
    upward: bool = False
    outcome: str = ""
    told: date | None = None
    goal: str = ""
    history: tuple[Change, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_managers(self) -> bool:
        """Whether the manager has promised it, alone or together."""
        return self.owner in ("manager", "both")

    @property
    def is_to_be_told(self) -> bool:
        """Whether something came of what was taken up, which was not told back yet."""
        return self.upward and self.state == "done" and bool(self.outcome) and self.told is None

    @property
    def waits_for_an_answer(self) -> bool:
        """Whether it has come along too often, and nobody was asked yet what is to become of it."""
        return self.is_open and self.carried >= OFTEN and self.asked is None


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


def mend(
    action: Action,
    *,
    text: str,
    owner: str,
    due: date | None,
    private: bool,
    today: date,
    upward: bool | None = None,
    reason: str = "",
) -> Action:
    """Give the action as the form now has it; what changed is on record, nothing changed changes nothing.

    A `reason` alone is put on record too. Without `upward` it stays as it is. What was private and is shared from now
    on keeps none of the words from before.
    """
    fields = {"text": text, "owner": owner, "due": due, "private": private}
    fields["upward"] = action.upward if upward is None else upward
    if msgspec.structs.replace(action, **fields) == action and not reason:
        return action
    mended = _with_change(action, "mended", today, reason, **fields)
    return _without_words(mended) if action.private and not private else mended


def carry(action: Action) -> Action:
    """Give an open action as one that came through one more meeting."""
    return msgspec.structs.replace(action, carried=action.carried + 1) if action.is_open else action


def answered(action: Action, today: date) -> Action:
    """Give the action as one about which it was asked what is to become of it."""
    return msgspec.structs.replace(action, asked=today)


def told_back(action: Action, outcome: str, today: date | None) -> Action:
    """Give what was taken up with what came of it, and the day on which that was told back; None: not yet."""
    return msgspec.structs.replace(action, outcome=outcome, told=today)


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


def _without_words(action: Action) -> Action:
    """Give the action with no earlier wording, reason or other name on record, but for the last reason."""
    wordless = {"text_before": "", "owner_before": "", "owner_after": ""}
    *before, last = action.history
    told = [msgspec.structs.replace(change, reason="", **wordless) for change in before]
    return msgspec.structs.replace(action, history=(*told, msgspec.structs.replace(last, **wordless)))


def _with_change(action: Action, what: Happening, today: date, reason: str = "", **fields: object) -> Action:
    """Give the action with other `fields`, and on record from what to what its deadline and its state went."""
    after = msgspec.structs.replace(action, **fields)
    # A move that keeps the day, with a reason, tells the day too.
    is_moved, is_turned = after.due != action.due or what == "moved", after.state != action.state
    is_handed = after.owner != action.owner
    change = Change(
        on=today,
        what=what,
        due_before=action.due if is_moved else None,
        due_after=after.due if is_moved else None,
        state_before=action.state if is_turned else None,
        state_after=after.state if is_turned else None,
        text_before=action.text if after.text != action.text else "",
        owner_before=action.owner if is_handed else "",
        owner_after=after.owner if is_handed else "",
        reason=reason,
    )
    return msgspec.structs.replace(after, history=(*action.history, change))
