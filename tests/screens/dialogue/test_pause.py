"""A meeting that is paused: the step lies below, and nobody goes through the plan unseen."""

import pytest

from tests.screens.conftest import Sit


@pytest.mark.parametrize("key", ["space", "backspace", "s"])
async def test_what_leads_to_another_step_goes_on_with_this_one(meet: Sit, key: str) -> None:
    async with meet("weather", "free", "one-thing", size=(60, 18)) as talk:
        await talk.press("space", "space", "full_stop")
        current, states = talk.meeting.current, [step.state for step in talk.meeting.steps]
        assert not talk.meeting.clock.runs
        await talk.press(key)
        assert talk.meeting.clock.runs
        assert talk.meeting.current == current and [step.state for step in talk.meeting.steps] == states
        await talk.press("space")
        assert talk.meeting.current != current
