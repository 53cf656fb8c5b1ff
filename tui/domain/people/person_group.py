"""Groups: people one meets together."""

from collections.abc import Collection

import msgspec

from tui.domain.record import Record


class Group(Record, frozen=True, kw_only=True):
    """`members` are the ids of people, in the order in which they are named; `template` is for their meetings."""

    id: str
    name: str
    members: tuple[str, ...] = ()
    template: str = ""


def without_members(groups: tuple[Group, ...], gone: Collection[str]) -> tuple[Group, ...]:
    """Give the groups without the people `gone`; one that nobody else is in goes with them."""
    rest = []
    for group in groups:
        members = tuple(id for id in group.members if id not in gone)
        if members or not group.members:
            rest.append(msgspec.structs.replace(group, members=members))
    return tuple(rest)
