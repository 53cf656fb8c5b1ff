"""Locking without an app: covered first, then tidied up, then the key forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.events import Key, Resize
from textual.geometry import Size

from tests.app.parts import Jobs
from tui.app.covers.lock_controller import LockController
from tui.storage.crypt.idle_timer import Idle


class Door:
    """A vault, a cover and a disk in one, that write down what is done with them."""

    def __init__(self, *, can_lock: bool = True) -> None:
        self.done: list[str] = []
        self.can_lock = can_lock
        self.is_up = False
        self.is_saved = True
        self.may_save = True
        self.jobs = Jobs()
        self.idle = Idle(900.0)
        self.lock_controller = LockController(
            self,
            self.idle,
            self,
            self,
            start=self.jobs,
            before=lambda: self.done.append("hide"),
            tidy=self._tidy,
        )

    def lock(self) -> None:
        self.done.append("forget")

    def unlock(self, text: str) -> None:
        self.done.append(f"take {text}")

    def flush(self, timeout: float) -> bool:
        self.is_saved = self.may_save
        return self.is_saved

    async def up(self, unlock: Callable[[str], None]) -> None:
        self.is_up = True
        self.done.append("cover")

    async def down(self) -> None:
        self.is_up = False
        self.done.append("uncover")

    async def _tidy(self) -> None:
        self.done.append("tidy")


async def test_all_is_hidden_at_once_and_the_key_forgotten_last() -> None:
    door = Door()
    door.lock_controller.lock()
    assert door.done == ["hide"] and door.lock_controller.is_locked
    await door.jobs.run()
    assert door.done == ["hide", "cover", "tidy", "forget"]
    door.lock_controller.unlock("four words")
    await door.lock_controller.open()
    assert door.done[-2:] == ["take four words", "uncover"] and not door.lock_controller.is_locked


async def test_a_key_before_the_cover_is_there_is_for_nobody() -> None:
    door = Door()
    lock = door.lock_controller
    assert not lock.swallows(Key("a", "a"))
    lock.lock()
    assert lock.swallows(Key("a", "a"))
    assert not lock.swallows(Resize(Size(80, 24), Size(80, 24)))
    await door.jobs.run()
    assert not lock.swallows(Key("a", "a")), "what is typed on the cover is the passphrase"


async def test_the_key_that_comes_after_too_long_a_rest_locks_and_does_nothing_else() -> None:
    door = Door()
    door.idle.most = 0.0
    assert door.lock_controller.swallows(Key("m", "m"))
    assert door.lock_controller.is_locked


async def test_what_cannot_be_saved_keeps_the_key_until_it_can() -> None:
    door = Door()
    door.may_save = False
    door.lock_controller.lock()
    await door.jobs.run()
    assert "forget" not in door.done
    door.lock_controller.look()
    assert "forget" not in door.done
    door.may_save = True
    door.lock_controller.look()
    assert door.done[-1] == "forget"


@pytest.mark.parametrize("most", [0.0, 900.0])
async def test_without_a_passphrase_nothing_is_locked(most: float) -> None:
    door = Door(can_lock=False)
    door.idle.most = most
    door.lock_controller.lock()
    assert not door.lock_controller.swallows(Key("m", "m"))
    assert not door.lock_controller.is_locked and not door.done
