"""Beginning a deck of one's own: a file in the config folder, never in the place of another one."""

import re
from pathlib import Path

from tui.domain.text.clean_text import fold
from tui.language.declare import N_
from tui.storage.durable.disk import Files
from tui.storage.durable.folders import make_folder
from tui.storage.durable.whole_files import write_new
from tui.storage.errors import StorageError

LONGEST_NAME = 40
"""Characters of a deck's id, so that its cards' ids have room behind it."""

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "ø": "o", "æ": "ae"})


class AlreadyThereError(StorageError):
    LINE = N_("{path} is there already; nothing was changed. Choose another name, or open that file.")

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path))


def deck_id(name: str) -> str:
    """Give the id that a deck called `name` has, which names its file too; empty where no letter is left."""
    words = re.findall("[a-z0-9]+", fold(name).translate(_LETTERS))
    return "-".join(words)[:LONGEST_NAME].strip("-")


def own_deck(config: Path, id: str) -> Path:
    """The file of one's own deck with this id."""
    return config / "decks" / f"{id}.toml"


def write_own_deck(config: Path, id: str, text: str, *, files: Files | None = None) -> Path:
    """Write a new deck and give its file; raises AlreadyThere, OSError where the disk refuses."""
    files = files or Files()
    path = own_deck(config, id)
    make_folder(files, path.parent)
    try:
        write_new(files, path, text.encode())
    except FileExistsError:
        raise AlreadyThereError(path) from None
    files.fsync_folder(path.parent)
    return path
