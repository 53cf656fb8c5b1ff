"""Hostile texts as they come in: pasted into every field, typed, and again from what was kept of them."""

from pathlib import Path

import msgspec
from textual.widgets import Input

from tests.hostile.test_shown import look
from tests.hostile.texts import TEXTS, is_drawn_safely, squeezed
from tests.screens.sitting import Sitting, sit_at
from tests.screens.team import ROBIN, held
from tui.app.start.start import Start
from tui.demo.demo_folder import Fleeting
from tui.domain.people.team import with_person
from tui.domain.text.clean_text import LONGEST, is_blank, pasted_lines
from tui.domain.workspace.state import State, with_meeting
from tui.storage.repository.store import Store

FORMS = {
    "home add a point": ("i",),
    "home new person": ("N",),
    "home find": ("slash",),
    "purpose": ("p", "e"),
    "browser": ("p", "c"),
    "add a step": ("p", "i"),
    "an action": ("m", "a"),
    "an answer": ("m", "enter"),
    "a line": ("m", "n"),
}


def write_team(folder: Path) -> None:
    with Store.open(folder, files=Fleeting()) as store:
        state = State()
        team = with_person(state.team, ROBIN)
        store.save(
            state, with_meeting(msgspec.structs.replace(state, team=team), held("weather", "cards", "sum-up"))
        )


async def fill(sitting: Sitting, text: str) -> None:
    """Paste into the first fields of the screen in turn."""
    fields = [field for field in sitting.app.screen.query(Input) if field.display]
    for field in fields[:3]:
        field.value = ""
        field.focus()
        await sitting.paste(text)
        assert is_drawn_safely(field.value)
        assert len(field.value) <= LONGEST
        if not is_blank(text):
            assert squeezed(text)[:12] in squeezed(field.value).replace("⏎", "") or "\n" in text


async def test_every_field_takes_every_text(tmp_path: Path) -> None:
    texts = list(TEXTS.values())
    for number, keys in enumerate(FORMS.values()):
        folder = tmp_path / f"n{number}" / "data"
        write_team(folder)
        async with sit_at(folder, size=(100, 36)) as sitting:
            await sitting.press(*keys)
            for text in texts[number :: len(FORMS)]:
                await fill(sitting, text)
                look(sitting)


async def test_every_text_captured_is_kept_line_by_line(tmp_path: Path) -> None:
    write_team(tmp_path / "data")
    async with sit_at(tmp_path / "data", start=Start(person=ROBIN.id), size=(100, 36)) as sitting:
        await sitting.press("N")
        for text in [*TEXTS.values()][::3]:
            before = len(sitting.meeting.notes)
            field = sitting.field("#capture")
            await sitting.paste("x " + text)
            lines = pasted_lines(field.value)
            await sitting.press("enter")
            notes = sitting.meeting.notes[before:]
            assert [note.text for note in notes] == list(lines)
            assert all(is_drawn_safely(note.text) for note in notes)
        look(sitting)
        await sitting.press("escape", "f")
        look(sitting)
        await sitting.press("f7")
        look(sitting)
        sitting.saved()
        kept = [note.text for note in sitting.meeting.notes]
    async with sit_at(tmp_path / "data", size=(100, 36)) as sitting:
        assert [note.text for note in sitting.meeting.notes] == kept
