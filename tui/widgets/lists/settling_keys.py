"""What the foot says of the keys that settle the action in hand."""

from __future__ import annotations

from tui.domain.people.action import Action
from tui.language import Translator
from tui.widgets.keys.key_names import Keys


def settling_keys(action: Action, _: Translator) -> Keys:
    """Give the keys and what they do; what is settled can be opened again."""
    again = _("open again")
    return (
        ("d", again if action.state == "done" and not action.is_to_be_told else _("done")),
        ("u", _("another day")),
        ("x", again if action.state == "dropped" else _("drop")),
        ("enter", _("change it")),
    )
