"""Values as one line of blocks on a fixed scale."""

from collections.abc import Iterable

_BLOCKS = "▁▂▃▄▅▆▇"
NONE = "–"
"""Stands for no answer."""


def blocks(values: Iterable[float | None], most: int) -> str:
    """Draw values as one line on the scale from 1 to `most`, so that a row of fives looks like fives; `–` for none."""
    return "".join(
        NONE if value is None else _BLOCKS[round((value - 1) * (len(_BLOCKS) - 1) / (most - 1))]
        for value in values
    )
