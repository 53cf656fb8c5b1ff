"""The signs of a line, as the list of keys explains them."""

from __future__ import annotations

from textual.content import Content

from tui.language import Translator
from tui.widgets.base.content import drawn, hanging

_MARKS = 16
"""Columns of the signs, as wide as those of the keys."""


def sign_rows(_: Translator, width: int, *, guarded: bool) -> list[Content]:
    """Draw each sign with what it makes of a line; nobody who watches is told of the one for private things."""
    own = [] if guarded else [("# …", _("private, for you alone"))]
    signs = [
        ("! …", _("action")),
        ("? …", _("next time")),
        ("= …", _("decision")),
        *own,
        (_("@them"), _("who does it")),
        (_(">fri"), _("by when")),
    ]
    words = _("action …, decision …, later …")
    if not guarded:
        words = _("action …, decision …, later …, private …")
    rows = [drawn((_("in a line you write"), "bold $ember"))]
    rows += [hanging(drawn((f"{sign:<{_MARKS}}", "$gold")), drawn(what), width) for sign, what in signs]
    return [*rows, hanging(drawn((f"{_('or in words'):<{_MARKS}}", "$gold")), drawn(words), width)]
