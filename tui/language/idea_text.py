"""What became of an idea, in a word."""

from __future__ import annotations

from tui.domain.people.idea import Idea
from tui.language.translator import Translator


def fate_title(idea: Idea, _: Translator) -> str:
    return {
        "new": _("new"),
        "tried": _("being tried"),
        "kept": _("this is how we do it now"),
        "declined": _("not now"),
    }[idea.state]
