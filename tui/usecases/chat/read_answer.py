"""What an answer in words says to a question with a scale or with numbered choices."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tui.domain.meeting.meeting import Answer
from tui.domain.preparation.form import FormField
from tui.domain.preparation.preparation import Reply
from tui.domain.preparation.reply_value import reply_to
from tui.domain.text.clean_text import BREAK, clean_line, on_one_line

_NUMBERED = re.compile(r"\W{0,3}([0-9]{1,2})\b[\s.:)–-]*(?P<rest>.*)", re.S)


def answered(
    answer: Answer, text: str, *, most: int = 0, choices: Sequence[tuple[str, str]] = (), version: int = 1
) -> Answer:
    """Give an answer with what was written: a number of the scale up to `most`, one of the choices, and words.

    Words come behind those that are there.
    """
    said = _read(text, most, tuple(choices))
    words = BREAK.join(part for part in (answer.text, on_one_line(said.text)) if part)
    if said.value is None and not said.declined and not said.choice:
        return msgspec.structs.replace(answer, text=clean_line(words), version=version)
    return msgspec.structs.replace(
        answer,
        value=said.value,
        choice=said.choice or answer.choice,
        declined=said.declined,
        text=clean_line(words),
        version=version,
    )


def first_given(
    answer: Answer,
    texts: Sequence[str],
    *,
    most: int,
    choices: Sequence[tuple[str, str]] = (),
    version: int = 1,
) -> Answer | None:
    """Give the answer with the first text that begins with a number or a choice; None where none does.

    Whoever asks writes much that is no answer: a number in the middle of it is the time of day, or a ticket.
    """
    labels = tuple(label.casefold() for _id, label in choices)
    for text in texts:
        begins = text.strip()[:1].isdigit() or text.strip().casefold().startswith(labels)
        given = answered(answer, text, most=most, choices=choices, version=version)
        if begins and (given.value is not None or given.declined or given.choice):
            return given
    return None


def _read(text: str, most: int, choices: tuple[tuple[str, str], ...]) -> Reply:
    if most:
        return reply_to(FormField(mark="", kind="scale", ask="", most=most), text)
    if not choices:
        return Reply(question="", text=text)
    found = _NUMBERED.fullmatch(text.strip())
    if found is not None and 1 <= int(found[1]) <= len(choices):
        id, label = choices[int(found[1]) - 1]
        rest = found["rest"].strip()
        # The choice as it was sent, number and name: its name says nothing more.
        more = (rest[len(label) :] if rest.casefold().startswith(label.casefold()) else rest).lstrip(
            " .,:;–-\n"
        )
        return Reply(question="", choice=id, text=more)
    return reply_to(FormField(mark="", kind="weather", ask="", choices=choices), text)
