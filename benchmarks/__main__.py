"""`python -m benchmarks`: a table, and the same as JSON in `benchmarks/results/latest.json`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.crowded import crowded
from benchmarks.figures import Comparison, table
from benchmarks.locked import locked
from benchmarks.past import past
from benchmarks.stage import stage
from benchmarks.timing import App, Letters, time_cpu, time_start
from benchmarks.walk import walk
from tests.endtoend.machine import clean_environment, installed

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results" / "latest.json"
HELLO = App([sys.executable, "-m", "benchmarks.hello"], ready="Hello, world", key="x", answer="x")

LETTERS = "xzqj"
"""They stand in nothing else that is painted meanwhile."""
LONGEST_LINE = 40
HAND = 0.06
"""Seconds between two letters of somebody who types fast."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="starts of each app (default 15)")
    parser.add_argument("--letters", type=int, default=120, help="letters typed into each (default 120)")
    parser.add_argument("--check", action="store_true", help="end with 1 where a ratio is above its target")
    parser.add_argument("--out", type=Path, default=RESULTS, help="the JSON file to write")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="fireside-benchmarks-") as folder:
        env = {**clean_environment(Path(folder)), "PYTHONPATH": str(ROOT)}
        data = env["FIRESIDE_DATA"]
        subprocess.run([*installed(), "demo", "--keep", data], env=env, check=True, stdout=subprocess.DEVNULL)
        found = [
            *starts(env, asked.rounds),
            *letters(env, asked.letters),
            *shell(env, asked.rounds),
            *locked(Path(folder), asked.rounds),
            *crowded(Path(folder), env),
            *past(Path(folder)),
            *stage(Path(data), env),
            *walk(Path(data), env),
        ]
    print(table(found))
    write(asked.out, found)
    return int(asked.check and not all(comparison.is_kept for comparison in found))


def starts(env: dict[str, str], rounds: int) -> list[Comparison]:
    """Home with the demo team; the first start of each is left out, as it fills the caches."""
    home = App(installed(), ready="Priya Raman", key="down", answer="▌")
    pairs = [(time_start(home, env), time_start(HELLO, env)) for _ in range(rounds + 1)][1:]

    def compare(name: str, part: str, most: float | None) -> Comparison:
        ours, theirs = ([getattr(one, part) for one in row] for row in zip(*pairs, strict=True))
        return Comparison(name, "ms", ours, theirs, "hello", most)

    return [
        compare("first frame, the team in it", "frame", 1.3),
        compare("home usable: first key answered", "usable", 1.5),
        compare("start and quit, processor time", "cpu", None),
    ]


def letters(env: dict[str, str], count: int) -> list[Comparison]:
    """A letter in the capture line of a meeting, drafts being saved, against one in hello's field."""
    meeting = App([*installed(), "meet", "Priya"], ready="min left", key="n", answer="")
    with meeting.open(env) as ours, HELLO.open(env) as theirs:
        ours.wait_for(meeting.ready)
        theirs.wait_for(HELLO.ready)
        ours.quiet(0.3)
        ours.hit(meeting.key)
        ours.quiet(0.3)
        theirs.quiet(0.3)
        capture, field = Letters(ours), Letters(theirs)
        for number, letter in enumerate(islice(cycle(LETTERS), count)):
            if number and number % LONGEST_LINE == 0:
                capture.clear()
                field.clear()
            capture.type(letter, HAND)
            field.type(letter, HAND)
    return [
        Comparison(
            "a letter in the capture line painted", "ms", capture.painted, field.painted, "hello", 1.2
        ),
        Comparison("a letter, all bytes in answer", "B", capture.bytes, field.bytes, "hello"),
    ]


def shell(env: dict[str, str], rounds: int) -> list[Comparison]:
    """Commands in the shell against Python that does nothing."""
    bare = [sys.executable, "-c", "pass"]

    def compare(name: str, arguments: Sequence[str], most: float | None) -> Comparison:
        command = [*installed(), *arguments]
        pairs = [(time_cpu(command, env), time_cpu(bare, env)) for _ in range(rounds + 1)][1:]
        ours, theirs = (list(row) for row in zip(*pairs, strict=True))
        return Comparison(name, "ms", ours, theirs, "python -c pass", most)

    return [
        compare("fireside last NAME, processor time", ["last", "Anna"], 8.0),
        compare("fireside due, processor time", ["due"], None),
        compare("fireside brief NAME, processor time", ["brief", "Anna"], 9.0),
    ]


def write(path: Path, found: list[Comparison]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "python": platform.python_version(),
        "textual": version("textual"),
        "machine": platform.platform(),
        "processors": os.cpu_count(),
        "comparisons": [comparison.record() for comparison in found],
    }
    path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
