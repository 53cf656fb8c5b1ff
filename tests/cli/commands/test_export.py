import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import NOW, SECRET, TODAY, Fireside
from tests.faults import canaries
from tests.faults.faulty import Quick
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, with_draft
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.meeting.privacy import HealthRemark, Private
from tui.domain.people.action import Action
from tui.domain.people.person import Repeat
from tui.domain.people.team import with_action, with_person
from tui.domain.record import Record
from tui.domain.workspace.state import Closing, with_meeting
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.store import Store


def name_anna(data: Path) -> None:
    """Have Bo's records name Anna, once for all and once in private."""
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        shared = Action(id="boone", person="bo0002", text="Pair with Anna", agreed=TODAY)
        secret = Action(id="botwo", person="bo0002", text="Envies Anna", agreed=TODAY, private=True)
        team = with_action(with_action(old.team, shared), secret)
        store.save(old, msgspec.structs.replace(old, team=team))


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_every_word_about_somebody_is_in_it(fireside: Fireside, data: Path, form: tuple[str, ...]) -> None:
    shutil.rmtree(data)
    canaries.write(data)
    with Store.open(data, files=Quick()) as store:
        loaded = store.load()
        team, private = loaded.team, store.private(canaries.GONE)
        archives = [store.archive(canaries.GONE, year) for year in store.years(canaries.GONE)]
    mine: list[Record] = [a for a in team.actions if a.person == canaries.GONE]
    mine += [p for p in team.points if p.person == canaries.GONE]
    mine += [g for g in team.goals if g.person == canaries.GONE]
    mine += [*team.decisions_of(canaries.GONE), *team.log_of(canaries.GONE), *team.groups_of(canaries.GONE)]
    everything: list[object] = [
        team.person(canaries.GONE),
        team.digest(canaries.GONE),
        *mine,
        private,
        *archives,
    ]
    everything += [loaded.meetings[canaries.GONE], Forms(data).about(canaries.GONE)]
    raw = msgspec.json.encode(everything).decode()
    words = {raw[at : at + 12] for at in range(len(raw)) if raw.startswith("canary", at)}
    assert len(words) > 40
    out = fireside("export", canaries.GONE, *form).out
    assert sorted(word for word in words if word not in out) == []
    assert "bo focus" not in out and "bo more" not in out


def test_json_has_the_common_vocabulary_and_why_and_how_long(fireside: Fireside, data: Path) -> None:
    document = fireside("export", "anna å", "--json").json
    assert (document["id"], document["person"], document["left"]) == ("anna01", "Anna Åkesson", None)
    for record in (*document["actions"], *document["points"]):
        assert {"id", "person", "person_id", "text", "owner", "due", "state"} <= set(record)
    assert [meeting["held"] for meeting in document["meetings"]] == ["2026-11-20"]
    assert document["meetings"][0]["answers"][1]["text"] == "The harbour walk"
    assert document["focus"] == [SECRET] and document["health"] is None
    kept = {kind["key"]: kind for kind in document["kept"]}
    assert kept["ratings"]["how_long"] == "12 months after the meeting." and kept["private"]["why"]
    assert "health" not in kept


def test_as_text_it_speaks_the_language_chosen(fireside: Fireside, data: Path) -> None:
    english = fireside("export", "anna å").out
    assert english.startswith("# Everything kept about Anna Åkesson\n")
    assert "The Q4 plan is late" in english and "> # Anna Åkesson" in english and SECRET in english
    for lang in ("sv", "da"):
        out = fireside("--lang", lang, "export", "anna å").out
        assert "Anna Åkesson" in out and "Everything kept" not in out and "Why:" not in out


def test_where_others_name_them_stands_last_and_can_be_left_out(fireside: Fireside, data: Path) -> None:
    name_anna(data)
    ran = fireside("export", "anna å")
    assert ran.err.startswith("2 lines about others name Anna.")
    head, _, tail = ran.out.partition(
        "## Mentioned in others’ records: go through this before you hand it over"
    )
    assert "Pair with" not in head and "Envies" not in head
    assert "- Bo Sørensen · action · 2026-11-23: Pair with Anna\n" in tail
    assert "- Bo Sørensen · action · 2026-11-23 · private: Envies Anna\n" in tail
    mentions = fireside("export", "anna å", "--json").json["mentions"]
    assert [(one["person"], one["place"], one["private"]) for one in mentions] == [
        ("Bo Sørensen", "action", False),
        ("Bo Sørensen", "action", True),
    ]
    for form in ((), ("--json",)):
        ran = fireside("export", "anna å", "--no-mentions", *form)
        assert ran.err == "" and "Bo S" not in ran.out and "Pair with" not in ran.out


def test_the_meeting_under_way_and_what_is_being_typed_are_in_it(fireside: Fireside, data: Path) -> None:
    live = Meeting(id="live01", person="anna01", template="free-talk", created=NOW, touched=NOW)
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        live = msgspec.structs.replace(live, aside=Aside(marks=("serious-worry",)))
        store.save(old, with_meeting(old, with_draft(live, "capture", "half typed")))
    out = fireside("export", "anna å").out
    assert "half typed" in out and "a serious worry is marked" in out
    assert fireside("export", "anna å", "--json").json["under_way"]["drafts"] == {"capture": "half typed"}
    assert fireside("export", "anna å", "--json").json["under_way"]["marks"] == ["serious-worry"]


def test_what_is_never_to_be_asked_again_is_in_it(fireside: Fireside, data: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        private = Private(never=("general.how-scale",))
        store.save(old, msgspec.structs.replace(old, privates={"anna01": private}))
    (never,) = fireside("export", "anna å", "--json").json["never_again"]
    assert never["id"] == "general.how-scale" and "1" in never["question"]
    assert never["question"] in fireside("export", "anna å").out


def test_what_was_in_mind_for_a_meeting_is_told_apart_from_what_was_noted(
    fireside: Fireside, data: Path
) -> None:
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        last = old.team.digest("anna01").last_meeting
        notes = (
            Note(id="f", text="let her begin", at=at, kind="focus", about=last),
            Note(id="n", text="began by herself", at=at),
        )
        store.save(old, msgspec.structs.replace(old, privates={"anna01": Private(notes=notes)}))
    out = fireside("export", "anna å").out
    assert "- Focus, 2026-11-20: let her begin\n" in out and "- 2026-11-20: began by herself\n" in out
    brief = fireside("brief", "anna å", "--private", "--json").json
    assert brief["notes"] == ["began by herself"]
    assert brief["focus_before"] == (["let her begin"] if last else [])


def test_a_health_remark_is_in_it_as_it_is_about_them(fireside: Fireside, data: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        private = Private(health=HealthRemark(text="part time", on=TODAY))
        store.save(old, msgspec.structs.replace(old, privates={"anna01": private}))
    assert fireside("export", "anna å", "--json").json["health"] == {"text": "part time", "on": "2026-11-23"}
    assert "- 2026-11-23: part time" in fireside("export", "anna å").out
    assert "part time" not in fireside("export", "bo").out


def test_somebody_who_left_can_have_theirs(fireside: Fireside, data: Path) -> None:
    fireside("people", "remove", "anna å", "--yes")
    document = fireside("export", "anna å", "--json").json
    assert (document["left"], len(document["meetings"])) == ("2026-11-23", 1)
    assert "left the team: 2026-11-23" in fireside("export", "anna å").out


@pytest.mark.parametrize("suffix", ["json", "md", "MD"])
def test_it_goes_into_a_file_of_ones_own(fireside: Fireside, data: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"anna.{suffix}"
    assert fireside("export", "anna å", "--out", str(out)).out == f"Written: {out}\n"
    assert out.stat().st_mode & 0o777 == 0o600
    text = out.read_text(encoding="utf-8")
    if suffix == "json":
        assert json.loads(text)["person"] == "Anna Åkesson"
    else:
        assert text.startswith("# Everything")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_file_that_is_there_stays_unless_one_says_so(
    fireside: Fireside, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "anna.md"
    out.write_text("mine")
    ran = fireside("export", "anna å", "--out", str(out))
    assert ran.code == 1 and "is there already" in ran.err
    monkeypatch.setattr("tui.cli.input.write_file.can_answer", lambda: True)
    assert fireside("export", "anna å", "--out", str(out), typed="n\n").code == 0
    assert out.read_text() == "mine"
    out.chmod(0o644)
    assert fireside("export", "anna å", "--out", str(out), typed="y\n").code == 0
    assert out.read_text().startswith("# Everything") and out.stat().st_mode & 0o777 == 0o600


def test_what_is_no_plain_file_is_not_written_over(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere")
    for name in ("folder.md", "link.md"):
        ran = fireside("export", "anna å", "--out", str(tmp_path / name))
        assert ran.code == 1 and "not a regular file" in ran.err and ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("anna å", "--out", "anna.txt"),
        ("anna å", "--json", "--out", "anna.md"),
        ("--notice", "--json"),
        ("--notice", "--out", "x.json"),
    ],
)
def test_what_does_not_go_together_is_said(fireside: Fireside, data: Path, args: tuple[str, ...]) -> None:
    ran = fireside("export", *args)
    assert (ran.code, ran.out) == (2, "") and ran.err.count("\n") == 1


def settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "settings.toml").write_text(text)


def test_the_notice_says_what_the_settings_say(fireside: Fireside, tmp_path: Path) -> None:
    usual = fireside("export", "--notice").out
    assert "12 months after the meeting." in usual and "and 6 months after" in usual
    assert "because of health" not in usual and "concerns health" not in usual
    settings(
        tmp_path,
        "health_remarks = true\n[retention]\nratings = 3\nprivate_notes = 0\nmeetings = 24\nchats = 5\n",
    )
    other = fireside("export", "--notice").out
    assert "3 months after the meeting." in other and "24 months after the meeting." in other
    assert (
        "12 months" not in other and "because of health" in other and "6 months after it was written" in other
    )
    settings(tmp_path, "[retention]\nratings = 1.5\n")
    ran = fireside("export", "--notice")
    assert ran.code == 1 and ran.out == "" and "settings.toml" in ran.err


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "Controller: [|Contact for questions: [|Data protection officer: [|Legal basis: [|Article 6(1)(f)"
            "|To object: |To complain: |To see it: |To have it put right: |To have it erased: ",
        ),
        (
            "sv",
            "Personuppgiftsansvarig: [|Kontakt vid frågor: [|Dataskyddsombud: [|Rättslig grund: [|artikel 6.1 f"
            "|Att invända: |Att klaga: |Integritetsskyddsmyndigheten",
        ),
        (
            "da",
            "Dataansvarlig: [|Kontakt ved spørgsmål: [|Databeskyttelsesrådgiver|Retsgrundlag: ["
            "|artikel 6, stk. 1, litra f|At gøre indsigelse: |At klage: |Datatilsynet",
        ),
    ],
)
def test_the_notice_says_what_the_law_asks_for_with_blanks_to_fill_in(
    fireside: Fireside, tmp_path: Path, language: str, words: str
) -> None:
    settings(tmp_path, "health_remarks = true\n")
    notice = fireside("--lang", language, "export", "--notice").out
    assert [word for word in words.split("|") if word not in notice] == []
    assert "(2)(b)" in notice or "9.2 b" in notice or "stk. 2, litra b" in notice


def test_the_notice_is_in_the_language_of_whom_it_is_for(fireside: Fireside, data: Path) -> None:
    heads = {
        lang: fireside("--lang", lang, "export", "--notice").out.splitlines()[0]
        for lang in ("en", "sv", "da")
    }
    assert len(set(heads.values())) == 3
    assert fireside("export", "anna å", "--notice").out.startswith(heads["sv"])
    assert fireside("export", "bo", "--notice").out.startswith(heads["da"])
    assert fireside("--lang", "en", "export", "bo", "--notice").out.startswith(heads["en"])


def test_hostile_names_and_texts_make_no_structure(fireside: Fireside, data: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        evil = Action(id="evil01", person="anna01", text="# Owned\n\n- [x](http://e)\x1b[31m", agreed=TODAY)
        store.save(old, msgspec.structs.replace(old, team=with_action(old.team, evil)))
    out = fireside("export", "anna å").out
    assert "\x1b" not in out and "\n# Owned" not in out and "[x](" not in out


def test_of_a_meeting_of_several_each_gets_their_own_part(fireside: Fireside, data: Path) -> None:
    answers = (
        Answer(question="move.round.anna01", choice="foggy", text="Anna’s word"),
        Answer(question="move.round.bo0002", choice="sunny", text="Bo’s word"),
        Answer(question="move.sounding-board.bo0002", choice="anna01", text="Bo is stuck"),
    )
    meeting = Meeting(
        id="several1",
        person="bo0002",
        participants=("anna01",),
        template="team-check-in",
        created=NOW,
        touched=NOW,
        held=TODAY,
        answers=answers,
        employee_talks=Clock(spent=600.0),
        notes=(Note(id="n1", text="said by all", at=NOW),),
    )
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        closing = Closing(held=Held(meeting=meeting, minutes="of all"), year=TODAY.year)
        store.save(old, msgspec.structs.replace(old, closings={"several1": closing}))
    for name, own, other in (("anna å", "Anna’s word", "Bo’s word"), ("bo", "Bo’s word", "Anna’s word")):
        for form in ((), ("--json",)):
            out = fireside("export", name, "--no-mentions", *form).out
            assert own in out and other not in out
            assert "said by all" not in out and "of all" not in out
    assert "anna01" not in fireside("export", "bo", "--no-mentions", "--json").out
    assert "with several people" in fireside("export", "anna å", "--no-mentions").out
    meetings = fireside("export", "anna å", "--json").json["meetings"]
    assert [(one["several"], one["held"]) for one in meetings] == [
        (True, "2026-11-23"),
        (False, "2026-11-20"),
    ]
    assert meetings[0]["seconds_spoken"] == {"manager": 0, "employee": 0}


def test_an_action_of_theirs_under_another_is_told_whole_in_export_and_forget(
    fireside: Fireside, data: Path
) -> None:
    fireside("people", "add", "Bo Ek")
    fireside("people", "edit", "bo0002", "--name", "Mikkel Dahl")
    fireside("act", "anna", "Ring hamnen @Bo >fri")
    found = fireside("export", "Bo", "--json").json["mentions"]
    (mention,) = (one for one in found if one["place"] == "action")
    assert mention["text"] == "Ring hamnen @Bo"
    assert "Ring hamnen @Bo" in fireside("export", "Bo").out.replace("\\", "")
    ran = fireside("forget", "Bo", "--yes")
    assert "Ring hamnen @Bo" in ran.out and ran.code == 0


def test_what_was_decided_the_log_and_groups_are_in_it(fireside: Fireside, data: Path) -> None:
    shutil.rmtree(data)
    shutil.copytree(Path(__file__).parents[2] / "data" / "format-2", data)
    document = fireside("export", "anna", "--json").json
    assert (document["phone"], document["country"], document["groups"]) == (
        "+46 70 123 45 67",
        "SE",
        ["Platform"],
    )
    decisions = {one["text"]: one for one in document["decisions"]}
    assert set(decisions) == {
        *("Fridays are free of meetings", "Reports on Mondays", "No on-call this autumn"),
    }
    assert decisions["Fridays are free of meetings"]["person_id"] == "anna01"
    assert [(one["on"], one["private"]) for one in document["log"]] == [
        ("2026-11-24", False),
        ("2026-11-25", True),
        ("2026-11-18", False),
        ("2026-11-19", True),
    ]
    (moved,) = [one for one in document["actions"] if one["text"] == "Book the room"]
    assert [(one["what"], one["due_before"], one["due_after"]) for one in moved["history"]] == [
        ("added", None, "2026-11-27"),
        ("moved", "2026-11-27", "2026-12-04"),
    ]
    text = fireside("export", "anna").out
    for line in (
        "- Phone: \\+46 70 123 45 67",
        "- Country: SE",
        "- Groups: Platform",
        "- Decision, 2026-09-07: Reports on Mondays (replaced 2026-11-23)",
        "- Decision, 2026-09-07: No on-call this autumn (dropped 2026-11-23, private)",
        "- 2026-11-24, what I saw: Helped Bo with the release",
        "- 2026-11-25, what I saw: Is looking for another flat (private)",
        "2026-11-24: 2026-11-27 → 2026-12-04 full",
    ):
        assert line in text, line


def test_what_comes_again_is_in_it(fireside: Fireside, data: Path) -> None:
    repeats = (
        Repeat(id="r1", on=TODAY, text="Budget", meetings=4),
        Repeat(id="r2", on=TODAY, deck="check.load", days=91),
    )
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        anna = next(person for person in old.team.people if person.id == "anna01")
        team = with_person(old.team, msgspec.structs.replace(anna, repeats=repeats))
        store.save(old, msgspec.structs.replace(old, team=team))
    told = fireside("export", "anna å").out
    assert "Budget (every 4th meeting)" in told and "Workload (each quarter)" in told
    kept = fireside("export", "anna å", "--json").json["repeats"]
    assert [(one["text"], one["deck"], one["meetings"], one["days"]) for one in kept] == [
        ("Budget", "", 4, 0),
        ("", "check.load", 0, 91),
    ]
