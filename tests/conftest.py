"""Gives each test the marker of its folder, so that a part of them can be run: `pytest -m unit`."""

import pytest

from tests.markers import TESTS, marker_of


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        marker = marker_of(item.path) if item.path.is_relative_to(TESTS) else None
        if marker is not None:
            item.add_marker(marker)
