"""How much work something is: in multiples of a plain piece of work that was done in the same run."""

from __future__ import annotations

import gc
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_PLAIN = "".join(f"[[card]]\nid = 'm.{number}'\nask = 'How is it?'\n" for number in range(6_000))


class Work:
    """What was done: `times` as much as reading a plain deck of a quarter of a megabyte."""

    def __init__(self) -> None:
        self.times = 0.0


@contextmanager
def work() -> Iterator[Work]:
    """Measure what is done within, by the processor's time: other programs on the machine do not count."""
    done = Work()
    plain = _plain()
    with _uncollected():
        spent = time.process_time()
        yield done
        done.times = (time.process_time() - spent) / plain


@cache
def _plain() -> float:
    """Seconds of the processor that reading a plain deck takes."""
    found = []
    with _uncollected():
        for _ in range(3):
            spent = time.process_time()
            tomllib.loads(_PLAIN)
            found.append(time.process_time() - spent)
    return min(found)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect nothing meanwhile, as quick commands do: it would go through all that other tests have left."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
