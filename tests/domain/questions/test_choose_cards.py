"""Which questions a regular talk asks."""

from datetime import timedelta
from typing import Any

from tests.domain.samples import TODAY
from tui.domain.decks.deck import Card, Deck, Depth
from tui.domain.questions.asked_before import AskedBefore, Turn
from tui.domain.questions.choose_cards import REMOTE, STYLES, WINDOW, Asking, choose_cards


def deck(id: str, *cards: Card) -> Deck:
    return Deck(id=id, title=id, cards=cards)


def card(id: str, depth: Depth = "light", **more: Any) -> Card:
    return Card(id=id, ask="?", depth=depth, **more)


def before(meetings: int = 0, **asked: int) -> AskedBefore:
    """What was asked in which meeting, a week apart; the last one was a week ago."""
    turns = {
        id.replace("_", "."): Turn(on=TODAY - timedelta(7 * (meetings + 1 - number)), meeting=number)
        for id, number in asked.items()
    }
    return AskedBefore(meetings=meetings, turns=turns)


def chosen(decks: list[Deck], past: AskedBefore | None = None, count: int = 2, **more: Any) -> list[str]:
    taken = more.pop("taken", ())
    asking = Asking(today=TODAY, **more)
    return [one.id for one in choose_cards(decks, past or before(), asking, count=count, taken=taken)]


PLAIN = deck("plain", card("plain.a"), card("plain.b"), card("plain.c"))
OTHER = deck("other", card("other.a"), card("other.b"))
FAR = deck(REMOTE, card("remote.a"), card("remote.b"))


def test_decks_take_turns() -> None:
    assert chosen([PLAIN, OTHER]) == ["plain.a", "other.a"]
    assert chosen([PLAIN, OTHER], before(1, plain_a=1), count=1) == ["other.a"]
    past = before(2, plain_a=1, other_a=2)
    assert chosen([PLAIN, OTHER], past, count=1) == ["plain.b"]


def test_working_apart_comes_first_for_whom_one_does_not_meet_in_the_room() -> None:
    assert chosen([PLAIN, FAR], count=1) == ["remote.a"]
    assert chosen([PLAIN, FAR], count=1, at_distance=False) == ["plain.a"]
    past = before(4, remote_a=3, plain_a=2)
    assert chosen([PLAIN, FAR], past, count=1) == ["remote.b"], "twice as often as others"
    past = before(4, remote_a=4, plain_a=2)
    assert chosen([PLAIN, FAR], past, count=1) == ["plain.b"], "but not each time"


def test_styles_are_asked_only_where_they_were_chosen() -> None:
    styles = deck(STYLES, card("s.a", style="task"), card("s.b", style="purpose"))
    assert chosen([styles]) == []
    assert chosen([PLAIN, styles], styles=("purpose",)) == ["s.b", "plain.a"]
    past = before(4, s_a=3, plain_a=2)
    assert chosen([PLAIN, styles], past, count=1, styles=("purpose",)) == ["s.b"]


def test_what_is_new_comes_before_what_was_asked_and_then_what_was_asked_longest_ago() -> None:
    past = before(9, plain_a=2, plain_b=1, other_a=3)
    assert chosen([PLAIN, OTHER], past) == ["plain.c", "other.b"]
    past = before(9, plain_a=2, plain_b=1, plain_c=4, other_a=3)
    assert chosen([PLAIN, OTHER], past) == ["other.b", "plain.b"]


def test_nothing_comes_back_within_the_window_or_from_the_last_meeting() -> None:
    def asked(days: int, meeting: int) -> AskedBefore:
        return AskedBefore(meetings=5, turns={"plain.a": Turn(on=TODAY - timedelta(days), meeting=meeting)})

    only = [deck("plain", card("plain.a"))]
    assert chosen(only, asked(WINDOW, 4)) == ["plain.a"]
    assert chosen(only, asked(WINDOW - 1, 4)) == []
    assert chosen(only, asked(200, 5)) == [], "it was asked in the last meeting"


def test_what_is_in_the_plan_already_is_not_asked() -> None:
    assert chosen([PLAIN], count=9, taken={"plain.b"}) == ["plain.a", "plain.c"]


def test_a_favourite_comes_before_its_equals() -> None:
    assert chosen([PLAIN], count=1, favourites=("plain.c",)) == ["plain.c"]
    assert chosen([PLAIN], before(3, plain_c=1), count=1, favourites=("plain.c",)) == ["plain.a"]


def test_what_fell_comes_first_once() -> None:
    load = deck("load", card("load.a", "middle", tags=("load",)), card("load.b", tags=("load",)))
    assert chosen([PLAIN, load, OTHER], falls={"load": 2}) == ["load.b", "plain.a"]
    assert chosen([PLAIN, OTHER, load], falls={"safety": 2}) == ["plain.a", "other.a"]
    both = deck("x", card("x.a", tags=("safety",)))
    assert chosen([load, both], falls={"load": 1, "safety": 3}, count=1) == ["x.a"], "the deepest fall"
    past = before(2, load_b=1, load_a=2)
    assert chosen([load], past, falls={"load": 2}, count=1) == ["load.b"]


def test_deep_ones_wait_for_light_ones_and_come_one_at_a_time() -> None:
    deep = deck("deep", card("deep.a", "deep"), card("deep.b", "deep"))
    many = deck("many", *(card(f"many.{n}") for n in range(9)))
    assert chosen([deep, many]) == ["many.0", "many.1"]
    four = before(8, **{f"many_{n}": n + 1 for n in range(4)})
    assert chosen([deep, many], four, count=1) == ["many.4"]
    five = before(8, **{f"many_{n}": n + 1 for n in range(5)})
    assert chosen([deep, many], five) == ["many.5", "deep.a"], "light before deep"


def test_light_ones_of_a_deck_come_first_and_no_more_than_there_are() -> None:
    mixed = deck("m", card("m.middle", "middle"), card("m.light"))
    assert chosen([mixed], count=1) == ["m.light"]
    assert chosen([mixed], count=5) == ["m.light", "m.middle"]
    assert chosen([mixed], count=0) == []
    assert chosen([], count=2) == []
