"""Files made to break what reads them: told of, quickly and in little memory."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

import pytest

import tui
from tests.yardstick import work
from tui.storage.decks.deck_check import check_file
from tui.storage.decks.deck_fault_list import MOST_FAULTS
from tui.storage.decks.deck_file import LARGEST

TIMES = 40
"""How many times as long as reading a plain file of the same size it may take: far below what a bomb wants."""
MEMORY = 200 * 1024 * 1024


def full(entry: Callable[[str], str]) -> str:
    """As many different entries as a file that is read may hold."""
    context = LARGEST - 200
    count = context // len(entry("aaaa"))
    return "".join(entry("".join(name)) for name in islice(product(ascii_lowercase, repeat=4), count))


DEEP = ".".join("a" * 20_000)
TWELVE = "b.c.d.e.f.g.h.i.j.k.l"
HEAD = "id = 'm'\ntitle = 'M'\n"

FILES: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "5 MB of cards": (lambda: "[[card]]\nid = 'm.a'\n" * 262_144, "is larger than 256 KiB"),
    "5 MB of text": (lambda: f"title = '{'x' * 5_000_000}'", "is larger than 256 KiB"),
    "20,000 keys deep": (lambda: f"{DEEP} = 1\n", "is nested too deeply"),
    "20,000 keys deep, quoted": (lambda: f"{DEEP.replace('a', chr(34) * 2)} = 1\n", "is nested too deeply"),
    "20,000 headers deep": (lambda: f"[{DEEP}]\n", "is nested too deeply"),
    "20,000 headers deep, in a list": (lambda: f"[[ {DEEP} ]]\n", "is nested too deeply"),
    "20,000 tables deep": (lambda: "a = " + "{a = " * 20_000 + "1" + "}" * 20_000, "is nested too deeply"),
    "20,000 lists deep": (lambda: "a = " + "[" * 20_000 + "]" * 20_000, "is nested too deeply"),
    "20,000 keys deep inside": (lambda: f"a = {{b = 1, {DEEP} = 1}}", "is nested too deeply"),
    "20,000 keys beside each other": (lambda: HEAD + "".join(f"k{n} = 1\n" for n in range(20_000)), "faults"),
    "20,000 keys in one card": (
        lambda: HEAD + "[[card]]\n" + "".join(f"k{n} = 1\n" for n in range(20_000)),
        "faults",
    ),
    "full of keys": (lambda: full(lambda x: f"{x}=1\n"), "faults"),
    "full of tables": (lambda: full(lambda x: f"{x}={{}}\n"), "faults"),
    "full of headers": (lambda: full(lambda x: f"[{x}]\n"), "faults"),
    "full of deep headers": (lambda: full(lambda x: f"[{x}.{TWELVE}]\n"), "faults"),
    "full of deep keys": (lambda: full(lambda x: f"{x}.{TWELVE}=1\n"), "faults"),
    "full of cards": (lambda: full(lambda _: "[[card]]\n"), "faults"),
    "full of cards in one line": (lambda: f"card = [{full(lambda _: '{},')}]", "faults"),
    "full of tags": (
        lambda: (
            f"{HEAD}[[card]]\nid = 'm.a'\nask = 'x'\ntags = [{full(lambda _: chr(39) + 'a' + chr(39) + ',')}]"
        ),
        "Keep at most 12",
    ),
    "full of languages": (lambda: "id = 'm'\n[title]\n" + full(lambda x: f"title{x}=''\n"), "faults"),
    "full of lists": (lambda: f"a = [{full(lambda _: '[[[[[[]]]]]],')}]", "is not a key here"),
    "full of digits": (lambda: f"a = 0x{'f' * (LARGEST - 100)}", "is not a key here"),
    "full of steps": (lambda: full(lambda x: f"[[step]]\nkind='cards'\ndeck='{x}'\n"), "the steps add up to"),
    "invalid UTF-8": (lambda: b"title = '\xff\xfe\x80'\n", "line 1 is not UTF-8"),
    "UTF-16": (lambda: (HEAD * 1000).encode("utf-16"), "line 1 is not UTF-8"),
    "a BOM": (lambda: b"\xef\xbb\xbf" + HEAD.encode(), "begins with a byte order mark"),
    "nothing but noughts": (lambda: b"\0" * 100_000, "is not TOML"),
    "nothing": (lambda: b"", "is missing"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bombs")
    for name, (make, _) in FILES.items():
        made = make()
        (folder / f"{name}.toml").write_bytes(made if isinstance(made, bytes) else made.encode())
    return folder


@pytest.mark.parametrize("name", FILES)
def test_it_is_told_of_in_time(folder: Path, name: str) -> None:
    with work() as check:
        faults = check_file(folder / f"{name}.toml")
    assert check.times < TIMES
    lines = [str(fault) for fault in faults]
    assert any(FILES[name][1] in line for line in lines), lines[-1:]
    assert len(faults) <= MOST_FAULTS + 1
    assert all("\n" not in line and len(line) < 700 for line in lines)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the limit is not kept")
def test_all_of_them_are_told_of_in_little_memory(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from tui.cli import main; main()", "decks", "check"]
    environ = {
        **os.environ,
        "PYTHONPATH": str(Path(tui.__file__).parent.parent),
        "FIRESIDE_CONFIG": str(tmp_path),
    }
    done = subprocess.run(
        [*command, *sorted(folder.glob("*.toml"))],
        env=environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    assert (done.returncode, done.stderr) == (1, "")
    for name in FILES:
        assert f"{folder / name}.toml: " in done.stdout


def test_more_faults_than_anybody_reads_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "many.toml"
    path.write_text(HEAD + "".join(f"key{n} = 1\n" for n in range(MOST_FAULTS + 7)))
    faults = check_file(path)
    assert str(faults[-1]) == f"{path}: has 7 more faults. Fix these first."
    assert not faults[-1].stops


def test_what_stops_a_deck_stops_it_among_the_uncounted_too(tmp_path: Path) -> None:
    path = tmp_path / "many.toml"
    odd = "".join(f"key{n} = 1\n" for n in range(MOST_FAULTS))
    path.write_text(f"{HEAD}[[card]]\nid = 'm.a'\nask = 'x'\n{odd}[[card]]\nid = 'm.b'\nask = 3\n")
    faults = check_file(path)
    assert [fault.stops for fault in faults] == [False] * MOST_FAULTS + [True]


def test_what_is_no_file_is_told_and_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for path, said in (
        (pipe, "is not a file"),
        (Path("/dev/zero"), "is not a file"),
        (tmp_path, "directory"),
    ):
        (fault,) = check_file(path)
        assert said in str(fault)
