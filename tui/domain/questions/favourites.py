"""What the manager thinks of a question: a favourite, or never again with this person."""

import msgspec

from tui.domain.meeting.privacy import Private
from tui.domain.people.team import Team


def toggle_favourite(team: Team, question: str) -> Team:
    """Make a question a favourite, the newest last; one that is a favourite becomes none."""
    return msgspec.structs.replace(team, favourites=_toggled(team.favourites, question))


def toggle_never(private: Private, question: str) -> Private:
    """Let a question never be suggested again for the person; one that is so may be again."""
    return msgspec.structs.replace(private, never=_toggled(private.never, question))


def _toggled(ids: tuple[str, ...], id: str) -> tuple[str, ...]:
    rest = tuple(other for other in ids if other != id)
    return rest if len(rest) < len(ids) else (*ids, id)
