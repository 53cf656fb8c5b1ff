"""The app in each of its languages."""

from __future__ import annotations

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home


@pytest.mark.parametrize(
    "arguments, environment, said",
    [
        (("--lang", "en"), {}, "meet"),
        (("--lang", "sv"), {}, "håll möte"),
        (("--lang", "da"), {}, "hold møde"),
        ((), {"LC_ALL": "sv_SE.UTF-8"}, "håll möte"),
    ],
    ids=["en", "sv", "da", "sv-by-locale"],
)
def test_home_speaks_it(
    machine: Machine, arguments: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    terminal = machine.open(*arguments, env=environment)
    at_home(terminal)
    terminal.wait(said)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
