"""Points and actions that come to be today, whoever asks for them."""

from __future__ import annotations

from datetime import date

from tui.domain.people.action import Action, added
from tui.domain.people.person import Side
from tui.domain.people.point import Point
from tui.usecases.context import Context


def new_point(
    context: Context,
    *,
    person: str,
    text: str,
    side: Side,
    meeting: str = "",
    group: str = "",
    origin: str = "",
) -> Point:
    """Give a point raised today, of a person or a `group`; `origin` is the action that it is about."""
    return Point(
        id=context.new_id(),
        person=person,
        text=text,
        side=side,
        raised=context.today(),
        meeting=meeting,
        group=group,
        origin=origin,
    )


def new_action(
    context: Context,
    *,
    person: str,
    text: str,
    owner: str,
    due: date | None,
    meeting: str,
    private: bool = False,
    upward: bool = False,
    goal: str = "",
) -> Action:
    """Give an action agreed today, that on record."""
    return added(
        Action(
            id=context.new_id(),
            person=person,
            text=text,
            agreed=context.today(),
            owner=owner,
            due=due,
            meeting=meeting,
            private=private,
            upward=upward,
            goal=goal,
        )
    )
