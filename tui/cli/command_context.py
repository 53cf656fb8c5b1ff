"""What every command has at hand: the data, the language, the time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.cli_errors import RefusedError
from tui.domain.people.person import LANGUAGES, Language
from tui.language import Translator
from tui.language.translator import language_of

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.workspace.state import State
    from tui.storage.durable.envelope import Sealing
    from tui.storage.repository.reader import Reader
    from tui.storage.settings.settings_file import Settings


class CommandContext:
    """The folder `data` and the language `lang` as they were asked for, None where they were not."""

    def __init__(self, data: Path | None, lang: str | None, now: datetime | None = None) -> None:
        self._asked_data = data
        self._asked_lang = lang
        self.now = now or datetime.now().astimezone()
        self._is_now = now is None
        self.has_saved = False
        """Whether the command has done what was asked: from then on losing its words is no failure."""

    def local(self, instant: datetime) -> datetime:
        """Give an instant in the zone of whoever runs the command, as it is at that season."""
        return instant.astimezone() if self._is_now else instant.astimezone(self.now.tzinfo)

    def here(self, naive: datetime) -> datetime:
        """Give a wall-clock time of that zone as an instant."""
        return naive.astimezone() if self._is_now else naive.replace(tzinfo=self.now.tzinfo)

    @property
    def today(self) -> date:
        return self.now.date()

    @cached_property
    def data(self) -> Path:
        from tui.storage.paths import data_folder

        folder = data_folder(self._asked_data)
        if folder.exists() and not folder.is_dir():
            raise RefusedError(
                self.translator("{path} is not a folder. Choose another with --data.", path=folder)
            )
        return folder

    @cached_property
    def config(self) -> Path:
        return config()

    @cached_property
    def language(self) -> Language:
        return language_for(self._asked_lang)

    @property
    def is_asked_language(self) -> bool:
        """Whether the language was asked for on the command line."""
        return self._asked_lang is not None

    def sound_settings(self) -> Settings:
        """The settings; raises what is wrong with them, as a default could erase or promise what nobody meant."""
        from tui.storage.settings.settings_file import load_settings

        settings, troubles = load_settings(self.config)
        if troubles:
            raise troubles[0]
        return settings

    def usual_signs(self) -> Callable[[str], str]:
        """What writes a line in the usual signs; raises what is wrong with one's own."""
        from tui.domain.capture.own_signs import usual_signs
        from tui.storage.settings.settings_file import load_signs

        return usual_signs(load_signs(self.config))

    @cached_property
    def translator(self) -> Translator:
        return Translator(self.language)

    def translator_for(self, person: Person) -> Translator:
        """The language of a person, for what they are to read, unless another was asked for on the command line."""
        return self.translator if self.is_asked_language else Translator(person.language)

    @cached_property
    def reader(self) -> Reader:
        """Reads what was last saved, also while the app works on it."""
        from tui.storage.repository.reader import Reader

        return Reader(self.data, sealing=self.sealing)

    @cached_property
    def silent_reader(self) -> Reader:
        """Likewise, where nobody can be asked for a passphrase: raises Locked instead."""
        from tui.storage.crypt.access import open_sealing, refuse
        from tui.storage.repository.reader import Reader

        return Reader(self.data, sealing=open_sealing(self.data, refuse))

    @cached_property
    def sealing(self) -> Sealing:
        """How the data is sealed; the passphrase is asked for where it is needed and nobody holds the key."""
        from tui.cli.input.unlock_folder import asked_sealing

        return asked_sealing(self.data, self.translator)

    def change(self, how: Callable[[State], State], *, private_of: str = "") -> None:
        """Save what `how` makes of the state; it holds the private file of the person `private_of`.

        Raises InUse while the app is open on the same data.
        """
        import msgspec

        from tui.storage.repository.store import Store

        with Store.open(self.data, sealing=self.sealing) as store:
            old = store.load()
            if private_of:
                old = msgspec.structs.replace(old, privates={private_of: store.private(private_of)})
            store.save(old, how(old))
        self.has_saved = True


def language_for(asked: str | None, environ: Mapping[str, str] = os.environ) -> Language:
    """The language asked for, else that of the settings, else that of the locale."""
    for known in LANGUAGES:
        if known in (asked, "" if asked else _language_of_settings()):
            return known
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return language_of(locale)


def config() -> Path:
    from tui.storage.paths import config_folder

    return config_folder()


def _language_of_settings() -> str:
    folder = config()
    try:
        # Most people have no such file, and what reads it takes its time to load.
        if not (folder / "settings.toml").exists():
            return ""
    except OSError:
        # The root command says so; this is asked for even while something else is told.
        return ""
    from tui.storage.settings.settings_file import load_settings

    settings, _troubles = load_settings(folder)
    return settings.language
