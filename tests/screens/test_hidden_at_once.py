"""Private things are hidden with one key: from then on no frame shows them, whatever lay over them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from textual._compositor import CompositorUpdate

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import SECRET

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Watcher:
    """Somebody who sees each frame that is drawn while others may watch."""

    def __init__(self, sitting: Sitting) -> None:
        self.seen: list[str] = []
        self._app, self._draw = sitting.app, sitting.app._display
        self._app._display = self._display  # type: ignore[method-assign]

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and self._app.guarded and not self._app._batch_count:
            self.seen.append(_ESCAPES.sub("", renderable.render_segments(self._app.console)))
        self._draw(screen, renderable)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30), (120, 40)], ids=str)
@pytest.mark.parametrize("over", [(), ("question_mark",), ("ctrl+p",), ("question_mark", "ctrl+p")], ids=str)
async def test_no_frame_of_what_was_private(
    prepare: Sit, size: tuple[int, int], over: tuple[str, ...]
) -> None:
    async with prepare("weather", size=size) as prep:
        await prep.press("f9", "5")
        assert SECRET in prep.text()
        await prep.press(*over)
        watcher = Watcher(prep)
        await prep.press("f9")
        assert prep.screen == "PrepScreen" and prep.app.guarded
        assert watcher.seen, "it looks at what is drawn"
        assert not [frame for frame in watcher.seen if SECRET in frame]
        assert SECRET not in prep.text()


@pytest.mark.parametrize("over", ["question_mark", "ctrl+p"])
async def test_nor_of_a_form_below(sit: Sit, over: str) -> None:
    async with sit(size=(100, 40)) as home:
        await home.press("end", "f9", "e")
        assert "(private)" in home.text()
        await home.press("f1" if over == "question_mark" else over)
        watcher = Watcher(home)
        await home.press("f9")
        assert home.screen == "PersonForm" and watcher.seen
        assert not [frame for frame in watcher.seen if "(private)" in frame]
        assert "(private)" not in home.text()


async def test_what_is_shown_again_at_once_is_drawn(prepare: Sit) -> None:
    """Whoever presses the key twice sees it all again, and nothing is held back for good."""
    async with prepare("weather", size=(100, 30)) as prep:
        await prep.press("f9", "5")
        prep.burst("f9", "f9")
        await prep.settle()
        assert not prep.app.guarded and SECRET in prep.text()
        assert prep.app._batch_count == 0


async def test_a_plan_that_is_discarded_is_not_said_to_have_private_points(prepare: Sit) -> None:
    async with prepare("weather", size=(100, 30)) as prep:
        await prep.press("X")
        assert "Discard this meeting" in prep.text() and "private" not in prep.text()
        await prep.press("escape", "f9", "X", "f9")
        assert "Discard this meeting" in prep.text() and "private" not in prep.text()
