"""Their points: what the employee raised, first of all."""

from __future__ import annotations

from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.points_in_turn import points_in_turn
from tui.steps.points_step import PointsView


class TheirPointsView(PointsView):
    """The employee's points; what is not talked about stays for next time."""

    def empty_text(self) -> str:
        return self.context.person_translator("No points yet – the floor is free.")

    def _after(self) -> str:
        """Say how many of the manager's come after them in this meeting."""
        steps = self.meeting.steps
        later = steps[steps.index(self.step) + 1 :]
        if is_several(self.meeting) or not any(one.kind == "my-points" for one in later):
            return ""
        count = sum(point.is_open for point in points_in_turn(self.team, self.meeting, "manager"))
        _, name = self.context.person_translator, self.name_of("manager")
        return _.n("then {n} from {name}", "then {n} from {name}", count, name=name) if count else ""
