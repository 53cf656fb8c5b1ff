"""`fireside reminders`: what calendars are given, told by how calendars read it."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from icalendar import Calendar
from icalendar.cal import Component

from tests.cli.samples import ANNA, ANNE, SECRET, TODAY, Fireside, load
from tui.domain.people.action import Action, done, move
from tui.domain.people.person_group import Group
from tui.domain.people.team import change_action
from tui.storage.repository.store import Store

ZONE = ("--zone", "Europe/Stockholm")
WORDS = ("Anna", "Send the plan", "Book the harbour", "Jonas", "Bo")


def events(text: str) -> dict[str, Component]:
    found = Calendar.from_ical(text).walk("VEVENT")
    by_uid = {str(event["uid"]): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


def change(data: Path, **kept: object) -> None:
    with Store.open(data) as store:
        old = store.load()
        store.save(old, msgspec.structs.replace(old, team=msgspec.structs.replace(old.team, **kept)))


def settle(data: Path, id: str) -> None:
    change(data, actions=change_action(load(data).team, id, lambda action: done(action, TODAY)).actions)


def put_off(data: Path, id: str) -> None:
    due = TODAY + timedelta(7)
    change(data, actions=change_action(load(data).team, id, lambda action: move(action, due, TODAY)).actions)


def test_deadlines_and_meetings_stand_there_without_a_name(fireside: Fireside, data: Path) -> None:
    ran = fireside("reminders", *ZONE)
    assert (ran.code, ran.err) == (0, "")
    found = events(ran.out)
    assert {uid: str(event["status"]) for uid, event in found.items()} == {
        "a-action001@fireside": "CONFIRMED",
        "a-action004@fireside": "CONFIRMED",
        "m-anna01-meetanna01@fireside": "CONFIRMED",
        "m-bo0002-meetbo0002@fireside": "CONFIRMED",
    }
    assert f"{found['m-anna01-meetanna01@fireside'].decoded('dtstart'):%d %H:%M}" == "24 10:00"
    assert f"{found['a-action001@fireside'].decoded('dtstart'):%d %H:%M}" == "27 09:00"
    assert not any(word in ran.out for word in (*WORDS, SECRET))
    assert SECRET not in fireside("reminders", *ZONE, "--names").out


def test_a_meeting_that_only_the_cadence_asks_for_is_tentative(fireside: Fireside, data: Path) -> None:
    new = msgspec.structs.replace(ANNE, since=TODAY + timedelta(3))
    change(data, people=(*load(data).team.people[:2], new))
    found = events(fireside("reminders", *ZONE).out)["m-anne03-first@fireside"]
    assert (str(found["status"]), found.decoded("dtstart")) == ("TENTATIVE", TODAY + timedelta(3))


def test_a_group_meets_by_its_cadence(fireside: Fireside, data: Path) -> None:
    group = Group(id="group1", name="The crew", members=(ANNA.id,), cadence=14, weekday=3, time="13:00")
    change(data, groups=(group,))
    found = events(fireside("reminders", *ZONE).out)["g-group1-first@fireside"]
    assert (str(found["summary"]), str(found["status"])) == ("Group meeting", "TENTATIVE")
    assert f"{found.decoded('dtstart'):%d %H:%M}" == "26 13:00"
    assert "The crew" in fireside("reminders", *ZONE, "--names").out
    change(data, groups=())
    assert events(fireside("reminders", *ZONE).out)["g-group1-first@fireside"]["status"] == "CANCELLED"


def test_names_are_told_where_asked_for(fireside: Fireside, data: Path) -> None:
    found = events(fireside("reminders", *ZONE, "--names", "--at", "8").out)
    plan = found["a-action001@fireside"]
    assert (str(plan["summary"]), f"{plan.decoded('dtstart'):%H:%M}") == ("Anna: Send the plan", "08:00")
    assert str(found["m-anna01-meetanna01@fireside"]["summary"]) == "One-to-one with Anna"


def test_a_file_is_written_anew_and_changes_count_up(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "due.ics"
    assert fireside("reminders", *ZONE, "--out", str(out)).out == f"4 events in {out}\n"
    first = out.read_bytes()
    assert out.stat().st_mode & 0o777 == 0o600
    fireside("reminders", *ZONE, "--out", str(out))
    assert out.read_bytes() == first
    put_off(data, "action001")
    settle(data, "action004")
    fireside("reminders", *ZONE, "--out", str(out))
    found = events(out.read_text())
    assert {
        uid: (event["sequence"], str(event["status"])) for uid, event in found.items() if "a-" in uid
    } == {
        "a-action001@fireside": (1, "CONFIRMED"),
        "a-action004@fireside": (1, "CANCELLED"),
    }


def test_a_file_of_what_changed_has_that_alone(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    assert len(events(fireside("reminders", *ZONE, "--changed").out)) == 4
    assert events(fireside("reminders", *ZONE, "--changed").out) == {}
    put_off(data, "action001")
    # A folder that is brought up to date between is no file that was imported.
    fireside("reminders", *ZONE, "--out", str(tmp_path / "vdir"))
    assert list(events(fireside("reminders", *ZONE, "--changed").out)) == ["a-action001@fireside"]


def test_who_leaves_the_team_is_in_no_calendar_any_more(fireside: Fireside, data: Path) -> None:
    fireside("reminders", *ZONE)
    fireside("people", "remove", "anna å", "--yes")
    found = events(fireside("reminders", *ZONE).out)
    cancelled = {uid for uid, event in found.items() if event["status"] == "CANCELLED"}
    assert cancelled == {"a-action001@fireside", "a-action004@fireside", "m-anna01-meetanna01@fireside"}


def test_who_is_forgotten_leaves_no_trace_of_it(fireside: Fireside, data: Path) -> None:
    fireside("reminders", *ZONE)
    assert any(row.person == ANNA.id for row in load(data).team.calendar)
    assert fireside("forget", "anna å", "--yes").code == 0
    assert not any(row.person == ANNA.id for row in load(data).team.calendar)
    assert ANNA.id not in fireside("reminders", *ZONE).out


def test_the_export_tells_what_is_in_calendars(fireside: Fireside, data: Path) -> None:
    fireside("reminders", *ZONE)
    rows = fireside("export", "anna å", "--json").json["calendar"]
    assert [row["id"] for row in rows] == ["a-action001", "a-action004", "m-anna01-meetanna01"]
    assert "2026-11-27" in fireside("export", "anna å").out


def test_a_folder_has_one_item_a_file_and_loses_only_its_own(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "vdir"
    folder.mkdir()
    (folder / "dentist.ics").write_text("mine")
    fireside("reminders", *ZONE, "--out", str(folder))
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(files) == 5 and b"METHOD" not in b"".join(files.values())
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    fireside("reminders", *ZONE, "--out", str(folder))
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before, "nothing to sync"
    settle(data, "action001")
    fireside("reminders", *ZONE, "--out", str(folder))
    assert set(files) - {path.name for path in folder.iterdir()} == {"fireside-a-action001.ics"}
    assert (folder / "dentist.ics").read_text() == "mine"


def test_what_somebody_took_on_goes_to_them_in_their_language(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    theirs = Action(
        id="theirs01", person=ANNA.id, text="Läs", owner="employee", agreed=TODAY, due=TODAY + timedelta(4)
    )
    change(data, actions=(theirs,))
    found = events(fireside("reminders", "anna å", *ZONE, "--names").out)
    assert [str(event["summary"]) for event in found.values()] == ["Läs", "Enskilt samtal med din chef"]
    assert set(found) == {"t-anna01-theirs01@fireside", "t-anna01-m-meetanna01@fireside"}
    # Neither calendar cancels what stands in the other.
    assert not [e for e in events(fireside("reminders", *ZONE).out).values() if e["status"] == "CANCELLED"]
    assert [e["status"] for e in events(fireside("reminders", "anna å", *ZONE, "--names").out).values()] == [
        "CONFIRMED"
    ] * 2


def test_theirs_tell_who_the_manager_is_and_when_one_may_call(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('name = "Ida"\ncall_hours = "tue 14-16"\n')
    meeting = "t-anna01-m-meetanna01@fireside"
    named = events(fireside("reminders", "anna å", *ZONE, "--names").out)[meeting]
    assert named["summary"] == "Enskilt samtal med Ida" and str(named["description"]).endswith(": tis 14–16")
    nameless = events(fireside("reminders", "anna å", *ZONE).out)[meeting]
    assert "Ida" not in nameless.to_ical().decode() and "14–16" in str(nameless["description"])


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--zone", "Mars/Base"), "Europe/Stockholm"),
        ((*ZONE, "--at", "noonish"), "9:30"),
        ((*ZONE, "--changed", "--out", "{tmp}/vdir"), "--changed"),
        ((*ZONE, "--out", "{tmp}/mine.ics"), "is there already"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    fireside: Fireside, data: Path, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    (tmp_path / "mine.ics").write_text("BEGIN:VCALENDAR\nPRODID:-//Mine//\n")
    ran = fireside("reminders", *(arg.format(tmp=tmp_path) for arg in args))
    assert ran.code in (1, 2) and ran.out == "" and ran.err.count("\n") == 1 and said in ran.err
    assert load(data).team.calendar == (), "nothing counts as given"


def test_json_tells_them_and_keeps_nothing(fireside: Fireside, data: Path) -> None:
    row = fireside("reminders", *ZONE, "--json").json[0]
    assert (row["id"], row["person_id"], row["due"]) == ("a-action001", "anna01", "2026-11-27")
    assert (row["time"], row["sequence"], row["state"]) == ("09:00", 0, "agreed")
    assert load(data).team.calendar == ()


def test_khal_takes_the_file_and_the_folder_and_doubles_nothing(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    vdir, imported, out = tmp_path / "vdir", tmp_path / "imported", tmp_path / "due.ics"
    imported.mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[folder]]\npath = {vdir}\n[[imported]]\npath = {imported}\n"
        "[default]\ndefault_calendar = imported\n[locale]\nlocal_timezone = Europe/Stockholm\n"
        "default_timezone = Europe/Stockholm\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path}/khal.db\n"
    )

    def khal(*args: str) -> str:
        command = [str(Path(sys.executable).with_name("khal")), "-c", str(config), *args]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout

    def listed(calendar: str) -> list[str]:
        return khal(
            "list", "-a", calendar, "--day-format", "", "--format", "{start} {title}", "2026-11-20", "40d"
        ).splitlines()

    fireside("reminders", *ZONE, "--names", "--out", str(vdir))
    for _ in range(2):
        fireside("reminders", *ZONE, "--names", "--out", str(out))
        khal("import", "--batch", "-a", "imported", str(out))
    assert "2026-11-27 09:00 Anna: Send the plan" in listed("folder")
    assert listed("folder") == listed("imported") and len(listed("folder")) == 4
    put_off(data, "action001")
    fireside("reminders", *ZONE, "--names", "--out", str(vdir))
    fireside("reminders", *ZONE, "--names", "--changed", "--out", str(out))
    khal("import", "--batch", "-a", "imported", str(out))
    assert listed("folder") == listed("imported") and len(listed("folder")) == 4
    assert "2026-11-30 09:00 Anna: Send the plan" in listed("folder")


def test_each_is_reminded_of_preparing_the_employee_a_day_earlier(fireside: Fireside, data: Path) -> None:
    mine = fireside("reminders", "--zone", "Europe/Stockholm").out
    theirs = fireside("reminders", "anna å", "--zone", "Europe/Stockholm").out
    # Anna is met on Tuesday 24 November; both are reminded at nine in the morning, in winter time.
    assert "Prepare the one-to-one" in mine and "20261123T080000Z" in mine
    assert "Tänk på vad du vill prata om" in theirs and "20261122T080000Z" in theirs
    assert "Prepare" not in theirs
