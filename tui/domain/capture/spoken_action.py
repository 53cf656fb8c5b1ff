"""Owner and day of an action, named in words: `Anna sends the plan by Friday`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.domain.capture.capture_due import Due, take_due
from tui.domain.capture.capture_owner import GAP, OWNER, Owner, take_owner
from tui.domain.capture.named_signs import with_day_signs
from tui.domain.capture.plain_sentence import is_part_of_subject
from tui.domain.capture.sentence_words import DOING, PRESENT, folded
from tui.domain.capture.spoken_due import take_spoken_due
from tui.domain.capture.spoken_line import Around, Spoken
from tui.domain.capture.spoken_owner import Subject, subject_of

_TAIL = re.compile(r"[\s,;:–—-]+$")
_HEAD = re.compile(r"^[\s,;:.–—-]+")


class Agreed(NamedTuple):
    """Who does what until when, and which of both was named without its sign; `due.text` is what is to be done."""

    owner: Owner
    due: Due
    owner_in_words: bool = False
    due_in_words: bool = False


def read_spoken_action(spoken: Spoken, around: Around) -> Agreed:
    """Read what follows a word for an action, in which the sign for a day may be named too."""
    text = spoken.text
    if OWNER.search(text):
        owner, rest = take_owner(text, around.employee, around.known)
        due, is_in_words = _day(rest.replace(GAP, " "), around)
        return Agreed(owner, due._replace(text=_joined(due.text.split())), due_in_words=is_in_words)
    due, is_in_words = _day(text, around)
    words = due.text.split()
    subject = subject_of(words, around.employee, around.known, may_be_new=not spoken.begins_sentence)
    if not subject.length and (inverted := _inverted(text, due, around)):
        return _agreed(inverted, due, words[1:], is_in_words, verb=words[:1])
    return _agreed(subject, due, words, is_in_words)


def read_words_beside_signs(owner: Owner, due: Due, around: Around) -> Agreed:
    """Read what an action that was begun by a sign leaves to words: a day, a name that does something."""
    is_in_words = due.day is None and not due.not_understood
    text = due.text
    if is_in_words:
        due = take_spoken_due(text, around.today, around.language)
        is_in_words = due.day is not None
    words = due.text.split()
    subject = subject_of(words, around.employee, around.known, may_be_new=False)
    if not owner.name and is_in_words and not subject.length and (inverted := _inverted(text, due, around)):
        return _agreed(inverted, due, words[1:], is_in_words, verb=words[:1])
    if owner.name or not subject.length or not _does(words, subject, around):
        return Agreed(owner, due, due_in_words=is_in_words)
    return _agreed(subject, due, words, is_in_words)


def _inverted(text: str, due: Due, around: Around) -> Subject | None:
    """Give whom the second word names: a Swedish or Danish verb stands before them where a day begins the sentence."""
    words = due.text.split()
    if due.day is None or not text.endswith(due.text) or len(words) <= 2:
        return None
    subject = subject_of(words[1:], around.employee, around.known, may_be_new=False)
    return subject if subject.length else None


def _agreed(
    subject: Subject, due: Due, words: list[str], is_in_words: bool, verb: Sequence[str] = ()
) -> Agreed:
    """Give what is agreed: `words` begin with whom they name, and a `verb` stood before them."""
    left = _joined([*verb, *words[0 if subject.stays else subject.length :]])
    return Agreed(subject.owner, due._replace(text=left), bool(subject.length), is_in_words)


def _day(text: str, around: Around) -> tuple[Due, bool]:
    """Give the day that is named, and whether it was in words alone."""
    signed = take_due(with_day_signs(text), around.today, around.language)
    if signed.day is not None:
        return signed, False
    due = take_spoken_due(text, around.today, around.language)
    return due, due.day is not None


def _does(words: list[str], subject: Subject, around: Around) -> bool:
    """Whether whom a line names does what follows: behind a name it may be a thing, behind `we` it is a verb."""
    return not around.is_name(words[0]) or _is_done(words[subject.length :])


def _is_done(words: list[str]) -> bool:
    """Whether words begin with a verb, as what somebody is to do does, and tell nothing that was."""
    told = [folded(word) for word in words]
    if not told or is_part_of_subject(told):
        return False
    first = told[0]
    return first in DOING or first in PRESENT or (len(first) > 3 and first.endswith(("s", "r")))


def _joined(words: list[str]) -> str:
    return _TAIL.sub("", _HEAD.sub("", " ".join(words)))
