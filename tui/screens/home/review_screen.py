"""Review: last meeting's actions, one key each; found, sorted, and each with what happened to it."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Input, Static

from tui.domain.meeting.group import is_several
from tui.domain.people.action import Action
from tui.domain.people.action_lists import ORDERS, between_meetings, sorted_by
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean, fits
from tui.domain.workspace.state import State
from tui.language.action_text import owner_name
from tui.language.change_text import history_lines
from tui.language.declare import N_
from tui.screens.dialogs.action.weigh_action import weigh_first
from tui.screens.messages import Copy, OpenAction
from tui.screens.person_screen import PersonScreen
from tui.usecases.context import Context
from tui.usecases.meeting.minutes_text import archived_handed, changes_of, minutes_handed, their_actions_of
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_list import Rows
from tui.widgets.fields.find_field import begin_to_find
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.lists.settling_keys import settling_keys
from tui.widgets.lists.still_there import StillThere
from tui.widgets.meeting.watch_label import watch_labels
from tui.widgets.person.last_meeting_pane import LastMeetingPane

_MOST_CHANGES = 4
"""Things that happened to the action under the cursor that are told, the newest of them."""

_SIDES = 4
"""Columns beside what is told of the list."""


class ReviewScreen(PersonScreen):
    """What the last meeting agreed, whatever became of it, and what else is still open."""

    DEFAULT_CSS = """
    ReviewScreen #about { height: auto; padding: 1 2 1 2; color: $soft; }
    ReviewScreen.-short #about { padding: 0 2; }
    ReviewScreen #find { margin: 0 1; }
    ReviewScreen #work { height: 1fr; layout: vertical; }
    ReviewScreen #list { height: auto; max-height: 100%; }
    ReviewScreen ActionRows { padding: 0 1; height: auto; max-height: 100%; }
    ReviewScreen.-wide #work { layout: horizontal; }
    ReviewScreen.-wide #list { width: 1fr; height: 1fr; }
    ReviewScreen.-tall LastMeetingPane { padding: 1 2 1 2; }
    ReviewScreen.-narrow LastMeetingPane { padding: 1 1 0 1; }
    ReviewScreen.-wide LastMeetingPane { width: 44%; padding: 0 3 0 2; }
    ReviewScreen #history { height: 6; margin: 0 2; padding: 0 2; border: round $line; color: $soft;
                           border-title-color: $ember; border-title-background: $background;
                           text-wrap: nowrap; text-overflow: ellipsis; }
    ReviewScreen.-short #history { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add_action", N_("action"), id="review.action"),
        Binding("slash", "find", N_("find"), id="list.filter"),
        Binding("y", "copy", N_("copy the minutes"), show=False, id="review.copy"),
        Binding("Y", "copy_theirs", N_("copy their actions"), show=False, id="review.copy-theirs"),
        Binding("S", "sort", N_("sort"), id="review.sort"),
    ]

    is_told_to_person = True
    _order = 0

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._still_there = StillThere(person.id)

    @property
    def _said(self) -> Context:
        """The context in the language that is spoken here: while others may watch, that of whom it is about."""
        return self.context.for_person(self.person).spoken(guarded=self.guarded)

    def compose(self) -> ComposeResult:
        _ = self._said.manager_translator
        yield DeskHead(id="head")
        yield Static(id="about")
        rows = ActionRows(
            self._said, self.person, self._pick, empty=_("Nothing open – well done, both of you.")
        )
        rows.tells_carried = True
        with Container(id="work"):
            with Vertical(id="list"):
                yield rows
            yield LastMeetingPane()
        yield Static(id="history")
        yield Hints(_)

    def set_up(self) -> None:
        super().set_up()
        self.query_one(ActionRows).focus()
        self.call_after_refresh(self._weigh_first)

    def show(self, state: State, *, guarded: bool) -> None:
        """Show another state; once nobody watches any more, ask what waited for that."""
        waited = self.guarded and not guarded
        super().show(state, guarded=guarded)
        if waited:
            self.call_after_refresh(self._weigh_first)

    def _weigh_first(self) -> None:
        asked = weigh_first(self.person, self.state, self.context, self.post_message, guarded=self.guarded)
        if asked is not None:
            self.app.push_screen(*asked)

    def _pick(self, team: Team) -> tuple[Action, ...]:
        wanted = "".join(field.shown for field in self.query(PatientInput))
        there = self._still_there.with_settled(between_meetings(team, self.person.id), team)
        found = sorted_by(there, ORDERS[self._order], self.context.today())
        return tuple(action for action in found if not wanted or fits(wanted, self._found_by(action)))

    def _found_by(self, action: Action) -> str:
        rows = self.query_one(ActionRows)
        owner = owner_name(
            action.owner, self.person.first_name, self._said.manager_translator, manager=rows.manager
        )
        return f"{owner} {action.text}"

    def redraw(self) -> None:
        self._draw_head()
        self.query_one(Hints).translator = self._said.manager_translator
        self.query_one("#about", Static).update(drawn(self._about()))
        rows = self.query_one(ActionRows)
        rows.guarded, rows.context = self.guarded, self._said
        rows.empty = self._said.manager_translator("Nothing open – well done, both of you.")
        # Before both of them `me` would be either.
        rows.manager = self._said.manager if self.guarded else ""
        rows.show(self.state)
        last = self.query_one(LastMeetingPane)
        last.show(self.state, self.person, self._said, guarded=self.guarded)
        self._tell_of_row()

    def _about(self) -> str:
        _, digest, today = self._said.manager_translator, self.state.team.digest(self.person.id), None
        if digest.last_on is None:
            return _("You have not met yet.")
        today = self.context.today()
        day, ago = _.day(digest.last_on, today), _.since(digest.last_on, today)
        about = _("Agreed {day} ({ago}), and what is still open", day=day, ago=ago)
        order = {"next": "", "due": _("by deadline"), "owner": _("by who has them")}[ORDERS[self._order]]
        if not order:
            return about
        told = f"{about} · {order}"
        # In a second row it would push the list down.
        return told if cell_len(told) <= self.app.size.width - _SIDES else f"{day} · {order}"

    def _draw_head(self) -> None:
        _ = self._said.manager_translator
        title = f"{clean(self.person.shown_name)} · {_('since last time')}"
        self.query_one("#head", DeskHead).tell(title, *watch_labels(self.guarded, self._said))

    def _tell_of_row(self) -> None:
        self._draw_history()
        self._draw_keys()

    def _draw_history(self) -> None:
        """Tell what happened to the action under the cursor, where there is room and it may be seen.

        Its place is kept where there is nothing to tell: the list above would jump.
        """
        action, history = self._in_hand, self.query_one("#history", Static)
        told: list[str] = []
        if action is not None and self.has_class("-tall"):
            _, today = self._said.manager_translator, self.context.today()
            told = history_lines(action, self.person.first_name, today, _)[:_MOST_CHANGES]
            history.border_title = drawn(glimpse(action.text))
        history.update(drawn("\n".join(told)))
        history.visible = bool(told)

    @property
    def _in_hand(self) -> Action | None:
        """The action under the cursor, as far as it may be seen."""
        action = self.query_one(ActionRows).action
        return None if action is None or (action.private and self.guarded) else action

    def _draw_keys(self) -> None:
        """Say at the foot what can be done with the action in hand: what is settled can be opened again."""
        _, action = self._said.manager_translator, self._in_hand
        self.query_one(Hints).lead = () if action is None else settling_keys(action, _)

    def on_resize(self) -> None:
        self._draw_head()
        self._tell_of_row()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self._tell_of_row()

    def action_add_action(self) -> None:
        """Open the form of an action that is agreed between two meetings."""
        self.post_message(OpenAction(self.person, None, ""))

    def action_copy(self) -> None:
        """Copy what has changed since they got the minutes; where that is nothing, the minutes."""
        team, id = self.state.team, self.person.id
        text = changes_of(self.person, team, self.context)
        past = next((held for held in self.context.past.history(id) if not is_several(held.meeting)), None)
        if past is None:
            return
        today = self.context.today()
        handed = minutes_handed(past.meeting, today) if text else archived_handed(past.meeting.id, today)
        self.post_message(Copy(text or past.minutes, has_forms=True, handed=handed))

    def action_copy_theirs(self) -> None:
        text = their_actions_of(self.person, self.state.team, self.context)
        self.post_message(Copy(text, has_forms=True))

    def action_sort(self) -> None:
        self._order = (self._order + 1) % len(ORDERS)
        self.query_one(ActionRows).arrange_anew()
        self.redraw()

    def action_find(self) -> None:
        words = self._said.manager_translator("part of a text or a name")
        begin_to_find(self, words, after="#about")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.redraw()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(ActionRows).focus()

    def action_back(self) -> None:
        if self.query("#find"):
            self.query_one(ActionRows).focus()
            self._leave_find()
        else:
            self.dismiss(None)

    @work(exclusive=True)
    async def _leave_find(self) -> None:
        await self.query("#find").remove()
        self.redraw()
