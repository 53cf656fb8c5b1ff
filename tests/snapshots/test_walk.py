"""A walk: the page for one hand and a glance, in the sizes of a phone and once in a large window."""

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.snapshots.conftest import Open
from tests.snapshots.test_screens import go
from tui.domain.people.person import Language

LINES: dict[Language, tuple[str, ...]] = {
    "en": ("'swap list, kept by themselves", "'!ask Elias first @me >fri", "'nights: two in a row"),
    "sv": ("'byteslista som de håller själva", "'!fråga Elias först @jag >fre", "'två nätter i rad"),
    "da": ("'bytteliste de selv holder", "'!spørg Elias først @mig >fre", "'to nætter i træk"),
}


@pytest.mark.parametrize(
    ("language", "size"),
    [*((language, size) for language in LINES for size in ((40, 20), (60, 18))), ("en", (100, 30))],
    ids=str,
)
def test_walk(language: Language, size: tuple[int, int], open_app: Open, snap_compare: Any) -> None:
    first, second, third = LINES[language]

    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, ("n", first, "enter", "n", second, "enter", "n", third))

    app = open_app(language=language, kind="one-thing", way="walk")
    assert snap_compare(app, terminal_size=size, run_before=walk)


@pytest.mark.parametrize(
    ("language", "keys"),
    [
        ("en", ("n", "'she wants a mentor", "enter", "f", "'order the lamp")),
        ("da", ("n", "'hun vil have en mentor", "enter", "f", "enter", "enter", "enter", "enter")),
    ],
    ids=["asked-en", "sorted-da"],
)
def test_after_the_walk(language: str, keys: tuple[str, ...], open_app: Open, snap_compare: Any) -> None:
    app = open_app(kind="weather", way="walk", language=language)

    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, keys)

    assert snap_compare(app, terminal_size=(40, 20), run_before=walk)
