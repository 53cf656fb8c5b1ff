"""A meeting in writing, in a small window and in three languages: what was written, the question, and that it waits."""

from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.snapshots.conftest import NAMES, Open
from tests.snapshots.test_screens import go
from tui.domain.people.person import LANGUAGES, Language
from tui.exchange.clipboard import system_clipboard

REPLIES = {
    "en": "The handover. Freja had written everything down, even the odd bits, and I never had to ask twice.",
    "sv": "Överlämningen. Freja hade skrivit ner allt, även det udda, och jag behövde aldrig fråga två gånger.",
    "da": "Overdragelsen. Freja havde skrevet alt ned, også det skæve, og jeg behøvede aldrig at spørge to gange.",
}


@pytest.mark.parametrize("size", [(40, 20), (60, 18)], ids=["40x20", "60x18"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_chat(
    language: Language,
    size: tuple[int, int],
    open_app: Open,
    snap_compare: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_clipboard, "copy", lambda _: True)
    first = NAMES[language].split()[0]

    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, ("y",))
        pilot.app.post_message(Paste(f"[10:42] {first}: 7\n{REPLIES[language]}"))
        await go(pilot, ("enter", "space", "y"))
        await pilot.pause()
        for row in pilot.app.screen.query("NoticeRow"):
            row.say("")  # type: ignore[attr-defined]
        await pilot.pause()

    app = open_app(language=language, kind="cards", way="chat")
    assert snap_compare(app, terminal_size=size, run_before=walk)
