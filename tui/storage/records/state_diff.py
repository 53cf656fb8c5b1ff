"""What differs between two states, told as files."""

from collections.abc import Iterable, Mapping

import msgspec

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Aside
from tui.domain.meeting.privacy import Private
from tui.domain.people.leadership import Leadership
from tui.domain.people.team import Team
from tui.domain.workspace.state import Closing, State
from tui.storage.durable import layout
from tui.storage.records.tables import Part

Place = tuple[str, int]
"""A person and a year: one archive."""


def parts(state: State) -> dict[str, Part]:
    """What each file but the archives shall hold, by its path."""
    found: dict[str, Part] = {layout.TEAM: state.team, layout.LEADERSHIP: state.leadership}
    for person, private in state.privates.items():
        found[layout.private(person)] = private
    for meeting in state.meetings.values():
        shared = msgspec.structs.replace(meeting, aside=Aside())
        found[layout.live_shared(meeting.id)] = shared
        found[layout.live_private(meeting.id)] = meeting.aside
    return found


def changed_parts(old: State, new: State, doubted: Iterable[str]) -> dict[str, Part | None]:
    """The files to write, and with None those to remove; `doubted` ones always count as changed.

    A private file that `new` does not hold was not read yet then: it stays as it is.
    """
    before, after = parts(old), parts(new)
    changed: dict[str, Part | None] = {
        path: part
        for path, part in after.items()
        if path not in before or (part is not before[path] and part != before[path])
    }
    for path in (*before, *doubted):
        if path in after:
            if path in doubted:
                changed[path] = after[path]
        elif layout.is_fleeting(path):
            changed[path] = None
    return changed


def changed_closings(old: State, new: State, doubted: Iterable[Closing]) -> list[Closing]:
    """Every closing that an archive may hold and that `new` has not, or has otherwise, or has anew."""
    changed = list(doubted)
    for id in {*old.closings, *new.closings}:
        before, after = old.closings.get(id), new.closings.get(id)
        if before is not after and before != after:
            changed += [closing for closing in (before, after) if closing is not None]
    return changed


def places(closings: Iterable[Closing]) -> set[Place]:
    return {(closing.held.meeting.person, closing.year) for closing in closings}


def archive_of(closings: Iterable[Closing], place: Place) -> Archive:
    """What the closings put into the archive of `place`, all together."""
    here = [closing for closing in closings if place in places([closing])]
    # The private side of a meeting has no place in an archive that is shared.
    return Archive(
        meetings=tuple(_without_private_side(closing.held) for closing in here),
        actions=tuple(action for closing in here for action in closing.actions),
        points=tuple(point for closing in here for point in closing.points),
        goals=tuple(goal for closing in here for goal in closing.goals),
        decisions=tuple(decision for closing in here for decision in closing.decisions),
        log=tuple(entry for closing in here for entry in closing.log),
        unheld=tuple(one for closing in here for one in closing.unheld),
    )


def halves(archive: Archive) -> tuple[Archive, Archive]:
    """The shared and the private half: private things stay out of the shared file."""
    shared = msgspec.structs.replace(
        archive,
        actions=tuple(action for action in archive.actions if not action.private),
        decisions=tuple(decision for decision in archive.decisions if not decision.private),
        log=tuple(entry for entry in archive.log if not entry.private),
    )
    private = Archive(
        actions=tuple(action for action in archive.actions if action.private),
        decisions=tuple(decision for decision in archive.decisions if decision.private),
        log=tuple(entry for entry in archive.log if entry.private),
    )
    return shared, private


def in_safe_order(parts: Mapping[str, Part | None]) -> dict[str, Part | None]:
    """Put archives first, then the team, then meetings under way, and removals last: nothing is ever nowhere."""
    return dict(sorted(parts.items(), key=lambda item: _rank(*item)))


def is_empty(part: Part) -> bool:
    """Whether a part says no more than that there is no file of it."""
    return part in (Team(), Leadership(), Aside(), Private(), Archive())


def _without_private_side(held: Held) -> Held:
    return msgspec.structs.replace(held, meeting=msgspec.structs.replace(held.meeting, aside=Aside()))


def _rank(path: str, part: Part | None) -> int:
    if part is None:
        return 3
    if layout.is_fleeting(path):
        return 2
    return 1 if path == layout.TEAM else 0
