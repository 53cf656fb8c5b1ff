"""What is said of saving: by a mark on the screens that show it, and in words where it could not be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tui.app.session import Session
from tui.app.toasts import Say
from tui.language.translator import Translator
from tui.storage.errors import StorageError
from tui.widgets.base.save_signal import SaveStatus


class SaveReporter:
    """`publish` reaches the screens that show whether all is saved."""

    def __init__(
        self,
        session: Session,
        *,
        publish: Callable[[SaveStatus], None],
        say: Say,
        translator: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._publish = publish
        self._say = say
        self._translator = translator
        self._told = ""

    def tell(self, error: str = "") -> None:
        """Tell whether the disk holds the present state, and in a line why it does not."""
        is_saved = self._session.is_saved and not error
        self._publish(SaveStatus(self._session.state, is_saved, error))

    def saved(self) -> None:
        """Tell that the disk has caught up, as far as it has."""
        self._told = ""
        self.tell()

    def failed(self, error: Exception) -> None:
        """Tell why something could not be saved; once is enough, however often it is tried."""
        _ = self._translator()
        why = type(error).__name__
        line = _brief(error, _) if isinstance(error, StorageError) else _("Not saved: {why}", why=why)
        self.tell(line)
        if line != self._told:
            self._say(line, severity="error", timeout=15)
        self._told = line


def _brief(error: StorageError, _: Translator) -> str:
    """Say it in so few words that the reason is in sight in a narrow window: which data folder it is one knows."""
    line = error.tell(_)
    for value in error.fields.values():
        path = Path(value)
        if path.is_absolute():
            line = line.replace(value, "/".join(["…", *path.parts[-2:]]))
    return line
