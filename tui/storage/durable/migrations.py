"""Reading what an older Fireside wrote: one step from each format of a body to the next.

A file stays in its old format until it is written anew; the old version is kept as a backup then.
"""

from collections.abc import Callable

Step = Callable[[str, bytes], bytes]
"""Pure: the path within the data folder and the old body in, the new body out."""

STEPS: tuple[Step, ...] = ()
"""The first leads from format 1 to 2. `tests/data/format-N` keeps files of every format there was."""


def current(path: str, written_in: int, body: bytes) -> bytes:
    """Give `body`, written in the format `written_in`, as it would be written today."""
    for step in STEPS[written_in - 1 :]:
        body = step(path, body)
    return body
