"""What helps to meet somebody, in words."""

from __future__ import annotations

from tui.language.translator import Translator


def fact_title(fact: str, _: Translator) -> str:
    """Name a fact by its id; the id itself where it is none of ours."""
    return {"began": _("With us since"), "recharges": _("Recharges with")}.get(fact, fact)
