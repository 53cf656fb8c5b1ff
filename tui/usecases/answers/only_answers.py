"""What of a reply is for the manager alone, taken out before anything of it can be seen by both."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from tui.domain.preparation.form import ONLY, POINTS, FormField, PrepForm
from tui.domain.preparation.only_manager import parted
from tui.domain.text.clean_text import clean_line
from tui.exchange.preparation.reply_reader import ReadReply, items_of

LONGEST_ANSWER = 20_000


class OnlyAnswer(NamedTuple):
    """What was answered to a field for the manager alone."""

    field: FormField
    text: str

    @property
    def note(self) -> str:
        """What is kept of it: with what was asked, where the answer alone would not tell."""
        if self.field.mark in POINTS:
            return "\n".join(items_of(self.text))
        asked = "" if self.field.mark == ONLY else clean_line(self.field.ask)
        return f"{asked} – {self.text}" if asked else self.text


def parted_reply(form: PrepForm, read: ReadReply) -> tuple[ReadReply, tuple[OnlyAnswer, ...]]:
    """Give the reply with what both may see, and the answers for the manager alone in the order of the form."""
    shared, only = dict(read.answers), []
    for field in form.fields:
        text = shared.get(field.mark, "")
        if field.mark == ONLY:
            shared.pop(ONLY, None)
            kept = text
        else:
            both, kept = parted(text, by_line=field.kind == "lines")
            if kept:
                shared[field.mark] = both
        if kept:
            only.append(OnlyAnswer(field, kept[:LONGEST_ANSWER]))
    answers = {mark: text for mark, text in shared.items() if text}
    return msgspec.structs.replace(read, answers=answers), tuple(only)
