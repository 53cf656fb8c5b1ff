"""What undo took back and what redo made again, in a few words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.action import Action
from tui.domain.workspace.state import State
from tui.language import Translator

_LONGEST = 40
"""Characters of a text that are quoted."""


class _HasText(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


_One = TypeVar("_One", bound=_HasText)


def undo_text(before: State, after: State, _: Translator, *, guarded: bool, met: Collection[str] = ()) -> str:
    """Say what was taken back on the way from `before` to `after`.

    While `guarded` nothing private is said, and no text about anybody but those `met` just now, by their ids.
    """
    what = _difference(after, before, _, guarded=guarded, met=met)
    return _("Taken back: {what}", what=what) if what else _("Taken back")


def again_text(
    before: State, after: State, _: Translator, *, guarded: bool, met: Collection[str] = ()
) -> str:
    """Say what was made again on the way from `before` to `after`, with the same left out."""
    what = _difference(before, after, _, guarded=guarded, met=met)
    return _("Done again: {what}", what=what) if what else _("Done again")


def _difference(old: State, new: State, _: Translator, *, guarded: bool, met: Collection[str]) -> str:
    """Say the change that leads from `old` to `new`; empty where it has no name that may be said."""
    found = [
        *_between_meetings(old, new, _, guarded=guarded, met=met),
        *_between_teams(old, new, _, guarded=guarded, met=met),
    ]
    if not guarded and (old.privates != new.privates or old.leadership != new.leadership):
        found.append(_("what is for you alone"))
    return found[0] if found else ""


def _between_meetings(
    old: State, new: State, _: Translator, *, guarded: bool, met: Collection[str]
) -> Iterable[str]:
    if len(new.closings) != len(old.closings):
        yield _("closing the meeting")
        return
    for person in {**old.meetings, **new.meetings}:
        one, other = old.meetings.get(person), new.meetings.get(person)
        if one is other:
            continue
        if one is None or other is None:
            yield _("preparing a meeting") if one is None else _("discarding a meeting")
        else:
            yield from _between(one, other, _, guarded=guarded, quotes=not guarded or person in met)


def _between(old: Meeting, new: Meeting, _: Translator, *, guarded: bool, quotes: bool) -> Iterable[str]:
    if old.phase != new.phase:
        phases = {
            "prep": _("going back to the preparation"),
            "dialogue": _("beginning the dialogue"),
            "follow-up": _("ending the dialogue"),
            "closed": _("closing the meeting"),
        }
        yield phases[new.phase]
        return
    if old.preparation != new.preparation and not guarded:
        yield _("the answers before the meeting")
    secret = {note.id for note in (*old.aside.notes, *new.aside.notes)} if guarded else set()
    for note in _changed(old.notes, new.notes):
        told = quotes and note.id not in secret
        yield _("note “{text}”", text=_short(note.text)) if told else _("a note")
    if not guarded:
        for note in _changed(old.aside.notes, new.aside.notes):
            yield _("private note “{text}”", text=_short(note.text))
        if old.aside.focus != new.aside.focus or old.aside.marks != new.aside.marks:
            yield _("what is for you alone")
    if old.chat != new.chat:
        count = max(1, abs(len(new.chat) - len(old.chat)))
        yield _.n("{n} message of the chat", "{n} messages of the chat", count)
    if old.chat_wishes != new.chat_wishes:
        yield _("whether the chat is in the minutes")
    if old.answers != new.answers:
        yield _("an answer")
    yield from _between_plans(old, new, _)


def _between_plans(old: Meeting, new: Meeting, _: Translator) -> Iterable[str]:
    if old.way != new.way:
        yield _("the way of meeting")
    if old.template != new.template:
        # Its purpose comes with it.
        yield _("the template")
    elif old.purpose != new.purpose:
        yield _("the purpose")
    if old.next != new.next:
        yield _("the next date")
    if [step.id for step in old.steps] != [step.id for step in new.steps]:
        yield _("a change of the plan")
    elif any(_planned(a) != _planned(b) for a, b in zip(old.steps, new.steps, strict=True)):
        yield _("a change of a step")
    elif any(b.state == "skipped" != a.state for a, b in zip(old.steps, new.steps, strict=True)):
        yield _("skipping a step")
    elif old.current != new.current or [step.at for step in old.steps] != [step.at for step in new.steps]:
        yield _("going to another step")
    elif old.clock != new.clock:
        yield _("the pause")
    elif old.manager_talks != new.manager_talks or old.employee_talks != new.employee_talks:
        yield _("who speaks")


def _between_teams(
    old: State, new: State, _: Translator, *, guarded: bool, met: Collection[str]
) -> Iterable[str]:
    one, other = old.team, new.team

    def quotes(person: str) -> bool:
        return not guarded or person in met

    for action in _changed(one.actions, other.actions):
        if not (guarded and _is_private(action, one.actions, other.actions)):
            told = quotes(action.person)
            yield _("action “{text}”", text=_short(action.text)) if told else _("an action")
    for point in _changed(one.points, other.points):
        yield _("point “{text}”", text=_short(point.text)) if quotes(point.person) else _("a point")
    for decision in _changed(one.decisions, other.decisions):
        if not (guarded and decision.private):
            told = quotes(decision.person)
            yield _("decision “{text}”", text=_short(decision.text)) if told else _("a decision")
    if not guarded:
        # Not even that there is such a line is said while others watch.
        for entry in _changed(one.log, other.log):
            yield _("line of the log “{text}”", text=_short(entry.text))
        if one.unheld != other.unheld:
            yield _("what became of a meeting")
    for goal in _changed(one.goals, other.goals):
        yield _("goal “{text}”", text=_short(goal.text)) if quotes(goal.person) else _("a goal")
    for idea in _changed(one.ideas, other.ideas):
        yield _("idea “{text}”", text=_short(idea.text)) if quotes(idea.person) else _("an idea")
    if one.people != other.people:
        yield _("a change of a person") if len(one.people) == len(other.people) else _("a person")
    if one.favourites != other.favourites:
        yield _("a favourite")


def _changed(old: Sequence[_One], new: Sequence[_One]) -> list[_One]:
    """Give what is new or different in `new`, and what is in `old` alone."""
    gone = [one for one in old if one.id not in {two.id for two in new}]
    return [one for one in new if one not in old] + gone


def _is_private(action: Action, *lists: Sequence[Action]) -> bool:
    """Whether an action is private, or was."""
    return any(one.private for actions in lists for one in actions if one.id == action.id)


def _planned(step: Step) -> tuple[object, ...]:
    return step.kind, step.minutes, step.deck, step.questions


def _short(text: str) -> str:
    """Give the beginning of a text."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
