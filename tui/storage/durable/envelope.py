"""The outer form of a data file: one header line that tells whether the rest is whole.

    fireside 2 seq=12 length=345 file=team.json sha256=<hex>
    {"people": …}

The checksum covers the header before it and the body, so that no part can change unseen, and `file` is the place of the
file within the data folder, so that none can stand for another. Format 1 had no `file`. Who reads and
writes files is handed a `Sealing`: `PLAIN` for this form, or the `Cipher` of a folder that is encrypted.
"""

import re
from hashlib import sha256
from typing import NamedTuple, Protocol

from tui.language.declare import N_
from tui.storage.errors import BadNameError

FORMAT = 2
_FIRST_BOUND = 2
"""The format from which on a file says for itself which one it is."""

_PLACE = r"[a-z0-9][a-z0-9./-]{0,199}"
_HEADER = re.compile(
    rb"(fireside ([1-9][0-9]{0,8}) seq=([0-9]{1,18}) length=([0-9]{1,18})(?: file=(%s))?) sha256=([0-9a-f]{64})\n"
    % _PLACE.encode()
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


class ElsewhereError(BrokenError):
    """The bytes were written as the file at `place`."""

    def __init__(self, place: str) -> None:
        super().__init__(N_("it was written as another file than it is named"))
        self.place = place


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

    def trace(self, place: str, seq: int, body: bytes) -> bytes:
        """Give what a version with this body has as its `trace`."""

    def drop(self) -> None:
        """Forget the key, where there is one; what needs it raises Locked until it is taken again."""

    def take(self, key: bytes) -> None:
        """Take the key again after `drop`; raises ValueError for another one."""


class Plain:
    """Files that anybody who may open them can read."""

    id = ""

    def seal(self, place: str, seq: int, body: bytes, written_in: int | None = None) -> tuple[Sealed, bytes]:
        header = _header(place, seq, body, written_in or FORMAT)
        return Sealed(header, seq, b"", written_in or FORMAT, header), header + body

    def unseal(self, place: str, raw: bytes) -> Sealed:
        match = _HEADER.match(raw)
        if match is None or (match[5] is not None) != (int(match[2]) >= _FIRST_BOUND):
            raise _no_header(raw)
        body = raw[match.end() :]
        if len(body) != int(match[4]):
            short = len(body) < int(match[4])
            raise BrokenError(N_("it is cut short") if short else N_("it is too long"))
        if _sum(match[1], body) != match[6]:
            raise BrokenError(N_("its checksum does not fit"))
        if int(match[2]) > FORMAT:
            raise NewerError(int(match[2]))
        if match[5] is not None and match[5].decode() != place:
            raise ElsewhereError(match[5].decode())
        return Sealed(match[0], int(match[3]), body, int(match[2]), match[0])

    def trace(self, place: str, seq: int, body: bytes) -> bytes:
        return _header(place, seq, body, FORMAT)

    def drop(self) -> None:
        """There is none."""

    def take(self, key: bytes) -> None:
        """There is none."""


PLAIN = Plain()


def checked_place(place: str) -> str:
    """Give `place` back where a header can tell it; raises BadName."""
    if re.fullmatch(_PLACE, place) is None:
        raise BadNameError(place)
    return place


def _header(place: str, seq: int, body: bytes, written_in: int) -> bytes:
    start = b"fireside %d seq=%d length=%d" % (written_in, seq, len(body))
    if written_in >= _FIRST_BOUND:
        start += b" file=%s" % checked_place(place).encode()
    return b"%s sha256=%s\n" % (start, _sum(start, body))


def _no_header(raw: bytes) -> BrokenError | NewerError:
    newer = _NEWER.match(raw)
    if newer is not None and int(newer[1]) > FORMAT:
        return NewerError(int(newer[1]))
    if raw.startswith(_ENCRYPTED):
        return EncryptedError(N_("it is encrypted"))
    return BrokenError(N_("its first line is not a header"))


def _sum(start: bytes, body: bytes) -> bytes:
    digest = sha256(start)
    digest.update(body)
    return digest.hexdigest().encode()
