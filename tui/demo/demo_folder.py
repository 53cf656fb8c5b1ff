"""The demo team: six people and a year with them, told anew from whatever day it is."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.demo.demo_person import Story
from tui.demo.demo_sketch import Plans, read_person, read_plans
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.digest import Digest
from tui.domain.people.idea import WHOLE_TEAM, Idea
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import digest_of
from tui.language.declare import N_
from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.folders import make_folder, names
from tui.storage.durable.whole_files import unlink_quietly
from tui.storage.errors import NotWrittenError, StorageError
from tui.storage.records import document_file, state_diff, tables


class Demo(NamedTuple):
    """`archives` by person and year, `privates` and the `meetings` that are prepared by person."""

    team: Team
    archives: dict[tuple[str, int], Archive]
    privates: dict[str, Private]
    meetings: dict[str, Meeting]


class NotEmptyError(StorageError):
    LINE = N_("{folder} is not empty; nothing was written. Choose a folder that is not there yet.")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(self.LINE, folder=str(folder))


class Fleeting(Files):
    """The disk for a copy that is thrown away: nobody needs it after a power cut."""

    def fsync(self, handle: int) -> None:
        """Leave it to the system when."""

    def fsync_folder(self, folder: Path) -> None:
        """Leave it to the system when."""


def demo_team(today: date, now: datetime, data_folder: Path) -> Demo:
    """Tell the team of `data_folder` as it is on `today`; the same for the same day and zone of `now`."""
    plans = read_plans(data_folder)
    stories = [Story(read_person(data_folder, name), plans, today, now.tzinfo) for name in plans.team]
    archives: dict[tuple[str, int], Archive] = {}
    for story in stories:
        archives.update({(story.person.id, year): archive for year, archive in story.archives().items()})
    digests = {s.person.id: digest_of(s.meetings) for s in stories}
    team = Team(
        people=tuple(story.person for story in stories),
        actions=tuple(action for story in stories for action in story.open_actions()),
        points=tuple(point for story in stories for point in story.waiting_points()),
        goals=tuple(goal for story in stories for goal in story.open_goals()),
        log=tuple(entry for story in stories for entry in story.log()),
        ideas=_ideas(plans, today),
        digests={person: digest for person, digest in digests.items() if digest != Digest()},
    )
    meetings = {story.person.id: story.coming for story in stories if story.coming is not None}
    return Demo(team, archives, {story.person.id: story.private() for story in stories}, meetings)


def _ideas(plans: Plans, today: date) -> tuple[Idea, ...]:
    return tuple(
        Idea(
            id=f"demoidea{number:03d}",
            text=idea.text,
            raised=today - timedelta(days=idea.raised),
            group=WHOLE_TEAM,
            state=idea.state,
            outcome=idea.outcome,
            changed=None if idea.changed is None else today - timedelta(days=idea.changed),
        )
        for number, idea in enumerate(plans.ideas, 1)
    )


def write_demo(
    folder: Path, today: date, now: datetime, data_folder: Path, *, files: Files | None = None
) -> None:
    """Write the demo team as a data folder of its own; raises NotEmpty, or NotWritten for a full disk.

    Without `files` it is not forced onto the disk: give `Files()` for a folder that is to be kept.
    """
    files = files or Fleeting()
    folder = folder.absolute()
    # Innermost first: those that were there before stay whatever happens.
    above = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        make_folder(files, folder)
        if names(files, folder):
            raise NotEmptyError(folder)
    except OSError as error:
        raise NotWrittenError(folder, error) from error
    demo = demo_team(today, now, data_folder)
    parts: dict[str, tables.Part] = {}
    for (person, year), archive in demo.archives.items():
        shared, private_half = state_diff.halves(archive)
        parts[layout.archive_shared(person, year)] = shared
        if private_half != Archive():
            parts[layout.archive_private(person, year)] = private_half
    for person, private in demo.privates.items():
        parts[layout.private(person)] = private
    for meeting in demo.meetings.values():
        parts[layout.live_shared(meeting.id)] = msgspec.structs.replace(meeting, aside=Aside())
        parts[layout.live_private(meeting.id)] = meeting.aside
    # Last, as in closing: without it the rest is told to be incomplete and not taken for a team.
    parts[layout.TEAM] = demo.team
    try:
        for path, part in parts.items():
            storage = DurableStorage(layout.inside(folder, path), root=folder, files=files)
            storage.write_body(document_file.encoded(part, storage.path))
    except BaseException:
        # Half a team would be told to be damaged.
        _take_back(folder, parts, above, files)
        raise


def _take_back(folder: Path, paths: Iterable[str], above: Iterable[Path], files: Files) -> None:
    """Remove what was written of `paths`, and the folders that are empty then; all else in them stays."""
    written = [folder / path for path in paths]
    for path in written:
        unlink_quietly(files, path)
    inside = {parent for path in written for parent in path.parents if folder in parent.parents}
    for empty in [*sorted(inside, key=lambda path: -len(path.parts)), *above]:
        with suppress(OSError):
            files.rmdir(empty)
