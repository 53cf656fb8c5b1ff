"""The browser of questions: all decks, found by typing, with when each was last asked of this person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.domain.deck import Card, Deck, Text, said
from tui.domain.person import Person
from tui.domain.suggest import last_asked
from tui.domain.text import fold
from tui.language.mark import mark
from tui.screens.dialog import Dialog
from tui.widgets.drawn import drawn
from tui.widgets.room import Room
from tui.widgets.rows import Row, Rows
from tui.widgets.typing import PatientInput


class Browser(Dialog[tuple[str, ...]]):
    """Gives the ids of the cards taken, in the order they were taken; esc gives none and changes nothing."""

    DEFAULT_CSS = """
    Browser > .frame { width: 110; height: 96%; }
    Browser Rows { background: $surface; }
    Browser #preview { color: $dim; height: 2; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", mark("down"), show=False, priority=True),
        Binding("up", "step(-1)", mark("up"), show=False, priority=True),
        Binding("pagedown", "step(8)", mark("page down"), show=False, priority=True),
        Binding("pageup", "step(-8)", mark("page up"), show=False, priority=True),
        Binding("ctrl+s", "done", mark("take these"), id="form.save", priority=True),
    ]

    def __init__(self, room: Room, person: Person, taken: Sequence[str], *, deck: str = "") -> None:
        super().__init__(room)
        self._person = person
        self._taken = list(taken)
        self._asked = last_asked(room.past.history(person.id))
        self._deck = deck
        self._cards: list[tuple[Deck, Card]] = []
        self._haystack: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        _ = self.room.desk
        with Vertical(classes="frame"):
            title = _("Questions for {name}", name=self._person.first_name)
            yield Static(drawn(title), classes="title", id="title")
            yield PatientInput(placeholder=_("type to find, in any language"), id="find")
            yield Rows(most_lines=2)
            yield Static(id="preview")
            keys = _("enter take or leave   ctrl+s done   esc back")
            yield Static(drawn(keys), classes="keys")

    def on_mount(self) -> None:
        decks = [deck for deck in self.room.decks.decks() if deck.cards]
        decks.sort(key=lambda deck: deck.id != self._deck)
        self._cards = [(deck, card) for deck in decks for card in deck.cards]
        for deck, card in self._cards:
            words = [*_all(deck.title), *_all(card.ask), *_all(card.follow_up), *card.tags, card.depth]
            self._haystack[card.id] = fold(" ".join(words))
        self.query_one(Rows).marks_always = True
        self._fill()
        self.query_one("#find").focus()

    def _fill(self) -> None:
        _ = self.room.desk
        words = fold(self.query_one(PatientInput).value).split()
        rows: list[Row] = []
        before = ""
        for deck, card in self._cards:
            if not all(word in self._haystack[card.id] for word in words):
                continue
            if deck.id != before:
                before = deck.id
                rows.append(Row("", drawn((said(deck.title, _.language), "bold $secondary"))))
            sign = ("● ", "bold $primary") if card.id in self._taken else ("○ ", "$dim")
            content = Content.assemble(drawn(sign), drawn(said(card.ask, self._person.language)))
            rows.append(Row(card.id, content, self._when(self._asked.get(card.id))))
        self.query_one(Rows).fill(rows or [Row("", drawn((_("Nothing matches – try fewer words."), "$dim")))])
        title = _("Questions for {name}", name=self._person.first_name)
        count = _("{n} taken", n=len(self._taken)) if self._taken else ""
        self.query_one("#title", Static).update(drawn(title, (f"   {count}", "$accent")))
        self._preview()

    def _when(self, day: date | None) -> Content:
        _ = self.room.desk
        if day is None:
            return drawn((_("not asked yet"), "$faint"))
        return drawn((_.since(day, self.room.today()), "$secondary"))

    def _preview(self) -> None:
        card = next((card for _, card in self._cards if card.id == self.query_one(Rows).chosen), None)
        text = said(card.follow_up, self._person.language) if card is not None else ""
        self.query_one("#preview", Static).update(drawn(f"↳ {text}" if text else ""))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self._preview()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._toggle(self.query_one(Rows).chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self._toggle(event.row)

    def _toggle(self, card: str) -> None:
        if not card:
            return
        if card in self._taken:
            self._taken.remove(card)
        else:
            self._taken.append(card)
        self._fill()

    def action_step(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def action_done(self) -> None:
        self.dismiss(tuple(self._taken))


def _all(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())
