"""Their points: what the employee raised, first of all."""

from __future__ import annotations

from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.point_rows import PointRows


class TheirPointsView(ListingView):
    """The employee's points; what is not talked about stays for next time."""

    def rows(self) -> Rows:
        _ = self.context.person_translator
        empty = _("No points yet – the floor is free.")
        return PointRows(self.context, self.person, "employee", empty=empty, translator=_)

    def show_rows(self) -> None:
        self.query_one(PointRows).show(self.state)
