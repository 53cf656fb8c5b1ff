"""The large clock of a step stands beside what is on the stage, and never over it."""

import msgspec
import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Kind, Step
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.meeting.clock.step_clock import StepClock

BOTH = Step(
    id="s1",
    kind="statements",
    deck="check.growth",
    questions=("check.growth.strengths", "check.growth.way-ahead"),
    both=True,
)
KINDS: tuple[Kind, ...] = ("preview", "weather", "guess-week", "their-points", "agree")
STEPS = (BOTH, *(Step(id="s1", kind=kind) for kind in KINDS))
TIMES = (0.0, 11.5, 0.6, 12.5)
"""Minutes that go by, one after the other: more than ten are left, less than one, it is over, and long over."""
PLACES = (("robinek", (100, 30)), ("annaak", (104, 30)), ("bosoren", (100, 36)))


@pytest.mark.parametrize(("person", "size"), PLACES, ids=str)
@pytest.mark.parametrize("step", STEPS, ids=[step.kind for step in STEPS])
async def test_it_lies_over_nothing_however_long_it_is(
    meet: Sit, step: Step, person: str, size: tuple[int, int]
) -> None:
    async with meet(msgspec.structs.replace(step, minutes=12), person=person, size=size, minutes=60) as talk:
        screen = talk.app.screen
        clock = screen.query_one(StepClock)
        for gone in TIMES:
            clock.styles.display = "block"
            await talk.pass_time(gone)
            place = clock.region
            assert place.width > 0
            cards = [card.region.grow((0, 1, 0, 0)) for card in screen.query(QuestionCard) if card.display]
            assert not any(card.overlaps(place) for card in cards), gone
            clock.styles.display = "none"
            await talk.settle()
            rows = talk.text().splitlines()[place.y : place.bottom]
            assert not "".join(row[place.x : place.right] for row in rows).strip(), (gone, rows)


async def test_long_over_time_it_counts_minutes_where_seconds_have_no_room(meet: Sit) -> None:
    async with meet(msgspec.structs.replace(BOTH, minutes=5), "free", size=(100, 30)) as talk:
        await talk.pass_time(5.5)
        assert "over time" in talk.text() and "min over time" not in talk.text()
        await talk.pass_time(12)
        assert "min over time" in talk.text()
        await talk.resize(160, 45)
        await talk.pass_time(0.1)
        assert "over time" in talk.text() and "min over time" not in talk.text()
