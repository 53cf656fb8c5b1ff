"""Whether others may watch, as an app or a screen tells."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Watchable(Protocol):
    """What knows whether others may watch it."""

    @property
    def guarded(self) -> bool: ...


def is_guarded(owner: object) -> bool:
    """Whether others may watch an app or a screen; one that does not know is watched by nobody."""
    return isinstance(owner, Watchable) and owner.guarded
