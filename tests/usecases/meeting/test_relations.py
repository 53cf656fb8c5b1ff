"""Whom one meets beside those who report: their plans, their questions, and what does not count them."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from tests.domain.samples import ANNA, BO, TODAY, meeting
from tests.domain.scenes import SOON, now, talk
from tests.usecases.questions.test_choose_questions import asked, context
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.profile import Profile
from tui.domain.people.relation import RELATIONS, USUAL_TEMPLATE, Relation, fits, template_after
from tui.domain.people.team import Team, with_point
from tui.domain.workspace.state import Closing, State
from tui.domain.workspace.unreflected import unreflected
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.usecases.answers.prep_form import form_for, with_numbers
from tui.usecases.meeting.lifecycle import others_of, prepared
from tui.usecases.questions.choose_questions import choices_in
from tui.usecases.questions.plan_advice import plan_advice

LIBRARY = Library(shipped_decks())
OTHERS: tuple[Relation, ...] = ("manager", "peer", "skip")
others = pytest.mark.parametrize("relation", OTHERS)


def met(relation: Relation, **more: object) -> Person:
    person = msgspec.structs.replace(
        ANNA, relation=relation, language="en", template=USUAL_TEMPLATE[relation]
    )
    return msgspec.structs.replace(person, **more)


def plan(relation: Relation) -> Meeting:
    person = met(relation)
    around = context().for_person(person)
    return prepared(State(team=Team(people=(person, BO))), person, around).meetings[person.id]


@others
def test_the_usual_plan_is_made_for_them_and_asks_nothing_about_leading_them(relation: Relation) -> None:
    made = plan(relation)
    assert made.template == USUAL_TEMPLATE[relation]
    assert all(step.kind != "statements" for step in made.steps)
    decks = [LIBRARY.deck(id.rpartition(".")[0]) for step in made.steps for id in step.questions]
    assert decks and all(deck is not None and fits(deck, relation) for deck in decks)


def test_with_ones_own_manager_one_brings_the_points() -> None:
    kinds = [step.kind for step in plan("manager").steps]
    assert kinds.index("my-points") < kinds.index("their-points")


@others
def test_no_measure_and_no_talk_of_a_report_is_offered(relation: Relation) -> None:
    choices = choices_in(LIBRARY, relation=relation)
    assert choices.checks == ()
    offered = {template.id for template in LIBRARY.templates() if fits(template, relation)}
    assert USUAL_TEMPLATE[relation] in offered
    assert offered.isdisjoint({"salary-talk", "feedback-on-me", "weekly-1-1", "exit", "team-check-in"})
    decks = {deck.id for deck in LIBRARY.decks() if fits(deck, relation)}
    assert decks.isdisjoint({"salary-talk", "feedback-on-me", "leadership-styles", "check.leadership"})


def test_a_regular_plan_asks_them_none_of_it_either() -> None:
    for relation in OTHERS:
        found = asked(context(styles=lambda: ("purpose",)), person=met(relation))
        assert all(fits(LIBRARY.deck(id.rpartition(".")[0]), relation) for id in found)  # type: ignore[arg-type]
    assert asked(context(), person=met("report"))


def test_nothing_of_one_s_own_is_lost_to_them_without_a_word_in_the_file() -> None:
    for relation in RELATIONS:
        assert fits(LIBRARY.template("free-talk"), relation)  # type: ignore[arg-type]


def test_with_the_relation_changes_the_usual_template_and_with_nothing_else() -> None:
    assert template_after("monthly-1-1", "report", "report") == "monthly-1-1"
    assert template_after("monthly-1-1", "report", "peer") == "peer"
    assert template_after("peer", "peer", "report") == "weekly-1-1"


def test_the_whole_team_are_those_who_report() -> None:
    cy = msgspec.structs.replace(BO, id="cy", relation="peer")
    state = State(team=Team(people=(ANNA, BO, cy, met("manager", id="boss"))))
    assert others_of(state, ANNA, None) == ("bo",)


@others
def test_nobody_who_does_not_report_is_new_to_the_team(relation: Relation) -> None:
    person = met(relation)
    state = State(team=Team(people=(person,)))
    assert plan_advice(state, plan(relation), person, context()) == ""


def test_hints_on_leading_are_for_those_one_leads() -> None:
    ready = meeting()
    seen = LogEntry(id="l", person="anna", on=TODAY, text="x")
    long_ago = msgspec.structs.replace(
        seen, kind="well", on=TODAY - timedelta(60), given=TODAY - timedelta(60)
    )
    due = {
        relation: "praise-long" in now(ready, log=(seen, long_ago), relation=relation)
        for relation in RELATIONS
    }
    assert due == {"report": True, "manager": False, "peer": False, "skip": False}
    first = {relation: now(talk("their-points"), SOON, relation=relation) for relation in RELATIONS}
    start = ("their-points-start",)
    assert first == {"report": start, "manager": (), "peer": (), "skip": start}
    assert {now(talk("cards"), SOON, relation=relation) for relation in RELATIONS} == {("cards-start",)}


def test_one_is_not_asked_how_one_led_ones_own_manager() -> None:
    held = msgspec.structs.replace(meeting(), phase="closed", held=TODAY, person="anna")
    closings = {held.id: Closing(held=Held(meeting=held), year=2026)}
    for relation in RELATIONS:
        team = Team(people=(met(relation),))
        state = State(team=team, closings=closings, privates={"anna": context().past.private("anna")})
        assert (unreflected(state) is not None) is (relation == "report")


@pytest.mark.parametrize(
    ("relation", "called", "brought"),
    [
        ("report", "your manager", False),
        ("manager", "your colleague", True),
        ("peer", "your colleague", True),
        ("skip", "your manager’s manager", False),
    ],
)
def test_the_form_calls_one_what_one_is_to_them_and_tells_equals_what_one_brings(
    relation: Relation, called: str, brought: bool
) -> None:
    person = met(relation)
    around = context().for_person(person)
    team = Team(people=(person,))
    team = with_point(
        team, Point(id="p", person="anna", text="Two more people", side="manager", raised=TODAY)
    )
    state = with_numbers(prepared(State(team=team), person, around), person)
    form = form_for(state, person, around)
    assert form.manager == called and form.only_title == f"Only for {called}"
    assert ("What I bring: Two more people" in form.lines) is brought
    named = context(profile=lambda: Profile(name="Eva")).for_person(person)
    assert form_for(state, person, named).manager == "Eva"
