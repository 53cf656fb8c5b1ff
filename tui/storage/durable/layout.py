"""Where everything lies inside the data folder."""

import re
from collections.abc import Collection
from pathlib import Path

from tui.storage.durable.disk import Files
from tui.storage.durable.folders import names
from tui.storage.errors import BadNameError

TEAM = "team.json"
JOURNAL = "journal.json"
ERASURE = "erasure.json"
FORMS = "forms.private.json"
LEADERSHIP = "leadership.private.json"
KEY = "key.json"
NEXT = "next"
LIVE = "live"
PEOPLE = "people"
BACKUPS = "backups"

_RESCUE = re.compile(r"rescue-[0-9]{8}-[0-9]{6}(-[0-9]{1,3})?\.private\.json")
_ID = re.compile("[a-z0-9]{6,40}")
_LIVE = re.compile(r"([a-z0-9]{6,40})\.(shared|private)\.json")
_YEAR = re.compile(r"([0-9]{4})\.(?:shared|private)\.json")
_PERSONS = re.compile("people/([a-z0-9]{6,40})/")
_KNOWN = re.compile(
    r"(team|erasure|(?:forms|leadership)\.private)\.json"
    r"|live/[a-z0-9]{6,40}\.(shared|private)\.json"
    r"|people/[a-z0-9]{6,40}/(private|[0-9]{4}\.(shared|private))\.json"
)


_OURS = re.compile(
    r"(?P<backup>backups/)?(?P<place>(?:live/|people/[a-z0-9]+/)?[a-z0-9-]+(?:\.(?:shared|private))?\.json)"
    r"(?(backup)\.[0-9]{8,18}\.[0-9]{8}T[0-9]{6})"
)


def checked(id: str) -> str:
    """Give `id` back where it can name a file; raises BadName."""
    if _ID.fullmatch(id) is None:
        raise BadNameError(id)
    return id


def live_shared(meeting: str) -> str:
    return f"{LIVE}/{checked(meeting)}.shared.json"


def live_private(meeting: str) -> str:
    return f"{LIVE}/{checked(meeting)}.private.json"


def private(person: str) -> str:
    return f"{folder_of(person)}/private.json"


def archive_shared(person: str, year: int) -> str:
    return f"{folder_of(person)}/{year:04d}.shared.json"


def archive_private(person: str, year: int) -> str:
    return f"{folder_of(person)}/{year:04d}.private.json"


def folder_of(person: str) -> str:
    return f"{PEOPLE}/{checked(person)}"


def meeting_of(name: str) -> tuple[str, str] | None:
    """The meeting id and the half (`shared` or `private`) that a file name in `live` stands for."""
    match = _LIVE.fullmatch(name)
    return None if match is None else (match[1], match[2])


def year_of(name: str) -> int | None:
    """The year that a file name in a person's folder stands for."""
    match = _YEAR.fullmatch(name)
    return None if match is None else int(match[1])


def person_of(path: str) -> str:
    """The id of the person whose folder a file is in; empty where it is in nobody's."""
    match = _PERSONS.match(path)
    return "" if match is None else match[1]


def is_fleeting(path: str) -> bool:
    """Whether the file changes every second for a while and is gone then."""
    return path.startswith(LIVE + "/")


def is_known(path: str) -> bool:
    """Whether a file of ours lies at `path` within the data folder."""
    return _KNOWN.fullmatch(path) is not None


def is_rescue(name: str) -> bool:
    """Whether a file is called as one is that keeps what could not be saved."""
    return _RESCUE.fullmatch(name) is not None


def place_of(path: str) -> str | None:
    """The file that `path` is, or is a backup of; None for what Fireside did not write."""
    match = _OURS.fullmatch(path)
    return None if match is None else match["place"]


def folders(root: Path, files: Files) -> list[Path]:
    """The folders in which data files and their backups lie, whether they are there or not, outer ones first."""
    found = []
    for above in (root, root / BACKUPS):
        people = above / PEOPLE
        found += [above, above / LIVE, people, *(people / name for name in names(files, people))]
    return found


def root_of(path: Path) -> Path:
    """The data folder that the file at `path` lies in, told by its names; for any other file the folder it is in."""
    for above in path.parents[2::-1]:
        if is_known(path.relative_to(above).as_posix()):
            return above
    return path.parent


def inside(root: Path, path: str) -> Path:
    """The file at `path` of the layout; anything else, such as a way out of the folder, raises BadName."""
    if not is_known(path):
        raise BadNameError(path)
    return root / path


def missing_halves(present: Collection[str], kept: Collection[str]) -> list[str]:
    """Give the names of live files that should be `present`: shared halves of private ones, and what backups are of."""
    halves = (meeting_of(name) for name in present)
    wanted = {f"{half[0]}.shared.json" for half in halves if half is not None} | set(kept)
    return sorted(name for name in wanted - set(present) if meeting_of(name) is not None)
