"""The one-line grammar of captured lines: `! send the plan @anna >fri`."""

import re
from datetime import date
from typing import Literal

import msgspec

from tui.domain.capture.capture_due import take_due
from tui.domain.capture.capture_owner import GAP, Known, take_owner
from tui.domain.capture.capture_signs import read_signs
from tui.domain.capture.private_line import privacy_of
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line, mend


class Captured(Record, frozen=True, kw_only=True):
    """What a line says. `owner` is `manager`, `employee`, `both` or somebody's name, as an action has it.

    `owner_said` is whether the line named an owner; without one it is the manager's. `unsure_of` are those who may
    be meant where it named nobody of the meeting, or two. `owner_text` and `due_said` are how the two were written;
    `due_text` is a day that was typed and not understood; `text` keeps it, with its `>`.
    """

    text: str
    kind: Literal["note", "ask", "action", "decision"] = "note"
    private: bool = False
    owner: str = "manager"
    owner_said: bool = False
    unsure_of: tuple[str, ...] = ()
    due: date | None = None
    owner_text: str = ""
    due_said: str = ""
    due_text: str = ""

    @property
    def understood(self) -> bool:
        return not self.due_text


_GAP = re.compile(rf"\s*{GAP}\s*(?=[)\]])|(?<=[(\[])\s*{GAP}\s*")

_KINDS: dict[str, Literal["note", "ask", "decision"]] = {"": "note", "?": "ask", "=": "decision"}
NOBODY_ELSE = Known()
"""Only the one whose line it is can be named by what is known; any other name is somebody outside."""


def read_line(
    text: str, *, today: date, employee: str, language: str, known: Known = NOBODY_ELSE
) -> Captured:
    """Read one captured line; `employee` is the name of the person one meets, `known` are others.

    Owner and day are read from actions only: a note is kept word for word, and can be read as an
    action later by putting `!` before it. Of several owners or days the last one counts, the
    others stay in the text.
    """
    # Cut to what is kept only at the end: the marks of a very long text stand behind it.
    signed = read_signs(" ".join(mend(text).split()))
    # What might be meant as private is, also where its sign stays in the text.
    private = signed.private or privacy_of(text) == "private"
    if signed.kind != "!":
        return Captured(text=clean_line(signed.text), kind=_KINDS[signed.kind], private=private)
    owner, rest = take_owner(signed.text, employee, known)
    due = take_due(rest, today, language)
    return Captured(
        text=clean_line(_GAP.sub("", due.text).replace(GAP, " ")),
        kind="action",
        private=private,
        owner=owner.name or "manager",
        owner_said=bool(owner.name),
        unsure_of=owner.unsure_of,
        owner_text=owner.said,
        due=due.day,
        due_said=due.said,
        due_text=due.not_understood,
    )


def with_owner_in_text(line: Captured) -> Captured:
    """Give the line with whom it names as words of the text, where it is somebody else's already."""
    if not line.owner_said:
        return line
    text = f"{line.text} @{line.owner_text}".strip()
    return msgspec.structs.replace(
        line, text=text, owner="manager", owner_said=False, unsure_of=(), owner_text=""
    )


def with_day_in_text(line: Captured) -> Captured:
    """Give the line with its day as words of the text, where the day is not to be taken."""
    return msgspec.structs.replace(line, text=f"{line.text} >{line.due_said}", due=None, due_said="")
