"""Why a question is suggested, and what was answered to it last, in few words."""

from __future__ import annotations

from tui.domain.decks.deck import Card
from tui.domain.questions.last_answers import Given
from tui.domain.questions.suggest import Suggestion
from tui.language import Translator
from tui.language.titles.tag_titles import style_title, word_title


def why_text(one: Suggestion, _: Translator) -> str:
    """Say the reason of a suggestion."""
    match one.why:
        case "raised":
            told = _.n("still open after {n} meeting", "still open after {n} meetings", one.number)
        case "fell":
            told = _("{measure} fell by {n}", measure=word_title(one.measure, _), n=one.number)
        case "style":
            told = _("your leadership: {style}", style=style_title(one.measure, _))
        case "first-deep":
            told = _("a first deeper question")
        case "distance":
            told = _("about working apart")
        case "in-turn":
            told = _("every fourth time")
        case "never-tried":
            told = _("not tried yet")
        case "tried":
            told = _("last time {ago}", ago=_.ago(one.number))
        case "never-asked":
            told = _("not asked yet")
        case "long-ago":
            told = _("last asked {ago}", ago=_.ago(one.number))
    return told


def answer_text(given: Given, card: Card, _: Translator) -> str:
    """Say what was answered last: its number and its words, or that it was rather left open."""
    answer = given.answer
    if answer.declined:
        return _("chose not to answer")
    scale = f"{answer.value}/{card.scale}" if card.scale else str(answer.value)
    parts = (scale if answer.value is not None else "", f"“{answer.text}”" if answer.text else "")
    return " ".join(part for part in parts if part)
