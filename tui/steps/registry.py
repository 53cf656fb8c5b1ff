"""Which view shows which kind of step: the one in the file that is called like the kind."""

from __future__ import annotations

from importlib import import_module

from tui.domain.meeting.meeting import Kind
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.steps.kinds.free import FreeView
from tui.steps.step_view import StepView


def _view(kind: Kind) -> type[StepView]:
    module = import_module(f"tui.steps.kinds.{kind.replace('-', '_')}")
    view: object = vars(module)[f"{kind.title().replace('-', '')}View"]
    assert isinstance(view, type) and issubclass(view, StepView)
    return view


VIEWS: dict[Kind, type[StepView]] = {kind: _view(kind) for kind in STEP_KINDS}


def view_of(kind: Kind) -> type[StepView]:
    """Give the view of a kind; one that this Fireside does not know is a free talk."""
    return VIEWS.get(kind, FreeView)
