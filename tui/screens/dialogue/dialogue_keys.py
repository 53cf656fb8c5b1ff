"""The keys of the dialogue, and which of them the foot names first."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import ActiveBinding, Binding, BindingType

from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.widgets.base.row_list import Rows

DIALOGUE_KEYS: list[BindingType] = [
    Binding("n,f2", "begin", N_("take a note"), id="dialogue.note"),
    Binding("enter", "write_line", N_("take a note"), show=False, id="dialogue.line"),
    Binding("a", "add_action", N_("action"), id="dialogue.action"),
    Binding("f3", "fill_in_action", N_("action form"), show=False, id="dialogue.action-form"),
    Binding(
        "exclamation_mark", "begin('!')", N_("an action in one line"), show=False, id="dialogue.line-action"
    ),
    Binding("number_sign", "begin('#')", N_("a private note"), show=False, id="dialogue.line-private"),
    Binding("k,f4", "begin('?')", N_("next time"), id="dialogue.later"),
    Binding("o", "plan", N_("plan"), id="dialogue.plan"),
    Binding("y", "copy", N_("copy the question"), id="dialogue.copy"),
    Binding("V", "chat", N_("take in the reply"), id="dialogue.chat"),
    Binding("f", "follow_up", N_("follow-up"), id="dialogue.follow-up"),
]

WAITED_FOR = frozenset({"guess.reveal", "sum-up.confirm", "round.spoken"})
"""Keys by which a step is done with what it is about."""


def first_keys(active: Iterable[ActiveBinding], *, at_end: bool) -> tuple[str, ...]:
    """Give the ids in their order: a key of the step and the way on, the step's others, then the screen's."""
    first, *others = [*_keys_of_step(active), ""]
    return (
        first,
        "dialogue.follow-up" if at_end else "dialogue.next",
        "dialogue.copy",
        "dialogue.chat",
        *others,
        "dialogue.note",
        "dialogue.action",
        "dialogue.later",
        "dialogue.skip",
    )


def _keys_of_step(active: Iterable[ActiveBinding]) -> list[str]:
    """Give the ids of the keys of the step and its list: what the step waits for first, a look at a text last."""
    own = [one.binding for one in active if isinstance(one.node, StepView | Rows) and one.binding.show]
    return sorted((one.id or "" for one in own), key=lambda id: (id == "list.whole", id not in WAITED_FOR))
