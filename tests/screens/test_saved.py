"""`saved` is said once the disk has it; what cannot be saved is told and kept."""

import os
from errno import errorcode
from threading import Event
from typing import Any

import pytest

from tests.faults.faulty import ERRORS, Faulty, fail_in, no_fault, temporary_files
from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.workspace.state import State
from tui.storage.errors import NotWrittenError
from tui.storage.repository.store import Store


class Disk:
    """Stands before a store: it can be slow, and it can be full."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.may_write = Event()
        self.may_write.set()
        self.is_full = False
        self.saves = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def save(self, old: State, new: State) -> None:
        assert self.may_write.wait(10)
        if self.is_full:
            raise NotWrittenError(self._store.folder / "team.json", OSError(28, "No space left on device"))
        self._store.save(old, new)
        self.saves += 1


def disk(sitting: Sitting) -> Disk:
    store = sitting.app.services.store
    assert isinstance(store, Disk)
    return store


async def settled(talk: Sitting) -> str:
    talk.app.parts.session.flush(5.0)
    await talk.settle()
    return talk.text()


async def test_saved_is_shown_only_after_the_disk_has_it(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await talk.press("f9")
        assert "· saved" in await settled(talk)
        disk(talk).may_write.clear()
        await talk.press("n")
        await talk.type("a note", "enter")
        assert [note.text for note in talk.meeting.notes] == ["a note"]
        assert "saving …" in talk.text()
        assert "· saved" not in talk.text()
        await talk.press("n")
        await talk.type("another", "enter")
        assert "saving …" in talk.text()
        disk(talk).may_write.set()
        assert "· saved" in await settled(talk)
        assert "a note" in talk.file("live/*.shared.json")


async def test_on_entering_a_meeting_it_is_not_called_saved_before_it_is(sit: Sit) -> None:
    async with sit(store=Disk) as talk:
        disk(talk).may_write.clear()
        await talk.press("end", "m", "f9")
        assert talk.screen == "DialogueScreen"
        assert "· saved" not in talk.text()
        disk(talk).may_write.set()
        assert "· saved" in await settled(talk)


async def test_an_older_state_on_the_disk_is_not_the_newest(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await talk.press("f9")
        await settled(talk)
        disk(talk).may_write.clear()
        for text in ("one", "two", "three"):
            await talk.press("n")
            await talk.type(text, "enter")
        before = disk(talk).saves
        disk(talk).may_write.set()
        assert "· saved" in await settled(talk)
        assert disk(talk).saves - before <= 2, "of several states waiting only the newest is written"
        assert talk.file("live/*.shared.json").count('"three"') == 1


@pytest.mark.parametrize("language", ["en", "sv", "da"])
async def test_what_cannot_be_saved_is_told_and_stays_on_the_screen(meet: Sit, language: str) -> None:
    async with meet("free", store=Disk, language=language) as talk:
        await talk.press("f9")
        await settled(talk)
        disk(talk).is_full = True
        await talk.press("n")
        await talk.type("a note", "enter")
        text = await settled(talk)
        not_saved = talk.app.context.manager_translator("Not saved: {why}", why="").strip(" :")
        assert not_saved in text
        assert [line for line in talk.told() if line.startswith(not_saved)]
        assert [note.text for note in talk.meeting.notes] == ["a note"]
        await talk.press("n")
        await talk.type("another", "enter")
        assert not_saved in await settled(talk)
        disk(talk).is_full = False
        await talk.press("n")
        await talk.type("a third", "enter")
        assert not_saved not in (await settled(talk)).splitlines()[-4]
        assert all(text in talk.file("live/*.shared.json") for text in ("a note", "another", "a third"))


async def test_leaving_is_held_back_while_something_is_unsaved(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await talk.press("f9")
        disk(talk).is_full = True
        await talk.press("n")
        await talk.type("a note", "enter", "ctrl+q")
        assert talk.app.return_value is None
        assert "Not everything is saved yet" in talk.told()
        disk(talk).is_full = False
        await talk.press("n")
        await talk.type("another", "enter")
        assert "· saved" in await settled(talk)
        talk.burst("ctrl+q")
        await talk.pilot.pause(0.1)
        assert talk.app.return_value == 0


async def test_undo_is_saved_too(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await talk.press("f9")
        await talk.press("n")
        await talk.type("a note", "enter", "ctrl+z")
        assert "a note" not in talk.file("live/*.shared.json")
        await talk.press("ctrl+y")
        assert "a note" in talk.file("live/*.shared.json")


@pytest.mark.parametrize("code", ERRORS, ids=errorcode.get)
async def test_whatever_the_disk_says_it_is_told_kept_and_saved_by_the_next_save(
    meet: Sit, code: int
) -> None:
    files = Faulty()
    async with meet("free", store=lambda real: Store(real.folder, files, real._lock, real.sealing)) as talk:
        await talk.press("f9")
        await settled(talk)
        files.fault = fail_in("open_new", code)
        await talk.press("n")
        await talk.type("a note", "enter")
        text = await settled(talk)
        assert "Not saved" in text
        assert [line for line in talk.told() if os.strerror(code) in line]
        await talk.press("n")
        await talk.type("half a line")
        await settled(talk)
        assert "half a line" in talk.text()
        assert [note.text for note in talk.meeting.notes] == ["a note"]
        assert temporary_files(talk.folder) == []
        files.fault = no_fault
        await talk.press("enter")
        assert "· saved" in await settled(talk)
        assert all(text in talk.file("live/*.shared.json") for text in ("a note", "half a line"))
