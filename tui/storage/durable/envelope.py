"""The outer form of a data file: one header line that tells whether the rest is whole.

    fireside 1 seq=12 length=345 sha256=<hex>
    {"people": …}

The checksum covers the header before it and the body, so that no part can change unseen. Who reads and
writes files is handed a `Sealing`: `PLAIN` for this form, or the `Cipher` of a folder that is encrypted.
"""

import re
from hashlib import sha256
from typing import NamedTuple, Protocol

from tui.language.declare import N_

FORMAT = 1

_HEADER = re.compile(
    rb"(fireside ([1-9][0-9]{0,8}) seq=([0-9]{1,18}) length=([0-9]{1,18})) sha256=([0-9a-f]{64})\n"
)
_NEWER = re.compile(rb"fireside ([1-9][0-9]{0,8})[ \n]")
_ENCRYPTED = b"fireside-encrypted "


class Sealed(NamedTuple):
    """A whole file: `header` is its identity, `seq` counts its versions, `written_in` is its format.

    Two versions of one number have the same `trace` where they have the same body.
    """

    header: bytes
    seq: int
    body: bytes
    written_in: int = FORMAT
    trace: bytes = b""


class BrokenError(Exception):
    """The bytes are not what was written."""


class EncryptedError(BrokenError):
    """The bytes are encrypted, and there is no key here."""


class NewerError(Exception):
    """The bytes are of a later `version` of the format."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class Sealing(Protocol):
    """How the files of one data folder are sealed; `place` is a file's path within it."""

    @property
    def id(self) -> str:
        """The id of the key, empty where there is none."""

    def seal(self, place: str, seq: int, body: bytes, written_in: int | None = None) -> tuple[Sealed, bytes]:
        """Give what is to be remembered of `body` as version `seq`, and the whole file.

        The body is in today's format if not said otherwise.
        """

    def unseal(self, place: str, raw: bytes) -> Sealed:
        """Take a file apart. Raises BrokenError where it is not whole, NewerError where a later Fireside wrote it."""

    def trace(self, seq: int, body: bytes) -> bytes:
        """Give what a version with this body has as its `trace`."""

    def drop(self) -> None:
        """Forget the key, where there is one; what needs it raises Locked until it is taken again."""

    def take(self, key: bytes) -> None:
        """Take the key again after `drop`; raises ValueError for another one."""


class Plain:
    """Files that anybody who may open them can read."""

    id = ""

    def seal(self, place: str, seq: int, body: bytes, written_in: int | None = None) -> tuple[Sealed, bytes]:
        header, whole = seal(seq, body, written_in)
        return Sealed(header, seq, b"", written_in or FORMAT, header), whole

    def unseal(self, place: str, raw: bytes) -> Sealed:
        return unseal(raw)

    def trace(self, seq: int, body: bytes) -> bytes:
        return seal(seq, body)[0]

    def drop(self) -> None:
        """There is none."""

    def take(self, key: bytes) -> None:
        """There is none."""


PLAIN = Plain()


def seal(seq: int, body: bytes, written_in: int | None = None) -> tuple[bytes, bytes]:
    """Give the header line and the whole file for `body` as version `seq`."""
    start = b"fireside %d seq=%d length=%d" % (written_in or FORMAT, seq, len(body))
    header = b"%s sha256=%s\n" % (start, _sum(start, body))
    return header, header + body


def unseal(raw: bytes) -> Sealed:
    """Take a file apart. Raises BrokenError where it is not whole, NewerError where a later Fireside wrote it."""
    match = _HEADER.match(raw)
    if match is None:
        newer = _NEWER.match(raw)
        if newer is not None and int(newer[1]) > FORMAT:
            raise NewerError(int(newer[1]))
        if raw.startswith(_ENCRYPTED):
            raise EncryptedError(N_("it is encrypted"))
        raise BrokenError(N_("its first line is not a header"))
    body = raw[match.end() :]
    if len(body) != int(match[4]):
        short = len(body) < int(match[4])
        raise BrokenError(N_("it is cut short") if short else N_("it is too long"))
    if _sum(match[1], body) != match[5]:
        raise BrokenError(N_("its checksum does not fit"))
    if int(match[2]) > FORMAT:
        raise NewerError(int(match[2]))
    return Sealed(match[0], int(match[3]), body, int(match[2]), match[0])


def _sum(start: bytes, body: bytes) -> bytes:
    digest = sha256(start)
    digest.update(body)
    return digest.hexdigest().encode()
