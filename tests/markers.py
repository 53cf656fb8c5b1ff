"""Which marker a test has, by the first folder below `tests/` that it lies in."""

from pathlib import Path

TESTS = Path(__file__).parent

MARKERS = {
    "app": "unit",
    "cli": "unit",
    "content": "unit",
    "demo": "unit",
    "docs": "unit",
    "domain": "unit",
    "endtoend": "terminal",
    "exchange": "unit",
    "faults": "faults",
    "hostile": "screens",
    "language": "unit",
    "screens": "screens",
    "snapshots": "screens",
    "storage": "unit",
    "terminal": "terminal",
    "usecases": "unit",
    "widgets": "unit",
}


def marker_of(path: Path) -> str | None:
    """Give the marker of the tests in the file at `path`; None where the table has none for its folder."""
    first, *rest = path.relative_to(TESTS).parts
    return MARKERS.get(first) if rest else None
