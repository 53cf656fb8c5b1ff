"""The one-line grammar of captured lines: `! send the plan @anna >fri`, `action Anna sends the plan by Friday`."""

import re
from datetime import date
from typing import Literal

import msgspec

from tui.domain.capture.capture_due import take_due
from tui.domain.capture.capture_owner import GAP, Known, take_owner
from tui.domain.capture.capture_signs import read_signs
from tui.domain.capture.spoken_action import Agreed, read_spoken_action, read_words_beside_signs
from tui.domain.capture.spoken_line import Around, read_spoken
from tui.domain.capture.spoken_private import spoken_privacy_of
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line, mend


class Captured(Record, frozen=True, kw_only=True):
    """What a line says. `owner` is `manager`, `employee`, `both` or somebody's name, as an action has it.

    `owner_said` is whether the line named an owner; without one it is the manager's. `unsure_of` are those who may
    be meant where it named nobody of the meeting, or two. `owner_text` and `due_said` are how the two were written;
    `due_text` is a day that was typed and not understood; `text` keeps it, with its `>`. `owner_in_words` and
    `due_in_words` tell whether the two were named without their signs.
    """

    text: str
    kind: Literal["note", "ask", "action", "decision"] = "note"
    private: bool = False
    owner: str = "manager"
    owner_said: bool = False
    owner_in_words: bool = False
    unsure_of: tuple[str, ...] = ()
    due: date | None = None
    owner_text: str = ""
    due_said: str = ""
    due_in_words: bool = False
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

    What a line is may be said by a sign or in words. Owner and day are read from actions only: a note is
    kept word for word, and can be read as an action later by putting `!` before it. Of several owners or
    days named by signs the last one counts, the others stay in the text.
    """
    # Cut to what is kept only at the end: the marks of a very long text stand behind it.
    line = " ".join(mend(text).split())
    signed, around = read_signs(line), Around(employee, known, today, language)
    spoken = read_spoken(signed.text, around)
    # What might be meant as private is, also where its sign stays in the text.
    private = signed.private or spoken.private or spoken_privacy_of(f"{text} ") == "private"
    if signed.kind in ("", "!") and spoken.kind == "!":
        return _action(read_spoken_action(spoken, around), private)
    if signed.kind == "!":
        said = spoken.text if spoken.private else signed.text
        owner, rest = take_owner(said, employee, known)
        return _action(read_words_beside_signs(owner, take_due(rest, today, language), around), private)
    if signed.kind:
        return Captured(text=clean_line(signed.text), kind=_KINDS[signed.kind], private=private)
    return Captured(text=clean_line(spoken.text), kind=_KINDS[spoken.kind], private=private)


def _action(agreed: Agreed, private: bool) -> Captured:
    owner, due = agreed.owner, agreed.due
    return Captured(
        text=clean_line(_GAP.sub("", due.text).replace(GAP, " ")),
        kind="action",
        private=private,
        owner=owner.name or "manager",
        owner_said=bool(owner.name),
        owner_in_words=agreed.owner_in_words,
        unsure_of=owner.unsure_of,
        owner_text=owner.said,
        due=due.day,
        due_said=due.said,
        due_in_words=agreed.due_in_words,
        due_text=due.not_understood,
    )


def with_owner_in_text(line: Captured) -> Captured:
    """Give the line with whom it names as words of the text, where it is somebody else's already."""
    if not line.owner_said:
        return line
    named = (line.owner_text, line.text) if line.owner_in_words else (line.text, f"@{line.owner_text}")
    return msgspec.structs.replace(
        line,
        text=" ".join(named).strip(),
        owner="manager",
        owner_said=False,
        owner_in_words=False,
        unsure_of=(),
        owner_text="",
    )


def with_day_in_text(line: Captured) -> Captured:
    """Give the line with its day as words of the text, where the day is not to be taken."""
    text = f"{line.text} {line.due_said if line.due_in_words else f'>{line.due_said}'}"
    return msgspec.structs.replace(line, text=text, due=None, due_said="", due_in_words=False)
