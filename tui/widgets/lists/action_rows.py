"""Actions in a list, each settled with one key: done, moved, dropped, or kept to talk about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.domain.people.action import Action, done, drop, move, reopen, told_back
from tui.domain.people.person import Person
from tui.domain.people.team import Team, change_action, with_point
from tui.domain.people.team_removal import without
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.change_text import carried_text
from tui.language.day_text import day_to_type, why_no_day
from tui.language.declare import N_
from tui.usecases.capture.read_capture import due_doubt
from tui.usecases.capture.read_move import read_move
from tui.usecases.context import Context
from tui.usecases.new_records import new_point
from tui.widgets.base.content import drawn
from tui.widgets.base.hanging_row import Hanging
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.lists.action_drawing import draw_action


class ActionRows(Rows):
    """The actions of one person that `pick` chooses, told by `translator` (that of the desk where none is given).

    On the stage, where the employee reads them, `manager` is what they call their manager.

    While `guarded`, private ones are absent.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", N_("done"), id="action.done"),
        Binding("u", "move", N_("move"), id="action.move"),
        Binding("x", "drop", N_("drop"), id="action.drop"),
        Binding("t", "talk", N_("talk about it"), id="action.talk"),
    ]

    of_row = frozenset({"done", "move", "drop", "talk"})

    tells_carried = False
    """Whether it is said, where nobody watches, how many meetings one came through: else it would only nag."""

    class Mend(Message):
        """An action is to be opened in the form."""

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(
        self,
        context: Context,
        person: Person,
        pick: Callable[[Team], tuple[Action, ...]],
        *,
        empty: str,
        translator: Translator | None = None,
        manager: str = "",
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.context = context
        self._person = person
        self._pick = pick
        self.empty = empty
        self._translator = translator
        self.manager = manager
        self._team = Team()
        self._places: dict[str, int] = {}
        self.guarded = True

    def show(self, state: State) -> None:
        self._team = state.team
        today, _ = self.context.today(), self._translator or self.context.manager_translator
        talked_of = {point.origin for point in state.team.points if point.origin and point.is_open}
        actions = self._pick(state.team)
        # What is settled keeps its place: a list that jumps under the cursor is not to be trusted.
        for action in actions:
            self._places.setdefault(action.id, len(self._places))

        def draw(action: Action) -> Hanging:
            person = state.team.person(action.person) or self._person
            row = draw_action(action, person.first_name, today, _, manager=self.manager)
            if self.tells_carried and not self.guarded and carried_text(action, _):
                row = msgspec.structs.replace(
                    row, text=Content.assemble(row.text, drawn((f"  {carried_text(action, _)}", "$dim")))
                )
            if action.id in talked_of:
                row = msgspec.structs.replace(row, added=drawn((f"  → {_('to talk about')}", "$accent")))
            return row

        rows = [
            Row(action.id, partial(draw, action), whole=action.text)
            for action in sorted(actions, key=lambda action: self._places[action.id])
            if not (action.private and self.guarded)
        ]
        self.fill(rows or [Row("", drawn((self.empty, "$soft")))])

    def arrange_anew(self) -> None:
        """Let the next showing put the actions into the order in which they are picked."""
        self._places.clear()

    @property
    def action(self) -> Action | None:
        """The action under the cursor."""
        return next((action for action in self._team.actions if action.id == self.chosen), None)

    def _change(self, change: Callable[[Action], Action]) -> None:
        action = self.action
        if action is None:
            return
        id = action.id
        self.post_message(
            Change(lambda s: msgspec.structs.replace(s, team=change_action(s.team, id, change)))
        )

    def action_done(self) -> None:
        """Mark it as done, one that is done as told back where there is something to tell, else as open again."""
        action, today = self.action, self.context.today()
        if action is None:
            return
        if action.upward and action.is_open:
            self._ask_outcome(action)
        elif action.is_to_be_told:
            self._change(lambda action: told_back(action, action.outcome, today))
        elif action.state == "done":
            self._change(lambda action: told_back(reopen(action, today), "", None))
        else:
            self._change(lambda action: done(action, today))

    def _ask_outcome(self, asked: Action) -> None:
        today = self.context.today()

        def came(text: str | None) -> None:
            if text is not None:
                self._change(lambda action: told_back(done(action, today), clean_line(text), None))

        question = self.context.manager_translator("What came of it? (to tell back; may be left empty)")
        self.app.push_screen(
            AskLine(self.context, question, form=f"outcome {asked.id}", over=_over(asked)), came
        )

    def action_move(self) -> None:
        if self.action is None:
            return
        _, today = self.context.manager_translator, self.context.today()
        before = self.action.due
        start = max(before or today, today) + timedelta(days=7)

        def meaning(text: str) -> str:
            day, reason = read_move(text, today, self.context.typed_language)
            why = f" – {reason}" if reason else ""
            return "" if day is None else f"→ {_.day(day, today)}{why}"

        def moved(text: str | None) -> None:
            day, reason = (None, "") if text is None else read_move(text, today, self.context.typed_language)
            if day is not None:
                self._change(lambda action: move(action, day, today, reason))

        ask = AskLine(
            self.context,
            _("Move it to when? (a comma and why may follow)"),
            value=day_to_type(start, today, _, language=self.context.typed_language),
            meaning=meaning,
            trouble=lambda text: why_no_day(text, today, _),
            doubt=lambda text: due_doubt(
                read_move(text, today, self.context.typed_language)[0], today, _, before
            ),
            about=self.action.id,
            over=_over(self.action),
        )
        self.app.push_screen(ask, moved)

    def action_drop(self) -> None:
        if self.action is None:
            return
        _, today = self.context.manager_translator, self.context.today()
        if self.action.state == "dropped":
            self._change(lambda action: reopen(action, today))
            return

        def dropped(reason: str | None) -> None:
            if reason is not None:
                self._change(lambda action: drop(action, today, clean_line(reason)))

        question = _("Why drop it? (may be left empty)")
        ask = AskLine(self.context, question, form=f"reason {self.action.id}", over=_over(self.action))
        self.app.push_screen(ask, dropped)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A private action does not become a point, which may be seen on the stage."""
        if action == "talk" and self.action is not None and self.action.private:
            return False
        return super().check_action(action, parameters)

    def action_talk(self) -> None:
        """Put the action among the manager's points, or take it out again."""
        action = self.action
        if action is None:
            return
        known = next((p for p in self._team.points if p.origin == action.id and p.is_open), None)
        if known is not None:
            gone = known.id
            self.post_message(Change(lambda s: msgspec.structs.replace(s, team=without(s.team, gone))))
            return
        point = new_point(
            self.context,
            person=action.person,
            text=action.text,
            side="manager",
            origin=action.id,
        )
        self.post_message(Change(lambda s: msgspec.structs.replace(s, team=with_point(s.team, point))))

    def action_choose(self) -> None:
        if self.action is not None:
            self.post_message(self.Mend(self.action))


def _over(action: Action) -> str:
    """Give what stands over a question about an action; of a private one nothing, as others may begin to watch."""
    return "" if action.private else action.text
