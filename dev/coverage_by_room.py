"""Print how much of each room the last `pytest --cov` ran: `python dev/coverage_by_room.py`.

A room is a folder of `tui` with all below it; the least covered comes first. What runs in a process of its own, as
the tests in a terminal do, is not counted.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from coverage import Coverage
from coverage.exceptions import CoverageException

PACKAGE = Path(__file__).resolve().parent.parent / "tui"
Figures = tuple[str, int, int]
"""A file's path within the package, its statements, and how many of them were not run."""


def room_of(path: str) -> str:
    """Give the folder right below `tui` that a file lies in; a file beside them is of `tui` itself."""
    first, *rest = Path(path).parts
    return first if rest else "tui"


def by_room(files: Iterable[Figures]) -> list[Figures]:
    """Add the figures of files up to those of rooms, the least covered first."""
    statements, missed = Counter[str](), Counter[str]()
    for path, has, lacks in files:
        statements[room_of(path)] += has
        missed[room_of(path)] += lacks
    rooms = [(room, statements[room], missed[room]) for room in statements if statements[room]]
    return sorted(rooms, key=lambda figures: (percent(figures), figures[0]))


def percent(figures: Figures) -> float:
    _, has, lacks = figures
    return 100.0 * (has - lacks) / has


def measured() -> list[Figures]:
    """Give the figures of every file of the package. Raises CoverageException where nothing was measured."""
    coverage = Coverage()
    coverage.load()
    files = []
    for path in sorted(PACKAGE.rglob("*.py")):
        _, statements, _, missing, _ = coverage.analysis2(str(path))
        files.append((str(path.relative_to(PACKAGE)), len(statements), len(missing)))
    return files


def main() -> int:
    try:
        rooms = by_room(measured())
    except CoverageException as error:
        click.echo(f"Nothing was measured: {error}. Run `make cover`.", err=True)
        return 1
    whole = ("all", sum(has for _, has, _ in rooms), sum(lacks for _, _, lacks in rooms))
    click.echo(f"{'room':<12} {'lines':>6} {'missed':>7} {'covered':>8}")
    for figures in (*rooms, whole):
        room, has, lacks = figures
        click.echo(f"{room:<12} {has:>6} {lacks:>7} {percent(figures):>7.1f}%")
    return 0


if __name__ == "__main__":
    sys.exit(main())
