"""What a year brought: shared things of the period alone; and which talks were held."""

from datetime import date, timedelta

import msgspec
import pytest

from tests.domain.samples import meeting
from tests.domain.trends.test_rating_series import QUESTIONS, said
from tui.domain.meeting.archive import Archive, Held
from tui.domain.people.action import Action, done, drop
from tui.domain.people.decision_record import Decision
from tui.domain.people.decision_record import drop as drop_decision
from tui.domain.people.goal import Goal, settle
from tui.domain.people.log_entry import LogEntry
from tui.domain.trends.coverage import coverage
from tui.domain.trends.rating_series import WORTH
from tui.domain.trends.year_report import YearReport, year_report

SINCE, UNTIL = date(2026, 1, 1), date(2026, 12, 31)
BEFORE, AFTER = SINCE - timedelta(1), UNTIL + timedelta(1)


def over(**there: object) -> YearReport:
    return year_report(Archive(**there), QUESTIONS, since=SINCE, until=UNTIL)  # type: ignore[arg-type]


def goal(id: str, since: date = SINCE, **more: object) -> Goal:
    return msgspec.structs.replace(Goal(id=id, person="anna", text=id, since=since), **more)


def action(id: str, **more: object) -> Action:
    return msgspec.structs.replace(
        Action(id=id, person="anna", text=id, agreed=SINCE, owner="employee"), **more
    )


def test_goals_that_were_there_in_the_period_what_was_met_first() -> None:
    found = over(
        goals=(
            goal("open", priority=2),
            goal("first", priority=1),
            settle(goal("met", BEFORE), "met", SINCE),
            settle(goal("gone"), "dropped", UNTIL),
            settle(goal("met before", BEFORE), "met", BEFORE),
            goal("later", AFTER),
            goal("open"),
        )
    )
    assert [one.id for one in found.goals] == ["met", "first", "open", "gone"]


def test_what_serves_a_goal_stands_with_it_and_nowhere_else() -> None:
    steps = (
        done(action("done", goal="g"), UNTIL),
        action("open", goal="g"),
        drop(action("dropped", goal="g"), UNTIL),
        action("secret", goal="g", private=True),
        action("other", goal="x"),
    )
    found = over(goals=(goal("g"),), actions=steps)
    assert [one.id for one in found.steps["g"]] == ["done", "open"]
    assert found.kept == ()


@pytest.mark.parametrize(
    ("kept", "is_told"),
    [
        (done(action("a"), SINCE), True),
        (done(action("a", owner="both"), UNTIL), True),
        (done(action("a"), BEFORE), False),
        (done(action("a"), AFTER), False),
        (done(action("a", owner="manager"), UNTIL), False),
        (done(action("a", private=True), UNTIL), False),
        (drop(action("a"), UNTIL), False),
        (action("a"), False),
    ],
)
def test_what_the_employee_has_kept_is_an_achievement(kept: Action, is_told: bool) -> None:
    assert bool(over(actions=(kept,)).kept) is is_told


def test_the_log_and_decisions_of_the_period_but_nothing_private() -> None:
    def line(id: str, on: date, **more: object) -> LogEntry:
        return msgspec.structs.replace(LogEntry(id=id, person="anna", on=on, text=id), **more)

    def decision(id: str, on: date, **more: object) -> Decision:
        return msgspec.structs.replace(Decision(id=id, person="anna", text=id, decided=on), **more)

    found = over(
        log=(
            line("last", UNTIL),
            line("first", SINCE),
            line("secret", SINCE, private=True),
            line("x", BEFORE),
        ),
        decisions=(
            decision("stands", SINCE),
            decision("secret", SINCE, private=True),
            drop_decision(decision("dropped", SINCE), UNTIL),
            decision("later", AFTER),
        ),
    )
    assert [one.id for one in found.log] == ["first", "last"]
    assert [one.id for one in found.decisions] == ["stands"]


def test_feedback_that_has_yet_to_be_given_is_said_first_and_not_read() -> None:
    entry = LogEntry(id="l", person="anna", on=SINCE, text="too many slides", kind="feedback")
    assert over(log=(entry,)).log == ()
    given = msgspec.structs.replace(entry, given=SINCE)
    assert over(log=(given,)).log == (given,)
    praise = msgspec.structs.replace(entry, kind="well")
    assert over(log=(praise,)).log == (praise,)


def test_growth_is_what_was_rated_often_enough_in_one_to_ones() -> None:
    def held(days: int, **more: object) -> Held:
        answers = (said("c.rest", 4), said(WORTH, 6))
        one = meeting(id=f"m{days}", held=SINCE + timedelta(days), answers=answers)
        return Held(meeting=msgspec.structs.replace(one, **more))

    three = (held(0), held(7), held(364))
    found = over(meetings=(*three, held(-1), held(9, participants=("bo",))))
    assert (found.meetings, [one.id for one in found.growth]) == (3, ["load"])
    assert over(meetings=three[:2]).growth == ()


@pytest.mark.parametrize(
    ("template", "talk"),
    [
        ("development", "development"),
        ("year-talk", "development"),
        ("career", "development"),
        ("salary-talk", "salary"),
        ("feedback-on-me", "feedback"),
        ("weekly-1-1", None),
    ],
)
def test_which_talk_was_held_when_last(template: str, talk: str | None) -> None:
    days = (BEFORE, SINCE, SINCE + timedelta(30), AFTER)
    meetings = [msgspec.structs.replace(meeting(id=f"{day}", held=day), template=template) for day in days]
    found = coverage("anna", meetings, since=SINCE, until=UNTIL)
    assert found.held == ({talk: SINCE + timedelta(30)} if talk else {})


def test_the_shipped_templates_that_are_looked_for_are_there() -> None:
    from tui.domain.trends.coverage import TEMPLATES
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks

    there = {template.id for template in Library(shipped_decks(), shipped_decks()).templates()}
    assert {id for ids in TEMPLATES.values() for id in ids} <= there
