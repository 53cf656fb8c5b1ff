"""What the foot of the dialogue says: the keys of the step, of a pause, and of the end of the plan."""

from __future__ import annotations

from tui.language import Translator
from tui.steps.step_view import StepView
from tui.widgets.keys.key_names import Keys
from tui.widgets.keys.leader_keys import FAR_KEYS, second_way


def foot_keys(
    view: StepView | None,
    _: Translator,
    *,
    is_paused: bool,
    is_at_end: bool,
    is_over: bool = False,
    is_chat: bool = False,
    on_foot: bool = False,
) -> Keys:
    """Give the keys that come first; none where the step has no other than those that are bound."""
    if is_paused and on_foot:
        return ("space", _("go on")), ("n", _("take a note"))
    if is_paused:
        # The step lies below: what one does now is to go on.
        return (".", _("go on")), ("n", _("take a note")), ("f12", _("curtain"))
    keys = view.keys(_) if view is not None else ()
    onward = ("space", _("next"))
    if is_over and (not keys or onward in keys):
        # The time of the step is up: go on, give it more, or keep the rest of it for next time.
        own = tuple(pair for pair in keys if pair != onward)[:1]
        keys = (onward, ("+", _("two minutes")), ("E", _("the rest next time")), *own)
    if keys and is_at_end:
        to_follow_up = ("f", _("follow-up"))
        keys = tuple(to_follow_up if pair == onward else pair for pair in keys)
    if is_chat:
        on = next(
            (pair for pair in keys if pair[0] in ("space", "f")),
            ("f", _("follow-up")) if is_at_end else onward,
        )
        others = tuple(pair for pair in keys if pair != on)
        # In a narrow window the reply may fall away, which can be pasted without its key; the way on may not.
        asks = view is None or view.page.side == "employee"
        keys = (*((("y", _("copy")),) if asks else ()), on, ("V", _("reply")), *others)
    return keys


def in_hand(keys: Keys) -> Keys:
    """Give the keys as a phone has them: two letters stand for those that it has not."""
    return tuple((second_way(FAR_KEYS.get(key, "")) or key, what) for key, what in keys)
