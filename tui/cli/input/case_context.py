"""What the use cases of a meeting are given, for a command: decks, the past, the clock."""

from __future__ import annotations

from tui.cli.command_context import CommandContext
from tui.domain.people.profile import Profile, written_name
from tui.domain.people.rhythm.call_hours import parse_call_hours
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.translator import language_of
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.history_cache import HistoryCache
from tui.storage.settings.settings_file import load_settings
from tui.system.ids import new_id
from tui.usecases.context import Context


def case_context(context: CommandContext) -> Context:
    """Give it with the stage in the language of whoever runs the command; `for_person` gives theirs."""
    library = Library(shipped_decks(), context.config)
    forms = Forms(context.data, sealing=context.sealing)
    return Context(
        manager_translator=context.translator,
        person_translator=context.translator,
        library=lambda: library,
        past=HistoryCache(context.reader),
        now=lambda: context.now,
        today=lambda: context.today,
        new_id=new_id,
        translator_for=lambda language: Translator(language_of(language)),
        forms=lambda: forms,
        profile=lambda: profile_of(context),
    )


def profile_of(context: CommandContext) -> Profile:
    """Give what the settings say of the manager."""
    settings, _troubles = load_settings(context.config)
    return Profile(name=written_name(settings.name or ""), hours=parse_call_hours(settings.call_hours) or ())


def saved_state(context: CommandContext) -> State:
    """Give the team and the meetings as they were last saved."""
    return State(team=context.reader.team(), meetings=context.reader.live())
