"""My points: the manager's, after theirs."""

from __future__ import annotations

from tui.steps.list_step import ListingView
from tui.widgets.base.row_list import Rows
from tui.widgets.lists.point_rows import PointRows


class MyPointsView(ListingView):
    """The manager's points that may be seen; private focus points are not among them."""

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return PointRows(self.context, self.person, "manager", empty=_("No points this time."), translator=_)

    def show_rows(self) -> None:
        self.query_one(PointRows).show(self.state)
