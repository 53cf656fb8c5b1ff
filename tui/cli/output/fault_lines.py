"""Faults of deck files, said in the reader's language."""

from __future__ import annotations

from tui.domain.text.clean_text import clean_line
from tui.language import Translator
from tui.storage.decks.deck_fault import Fault


def fault_line(fault: Fault, _: Translator) -> str:
    """Say in one line which file, card and field it is, what is wrong and how to mend it."""
    values = dict(fault.values)
    where = ": ".join(part for part in (str(fault.file), fault.item, fault.field) if part)
    what, mend = _(fault.what, **values), _(fault.mend, **values)
    return clean_line(f"{where}: {what}. {mend}" + ("" if mend.endswith("?") else "."))
