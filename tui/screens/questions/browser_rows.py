"""What the browser of questions lists, and what it tells of the one under the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from tui.domain.decks.deck import Card, Deck, said
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.questions.last_answers import Given
from tui.domain.questions.suggest import Suggestion
from tui.domain.workspace.state import State
from tui.language.titles.tag_titles import depth_title, style_title, word_title
from tui.language.whom_text import whom_text
from tui.screens.questions.catalogue import Catalogue
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.lists.suggestion_text import answer_text, why_text


@dataclass(frozen=True, slots=True)
class Listed:
    """The cards found, and what there is to know of each; `never` are those that come last.

    Without `tells` no reasons are given: they say what the manager makes of somebody's answers.
    """

    found: Sequence[tuple[Deck, Card]]
    suggested: Sequence[Suggestion]
    never: frozenset[str]
    taken: Sequence[str]
    asked: Mapping[str, date]
    favourites: Sequence[str]
    tells: bool = False


def list_rows(
    listed: Listed, team: Team, person: Person, context: Context, catalogue: Catalogue
) -> list[Row]:
    """Give a row for each: suggestions with their reason, the decks, what is never to be asked again."""
    _ = context.manager_translator
    rows: list[Row] = []
    if listed.suggested:
        rows.append(_heading(_("Suggested")))
        for one in listed.suggested:
            why = drawn((why_text(one, _), "$accent")) if listed.tells else None
            if one.why == "raised":
                text = next(point.text for point in team.points if point.id == one.question)
                rows.append(Row(one.question, drawn(("□ ", "$dim"), glimpse(text)), why, whole=text))
            else:
                rows.append(_card_row(catalogue.cards[one.question][1], listed, person, context, why=why))
    above = {one.question for one in listed.suggested}
    before = ""
    for deck, card in listed.found:
        if card.id in above or card.id in listed.never:
            continue
        if deck.id != before:
            before = deck.id
            rows.append(_heading(said(deck.title, _.language)))
        rows.append(_card_row(card, listed, person, context))
    last = [card for _deck, card in listed.found if card.id in listed.never]
    if last:
        rows.append(_heading(_("Don’t ask {name} these again", name=person.first_name)))
        rows += [_card_row(card, listed, person, context, style="$faint") for card in last]
    return rows or [Row("", drawn((_("Nothing matches – try fewer words."), "$dim")))]


def draw_head(listed: Listed, state: State, person: Person, context: Context) -> Content:
    """Draw for whom the questions are, and how many are taken."""
    _ = context.manager_translator
    meeting = state.meetings.get(person.id)
    name = whom_text(meeting, state.team, person.first_name, _) if meeting is not None else person.first_name
    title = _("Questions for {name}", name=name)
    count = _("{n} chosen", n=len(listed.taken)) if listed.taken else ""
    return drawn(title, (f"   {count}", "$accent"))


def draw_about(
    chosen: str,
    catalogue: Catalogue,
    team: Team,
    person: Person,
    context: Context,
    *,
    answers: Mapping[str, Given],
    is_cut: bool,
) -> Content:
    """Draw what belongs to the row chosen; of a text that `is_cut` in the list all of it comes first."""
    if chosen not in catalogue.cards:
        return _about_point(chosen, team, person, context, is_cut=is_cut)
    _ = context.manager_translator
    deck, card = catalogue.cards[chosen]
    given = answers.get(chosen)
    rows = [drawn((said(card.ask, person.language), "bold $foreground"))] if is_cut else []
    follow_up = said(card.follow_up, person.language)
    if follow_up:
        rows.append(drawn((f"→ {follow_up}", "$foreground")))
    if given is not None:
        when = _.since(given.on, context.today())
        rows.append(drawn((f"{when}: ", "$secondary"), (answer_text(given, card, _), "$secondary")))
    kinds = (depth_title(card.depth, _), word_title(card.need, _), style_title(card.style, _))
    words = [*kinds, *(word_title(tag, _) for tag in card.tags)]
    place = " · ".join(dict.fromkeys(word for word in (said(deck.title, _.language), *words) if word))
    return lines(*rows, drawn((place, "$dim")))


def _about_point(chosen: str, team: Team, person: Person, context: Context, *, is_cut: bool) -> Content:
    """Draw what enter does with a point that is suggested, all of which comes first where it `is_cut`."""
    _ = context.manager_translator
    point = next((point for point in team.points if point.id == chosen), None)
    if point is None:
        return drawn("")
    whole = [drawn((glimpse(point.text), "bold $foreground"))] if is_cut else []
    if team.points_of(person.id, point.side)[0].id == chosen:
        return lines(*whole, drawn((_("at the top of the points"), "$success")))
    return lines(*whole, drawn((_("enter moves it to the top of the points"), "$dim")))


def _heading(text: str) -> Row:
    return Row("", drawn((text, "bold $secondary")))


def _card_row(
    card: Card,
    listed: Listed,
    person: Person,
    context: Context,
    *,
    why: Content | None = None,
    style: str = "",
) -> Row:
    """Give the row of a card, drawn when it comes into sight: there may be thousands."""
    text = said(card.ask, person.language)

    def draw() -> Drawing:
        sign = ("● ", "bold $primary") if card.id in listed.taken else ("○ ", "$dim")
        star = ("■ ", "$accent") if card.id in listed.favourites else ""
        return drawn(sign, star, (glimpse(text), style)), why or _draw_when(card, listed, context)

    return Row(card.id, draw, whole=text, indent=2)


def _draw_when(card: Card, listed: Listed, context: Context) -> Content:
    _ = context.manager_translator
    day = listed.asked.get(card.id)
    if day is None:
        return drawn((_("not asked yet"), "$faint"))
    return drawn((_.since(day, context.today()), "$secondary"))
