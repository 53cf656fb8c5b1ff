"""The people of the team, and the keys that are about the one under the cursor, whose card is beside them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Key, Resize

from tui.domain.people.person import Person
from tui.domain.workspace.priority import met_now
from tui.domain.workspace.state import State
from tui.screens.home.cards.card_view import CardView
from tui.screens.home.person_keys import NOBODYS_ELSE, PERSON_KEYS, counts_on
from tui.screens.home.watched_list import watched_rows
from tui.screens.messages import GoFollowUp, GoMeet, GoPrepare
from tui.terminal.textual_internals import bindings_for
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change

_LEAST, _MOST = 46, 66
"""Columns of the list beside the card, as the rules of home have them."""

_AROUND = 5
"""Rows of the window beside the list: head, mantel, two blank ones, and the foot."""


class TeamPane(Horizontal):
    """A list grouped by when one meets; names and dates alone while `guarded`: what stands with one is nobody else's.

    `wanted` is the part of a name by which it is narrowed.
    """

    BINDINGS: ClassVar[list[BindingType]] = PERSON_KEYS

    def __init__(self, context: Context, state: State, *, guarded: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self.context, self.state, self.guarded = context, state, guarded
        self.wanted = ""
        self._has_size = False
        self._known: frozenset[str] = frozenset()
        """Who was in the team when it was drawn last."""

    def compose(self) -> ComposeResult:
        yield Rows(most_lines=2, id="people")
        yield CardView(id="card")

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self.state.team.person(self.query_one("#people", Rows).chosen)

    def show(self, context: Context, state: State, *, guarded: bool) -> None:
        """Show the team as it is now."""
        was_watched, had = self.guarded and bool(self.state.team.people), self._has_size
        self.context, self.state, self.guarded = context, state, guarded
        self.draw_people()
        if was_watched and not guarded:
            # The card has its room only once all is laid out.
            self.call_after_refresh(self._draw_card)
        elif had:
            self._draw_card()

    def narrow(self, wanted: str) -> None:
        """Show whose name has `wanted` in it, everybody where it is empty."""
        self.wanted = wanted
        self.draw_people()
        self._draw_card()

    def on_resize(self, _event: Resize) -> None:
        self._has_size = True
        self.draw_people()
        # The list comes first; the card beside it a frame later, where nobody looks yet.
        self.call_after_refresh(self._draw_card)

    def draw_people(self) -> None:
        nobody = Row("", drawn((self.context.manager_translator("Nobody matches – esc shows all."), "$soft")))
        people = self.query_one("#people", Rows)
        # By name no row stands out; the hand is on whom one is meeting, so that no other comes up by mistake.
        first = None if people.chosen or not self.guarded else met_now(self.state) or None
        rows = self._rows()
        come = [row.id for row in rows if row.id and row.id not in self._known]
        if self._known and len(come) == 1:
            # Whoever was just added, or brought back, is whom one goes on with.
            people.choose_later(come[0])
        self._known = frozenset(person.id for person in self.state.team.people)
        people.fill(rows or [nobody], first)

    def _rows(self) -> list[Row]:
        size = self.app.size
        if self.guarded:
            return list(watched_rows(self.state, self.context, self.wanted, height=size.height - _AROUND))
        from tui.screens.home.team_list import team_rows

        is_wide = self.screen.has_class("-wide")
        return list(
            team_rows(
                self.state,
                self.context,
                self.wanted,
                pictured=size.width >= 80 and size.height >= 24,
                counts_points=not is_wide,
                height=size.height - _AROUND,
                width=min(_MOST, max(_LEAST, size.width * 42 // 100)) if is_wide else size.width - 4,
            )
        )

    def _draw_card(self) -> None:
        self.query_one(CardView).show(self.person, self.state, self.context, guarded=self.guarded)

    def on_rows_moved(self) -> None:
        self._draw_card()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.action_prepare()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        counts = counts_on(action, self.person, self.state, guarded=self.guarded)
        return super().check_action(action, parameters) if counts else False

    def action_prepare(self) -> None:
        if self.person is not None:
            self.post_message(GoPrepare(self.person.id))

    def action_meet(self) -> None:
        if self.person is None:
            return
        meeting = self.state.meetings.get(self.person.id)
        if meeting is not None and meeting.phase == "follow-up":
            self.post_message(GoFollowUp(self.person.id))
        else:
            self.post_message(GoMeet(self.person.id))

    def action_meet_by(self) -> None:
        """Choose how one meets this time, and begin."""
        from tui.screens.dialogs.choices.way_choice import ask_way

        person = self.person
        if person is None:
            return
        meeting = self.state.meetings.get(person.id)
        chosen = meeting.way if meeting else person.way
        asked = ask_way(
            self.context, person, chosen, lambda way: self.post_message(GoMeet(person.id, way=way))
        )
        self.app.push_screen(*asked)

    def action_last(self) -> None:
        if self.person is not None:
            from tui.screens.home.review_screen import ReviewScreen

            self.app.push_screen(ReviewScreen(self.context, self.person, self.state, guarded=self.guarded))

    def action_promises(self) -> None:
        if self.person is not None:
            from tui.screens.home.promises_screen import PromisesScreen

            page = PromisesScreen(self.context, self.person, self.state, guarded=self.guarded)
            self.app.push_screen(page)

    def on_key(self, event: Key) -> None:
        """Say of a key that waits until nobody watches how it comes to count: it would seem dead."""
        bindings = bindings_for(self, event.key)
        if self.guarded and self.person is not None and any(one.action in NOBODYS_ELSE for one in bindings):
            event.stop()
            pressed = event.character or event.key
            self.notify(
                self.context.manager_translator("Once nobody watches: f9, then {key}", key=pressed), timeout=4
            )

    def action_trends(self) -> None:
        if self.person is not None:
            from tui.screens.trends.trends_screen import TrendsScreen

            people = [row.id for row in self.query_one("#people", Rows).rows if row.id]
            self.app.push_screen(
                TrendsScreen(self.context, self.person, self.state, people, guarded=self.guarded)
            )

    def action_missed(self) -> None:
        if self.person is not None:
            from tui.screens.home.missed_meeting_dialog import ask_missed

            asked = ask_missed(
                self.person, self.state, self.context, push=self.app.push_screen, keep=self.post_message
            )
            self.app.push_screen(*asked)

    def action_add_point(self) -> None:
        if self.person is not None:
            from tui.screens.home.new_point import ask_point

            self.app.push_screen(*ask_point(self.person, self.state.team, self.context, self._keep))

    def action_log(self) -> None:
        if self.person is not None and not self.guarded:
            from tui.screens.log.log_screen import LogScreen

            self.app.push_screen(LogScreen(self.context, self.person, self.state))

    def action_cards(self) -> None:
        if self.person is not None:
            from tui.screens.home.take_questions import ask_cards

            self.app.push_screen(
                *ask_cards(
                    self.person,
                    self.context,
                    self.state,
                    guarded=self.guarded,
                    post=self.post_message,
                    refuse=self.notify,
                )
            )

    def action_edit(self) -> None:
        if self.person is not None:
            from tui.screens.home.forms.person_form import form_of

            form = form_of(self.person, self.state, self.context, guarded=self.guarded)
            self.app.push_screen(form, self._keep)

    def action_remove(self) -> None:
        person, _ = self.person, self.context.manager_translator
        if person is None:
            return
        from tui.screens.home.ask_removal import ask_removal

        def gone(change: Change) -> None:
            self.post_message(change)
            self.notify(_("{name} is out of the team – ctrl+z brings them back", name=person.first_name))

        self.app.push_screen(*ask_removal(person, self.state, self.context, gone))

    def _keep(self, change: Change | None) -> None:
        if change is not None:
            self.post_message(change)
