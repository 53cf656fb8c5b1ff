"""Ideas for better ways: what became of those of last time is told back first, then new ones are gathered."""

from __future__ import annotations

from datetime import date

from tui.domain.meeting.group import several_of
from tui.domain.people.idea import WHOLE_TEAM, Idea
from tui.domain.workspace.state import State
from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.idea_rows import IdeaRows, Shown


class IdeasView(ListingView):
    """The ideas of the person; in a meeting of several those that came up among them."""

    def rows(self) -> Rows:
        return IdeaRows(
            self.context, self._pick, translator=self.context.person_translator, begin=self._begin
        )

    def _pick(self, state: State) -> Shown:
        team, together = state.team, several_of(self.meeting)
        if together:
            return Shown(team.ideas_of_group(together), self._met_last(state, together))
        return Shown(team.ideas_of(self.person.id), team.digest(self.person.id).last_on)

    def _met_last(self, state: State, together: str) -> date | None:
        """Give the day on which they met last; of the whole team the last meeting with them all."""
        if together != WHOLE_TEAM:
            return next((one.last_on for one in state.team.groups if one.id == together), None)
        past = self.context.past.history(self.person.id)
        return next((held.meeting.held for held in past if several_of(held.meeting) == together), None)

    def _begin(self, id: str, text: str) -> Idea:
        together = several_of(self.meeting)
        return Idea(
            id=id,
            text=text,
            raised=self.context.today(),
            person="" if together else self.person.id,
            group=together,
            meeting=self.meeting.id,
        )

    def show_rows(self) -> None:
        self.query_one(IdeaRows).show(self.state)
