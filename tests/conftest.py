"""Gives each test the marker of its folder, so that a part can be run: `pytest -m unit`; and how many run at once."""

import gc
import os
import time

import pytest

from tests.markers import TESTS, marker_of

# What is shown as a time of day is so wherever the tests run.
os.environ["TZ"] = "UTC"
time.tzset()

# A copy goes where it goes without them, by whatever line or multiplexer one has come.
for _name in ("SSH_TTY", "SSH_CONNECTION", "TMUX", "TMUX_PANE", "STY"):
    os.environ.pop(_name, None)

gc.set_threshold(50_000, 20, 50)
"""An app makes and drops tens of thousands of objects; the usual thresholds cost a twentieth of a test."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run one more than there are cores at once: what runs in a terminal waits nearly as much as it works."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        marker = marker_of(item.path) if item.path.is_relative_to(TESTS) else None
        if marker is not None:
            item.add_marker(marker)
