from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import BO, NOW, PERSON_FIELDS, TODAY, Fireside, load
from tui.domain.meeting.meeting import Meeting
from tui.domain.workspace.state import with_meeting
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store

FIELDS = {
    *PERSON_FIELDS,
    *("since", "meetings", "last", "next"),
}


def test_the_team_is_listed_by_name(fireside: Fireside, data: Path) -> None:
    lines = fireside("people").out.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["Anna Åkesson", "Anne Holm", "Bo Sørensen"]
    assert "met 3 days ago" in lines[0] and "next Tue 24 Nov 10:00" in lines[0]
    assert "not met yet" in lines[1]


def test_json(fireside: Fireside, data: Path) -> None:
    records = fireside("people", "--json").json
    assert [set(record) for record in records] == [FIELDS] * 3
    assert records[0]["next"] == {"on": "2026-11-24", "time": "10:00"}
    assert (records[1]["last"], records[1]["meetings"]) == (None, 0)


def test_an_empty_team_gets_a_friendly_start(fireside: Fireside) -> None:
    assert "fireside people add NAME" in fireside("people").out
    assert fireside("people", "--json").out == "[]\n"


def test_somebody_is_added_with_all_that_is_known(fireside: Fireside, tmp_path: Path) -> None:
    ran = fireside(
        *(
            "people",
            "add",
            "Elias  Berg",
            "--role",
            "Backend",
            "--email",
            "elias@example.com",
            "--language",
            "sv",
        ),
        *(
            "--cadence",
            "two-weekly",
            "--weekday",
            "torsdag",
            "--time",
            "9.30",
            "--way",
            "walk",
            "--country",
            "dk",
        ),
        *("--template", "walking-1-1"),
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Elias Berg is in the team: every two weeks, first meeting Thursday.\n"
    (person,) = load(tmp_path / "data").team.people
    assert msgspec.structs.replace(person, id="x") == msgspec.structs.replace(
        BO,
        id="x",
        name="Elias Berg",
        since=TODAY,
        role="Backend",
        email="elias@example.com",
        language="sv",
        cadence=14,
        weekday=3,
        time="09:30",
        way="walk",
        country="DK",
        template="walking-1-1",
    )


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_a_new_person_is_spoken_to_in_the_managers_language(
    fireside: Fireside, tmp_path: Path, lang: str
) -> None:
    assert fireside("--lang", lang, "people", "add", "Elias").code == 0
    assert load(tmp_path / "data").team.people[0].language == lang


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--cadence", "0"),
        ("--cadence", "367"),
        ("--cadence", "often"),
        ("--cadence", "²"),
        ("--weekday", "someday"),
        ("--time", "25:00"),
        ("--email", "anna"),
        ("--language", "no"),
        ("--country", "FR"),
        ("--way", "boat"),
    ],
)
def test_what_does_not_fit_is_not_taken(fireside: Fireside, data: Path, option: str, value: str) -> None:
    before = load(data)
    for command in (("people", "add", "New"), ("people", "edit", "bo")):
        ran = fireside(*command, option, value)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(option) and ran.err.count("\n") == 1
    assert load(data) == before


def test_an_unknown_template_names_those_there_are(fireside: Fireside, data: Path) -> None:
    ran = fireside("people", "add", "New", "--template", "../general")
    assert ran.code == 1
    assert ran.err.startswith("No template is called ../general. There are: ") and "weekly-1-1" in ran.err


@pytest.mark.parametrize("name", ["", " ", "\u200b", "x" * 81])
def test_a_name_must_be_seen_and_have_room(fireside: Fireside, data: Path, name: str) -> None:
    assert fireside("people", "add", name).err == "A name has 1 to 80 characters.\n"
    assert fireside("people", "edit", "bo", "--name", name).code == 1


def test_a_name_is_there_once(fireside: Fireside, data: Path) -> None:
    assert fireside("people", "add", "anna åkesson").err.startswith(
        "Somebody is called Anna Åkesson already."
    )
    assert fireside("people", "edit", "bo", "--name", "ANNE HOLM").code == 1
    assert fireside("people", "edit", "bo", "--name", "BO SØRENSEN").code == 0


def test_control_characters_do_not_get_in(fireside: Fireside, tmp_path: Path) -> None:
    fireside("people", "add", "Eve\x1b]0;owned\x07", "--role", "a\nb\x1b[31m")
    (person,) = load(tmp_path / "data").team.people
    assert person.name.isprintable() and person.role.isprintable()


def test_what_is_given_changes_and_the_rest_stays(fireside: Fireside, data: Path) -> None:
    ran = fireside("people", "edit", "anna å", "--name", "Anna Ek", "--weekday", "", "--cadence", "monthly")
    assert (ran.code, ran.out) == (0, "Saved: Anna Ek\n")
    person = load(data).team.person("anna01")
    assert person is not None
    assert (person.name, person.weekday, person.cadence, person.role) == ("Anna Ek", None, 30, "Designer")
    assert person.agreed is not None


def test_editing_nothing_is_not_understood(fireside: Fireside, data: Path) -> None:
    assert fireside("people", "edit", "bo").code == 2


def test_removing_asks_first(fireside: Fireside, data: Path) -> None:
    ran = fireside("people", "remove", "anna å", typed="y\n")
    assert ran.code == 1 and "--yes" in ran.err
    assert load(data).team.person("anna01") is not None


@pytest.mark.parametrize(("typed", "left"), [("y\n", False), ("n\n", True), ("\n", True)])
def test_the_answer_counts(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, typed: str, left: bool
) -> None:
    monkeypatch.setattr("tui.cli.commands.people.people_remove.can_answer", lambda: True)
    ran = fireside("people", "remove", "anna å", typed=typed)
    assert ran.code == 0
    assert "3 open actions, 1 waiting point" in ran.out and "archived" in ran.out
    assert (load(data).team.person("anna01") is not None) is left


def test_past_meetings_stay_archived_and_the_one_under_way_goes(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        live = Meeting(id="live01", person="anna01", template="free-talk", created=NOW, touched=NOW)
        store.save(old, with_meeting(old, live))
    assert "archived" in fireside("people", "remove", "anna å", "--yes").out
    state = load(data)
    assert state.team.person("anna01") is None and not state.meetings
    assert len(Reader(data).history("anna01")) == 1
    assert fireside("check").code == 0


def test_whether_they_were_told_what_is_kept_is_kept(fireside: Fireside, data: Path) -> None:
    assert fireside("people", "edit", "bo", "--noticed", "today").code == 0
    kept = fireside("export", "bo", "--json").json["noticed"]
    assert kept == TODAY.isoformat()
    assert f"- Notice given: {kept}" in fireside("export", "bo").out
    ran = fireside("people", "edit", "bo", "--noticed", "tomorrow")
    assert ran.code == 1 and "When the notice was given" in ran.err
    assert fireside("people", "edit", "bo", "--noticed", "").code == 0
    assert fireside("export", "bo", "--json").json["noticed"] is None


def test_whom_one_meets_beside_the_team_has_a_plan_of_their_own(fireside: Fireside, data: Path) -> None:
    assert fireside("people", "add", "Ruth Berg", "--relation", "manager").code == 0
    ruth = next(person for person in load(data).team.people if person.name == "Ruth Berg")
    assert (ruth.relation, ruth.template) == ("manager", "with-my-manager")
    assert "my own manager" in fireside("people").out
    fireside("people", "edit", "ruth", "--relation", "peer")
    ruth = next(person for person in load(data).team.people if person.name == "Ruth Berg")
    assert (ruth.relation, ruth.template) == ("peer", "peer")
    fireside("people", "edit", "ruth", "--relation", "peer", "--template", "free-talk", "--role", "CTO")
    fireside("people", "edit", "ruth", "--relation", "peer")
    ruth = next(person for person in load(data).team.people if person.name == "Ruth Berg")
    assert ruth.template == "free-talk", "what was chosen stays"
    assert "Ruth" not in fireside("year").out, "no talk of a report is counted with a peer"
    exported = fireside("export", "ruth").out
    assert "a peer" in exported
    notice = fireside("export", "ruth", "--notice").out
    assert "stands here for your colleague" in notice
    assert "stands here for" not in fireside("export", "anna å", "--notice").out
    assert fireside("people", "edit", "ruth", "--relation", "boss").code == 2
