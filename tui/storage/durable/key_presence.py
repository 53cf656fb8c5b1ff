"""A file that is encrypted, or a folder that is, where nobody told how."""

from pathlib import Path

from tui.storage.durable import backups, layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folders import names
from tui.storage.errors import NotReadError, StorageError
from tui.storage.key_errors import KeyMissingError, LockedError


def has_unknown_key(root: Path, files: Files, sealing: Sealing) -> bool:
    """Whether the folder is encrypted and `sealing` is not how; raises NotRead."""
    if sealing.id:
        return False
    try:
        return layout.KEY in names(files, root)
    except OSError as error:
        raise NotReadError(root, error) from error


def without_key(root: Path, files: Files, sealing: Sealing) -> StorageError:
    """What to raise for an encrypted file that is read as a plain one."""
    if has_unknown_key(root, files, sealing):
        return LockedError()
    key = root / layout.KEY
    return KeyMissingError(key, backups.newest_good(files, root, key, PLAIN))
