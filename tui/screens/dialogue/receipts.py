"""What is said of lines and actions once they are kept."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.usecases.capture.capture_line import is_kept
from tui.usecases.capture.captured_lines import CapturedLine, captured_lines


class Receipts:
    """What was taken in and is not told yet; what is private is told nowhere."""

    def __init__(self) -> None:
        self._taken: tuple[str, str] | None = None
        self._known: set[str] | None = None
        """The ids of what was kept for both so far."""
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

    def just_kept(self, state: State, meeting: Meeting) -> CapturedLine | None:
        """Give the one line for both that was not there before; None where there is none, or several came at once."""
        lines = captured_lines(state, meeting, private=False)
        before, self._known = self._known, {line.id for line in lines}
        new = [line for line in lines if before is not None and line.id not in before]
        return new[0] if len(new) == 1 else None

    def tell_kept(self, line: CapturedLine, _: Translator) -> str:
        """Say what was kept, as both may read it, and remember that it was said."""
        text = clean_line(line.text)
        signs = {"·": f"● {text}", "=": _("● Decided: {text}", text=text)}
        self.told = told = signs.get(line.sign, f"{line.sign} {text}")
        return told
