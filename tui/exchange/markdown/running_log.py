"""One running log of a person: all minutes and the shared lines between, the newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Held
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.person import Person
    from tui.language import Translator


def write_running_log(held: Iterable[Held], log: Iterable[LogEntry], person: Person, _: Translator) -> str:
    """Write it in the language of the translator; private lines and what was said among several are left out."""
    parts: defaultdict[date, list[str]] = defaultdict(list)
    for one in held:
        if not one.meeting.participants and one.minutes.strip():
            parts[one.meeting.held or date.min].append(_below(one.minutes))
    lines: defaultdict[date, list[str]] = defaultdict(list)
    for entry in log:
        if not entry.private:
            lines[entry.on].append(f"- {plain(entry.text)}")
    for day, some in lines.items():
        parts[day].append(f"## {_.full_day(day)}\n\n" + "\n".join(some))
    sections = [section for day in sorted(parts, reverse=True) for section in parts[day]]
    title = _("{name} · one after the other, the newest first", name=plain(person.name))
    return "\n\n".join([f"# {title}", *(sections or [_("Nothing yet.")])]) + "\n"


def _below(minutes: str) -> str:
    """Give minutes with their headings one step smaller; a sign that somebody typed is escaped in them."""
    lines = minutes.strip().split("\n")
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in lines)
