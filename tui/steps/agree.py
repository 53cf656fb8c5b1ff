"""Agree: what, who, until when."""

from __future__ import annotations

from tui.domain.people.action import Action
from tui.domain.people.action_lists import agreed_now
from tui.domain.people.team import Team
from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.action_rows import ActionRows


class AgreeView(ListingView):
    """The actions agreed in this meeting; the dialogue's own key adds one."""

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return ActionRows(
            self.context,
            self.person,
            self._pick,
            empty=_("Nothing agreed yet."),
            translator=_,
            manager=_("your manager"),
        )

    def _pick(self, team: Team) -> tuple[Action, ...]:
        return agreed_now(team, self.meeting)

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)
