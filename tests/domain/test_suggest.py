"""Which questions to ask next."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import TODAY, meeting, step
from tui.domain.archive import Held
from tui.domain.deck import DEPTHS, Card, Depth
from tui.domain.meeting import Answer
from tui.domain.suggest import last_asked, suggest


def card(id: str, depth: Depth = "light") -> Card:
    return Card(id=id, ask="?", depth=depth)


def test_never_asked_comes_before_asked_and_long_ago_before_lately() -> None:
    cards = (card("lately"), card("long-ago"), card("never"))
    asked = {"lately": TODAY, "long-ago": date(2026, 1, 1)}
    assert suggest(cards, asked, 1) == ("never",)
    assert set(suggest(cards, asked, 2)) == {"never", "long-ago"}


def test_light_ones_are_asked_before_deep_ones() -> None:
    cards = (card("deep", "deep"), card("middle", "middle"), card("light"))
    assert suggest(cards, {}, 3) == ("light", "middle", "deep")
    assert suggest(cards, {}, 2) == ("light", "middle")
    assert suggest(cards, {"light": TODAY, "middle": TODAY}, 2) == ("light", "deep")


def test_a_small_deck_gives_what_it_has() -> None:
    assert suggest((card("one"),), {}, 5) == ("one",)
    assert suggest((), {}, 2) == ()
    assert suggest((card("one"),), {}, 0) == ()


def test_a_question_was_asked_when_it_was_gone_through_or_answered_last() -> None:
    def held(day: int, state: str, *questions: str, answered: str = "") -> Held:
        answers = (Answer(question=answered, text="x"),) if answered else ()
        one = step("s", "cards", questions=questions, state=state)
        return Held(meeting=meeting(one, answers=answers, held=date(2026, 11, day)))

    history = (
        held(17, "visited", "a"),
        held(3, "visited", "a", "b"),
        held(10, "skipped", "c", answered="d"),
        Held(meeting=meeting(step("s", "cards", questions=("e",), state="visited"))),
    )
    assert last_asked(history) == {
        "a": date(2026, 11, 17),
        "b": date(2026, 11, 3),
        "d": date(2026, 11, 10),
    }


CARDS = st.lists(st.sampled_from(DEPTHS), max_size=8).map(
    lambda depths: [card(str(number), depth) for number, depth in enumerate(depths)]
)


@given(CARDS, st.dictionaries(st.sampled_from("01234567"), st.dates()), st.integers(0, 9))
def test_what_is_suggested_was_never_asked_later_than_what_is_not(
    cards: list[Card], asked: dict[str, date], count: int
) -> None:
    chosen = suggest(cards, asked, count)
    assert len(chosen) == len(set(chosen)) == min(count, len(cards))
    left = {one.id for one in cards} - set(chosen)
    for taken in chosen:
        assert all(asked.get(taken, date.min) <= asked.get(other, date.min) for other in left)
    depths = {one.id: DEPTHS.index(one.depth) for one in cards}
    assert [depths[id] for id in chosen] == sorted(depths[id] for id in chosen)
