"""From the slots of a template to the steps of one talk."""

from datetime import timedelta
from typing import Any

from tests.domain.questions.test_choose_cards import card, deck
from tests.domain.questions.test_choose_statements import LEADERSHIP, LOAD, SAFETY
from tests.domain.samples import TODAY, meeting, step
from tui.domain.decks.deck import TemplateStep
from tui.domain.meeting.archive import Held
from tui.domain.questions.asked_before import AskedBefore, asked_before
from tui.domain.questions.choose_cards import Asking
from tui.domain.questions.choose_move import OPENERS, choose_closing, choose_opener
from tui.domain.questions.fill_slots import Choices, Talk, fill_slots, without_last_time

CHOICES = Choices(
    decks=(deck("one", *(card(f"one.{n}") for n in range(9))),),
    checks=(LOAD, SAFETY, LEADERSHIP),
    light=(card("small-talk.a"), card("small-talk.b")),
)
WEATHER = TemplateStep(kind="weather", minutes=2)
POINTS = TemplateStep(kind="their-points", minutes=8)
OPENER = TemplateStep(slot="opener", minutes=4)
QUESTIONS = TemplateStep(slot="questions", minutes=6, count=3)
CHECK = TemplateStep(slot="check", minutes=1)
CLOSING = TemplateStep(slot="closing", minutes=2)


def filled(
    *steps: TemplateStep, before: AskedBefore | None = None, choices: Choices = CHOICES, **more: Any
) -> list[tuple[str, int, tuple[str, ...]]]:
    talk = Talk(before=before or AskedBefore(), asking=Asking(today=TODAY), **more)
    return [(one.kind, one.minutes, one.cards) for one in fill_slots(steps, choices, talk)]


def after(*kinds: str, state: str = "visited", times: int = 1) -> AskedBefore:
    steps = tuple(step(f"s{n}", kind, state=state) for n, kind in enumerate(kinds))
    return asked_before(
        Held(meeting=meeting(*steps, id=f"m{n}", held=TODAY - timedelta(70 - n))) for n in range(times)
    )


def test_each_slot_becomes_a_step_of_its_own_minutes() -> None:
    assert filled(WEATHER, OPENER, POINTS, QUESTIONS, CHECK, CLOSING) == [
        ("weather", 2, ()),
        ("guess-week", 4, ()),
        ("their-points", 8, ()),
        ("cards", 6, ("one.0", "one.1", "one.2")),
        ("statements", 1, ("check.load.a",)),
        ("preview", 2, ()),
    ]


def test_a_question_takes_two_minutes_and_no_time_is_no_limit() -> None:
    assert filled(TemplateStep(slot="questions", minutes=5, count=3)) == [("cards", 5, ("one.0", "one.1"))]
    assert filled(TemplateStep(slot="questions", minutes=0, count=3))[0][2] == ("one.0", "one.1", "one.2")
    assert filled(TemplateStep(slot="check", minutes=2, count=3))[0][2] == ("check.load.a", "check.load.b")
    assert len(filled(TemplateStep(slot="check", minutes=0, count=3))[0][2]) == 3


def test_leadership_takes_what_it_needs_from_the_questions() -> None:
    third = after("weather", times=3)
    assert filled(QUESTIONS, CHECK, before=third) == [
        ("cards", 5, ("one.0", "one.1")),
        ("statements", 2, ("check.leadership.l", "check.leadership.m")),
    ]
    short = TemplateStep(slot="questions", minutes=2)
    assert filled(short, CHECK, before=third) == [
        ("cards", 2, ("one.0",)),
        ("statements", 1, ("check.leadership.l",)),
    ], "one question stays"
    assert filled(CHECK, before=third) == [("statements", 1, ("check.leadership.l",))]
    assert [minutes for _, minutes, _ in filled(CHECK, QUESTIONS, QUESTIONS, before=third)] == [2, 5, 6]


def test_a_slot_with_nothing_to_fill_it_leaves_its_time_to_the_employee() -> None:
    nothing = Choices()
    assert filled(WEATHER, POINTS, QUESTIONS, CHECK, choices=nothing) == [
        ("weather", 2, ()),
        ("their-points", 15, ()),
    ]
    assert filled(WEATHER, QUESTIONS, choices=nothing) == [("weather", 8, ())]
    assert filled(QUESTIONS, choices=nothing) == []


def test_small_talk_has_the_prompt_that_came_up_longest_ago() -> None:
    before = after("guess-week", "if-i-vanished", "one-thing")
    assert filled(OPENER, before=before) == [("small-talk", 4, ("small-talk.a",))]
    assert filled(OPENER, before=before, barred=frozenset({"small-talk.a"}))[0][2] == ("small-talk.b",)
    assert filled(OPENER, before=before, choices=Choices()) == [("small-talk", 4, ())]


def test_nothing_is_in_a_plan_twice() -> None:
    named = TemplateStep(kind="cards", cards=("one.0",))
    assert filled(named, QUESTIONS)[1][2] == ("one.1", "one.2", "one.3")
    thing = TemplateStep(kind="guess-week", minutes=3)
    assert [kind for kind, *_ in filled(OPENER, thing)] == ["if-i-vanished", "guess-week"]
    assert [kind for kind, *_ in filled(CLOSING, CLOSING)] == ["preview", "evaluate"]
    assert filled(QUESTIONS, barred=frozenset({"one.0"}))[0][2][0] == "one.1"


def test_a_first_meeting_has_no_last_time_to_look_back_on() -> None:
    back = TemplateStep(kind="last-actions", minutes=4)
    steps = without_last_time((WEATHER, back, POINTS))
    assert [(one.kind, one.minutes) for one in steps] == [("weather", 2), ("their-points", 12)]
    assert without_last_time((WEATHER, POINTS)) == (WEATHER, POINTS)


def test_an_opener_that_was_not_come_to_waits_on() -> None:
    assert choose_opener(after("guess-week", state="waiting"), "video") == "guess-week"
    assert choose_opener(after("guess-week", state="skipped"), "video") == "if-i-vanished"
    assert choose_opener(after("guess-week"), "video") == "if-i-vanished"


def test_an_opener_skipped_and_then_held_is_welcome_again() -> None:
    skips = [
        Held(meeting=meeting(step("s", "guess-week", state="skipped"), id=f"m{n}", held=TODAY - timedelta(n)))
        for n in range(2, 5)
    ]
    assert choose_opener(asked_before(skips), "video") == "if-i-vanished"
    others = (step(kind, kind, state="visited") for kind in OPENERS[1:])
    rest = [Held(meeting=meeting(*others, id="rest", held=TODAY - timedelta(1)))]
    assert choose_opener(asked_before([*skips, *rest]), "video") == ""
    played = step("s", "guess-week", state="visited")
    held = Held(meeting=meeting(played, id="h", held=TODAY - timedelta(2)))
    assert choose_opener(asked_before([*skips, *rest, held]), "video") == "guess-week"
    assert choose_opener(asked_before([*skips, *rest, held]), "walk") == ""


def test_the_closing_gives_way_when_it_was_skipped_three_times() -> None:
    for times, closing in ((0, "preview"), (2, "preview"), (3, "evaluate")):
        assert choose_closing(after("preview", state="skipped", times=times)) == closing
    assert choose_closing(after("preview", "evaluate", state="skipped", times=3)) == ""


def test_only_one_to_ones_count() -> None:
    several = meeting(step("s", "guess-week", state="visited"), participants=("bo",), held=TODAY)
    undated = meeting(step("s", "guess-week", state="visited"))
    assert asked_before([Held(meeting=several), Held(meeting=undated)]) == AskedBefore()
