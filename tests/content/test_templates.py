"""The plans that are shipped: each fits its time and asks what is there."""

import pytest

from tui.domain.decks.deck import Template
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.usecases.questions.choose_questions import ANY_TIME, STYLES

LIBRARY = Library(shipped_decks())
PLANS = {plan.id: plan for plan in LIBRARY.templates()}
MINUTES = {
    "weekly-1-1": 30,
    "biweekly-1-1": 45,
    "monthly-1-1": 60,
    "walking-1-1": 30,
    "chat-1-1": 0,
    "daily-check-in": 10,
    "goal-follow-up": 45,
    "first-1-1": 45,
    "back-after-leave": 45,
    "workload": 30,
    "development": 60,
    "career": 60,
    "salary-talk": 45,
    "difficult-talk": 45,
    "feedback-on-me": 30,
    "exit": 45,
    "team-check-in": 30,
    "digital-coffee": 20,
    "free-talk": 30,
    "remote-1-1": 30,
    "how-we-meet": 30,
    "year-talk": 60,
    "with-my-manager": 30,
    "peer": 30,
    "skip-level": 45,
    "reflection-walk": 30,
}

each = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def test_all_are_there_with_their_time() -> None:
    assert {id: plan.minutes for id, plan in PLANS.items()} == MINUTES


@each
def test_the_steps_fill_the_time(plan: Template) -> None:
    minutes = [step.minutes for step in plan.steps]
    assert sum(minutes) == plan.minutes
    assert all(minutes) or not any(minutes)
    assert 3 <= len(plan.steps) <= 10


@each
def test_there_is_time_for_each_question(plan: Template) -> None:
    for step in plan.steps:
        check = LIBRARY.check(step.check)
        if check is not None:
            assert step.minutes >= len(check.statements), step
        elif step.kind == "cards" and plan.minutes:
            assert step.minutes / (len(step.cards) or step.count) >= 2, step


@each
def test_what_is_asked_is_there(plan: Template) -> None:
    for step in plan.steps:
        if step.kind == "cards":
            deck = LIBRARY.deck(step.deck)
            assert step.cards or (deck is not None and len(deck.cards) >= 3 * step.count), step
            assert all(LIBRARY.question(id) is not None for id in step.cards), step
        elif step.kind == "statements":
            assert LIBRARY.check(step.check) is not None, step
        elif step.slot:
            assert not (step.kind or step.deck or step.check or step.cards), step
            assert not plan.several
        else:
            assert LIBRARY.move(f"move.{step.kind}") is not None, step
            assert not (step.deck or step.check or step.cards), step
    cards = [id for step in plan.steps for id in step.cards]
    assert len(set(cards)) == len(cards)


@each
def test_they_come_first_and_agreements_after_what_was_talked_about(plan: Template) -> None:
    kinds = [step.kind for step in plan.steps]
    if "my-points" in kinds:
        # With one's own manager it is oneself who brings the points.
        theirs_first = kinds.index("their-points") < kinds.index("my-points")
        assert theirs_first is (plan.relations != ("manager",))
    if "agree" in kinds:
        talked = [
            i for i, kind in enumerate(kinds) if kind in ("their-points", "my-points", "statements", "goals")
        ]
        assert all(i < kinds.index("agree") for i in talked)
    for last in ("preview", "evaluate"):
        assert last not in kinds[:-2]


def test_the_regular_plans_are_chosen_anew_each_time() -> None:
    slots = {id: [step.slot for step in plan.steps if step.slot] for id, plan in PLANS.items()}
    for id in ("weekly-1-1", "biweekly-1-1", "monthly-1-1"):
        assert slots[id] == ["opener", "questions", "check", "closing"], id
        assert not any(step.deck or step.check for step in PLANS[id].steps)
    assert slots["walking-1-1"] == ["opener", "questions", "closing"]
    assert slots["chat-1-1"] == ["opener", "questions", "check", "closing"]


def test_what_is_hard_to_say_is_said_with_a_face() -> None:
    good = {id: plan.good_ways for id, plan in PLANS.items() if plan.good_ways}
    for id in ("difficult-talk", "salary-talk", "exit", "back-after-leave"):
        assert good.pop(id) == ("video", "room")
    assert good == {"reflection-walk": ("walk", "phone", "room")}
    assert all(plan.way_why for plan in PLANS.values() if plan.good_ways)


def test_decks_for_an_occasion_say_so() -> None:
    shown = {deck.id for deck in LIBRARY.decks() if deck.cards and not deck.occasion}
    assert shown == {*ANY_TIME, STYLES}
    assert not any(deck.occasion for deck in LIBRARY.decks() if deck.statements)


def test_ways_and_numbers_are_those_of_the_plan() -> None:
    assert {plan.id for plan in PLANS.values() if plan.several} == {"team-check-in", "digital-coffee"}
    assert PLANS["walking-1-1"].way == "walk"
    assert PLANS["chat-1-1"].way == "chat"


def test_people_begin_with_a_plan_that_is_there() -> None:
    from datetime import date

    from tui.domain.people.person import Person

    assert Person(id="x", name="X", since=date(2026, 1, 1)).template in PLANS
