"""What is kept of somebody, why, for how long and who sees it, in words."""

from __future__ import annotations

from typing import NamedTuple

from tui.domain.rights.retention import Kind, Limits
from tui.language.translator import Translator


class Kept(NamedTuple):
    """One kind of data; `key` names it in JSON."""

    key: str
    title: str
    why: str
    how_long: str
    seen_by: str


def kept_kinds(limits: Limits, _: Translator, *, health: bool) -> tuple[Kept, ...]:
    """Give every kind of data; health remarks only where there is a field for them."""
    both, manager = _("Your manager; you too, in the meeting and whenever you ask"), _("Your manager alone")
    of_meetings = _after_meeting(limits.meetings, _)
    kinds = [
        Kept(
            "person",
            _("Who you are"),
            _(
                "To plan meetings: name, role, e-mail, phone and country if given, language, groups, how often and "
                "how you meet."
            ),
            _in_team(limits.left, _),
            both,
        ),
        Kept(
            "meetings",
            _("What was said in meetings"),
            _(
                "To go on next time where you were: the plan, answers, shared notes, minutes, how long each of you "
                "spoke, and which meeting was moved or left out."
            ),
            of_meetings,
            both,
        ),
        Kept(
            "chats",
            _("What was written in a chat"),
            _(
                "So that a talk in writing can be gone on with and read again: each message, and by whom. In the "
                "minutes it stands only if both of you want that, and stays there with them."
            ),
            _after_meeting(limits.chats, _),
            both,
        ),
        Kept(
            "ratings",
            _("Numbers in answers"),
            _("To see together what gets better or worse: statements, scales and how you rated a meeting."),
            _after_meeting(limits.ratings, _),
            both,
        ),
        Kept(
            "actions",
            _("Actions, points, goals, ideas and decisions"),
            _(
                "To remember what was agreed, by whom and until when, what was decided, what you want to bring up, "
                "and what of it was put into calendars or handed to you."
            ),
            _settled(limits.settled, _),
            _("You and your manager; only your manager sees what is marked private"),
        ),
        Kept(
            "log",
            _("The log between meetings"),
            _(
                "To remember what went well, what was seen and what you told, so that it is said to you and the "
                "year’s talk is about the whole year."
            ),
            _written(limits.log, _),
            _("Your manager alone, unless a line is marked as shared"),
        ),
        Kept(
            "digest",
            _("A summary of the last meeting"),
            _("To be prepared in two minutes: weather, main points and what you looked forward to."),
            _("Until the next meeting takes its place."),
            both,
        ),
        Kept(
            "private",
            _("Your manager’s own notes"),
            _(
                "To be prepared, listen better and keep promises: notes, reminders, thoughts on their own part, what "
                "helps to meet you, and why you meet more often."
            ),
            _private(limits.private_notes, _),
            manager,
        ),
        Kept(
            "under_way",
            _("A meeting being prepared or held"),
            _("So that nothing is lost if the computer stops: the plan, answers and half-written lines."),
            _("Until the meeting is closed."),
            _("You and your manager; only your manager sees preparation and private notes"),
        ),
    ]
    if health:
        remark = Kept(
            "health",
            _("What was agreed because of health"),
            _("To keep to what was agreed, such as other hours; never what an illness is."),
            _written(limits.health, _),
            manager,
        )
        kinds.insert(-1, remark)
    return tuple(kinds)


def retention_title(kind: Kind, n: int, _: Translator) -> str:
    """Say how much of a kind is due to go."""
    return {
        "ratings": _.n("ratings from {n} meeting", "ratings from {n} meetings", n),
        "meetings": _.n("{n} meeting", "{n} meetings", n),
        "chats": _.n("{n} chat", "{n} chats", n),
        "log": _.n("{n} line of the log", "{n} lines of the log", n),
        "settled": _.n(
            "{n} settled action, point, goal or decision",
            "{n} settled actions, points, goals and decisions",
            n,
        ),
        "private_notes": _.n("{n} private note", "{n} private notes", n),
        "health": _.n("{n} health remark", "{n} health remarks", n),
        "left": _("everything, as they left"),
    }[kind]


def reminder(meetings: int, limits: Limits, _: Translator) -> str:
    """Say that something has been kept long enough: ratings from so many `meetings`, or other things."""
    if meetings and limits.ratings is not None:
        return _.n(
            "Ratings from {n} meeting are older than {months}. `fireside forget --old` shows them.",
            "Ratings from {n} meetings are older than {months}. `fireside forget --old` shows them.",
            meetings,
            months=months_title(limits.ratings, _),
        )
    return _("Some records have been kept as long as you wanted. `fireside forget --old` shows them.")


def months_title(months: int, _: Translator) -> str:
    return _.n("{n} month", "{n} months", months)


def _after_meeting(months: int | None, _: Translator) -> str:
    if months is None:
        return _("Until it is erased; no limit is set.")
    return _("{months} after the meeting.", months=months_title(months, _))


def _settled(months: int | None, _: Translator) -> str:
    if months is None:
        return _("Until it is erased; no limit is set.")
    return _("{months} after they were done or dropped.", months=months_title(months, _))


def _written(months: int | None, _: Translator) -> str:
    if months is None:
        return _("Until it is erased; no limit is set.")
    return _("{months} after it was written.", months=months_title(months, _))


def _private(months: int | None, _: Translator) -> str:
    if months is None:
        return _("Until it is erased; no limit is set.")
    if months == 0:
        return _("While you are in the team.")
    return _("While you are in the team, and {months} after.", months=months_title(months, _))


def _in_team(months: int | None, _: Translator) -> str:
    if months is None:
        return _("While you are in the team; after that only your name, until everything is erased.")
    if months == 0:
        return _("While you are in the team; after that everything is erased.")
    return _(
        "While you are in the team; after that only your name, and everything is erased {months} later.",
        months=months_title(months, _),
    )
