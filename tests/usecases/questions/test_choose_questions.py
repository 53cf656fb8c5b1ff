"""What a plan is filled with for one person: from the decks there are, by what was held and what is wished."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.domain.samples import ANNA, NOW, TODAY, counter, meeting, step
from tui.domain.decks.deck import Card, Deck, Template, TemplateStep
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.digest import Digest
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.workspace.state import Closing, State
from tui.language.translator import Translator
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.usecases.context import Context
from tui.usecases.meeting.lifecycle import prepared
from tui.usecases.questions.choose_questions import fill_for, history_of, pool_of, with_guess_set

QUESTIONS = TemplateStep(slot="questions", minutes=4, count=2)
REGULAR = Template(
    id="mine",
    title="Mine",
    steps=(TemplateStep(kind="last-actions", minutes=3), TemplateStep(kind="their-points"), QUESTIONS),
)
MET = State(team=Team(people=(ANNA,), digests={ANNA.id: Digest(meetings=3, last_on=TODAY)}))


class Past:
    def __init__(self, *meetings: Meeting, never: tuple[str, ...] = ()) -> None:
        self._held = tuple(Held(meeting=one) for one in meetings)
        self._private = Private(never=never)

    def history(self, person: str) -> tuple[Held, ...]:
        return tuple(held for held in self._held if held.meeting.person == person)

    def past(self, person: str) -> Archive:
        return Archive(meetings=self.history(person))

    quiet_past = past

    def private(self, person: str) -> Private:
        return self._private

    def log(self, person: str) -> tuple[LogEntry, ...]:
        return ()


def context(past: Past | None = None, own: Path | None = None, **more: Any) -> Context:
    library = Library(shipped_decks(), own)
    return Context(
        manager_translator=Translator("en"),
        person_translator=Translator("en"),
        library=lambda: library,
        past=past or Past(),
        now=lambda: NOW,
        today=lambda: TODAY,
        new_id=counter(),
        translator_for=lambda _language: Translator("en"),
        forms=lambda: pytest.fail("no form is open"),
        **more,
    )


def asked(around: Context, template: Template = REGULAR, person: Person = ANNA) -> list[str]:
    steps = fill_for(around, MET, person)(template, person.way)
    return [id for one in steps for id in one.cards]


def test_a_slot_is_filled_from_decks_that_fit_any_talk() -> None:
    first, second = asked(context())
    assert first.startswith("remote.")
    assert second.split(".")[0] in ("general", "one-to-one")
    assert not asked(context(), person=msgspec.structs.replace(ANNA, way="room"))[0].startswith("remote.")


def test_a_chosen_style_steers_them() -> None:
    found = asked(context(styles=lambda: ("purpose",)))
    assert any(id.startswith("leadership-styles.") for id in found)


def test_what_is_never_to_be_asked_is_not() -> None:
    first = asked(context())
    again = asked(context(Past(never=tuple(first))))
    assert not set(first) & set(again) and len(again) == 2


def test_questions_of_ones_own_have_their_turn_but_not_those_for_an_occasion(tmp_path: Path) -> None:
    folder = tmp_path / "decks"
    folder.mkdir()
    for id, more in (("mine", ""), ("party", "occasion = true\n")):
        text = f'id = "{id}"\ntitle = "Mine"\n{more}[[card]]\nid = "{id}.one"\nask = "Why?"\n'
        (folder / f"{id}.toml").write_text(text)
    around = context(own=tmp_path)
    many = msgspec.structs.replace(REGULAR, steps=(TemplateStep(slot="questions", minutes=40, count=20),))
    found = asked(around, many)
    assert "mine.one" in found and "party.one" not in found


def test_a_deck_that_is_named_is_chosen_from_as_before() -> None:
    named = Template(id="x", title="x", steps=(TemplateStep(kind="cards", deck="career", count=2), QUESTIONS))
    found = asked(context(), named)
    assert [id.startswith("career.") for id in found] == [True, True, False, False]
    whole = Template(id="x", title="x", steps=(TemplateStep(kind="statements", check="check.load"),))
    assert len(asked(context(), whole)) == 5


def test_a_step_that_does_not_say_how_many_asks_one() -> None:
    named = Template(id="x", title="x", steps=(TemplateStep(kind="cards", deck="career"),))
    assert len(asked(context(), named)) == 1


def test_a_meeting_of_several_has_no_slots() -> None:
    several = msgspec.structs.replace(REGULAR, several=True)
    steps = fill_for(context(), MET, ANNA)(several, "video")
    assert [one.kind for one in steps] == ["last-actions", "their-points"]


def test_a_first_meeting_has_no_last_time() -> None:
    state = State(team=Team(people=(ANNA,)))
    kinds = [one.kind for one in fill_for(context(), state, ANNA)(REGULAR, "video")]
    assert kinds == ["their-points", "cards"]
    action = Action(id="a", person=ANNA.id, text="Send it", agreed=TODAY)
    agreed = State(team=Team(people=(ANNA,), actions=(action,)))
    assert fill_for(context(), agreed, ANNA)(REGULAR, "video")[0].kind == "last-actions"
    assert fill_for(context(), MET, ANNA)(REGULAR, "video")[0].kind == "last-actions"


def test_a_meeting_closed_a_moment_ago_counts_before_the_disk_has_it() -> None:
    old = meeting(id="old", held=TODAY - timedelta(7))
    new = meeting(id="new", held=TODAY)
    closings = {one.id: Closing(held=Held(meeting=one), year=2026) for one in (old, new)}
    other = meeting(id="other", person="bo", held=TODAY)
    closings["other"] = Closing(held=Held(meeting=other), year=2026)
    state = msgspec.structs.replace(MET, closings=closings)
    found = history_of(state, context(Past(old)), ANNA.id)
    assert [held.meeting.id for held in found] == ["new", "old"]


def game(days: int, *options: str, deck: str = "", **more: Any) -> Meeting:
    one = step("g", "guess-week", state="visited", options=options, deck=deck)
    return meeting(one, id=f"m{days}", held=TODAY - timedelta(days), **more)


def drawn(*games: Meeting, **more: Any) -> Step:
    step = Step(id="s", kind="guess-week", **more)
    return with_guess_set(step, context(), [Held(meeting=one) for one in games])


def test_each_game_has_the_next_set() -> None:
    sets = [one.id for one in context().decks.guess_sets()]
    games = [game(n) for n in range(1, 20)]
    assert [drawn(*games[:n]).deck for n in range(len(sets) + 1)] == [*sets, sets[0]]
    held = meeting(step("x", "free", state="visited"), id="free", held=TODAY)
    assert drawn(held, game(3)).deck == sets[1], "only games count"
    assert drawn(game(3, participants=("bo",))).deck == sets[0], "those of the two"
    assert drawn(game(3), deck="guess.animal").deck == "guess.animal"
    assert with_guess_set(Step(id="s", kind="free"), context(), []) == Step(id="s", kind="free")


def test_descriptions_made_up_are_played_with_once_more() -> None:
    own = ("Ran", "Walked", "Sat")
    assert drawn(game(3, *own), game(10)).options == own
    after = drawn(game(3, *own), game(10, *own))
    assert after.options == () and after.deck
    assert drawn(game(3), game(10, *own)).options == ()


def test_a_plan_made_by_the_app_is_filled_too() -> None:
    state = prepared(MET, ANNA, context())
    steps = state.meetings[ANNA.id].steps
    assert [one.kind for one in steps][:2] == ["weather", "guess-week"]
    assert all(one.kind for one in steps)
    assert steps[1].deck.startswith("guess.")


def test_what_is_suggested_by_hand_is_of_the_same_decks() -> None:
    def deck(id: str, *, occasion: bool = False, style: str = "") -> Deck:
        return Deck(id=id, title=id, occasion=occasion, cards=(Card(id=f"{id}.a", ask="?", style=style),))

    decks = [
        deck("career", occasion=True),
        deck("general"),
        deck("leadership-styles", style="task"),
        deck("mine"),
        deck("party", occasion=True),
    ]

    def ids(first: str, **more: Any) -> list[str]:
        return [card.id for card in pool_of(decks, first, **more)]

    assert ids("") == ["general.a"]
    assert ids("career") == ["career.a", "general.a"]
    assert ids("career", own=("mine", "party")) == ["career.a", "general.a", "mine.a"]
    assert ids("", styles=("task",)) == ["general.a", "leadership-styles.a"]
    assert ids("leadership-styles") == ["leadership-styles.a", "general.a"]
