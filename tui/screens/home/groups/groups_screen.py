"""The groups: who is in each and when it meets; they are made, changed and taken away here."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.domain.people.person_group import Group
from tui.domain.people.team_removal import without_group
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title
from tui.screens.dialogs.base.confirm_dialog import Confirm
from tui.screens.home.groups.groups_line import when_text
from tui.screens.messages import GoFollowUp, GoMeet, GoPrepare
from tui.screens.state_screen import StateScreen
from tui.usecases.meeting.group_meetings import Planned, host_of, members_of, planned_groups
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.list_place import ListPlace
from tui.widgets.meeting.watch_label import watch_labels

_LONGEST = 60
"""Names of members in a row, in characters."""


class GroupsScreen(StateScreen):
    """What stands here is seen by whoever watches: names, and days to come."""

    DEFAULT_CSS = """
    GroupsScreen Rows { max-width: 90; padding: 1 1; }
    GroupsScreen.-short Rows { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "meet", N_("meet"), id="groups.meet"),
        Binding("p", "prepare", N_("prepare"), id="groups.prepare"),
        Binding("i", "new", N_("new group"), id="groups.new"),
        Binding("e", "edit", N_("edit"), id="groups.edit"),
        Binding("x", "remove", N_("remove"), id="groups.remove"),
    ]

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield ListPlace(Rows(most_lines=2))
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        super().set_up()
        self.query_one(Rows).focus()

    @property
    def group(self) -> Group | None:
        """The group under the cursor."""
        chosen = self.query_one(Rows).chosen
        return next((one for one in self.state.team.groups if one.id == chosen), None)

    def redraw(self) -> None:
        _ = self.context.manager_translator
        self.query_one("#head", DeskHead).tell(_("Groups"), *watch_labels(self.guarded, self.context))
        rows = [
            Row(one.group.id, partial(self._draw, one))
            for one in planned_groups(self.state.team, self.context.today())
        ]
        nobody = drawn((_("No groups yet – i makes one, such as a team, a project or a coffee."), "$soft"))
        self.query_one(Rows).fill(rows or [Row("", nobody)])
        self.query_one(ListPlace).settle()
        self.refresh_bindings()

    def on_resize(self) -> None:
        self.redraw()

    def _draw(self, planned: Planned) -> Drawing:
        _, group = self.context.manager_translator, planned.group
        names = ", ".join(person.first_name for person in members_of(group, self.state.team))
        often = cadence_title(group.cadence, _) if group.cadence else _("when needed")
        under_way = any(one.group == group.id for one in self.state.meetings.values())
        sign = drawn((f"  {_('under way')}", "$success")) if under_way else drawn("")
        first = drawn((group.name, "bold")) + sign
        when = when_text(planned.at, self.context, guarded=self.guarded)
        return lines(first, drawn((f"{names} · {often}", "$soft"))), drawn((when, "$foreground"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("meet", "prepare", "edit", "remove"):
            return self.is_mounted and self.group is not None
        return True

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_prepare()

    def action_prepare(self) -> None:
        self._go(GoPrepare)

    def action_meet(self) -> None:
        self._go(GoMeet)

    def _go(self, where: type[GoPrepare]) -> None:
        group = self.group
        if group is None:
            return
        host, _ = host_of(group, self.state), self.context.manager_translator
        if host is None:
            self.notify(_("Each of them is in a meeting that is not closed yet"), severity="warning")
            return
        meeting = self.state.meetings.get(host.id)
        if meeting is not None and meeting.phase == "follow-up":
            where = GoFollowUp
        self.app.post_message(where(host.id, group.id))
        self.dismiss(None)

    def action_new(self) -> None:
        self._open(None)

    def action_edit(self) -> None:
        if self.group is not None:
            self._open(self.group)

    def _open(self, group: Group | None) -> None:
        from tui.screens.home.groups.group_form import GroupForm

        self.app.push_screen(GroupForm(self.context, group, self.state.team), self._keep)

    def _keep(self, change: Change | None) -> None:
        if change is not None:
            self.app.post_message(change)

    def action_remove(self) -> None:
        group, _ = self.group, self.context.manager_translator
        if group is None:
            return

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                self._keep(
                    Change(lambda now: msgspec.structs.replace(now, team=without_group(now.team, group.id)))
                )

        detail = _("Its meetings stay in the archive of those who were there.")
        question = _("Remove the group {name}?", name=group.name)
        self.app.push_screen(Confirm(self.context, question, detail), answered)

    def action_back(self) -> None:
        self.dismiss(None)
