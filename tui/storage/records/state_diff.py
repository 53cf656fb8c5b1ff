"""What differs between two states, told as files."""

from collections.abc import Iterable, Mapping

import msgspec

from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Aside
from tui.domain.meeting.privacy import Private
from tui.domain.people.team import Team
from tui.domain.workspace.state import Closing, State
from tui.storage.durable import layout
from tui.storage.records.tables import Part

Place = tuple[str, int]
"""A person and a year: one archive."""


def parts(state: State) -> dict[str, Part]:
    """What each file but the archives shall hold, by its path."""
    found: dict[str, Part] = {layout.TEAM: state.team}
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


def settled(archive: Archive, place: Place, gone: Iterable[Closing], present: Iterable[Closing]) -> Archive:
    """Give the archive of `place` with those of the closings `present` in it, and no other of `gone`."""
    for closing in gone:
        if place in places([closing]):
            archive = without_closing(archive, closing)
    for closing in present:
        if place in places([closing]):
            archive = with_closing(archive, closing)
    return archive


def without_closing(archive: Archive, closing: Closing) -> Archive:
    actions = {action.id for action in closing.actions}
    points = {point.id for point in closing.points}
    goals = {goal.id for goal in closing.goals}
    return Archive(
        meetings=tuple(h for h in archive.meetings if h.meeting.id != closing.held.meeting.id),
        actions=tuple(a for a in archive.actions if a.id not in actions),
        points=tuple(p for p in archive.points if p.id not in points),
        goals=tuple(g for g in archive.goals if g.id not in goals),
    )


def with_closing(archive: Archive, closing: Closing) -> Archive:
    """Give the archive with the closing in it, once, however often this is done."""
    rest = without_closing(archive, closing)
    held = closing.held
    # The private side has no place in an archive that is shared.
    held = msgspec.structs.replace(held, meeting=msgspec.structs.replace(held.meeting, aside=Aside()))
    return Archive(
        meetings=(*rest.meetings, held),
        actions=(*rest.actions, *closing.actions),
        points=(*rest.points, *closing.points),
        goals=(*rest.goals, *closing.goals),
    )


def halves(archive: Archive) -> tuple[Archive, Archive]:
    """The shared and the private half: private actions stay out of the shared file."""
    shared = tuple(action for action in archive.actions if not action.private)
    private = tuple(action for action in archive.actions if action.private)
    return msgspec.structs.replace(archive, actions=shared), Archive(actions=private)


def in_safe_order(parts: Mapping[str, Part | None]) -> dict[str, Part | None]:
    """Put archives first, then the team, then meetings under way, and removals last: nothing is ever nowhere."""
    return dict(sorted(parts.items(), key=lambda item: _rank(*item)))


def is_empty(part: Part) -> bool:
    """Whether a part says no more than that there is no file of it."""
    return part in (Team(), Aside(), Private(), Archive())


def _rank(path: str, part: Part | None) -> int:
    if part is None:
        return 3
    if layout.is_fleeting(path):
        return 2
    return 1 if path == layout.TEAM else 0
