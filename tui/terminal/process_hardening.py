"""What the process itself gives away: nothing to other users, nothing in a core dump."""

import os
import resource
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4


def guard() -> None:
    """Make all new files for their owner alone, and write no core dumps. What a system does not know is left out."""
    os.umask(0o077)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def hide() -> None:
    """Let no other process look in, where the system can do that; takes two milliseconds."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError, ImportError):
            from ctypes import CDLL

            CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
