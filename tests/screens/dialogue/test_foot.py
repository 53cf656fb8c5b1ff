"""The foot: what the step on the stage is about comes before what counts in all of them."""

import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Kind, Step
from tui.steps.registry import VIEWS
from tui.steps.step_view import StepView
from tui.widgets.base.row_list import Rows
from tui.widgets.keys.key_footer import Hints

QUESTIONS: dict[str, tuple[str, ...]] = {
    "cards": ("general.how-scale",),
    "statements": ("check.growth.strengths",),
}
OF_ALL = {"n", "a", "k", "s", "o", "y"}
WITHOUT = {"free", "agree"}
"""Steps that are about talking, or about actions of which there is none yet."""


def step(kind: Kind) -> Step:
    return Step(id="s1", kind=kind, minutes=5, questions=QUESTIONS.get(kind, ()))


@pytest.mark.parametrize("way", ["video", "walk"])
@pytest.mark.parametrize("kind", [kind for kind in VIEWS if kind not in WITHOUT])
async def test_the_keys_of_the_step_come_first(meet: Sit, kind: Kind, way: str) -> None:
    async with meet(step(kind), "free", size=(40, 20), way=way) as talk:
        for size in ((40, 20), (60, 18)):
            await talk.resize(*size)
            foot = talk.app.screen.query_one(Hints)
            (view,) = talk.app.screen.query(StepView)
            shown = [
                hint.split(" ")[0] for hint in talk.text().rstrip().splitlines()[-1].strip().split("   ")
            ]
            told = {key for key, _ in view.keys(foot.translator)} - {"space"}
            active = talk.app.screen.active_bindings.values()
            own = told or {
                key
                for key, what in foot.pairs()
                if any(
                    what == foot.translator(one.binding.description) and isinstance(one.node, StepView | Rows)
                    for one in active
                )
            }
            assert own & set(shown), "one of them is always there"
            if not own <= set(shown):
                assert not OF_ALL & set(shown), f"{own - set(shown)} gave way to what counts in all steps"


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize("kind", [kind for kind in VIEWS if kind not in WITHOUT])
async def test_the_way_on_stands_in_the_narrowest_foot(meet: Sit, kind: Kind, language: str) -> None:
    async with meet(step(kind), "free", size=(40, 20), way="walk", language=language) as talk:
        (view,) = talk.app.screen.query(StepView)
        first = talk.app.screen.query_one(Hints).pairs()[0]
        line = talk.text().rstrip().splitlines()[-1]
        assert f"{first[0]} {first[1]}" in line
        assert view.keys(talk.app.screen.query_one(Hints).translator) or "space " in line


@pytest.mark.parametrize("kind", [kind for kind in VIEWS if kind not in WITHOUT])
async def test_the_key_for_all_others_is_one_of_the_four_on_the_stage(meet: Sit, kind: Kind) -> None:
    async with meet(step(kind), "free", size=(100, 30)) as talk:
        hints = [hint.strip() for hint in talk.text().rstrip().splitlines()[-1].split("   ") if hint.strip()]
        assert hints[-1] == "? more"
        assert len(hints) <= 4
        (view,) = talk.app.screen.query(StepView)
        told = view.keys(talk.app.screen.query_one(Hints).translator)
        assert not told or any(hint.startswith("space ") for hint in hints)


@pytest.mark.parametrize("size", [(60, 18), (100, 30)])
async def test_while_a_line_is_written_in_a_chat_the_foot_says_how_it_ends(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("free", way="chat", size=size) as talk:
        await talk.press("n")
        foot = talk.text().rstrip().splitlines()[-1]
        assert "enter save" in foot and "esc back" in foot
