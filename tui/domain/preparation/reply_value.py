"""What an answer in words says: a number on a scale, a weather, or that nothing is to be said."""

import re
import unicodedata

from tui.domain.preparation.form import FIRST_SCALE, FormField
from tui.domain.preparation.preparation import Reply

_LEADING = re.compile(
    r"^\W{0,3}([0-9]{1,2})(?![0-9]|[.,][0-9])(?:\s?(?:/|of|av|ud af)\s?[0-9]{1,2})?\b(?P<rest>.*)$", re.S
)
_ANY = re.compile(r"(?<![0-9.,/])[0-9]{1,2}(?![0-9]|[.,][0-9])")
_BEFORE_REST = " \t\n.,:;)-–—"
_SHORT = 7
"""Words of an answer in which a number by itself is meant as the answer."""


def reply_to(field: FormField, text: str) -> Reply:
    """Give what an answer to a question of the plan says; words beside a number stay."""
    question = field.question or field.mark
    if field.kind == "weather":
        return _weather(field, question, text)
    if field.kind != "scale":
        return Reply(question=question, text=text)
    match = _LEADING.match(text)
    if match is not None:
        value, rest = int(match[1]), match["rest"].strip(_BEFORE_REST)
        if value == 0:
            return Reply(question=question, text=rest, declined=True)
        if FIRST_SCALE <= value <= field.most:
            return Reply(question=question, value=value, text=rest)
    numbers = [int(found) for found in _ANY.findall(text)]
    if len(numbers) == 1 and FIRST_SCALE <= numbers[0] <= field.most and len(text.split()) <= _SHORT:
        return Reply(question=question, value=numbers[0], text=text)
    return Reply(question=question, text=text)


def _weather(field: FormField, question: str, text: str) -> Reply:
    said = _plain(text)
    # "Partly cloudy" has "cloudy" in it: the longest that fits is meant.
    fitting = [id for id, label in field.choices if f" {_plain(label).strip()} " in said]
    longest = [
        id
        for id, label in sorted(field.choices, key=lambda one: -len(one[1]))
        if f" {_plain(label).strip()} " in said
    ]
    if not longest:
        return Reply(question=question, text=text)
    label = next(label for id, label in field.choices if id == longest[0])
    others = [
        id for id in fitting if id != longest[0] and _plain(_label(field, id)).strip() not in _plain(label)
    ]
    if others:
        # Two skies: which of them is for the person to say.
        return Reply(question=question, text=text)
    is_more = said.strip() != _plain(label).strip()
    return Reply(question=question, choice=longest[0], text=text if is_more else "")


def _label(field: FormField, id: str) -> str:
    return next(label for one, label in field.choices if one == id)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[^\W_]+", folded)
    return f" {' '.join(words)} "
