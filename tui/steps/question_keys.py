"""The keys of a question, and which of them the foot names."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.prompt import Prompt

QUESTION_KEYS: list[BindingType] = [
    Binding("enter", "write", N_("write"), show=True, id="step.write"),
    Binding("right,up", "nudge(1)", N_("higher"), show=False, id="rate.up"),
    Binding("left,down", "nudge(-1)", N_("lower"), show=False, id="rate.down"),
    Binding("Q", "follow", N_("and then"), show=False, id="step.follow-up"),
    Binding("delete", "clear", N_("clear the answer"), show=False, id="rate.clear"),
]


def keys_of(prompt: Prompt, _: Translator, *, is_glance: bool, can_follow: bool) -> Keys:
    """Give the keys that answer a question and the way on; `can_follow` where a question behind it waits."""
    onward = ("space", _("next"))
    if prompt.scale is not None:
        arrows, digits = ("← →", _("move")), (f"1–{prompt.scale.most}", _("set"))
        # At a glance the way on is one of the two that have room.
        return *(() if is_glance else (arrows,)), digits, onward, ("0", _("no answer"))
    if prompt.choices:
        return (f"1–{len(prompt.choices)}", _("pick")), onward, ("enter", _("a few words"))
    keys = (onward, ("enter", _("write"))) if prompt.line else (onward,) if can_follow else ()
    return (*keys, ("Q", _("and then"))) if can_follow else keys
