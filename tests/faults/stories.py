"""What is saved while the power may be cut, and how one finds what there is."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tests.faults.disk import Disk
from tests.storage.samples import action, closed, full_meeting, state
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import with_draft
from tui.domain.people.team import with_action
from tui.domain.workspace.state import Closing, State, with_meeting
from tui.storage.durable import layout
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.folders import make_folder, settle_above
from tui.storage.durable.whole_files import is_temporary
from tui.storage.errors import StorageError
from tui.storage.records import document_file, state_diff
from tui.storage.repository.store import Store

ROOT = Path("/home/data")


class Story(NamedTuple):
    """Values saved one after the other, how that is done, and how one finds what there is."""

    values: list[Any]
    save: Callable[[Disk, list[Any]], None]
    find: Callable[[Disk], Any]


def one_file() -> Story:
    values: list[Any] = [None, *({"notes": {"1": {"text": "x" * 20, "n": n}}} for n in range(4))]

    def storage(disk: Disk) -> DurableStorage:
        return DurableStorage(ROOT / "people" / "anna01" / "private.json", root=ROOT, files=disk)

    def save(disk: Disk, values: list[Any]) -> None:
        insist(lambda: make_folder(disk, ROOT))
        insist(lambda: settle_above(disk, ROOT))
        insist(lambda: storage(disk).write(values[1]))
        disk.acknowledged += 1
        kept = storage(disk)
        for value in values[2:]:
            insist(lambda value=value: kept.write(value))  # type: ignore[misc]
            disk.acknowledged += 1

    return Story(values, save, lambda disk: storage(disk).read())


def whole_store(*states: State) -> Story:
    def save(disk: Disk, states: list[Any]) -> None:
        try:
            store = Store.open(ROOT, files=disk)
        except StorageError:
            store = Store.open(ROOT, files=disk)
        with store:
            store.load()
            for person in states[-1].privates:
                store.private(person)
            for old, new in pairwise(states):
                insist(lambda old=old, new=new: store.save(old, new))  # type: ignore[misc]
                disk.acknowledged += 1

    return Story([*states], save, found)


def found(disk: Disk) -> State:
    """What a Fireside started now finds; nothing half done is left behind by its start."""
    with Store.open(ROOT, files=disk) as store:
        loaded = store.load()
        state = msgspec.structs.replace(loaded, privates={"anna01": store.private("anna01")})
        for year in store.years("anna01"):
            archive = store.archive("anna01", year)
            for held in archive.meetings:
                closing = Closing(
                    held=held, year=year, actions=archive.actions, points=archive.points, goals=archive.goals
                )
                state = msgspec.structs.replace(state, closings={**state.closings, held.meeting.id: closing})
            if not archive.meetings:
                assert not archive.actions
    left = [name for name in disk.listdir(ROOT) if is_temporary(name) or name == "journal.json"]
    assert left == []
    return state


def a_save() -> Story:
    first = state()
    second = msgspec.structs.replace(first, team=with_action(first.team, action(1, text="another")))
    second = with_meeting(second, with_draft(second.meetings["anna01"], "capture", "half typ"))
    third = with_meeting(second, with_draft(second.meetings["anna01"], "capture", "half typed"))
    return whole_store(State(), first, second, third)


def a_closing() -> Story:
    before = state()
    # Something typed, so that there are earlier versions of what goes with the closing.
    typed = with_meeting(before, with_draft(before.meetings["anna01"], "capture", "half typed"))
    noted = with_meeting(typed, msgspec.structs.replace(typed.meetings["anna01"], purpose="another"))
    return whole_store(State(), before, typed, noted, closed(noted))


def undoing_it() -> Story:
    before = state()
    return whole_store(State(), before, closed(before), before, closed(before))


def a_second_meeting() -> Story:
    before = state()
    after = closed(before)
    again = with_meeting(after, msgspec.structs.replace(full_meeting("meet02"), purpose="the next one"))
    return whole_store(State(), before, after, again)


def restoring_it() -> Story:
    """All files are put back to what they were before a meeting was closed, in one go."""
    before = state()
    after = closed(before)
    bodies = {
        path: document_file.encoded(part, ROOT / path) for path, part in state_diff.parts(before).items()
    }
    for path in (layout.archive_shared("anna01", 2026), layout.archive_private("anna01", 2026)):
        bodies[path] = document_file.encoded(Archive(), ROOT / path)
    story = whole_store(State(), before, after)

    def save(disk: Disk, states: list[Any]) -> None:
        *usual, last = states
        if last is not before or len(usual) < 2:
            return story.save(disk, states)
        story.save(disk, usual)
        insist(lambda: put_all(disk))
        disk.acknowledged += 1
        return None

    def put_all(disk: Disk) -> None:
        with Store.open(ROOT, files=disk) as store:
            store.put(bodies)

    return Story([*story.values, before], save, found)


STORIES = {
    "one file": (one_file, 100),
    "a save of several files": (a_save, 120),
    "closing a meeting": (a_closing, 130),
    "undoing it": (undoing_it, 1500),
    "the next meeting": (a_second_meeting, 250),
    "restoring": (restoring_it, 150),
}


def same(one: Any, other: Any) -> bool:
    return bool(_comparable(one) == _comparable(other))


def _comparable(value: Any) -> Any:
    if not isinstance(value, State):
        return value
    closings = {
        id: [sorted(part.id for part in parts) for parts in (c.actions, c.points, c.goals)]
        for id, c in value.closings.items()
    }
    privates = {person: private for person, private in value.privates.items() if private != type(private)()}
    return value.team, value.meetings, privates, closings


def insist(call: Callable[[], None]) -> None:
    """Try once more after an error, as one does."""
    try:
        call()
    except (StorageError, OSError):
        call()
