"""What the app is given: the data, the decks, the settings, the time, and the way to each screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tui.domain.people.person import Language
from tui.domain.people.profile import Profile, written_name
from tui.domain.people.rhythm.call_hours import parse_call_hours
from tui.domain.workspace.state import State
from tui.language.translator import Translator, language_of
from tui.storage.errors import StorageError
from tui.storage.paths import shipped_decks
from tui.storage.repository.history_cache import HistoryCache
from tui.storage.repository.store import Store
from tui.storage.settings.own_theme import FILE, load_own_theme
from tui.storage.settings.settings_file import key_faults, load_settings, save_settings
from tui.system.ids import new_id
from tui.system.system_clock import local_today, steady_now
from tui.terminal.surroundings import is_remote
from tui.usecases.context import Context
from tui.widgets.looks.theme_colours import ROLES

if TYPE_CHECKING:
    from tui.exchange.preparation.inbox import Inbox
    from tui.screens.dialogue.dialogue_screen import DialogueScreen
    from tui.screens.followup.follow_up_screen import FollowUpScreen
    from tui.screens.prep.prep_screen import PrepScreen
    from tui.storage.decks.deck_library import Library
    from tui.storage.repository.form_drafts import Forms

OPEN_DEMO = 64
"""What the app ends with when the demo team is to be opened instead."""


class Services:
    """One data folder held by one app. `now`, `today` and `ids` can be handed in.

    `spare` is the folder for what the data folder does not take.
    """

    def __init__(
        self,
        store: Store,
        *,
        config: Path,
        language: Language,
        now: Callable[[], datetime] | None = None,
        today: Callable[[], date] = local_today,
        ids: Callable[[], str] = new_id,
        decks: Path | None = None,
        spare: Path | None = None,
    ) -> None:
        self.store = store
        self.state: State = store.load()
        self.history = HistoryCache(store)
        self.spare = spare
        self._decks = decks
        self.settings, self.settings_faults = load_settings(config)
        self.config = config
        self.language: Language = language
        self._now = now or steady_now()
        self.today = today
        self._ids = ids

    @cached_property
    def library(self) -> Library:
        """The decks; home is there before they are read."""
        from tui.storage.decks.deck_library import Library

        return Library(self._decks or shipped_decks(), self.config)

    @cached_property
    def forms(self) -> Forms:
        """Forms half filled in; read when the first is opened."""
        from tui.storage.repository.form_drafts import Forms

        return Forms(self.store.folder, sealing=self.store.sealing)

    @cached_property
    def inbox(self) -> Inbox | None:
        """The folder that replies are put into, None where there is none."""
        if not self.settings.inbox:
            return None
        from tui.exchange.preparation.inbox import Inbox

        return Inbox(Path(self.settings.inbox).expanduser())

    def close_forms(self) -> bool:
        """Wait until what stands in the forms is written, and give whether it is; more may come later."""
        return self.forms.close() if "forms" in self.__dict__ else True

    def unsaved_forms(self) -> dict[str, dict[str, str]]:
        """What stands in the forms and could not be written."""
        return self.forms.unsaved if "forms" in self.__dict__ else {}

    def context(
        self, translator: Translator | None = None, styles: Callable[[], Collection[str]] = tuple
    ) -> Context:
        """Give what screens need, the desk in the language given; `styles` are what the manager wants to grow."""
        translator = translator or Translator(self.language)
        return Context(
            manager_translator=translator,
            person_translator=translator,
            library=lambda: self.library,
            past=self.history,
            now=self._now,
            today=self.today,
            new_id=self._ids,
            translator_for=lambda language: Translator(language_of(language)),
            forms=lambda: self.forms,
            health=self.settings.health_remarks,
            coaches=lambda: self.settings.hints,
            profile=self._profile,
            styles=styles,
            shows_seconds=self._shows_seconds,
            signs=lambda: self.settings.signs,
            any_day=lambda: self.settings.next_dates == "any",
        )

    def screen(self, mode: str) -> type[PrepScreen] | type[DialogueScreen] | type[FollowUpScreen]:
        """Give the screen of a phase; imported when first needed, as home is to be there at once."""
        if mode == "prep":
            from tui.screens.prep.prep_screen import PrepScreen

            return PrepScreen
        if mode == "dialogue":
            from tui.screens.dialogue.dialogue_screen import DialogueScreen

            return DialogueScreen
        from tui.screens.followup.follow_up_screen import FollowUpScreen

        return FollowUpScreen

    def keys(self, app: type) -> dict[str, str]:
        """Give the keys that the settings change in `app`; those that cannot be are among the faults."""
        if not self.settings.keys:
            return {}
        # All screens are imported for it, which only they wait for who have changed a key.
        from tui.app.keys.keymap import usable

        good, wrong = usable(app, self.settings.keys)
        self.settings_faults = (*self.settings_faults, *key_faults(self.config, wrong))
        return good

    def _profile(self) -> Profile:
        hours = parse_call_hours(self.settings.call_hours)
        return Profile(name=written_name(self.settings.name or ""), hours=hours or ())

    def _shows_seconds(self) -> bool:
        clock = self.settings.clock
        return clock == "seconds" or (clock == "auto" and not is_remote(os.environ))

    def own_look(self) -> tuple[str, dict[str, str]] | None:
        """Give the look of one's own where there is one or it is chosen: its base, and colours by role.

        What is wrong with it is among the faults.
        """
        if self.settings.theme != "own" and not (self.config / FILE).exists():
            return None
        own, faults = load_own_theme(self.config, ROLES)
        self.settings_faults = (*self.settings_faults, *faults)
        return own.base, own.colours

    def keep(self, **chosen: str | bool) -> str:
        """Take on the settings that were chosen and keep them; gives what went wrong, empty where nothing did."""
        self.settings = msgspec.structs.replace(self.settings, **chosen)
        try:
            save_settings(self.config, self.settings)
        except StorageError as trouble:
            return trouble.tell(Translator(self.language))
        return ""
