"""A meeting that is taken up again stands where it was, in every step and with all that was said in it."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.dialogue.test_standing_still import KEYS
from tui.domain.meeting.meeting import Kind, Step
from tui.steps.registry import VIEWS
from tui.steps.step_view import StepView


@pytest.mark.parametrize("size", [(40, 20), (100, 30)], ids=str)
@pytest.mark.parametrize(
    ("kind", "keys"), KEYS, ids=[one if isinstance(one, str) else one.kind for one, _ in KEYS]
)
async def test_a_step_with_what_was_said_in_it_opens_again(
    meet: Sit, kind: Kind | Step, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with meet(kind, "free", size=size) as talk:
        for key in keys:
            await (talk.type(key[1:]) if key.startswith("'") else talk.press(key))
        while talk.screen != "DialogueScreen":
            await talk.press("escape")
        (view,) = talk.app.screen.query(StepView)
        # The window may be measured, and the foot drawn, before anything of the step is there.
        again = VIEWS[view.step.kind](view.context, view.person, view.step_id, talk.state)
        assert again.keys(view.context.person_translator) is not None
        await talk.press("escape", "escape", "m")
        assert talk.screen == "DialogueScreen"
        # A window that changes its size on the way asks the same of a step that is not there yet.
        await talk.resize(*size)
