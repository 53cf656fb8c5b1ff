"""Which marker a test has, by the first folder below `tests/` that it lies in.

`python -m tests.markers unit` prints the folders of a marker: a run of these alone need not collect all others.
"""

import sys
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
    "legibility": "screens",
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


def folders_of(marker: str) -> list[Path]:
    """Give the folders whose tests have the marker, those alone that are there."""
    return [TESTS / name for name, own in MARKERS.items() if own == marker and (TESTS / name).is_dir()]


if __name__ == "__main__":
    print(*(folder.relative_to(TESTS.parent) for name in sys.argv[1:] for folder in folders_of(name)))
