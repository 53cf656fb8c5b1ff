"""A key file that asks for more than any machine should do: refused before it is tried."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.faults.locked import OLD, key_of
from tui.storage.crypt.key_file import USUAL, Work, decode_key, read_key
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import DamagedError

PROMISED = 1024 * 1024
"""KiB times passes: at 0.1 GiB a second, as a slow and busy machine does it, ten seconds."""


def asking(**work: int) -> bytes:
    document: Any = msgspec.json.decode(PLAIN.unseal("key.json", key_of(OLD)[1]).body)
    document["key"]["1"]["work"].update(work)
    return PLAIN.seal("key.json", 1, msgspec.json.encode(document))[1]


@pytest.mark.parametrize(
    "work",
    [
        {"memory": 512 * 1024, "passes": 3},
        {"memory": 512 * 1024 + 1, "passes": 1},
        {"memory": 1024 * 1024, "passes": 8},
        {"memory": 128 * 1024, "passes": 64},
        {"memory": 16 * 1024 + 1, "passes": 64},
        {"memory": 8 * 1024, "passes": 65},
        {"memory": 2**62, "passes": 2**62},
        {"memory": -1, "passes": 1},
        {"memory": 8 * 1024, "passes": 1, "lanes": 17},
        {"memory": 8 * 1024, "passes": 0},
    ],
)
def test_too_much_is_refused_without_a_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: dict[str, int]
) -> None:
    (tmp_path / "key.json").write_bytes(asking(**work))

    def derive(*_: object, **__: object) -> object:
        raise AssertionError("it was tried")

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", derive)
    with pytest.raises(DamagedError, match=r"key\.json"):
        read_key(tmp_path, Quick())


@pytest.mark.parametrize("work", [(512 * 1024, 2), (16 * 1024, 64), (64 * 1024, 16)])
def test_the_most_that_is_taken_is_what_is_promised(work: tuple[int, int]) -> None:
    memory, passes = work
    assert memory * passes == PROMISED
    assert decode_key(asking(memory=memory, passes=passes)).work == Work(memory, passes, 1)


def test_what_fireside_writes_is_far_below() -> None:
    assert USUAL.memory * USUAL.passes * 5 <= PROMISED
