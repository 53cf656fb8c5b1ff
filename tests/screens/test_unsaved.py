"""Leaving with something that cannot be saved: only when asked to, kept in a file, and offered at the next start."""

from __future__ import annotations

from errno import ENOSPC
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Static

from tests.faults.faulty import Faulty, fail_in
from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import ROBIN
from tests.screens.test_saved import Disk, disk
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Language
from tui.domain.workspace.state import State
from tui.storage.durable.disk import Files
from tui.storage.recovery.rescue_file import rescues_in

NOTE = "words that must not get lost"


def waiting(talk: Sitting) -> list[Path]:
    return rescues_in([talk.folder], Files())


def said(talk: Sitting) -> str:
    """What stands in the dialog in front."""
    return " ".join(str(one.content) for one in talk.app.screen.query(Static))


async def unsaved(talk: Sitting) -> None:
    await talk.press("f9")
    disk(talk).is_full = True
    await talk.press("n")
    await talk.type(NOTE, "enter")


async def left_without(talk: Sitting) -> None:
    """Leave a meeting whose last note is on no disk."""
    await unsaved(talk)
    await talk.press("ctrl+q", "ctrl+q")
    assert talk.screen == "LeaveDialog"
    talk.burst("X")
    await talk.pilot.pause(0.1)
    assert talk.app.return_value == 3
    disk(talk).is_full = False
    # As a run that ends here: the disk came back too late for it.
    (path,) = waiting(talk)
    raw = path.read_bytes()
    talk.app.save_at_the_end = lambda: True  # type: ignore[method-assign]
    assert NOTE.encode() in raw


async def test_the_second_quit_asks_and_esc_stays(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await unsaved(talk)
        await talk.press("ctrl+q")
        assert talk.screen == "DialogueScreen" and "Not everything is saved yet" in talk.told()
        await talk.press("space", "ctrl+q", "ctrl+q")
        assert talk.screen == "LeaveDialog"
        await talk.press("escape")
        assert talk.screen == "DialogueScreen" and talk.app.return_value is None and waiting(talk) == []
        disk(talk).is_full = False


async def test_trying_again_leaves_once_it_is_saved(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await unsaved(talk)
        await talk.press("ctrl+q", "ctrl+q", "enter", "ctrl+q")
        assert talk.screen == "LeaveDialog" and talk.app.return_value is None
        disk(talk).is_full = False
        talk.burst("enter")
        await talk.pilot.pause(0.1)
        assert talk.app.return_value == 0 and NOTE in talk.file("live/*.shared.json")


async def test_behind_the_curtain_the_question_opens_nothing(meet: Sit) -> None:
    async with meet("free", store=Disk) as talk:
        await unsaved(talk)
        await talk.press("f12", "ctrl+q", "ctrl+q")
        assert (
            talk.screen == "LeaveDialog" and NOTE not in talk.text() and ROBIN.first_name not in talk.text()
        )
        for key in ("ctrl+z", "f9", "comma", "f1", "ctrl+p"):
            await talk.press(key)
            assert talk.screen == "LeaveDialog"
        assert [note.text for note in talk.meeting.notes] == [NOTE]
        disk(talk).is_full = False


@pytest.mark.parametrize("language", ["en", "sv", "da"])
async def test_what_was_left_is_offered_and_taken_in(meet: Sit, folder: Path, language: Language) -> None:
    async with meet("free", store=Disk, language=language) as talk:
        await left_without(talk)
    async with sit_at(folder, language=language) as talk:
        assert talk.screen == "RescueDialog"
        assert ROBIN.first_name not in said(talk) and NOTE not in talk.text()
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == [NOTE]
        assert NOTE in talk.file("live/*.shared.json") and waiting(talk) == []
    async with sit_at(folder) as talk:
        assert talk.screen == "HomeScreen"


async def test_look_later_and_throw_away(meet: Sit, folder: Path) -> None:
    async with meet("free", store=Disk) as talk:
        await left_without(talk)
    async with sit_at(folder) as talk:
        await talk.press("escape")
        assert talk.screen == "HomeScreen" and len(waiting(talk)) == 1
    async with sit_at(folder) as talk:
        await talk.press("X")
        assert talk.screen == "HomeScreen" and waiting(talk) == []
        assert talk.meeting.notes == ()


async def test_what_is_newer_stays_and_what_could_not_be_taken_in_is_kept(meet: Sit, folder: Path) -> None:
    async with meet("free", store=Disk) as talk:
        await left_without(talk)

    def gone(state: State) -> State:
        return msgspec.structs.replace(state, meetings={})

    keep(folder, gone)
    async with sit_at(folder) as talk:
        await talk.press("enter")
        assert talk.state.meetings == {} and waiting(talk) == []
        (path,) = (folder / "backups" / "aside").iterdir()
        assert NOTE.encode() in path.read_bytes()
        assert any(path.name in line for line in talk.told())


async def test_while_it_cannot_be_saved_it_stays_offered(meet: Sit, folder: Path) -> None:
    async with meet("free", store=Disk) as talk:
        await left_without(talk)
    async with sit_at(folder, store=Disk) as talk:
        disk(talk).is_full = True
        await talk.press("enter")
        assert len(waiting(talk)) == 1 and "Not everything is saved yet" in talk.told()
        disk(talk).is_full = False


async def test_private_notes_that_could_not_be_saved_come_back(folder: Path) -> None:
    def change(state: State) -> State:
        return msgspec.structs.replace(state, privates={ROBIN.id: Private(focus=("listen",))})

    async with sit_at(folder, store=Disk) as talk:
        disk(talk).is_full = True
        talk.app.apply(change)
        await talk.settle()
        assert talk.app.parts.saving.rescue.keep() is not None
        disk(talk).is_full = False
        talk.app.save_at_the_end = lambda: True  # type: ignore[method-assign]
        talk.app.parts.session.state = talk.app.parts.session.saved
    async with sit_at(folder) as talk:
        await talk.press("enter")
        talk.saved()
        assert talk.app.services.store.private(ROBIN.id).focus == ("listen",)


async def test_what_stands_in_a_form_that_cannot_be_written_comes_back_too(sit: Sit, folder: Path) -> None:
    async with sit() as talk:
        talk.app.services.forms._storage._files = Faulty(fail_in("open_new", ENOSPC))
        await talk.press("i")
        await talk.type(NOTE)
        talk.app.screen.keep()  # type: ignore[attr-defined]
        await talk.press("ctrl+q", "ctrl+q")
        assert talk.screen == "LeaveDialog"
        talk.burst("X")
        await talk.pilot.pause(0.1)
        assert talk.app.return_value == 3
        talk.app.save_at_the_end = lambda: True  # type: ignore[method-assign]
    async with sit_at(folder) as talk:
        await talk.press("enter", "i")
        assert talk.field().value == NOTE and waiting(talk) == []
