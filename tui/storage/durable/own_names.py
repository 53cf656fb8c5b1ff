"""What Fireside itself puts at the top of a data folder, told by its name."""

from tui.storage.durable import folder_lock, layout, quarantine

_TOP = frozenset({layout.LIVE, layout.PEOPLE, layout.BACKUPS, layout.NEXT, folder_lock.NAME})


def is_own(name: str) -> bool:
    """Whether a file or folder of that name is data of Fireside, a change that is under way, or the lock."""
    return name in _TOP or name.startswith(quarantine.GENERATION) or layout.place_of(name) is not None
