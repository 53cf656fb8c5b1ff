"""Making good what a killed run left behind, by whoever holds the folder next."""

from contextlib import suppress
from pathlib import Path

from tui.storage.durable import backups, layout, quarantine
from tui.storage.durable.disk import Files
from tui.storage.durable.folders import names
from tui.storage.durable.whole_files import is_temporary
from tui.storage.errors import UnusableError


def tidy(root: Path, files: Files) -> None:
    """Remove temporary files, which may hold personal text, and sync what was written and not synced.

    That is seen already: it is to be as safe as it looks. Raises Unusable.
    """
    try:
        mine = _folders(files, root)
        kept = _folders(files, root / backups.FOLDER)
        for folder in (*mine, *kept, root / quarantine.FOLDER):
            for name in names(files, folder):
                if is_temporary(name):
                    files.unlink(folder / name)
        for folder in mine:
            with suppress(FileNotFoundError):
                files.fsync_folder(folder)
    except OSError as error:
        raise UnusableError(root, error) from error


def _folders(files: Files, root: Path) -> list[Path]:
    """Where files of ours may lie under `root`."""
    people = root / layout.PEOPLE
    return [root, root / layout.LIVE, people, *(people / name for name in names(files, people))]
