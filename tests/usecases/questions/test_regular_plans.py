"""A year and more of accepted plans: nothing in the library is out of reach of who takes what is suggested."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

import msgspec
import pytest

from tests.domain.samples import ANNA, NOW, counter
from tui.domain.decks.deck import Template, TemplateStep
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Kind, Meeting
from tui.domain.meeting.planning.prepare import prepare
from tui.domain.people.person import Way
from tui.domain.questions.asked_before import asked_before
from tui.domain.questions.choose_cards import WINDOW, Asking
from tui.domain.questions.choose_move import OPENERS, WORN_OUT
from tui.domain.questions.fill_slots import Talk, fill_slots
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.usecases.questions.choose_questions import ANY_TIME, STYLES, choices_in

LIBRARY = Library(shipped_decks())
CHOICES = choices_in(LIBRARY)
MEASURES = {one.id: one.measures for check in CHOICES.checks for one in check.statements}
STATEMENTS = set(MEASURES)
CADENCES = {"weekly-1-1": 7, "biweekly-1-1": 14, "monthly-1-1": 30}


@dataclass
class Year:
    """So many meetings held by one template, each as it was suggested; `skipped` kinds are always skipped."""

    template: Template
    cadence: int
    way: Way = "video"
    styles: tuple[str, ...] = ()
    skipped: tuple[Kind, ...] = ()
    meetings: list[Meeting] = field(default_factory=list)

    def hold(self, count: int) -> "Year":
        new_id = counter()
        for number in range(len(self.meetings), len(self.meetings) + count):
            day = date(2025, 1, 7) + timedelta(number * self.cadence)
            before = asked_before(Held(meeting=one) for one in self.meetings)
            asking = Asking(today=day, styles=self.styles)
            talk = Talk(before=before, asking=asking, way=self.way, cadence=self.cadence)

            def fill(template: Template, _way: Way, talk: Talk = talk) -> tuple[TemplateStep, ...]:
                return fill_slots(template.steps, CHOICES, talk)

            plan = prepare(
                ANNA,
                self.template,
                id=f"m{number}",
                new_id=new_id,
                fill=fill,
                planned=None,
                now=NOW,
                way=self.way,
            )
            steps = tuple(
                msgspec.structs.replace(s, state="skipped" if s.kind in self.skipped else "visited")
                for s in plan.steps
            )
            self.meetings.append(msgspec.structs.replace(plan, steps=steps, held=day))
        return self

    def asked(self, kind: Kind) -> list[list[str]]:
        """The ids asked in the steps of a kind, a list for each meeting."""
        return [[id for s in m.steps if s.kind == kind for id in s.questions] for m in self.meetings]

    def has(self, kind: Kind) -> list[int]:
        """The meetings with a step of a kind, by number."""
        return [n for n, m in enumerate(self.meetings) if any(s.kind == kind for s in m.steps)]


def year(template: str = "weekly-1-1", count: int = 0, **more: object) -> Year:
    plan = LIBRARY.template(template)
    assert plan is not None
    return Year(plan, CADENCES.get(template, 7), **more).hold(count)  # type: ignore[arg-type]


WEEKLY = year(count=78, styles=("purpose", "task"))
YEARS = {
    "weekly-1-1": WEEKLY,
    "biweekly-1-1": year("biweekly-1-1", 26),
    "monthly-1-1": year("monthly-1-1", 12),
}
each = pytest.mark.parametrize("held", YEARS.values(), ids=YEARS)


def length(meeting: Meeting) -> int:
    return sum(step.minutes for step in meeting.steps)


def flat(lists: list[list[str]]) -> list[str]:
    return [id for ids in lists for id in ids]


def test_every_card_that_fits_any_talk_comes_up() -> None:
    wanted = {card.id for deck in CHOICES.decks for card in deck.cards if deck.id != STYLES}
    in_styles = next(deck for deck in CHOICES.decks if deck.id == STYLES)
    wanted |= {card.id for card in in_styles.cards if card.style in WEEKLY.styles}
    asked = set(flat(WEEKLY.asked("cards")))
    assert wanted <= asked
    assert len(wanted) > 100
    others = {card.id for card in in_styles.cards if card.style not in WEEKLY.styles}
    assert others and not others & asked


@each
def test_every_statement_comes_up(held: Year) -> None:
    assert set(flat(held.asked("statements"))) >= STATEMENTS


def test_every_light_prompt_comes_up() -> None:
    assert {card.id for card in CHOICES.light} <= set(flat(WEEKLY.asked("small-talk")))


@each
def test_every_deck_has_its_turn(held: Year) -> None:
    asked = {id.rpartition(".")[0] for id in flat(held.asked("cards"))}
    assert set(ANY_TIME) <= asked
    assert flat(held.asked("cards"))[0].startswith("remote."), "one meets at a distance"


@each
def test_nothing_is_asked_twice_within_its_window(held: Year) -> None:
    last: dict[str, date] = {}
    for meeting in held.meetings:
        assert meeting.held is not None
        ids = [id for step in meeting.steps if step.kind == "cards" for id in step.questions]
        assert len(set(ids)) == len(ids)
        for id in ids:
            assert id not in last or (meeting.held - last[id]).days >= WINDOW
            last[id] = meeting.held


@each
def test_what_is_new_comes_before_what_was_asked(held: Year) -> None:
    asked = flat(held.asked("cards"))
    first_again = next((n for n, id in enumerate(asked) if id in asked[:n]), len(asked))
    styles = {card.id for deck in CHOICES.decks if deck.id == STYLES for card in deck.cards}
    assert first_again >= min(len({c.id for d in CHOICES.decks for c in d.cards} - styles), len(asked))


@each
def test_no_plan_is_longer_than_its_time(held: Year) -> None:
    for meeting in held.meetings:
        assert length(meeting) == meeting.minutes
        for step in meeting.steps:
            least = {"cards": 2, "statements": 1}.get(step.kind, 0)
            assert step.minutes >= max(1, least * len(step.questions)), step


@each
def test_the_guess_comes_every_fourth_time(held: Year) -> None:
    games = held.has("guess-week")
    assert games[0] == 0
    assert all(after - before <= 4 for before, after in pairwise(games))
    assert len(held.meetings) - games[-1] <= 4


@each
def test_no_opener_comes_twice_running(held: Year) -> None:
    openers = [[s.kind for s in m.steps if s.kind in OPENERS] for m in held.meetings]
    assert all(len(one) == 1 for one in openers)
    assert all(one != after for one, after in pairwise(openers))
    assert {kind for one in openers for kind in one} == set(OPENERS)
    assert all(m.steps[0].kind == "weather" for m in held.meetings)


@pytest.mark.parametrize("kind", OPENERS)
def test_an_opener_skipped_three_times_is_suggested_no_more(kind: Kind) -> None:
    held = year(count=30, skipped=(kind,))
    assert len(held.has(kind)) == WORN_OUT
    numbers = held.has(kind)
    assert all(after - before > 1 for before, after in pairwise(numbers))
    others = [s.kind for s in held.meetings[-1].steps if s.kind in OPENERS]
    assert others, "the others go on"
    assert all(length(m) == m.minutes for m in held.meetings)


def test_all_openers_skipped_leave_their_time_to_the_employee() -> None:
    held = year(count=16, skipped=OPENERS)
    last = held.meetings[-1]
    assert not any(step.kind in OPENERS for step in last.steps)
    theirs = {m.id: next(s.minutes for s in m.steps if s.kind == "their-points") for m in held.meetings}
    assert theirs[last.id] > theirs["m0"]
    assert length(last) == last.minutes


@pytest.mark.parametrize("way", ["walk", "phone"])
def test_without_a_screen_there_is_no_guess(way: Way) -> None:
    held = year(count=12, way=way)
    assert held.has("guess-week") == []
    assert {s.kind for m in held.meetings for s in m.steps if s.kind in OPENERS} == set(OPENERS) - {
        "guess-week"
    }


@each
def test_leadership_is_asked_every_fourth_time(held: Year) -> None:
    asked = [any(id.startswith("check.leadership.") for id in ids) for ids in held.asked("statements")]
    assert [n for n, is_asked in enumerate(asked, 1) if is_asked] == list(range(4, len(asked) + 1, 4))
    whole = held.asked("statements")[3]
    assert len(whole) == 4, "the whole check, whatever time the slot has"


@each
def test_every_measure_comes_round_within_the_weeks_of_its_slot(held: Year) -> None:
    weeks = next(step.weeks for step in held.template.steps if step.slot == "check")
    last: dict[str, date] = {}
    start = held.meetings[0].held
    assert start is not None
    for meeting, ids in zip(held.meetings, held.asked("statements"), strict=True):
        assert meeting.held is not None
        for id in ids:
            for measure in MEASURES[id]:
                assert (meeting.held - last.get(measure, start)).days <= weeks * 7, measure
                last[measure] = meeting.held
    assert meeting.held is not None
    assert all((meeting.held - day).days <= weeks * 7 for day in last.values())
    assert set(last) == {measure for measures in MEASURES.values() for measure in measures}


def test_deep_questions_come_after_light_ones_and_one_at_a_time() -> None:
    depths = {card.id: card.depth for deck in CHOICES.decks for card in deck.cards}
    asked = [[depths[id] for id in ids] for ids in WEEKLY.asked("cards")]
    before = 0
    for one in asked:
        assert one.count("deep") <= 1 and "deep" not in one[:-1]
        assert "deep" not in one or before >= 5
        before += len(one)


def test_each_meeting_ends_with_looking_forward_until_that_is_skipped() -> None:
    assert all(m.steps[-1].kind == "preview" for m in WEEKLY.meetings)
    tired = year(count=5, skipped=("preview",))
    assert [m.steps[-1].kind for m in tired.meetings] == ["preview"] * 3 + ["evaluate"] * 2
