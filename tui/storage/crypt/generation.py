"""A whole new generation of the data in the folder `next`: what it consists of, and whether it is all there."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from tui.domain.record import Record
from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.durable.folders import names
from tui.storage.durable.quarantine import GENERATION

DECIDED, MOVING = "decided", "moving"
_LONGEST_LIST = 64 * 1024 * 1024
Stage = Literal["none", "undecided", "decided", "moving", "unsound"]


class Listed(Record, frozen=True, kw_only=True):
    """One file of a generation: its bytes and their SHA-256."""

    length: int
    hash: str


class Generation(Record, frozen=True, kw_only=True):
    """Every file of a generation, by its path within the data folder."""

    files: dict[str, Listed] = {}

    @classmethod
    def of(cls, contents: Mapping[str, bytes]) -> Generation:
        """Give the list of files with these contents."""
        return cls(files={path: listing_of(raw) for path, raw in contents.items()})

    def encoded(self) -> bytes:
        return msgspec.json.encode(self)


def listing_of(raw: bytes) -> Listed:
    return Listed(length=len(raw), hash=sha256(raw).hexdigest())


def listed(source: Path, files: Files) -> Generation | None:
    """Give the list that a marker in `source` holds; None where there is none, or one that was emptied."""
    for name in (MOVING, DECIDED):
        if name in names(files, source):
            raw = files.read(source / name)
            if raw:
                try:
                    return msgspec.json.decode(raw[:_LONGEST_LIST], type=Generation)
                except msgspec.MsgspecError:
                    return Generation(files={name: listing_of(b"no list")})
    return None


def ours(root: Path, files: Files) -> list[str]:
    """The files of Fireside in `root`, by their paths within it."""
    found = []
    for folder in layout.folders(root, files):
        for name in names(files, folder):
            path = (folder / name).relative_to(root).as_posix()
            if layout.place_of(path) is not None:
                found.append(path)
    return found


def generation_in(root: Path, files: Files) -> Stage:
    """Say how far the generation in `next` has come; `unsound` is one that may not be gone on with nor removed.

    Raises OSError.
    """
    if layout.NEXT not in names(files, root):
        return "none"
    source = root / layout.NEXT
    found = names(files, source)
    if MOVING in found:
        return "moving" if _is_whole_somewhere(root, source, files) else "unsound"
    if DECIDED in found:
        return "decided" if _is_whole_in_next(root, source, files) else "unsound"
    return "undecided"


def set_aside(root: Path, files: Files) -> Path:
    """Give the folder `next` another name, under which nothing takes it for a generation, and give where it is."""
    taken = names(files, root)
    number = 1
    while f"{GENERATION}{number}" in taken:
        number += 1
    target = root / f"{GENERATION}{number}"
    files.replace(root / layout.NEXT, target)
    files.fsync_folder(root)
    return target


def aside(root: Path, files: Files) -> list[Path]:
    """The generations that were set aside."""
    return [root / name for name in names(files, root) if name.startswith(GENERATION)]


def _is_whole_in_next(root: Path, source: Path, files: Files) -> bool:
    """Whether all of the list lies in `next` as listed, and holds everything that would be removed for it."""
    generation = listed(source, files)
    new = set(ours(source, files))
    if generation is None:
        return False
    if not generation.files or new != set(generation.files):
        return False
    if any(not _is_as_listed(source / path, one, files) for path, one in generation.files.items()):
        return False
    return _covers(root, new, files)


def _covers(root: Path, new: set[str], files: Files) -> bool:
    """Whether each file of the old generation has its new form; key files have none, as there is a new key."""
    return all(path in new or layout.place_of(path) == layout.KEY for path in ours(root, files))


def _is_whole_somewhere(root: Path, source: Path, files: Files) -> bool:
    """Whether each file of the list is in its place or still in `next`, and no other file would be lost."""
    generation = listed(source, files)
    if generation is None or not set(ours(source, files)) <= set(generation.files):
        return False
    return all(
        _is_as_listed(root / path, one, files)
        or (not _is_there(root / path, files) and _is_as_listed(source / path, one, files))
        for path, one in generation.files.items()
    )


def is_held_in_place(root: Path, files: Files, sealing: Sealing) -> bool:
    """Whether all of an undecided generation is a copy of what lies whole in its place under `sealing`.

    What cannot be read, as it was torn or its key is not here, is taken for the copy that it was made as.
    """
    source = root / layout.NEXT
    for path in ours(source, files):
        if layout.place_of(path) == layout.KEY:
            continue
        held = _body(root / path, path, files, sealing)
        if held is None:
            return False
        copies = (_body(source / path, path, files, one) for one in (PLAIN, sealing))
        copy = next((body for body in copies if body is not None), held)
        if copy != held:
            return False
    return True


def _body(path: Path, name: str, files: Files, sealing: Sealing) -> bytes | None:
    try:
        return sealing.unseal(layout.place_of(name) or name, files.read(path)).body
    except (FileNotFoundError, BrokenError, NewerError):
        return None


def _is_as_listed(path: Path, one: Listed, files: Files) -> bool:
    try:
        return listing_of(files.read(path)) == one
    except FileNotFoundError:
        return False


def _is_there(path: Path, files: Files) -> bool:
    return path.name in names(files, path.parent)
