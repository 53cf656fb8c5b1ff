"""Reading what an older Fireside wrote: one step from each format of a body to the next.

A file stays in its old format until it is written anew; the old version is kept as a backup then.
"""

from collections.abc import Callable

Step = Callable[[str, bytes], bytes]
"""Pure: the path within the data folder and the old body in, the new body out."""


def _from_1_to_2(_path: str, body: bytes) -> bytes:
    """The header tells the place of the file, rows keep their ids, and records have gained fields with defaults.

    So a body of format 1 is one of format 2 as it stands there.
    """
    return body


STEPS: tuple[Step, ...] = (_from_1_to_2,)
"""The first leads from format 1 to 2. `tests/data/format-N` keeps files of every format there was."""


def current(path: str, written_in: int, body: bytes) -> bytes:
    """Give `body`, written in the format `written_in`, as it would be written today."""
    for step in STEPS[written_in - 1 :]:
        body = step(path, body)
    return body
