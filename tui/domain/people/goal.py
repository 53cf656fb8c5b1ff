"""Goals of a person, and what came of them."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record


class Result(Record, frozen=True, kw_only=True):
    """What was reached on the way to a goal, and the day it was told."""

    on: date
    text: str


class Goal(Record, frozen=True, kw_only=True):
    """`how` says in which way it is to be reached, `aim` which larger one it serves.
    One of a group has its id, or `team` for all, as `group`, and no `person`.

    `progress` is a line on what is reached so far, `results` are all such lines; `priority` 1 stands first.
    """

    id: str
    person: str
    text: str
    since: date
    state: Literal["open", "met", "dropped"] = "open"
    group: str = ""
    how: str = ""
    aim: str = ""
    progress: str = ""
    priority: int = 2
    settled: date | None = None
    meeting: str = ""
    results: tuple[Result, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    def is_touched(self, meeting: str, day: date) -> bool:
        """Whether it was set in the meeting with that id, or something came of it on that day."""
        return self.meeting == meeting or day in (self.settled, *(result.on for result in self.results))


def result_of(goal: Goal, day: date) -> str:
    """Give what was told of a goal on a day; empty where nothing was."""
    return next((result.text for result in goal.results if result.on == day), "")


def with_result(goal: Goal, text: str, today: date) -> Goal:
    """Give the goal with what was reached by today, in the place of what was told today; no text takes that away."""
    before = tuple(result for result in goal.results if result.on != today)
    results = (*before, Result(on=today, text=text)) if text else before
    progress = results[-1].text if results else text
    return msgspec.structs.replace(goal, results=results, progress=progress)


def settle(goal: Goal, state: Literal["met", "dropped"], today: date) -> Goal:
    return msgspec.structs.replace(goal, state=state, settled=today)


def reopen(goal: Goal) -> Goal:
    return msgspec.structs.replace(goal, state="open", settled=None)
