"""Each shipped plan, held from its first page to the closing of the meeting by keys alone."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import ANNA
from tui.app.start.start import Start
from tui.domain.meeting.after_talk import RECALLS, is_to_recall
from tui.domain.meeting.planning.plan import is_at_end
from tui.domain.meeting.step_pages import pages
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

PLANS = [plan.id for plan in Library(shipped_decks()).templates()]
LONGEST = 60
"""Keys that the pages of a plan take at most."""


async def held_to_the_end(talk: Sitting) -> None:
    """Press on and on, several times at once as long as that cannot go too far."""
    for _ in range(LONGEST):
        step = talk.meeting.current_step
        assert step is not None
        if is_at_end(talk.meeting):
            return
        later = talk.meeting.steps[talk.meeting.steps.index(step) + 1 :]
        if step.kind == "guess-week":
            # Space plays the game; this passes it.
            talk.burst("pagedown", "pagedown")
        else:
            talk.burst(*["space"] * max(1, sum(len(pages(one)) for one in later)))
        await talk.settle()
    raise AssertionError("it has no end")


@pytest.mark.parametrize("plans", [PLANS[::2], PLANS[1::2]], ids=["odd", "even"])
async def test_each_is_held_from_start_to_end(sit: Sit, plans: list[str]) -> None:
    async with sit(size=(60, 20)) as talk:
        for plan in plans:
            talk.app.parts.meetings.start(Start(person=ANNA.id, template=plan))
            await talk.settle()
            assert (talk.screen, talk.meeting.template) == ("DialogueScreen", plan)
            steps = talk.meeting.steps
            await held_to_the_end(talk)
            assert all(step.state == "visited" for step in talk.meeting.steps), "no page is jumped over"
            assert [step.id for step in talk.meeting.steps] == [step.id for step in steps]
            await talk.press("f", *["enter"] * (len(RECALLS) if is_to_recall(talk.meeting) else 0))
            await talk.press("c", "enter")
            assert talk.screen == "HomeScreen" and talk.state.meetings == {}
            closing = list(talk.state.closings.values())[-1]
            assert closing.held.meeting.template == plan and closing.held.minutes
