"""Lines of a dossier that several of its parts have."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.exchange.markdown.plain_line import plain
from tui.language.rhythm_text import repeat_title

if TYPE_CHECKING:
    from tui.domain.meeting.meeting import Note
    from tui.domain.people.person import Repeat
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language import Translator


def note_line(note: Note) -> str:
    return f"{note.at.date()}: {plain(note.text)}"


def repeat_line(repeat: Repeat, wording: Wording, _: Translator) -> str:
    what = plain(repeat.text) or plain(wording(repeat.deck) or repeat.deck)
    return f"{what} ({repeat_title(repeat, _)})"


def when(day: date, time: str) -> str:
    return f"{day.isoformat()} {plain(time)}".rstrip()


def minutes(seconds: float, _: Translator) -> str:
    return _.n("{n} minute", "{n} minutes", round(seconds / 60)) if seconds >= 30 else ""


def bullets(rows: Iterable[str]) -> list[str]:
    lines = [f"- {row}" for row in rows]
    return ["\n".join(lines)] if lines else []
