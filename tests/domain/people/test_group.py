"""Decisions, the log and groups, in the team."""

from datetime import date

from tests.domain.samples import ANNA, BO, TODAY
from tui.domain.people.decision_record import Decision
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person_group import Group, without_members
from tui.domain.people.team import Team, with_decision, with_group, with_log_entry, with_person
from tui.domain.people.team_removal import without, without_group, without_person

DECISION = Decision(id="d1", person=ANNA.id, text="Fridays are free", decided=TODAY)
ENTRY = LogEntry(id="l1", person=ANNA.id, on=TODAY, text="Held the demo")
BOTH = Group(id="g1", name="Platform", members=(ANNA.id, BO.id))


def team() -> Team:
    found = with_person(with_person(Team(), ANNA), BO)
    return with_group(with_log_entry(with_decision(found, DECISION), ENTRY), BOTH)


def test_each_is_found_by_its_person() -> None:
    assert team().decisions_of(ANNA.id) == (DECISION,)
    assert team().log_of(ANNA.id) == (ENTRY,)
    assert team().groups_of(BO.id) == (BOTH,)
    assert (team().decisions_of(BO.id), team().log_of(BO.id)) == ((), ())


def test_one_of_the_same_id_takes_the_place() -> None:
    later = Decision(id="d1", person=ANNA.id, text="Fridays too", decided=date(2026, 12, 1))
    assert with_decision(team(), later).decisions == (later,)
    assert without(team(), "d1").decisions == ()
    assert without(team(), "l1").log == ()
    assert without_group(team(), "g1").groups == ()


def test_who_leaves_the_team_leaves_its_groups_and_takes_the_rest_along() -> None:
    rest = without_person(team(), ANNA.id, TODAY)
    assert (rest.decisions, rest.log) == ((), ())
    assert [group.members for group in rest.groups] == [(BO.id,)]
    assert without_person(rest, BO.id, TODAY).groups == ()
    assert [former.id for former in rest.former] == [ANNA.id]


def test_a_group_that_is_still_empty_stays() -> None:
    empty = Group(id="g2", name="To come")
    assert without_members((empty, BOTH), {ANNA.id, BO.id}) == (empty,)
