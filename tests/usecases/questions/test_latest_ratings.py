"""What somebody rated in their last meetings."""

from tui.domain.decks.deck import Statement
from tui.usecases.questions.latest_ratings import Rated


def rated(*values: int | None) -> Rated:
    return Rated(statement=Statement(id="check.x.y", say="x"), values=values)


def test_a_change_is_told_from_the_first_to_the_last_of_the_values() -> None:
    assert rated(3, 7, 5).change == 2
    assert rated(5, 7, 3).change == -2
    assert rated(None, 7, 3).change == rated(3, 7, None).change == 0
