"""Taking those who took part in a meeting of several out of the file that keeps it."""

from collections.abc import Collection
from pathlib import Path

import msgspec

from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.rights.redact import held_without, without_keys, without_participants
from tui.storage.durable import layout
from tui.storage.records import tables
from tui.storage.records.tables import Part


def part_without(part: Part, gone: Collection[str]) -> Part:
    """Give what a file holds without what was kept there of the people `gone` as some of several."""
    if isinstance(part, Meeting):
        return without_participants(part, gone)
    if isinstance(part, Aside):
        return without_keys(part, gone)
    if isinstance(part, Archive):
        return msgspec.structs.replace(
            part, meetings=tuple(held_without(held, gone) for held in part.meetings)
        )
    return part


def parted(path: str, body: bytes, *, gone: Collection[str]) -> bytes:
    """Give the file at `path`, an archive or half of a meeting, likewise; without any of them, the same bytes.

    Raises msgspec.MsgspecError where it cannot be read.
    """
    if not any(id.encode() in body for id in gone):
        return body
    half = layout.meeting_of(path.removeprefix(layout.LIVE + "/")) if layout.is_fleeting(path) else None
    before: Part
    if half is None:
        before = tables.archive(body)
    else:
        before = tables.meeting(body) if half[1] == "shared" else tables.aside(body)
    after = part_without(before, gone)
    if after == before:
        return body
    # Most folders are opened with nothing to erase, and TinyDB takes its time to import.
    from tui.storage.records.document_file import updated

    return updated(body, after, Path(path))
