"""The gate for texts in data files, which anybody may have edited and earlier versions may have written."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from tui.domain.text.clean_text import mend
from tui.storage.durable.json_codec import decode

_MANY_LINES = frozenset({"text", "minutes"})
"""The only fields in which a line may end."""

_ODD = re.compile(
    rb"\\[bfnrtu]|\x7f|\xc2[\x80-\x9f\xad]|[\xcc\xcd\xd2-\xe1]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]"
    rb"|\xe2\x83[\x90-\xbf]|\xe3\x85\xa4|\xea\x99|\xef[\xb8\xbb\xbe\xbf]|\xf0\x9b|\xf0\x9d\x85|\xf3\xa0"
)
"""The first bytes of all that the gate would change, and of some more: most files have none of them."""

_OF_MANY_LINES = re.compile(rb'(?<=[{,])"(?:text|minutes)":"(?:[^"\\]++|\\["\\/n])*+"')
"""A field of `_MANY_LINES` with no escape but breaks, quotes and backslashes.

A quote within a string is escaped, so this can only be a field. Blanks around its colon send it the long way.
"""

_PLAIN = bytes(byte for byte in (*range(0x7F), *range(0x80, 0xC0), 0xC3) if byte != ord("\\"))
"""All bytes of a document in English, Swedish or Danish without an escape; nothing odd is made of them alone."""


def gated(body: bytes) -> bytes:
    """Give a JSON document whose texts can be drawn: as `tui.domain.text.clean_text.clean` does, but nothing is cut.

    Raises msgspec.MsgspecError where it is no JSON.
    """
    looked_at = _without_breaks(body)
    # The second look costs more than all other reading of a file, and most files need the first alone.
    if not looked_at.translate(None, _PLAIN) or _ODD.search(looked_at) is None:
        return body
    document = decode(body, object)
    try:
        mended = _mended(document, "")
    except RecursionError:
        raise msgspec.DecodeError("JSON is malformed: it is nested too deeply") from None
    return body if mended == document else msgspec.json.encode(mended)


def _without_breaks(body: bytes) -> bytes:
    """The document without the line breaks that may stay: all minutes have them, and years of minutes are read."""
    if b"\\n" not in body:
        return body
    return _OF_MANY_LINES.sub(lambda field: field[0].replace(b"\\n", b" "), body)


def _mended(value: Any, field: str) -> Any:
    if isinstance(value, str):
        text = mend(value)
        return text if field in _MANY_LINES or "\n" not in text else " ".join(text.split())
    if isinstance(value, dict):
        return {key: _mended(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_mended(one, field) for one in value]
    return value
