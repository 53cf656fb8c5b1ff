"""`key.json`: the data key, wrapped by a key that Argon2id makes of the passphrase.

It is a file of the plain form, so that damage is told from a wrong passphrase. Its parameters are
bounded before they are used: a file from elsewhere cannot make Fireside take all memory or all day.
"""

import os
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from tui.language.declare import N_
from tui.storage.durable import backups, layout
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError
from tui.storage.durable.json_codec import decode
from tui.storage.errors import TOO_LARGE, DamagedError, NewerFormatError, NotReadError
from tui.storage.key_errors import WrongPassphraseError

MOST_MEMORY = 512 * 1024
"""KiB."""
MOST_WORK = 1024 * 1024
"""KiB of memory times passes, five times the usual: a second or two, and no more than ten on a slow, busy machine."""

_Hex = Annotated[str, Meta(pattern="^([0-9a-f]{2})+$")]


class Work(msgspec.Struct, frozen=True):
    """What making a key of a passphrase costs: KiB of memory, passes over it, lanes."""

    memory: Annotated[int, Meta(ge=8 * 1024, le=MOST_MEMORY)] = 64 * 1024
    passes: Annotated[int, Meta(ge=1, le=64)] = 3
    lanes: Annotated[int, Meta(ge=1, le=16)] = 4


USUAL = Work()


class WrappedKey(msgspec.Struct, frozen=True):
    """The content of the key file. `id` is that of the data key."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    work: Work
    salt: Annotated[_Hex, Meta(min_length=32, max_length=128)]
    nonce: Annotated[_Hex, Meta(min_length=24, max_length=24)]
    wrapped: Annotated[_Hex, Meta(min_length=96, max_length=96)]
    kdf: Annotated[str, Meta(pattern="^argon2id$")] = "argon2id"
    cipher: Annotated[str, Meta(pattern="^chacha20-poly1305$")] = "chacha20-poly1305"

    def unwrapped(self, passphrase: bytes) -> bytes:
        """Give the data key; raises WrongPassphrase."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        from tui.storage.crypt.cipher import key_id

        wrapping = _wrapping(passphrase, bytes.fromhex(self.salt), self.work)
        try:
            key = ChaCha20Poly1305(wrapping).decrypt(
                bytes.fromhex(self.nonce), bytes.fromhex(self.wrapped), self._bound()
            )
        except InvalidTag:
            raise WrongPassphraseError from None
        if key_id(key) != self.id:
            raise WrongPassphraseError
        return key

    def _bound(self) -> bytes:
        """All that is not the wrapped key itself, to be authenticated with it."""
        return (
            f"fireside-key 1 kdf={self.kdf} memory={self.work.memory} passes={self.work.passes}"
            f" lanes={self.work.lanes} salt={self.salt} cipher={self.cipher} id={self.id}"
        ).encode()


class _Tables(msgspec.Struct):
    key: dict[str, WrappedKey]


def new_key() -> bytes:
    """A data key as random as the system can."""
    return os.urandom(32)


def wrapped(key: bytes, passphrase: bytes, work: Work = USUAL) -> WrappedKey:
    """Wrap a data key so that `passphrase` opens it."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    from tui.storage.crypt.cipher import key_id

    salt, nonce = os.urandom(16), os.urandom(12)
    bare = WrappedKey(key_id(key), work, salt.hex(), nonce.hex(), "")
    encrypted = ChaCha20Poly1305(_wrapping(passphrase, salt, work)).encrypt(nonce, key, bare._bound())
    return msgspec.structs.replace(bare, wrapped=encrypted.hex())


def key_file(key: WrappedKey) -> bytes:
    """The whole key file."""
    return PLAIN.seal(layout.KEY, 1, msgspec.json.encode(_Tables({"1": key})))[1]


def decode_key(raw: bytes) -> WrappedKey:
    """Read a key file. Raises BrokenError, NewerError, msgspec.MsgspecError or ValueError where it is not usable."""
    (key,) = decode(PLAIN.unseal(layout.KEY, raw).body, _Tables).key.values()
    if key.work.memory * key.work.passes > MOST_WORK:
        raise BrokenError(N_("it asks for more work than any Fireside does"))
    return key


def read_key(folder: Path, files: Files) -> WrappedKey | None:
    """Give what the key file holds, None where there is none; raises Damaged where it is not usable."""
    path = folder / layout.KEY
    try:
        raw = files.read(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except TooLargeError:
        raise _damaged(path, TOO_LARGE, folder, files) from None
    except OSError as error:
        raise NotReadError(path, error) from error
    try:
        return decode_key(raw)
    except BrokenError as broken:
        raise _damaged(path, str(broken), folder, files) from None
    except NewerError as newer:
        raise NewerFormatError(path, newer.version) from None
    except (msgspec.MsgspecError, ValueError):
        raise _damaged(path, N_("it holds what no Fireside writes"), folder, files) from None


def _damaged(path: Path, why: str, folder: Path, files: Files) -> DamagedError:
    return DamagedError(path, why, backups.newest_good(files, folder, path, PLAIN))


def _wrapping(passphrase: bytes, salt: bytes, work: Work) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    argon = Argon2id(salt=salt, length=32, iterations=work.passes, lanes=work.lanes, memory_cost=work.memory)
    return argon.derive(passphrase)
