"""Finding words in all there is about people."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rights.test_mentions import full
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.rights.dossier import Dossier, texts
from tui.domain.rights.found_texts import AROUND, excerpt, search

DAY = date(2026, 11, 19)
ANNA = Person(id="p1", name="Anna Ek", since=DAY)


def action(id: str, text: str, **more: object) -> Action:
    return Action(id=id, person="p1", text=text, agreed=DAY, **more)  # type: ignore[arg-type]


def found(*words: str, private: bool = False, **there: object) -> list[str]:
    dossier = Dossier(person=ANNA, **there)  # type: ignore[arg-type]
    return [one.text for one in search([dossier], words, private=private)]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        (("PLAN",), True),
        (("plan", "färja"), True),
        (("farja",), True),
        (("plan for",), True),
        (("plan", "boat"), False),
        (("  ",), False),
        ((), False),
        (("plan", " "), True),
    ],
)
def test_all_words_have_to_stand_there(words: tuple[str, ...], is_found: bool) -> None:
    assert bool(found(*words, actions=(action("a", "The plan for Färja 3"),))) is is_found


def test_private_texts_only_where_they_are_asked_for_and_marked() -> None:
    actions = (action("a", "plan one"), action("b", "plan two", private=True))
    assert found("plan", actions=actions) == ["plan one"]
    (two, one) = search([Dossier(person=ANNA, actions=actions)], ["plan"], private=True)
    assert {(one.text, one.private), (two.text, two.private)} == {("plan one", False), ("plan two", True)}


def test_every_place_is_looked_at() -> None:
    dossier = full("Anna")
    places = {one.place for one in search([dossier], ["anna"], private=True)}
    assert places == {said.place for said in texts(dossier) if said.text} - {"minutes"}
    shared = {one.place for one in search([dossier], ["anna"], private=False)}
    assert not shared & {"private note", "focus", "reason", "health", "draft"}


def test_minutes_are_told_where_nothing_else_of_that_day_was_found_and_then_by_their_lines() -> None:
    at = datetime(2026, 11, 19, 9, tzinfo=UTC)
    note = Note(id="n", text="The ferry is late", at=at)
    meeting = Meeting(id="m", person="p1", template="t", created=at, touched=at, held=DAY, notes=(note,))
    held = Held(meeting=meeting, minutes="# Anna\n\n- The ferry is late\n- Next week: the harbour\n")
    assert found("ferry", meetings=(held,)) == ["The ferry is late"]
    assert found("harbour", meetings=(held,)) == ["Next week: the harbour"]


def test_the_newest_comes_first() -> None:
    old = Action(id="old", person="p1", text="plan a", agreed=date(2020, 1, 1))
    assert found("plan", actions=(old, action("new", "plan b"))) == ["plan b", "plan a"]


def test_of_a_long_text_the_part_around_what_was_found_is_told() -> None:
    text = "x" * 300 + " the Harbour " + "y" * 300
    told = excerpt(text, ["harbour"])
    assert "the Harbour" in told and told.startswith("…") and told.endswith("…")
    assert len(told) <= 2 * AROUND + 2
    assert excerpt("short", ["nothing"]) == "short"
    assert excerpt(text, ["nothing"]).startswith("xxx")


@given(st.text(max_size=300), st.text(min_size=1, max_size=20))
def test_any_text_and_word_can_be_looked_for(text: str, word: str) -> None:
    for one in found(word, actions=(action("a", text),)):
        assert len(excerpt(one, [word])) <= max(len(one), 2 * AROUND + 2)
