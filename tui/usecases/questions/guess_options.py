"""Which descriptions of a week one guesses among: those of a set, or some made up on the spot."""

from __future__ import annotations

import msgspec

from tui.domain.decks.deck import said
from tui.domain.meeting.meeting import Step
from tui.domain.text.clean_text import clean_line
from tui.usecases.context import Context

OPTIONS = 3
"""Descriptions that one chooses among."""


def options_of(step: Step, context: Context) -> tuple[tuple[str, str], ...]:
    """Give the id and the text of each description; what was made up on the spot is its own id."""
    if step.options:
        return tuple((text, text) for text in step.options[:OPTIONS])
    sets = context.decks.guess_sets()
    found = next((one for one in sets if one.id == step.deck), sets[0] if sets else None)
    language = context.person_translator.language
    return tuple((one.id, said(one.label, language)) for one in found.options) if found else ()


def with_next_set(step: Step, context: Context) -> Step:
    """Give the step with the descriptions of the set after its own; the first comes after the last."""
    sets = [one.id for one in context.decks.guess_sets()]
    if not sets:
        return step
    at = sets.index(step.deck) + 1 if step.deck in sets else 0
    return msgspec.structs.replace(step, deck=sets[at % len(sets)], options=())


def read_own(text: str) -> tuple[str, ...]:
    """Read three descriptions with a slash between them; empty where there are more or fewer, or two alike."""
    found = [words for part in text.split("/") if (words := clean_line(part))]
    return tuple(found) if len(found) == OPTIONS == len(set(found)) else ()
