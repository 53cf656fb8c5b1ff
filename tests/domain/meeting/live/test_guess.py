"""Guess my week: the pick is secret until the other has said theirs."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import meeting, step
from tui.domain.meeting.live.guess_game import Round, pick, round_of, take_back, tell
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_pages import pages

GAME = meeting(step("g", "guess-week"))
THEIRS, MINE = pages(GAME.steps[0])


def shared(played: Meeting) -> bytes:
    """What lies in the shared file."""
    return msgspec.json.encode(msgspec.structs.replace(played, aside=Aside()))


def test_a_pick_can_be_changed_until_it_is_told() -> None:
    played = pick(pick(GAME, THEIRS, "calm"), THEIRS, "flood")
    assert round_of(played, THEIRS) == Round(manager="flood")
    assert pick(played, THEIRS, "") == GAME


def test_a_pick_is_nowhere_on_the_shared_side_until_the_other_has_said_theirs() -> None:
    played = pick(GAME, THEIRS, "calm")
    assert shared(played) == shared(GAME)
    assert shared(tell(played, THEIRS, "flood")).count(b"calm") == 1


def test_telling_shows_both_and_keeps_no_secret() -> None:
    played = tell(pick(GAME, THEIRS, "calm"), THEIRS, "flood")
    assert round_of(played, THEIRS) == Round(manager="calm", employee="flood", revealed=True)
    assert played.aside.secrets == {}
    assert tell(played, THEIRS, "steady") == played, "what is shown is not told again"
    assert pick(played, THEIRS, "steady") == played


def test_nothing_is_told_before_there_is_a_pick() -> None:
    assert tell(GAME, THEIRS, "calm") == GAME
    once = pick(GAME, THEIRS, "calm")
    assert tell(once, THEIRS, "") == once


def test_the_two_halves_do_not_touch() -> None:
    played = pick(tell(pick(GAME, THEIRS, "calm"), THEIRS, "flood"), MINE, "steady")
    assert round_of(played, THEIRS) == Round(manager="calm", employee="flood", revealed=True)
    assert round_of(played, MINE) == Round(manager="steady")
    assert round_of(take_back(played, THEIRS), MINE) == Round(manager="steady")
    assert round_of(take_back(played, MINE), THEIRS).revealed


def test_picks_can_be_taken_back_those_that_are_shown_too() -> None:
    secret = pick(GAME, THEIRS, "calm")
    assert take_back(secret, THEIRS) == GAME
    assert take_back(tell(secret, THEIRS, "calm"), THEIRS) == GAME


def test_the_secret_pick_of_the_other_that_an_older_version_kept_goes_with_the_half() -> None:
    older = msgspec.structs.replace(
        GAME,
        aside=Aside(secrets={f"{THEIRS.question}.manager": "calm", f"{THEIRS.question}.employee": "flood"}),
    )
    assert round_of(older, THEIRS) == Round(manager="calm")
    assert tell(older, THEIRS, "steady").aside.secrets == {}


HALVES = st.sampled_from((THEIRS, MINE))
MOVES = st.sampled_from(("pick a", "pick b", "tell a", "tell b", "take back"))


@given(st.lists(st.tuples(HALVES, MOVES)))
def test_however_it_is_played_nothing_secret_is_shared(moves: list[tuple[Page, str]]) -> None:
    played = GAME
    for half, move in moves:
        what, choice = move[:-2], move[-1]
        if move == "take back":
            played = take_back(played, half)
        else:
            played = pick(played, half, choice) if what == "pick" else tell(played, half, choice)
        without = played
        for one in (THEIRS, MINE):
            sides = {a.side for a in played.answers if a.question == one.question}
            assert sides in (set(), {"manager", "employee"}), "never one without the other"
            secrets = [key for key in played.aside.secrets if key.startswith(one.question)]
            assert not (sides and secrets), "what is shown is no secret any more"
            if sides:
                without = take_back(without, one)
        assert shared(without) == shared(GAME)
