"""What is said of lines and actions once they are kept."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.usecases.capture.capture_line import is_kept, shared_lines


class Receipts:
    """What was taken in and is not told yet; what is private is told nowhere."""

    def __init__(self) -> None:
        self._taken: tuple[str, str] | None = None
        self._lines: dict[str, str] | None = None
        """What was kept for both so far, by id."""
        self.told: str | None = None
        """The line that told what was kept last."""

    def await_disk(self, id: str, said: str) -> None:
        """Remember a line until the disk has it, and what is to be said then."""
        self._taken = id, said

    def on_disk(self, state: State, person: Person) -> str | None:
        """Give what is to be said once `state` lies on the disk; None where the line is not in it.

        An older state may be told as saved while the line is still on its way.
        """
        if self._taken is None or not is_kept(self._taken[0], state, person):
            return None
        (_, said), self._taken = self._taken, None
        return said

    def just_kept(self, state: State, meeting: Meeting) -> tuple[str, bool]:
        """Give the text of the one line that was not there before, and whether it is a note; else an empty text."""
        before, self._lines = self._lines, shared_lines(state, meeting)
        new = [id for id in self._lines if before is not None and id not in before]
        if len(new) != 1:
            return "", False
        return clean_line(self._lines[new[0]]), any(note.id == new[0] for note in meeting.notes)
