from collections.abc import Callable
from pathlib import Path
from threading import Event, current_thread, main_thread

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.storage.samples import action, state
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.storage.repository.background_writer import Writer
from tui.storage.repository.store import Store


def numbered(number: int) -> State:
    first = state()
    return msgspec.structs.replace(first, team=with_action(first.team, action(1, text=str(number))))


class Slow:
    """Saves into a list, one at a time when it is let."""

    def __init__(self) -> None:
        self.saves: list[tuple[State, State]] = []
        self.begun = Event()
        self.go = Event()
        self.error: Exception | None = None

    def save(self, old: State, new: State) -> None:
        self.begun.set()
        assert self.go.wait(5)
        if self.error is not None:
            raise self.error
        self.saves.append((old, new))


def nothing(_: object) -> None:
    pass


def writer(
    store: Slow,
    on_saved: Callable[[State], None] = nothing,
    on_failed: Callable[[Exception], None] = nothing,
) -> Writer:
    return Writer(store, on_saved, on_failed, saved=State())


def test_only_the_newest_of_the_waiting_ones_is_saved() -> None:
    store = Slow()
    told: list[State] = []
    writes = writer(store, told.append)
    states = [numbered(n) for n in range(100)]
    writes.submit(states[0])
    assert store.begun.wait(5)
    for one in states[1:]:
        writes.submit(one)
    assert not writes.is_saved
    store.go.set()
    assert writes.close()
    assert store.saves == [(State(), states[0]), (states[0], states[-1])]
    assert told == [states[0], states[-1]]


def test_saving_is_told_from_the_thread_that_saved() -> None:
    store = Slow()
    store.go.set()
    threads: list[object] = []
    writes = writer(store, lambda _: threads.append(current_thread()))
    writes.submit(numbered(1))
    assert writes.close()
    assert threads[0] is not main_thread()


def test_what_could_not_be_saved_is_kept_and_tried_again() -> None:
    store = Slow()
    store.go.set()
    store.error = OSError("no room")
    failed: list[Exception] = []
    writes = writer(store, on_failed=failed.append)
    first, second = numbered(1), numbered(2)
    writes.submit(first)
    assert not writes.flush(5)
    assert not writes.is_saved
    store.error = None
    writes.submit(second)
    assert writes.flush(5)
    assert store.saves == [(State(), second)]
    assert failed[0].args == ("no room",)
    writes.close()


def test_flush_tries_the_unsaved_again() -> None:
    store = Slow()
    store.go.set()
    store.error = OSError()
    writes = writer(store)
    first = numbered(1)
    writes.submit(first)
    assert not writes.flush(5)
    store.error = None
    assert writes.flush(5)
    assert store.saves == [(State(), first)]
    assert writes.close()


def test_flush_waits_no_longer_than_it_was_told() -> None:
    store = Slow()
    writes = writer(store)
    writes.submit(numbered(1))
    assert not writes.flush(0.01)
    store.go.set()
    assert writes.flush(5)
    assert writes.close()


def test_closing_tells_that_something_is_unsaved() -> None:
    store = Slow()
    store.go.set()
    store.error = OSError()
    writes = writer(store)
    writes.submit(numbered(1))
    assert not writes.close()
    with pytest.raises(RuntimeError):
        writes.submit(numbered(2))


def test_nothing_to_save_is_saved_at_once() -> None:
    writes = writer(Slow())
    assert writes.flush(0)
    assert writes.close()


def test_many_changes_end_up_on_the_disk(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        failed: list[Exception] = []
        writes = Writer(store, nothing, failed.append, saved=store.load())
        for number in range(300):
            writes.submit(numbered(number))
            if number % 50 == 0:
                assert writes.flush(5)
        assert writes.close()
        assert failed == []
        assert store.load().team == numbered(299).team
        assert store.load().meetings == numbered(299).meetings
