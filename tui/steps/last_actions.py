"""Since last time: the agreed actions, one keystroke each."""

from __future__ import annotations

from functools import cached_property

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import since_last
from tui.domain.people.team import Team
from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.action_rows import ActionRows


class LastActionsView(ListingView):
    """What last time agreed, and whatever else is still open; on the stage, so nothing private."""

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return ActionRows(
            self.context,
            self.person,
            self._pick,
            empty=_("Nothing open from last time."),
            translator=_,
            manager=_("your manager"),
        )

    def _pick(self, team: Team) -> tuple[Action, ...]:
        before = self._last if is_several(self.meeting) else None
        return since_last(team, self.meeting, before)

    @cached_property
    def _last(self) -> Meeting | None:
        """The meeting of several before this one: what was agreed one to one is for the two alone."""
        past = self.context.past.history(self.person.id)
        return next((held.meeting for held in past if is_several(held.meeting)), None)

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)
