"""What has a row of its own for what is said: no toast is to cover it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Teller(Protocol):
    """A screen that says a line for `seconds`; `is_bad` where something went wrong."""

    def tell(self, line: str, *, seconds: float, is_bad: bool) -> None: ...
