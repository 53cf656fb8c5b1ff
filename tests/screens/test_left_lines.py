"""A line that is left with esc is there again when the same is asked, whatever it asks for."""

from __future__ import annotations

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at
from tests.screens.team import SECRET
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Kind
from tui.widgets.fields.inputs import PatientInput

KEPT = "Kept as it stands – it is there again next time"

LINES: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "a text that is changed": ("goals", ("e",)),
    "a day": ("last-actions", ("u",)),
    "a task": ("who-does-what", ("enter",)),
}


@pytest.mark.parametrize("line", LINES)
async def test_a_line_of_the_dialogue_is_there_again(meet: Sit, line: str) -> None:
    kind, keys = LINES[line]
    async with meet(kind, size=(100, 30)) as talk:
        await talk.press(*keys)
        await talk.type("half a word", "escape")
        assert KEPT in talk.told()
        await talk.press(*keys)
        assert "half a word" in talk.text() and "from before – ctrl+x begins anew" in talk.text()


@pytest.mark.parametrize("keys", [("e",), ("g",), ("5", "i")], ids=["purpose", "length", "own point"])
async def test_so_is_one_of_the_preparation_and_what_is_private_waits_until_nobody_watches(
    prepare: Sit, keys: tuple[str, ...]
) -> None:
    async with prepare("weather", size=(100, 30)) as prep:
        await prep.press("f9", *keys)
        await prep.type(f"# {SECRET}", "escape")
        assert KEPT in prep.told()
        await prep.press("f9")
        if keys != ("5", "i"):
            await prep.press(*keys)
            assert SECRET not in prep.text() and "from before" not in prep.text()
            await prep.press("escape")
        await prep.press("f9", *keys)
        assert f"# {SECRET}" in prep.text()


async def test_a_line_that_was_private_for_a_moment_stays_so_in_what_is_kept_of_it(prepare: Sit) -> None:
    async with prepare("weather", size=(100, 30)) as prep:
        await prep.press("e")
        empty = prep.text()
        await prep.type(f"#{SECRET}")
        await prep.press("home", "delete", "escape")
        assert not prep.told(), "who watches is told of nothing"
        for typed in (f"#{SECRET}", "something else"):
            await prep.press("e")
            assert prep.text() == empty
            await prep.type(typed, "escape")
        await prep.press("e")
        assert "something else" in prep.text() and SECRET not in prep.text()
        await prep.press("escape", "f9", "e")
        assert f"# {SECRET}" in prep.text()


@pytest.mark.parametrize(
    ("kind", "keys"), [("sum-up", ("enter",)), ("my-points", ("i",))], ids=["what was heard", "a point"]
)
async def test_a_private_line_waits_over_the_end_of_the_app_until_nobody_watches(
    meet: Sit, kind: Kind, keys: tuple[str, ...]
) -> None:
    start, size = Start(person="robinek"), (60, 18)
    async with meet(kind, size=size) as talk:
        await talk.press(*keys)
        await talk.type(f"# {SECRET}")
        for field in talk.app.screen.query(PatientInput):
            field.tell_now()
        await talk.settle()
        folder = talk.folder
    async with sit_at(folder, start=start, size=size) as talk:
        await talk.press(*keys)
        assert SECRET not in talk.text() and "from before" not in talk.text()
        await talk.press("escape", "f9", *keys)
        assert SECRET in talk.text() and "from before" in talk.text()
        await talk.press("f9")
        assert SECRET not in talk.text()
