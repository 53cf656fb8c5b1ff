"""Whether a folder is sealed in the way one takes it to be."""

from pathlib import Path

from tui.storage.durable import backups, layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folders import names
from tui.storage.errors import NotReadError
from tui.storage.key_errors import KeyChangedError, KeyMissingError, LockedError


def check_sealing(folder: Path, files: Files, sealing: Sealing) -> None:
    """Raise Locked, KeyChanged or KeyMissing where the folder is not sealed as `sealing` does it."""
    try:
        found = names(files, folder)
        if layout.NEXT in found:
            from tui.storage.crypt.rekey import is_rekeying

            if is_rekeying(folder, files):
                raise KeyChangedError(folder)
    except OSError as error:
        raise NotReadError(folder, error) from error
    if layout.KEY not in found:
        kept = backups.newest_good(files, folder, folder / layout.KEY, PLAIN)
        if sealing.id or kept is not None:
            raise KeyMissingError(folder / layout.KEY, kept)
    elif not sealing.id:
        raise LockedError
    else:
        # Plain data need not wait for what reads a key file.
        from tui.storage.crypt.key_file import read_key

        key = read_key(folder, files)
        if key is None or key.id != sealing.id:
            raise KeyChangedError(folder)
