"""Why a plan asks what it asks: what is true of each of its steps, found out once for all of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Kind
from tui.domain.questions.asked_before import asked_before
from tui.domain.questions.choose_cards import REMOTE
from tui.domain.questions.choose_move import OPENERS
from tui.domain.questions.choose_statements import LEADERSHIP
from tui.domain.questions.suggest import Grounds, Suggestion, Why, fallen


class PlanReasons:
    """The reasons for one person; `styles` are what the manager wants to strengthen."""

    def __init__(
        self,
        history: Collection[Held],
        statements: Mapping[str, Statement],
        today: date,
        *,
        styles: Collection[str] = (),
        at_distance: bool = True,
    ) -> None:
        self._grounds = Grounds(history, statements, today)
        self._before = asked_before(history)
        self._falls = fallen(history, statements, today)
        self._today = today
        self._styles = styles
        self._at_distance = at_distance

    def card(self, card: Card, among: Iterable[Card] = ()) -> Suggestion:
        """Give the reason that says most: what fell, a chosen style, a first deep one, working apart, else when."""
        found = self._grounds.why(card, among)
        if found.why == "fell":
            return found
        if card.style in self._styles:
            return Suggestion(question=card.id, why="style", measure=card.style)
        if found.why == "never-asked" and self._at_distance and card.id.rpartition(".")[0] == REMOTE:
            return Suggestion(question=card.id, why="distance")
        return found

    def check(self, statements: Sequence[Statement]) -> Suggestion | None:
        """Give the reason for some statements; None for none."""
        if not statements:
            return None
        falls = [(self._falls[m], m) for one in statements for m in one.measures if m in self._falls]
        if falls:
            by, measure = max(falls)
            return Suggestion(question=statements[0].id, why="fell", number=by, measure=measure)
        if all(one.id.rpartition(".")[0] == LEADERSHIP for one in statements):
            return Suggestion(question=statements[0].id, why="in-turn")
        longest = min(statements, key=lambda one: self._before.day(one.id) or date.min)
        return self._since(longest.id, "never-asked", "long-ago")

    def move(self, kind: Kind) -> Suggestion | None:
        """Give the reason for an opener; the other moves need none."""
        return self._since(f"move.{kind}", "never-tried", "tried") if kind in OPENERS else None

    def _since(self, id: str, never: Why, before: Why) -> Suggestion:
        day = self._before.day(id)
        if day is None:
            return Suggestion(question=id, why=never)
        return Suggestion(question=id, why=before, number=(self._today - day).days)
