"""Locking: everything covered, what was typed saved, the key gone, and all back with the passphrase."""

import time
from pathlib import Path

import pytest

from tests.faults.faulty import Quick
from tests.faults.locked import NEW, NONE, OLD, rekey, sealing_of
from tests.screens.sitting import Sitting, sit_at
from tests.screens.test_saved import Disk
from tui.app.start.start import Start
from tui.screens.covers.unlock_screen import UnlockScreen
from tui.storage.key_errors import LockedError
from tui.storage.repository.store import Store

WORDS = "half a sentence that"


@pytest.fixture
def kept(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small team, encrypted."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    rekey(folder, NONE, OLD)
    return folder


async def covered(talk: Sitting) -> None:
    """Wait until the key is forgotten."""
    await talk.settle()
    assert talk.app.parts.lock.forgot.is_set()
    assert talk.screen == "UnlockScreen"


async def give(talk: Sitting, passphrase: str) -> None:
    await talk.type(passphrase, "enter")
    for _ in range(200):
        await talk.settle()
        if not isinstance(talk.app.screen, UnlockScreen) or not talk.app.screen._is_trying:
            return
        time.sleep(0.01)


async def test_what_was_being_typed_is_saved_and_comes_back(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD), start=Start(person="robinek")) as talk:
        await talk.press("n")
        await talk.type(WORDS)
        await talk.press("ctrl+l")
        await covered(talk)
        assert WORDS not in talk.text() and "Robin" not in talk.text()
        with pytest.raises(LockedError):
            talk.app.services.store.team()
        raw = b"".join(path.read_bytes() for path in kept.rglob("*") if path.is_file())
        assert WORDS.encode() not in raw
        (meeting,) = Store.reader(kept, files=Quick(), sealing=sealing_of(OLD)).live().values()
        assert meeting.aside.drafts["capture"] == WORDS
        talk.clock.advance(5)
        await give(talk, OLD)
        assert talk.screen == "DialogueScreen"
        assert talk.field("#capture").value == WORDS
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == [WORDS]
        talk.saved()


async def test_a_wrong_passphrase_is_told_in_one_line_and_may_be_tried_again(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        before = {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()}
        await talk.press("ctrl+l")
        await covered(talk)
        await give(talk, NEW)
        assert talk.screen == "UnlockScreen"
        assert "does not open it" in talk.text()
        assert NEW not in talk.text()
        assert talk.field().value == ""
        await talk.type("x")
        assert "does not open it" not in talk.text()
        await talk.press("escape")
        assert before == {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()}
        await give(talk, OLD)
        assert talk.screen == "HomeScreen"
        assert "Robin" in talk.text()


async def test_no_key_reaches_what_is_behind(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        before = talk.state
        await talk.press("ctrl+l")
        await covered(talk)
        await talk.press("ctrl+z", "f9", "f1", "comma", "ctrl+p", "ctrl+l", "tab", "n", "escape")
        assert talk.screen == "UnlockScreen"
        assert talk.state is before
        assert talk.app.guarded


async def test_forms_wait_as_they_were(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        await talk.press("N")
        await talk.type("Someone N")
        form = talk.screen
        await talk.press("ctrl+l")
        await covered(talk)
        await give(talk, OLD)
        assert talk.screen == form
        assert talk.field().value == "Someone N"


async def test_after_a_time_of_rest_it_locks_by_itself(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        assert talk.app.parts.lock.idle.most == 15 * 60
        talk.app.parts.lock.idle.most = 0.0
        talk.app.parts.lock.look()
        await covered(talk)
        talk.app.parts.lock.idle.most = 900.0
        await give(talk, OLD)
        assert talk.screen == "HomeScreen"


async def test_the_key_that_wakes_it_does_nothing_else(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        before = talk.state
        talk.app.parts.lock.idle.most = 0.0
        await talk.press("m")
        talk.app.parts.lock.idle.most = 900.0
        await covered(talk)
        assert talk.state is before
        assert talk.field().value == ""


async def test_what_cannot_be_saved_is_covered_and_kept(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD), start=Start(person="robinek"), store=Disk) as talk:
        talk.saved()
        disk = talk.app.services.store
        disk.is_full = True  # type: ignore[attr-defined]
        await talk.press("n")
        await talk.type(WORDS, "enter")
        await talk.press("ctrl+l")
        await covered(talk)
        disk.is_full = False  # type: ignore[attr-defined]
        talk.app.parts.lock.look()
        with pytest.raises(LockedError):
            disk.team()
        await give(talk, OLD)
        assert [note.text for note in talk.meeting.notes] == [WORDS]
        talk.saved()
    (meeting,) = Store.reader(kept, files=Quick(), sealing=sealing_of(OLD)).live().values()
    assert [note.text for note in meeting.notes] == [WORDS]


async def test_without_a_passphrase_there_is_nothing_to_lock(folder: Path, tmp_path: Path) -> None:
    async with sit_at(folder) as talk:
        await talk.press("ctrl+l")
        assert talk.screen == "HomeScreen"
        assert "lock" not in {
            command.title.lower() for command in talk.app.get_system_commands(talk.app.screen)
        }


async def test_it_is_in_the_palette(kept: Path) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD)) as talk:
        await talk.press("ctrl+p")
        await talk.type("lock")
        assert "Lock " in talk.line("ctrl+l")


@pytest.mark.parametrize("size", [(60, 18), (40, 20), (80, 24)])
async def test_it_fits(kept: Path, size: tuple[int, int]) -> None:
    async with sit_at(kept, sealing=sealing_of(OLD), size=size) as talk:
        await talk.press("ctrl+l")
        await covered(talk)
        await give(talk, NEW)
        text = " ".join(talk.text().replace("│", " ").split())
        assert "locked" in text and "try again" in text and "ctrl+q" in text
