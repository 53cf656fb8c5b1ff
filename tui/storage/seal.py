"""The outer form of a data file: one header line that tells whether the rest is whole.

    fireside 1 seq=12 length=345 sha256=<hex>
    {"people": …}

The checksum covers the header before it and the body, so that no part can change unseen.
"""

import re
from hashlib import sha256
from typing import NamedTuple

from tui.storage.trouble import mark

FORMAT = 1

_HEADER = re.compile(
    rb"(fireside ([1-9][0-9]{0,8}) seq=([0-9]{1,18}) length=([0-9]{1,18})) sha256=([0-9a-f]{64})\n"
)
_NEWER = re.compile(rb"fireside ([1-9][0-9]{0,8})[ \n]")


class Sealed(NamedTuple):
    """A whole file: `header` is its identity, `seq` counts its versions, `written_in` is its format."""

    header: bytes
    seq: int
    body: bytes
    written_in: int = FORMAT


class Broken(Exception):  # noqa: N818
    """The bytes are not what was written."""


class Newer(Exception):  # noqa: N818
    """The bytes are of a later `version` of the format."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def seal(seq: int, body: bytes) -> tuple[bytes, bytes]:
    """Give the header line and the whole file for `body` as version `seq`."""
    start = b"fireside %d seq=%d length=%d" % (FORMAT, seq, len(body))
    header = b"%s sha256=%s\n" % (start, _sum(start, body))
    return header, header + body


def unseal(raw: bytes) -> Sealed:
    """Take a file apart. Raises Broken where it is not whole, Newer where a later Fireside wrote it."""
    match = _HEADER.match(raw)
    if match is None:
        newer = _NEWER.match(raw)
        if newer is not None and int(newer[1]) > FORMAT:
            raise Newer(int(newer[1]))
        raise Broken(mark("its first line is not a header"))
    body = raw[match.end() :]
    if len(body) != int(match[4]):
        short = len(body) < int(match[4])
        raise Broken(mark("it is cut short") if short else mark("it is too long"))
    if _sum(match[1], body) != match[5]:
        raise Broken(mark("its checksum does not fit"))
    if int(match[2]) > FORMAT:
        raise Newer(int(match[2]))
    return Sealed(match[0], int(match[3]), body, int(match[2]))


def _sum(start: bytes, body: bytes) -> bytes:
    digest = sha256(start)
    digest.update(body)
    return digest.hexdigest().encode()
