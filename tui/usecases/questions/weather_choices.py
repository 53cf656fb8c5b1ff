"""The weathers one picks from."""

from __future__ import annotations

from tui.domain.decks.deck import said
from tui.usecases.context import Context


def weather_choices(context: Context) -> tuple[tuple[str, str], ...]:
    """Give the id of each weather, and what it is called in the language of the stage."""
    language = context.person_translator.language
    return tuple((sky.id, said(sky.label, language)) for sky in context.decks.skies())
