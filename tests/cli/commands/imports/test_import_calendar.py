"""`fireside import FILE.ics`: next dates out of a calendar, and what stands in their way."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.samples import NOW, TODAY, Fireside, load
from tests.exchange.test_read_calendar import calendar
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Appointment
from tui.domain.workspace.state import with_meeting
from tui.storage.repository.store import Store

ZONE = ("--zone", "Europe/Stockholm")
WEEKLY = "RRULE:FREQ=WEEKLY"


@pytest.fixture
def fireside(fireside: Fireside, data: Path) -> Fireside:
    for name, address in (("anna å", "anna@example.com"), ("bo", "bo@example.com")):
        fireside("people", "edit", name, "--email", address)
    return fireside


def event(uid: str, start: str, title: str, *more: str, people: tuple[str, ...] = ()) -> tuple[str, ...]:
    with_whom = (f"ATTENDEE:mailto:{one}" for one in people)
    return (f"UID:{uid}", f"DTSTART:{start}", "DURATION:PT30M", f"SUMMARY:{title}", *more, *with_whom)


ANNAS = event("a", "20261117T090000Z", "Chat", WEEKLY, people=("Anna@example.com", "boss@example.com"))
BOS = event("b", "20261201T091500Z", "1:1 Bo Sørensen", WEEKLY)
TEAMS = event("t", "20261124T140000Z", "Team", WEEKLY, people=("anna@example.com", "bo@example.com"))


def agreed(data: Path) -> dict[str, Appointment | None]:
    return {person.id: person.agreed for person in load(data).team.people}


def write(tmp_path: Path, *events: tuple[str, ...]) -> str:
    path = tmp_path / "mine.ics"
    path.write_bytes(calendar(*events))
    return str(path)


def test_next_dates_are_shown_and_taken_by_address_and_by_name(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    ran = fireside("import", write(tmp_path, ANNAS, BOS, TEAMS), "--yes", *ZONE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Anna Åkesson  Tue 24 Nov 10:00  as agreed",
        "Bo Sørensen   Tue 1 Dec 10:15   in place of Tue 24 Nov 10:00",
        "1 date saved.",
    ]
    assert agreed(data)["bo0002"] == Appointment(on=date(2026, 12, 1), time="10:15")
    assert "known already" in fireside("import", write(tmp_path, ANNAS, BOS), "--yes", *ZONE).out


def test_nothing_is_taken_before_a_yes(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = agreed(data)
    path = write(tmp_path, BOS)
    assert fireside("import", path, "--dry-run", *ZONE).out.endswith("Nothing was changed.\n")
    ran = fireside("import", path, *ZONE)
    assert ran.code == 1 and "--yes" in ran.err
    assert agreed(data) == before


def test_two_at_one_time_and_red_days_are_pointed_out(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    moved = event("b", "20261124T091500Z", "Bo", WEEKLY)
    dentist = event("d", "20261124T094000Z", "Dentist")
    out = fireside("import", write(tmp_path, ANNAS, moved, dentist), "--dry-run", *ZONE).out
    assert "At one time, Tue 24 Nov 10:15: Anna and Bo." in out
    assert "At one time, Tue 24 Nov 10:40: Bo and something else in this calendar." in out
    assert "Dentist" not in out
    christmas = event("b", "20261225T091500Z", "Bo", WEEKLY)
    out = fireside("import", write(tmp_path, christmas), "--dry-run", *ZONE).out
    assert "Bo: Fri 25 Dec is a holiday, Juledag." in out
    sunday = event("b", "20261129T091500Z", "Bo", WEEKLY)
    assert (
        "Bo: Sun 29 Nov is at the weekend."
        in fireside("import", write(tmp_path, sunday), "--dry-run", *ZONE).out
    )


@pytest.mark.parametrize(
    "others",
    [
        TEAMS,
        event("x", "20261124T140000Z", "Anna and Bo", WEEKLY),
        event("x", "20261124T140000Z", "Budget", WEEKLY),
        event("x", "20261124T140000Z", "Budget", people=("anna@example.com",)),
        event("x", "20261124T140000Z", "About Bo", WEEKLY, people=("hr@example.com", "boss@example.com")),
        event("x", "20261124T140000Z", "Chat", WEEKLY, people=("anna@example.com", "b@x.com", "c@x.com")),
        event("x", "20261124T140000Z", "Bo", WEEKLY, "STATUS:CANCELLED"),
    ],
)
def test_what_is_none_of_the_one_to_ones_is_left_alone(
    fireside: Fireside, data: Path, tmp_path: Path, others: tuple[str, ...]
) -> None:
    ran = fireside("import", write(tmp_path, others), "--yes", *ZONE)
    assert ran.code == 1 and "No meeting with anybody" in ran.err and ran.err.count("\n") == 1


def test_what_fireside_gave_comes_back_from_where_it_was_moved_to(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "due.ics"
    fireside("reminders", *ZONE, "--out", str(out))
    moved = out.read_bytes().replace(b"20261124T100000", b"20261126T133000")
    (tmp_path / "back.ics").write_bytes(moved)
    fireside("import", str(tmp_path / "back.ics"), "--yes", *ZONE)
    assert {agreed(data)[id] for id in ("anna01", "bo0002")} == {
        Appointment(on=date(2026, 11, 26), time="13:30")
    }


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.ics", b"hello", "is no calendar"),
        ("x.xyz", b"hello", "--person"),
        ("no.ics", None, "no.ics"),
    ],
)
def test_what_cannot_be_taken_is_one_line(
    fireside: Fireside, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = fireside("import", str(tmp_path / name), "--yes", *ZONE)
    assert ran.code in (1, 2) and ran.out == "" and ran.err.count("\n") == 1 and said in ran.err


def test_a_meeting_that_the_calendar_has_on_another_day_is_known_to_have_been_moved(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    fireside("import", write(tmp_path, BOS), "--yes", *ZONE)
    [known] = load(data).team.unheld_of("bo0002")
    assert (known.became, known.planned, known.to) == ("moved", date(2026, 11, 24), date(2026, 12, 1))
    assert known.on == TODAY


def test_another_hour_of_the_same_day_is_no_move(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    later = event("b", "20261124T131500Z", "1:1 Bo Sørensen", WEEKLY)
    fireside("import", write(tmp_path, later), "--yes", *ZONE)
    assert agreed(data)["bo0002"] == Appointment(on=date(2026, 11, 24), time="14:15")
    assert load(data).team.unheld == ()


def test_what_is_prepared_goes_along_to_the_new_day(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    prepared = Meeting(
        id="meetbo0002", person="bo0002", template="weekly-1-1", created=NOW, touched=NOW,
        planned=Appointment(on=date(2026, 11, 24)),
    )  # fmt: skip
    with Store.open(data) as store:
        old = store.load()
        store.save(old, with_meeting(old, prepared))
    fireside("import", write(tmp_path, BOS), "--yes", *ZONE)
    assert load(data).meetings["bo0002"].planned == Appointment(on=date(2026, 12, 1), time="10:15")
