"""All questions of the library as the browser goes through them: found by words in any language."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tui.domain.decks.deck import Card, Deck, Text, said
from tui.domain.decks.facets import Facet, counted, is_within, toggled
from tui.domain.people.person import LANGUAGES
from tui.domain.people.relation import Relation, fits
from tui.domain.text.clean_text import fold
from tui.language import Translator
from tui.language.titles.tag_titles import depth_title, style_title, word_title
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.usecases.questions.choose_questions import ANY_TIME
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row

ALL = "all"


class Catalogue:
    """The cards of every deck: that named `first`, those that fit any talk, then those for an occasion."""

    def __init__(self, context: Context, first: str, relation: Relation = "report") -> None:
        self.context = context
        # What was put into the plan is there, also where it is made for others.
        there = (deck for deck in context.decks.decks() if deck.id == first or fits(deck, relation))
        decks = [deck for deck in there if deck.cards]
        order = (first, *ANY_TIME, *(deck.id for deck in decks))
        self.decks: Sequence[Deck] = sorted(decks, key=lambda deck: order.index(deck.id))
        self.cards = {card.id: (deck, card) for deck in self.decks for card in deck.cards}
        self._words: dict[str, str] = {}
        self._titles: dict[tuple[str, ...], str] = {}
        self._tongues = tuple(context.translator_for(language) for language in LANGUAGES)

    def fitting(
        self, words: Sequence[str], narrowed: Sequence[Facet], favourites: Collection[str]
    ) -> Iterator[tuple[Deck, Card]]:
        """Give the cards in which all of the words occur and that lie under all of the facets."""
        for deck, card in self.cards.values():
            if words and not all(word in self._words_of(deck, card) for word in words):
                continue
            if not narrowed or is_within(narrowed, deck, card, favourites):
                yield deck, card

    def _words_of(self, deck: Deck, card: Card) -> str:
        """Give what a card is found by, put together when somebody first looks for something."""
        if card.id not in self._words:
            words = [*_all(deck.title), *_all(card.ask), *_all(card.follow_up)]
            self._words[card.id] = f"{fold(' '.join(words))} {self._titles_of(card)}"
        return self._words[card.id]

    def _titles_of(self, card: Card) -> str:
        """Give what a card is filed under, in all languages; many are filed alike."""
        filed = (card.depth, card.need, card.style, *card.tags)
        if filed not in self._titles:
            words = []
            for _ in self._tongues:
                words += [depth_title(card.depth, _), *(word_title(tag, _) for tag in card.tags)]
                words += [word_title(card.need, _), style_title(card.style, _)]
            self._titles[filed] = fold(" ".join(words))
        return self._titles[filed]

    def title(self, facet: Facet) -> str:
        """Name what one narrows by."""
        _ = self.context.manager_translator
        if facet.shelf == "deck":
            return next((said(d.title, _.language) for d in self.decks if d.id == facet.value), facet.value)
        if facet.shelf == "depth":
            return depth_title(facet.value, _)
        if facet.shelf == "style":
            return style_title(facet.value, _)
        return _("favourites") if facet.shelf == "favourite" else word_title(facet.value, _)

    def narrowing(self, narrowed: Sequence[Facet], favourites: Collection[str]) -> Pick:
        """Make the list of all one can narrow by; it gives what `chosen` understands."""
        _ = self.context.manager_translator
        rows = [Row(ALL, drawn((_("All questions"), "bold")))] if narrowed else []
        shelves = _shelf_titles(_)
        for facet, count in counted(self.decks, favourites).items():
            sign = ("● ", "bold $primary") if facet in narrowed else ("○ ", "$dim")
            content = drawn(sign, self.title(facet), (f"  {shelves[facet.shelf]}", "$dim"))
            rows.append(Row(_row_of(facet), content, drawn((str(count), "$secondary"))))
        return Pick(self.context, _("Filter the questions by"), rows)

    def chosen(self, row: str, narrowed: tuple[Facet, ...], favourites: Collection[str]) -> tuple[Facet, ...]:
        """Give what one has narrowed by after a row of that list was chosen."""
        facets = {_row_of(facet): facet for facet in (*counted(self.decks, favourites), *narrowed)}
        return toggled(narrowed, facets[row]) if row in facets else ()


def _row_of(facet: Facet) -> str:
    return f"{facet.shelf}:{facet.value}"


def _shelf_titles(_: Translator) -> dict[str, str]:
    return {
        "favourite": "",
        "deck": _("deck"),
        "depth": _("depth"),
        "need": _("need"),
        "style": _("leadership style"),
        "tag": _("tag"),
    }


def _all(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())
