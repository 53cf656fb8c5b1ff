"""Their points: what the employee raised, first of all."""

from __future__ import annotations

from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.point_rows import PointRows


class TheirPointsView(ListingView):
    """The employee's points; what is not talked about stays for next time."""

    def rows(self) -> Rows:
        _ = self.room.stage
        empty = _("No points yet – the floor is free.")
        return PointRows(self.room, self.person, "employee", empty=empty, tongue=_)

    def show_rows(self) -> None:
        self.query_one(PointRows).show(self.state)
