"""Minutes as a note in a folder of notes: Markdown with front matter, what was agreed as boxes to tick."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from tui.domain.people.person import LANGUAGES
from tui.domain.text.clean_text import clean_line
from tui.exchange.markdown.plain_line import plain
from tui.language.translator import Translator

if TYPE_CHECKING:
    from tui.domain.people.action import Action
    from tui.domain.people.person import Person

_FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]|^\.+|[. ]+$')
MARK = "fireside:"
"""The key in the front matter by which a note is known to be Fireside's."""


def vault_note(
    minutes: str,
    *,
    meeting: str,
    person: Person,
    held: date,
    following: date | None,
    actions: Collection[Action],
) -> str:
    """Give the note; `actions` are what is known by now of what was agreed: what is done is ticked."""
    rows = [
        (MARK[:-1], meeting),
        ("type", "one-to-one"),
        ("person", clean_line(person.name)),
        ("date", held.isoformat()),
        ("next", "" if following is None else following.isoformat()),
        ("lang", person.language),
    ]
    # A JSON string is one of YAML too, whatever stands in it.
    front = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in rows if value)
    return f"---\n{front}\n---\n\n{_with_boxes(minutes, actions)}"


def note_name(person: Person, held: date) -> str:
    """Give a file name that every system takes."""
    name = _FORBIDDEN.sub("", clean_line(person.first_name))[:60].strip()
    return f"{held.isoformat()} {name}".strip() + ".md"


def _with_boxes(minutes: str, actions: Collection[Action]) -> str:
    headings = {f"## {Translator(language)('Agreed')}" for language in LANGUAGES}
    done = {plain(action.text) for action in actions if action.state == "done"}
    lines, is_agreed = [], False
    for line in minutes.split("\n"):
        if line.startswith("#"):
            is_agreed = line in headings
        if is_agreed and line.startswith("- "):
            box = "x" if line[2:].rpartition(" – ")[0] in done else " "
            lines.append(f"- [{box}] {line[2:]}")
        else:
            lines.append(line)
    return "\n".join(lines)
