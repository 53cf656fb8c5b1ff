"""The outer form of an encrypted data file: one readable header line, and behind it the body, encrypted.

    fireside-encrypted 1 format=2 seq=12 length=361 cipher=chacha20-poly1305 key=<hex> nonce=<hex> file=team.json

The whole line is authenticated with the body: no file can stand for another, nor say that it is another
version. docs/format.md tells it in full.

The nonces are random, 96 bits long. With 2**32 of them, ten writes a second for a working life, two of one
key are the same with a chance below 2**-33; a new passphrase makes a new key besides. Counters would be
worse: a folder put back from a copy would use them again.
"""

import os
import re
from hashlib import sha256
from threading import Lock

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from tui.language.declare import N_
from tui.storage.durable import envelope as sealing
from tui.storage.durable.envelope import BrokenError, ElsewhereError, NewerError, Sealed, checked_place
from tui.storage.key_errors import LockedError

VERSION = 1
_NONCE_LENGTH = 12
_TAG_LENGTH = 16
_HEADER = re.compile(
    rb"fireside-encrypted 1 format=([1-9][0-9]{0,8}) seq=([0-9]{1,18}) length=([0-9]{1,18})"
    rb" cipher=chacha20-poly1305 key=([0-9a-f]{16}) nonce=([0-9a-f]{24}) file=([a-z0-9][a-z0-9./-]{0,199})\n"
)
_NEWER = re.compile(rb"fireside-encrypted ([1-9][0-9]{0,8})[ \n]")


def key_id(key: bytes | bytearray) -> str:
    """The id of a data key; it tells nothing of the key, which is random."""
    return sha256(b"fireside key id" + key).hexdigest()[:16]


class Cipher:
    """Seals with a data key, as long as it has it. Raises Locked when the key was dropped."""

    def __init__(self, key: bytes | bytearray) -> None:
        self.id = key_id(key)
        self._key: bytearray | None = bytearray(key)
        # Saving runs beside the screen: the key must not go while it is in use.
        self._use = Lock()

    @property
    def is_locked(self) -> bool:
        return self._key is None

    @property
    def key(self) -> bytes:
        """The data key, for who keeps it; raises Locked."""
        with self._use:
            return bytes(self._held())

    def drop(self) -> None:
        """Forget the key; the bytes it stood in are overwritten, as far as Python lets one."""
        with self._use:
            if self._key is not None:
                self._key[:] = bytes(len(self._key))
                self._key = None

    def take(self, key: bytes | bytearray) -> None:
        """Take the same key again after `drop`."""
        if key_id(key) != self.id:
            raise ValueError("another key")
        with self._use:
            self._key = bytearray(key)

    def seal(self, place: str, seq: int, body: bytes, written_in: int | None = None) -> tuple[Sealed, bytes]:
        checked_place(place)
        nonce, written_in = os.urandom(_NONCE_LENGTH), written_in or sealing.FORMAT
        header = (
            f"fireside-encrypted {VERSION} format={written_in} seq={seq} length={len(body) + _TAG_LENGTH}"
            f" cipher=chacha20-poly1305 key={self.id} nonce={nonce.hex()} file={place}\n"
        ).encode()
        with self._use:
            encrypted = ChaCha20Poly1305(self._held()).encrypt(nonce, body, header)
        return Sealed(header, seq, b"", written_in, self.trace(place, seq, body)), header + encrypted

    def unseal(self, place: str, raw: bytes) -> Sealed:
        match = _HEADER.match(raw)
        if match is None:
            raise _not_ours(raw)
        header, rest = match[0], raw[match.end() :]
        if len(rest) != int(match[3]):
            short = len(rest) < int(match[3])
            raise BrokenError(N_("it is cut short") if short else N_("it is too long"))
        if match[4].decode() != self.id:
            raise BrokenError(N_("it was encrypted with another key"))
        if match[6].decode() != place:
            raise ElsewhereError(match[6].decode())
        try:
            with self._use:
                body = ChaCha20Poly1305(self._held()).decrypt(bytes.fromhex(match[5].decode()), rest, header)
        except InvalidTag:
            raise BrokenError(N_("it is not what was encrypted")) from None
        if int(match[1]) > sealing.FORMAT:
            raise NewerError(int(match[1]))
        seq = int(match[2])
        return Sealed(header, seq, body, int(match[1]), self.trace(place, seq, body))

    def trace(self, place: str, seq: int, body: bytes) -> bytes:
        # Kept in memory alone: on the disk it would tell which text it may be.
        return sha256(b"%d\n%s" % (seq, body)).digest()

    def _held(self) -> bytearray:
        if self._key is None:
            raise LockedError
        return self._key


def _not_ours(raw: bytes) -> BrokenError | NewerError:
    newer = _NEWER.match(raw)
    if newer is not None and int(newer[1]) > VERSION:
        return NewerError(int(newer[1]))
    if raw.startswith(b"fireside "):
        return BrokenError(N_("it is not encrypted, though a passphrase is set"))
    return BrokenError(N_("its first line is not a header"))
