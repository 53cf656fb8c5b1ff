"""What the minutes of the last meeting held, and whether they were handed on, so that a change can be told as one."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from tui.domain.people.action import Action, State, in_order
from tui.domain.record import Record


class SentAction(Record, frozen=True, kw_only=True):
    """An action as it stood in the minutes; `owner` is as an action has it."""

    id: str
    text: str
    owner: str = "manager"
    due: date | None = None
    state: State = "open"


class SentMinutes(Record, frozen=True, kw_only=True):
    """What the minutes of the meeting with the id `id` held on the day `on`: the shared actions that it agreed.

    `handed` is the day on which the person was given them; None: not yet; `confirmed`
    that on which they said that it is what was agreed. Those of their last meeting alone are kept.
    """

    id: str
    person: str
    on: date
    actions: tuple[SentAction, ...] = ()
    handed: date | None = None
    confirmed: date | None = None


class Differing(NamedTuple):
    """An action that is no more as the minutes had it: as it was (None: not in them) and as it is (None: gone)."""

    what: Literal["done", "dropped", "changed", "new", "gone"]
    before: SentAction | None
    now: Action | None


def written(meeting: str, person: str, actions: Iterable[Action], today: date) -> SentMinutes:
    """Give what minutes hold that are written today of these actions; private ones stand in none."""
    kept = tuple(
        SentAction(id=a.id, text=a.text, owner=a.owner, due=a.due, state=a.state)
        for a in in_order(tuple(actions))
        if not a.private and a.meeting == meeting
    )
    return SentMinutes(id=meeting, person=person, on=today, actions=kept)


def put(sent: Iterable[SentMinutes], new: SentMinutes) -> tuple[SentMinutes, ...]:
    """Put it in the place of what was kept of the person; minutes that were handed on stay as they were got."""
    sent = tuple(sent)
    for old in sent:
        if old.person == new.person and old.id == new.id and old.handed is not None:
            new = msgspec.structs.replace(
                new, handed=old.handed, confirmed=old.confirmed, actions=old.actions, on=old.on
            )
    return (*(one for one in sent if one.person != new.person), new)


def handed_on(sent: Iterable[SentMinutes], meeting: str, today: date) -> tuple[SentMinutes, ...]:
    """Give it with the minutes of a meeting handed on today, unless they were before."""
    return tuple(
        msgspec.structs.replace(one, handed=today) if one.id == meeting and one.handed is None else one
        for one in sent
    )


def confirmed_by(sent: Iterable[SentMinutes], person: str, today: date) -> tuple[SentMinutes, ...]:
    """Give it with the minutes of a person confirmed by them today, unless they were before."""
    return tuple(
        msgspec.structs.replace(one, confirmed=today)
        if one.person == person and one.confirmed is None
        else one
        for one in sent
    )


def differences(sent: SentMinutes, actions: Iterable[Action]) -> tuple[Differing, ...]:
    """Give what has become of the agreements since; `actions` are all there are of the person, settled ones too.

    One that was made private since is told of no more.
    """
    present = {action.id: action for action in actions}
    found = []
    for before in sent.actions:
        now = present.pop(before.id, None)
        if now is None:
            found.append(Differing("gone", before, None))
        elif now.private:
            continue
        elif now.state != "open" and before.state == "open":
            found.append(Differing(now.state, before, now))
        elif (before.text, before.owner, before.due, before.state) != (
            now.text,
            now.owner,
            now.due,
            now.state,
        ):
            found.append(Differing("changed", before, now))
    new = (a for a in present.values() if a.meeting == sent.id and not a.private and a.state != "dropped")
    return (*found, *(Differing("new", None, action) for action in new))
