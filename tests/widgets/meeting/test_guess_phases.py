"""The game goes on by itself, one thing after the other, and only as long as it is the same half."""

from collections.abc import Callable

import pytest

from tui.widgets.meeting.guess.guess_phases import GuessPhases


class Waiting:
    """Keeps what is to come, until it is let go on."""

    def __init__(self) -> None:
        self.coming: list[Callable[[], None]] = []

    def __call__(self, seconds: float, then: Callable[[], None]) -> Callable[[], None]:
        assert seconds > 0
        self.coming.append(then)
        return lambda: self.coming.remove(then) if then in self.coming else None

    def go_on(self) -> None:
        then = self.coming.pop()
        then()


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def game(waiting: Waiting) -> GuessPhases:
    phases = GuessPhases(waiting, lambda: None)
    phases.follow("theirs", revealed=False)
    return phases


def test_it_counts_from_three_to_now(game: GuessPhases, waiting: Waiting) -> None:
    game.count(is_still=False)
    seen = [(game.phase, game.left)]
    while waiting.coming:
        waiting.go_on()
        seen.append((game.phase, game.left))
    assert seen == [("count", 3), ("count", 2), ("count", 1), ("now", 0)]
    assert game.is_counting and not game.is_turned


def test_where_nothing_moves_it_is_now_at_once(game: GuessPhases, waiting: Waiting) -> None:
    game.count(is_still=True)
    assert game.phase == "now" and not waiting.coming


def test_the_word_comes_first_then_the_cards_then_the_score(game: GuessPhases, waiting: Waiting) -> None:
    game.turn()
    seen = [(game.phase, game.is_open)]
    while waiting.coming:
        waiting.go_on()
        seen.append((game.phase, game.is_open))
    assert seen == [("word", False), ("cards", True), ("score", True)]


def test_a_count_that_is_stopped_does_not_go_on(game: GuessPhases, waiting: Waiting) -> None:
    game.count(is_still=False)
    game.stop()
    assert game.phase == "pick" and not waiting.coming


def test_another_half_and_one_that_is_taken_back_begin_at_the_pick(
    game: GuessPhases, waiting: Waiting
) -> None:
    game.count(is_still=False)
    game.follow("mine", revealed=False)
    assert game.phase == "pick" and not waiting.coming
    game.turn()
    game.follow("mine", revealed=False)
    assert game.phase == "pick" and not waiting.coming


def test_one_that_was_revealed_before_is_shown_whole(game: GuessPhases) -> None:
    game.follow("mine", revealed=True)
    assert game.phase == "score"


def test_the_same_half_goes_on_undisturbed(game: GuessPhases, waiting: Waiting) -> None:
    game.count(is_still=False)
    game.follow("theirs", revealed=False)
    assert game.phase == "count" and waiting.coming
