"""Hostile texts in what goes to other programs: calendars, pages, notes, tables."""

import csv
from collections.abc import Callable
from io import StringIO
from itertools import repeat
from pathlib import Path

import msgspec
import pytest
from icalendar import Calendar

from tests.hostile import commands
from tests.hostile.crowd import TODAY, write
from tests.hostile.test_told import shape
from tests.hostile.texts import STORABLE, is_drawn_safely, squeezed
from tui.domain.people.action import Action, done
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.sent_minutes import differences, written
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, is_blank
from tui.exchange.markdown.markdown_changes import write_changes
from tui.exchange.markdown.running_log import write_running_log
from tui.exchange.markdown.their_actions import write_their_actions
from tui.exchange.table.csv_text import csv_text, safe_cell
from tui.language import Translator

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
    meetings = [event for event in events if str(event["uid"]).startswith("m-")]
    # Of preparing a meeting one is reminded by an alarm of its own.
    assert len(calendar.walk("VALARM")) == len(events) + len(meetings) and not calendar.walk("VTODO")
    texts = {f"a-person{number:02d}manager@fireside": text for number, text in enumerate(SHORT.values())}
    for event in events:
        assert {str(name) for name in event} <= {
            *("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DURATION"),
            *("SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"),
        }
        text = texts.get(str(event["uid"]), "")
        if not is_blank(text):
            assert squeezed(clean_line(text))[:12] in squeezed(str(event["summary"]))


@pytest.mark.parametrize("id", SHORT)
def test_no_cell_of_a_table_is_a_formula_and_each_row_stays_one(id: str) -> None:
    text = SHORT[id]
    rows = list(csv.reader(StringIO(csv_text([(text, 4.5, text), ("x", 1, "y")]))))
    assert [len(row) for row in rows] == [3, 3] and rows[1] == ["x", "1", "y"] and rows[0][1] == "4.5"
    for cell in (rows[0][0], rows[0][2]):
        assert not cell or cell[0] not in "=+-@\t\r|%＝＋－＠"
        assert is_drawn_safely(cell)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "＝1+1", "%0A=1"]
)
def test_what_a_spreadsheet_would_reckon_is_text(text: str) -> None:
    assert safe_cell(text) == "'" + clean_line(text)


@pytest.mark.parametrize("id", SHORT)
def test_texts_to_send_keep_their_shape(id: str) -> None:
    assert [shape(told) for told in texts_to_send(SHORT[id])] == [shape(told) for told in texts_to_send("x")]
    assert all(is_drawn_safely(line) for told in texts_to_send(SHORT[id]) for line in told.split("\n"))


def texts_to_send(text: str) -> tuple[str, ...]:
    """A difference, a text of somebody's actions and a log, with `text` wherever somebody types one."""
    person = Person(id="a", name=text, since=TODAY)
    action = Action(id="1", person="a", text=text, agreed=TODAY, owner="both", due=TODAY, meeting="m")
    other = msgspec.structs.replace(action, id="2", owner=text)
    gone = msgspec.structs.replace(action, id="3")
    sent = written("m", "a", (action, other, gone), TODAY)
    now = (done(action, TODAY), msgspec.structs.replace(other, due=None))
    team = Team(people=(person,), actions=(action,))
    entry = LogEntry(id="l", person="a", on=TODAY, text=text)
    _ = Translator("sv")
    return (
        write_changes(differences(sent, now), person, TODAY, _, manager=text),
        write_their_actions(team, person, TODAY, _),
        write_running_log((), (entry,), person, _),
    )
