"""A change of the passphrase that an earlier run had begun, for who opens the folder and holds it."""

from pathlib import Path

from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import Sealing
from tui.storage.durable.folders import names
from tui.storage.errors import UnusableError

# Hardly any folder has one, and the app would wait for what knows about keys.


def finish_begun_rekeying(folder: Path, files: Files) -> None:
    """Bring one that was decided to its end; raises Unusable."""
    try:
        if layout.NEXT in names(files, folder):
            from tui.storage.crypt.rekey import finish_rekeying

            finish_rekeying(folder, files)
    except OSError as error:
        raise UnusableError(folder, error) from error


def clear_begun_rekeying(folder: Path, files: Files, sealing: Sealing) -> None:
    """Take one away that does not count; `sealing` opens the folder. Raises Unusable."""
    try:
        if layout.NEXT in names(files, folder):
            from tui.storage.crypt.rekey import clear_rekeying

            clear_rekeying(folder, files, sealing)
    except OSError as error:
        raise UnusableError(folder, error) from error
