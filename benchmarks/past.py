"""What a long past costs: a change in a meeting and its closing, with 26,000 closed meetings and with none."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from benchmarks.crowd import BUSY, crowded_state, year_of
from benchmarks.figures import Comparison
from tui.demo.demo_folder import Fleeting
from tui.domain.meeting.meeting import Note, with_note
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.records import document_file
from tui.storage.repository.store import Store

PEOPLE, YEARS = 50, 10
LINES = 4
"""Lines captured in each meeting before it is closed."""


def past(folder: Path) -> list[Comparison]:
    """Each person's meeting goes on and is closed, in the two folders in turn."""
    stores = [_Sitting(_written(folder / "long-past", YEARS)), _Sitting(_written(folder / "no-past", 0))]
    for person in stores[0].people:
        for store in stores:
            store.meet(person)
    ours, theirs = stores
    for store in stores:
        store.close()
    return [
        Comparison("a line captured, 26,000 past meetings", "ms", ours.lines, theirs.lines, "none", 1.25),
        Comparison(
            "a meeting closed, 26,000 past meetings", "ms", ours.closings, theirs.closings, "none", 3.0
        ),
    ]


class _Sitting:
    """One folder, and how many milliseconds of each save it took."""

    def __init__(self, folder: Path) -> None:
        self._store = Store.open(folder, files=Files())
        self._state = self._store.load()
        self.people = tuple(self._state.meetings)
        self.lines: list[float] = []
        self.closings: list[float] = []

    def meet(self, person: str) -> None:
        # As the app does: the past is read before the meeting, and the private file.
        self._store.history(person)
        privates = {**self._state.privates, person: self._store.private(person)}
        self._state = msgspec.structs.replace(self._state, privates=privates)
        at = self._state.meetings[person].created
        for number in range(LINES):
            note = Note(id=f"line{number}", text="the plan is late", at=at)
            meeting = with_note(self._state.meetings[person], note, private=False)
            self.lines.append(self._saved(with_meeting(self._state, meeting)))
        meeting = self._state.meetings[person]
        closed = close(self._state, meeting, minutes="- of it\n" * 50, now=at, today=at.date())
        self.closings.append(self._saved(closed))

    def close(self) -> None:
        self._store.close()

    def _saved(self, new: State) -> float:
        start = time.perf_counter()
        self._store.save(self._state, new)
        self._state = new
        return (time.perf_counter() - start) * 1000


def _written(folder: Path, years: int) -> Path:
    """A team, each with a meeting under way and `years` of weekly meetings behind them."""
    state = crowded_state(people=PEOPLE, each=20, long=100)
    busy = state.meetings[BUSY]
    for person in state.team.people:
        state = with_meeting(state, msgspec.structs.replace(busy, id=f"live{person.id}", person=person.id))
    with Store.open(folder, files=Fleeting()) as store:
        store.save(State(), state)
    this_year = busy.created.year
    for person in state.team.people:
        for year in range(this_year - years + 1, this_year + 1):
            path = layout.archive_shared(person.id, year)
            storage = DurableStorage(folder / path, root=folder, files=Fleeting())
            storage.write_body(document_file.encoded(year_of(year, person.id), folder / path))
    return folder
