"""What a line without signs says it is, in its first words: `åtgärd Anna skickar planen`, `later the holiday`."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tui.domain.capture.capture_owner import Known
from tui.domain.capture.named_signs import with_owner_signs
from tui.domain.capture.plain_sentence import (
    goes_on_as_sentence,
    is_part_of_subject,
    is_told_at_all,
    is_told_of_it,
)
from tui.domain.capture.sentence_words import DETERMINERS, DOING, PAST, PRESENT, SUBJECTS, folded, is_past
from tui.domain.capture.spoken_due import take_spoken_due
from tui.domain.capture.spoken_owner import is_known, subject_of
from tui.domain.capture.spoken_words import Role, Said, front_of, is_followed_by_colon


class Around(NamedTuple):
    """Who can be named, what day it is, and the language where a word means two things."""

    employee: str
    known: Known
    today: date
    language: str

    def is_name(self, word: str) -> bool:
        """Whether a word is the first name of somebody who can be named."""
        return is_known(word, self.employee, self.known)


class Spoken(NamedTuple):
    """`kind` is the sign of what a line is, empty for a note; `text` is what is said, without the words for that.

    `begins_sentence` where a capital at its front tells no name.
    """

    kind: str
    private: bool
    text: str
    begins_sentence: bool = False


def read_spoken(line: str, around: Around) -> Spoken:
    """Read the words at the front of a line; an ordinary sentence that begins with one of them is a note."""
    said, at = front_of(line)
    private = any(one.way.role == "#" for one in said)
    kinds = [number for number, one in enumerate(said) if one.way.role != "#"]
    if kinds:
        first = kinds[0]
        last = first
        while last + 1 < len(said) and said[last + 1].way.role in ("#", said[first].way.role):
            last += 1
        role = said[first].way.role
        rest = line[front_of_rest(line, said[last]) :]
        rest = rest if role == "?" else _without_that(with_owner_signs(rest), around)
        if _is_meant(line, said[first : last + 1], rest, around):
            return Spoken(role, private, _ended(rest), _begins_sentence(line, said[last]))
        said = said[:first]
        at = front_of_rest(line, said[-1]) if said else 0
    if not (private and said) or _is_sentence_about_private(line, said, line[at:], around):
        return Spoken("", private, line)
    return Spoken("", private, line[at:].strip())


def front_of_rest(line: str, said: Said) -> int:
    """Give where what follows a word begins, behind the signs that part the two."""
    rest = line[said.end :]
    return said.end + len(rest) - len(rest.lstrip(" \t,.;:!?=…–—-"))


def _is_meant(line: str, said: Sequence[Said], rest: str, around: Around) -> bool:
    """Whether words say what the line is, and do not begin an ordinary sentence."""
    words = [told for word in _before_comma(rest.split()) if (told := folded(word))]
    if not any(sign.isalnum() for word in words for sign in word):
        # Nothing is said of what is to be done.
        return False
    if is_followed_by_colon(line, said[-1]) or rest.startswith("@"):
        return True
    way = said[0].way
    if way.is_sign:
        return not is_told_of_it(words[0])
    if way.role == "?":
        return not goes_on_as_sentence("?", words, around.is_name)
    may_be_new = not _begins_sentence(line, said[-1])
    subject = subject_of(rest.split(), around.employee, around.known, may_be_new=may_be_new)
    if subject.length:
        done = words[subject.length :]
        return bool(done) and not is_part_of_subject(done)
    return _is_agreed(way.role, rest, words, around)


def _is_agreed(role: Role, rest: str, words: Sequence[str], around: Around) -> bool:
    """Whether what nobody is named in before is an action or a decision."""
    due = take_spoken_due(rest, around.today, around.language) if role == "!" else None
    if due is not None and due.day is not None and due.text and rest.endswith(due.text):
        words = [folded(word) for word in due.text.split()]
        if len(words) > 1 and (words[1] in SUBJECTS or around.is_name(words[1])):
            # A verb stands before its subject: on Friday Anna does it, or did.
            return not is_past(words[0])
    is_name_alone = len(words) == 1 and around.is_name(words[0])
    return not (is_name_alone or goes_on_as_sentence(role, words, around.is_name))


def _begins_sentence(line: str, said: Said) -> bool:
    """Whether a capital behind a word tells no name: all have one, or a new sentence begins there."""
    return line.isupper() or line[said.end :].lstrip()[:1] in (".", "!", "?", ":")


def _without_that(rest: str, around: Around) -> str:
    """Give what was agreed without a `that` before it: `aftale` · `at Mikkel sender planen`."""
    that, _blank, agreed = rest.partition(" ")
    second = agreed.partition(" ")[0]
    is_done = folded(second) in DOING
    begins = is_done or folded(second) in SUBJECTS or around.is_name(second)
    is_that = (folded(that) in ("att", "at", "that") and begins) or (folded(that) == "to" and is_done)
    return agreed if is_that else rest


def _is_sentence_about_private(line: str, said: Sequence[Said], rest: str, around: Around) -> bool:
    """Whether the word for private belongs to what is told, as in `Privat mår hon bra`, and stays in the text."""
    if (
        any(one.way.is_sign for one in said)
        or len(said) > 1
        or line[said[-1].end : said[-1].end + 1] in (",", ":", ".")
    ):
        return False
    words = [told for word in rest.split() if (told := folded(word))]
    if not words or folded(line[said[-1].start : said[-1].end]) not in ("private", "privat"):
        return True
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in SUBJECTS | DETERMINERS or around.is_name(first):
        return False
    is_told = first in PRESENT | PAST or is_told_at_all(words[1:])
    return is_told or second in SUBJECTS or around.is_name(second)


def _before_comma(words: Sequence[str]) -> list[str]:
    """Give the words up to a comma, which may part two sentences; one right at the front parts none."""
    end = next((at for at, word in enumerate(words, 1) if at > 2 and word.endswith((",", ";"))), len(words))
    return list(words[:end])


def _ended(text: str) -> str:
    """Give a text without the full stop that dictation puts behind each line."""
    stripped = text.strip()
    return stripped[:-1].rstrip() if stripped.endswith(".") and not stripped.endswith("..") else stripped
