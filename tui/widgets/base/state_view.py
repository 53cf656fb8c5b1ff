"""What the app hands down to the screens and dialogs that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.domain.people.person import Person
from tui.domain.workspace.state import State

if TYPE_CHECKING:
    from tui.usecases.context import Context


class StateView:
    """A screen or a dialog that may show a state; each member does nothing unless it is filled in."""

    letters: ClassVar[bool] = True
    """Whether letters move the cursor in lists; else they are commands."""

    is_told_to_person: ClassVar[bool] = False
    """Whether it is in the language of the person it is about while they may watch."""

    @property
    def person(self) -> Person | None:
        """The person it is about."""
        return None

    @property
    def first_keys(self) -> tuple[str, ...]:
        """Ids of the bindings that the foot shows first."""
        return ()

    def show(self, state: State, *, guarded: bool) -> None:
        """Show another state. `guarded` is true while others may watch: nothing private is mounted then."""

    async def speak(self, context: Context) -> None:
        """Say everything anew in the language of another context."""
