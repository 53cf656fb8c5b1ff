"""The line on home that says which groups meet soon."""

from __future__ import annotations

from datetime import timedelta

from textual.widgets import Static

from tui.domain.people.person import Appointment
from tui.domain.people.team import Team
from tui.domain.text.clean_text import shorten
from tui.language import Translator
from tui.usecases.context import Context
from tui.usecases.meeting.group_meetings import planned_groups
from tui.widgets.base.content import drawn

_SOON = timedelta(days=7)
_MOST = 3
"""Groups that are named."""
LONGEST_NAME = 24
"""Characters of the name of a group that is one of several in a line."""


class GroupsLine(Static):
    """There only where a group meets within a week, and in a window that has a row to spare."""

    DEFAULT_CSS = """
    GroupsLine { height: 1; padding: 0 2; color: $soft; text-wrap: nowrap; text-overflow: ellipsis; }
    .-watched GroupsLine { text-align: center; }
    GroupsLine.-none, .-short GroupsLine { display: none; }
    """
    SCOPED_CSS = False

    def show(self, context: Context, team: Team, *, guarded: bool) -> None:
        """Name those that meet next; a day that has gone by only while nobody else watches."""
        _, today = context.manager_translator, context.today()
        soon = [
            f"{shorten(one.group.name, LONGEST_NAME)} {when_text(one.at, context, guarded=guarded)}".rstrip()
            for one in planned_groups(team, today)
            if one.at is not None and one.at.on <= today + _SOON
        ]
        self.set_class(not soon, "-none")
        self.update(drawn(_groups_text(soon, _) if soon else ""))


def when_text(at: Appointment | None, context: Context, *, guarded: bool) -> str:
    """Say when a group meets; empty where that is not known or, while `guarded`, has gone by."""
    _, today = context.manager_translator, context.today()
    if at is None or (guarded and at.on < today):
        return ""
    if at.on < today:
        return _.n("due {n} day ago", "due {n} days ago", (today - at.on).days)
    return f"{_.near(at.on, today)} {at.time if at.on == today else ''}".strip()


def _groups_text(soon: list[str], _: Translator) -> str:
    more = len(soon) - _MOST
    rest = " · " + _("… and {n} more", n=more) if more > 0 else ""
    return _("Groups (M): {groups}", groups=" · ".join(soon[:_MOST]) + rest)
