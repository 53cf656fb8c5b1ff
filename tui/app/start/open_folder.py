"""Before the app: how the data is sealed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.domain.people.person import Language
from tui.language.translator import Translator
from tui.storage.crypt.access import open_sealing
from tui.storage.durable.envelope import Sealing
from tui.terminal.process_hardening import hide

if TYPE_CHECKING:
    from tui.storage.crypt.key_file import WrappedKey


class _LeftError(Exception):
    """Somebody left where the passphrase was asked for, with this exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def unlocked(data: Path, config: Path, language: Language, report: Path) -> Sealing | int:
    """Give how the data is sealed, after asking where it is locked; an exit code where that ended otherwise.

    `report` is where it is written what a crash was. Raises the exceptions of `tui.storage.errors`.
    """

    def ask(key: WrappedKey) -> Sealing:
        hide()
        from tui.app.start.run_to_end import run_to_the_end
        from tui.app.start.unlock_app import UnlockApp
        from tui.storage.settings.settings_file import load_settings

        translator = Translator(language)
        app = UnlockApp(key, translator, load_settings(config)[0].theme)
        code = run_to_the_end(app, translator, report)
        if code or app.cipher is None:
            raise _LeftError(code)
        return app.cipher

    try:
        return open_sealing(data, ask)
    except _LeftError as left:
        return left.code
