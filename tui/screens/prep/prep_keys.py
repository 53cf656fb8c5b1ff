"""The keys of the preparation, and which of them the foot names first."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.language.declare import N_

PREP_KEYS: list[BindingType] = [
    Binding("m", "begin", N_("begin the meeting"), id="prep.begin"),
    Binding("c", "cards", N_("questions"), id="prep.cards"),
    Binding("T", "template", N_("template"), id="prep.template"),
    Binding("e", "purpose", N_("purpose"), id="prep.purpose"),
    Binding("g", "length", N_("length"), id="prep.length"),
    Binding("F", "form", N_("their form"), id="prep.form"),
    Binding("X", "discard", N_("discard this meeting"), show=False, id="prep.discard"),
    Binding("C", "again", N_("come again"), show=False, id="prep.again"),
    Binding("w", "way", N_("way of meeting"), show=False, id="prep.way"),
    *(
        Binding(str(number), f"page({number})", N_("page"), show=False, id=f"prep.page-{number}")
        for number in range(1, 6)
    ),
]
FIRST_KEYS = (
    "prep.begin",
    "prep.cards",
    "plan.insert",
    "plan.leave-out",
    "plan.more",
    "point.add",
    "focus.add",
    "plan.remove",
    "prep.template",
)
"""What the foot shows first."""
