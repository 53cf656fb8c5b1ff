"""`fireside report`: figures on a team, given once a quarter and kept on record."""

from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import TODAY, Fireside, load
from tui.domain.decks.deck import Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.report.answered_values import answered_values
from tui.domain.workspace.state import Closing, State
from tui.storage.repository.store import Store

IN_QUARTER = date(2026, 9, 30)
Q = "check.clarity.know-expected"


def meeting(person: str, value: int, on: date = IN_QUARTER, **more: object) -> Meeting:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    made = Meeting(
        id=f"meet{person}{on:%m%d}",
        person=person,
        template="t",
        created=at,
        touched=at,
        phase="closed",
        held=on,
        answers=(Answer(question=Q, value=value),),
    )
    return msgspec.structs.replace(made, **more)


@pytest.fixture
def answered(tmp_path: Path) -> Path:
    """Five people who answered 5, 5, 5, 6 and 7, and one who came since and answered nothing."""
    people = tuple(Person(id=f"person{n}", name=f"Person {n}", since=date(2025, 1, 1)) for n in range(6))
    values = (5, 5, 5, 6, 7)
    closings = {
        f"meetperson{n}0930": Closing(held=Held(meeting=meeting(f"person{n}", value)), year=2026)
        for n, value in enumerate(values)
    }
    with Store.open(tmp_path / "data") as store:
        store.save(State(), State(team=Team(people=people), closings=closings))
    return tmp_path / "data"


@pytest.fixture
def measured() -> str:
    """The title of the first measure of the statement."""
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks

    question = Library(shipped_decks(), Path("none")).question(Q)
    assert isinstance(question, Statement)
    return question.measures[0]


def test_what_is_told_has_averages_in_half_steps_and_nothing_else(
    fireside: Fireside, answered: Path, measured: str
) -> None:
    ran = fireside("report")
    assert ran.code == 0 and ran.err == ""
    assert ran.out.startswith("# The team in 2026 Q3\n") and f"- {measured}: **5.5**\n" in ran.out
    assert "Person" not in ran.out and " 6" not in ran.out and "7.0" not in ran.out


def test_it_is_kept_on_record_and_the_same_from_then_on(fireside: Fireside, answered: Path) -> None:
    first = fireside("report", "--json").json
    with Store.open(answered) as store:
        old = store.load()
        later = Closing(held=Held(meeting=meeting("person5", 1)), year=2026)
        store.save(old, msgspec.structs.replace(old, closings={"meetperson50930": later}))
    assert fireside("report", "--json").json == first
    (kept,) = load(answered).team.releases
    assert kept.figures[0].members == tuple(f"person{n}" for n in range(5)) and len(kept.present) == 6
    assert fireside("report", "--log").out.startswith("2026 Q3  Mon 23 Nov 2026")
    assert fireside("report", "--log", "--json").json == [first]
    assert "members" not in str(first) and "present" not in str(first)


def test_of_too_few_nothing_is_told_and_nothing_kept(fireside: Fireside, data: Path) -> None:
    ran = fireside("report")
    assert (ran.code, ran.out) == (1, "") and "fewer than five" in ran.err and ran.err.count("\n") == 1
    assert load(data).team.releases == ()
    assert "No report" in fireside("report", "--log").out


def test_the_export_of_one_tells_that_they_were_among_them(fireside: Fireside, answered: Path) -> None:
    fireside("report")
    assert fireside("export", "person 0", "--json").json["reports"] == [TODAY.isoformat()]
    assert fireside("export", "person 5", "--json").json["reports"] == []


@pytest.mark.parametrize(
    ("name", "said"), [("r.md", "**5.5**"), ("r.csv", "2026 Q3,"), ("r.html", "<strong>5.5</strong>")]
)
def test_files(fireside: Fireside, answered: Path, tmp_path: Path, name: str, said: str) -> None:
    assert fireside("report", "--out", str(tmp_path / name)).code == 0
    assert said in (tmp_path / name).read_text()
    assert fireside("report", "--out", str(tmp_path / "r.doc")).code == 2


def test_each_counts_once_with_the_employees_answers_of_one_to_ones_in_the_quarter() -> None:
    statements = {
        Q: Statement(id=Q, say="", measures=("clarity", "load")),
        "turned": Statement(id="turned", say="", measures=("clarity",), reverse=True),
    }
    day = date(2026, 7, 1)
    held = [
        meeting("a", 6, day),
        meeting("a", 7, date(2026, 9, 30)),
        meeting("a", 1, date(2026, 6, 30)),
        meeting("a", 1, date(2026, 10, 1)),
        meeting("a", 1, day, participants=("b",)),
        meeting("a", 1, day, answers=(Answer(question=Q, side="manager", value=1),)),
        meeting("a", 1, day, answers=(Answer(question=Q, declined=True), Answer(question="x.y", value=1))),
        meeting("a", 1, day, answers=(Answer(question="turned", value=2),)),
    ]
    assert answered_values({"a": held, "b": []}, statements, day) == {
        "clarity": {"a": (6 + 7 + 6) / 3},
        "load": {"a": 6.5},
    }


def test_who_does_not_report_is_in_no_figures(answered: Path, fireside: Fireside, measured: str) -> None:
    assert fireside("report", "--json").json
    state = load(answered)
    people = tuple(
        msgspec.structs.replace(p, relation="peer" if p.id == "person0" else "report")
        for p in state.team.people
    )
    with Store.open(answered) as store:
        store.load()
        team = msgspec.structs.replace(state.team, people=people, releases=())
        store.save(state, msgspec.structs.replace(state, team=team))
    told = fireside("report")
    assert told.code == 1 and measured not in told.out, "four are too few"
