"""What stands on the stage, and what is written below it, has one column."""

import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Kind
from tui.widgets.drawing.card import QuestionCard


@pytest.mark.parametrize(("size", "column"), [((60, 18), 2), ((80, 24), 4), ((100, 30), 14), ((160, 45), 26)])
async def test_lines_are_written_in_the_column_of_the_stage(
    meet: Sit, size: tuple[int, int], column: int
) -> None:
    async with meet("small-talk", "free", size=size) as talk:
        await talk.press("n")
        await talk.type("a note", "enter")
        rows = talk.text().splitlines()
        told = next(row for row in rows if "n note   a action" in row)
        assert told.index("n note") == column
        assert all(row.index("· a note") == column for row in rows if "· a note" in row)


@pytest.mark.parametrize("kind", ["agree", "their-points", "last-actions", "free", "one-thing"])
async def test_every_card_has_the_same_edges_in_a_low_window(meet: Sit, kind: Kind) -> None:
    async with meet(kind, "free", size=(60, 18)) as talk:
        cards = [card for card in talk.app.screen.query(QuestionCard) if card.display and card.region]
        assert {(card.region.x, card.region.width) for card in cards} == {(2, 56)}
