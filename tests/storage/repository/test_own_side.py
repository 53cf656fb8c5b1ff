"""The manager's own side through the whole house: saved, kept, brought back, named, and gone in time."""

import json
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.storage.samples import ANNA, BO, NOW, TODAY, saved, state
from tui.domain.meeting.privacy import Private, Reflection
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.leadership import Leadership
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_goal, with_idea, with_point
from tui.domain.rights.dossier import Dossier, of_nobody, texts
from tui.domain.rights.mentions import mentions
from tui.domain.rights.retention import Limits, aged_private
from tui.domain.workspace.merge_states import merge_states
from tui.domain.workspace.state import State
from tui.storage.recovery import backup_file, folder_snapshot, restore_backup
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.store import Store
from tui.storage.rights.retention_due import what_is_due

OWN = Leadership(styles=("task",), stands_for="calm", shows="I ask Anna first. I wait.", begin="walks")
AFTER = Reflection(
    meeting="meet00", on=TODAY, tone="soft", talked="manager", owed="Call Bo back", showed="half"
)


def thought() -> State:
    before = state()
    private = msgspec.structs.replace(before.privates["anna01"], reflections=(AFTER,))
    return msgspec.structs.replace(before, leadership=OWN, privates={"anna01": private})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    saved(tmp_path / "data", thought())
    return tmp_path / "data"


def test_it_is_there_again_in_files_of_its_own(folder: Path) -> None:
    reader = Store.reader(folder)
    assert reader.leadership() == OWN and reader.private("anna01").reflections == (AFTER,)
    for path in folder.rglob("*.json"):
        if path.name not in ("leadership.private.json",):
            assert b"calm" not in path.read_bytes()
    (row,) = json.loads((folder / "leadership.private.json").read_bytes().partition(b"\n")[2])[
        "leadership"
    ].values()
    assert row["styles"] == ["task"] and row["change"] == ""


def test_without_it_there_is_no_file(tmp_path: Path) -> None:
    saved(tmp_path / "data", state())
    assert not (tmp_path / "data" / "leadership.private.json").exists()


def test_a_backup_carries_it_and_an_earlier_moment_has_the_earlier_one(folder: Path) -> None:
    packed = backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)
    saved(folder, msgspec.structs.replace(thought(), leadership=Leadership(stands_for="another")))
    with Store.open(folder, files=Quick()) as store:
        files = backup_file.unpack(Path("b.tar"), packed).files
        target = restore_backup._readable(folder, files, store.sealing)[0]
        plan = restore_backup.plan(folder, folder_snapshot.take_held(folder, Quick()), target)
        assert plan.before[""] != plan.after[""]
        restore_backup.carry_out(store, plan, NOW, Quick())
    assert Store.reader(folder).leadership() == OWN


def test_a_state_from_before_it_was_written_has_none(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        target = {"team.json": state().team}
        plan = restore_backup.plan(folder, folder_snapshot.take_held(folder, Quick()), target)
        restore_backup.carry_out(store, plan, NOW, Quick())
    assert Store.reader(folder).leadership() == Leadership()


def test_a_check_reads_it_and_copies_of_a_sync_are_named(folder: Path) -> None:
    assert "leadership.private.json" in Survey(folder).paths()
    copy = folder / "leadership.private.sync-conflict-20261123.json"
    copy.write_text("x")
    assert Survey(folder).conflicts() == [copy]
    (folder / "leadership.private.json").write_bytes(b"broken")
    assert list(Survey(folder).of_files())


def test_whoever_is_forgotten_takes_what_was_thought_after_their_meetings_along(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        store.load()
        store.forget("anna01")
    assert not any(b"Call Bo back" in path.read_bytes() for path in folder.rglob("*.json*"))


def test_where_it_names_somebody_is_told() -> None:
    other = Dossier(person=ANNA, private=Private(reflections=(AFTER,)))

    def told(who: Person) -> list[tuple[str, str, str, bool]]:
        found = mentions(who, [other], of_nobody(Team(), OWN))
        return [(one.person, one.place, one.text, one.private) for one in found]

    assert told(BO) == [("anna01", "reflection", "Call Bo back", True)]
    assert told(ANNA) == [("", "leadership", "I ask Anna first.", True)]
    assert {"Call Bo back", "half"} <= {said.text for said in texts(other) if said.private}


def test_thoughts_go_with_private_notes_once_somebody_left() -> None:
    private = Private(reflections=(AFTER,))
    limits = Limits(private_notes=6)
    assert aged_private(private, limits, TODAY, None).kept == private
    later = TODAY.replace(year=TODAY.year + 1)
    rest = aged_private(private, limits, later, TODAY)
    assert rest.kept == Private() and rest.gone["private_notes"] == 1


def test_both_sides_of_a_change_of_it_are_kept() -> None:
    base = State(leadership=Leadership(gives="time"))
    mine = State(leadership=Leadership(gives="time", begin="walks"))
    there = State(leadership=Leadership(gives="time", change="mail"))
    merged = merge_states(base, mine, there)
    assert merged.state.leadership == Leadership(gives="time", begin="walks", change="mail")
    assert merged.left_out == 0


THEIRS = Idea(id="idea01", text="Ask Bo to rotate", raised=TODAY, person="anna01", outcome="he does")
TOGETHER = Idea(id="idea02", text="Let Anna lead", raised=TODAY, group="team")
POINT = Point(
    id="point7", person="", group="team", text="The party Anna plans", side="employee", raised=TODAY
)
GOAL = Goal(id="goal77", person="", group="team", text="A calm release with Anna", since=TODAY)


def with_bank() -> State:
    before = state()
    team = with_point(with_goal(with_idea(with_idea(before.team, THEIRS), TOGETHER), GOAL), POINT)
    return msgspec.structs.replace(before, team=team)


def test_points_ideas_and_goals_of_groups_are_kept_brought_back_and_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    saved(folder, with_bank())
    assert Store.reader(folder).team().ideas == (THEIRS, TOGETHER)
    packed = backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)
    saved(folder, state())
    with Store.open(folder, files=Quick()) as store:
        files = backup_file.unpack(Path("b.tar"), packed).files
        target = restore_backup._readable(folder, files, store.sealing)[0]
        plan = restore_backup.plan(folder, folder_snapshot.take_held(folder, Quick()), target)
        assert "*" in plan.after and "*" not in plan.before and plan.after["anna01"] != plan.before["anna01"]
        restore_backup.carry_out(store, plan, NOW, Quick())
    team = Store.reader(folder).team()
    assert team.ideas == (THEIRS, TOGETHER) and GOAL in team.goals and POINT in team.points


def test_whoever_is_forgotten_takes_their_ideas_along_and_is_told_where_others_name_them(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    saved(folder, with_bank())
    found = mentions(ANNA, [], of_nobody(Store.reader(folder).team(), Leadership()))
    assert {(one.place, one.text) for one in found} == {
        ("goal", "A calm release with Anna"),
        ("idea", "Let Anna lead"),
        ("point", "The party Anna plans"),
    }
    with Store.open(folder, files=Quick()) as store:
        store.load()
        store.forget("anna01")
    assert Store.reader(folder).team().ideas == (TOGETHER,)
    assert not any(b"Ask Bo to rotate" in path.read_bytes() for path in folder.rglob("*.json*"))


def test_what_of_a_group_was_kept_long_enough_is_told_of_and_goes(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    settled = msgspec.structs.replace(TOGETHER, settled=TODAY.replace(year=TODAY.year - 2), state="kept")
    saved(folder, msgspec.structs.replace(with_bank(), team=with_idea(with_bank().team, settled)))
    limits = Limits(settled=12)
    (due,) = [one for one in what_is_due(Store.reader(folder), limits, TODAY) if one.person.id == "team"]
    assert due.gone["settled"] == 1
    with Store.open(folder, files=Quick()) as store:
        store.load()
        store.age(limits, TODAY)
    assert Store.reader(folder).team().ideas == (THEIRS,)
