"""The card of the person under the cursor, where the window has room beside the list."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.usecases.context import Context


class CardView(Static):
    """Draws a card when something on it is another than before: sizes come in one by one, and it is much to draw."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn_for: tuple[object, ...] = ()

    def show(self, person: Person | None, state: State, context: Context, *, guarded: bool) -> None:
        """Show the card of a person; it is empty while others may watch, and in a window without room for it."""
        if person is None or guarded or not self.screen.has_class("-wide"):
            self._drawn_for = ()
            self.update(Content(""))
            return
        width, height = self.content_size
        drawn_for = state, person.id, width, height, context, context.today()
        if drawn_for == self._drawn_for or not width:
            return
        # All that stands on a card takes its time to load, and is not there while others may watch.
        from tui.screens.home.cards.person_card import about, draw_card

        self._drawn_for = drawn_for
        self.border_title = Content(clean(person.shown_name))
        self.border_subtitle = Content(clean(about(person, context)))
        self.update(draw_card(state, person, context, width, height))
