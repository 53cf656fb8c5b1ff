"""Since last time: the agreed actions, one keystroke each."""

from __future__ import annotations

from functools import cached_property

from tui.domain.meeting.group import agreed_in, is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action, in_order
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
        if is_several(self.meeting):
            return in_order(agreed_in(team, self._last)) if self._last is not None else ()
        last = team.digest(self.person.id).last_meeting
        meeting = self.meeting.id
        return in_order(
            tuple(
                action
                for action in team.actions_of(self.person.id)
                if action.meeting != meeting and (action.is_open or action.meeting == last)
            )
        )

    @cached_property
    def _last(self) -> Meeting | None:
        """The meeting of several before this one: what was agreed one to one is for the two alone."""
        past = self.context.past.history(self.person.id)
        return next((held.meeting for held in past if is_several(held.meeting)), None)

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)
