"""What the manager thought of themselves after a meeting, in words."""

from __future__ import annotations

from tui.domain.meeting.privacy import Reflection
from tui.language.translator import Translator


def tone_title(tone: str, _: Translator) -> str:
    """Say whether one was too hard or too soft; empty where that was not said."""
    return {"soft": _("too soft"), "right": _("about right"), "hard": _("too hard")}.get(tone, "")


def talked_title(talked: str, name: str, _: Translator) -> str:
    """Say who spoke most; `name` is whom one met. Empty where that was not said."""
    talkers = {"manager": _("mostly me"), "both": _("both alike"), "employee": _("mostly {name}", name=name)}
    return talkers.get(talked, "")


def reflection_lines(reflection: Reflection, name: str, _: Translator) -> list[str]:
    """Give a line for each thing that was said."""
    lines = [
        _("I was {tone}", tone=tone_title(reflection.tone, _)) if reflection.tone else "",
        _("Who talked: {who}", who=talked_title(reflection.talked, name, _)) if reflection.talked else "",
        _("I owe: {text}", text=reflection.owed) if reflection.owed else "",
        _("It showed: {text}", text=reflection.showed) if reflection.showed else "",
    ]
    return [line for line in lines if line]
