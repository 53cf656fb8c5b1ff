"""How those who show whether all is saved hear of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol, runtime_checkable

from textual.dom import DOMNode
from textual.signal import Signal

from tui.domain.workspace.state import State


class SaveStatus(NamedTuple):
    """Whether the disk holds `state`, the present one; `error` is a line on why it does not."""

    state: State
    is_saved: bool
    error: str = ""


@runtime_checkable
class TellsSaved(Protocol):
    """An app that tells what became of a change."""

    @property
    def save_signal(self) -> Signal[SaveStatus]: ...


def hear_saved(node: DOMNode, hear: Callable[[SaveStatus], None]) -> None:
    """Call `hear` each time the disk has caught up or could not, as long as `node` is there."""
    app = node.app
    if isinstance(app, TellsSaved):
        app.save_signal.subscribe(node, hear, immediate=True)
