"""What a passphrase costs: opening the data, and each save."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Comparison
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import new_key, wrapped
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN, Sealing

PASSPHRASE = "four words of mine"
LIMIT = 500.0
"""Milliseconds that opening may take."""
SIZE = 100_000


def locked(folder: Path, rounds: int) -> list[Comparison]:
    """From the passphrase to the key, and a file of the size of a large team saved with it."""
    key = new_key()
    kept = wrapped(key, as_bytes(PASSPHRASE))
    opening = [_timed(lambda: kept.unwrapped(as_bytes(PASSPHRASE)), time.process_time) for _ in range(rounds)]
    plain, encrypted = (
        _writer(folder / name, sealing) for name, sealing in (("a", PLAIN), ("b", Cipher(key)))
    )
    pairs = [(_timed(encrypted), _timed(plain)) for _ in range(10 * rounds)]
    ours, theirs = (list(row) for row in zip(*pairs, strict=True))
    return [
        Comparison("passphrase to key, processor time", "ms", opening, [LIMIT] * rounds, "the limit", 1.0),
        Comparison("saving 100 kB, encrypted", "ms", ours, theirs, "plain", 2.0),
    ]


def _writer(folder: Path, sealing: Sealing) -> Callable[[], None]:
    storage = DurableStorage(folder / "team.json", root=folder, sealing=sealing)
    body = b'{"people":{"1":{"text":"%s"}}}' % (b"x" * SIZE)
    return lambda: storage.write_body(body)


def _timed(call: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds; by the processor's clock that of all lanes together, which an idle machine does at once."""
    begun = clock()
    call()
    return (clock() - begun) * 1000
