"""`make quick` and its like run tests by marker: one without a marker would be run by none of them."""

from pathlib import Path

import pytest

from tests.markers import MARKERS, TESTS, folders_of, marker_of


def test_every_folder_of_tests_has_a_marker() -> None:
    unmarked = {str(path.relative_to(TESTS)) for path in TESTS.rglob("test_*.py") if marker_of(path) is None}
    assert not unmarked, f"name the folder in tests/markers.py: {sorted(unmarked)}"


def test_every_marker_is_declared(pytestconfig: pytest.Config) -> None:
    declared = {line.partition(":")[0] for line in pytestconfig.getini("markers")}
    assert set(MARKERS.values()) <= declared


def test_a_test_has_the_marker_of_its_folder(request: pytest.FixtureRequest) -> None:
    assert [mark.name for mark in request.node.iter_markers()] == ["unit"]


@pytest.mark.parametrize(
    ("path", "marker"),
    [
        ("domain/dates/test_when.py", "unit"),
        ("screens/test_home.py", "screens"),
        ("snapshots/test_looks.py", "screens"),
        ("endtoend/test_bytes.py", "terminal"),
        ("faults/test_kill.py", "faults"),
        ("elsewhere/test_any.py", None),
        ("test_any.py", None),
    ],
)
def test_the_first_folder_decides(path: str, marker: str | None) -> None:
    assert marker_of(TESTS / Path(path)) == marker


def test_the_folders_of_all_markers_are_all_folders_with_tests() -> None:
    listed = {folder for marker in set(MARKERS.values()) for folder in folders_of(marker)}
    assert {TESTS / path.relative_to(TESTS).parts[0] for path in TESTS.rglob("test_*.py")} <= listed
    assert TESTS / "domain" in folders_of("unit") and TESTS / "screens" not in folders_of("unit")
