"""Hostile texts in what goes to other programs: calendars, pages, notes, tables."""

from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.hostile import commands
from tests.hostile.crowd import write
from tests.hostile.texts import STORABLE, squeezed
from tui.domain.text.clean_text import clean_line, is_blank

Run = Callable[..., tuple[str, str]]
SHORT = {id: text for id, text in STORABLE.items() if len(text) < 2_000 and clean_line(text)}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the folder `data` of the test; gives what it printed on stdout and stderr."""
    monkeypatch.setenv("FIRESIDE_DATA", str(tmp_path / "data"))
    return commands.run


def test_a_calendar_of_any_texts_has_the_same_events(run: Run, tmp_path: Path) -> None:
    people = {f"person{number:02d}": repeat(text) for number, text in enumerate(SHORT.values())}
    write(tmp_path / "data", people)
    out, err = run("reminders", "--zone", "Europe/Stockholm", "--names")
    assert not err
    (calendar,) = Calendar.from_ical(out, multiple=True)
    events = calendar.walk("VEVENT")
    assert len(events) == 4 * len(people) == len({str(event["uid"]) for event in events})
    assert len(calendar.walk("VALARM")) == len(events) and not calendar.walk("VTODO")
    texts = {f"a-person{number:02d}manager@fireside": text for number, text in enumerate(SHORT.values())}
    for event in events:
        assert {str(name) for name in event} <= {
            *("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DURATION"),
            *("SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"),
        }
        text = texts.get(str(event["uid"]), "")
        if not is_blank(text):
            assert squeezed(clean_line(text))[:12] in squeezed(str(event["summary"]))
