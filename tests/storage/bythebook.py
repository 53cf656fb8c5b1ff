"""A reader written from docs/format.md alone: nothing of Fireside is imported here."""

import json
import re
import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

PLAIN = re.compile(
    rb"(fireside ([0-9]+) seq=([0-9]+) length=([0-9]+)(?: file=([!-~]+))?) sha256=([0-9a-f]{64})\n"
)
ENCRYPTED = re.compile(
    rb"fireside-encrypted ([0-9]+) format=([0-9]+) seq=([0-9]+) length=([0-9]+)"
    rb" cipher=chacha20-poly1305 key=([0-9a-f]{16}) nonce=([0-9a-f]{24}) file=([!-~]+)\n"
)


def read_folder(folder: Path, passphrase: str | None) -> dict[str, Any]:
    """Give all files and backups by their paths, each as (seq, document)."""
    assert not (folder / "next" / "decided").exists()
    assert not (folder / "next" / "moving").exists()
    key = None if passphrase is None else data_key(folder, passphrase)
    assert (folder / "key.json").exists() == (key is not None)
    found = {}
    for path in sorted(folder.rglob("*.json*")):
        name = path.relative_to(folder).as_posix()
        place = re.sub(r"^backups/(.*)\.[0-9]{8,}\.[0-9]{8}T[0-9]{6}$", r"\1", name)
        if place != "key.json":
            raw = path.read_bytes()
            seq, body = plain(raw, place) if key is None else encrypted(raw, place, key)
            found[name] = (seq, json.loads(body))
    return found


def plain(raw: bytes, place: str) -> tuple[int, bytes]:
    header = PLAIN.match(raw)
    assert header is not None
    body = raw[header.end() :]
    assert int(header[2]) in (1, 2)
    assert (header[5] or place.encode()).decode() == place
    assert (header[5] is None) == (int(header[2]) == 1)
    assert len(body) == int(header[4])
    assert sha256(header[1] + body).hexdigest() == header[6].decode()
    return int(header[3]), body


def encrypted(raw: bytes, place: str, key: bytes) -> tuple[int, bytes]:
    header = ENCRYPTED.match(raw)
    assert header is not None
    assert int(header[1]) == 1 and int(header[2]) in (1, 2)
    rest = raw[header.end() :]
    assert len(rest) == int(header[4])
    assert header[5].decode() == key_id(key)
    assert header[7].decode() == place
    return int(header[3]), ChaCha20Poly1305(key).decrypt(bytes.fromhex(header[6].decode()), rest, header[0])


def data_key(folder: Path, passphrase: str) -> bytes:
    _, body = plain((folder / "key.json").read_bytes(), "key.json")
    (row,) = json.loads(body)["key"].values()
    work = row["work"]
    assert 8192 <= work["memory"] <= 524288 and 1 <= work["passes"] <= 64 and 1 <= work["lanes"] <= 16
    assert work["memory"] * work["passes"] <= 1048576
    assert 16 <= len(bytes.fromhex(row["salt"])) <= 64
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    wrapping = Argon2id(
        salt=bytes.fromhex(row["salt"]),
        length=32,
        iterations=work["passes"],
        lanes=work["lanes"],
        memory_cost=work["memory"],
    ).derive(unicodedata.normalize("NFC", spaced).encode())
    bound = (
        f"fireside-key 1 kdf={row['kdf']} memory={work['memory']} passes={work['passes']}"
        f" lanes={work['lanes']} salt={row['salt']} cipher={row['cipher']} id={row['id']}"
    )
    key = ChaCha20Poly1305(wrapping).decrypt(
        bytes.fromhex(row["nonce"]), bytes.fromhex(row["wrapped"]), bound.encode()
    )
    assert key_id(key) == row["id"]
    return key


def key_id(key: bytes) -> str:
    return sha256(b"fireside key id" + key).digest()[:8].hex()
