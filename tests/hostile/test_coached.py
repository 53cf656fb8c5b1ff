"""Hostile texts in what the coach says and in the guide: one's own contacts, hints, reasons and steps."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import tomlkit

from tests.hostile.test_shown import look
from tests.hostile.texts import STORABLE
from tests.screens.conftest import *  # noqa: F403 - the fixtures of the small team
from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.text.clean_text import clean_line, is_blank
from tui.storage.decks.deck_check import check_file

PLAIN = {
    id: text
    for id, text in STORABLE.items()
    if clean_line(text) == text and not is_blank(text) and len(text) <= 60
}
"""What a deck may hold, brackets and all."""
HIDDEN = {id: text for id, text in STORABLE.items() if clean_line(text) != text and len(text) <= 60}
BLANKS = {ord(char): "" for char in " ▁▂▃▄▅▆▇█▊▎▔"}
"""Blanks, and what a scroll bar is drawn with."""
SAID = ["MK-01", "MK-05", "MK-09", "MK-13", "MK-21", "UN-10", "MD-14", "NM-41"]


def put(folder: Path, name: str, table: Mapping[str, object]) -> Path:
    path = folder.parent / "config" / "decks" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomlkit.dumps(table))
    return path


def contacts(texts: dict[str, str]) -> dict[str, object]:
    rows = [{"id": f"c{n}", "label": text, "reach": text} for n, text in enumerate(texts.values())]
    return {"id": "contacts", "title": "Contacts", "contact": rows}


async def down(sitting: Sitting) -> str:
    """Read the whole guide, holding each part of it to being harmless."""
    seen = []
    for _ in range(200):
        look(sitting)
        seen.append(sitting.text())
        await sitting.press("down")
        if sitting.text() == seen[-1]:
            break
    return "\n".join(seen)


def squeezed(seen: str) -> str:
    """What is read in the frame, wherever its lines break."""
    return "".join(line.partition("│")[2].rpartition("│")[0] for line in seen.split("\n")).translate(BLANKS)


async def test_whom_to_call_may_be_anything_and_is_shown_as_it_is(sit: Sit, folder: Path) -> None:
    path = put(folder, "contacts", contacts(PLAIN))
    assert not [fault for fault in check_file(path) if fault.stops]
    async with sit(size=(160, 60)) as home:
        await home.press("G")
        assert home.screen == "GuideCard"
        seen = squeezed(await down(home))
        missing = [id for id, text in PLAIN.items() if f"{text}: {text}".replace(" ", "") not in seen]
        assert not missing
        for size in ((44, 30),):
            await home.resize(*size)
            await down(home)


async def test_whom_to_call_with_something_hidden_is_refused_and_the_guide_is_there(
    sit: Sit, folder: Path
) -> None:
    path = put(folder, "contacts", contacts(HIDDEN))
    assert len([fault for fault in check_file(path) if fault.stops]) >= 2 * len(HIDDEN) - 20
    async with sit(size=(100, 50)) as home:
        await home.press("G")
        assert home.screen == "GuideCard" and "Whom to call" in await down(home)


async def test_a_guide_of_ones_own_is_shown_as_it_is(sit: Sit, folder: Path) -> None:
    texts = [PLAIN[id] for id in SAID]
    steps = [{"title": text[:40], "text": text * 3} for text in texts]
    guide = {"id": "guide.duty-to-act", "title": "[b]", "intro": " ".join(texts)[:300], "step": steps}
    put(folder, "guide-duty-to-act", guide)
    async with sit(size=(120, 50)) as home:
        await home.press("G")
        seen = squeezed(await down(home))
        assert all(text.replace(" ", "") in seen for text in texts)


@pytest.mark.parametrize("id", SAID[::4])
async def test_a_hint_and_its_reason_are_shown_as_they_are(meet: Sit, folder: Path, id: str) -> None:
    text = PLAIN[id]
    hint = {"id": "hint.ask-straight", "when": "weather-heavy", "say": text, "reason": text * 2}
    put(folder, "mine", {"id": "mine", "title": "Mine", "hint": [hint]})

    def foggy(meeting: Meeting) -> Meeting:
        return with_answer(meeting, Answer(question="move.weather", choice="foggy"))

    async with meet("weather", "agree", way="walk", prepared=foggy, size=(90, 24)) as talk:
        look(talk, wanted=text)
        await talk.press("h")
        assert talk.screen == "WhyHint"
        look(talk, wanted=text * 2)
        await talk.resize(40, 14)
        look(talk)
        await talk.press("z")
        look(talk)
        assert talk.meeting.aside.dismissed == ("hint.ask-straight",)
