"""How far the preparation of the person has come, and what they answered."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from tui.domain.people.person import Side
from tui.domain.record import Record

PrepState = Literal["not-sent", "sent", "answered", "read"]


class Reply(Record, frozen=True, kw_only=True):
    """What `side` answered to `question` ahead: a `value`, a `choice` by id, a `text`; each may be missing.

    `declined` is the answer 0: read, and rather not answered.
    """

    question: str
    side: Side = "employee"
    value: int | None = None
    choice: str = ""
    text: str = ""
    declined: bool = False

    @property
    def is_empty(self) -> bool:
        return self.value is None and not (self.choice or self.text or self.declined)


class Preparation(Record, frozen=True, kw_only=True):
    """The days on which the form was `sent`, `answered` and its answers `read`, None where that was not.

    `asked` are the ids of the questions in the order of their numbers, which never change once they were given out.
    `taken` are the ids of the points and notes that answers have become, so that none comes twice.
    `locked` is the day from which the manager's own answers cannot be changed any more.
    """

    sent: date | None = None
    answered: date | None = None
    read: date | None = None
    locked: date | None = None
    asked: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()

    @property
    def state(self) -> PrepState:
        if self.answered is not None:
            return "answered" if self.read is None else "read"
        return "not-sent" if self.sent is None else "sent"

    def reply(self, question: str, side: Side = "employee") -> Reply | None:
        return next((r for r in self.replies if r.question == question and r.side == side), None)


def origin_of(question: str) -> str:
    """Name the answer to a question as the origin of a point."""
    return f"reply {question}"


def with_asked(preparation: Preparation, questions: Iterable[str]) -> Preparation:
    """Give new questions the next numbers; those that have one keep it, also where they are asked no more."""
    asked = tuple(dict.fromkeys((*preparation.asked, *questions)))
    return msgspec.structs.replace(preparation, asked=asked)


def with_reply(preparation: Preparation, reply: Reply) -> Preparation:
    """Put a reply in the place of the one to the same question by the same side; an empty one changes nothing."""
    if reply.is_empty:
        return preparation
    place = (reply.question, reply.side)
    others = [one for one in preparation.replies if (one.question, one.side) != place]
    at = next(
        (n for n, one in enumerate(preparation.replies) if (one.question, one.side) == place), len(others)
    )
    return msgspec.structs.replace(preparation, replies=(*others[:at], reply, *others[at:]))


def without_reply(preparation: Preparation, question: str) -> Preparation:
    """Take back what the person answered to a question; the manager's own answer stays."""
    left = tuple(one for one in preparation.replies if (one.question, one.side) != (question, "employee"))
    if len(left) == len(preparation.replies):
        return preparation
    return msgspec.structs.replace(preparation, replies=left)


def with_answered(preparation: Preparation, today: date) -> Preparation:
    """Give the preparation as answered; the day of the first answer stays, and what is new is to be read."""
    return msgspec.structs.replace(preparation, answered=preparation.answered or today, read=None)


def may_show_answers(preparation: Preparation, *, blind: bool) -> bool:
    """Whether the manager may see theirs: where both prepare blindly, once the manager's own is locked."""
    return not blind or preparation.locked is not None
