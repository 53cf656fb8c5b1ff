"""Guess my week: picks are secret until both are turned."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import meeting, step
from tui.domain.meeting.guess_game import Round, pick, reveal, round_of
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_pages import pages

GAME = meeting(step("g", "guess-week"))
THEIRS, MINE = pages(GAME.steps[0])


def shared(played: Meeting) -> bytes:
    """What lies in the shared file."""
    return msgspec.json.encode(msgspec.structs.replace(played, aside=Aside()))


def test_the_first_pick_is_the_managers_the_next_the_employees() -> None:
    played = pick(pick(GAME, THEIRS, "calm"), THEIRS, "flood")
    assert round_of(played, THEIRS) == Round(manager="calm", employee="flood")
    assert round_of(pick(played, THEIRS, "steady"), THEIRS) == Round(manager="calm", employee="steady")


def test_picks_are_nowhere_on_the_shared_side_until_they_are_turned() -> None:
    played = pick(pick(GAME, THEIRS, "calm"), THEIRS, "flood")
    assert shared(played) == shared(GAME)
    assert shared(reveal(played, THEIRS)).count(b"calm") == 1


def test_turning_shows_both_and_keeps_no_secret() -> None:
    played = reveal(pick(pick(GAME, THEIRS, "calm"), THEIRS, "calm"), THEIRS)
    assert round_of(played, THEIRS) == Round(manager="calm", employee="calm", revealed=True)
    assert played.aside.secrets == {}
    assert reveal(played, THEIRS) == played


def test_nothing_is_turned_while_a_pick_is_missing() -> None:
    assert reveal(GAME, THEIRS) == GAME
    once = pick(GAME, THEIRS, "calm")
    assert reveal(once, THEIRS) == once


def test_the_two_halves_do_not_touch() -> None:
    played = pick(reveal(pick(pick(GAME, THEIRS, "calm"), THEIRS, "flood"), THEIRS), MINE, "steady")
    assert round_of(played, THEIRS) == Round(manager="calm", employee="flood", revealed=True)
    assert round_of(played, MINE) == Round(manager="steady")
    assert round_of(pick(played, THEIRS, ""), MINE) == Round(manager="steady")


def test_picks_can_be_taken_back_turned_ones_too() -> None:
    secret = pick(pick(GAME, THEIRS, "calm"), THEIRS, "flood")
    assert pick(secret, THEIRS, "") == GAME
    assert pick(reveal(secret, THEIRS), THEIRS, "") == GAME


HALVES = st.sampled_from((THEIRS, MINE))


@given(st.lists(st.tuples(HALVES, st.sampled_from(("", "a", "b", "turn")))))
def test_however_it_is_played_nothing_secret_is_shared(moves: list[tuple[Page, str]]) -> None:
    played = GAME
    for half, move in moves:
        played = reveal(played, half) if move == "turn" else pick(played, half, move)
        without = played
        for one in (THEIRS, MINE):
            sides = {a.side for a in played.answers if a.question == one.question}
            assert sides in (set(), {"manager", "employee"}), "never one without the other"
            secrets = [key for key in played.aside.secrets if key.startswith(one.question)]
            assert not (sides and secrets), "what is turned is no secret any more"
            if sides:
                without = pick(without, one, "")
        assert shared(without) == shared(GAME)
