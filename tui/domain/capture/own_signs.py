"""Signs of one's own, beside the usual ones: for keyboards that hide those, or hands that know others."""

import re
from collections.abc import Callable, Mapping

from tui.domain.capture.private_line import Privacy
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line

LONGEST = 8
"""Characters of a sign."""


class Signs(Record, frozen=True, kw_only=True):
    """How one writes what a line is, whose and until when. The usual signs count as well."""

    action: str = "!"
    decision: str = "="
    later: str = "?"
    private: str = "#"
    owner: str = "@"
    due: str = ">"


_USUAL = Signs()
ROLES = Signs.__struct_fields__
_FRONT = ("action", "decision", "later", "private")


def are_signs(given: Mapping[str, object]) -> bool:
    """Whether each of these is a sign: of its own, no word, and none that usually says another thing."""
    usual = {getattr(_USUAL, role): role for role in ROLES}
    return all(
        role in ROLES and _is_sign(sign) and usual.get(str(sign), role) == role
        for role, sign in given.items()
    ) and len({str(sign).casefold() for sign in given.values()}) == len(given)


def _is_sign(sign: object) -> bool:
    if not isinstance(sign, str) or not 1 <= len(sign) <= LONGEST or sign != clean_line(sign):
        return False
    return not any(char.isspace() for char in sign) and any(not char.isalnum() for char in sign)


def usual_signs(signs: Signs) -> Callable[[str], str]:
    """Give what writes a line in the usual signs."""
    if signs == _USUAL:
        return _as_it_is
    own = _own(signs, _FRONT)
    marks = [
        (re.compile(rf"(?<![^\s(\[]){re.escape(sign)}(?=\s*\w)", re.IGNORECASE), usual)
        for sign, usual in _own(signs, ("owner", "due")).items()
    ]

    def written(line: str) -> str:
        found, rest = _front(line, own)
        for mark, usual in marks:
            rest = mark.sub(usual, rest)
        return found + rest

    return written


def privacy_with(signs: Signs) -> Callable[[str], Privacy]:
    """Give what says of a line being written whether it is private, by signs and by words."""
    # The words take their time to be made ready, and whoever only asks for the signs needs none.
    from tui.domain.capture.spoken_private import spoken_privacy_of

    if signs == _USUAL:
        return spoken_privacy_of
    own = _own(signs, _FRONT)

    def privacy(text: str) -> Privacy:
        found, rest = _front(text, own)
        if rest and any(sign.startswith(rest.casefold()) for sign in own):
            # With the next letter it may be one of them, and one for private behind it.
            return "private" if spoken_privacy_of(found) == "private" else "undecided"
        return spoken_privacy_of(found + rest)

    return privacy


def _as_it_is(line: str) -> str:
    return line


def _own(signs: Signs, roles: tuple[str, ...]) -> dict[str, str]:
    """Give each sign that is not the usual one, the longest first, with the usual one for it."""
    own = {getattr(signs, role).casefold(): getattr(_USUAL, role) for role in roles}
    usual = {getattr(_USUAL, role) for role in roles}
    return {sign: own[sign] for sign in sorted(own.keys() - usual, key=len, reverse=True)}


def _front(line: str, own: Mapping[str, str]) -> tuple[str, str]:
    """Give the signs at the front of a line in their usual form, and the rest of it."""
    found, rest = "", line
    while True:
        stripped = rest.lstrip()
        sign = next((sign for sign in own if stripped[: len(sign)].casefold() == sign), "")
        if sign:
            found, rest = f"{found}{rest[: len(rest) - len(stripped)]}{own[sign]}", stripped[len(sign) :]
        elif stripped[:1] in ("!", "?", "=", "#", "＃") and stripped:
            found, rest = found + rest[: len(rest) - len(stripped) + 1], stripped[1:]
        else:
            return found, rest
