"""The action that a filled in form gives."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.capture.capture_grammar import Captured
from tui.domain.people.action import Action, mend
from tui.domain.text.clean_text import clean_line
from tui.usecases.context import Context
from tui.usecases.new_records import new_action


class ActionGiven(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the fields; `upward` is whether the manager takes it up with their own."""

    text: str
    owner: str
    due: date | None
    private: bool
    upward: bool
    reason: str

    @property
    def _goes_up(self) -> bool:
        """Whether it is taken up: only what is the manager's too can be."""
        return self.upward and self.owner in ("manager", "both")

    def with_signs(self, read: Captured) -> ActionGiven:
        """Give it with what the signs of its line say, which the fields do not show."""
        owner = read.owner if read.owner_said else self.owner
        return msgspec.structs.replace(self, text=read.text, owner=owner, due=read.due or self.due)

    def mended(self, action: Action, today: date) -> Action:
        """Give the action as it reads now."""
        # The field does not hold all of a text that is very long.
        is_same = self.text == clean_line(action.text)
        return mend(
            action,
            text=action.text if is_same else self.text,
            owner=self.owner,
            due=self.due,
            private=self.private,
            today=today,
            upward=self._goes_up,
            reason=self.reason,
        )

    def made(self, context: Context, *, person: str, meeting: str) -> Action:
        """Give a new one, agreed in that meeting."""
        return new_action(
            context,
            person=person,
            text=self.text,
            owner=self.owner,
            due=self.due,
            meeting=meeting,
            private=self.private,
            upward=self._goes_up,
        )
