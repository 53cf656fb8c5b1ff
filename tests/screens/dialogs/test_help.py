"""The list of keys: whatever a key does here is told, two things by one word too."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Sit


@pytest.mark.parametrize("keys", [(), ("f9",)], ids=["watched", "desk"])
async def test_the_way_back_a_step_is_told_beside_the_way_out(meet: Sit, keys: tuple[str, ...]) -> None:
    async with meet("free", size=(100, 50)) as talk:
        await talk.press(*keys, "question_mark")
        assert "backspace PgUp  a step back" in talk.text()
        assert " back " in talk.line("│  esc")
