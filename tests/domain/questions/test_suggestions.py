"""What is suggested to be asked, and the reasons for it."""

from datetime import date, timedelta
from typing import Any

from tests.domain.samples import TODAY, meeting, step
from tui.domain.decks.deck import Card, Depth, Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.people.point import Point
from tui.domain.questions.suggest import Grounds, Suggestion, Why, fallen, suggestions

LOAD = Statement(id="check.load.hours", say="I manage.", measures=("load",))
HOME = Statement(id="check.load.home", say="It follows me.", measures=("load", "clarity"), reverse=True)
STATEMENTS = {LOAD.id: LOAD, HOME.id: HOME}


def card(id: str, depth: Depth = "light", **more: Any) -> Card:
    return Card(id=id, ask="?", depth=depth, **more)


def held(days: int, *questions: str, answers: tuple[Answer, ...] = ()) -> Held:
    """A meeting so many days ago in which `questions` were gone through."""
    one = step("s", "cards", questions=questions, state="visited")
    return Held(meeting=meeting(one, id=f"m{days}", answers=answers, held=TODAY - timedelta(days)))


def rated(days: int, *values: tuple[Statement, int], version: int = 1, side: Any = "employee") -> Held:
    answers = (Answer(question=s.id, value=v, version=version, side=side) for s, v in values)
    return held(days, answers=tuple(answers))


def point(id: str, kept: int, **more: Any) -> Point:
    return Point(id=id, person="anna", text="The laptop", side="employee", raised=TODAY, kept=kept, **more)


def suggested(cards: list[Card], *history: Held, count: int = 3, **more: Any) -> list[tuple[str, Why, int]]:
    found = suggestions(cards, history=history, today=TODAY, count=count, **more)
    return [(one.question, one.why, one.number) for one in found]


def test_what_was_never_asked_is_suggested_with_the_light_ones_first() -> None:
    cards = [card("deep", "deep"), card("middle", "middle"), card("light"), card("lighter")]
    assert suggested(cards) == [
        ("light", "never-asked", 0),
        ("lighter", "never-asked", 0),
        ("middle", "never-asked", 0),
    ]


def test_what_was_asked_in_the_last_meeting_is_not_asked_again_however_long_ago() -> None:
    cards = [card("a"), card("b")]
    assert suggested(cards, held(100, "a")) == [("b", "never-asked", 0)]
    assert suggested([card("a")], held(100, "a")) == []


def test_nor_what_was_asked_within_the_window() -> None:
    cards = [card("a"), card("b"), card("c")]
    history = (held(1, "a"), held(13, "b"), held(14, "c"))
    assert suggested(cards, *history) == [("c", "long-ago", 14)]
    assert suggested(cards, *history, window=13) == [("c", "long-ago", 14), ("b", "long-ago", 13)]
    assert suggested(cards, *history, window=30) == []


def test_nor_what_is_in_the_plan_or_never_to_be_asked() -> None:
    assert suggested([card("a"), card("b"), card("a")], taken={"b"}) == [("a", "never-asked", 0)]


def test_a_question_not_touched_for_long_comes_before_new_ones() -> None:
    cards = [card("new"), card("newer"), card("old"), card("older"), card("not-so-old")]
    history = (held(3), held(60, "old"), held(90, "older"), held(59, "not-so-old"))
    assert suggested(cards, *history, count=1) == [("older", "long-ago", 90)]
    assert suggested(cards, *history, count=1, taken={"older"}) == [("old", "long-ago", 60)]
    assert suggested(cards, *history, count=1, taken={"older", "old"}) == [("new", "never-asked", 0)]
    assert suggested(cards, *history, count=2) == [("older", "long-ago", 90), ("new", "never-asked", 0)]


def test_a_fallen_measure_brings_its_card() -> None:
    cards = [card("x"), card("rest", "middle", tags=("load",)), card("later", "deep", tags=("load",))]
    history = (rated(10, (LOAD, 3)), rated(40, (LOAD, 5)))
    found = suggestions(cards, history=history, today=TODAY, count=2, statements=STATEMENTS)
    assert found == (
        Suggestion(question="x", why="never-asked"),
        Suggestion(question="rest", why="fell", number=2, measure="load"),
    )


def test_a_measure_is_served_by_need_and_by_other_words_too() -> None:
    belonging = Statement(id="b", say="x", measures=("belonging",))
    content = Statement(id="c", say="x", measures=("satisfaction",))
    statements = {"b": belonging, "c": content}
    history = (rated(10, (belonging, 1), (content, 2)), rated(40, (belonging, 5), (content, 5)))
    cards = [card("x"), card("mine", need="belonging"), card("joy", tags=("motivation",))]
    assert suggested(cards, *history, count=2, statements=statements) == [
        ("mine", "fell", 4),
        ("joy", "fell", 3),
    ]


def test_only_answers_that_can_be_compared_make_a_fall() -> None:
    def falls(*history: Held) -> dict[str, int]:
        return fallen(history, STATEMENTS, TODAY)

    assert falls(rated(10, (LOAD, 3)), rated(40, (LOAD, 4))) == {"load": 1}
    assert falls(rated(40, (LOAD, 4)), rated(10, (LOAD, 3))) == {"load": 1}, "whatever the order"
    assert falls(rated(10, (LOAD, 4)), rated(40, (LOAD, 3))) == {}
    assert falls(rated(10, (HOME, 6)), rated(40, (HOME, 3))) == {"load": 3, "clarity": 3}, "reversed"
    assert falls(rated(10, (LOAD, 3), (HOME, 3)), rated(40, (LOAD, 6), (HOME, 3))) == {"load": 1}, (
        "on average"
    )
    assert falls(rated(10, (LOAD, 3), (HOME, 3)), rated(40, (LOAD, 4), (HOME, 3))) == {}, "less than a point"
    assert falls(rated(10, (LOAD, 3), (HOME, 7)), rated(40, (LOAD, 4))) == {"load": 1}, (
        "only what was asked twice"
    )
    assert falls(rated(10, (LOAD, 3)), rated(40, (LOAD, 6), version=2)) == {}, "another wording"
    assert falls(rated(10, (LOAD, 3), side="manager"), rated(40, (LOAD, 6), side="manager")) == {}
    assert falls(rated(10, (LOAD, 3))) == {}
    assert falls(rated(90, (LOAD, 3)), rated(120, (LOAD, 6))) == {}, "no news any more"
    assert falls(rated(5, (HOME, 4)), rated(10, (LOAD, 3)), rated(40, (LOAD, 6))) == {}, "not the last time"


def test_a_point_put_off_twice_comes_first_and_leaves_room() -> None:
    points = [point("once", 1), point("twice", 2), point("thrice", 3), point("done", 4, state="talked")]
    assert suggested([card("a"), card("b")], points=points, count=3) == [
        ("thrice", "raised", 3),
        ("twice", "raised", 2),
        ("a", "never-asked", 0),
    ]
    assert suggested([card("a"), card("b")], points=points, count=2) == [
        ("thrice", "raised", 3),
        ("a", "never-asked", 0),
    ]
    assert suggested([card("a")], points=points, count=1) == [("thrice", "raised", 3)]
    assert suggested([card("a")], points=points, count=3, taken={"thrice", "twice"}) == [
        ("a", "never-asked", 0)
    ]


def test_the_first_deep_one_waits_for_light_ones() -> None:
    cards = [card(name) for name in "abcdefg"] + [card("deep", "deep"), card("deeper", "deep")]
    assert [id for id, _, _ in suggested(cards, held(20, *"abcd"))] == ["e", "f", "g"]
    assert suggested(cards, held(20, *"abcde"), count=2) == [
        ("f", "never-asked", 0),
        ("deep", "first-deep", 0),
    ]
    assert ("deeper", "first-deep", 0) not in suggested(cards, held(20, *"abcde"), held(30, "deep"), count=2)


def test_nothing_is_suggested_where_nothing_is_wanted() -> None:
    assert suggested([card("a")], count=0) == []
    assert suggested([], points=[point("p", 2)], count=0) == []
    assert suggested([], count=3) == []


def test_a_meeting_without_a_day_does_not_count() -> None:
    undated = Held(meeting=meeting(step("s", "cards", questions=("a",), state="visited")))
    assert suggested([card("a"), card("b")], undated, held(30, "b"))[0] == ("a", "never-asked", 0)
    assert date.min not in {
        TODAY - timedelta(days=n) for _, _, n in suggested([card("a")], undated, held(30))
    }


def test_of_equals_favourites_come_first_but_what_is_put_off_still_counts_more() -> None:
    cards = [card("a"), card("b"), card("liked", "middle"), card("old")]
    history = (held(3), held(60, "old"))
    assert suggested(cards, favourites={"liked"}, count=1) == [("liked", "never-asked", 0)]
    assert suggested(cards, *history, favourites={"liked"}, count=1) == [("old", "long-ago", 60)]


def test_the_reason_of_a_card_in_the_plan_says_most_of_what_is_true() -> None:
    cards = [card(name) for name in "abcde"]
    deep, rest = card("deep", "deep"), card("rest", tags=("load",))
    history = (held(20, *"abcde"), rated(10, (LOAD, 3)), rated(40, (LOAD, 5)))
    grounds = Grounds(history, STATEMENTS, TODAY)

    def why(one: Card) -> tuple[Why, int, str]:
        found = grounds.why(one, [*cards, deep, rest])
        assert found.question == one.id
        return found.why, found.number, found.measure

    assert why(cards[0]) == ("long-ago", 20, "")
    assert why(card("new")) == ("never-asked", 0, "")
    assert why(deep) == ("first-deep", 0, "")
    assert why(rest) == ("fell", 2, "load")
    assert grounds.why(deep, [deep]).why == "never-asked", "not before some lighter ones of its deck"
