"""What the places are called in which a text may stand."""

from __future__ import annotations

from tui.domain.rights.dossier import Place
from tui.language.translator import Translator


def place_title(place: Place, _: Translator) -> str:
    return {
        "action": _("action"),
        "point": _("point"),
        "goal": _("goal"),
        "idea": _("idea"),
        "decision": _("decision"),
        "log": _("line of the log"),
        "group": _("group"),
        "purpose": _("purpose"),
        "answer": _("answer"),
        "note": _("note"),
        "chat": _("message of a chat"),
        "minutes": _("minutes"),
        "private note": _("private note"),
        "focus": _("focus point"),
        "reason": _("reason of closer contact"),
        "reflection": _("what you wrote for yourself after a meeting"),
        "leadership": _("your own leadership"),
        "health": _("health remark"),
        "fact": _("what helps to meet them"),
        "draft": _("half-written line"),
    }[place]
