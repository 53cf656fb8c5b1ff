"""The signs at the front of a captured line: `!` action, `=` decision, `?` for next time, `#` private."""

import unicodedata
from typing import NamedTuple

_KINDS = "!?="
_NO_SIGN = ("=", ">", "<")
"""What makes of a `=` before it an arrow or a comparison."""
_PRIVATE = "#"


class Signed(NamedTuple):
    """`kind` is `!`, `=`, `?` or nothing; `text` is what stands behind the signs."""

    kind: str
    private: bool
    text: str


def read_signs(line: str) -> Signed:
    """Read one sign for the kind and one that makes it private; a second of either begins the text."""
    kind, private, at = "", False, 0
    while at < len(line):
        sign = unicodedata.normalize("NFKC", line[at])
        if sign == _PRIVATE and not private:
            private = True
        elif sign in _KINDS and sign and not kind and not (sign == "=" and line[at + 1 : at + 2] in _NO_SIGN):
            kind = sign
        elif not line[at].isspace():
            break
        at += 1
    return Signed(kind, private, line[at:].strip())
