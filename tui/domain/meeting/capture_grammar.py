"""The one-line grammar of captured lines: `! send the plan @anna >fri`."""

import re
from datetime import date
from typing import Literal

from tui.domain.dates.parse_date import parse_day
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line, fold

_PREFIX = re.compile(r"(?:#[!?]?|[!?]#?)?")
# A mark counts at the start of a word alone, so that `anna@example.com` and `a > b` stay what they are.
_OWNER = re.compile(r"(?<!\S)@([^\W\d_](?:[\w-]|'(?!s\b))*)[,.;:!?]*(?!\S)")
_DUE = re.compile(r"(?<!\S)>(?=[\w+])")

_MOST_MARKS = 8
_MOST_WORDS = 8
"""Bounds on what is tried as a day, so that a pasted page of `>` takes no longer than a line."""

_OWNERS: dict[str, str] = {
    word: owner
    for owner, row in {
        "manager": "manager me myself mig jag jeg",
        "employee": "employee them they you she her he him dem de du dig hen hon hun han henne hende",
        "both": "both us we båda bada bägge begge vi oss os",
    }.items()
    for word in row.split()
}


class Captured(Record, frozen=True, kw_only=True):
    """What a line says. `owner` is `manager`, `employee`, `both` or somebody's name, as an action has it.

    `owner_said` is whether the line named an owner; without one it is the manager's. `due_text` is
    a day that was typed and not understood; `text` keeps it, with its `>`.
    """

    text: str
    kind: Literal["note", "ask", "action"] = "note"
    private: bool = False
    owner: str = "manager"
    owner_said: bool = False
    due: date | None = None
    due_text: str = ""

    @property
    def understood(self) -> bool:
        return not self.due_text


def read_line(text: str, *, today: date, employee: str, language: str) -> Captured:
    """Read one captured line; `employee` is the name of the person one meets.

    Owner and day are read from actions only: a note is kept word for word, and can be read as an
    action later by putting `!` before it. Of several owners or days the last one counts, the
    others stay in the text.
    """
    line = clean_line(text)
    match = _PREFIX.match(line)
    prefix = match[0] if match else ""
    rest = line[len(prefix) :].strip()
    private = "#" in prefix
    if "!" not in prefix:
        return Captured(text=rest, kind="ask" if "?" in prefix else "note", private=private)
    due, due_text, rest = _take_due(rest, today, language)
    owner, text = _take_owner(rest, employee)
    return Captured(
        text=text,
        kind="action",
        private=private,
        owner=owner or "manager",
        owner_said=bool(owner),
        due=due,
        due_text=due_text,
    )


def _take_due(line: str, today: date, language: str) -> tuple[date | None, str, str]:
    """Give the day, or else the words that should be one, and what is left of the line."""
    not_understood = ""
    for mark in reversed(list(_DUE.finditer(line))[-_MOST_MARKS:]):
        behind = _OWNER.search(line, mark.end()) or _DUE.search(line, mark.end())
        until = behind.start() if behind else len(line)
        phrase = line[mark.end() : until].strip()
        words = phrase.split(" ")
        # At the front the text itself must follow the day; elsewhere all the words up to the end are the day.
        fewest = 1 if not _OWNER.sub("", line[: mark.start()]).strip() else len(words)
        for count in range(min(len(words), _MOST_WORDS), fewest - 1, -1):
            left = words[count:]
            if left and any(char.isdigit() for char in left[0]):
                continue
            day = parse_day(" ".join(words[:count]), today, language)
            if day is not None:
                return day, "", _joined(line[: mark.start()], " ".join(left), line[until:])
        not_understood = not_understood or phrase
    return None, not_understood, line


def _take_owner(line: str, employee: str) -> tuple[str, str]:
    marks = list(_OWNER.finditer(line))
    if not marks:
        return "", line
    mark = marks[-1]
    return _owner(mark[1], employee), _joined(line[: mark.start()], line[mark.end() :])


def _owner(word: str, employee: str) -> str:
    name, said = fold(employee).partition(" ")[0], fold(word)
    if said == name:
        return "employee"
    return _OWNERS.get(said) or ("employee" if name.startswith(said) else word)


def _joined(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())
