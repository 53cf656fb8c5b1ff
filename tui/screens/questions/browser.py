"""The browser of questions: suggestions first, then all decks, found by typing and narrowed by one key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.domain.decks.facets import Facet
from tui.domain.meeting.group import alike, is_several
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person
from tui.domain.people.team import shift_point
from tui.domain.questions.favourites import toggle_favourite, toggle_never
from tui.domain.questions.last_answers import last_answers
from tui.domain.questions.suggest import Suggestion, last_asked
from tui.domain.text.clean_text import fold
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.questions.browser_rows import Listed, draw_about, draw_head, list_rows
from tui.screens.questions.catalogue import Catalogue
from tui.screens.questions.find_field import FindField
from tui.usecases.context import Context
from tui.usecases.questions.choose_questions import private_of, suggested
from tui.widgets.base.content import drawn
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_line import KeyLine


class Browser(Dialog[tuple[str, ...]]):
    """Gives the ids of the cards taken, in the order they were taken; esc gives none and changes no plan.

    What is never to be asked again says something of a person: while `guarded` it is left out, and no word of it.
    """

    DEFAULT_CSS = """
    Browser > .frame { width: 110; height: 96%; }
    Browser Rows { background: $surface; }
    Browser #narrowed { height: 1; padding: 0 1; }
    Browser #about { height: 4; padding: 0 1; }
    Browser.-short #about { height: 3; padding: 0; }
    Browser.-narrow #about { height: 3; }
    Browser .keys { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", N_("down"), show=False, priority=True),
        Binding("up", "step(-1)", N_("up"), show=False, priority=True),
        Binding("pagedown", "step(8)", N_("page down"), show=False, priority=True),
        Binding("pageup", "step(-8)", N_("page up"), show=False, priority=True),
        Binding("tab", "narrow", N_("filter"), id="browser.narrow", priority=True),
        Binding("asterisk", "favourite", N_("favourite"), id="browser.favourite", priority=True),
        Binding("ctrl+n", "never", N_("don’t ask again"), id="browser.never", priority=True),
        # Behind a dialog the keys of the app do not count.
        Binding("ctrl+z", "app.undo", N_("undo"), show=False, id="undo"),
        Binding("ctrl+y", "app.redo", N_("redo"), show=False, id="redo"),
        Binding("ctrl+s", "done", N_("use these"), id="form.save", priority=True),
    ]

    def __init__(
        self,
        context: Context,
        person: Person,
        state: State,
        taken: Sequence[str],
        *,
        guarded: bool,
        deck: str = "",
    ) -> None:
        super().__init__(context)
        self._person = person
        self._state = state
        self._guarded = guarded
        self._deck = deck
        self._taken = list(taken)
        self._narrowed: tuple[Facet, ...] = ()
        self._suggested: tuple[Suggestion, ...] = ()
        # Read once: it is looked at with each letter typed.
        self._private_before = context.past.private(person.id)
        meeting = state.meetings.get(person.id)
        self._is_several = meeting is not None and is_several(meeting)
        # What one of several was asked and said one to one is for none of the others.
        past = context.past.history(person.id)
        history = past if meeting is None else alike(meeting, past)
        self._asked, self._answers = last_asked(history), last_answers(history)
        self._catalogue = Catalogue(context, deck, person.relation)

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(classes="title", id="title")
            yield FindField(placeholder=_("type to find, in any language"), id="find")
            yield Static(id="narrowed")
            yield Rows(most_lines=2)
            yield Static(id="about")
            yield KeyLine()

    def on_mount(self) -> None:
        self.query_one(Rows).marks_always = True
        if not self._is_several:
            whom, decks = (self.context, self._state, self._person), self._catalogue.decks
            self._suggested = suggested(*whom, decks, deck=self._deck, taken=self._taken)
        self._fill()
        self.query_one("#find").focus()

    def show(self, state: State, *, guarded: bool) -> None:
        """Show what has become of favourites, points and what is never to be asked again."""
        self._state, self._guarded = state, guarded
        if self.is_mounted:
            # What is suggested stays where it is while one reads; only what is no more goes.
            never = self._private.never
            points = {point.id for point in state.team.points if point.is_open}
            self._suggested = tuple(
                one
                for one in self._suggested
                if (one.question in points if one.why == "raised" else one.question not in never)
            )
            self._fill()
            self.refresh_bindings()

    @property
    def _private(self) -> Private:
        return self._state.privates.get(self._person.id) or self._private_before

    def _fill(self) -> None:
        words = fold(self.query_one(PatientInput).shown).split()
        never = set(self._private.never)
        favourites = self._state.team.favourites
        found = list(self._catalogue.fitting(words, self._narrowed, favourites))
        hidden = never - set(self._taken) if self._guarded else set()
        listed = Listed(
            found=[pair for pair in found if pair[1].id not in hidden],
            # Whoever looks for something of their own is not kept by what others suggest.
            suggested=() if words or self._narrowed else self._suggested,
            never=frozenset() if self._guarded else frozenset(never),
            taken=tuple(self._taken),
            asked=self._asked,
            favourites=favourites,
            tells=not self._guarded,
        )
        rows = list_rows(listed, self._state.team, self._person, self.context, self._catalogue)
        self.query_one(Rows).fill(rows)
        self.query_one("#title", Static).update(draw_head(listed, self._state, self._person, self.context))
        self._draw_narrowed(len(listed.found))
        self._draw_about()

    def _draw_narrowed(self, count: int) -> None:
        _ = self.context.manager_translator
        by = " · ".join(self._catalogue.title(facet) for facet in self._narrowed)
        many = _.n("{n} question", "{n} questions", count)
        self.query_one("#narrowed", Static).update(
            drawn((by, "$accent"), " · " if by else "", (many, "$dim"))
        )
        keys = [_("enter choose"), _("tab filter"), _("* favourite"), _("ctrl+s done")]
        keys += [] if self._guarded else [_("ctrl+n don’t ask again")]
        self.query_one(KeyLine).tell("   ".join(keys))

    def _draw_about(self) -> None:
        rows, whom = self.query_one(Rows), (self._state.team, self._person, self.context)
        told = draw_about(rows.chosen, self._catalogue, *whom, answers=self._answers, is_cut=rows.is_cut)
        self.query_one("#about", Static).update(told)

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw_about)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "never" or not self._guarded

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()
        self.query_one(Rows).action_step(-100000)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self._draw_about()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._choose(self.query_one(Rows).chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self._choose(event.row)

    def _choose(self, row: str) -> None:
        if row in self._taken:
            self._taken.remove(row)
        elif row in self._catalogue.cards:
            self._taken.append(row)
        elif row:
            # A point is no question of a deck: it comes first among the points.
            def first(state: State) -> State:
                points = len(state.team.points)
                return msgspec.structs.replace(state, team=shift_point(state.team, row, -points))

            self.post_message(Change(first))
        self._fill()

    def action_step(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def action_done(self) -> None:
        self.dismiss(tuple(self._taken))

    def action_narrow(self) -> None:
        def narrow(row: str | None) -> None:
            if row:
                favourites = self._state.team.favourites
                self._narrowed = self._catalogue.chosen(row, self._narrowed, favourites)
                self._fill()
                rows = self.query_one(Rows)
                rows.fill(rows.rows, next((row.id for row in rows.rows if row.id), None))
                rows.scroll_to(0, 0, animate=False, force=True, immediate=True)

        self.app.push_screen(self._catalogue.narrowing(self._narrowed, self._state.team.favourites), narrow)

    def action_favourite(self) -> None:
        card = self.query_one(Rows).chosen
        if card in self._catalogue.cards:

            def like(state: State) -> State:
                return msgspec.structs.replace(state, team=toggle_favourite(state.team, card))

            self.post_message(Change(like))

    def action_never(self) -> None:
        rows = self.query_one(Rows)
        card, person = rows.chosen, self._person.id
        if card not in self._catalogue.cards:
            return

        def leave_out(state: State) -> State:
            private = toggle_never(private_of(state, self.context, person), card)
            return msgspec.structs.replace(state, privates={**state.privates, person: private})

        # The row goes to the end; the hands stay where they are.
        ids = [row.id for row in rows.rows if row.id]
        rows.choose_later(ids[min(ids.index(card) + 1, len(ids) - 1)])
        self.post_message(Change(leave_out))
