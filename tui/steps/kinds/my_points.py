"""My points: the manager's, after theirs."""

from __future__ import annotations

from typing import ClassVar

from tui.domain.people.person import Side
from tui.steps.points_step import PointsView


class MyPointsView(PointsView):
    """The manager's points that may be seen; private focus points are not among them."""

    side: ClassVar[Side] = "manager"

    def empty_text(self) -> str:
        return self.context.person_translator("No points this time.")
