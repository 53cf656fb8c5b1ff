"""Hostile names of folders and files, and hostile values of options: every line that tells of them is harmless."""

import os
import tomllib
from itertools import repeat
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.hostile.crowd import NOW, meeting_of, write
from tests.hostile.texts import ROWS, STORABLE, TEXTS, is_drawn_safely, squeezed
from tui.cli.root import root
from tui.domain.text.clean_text import LONGEST, clean_line
from tui.storage.decks.deck_check import check_file

NAMES = {
    id: text
    for id, text in TEXTS.items()
    if "/" not in text and "\0" not in text and 0 < len(text.encode("utf-8", "surrogatepass")) < 200
    if text not in (".", "..") and not any(0xD800 <= ord(char) < 0xDC80 for char in text)
}
"""Texts that can name a file on a disk."""
NOT_TEXT = {"bytes": os.fsdecode(b"caf\xe9 \xff\xfe\x1b[2J"), "newline": "a\nDone.\nb"}
GIVEN = {id: text for id, text in TEXTS.items() if "\0" not in text and len(text) < 2_000}
"""Texts that can be given to a command."""


def run(*args: str, code: int | None = None) -> list[str]:
    result = CliRunner().invoke(root, args, obj=NOW, prog_name="fireside")
    assert result.exception is None or isinstance(result.exception, SystemExit), (args, result.exception)
    told = result.stdout + result.stderr
    lines = told.split("\n")
    assert all(is_drawn_safely(line) for line in lines), ascii(told[-300:])
    assert code is None or result.exit_code == code, (args, told)
    return lines[:-1]


@pytest.mark.parametrize("id", [*list(NAMES)[::15], *NOT_TEXT])
def test_a_data_folder_of_any_name_is_told_in_as_many_lines(
    id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By option and by variable; what is told of a folder with a plain name is told in as many lines."""
    counts: list[list[int]] = []
    for name in ("plain", {**NAMES, **NOT_TEXT}[id]):
        folder = tmp_path / f"in{len(counts)}" / f"d{name}"
        told = [run("--data", str(folder), "backup", code=1)]
        monkeypatch.setenv("FIRESIDE_DATA", str(folder))
        told += [
            run("people", "add", "Anna", code=0),
            run("check", code=0),
            run("lock", code=1),
            run("due", code=0),
        ]
        out = folder.parent / f"o{name}.tar"
        told += [run("backup", "--out", str(out), code=0), run("backup", "--out", str(out), code=1)]
        told += [run("restore", "--yes", str(out), code=0), run("restore", str(out) + "x", code=1)]
        (folder / "team (1).json").write_text("x")
        told += [run("check", code=0)]
        (folder / "team.json").write_bytes(b"odd")
        told += [run("check", code=1), run("people", code=1), run("check", "--repair", "--yes", code=1)]
        told += [run("decks", "check", str(folder), code=1), run("demo", "--keep", str(out), code=1)]
        told += [run("--data", str(out), "people", code=1)]
        counts.append([len(lines) for lines in told])
        if name != "plain":
            shown = squeezed(clean_line("d" + name.encode("utf-8", "replace").decode()))[:8]
            assert shown in squeezed("".join(told[2])) or name in NOT_TEXT.values()
    assert counts[0] == counts[1]


@pytest.mark.parametrize("id", [*list(NAMES)[1::15], *NOT_TEXT])
def test_a_file_of_any_name_is_written_where_it_was_said(id: str, tmp_path: Path) -> None:
    folder, name = tmp_path / "data", {**NAMES, **NOT_TEXT}[id]
    texts = repeat(clean_line(name))
    write(folder, {"personxx": texts}, {"personxx": meeting_of("personxx", texts)})
    data = ("--data", str(folder))
    for ending, args in (
        (".md", ("export", "personxx")),
        (".json", ("export", "personxx")),
        (".md", ("minutes", "personxx")),
    ):
        out = tmp_path / "out" / f"{args[0]} {name}{ending}"
        out.parent.mkdir(exist_ok=True)
        run(*data, *args, "--out", str(out), code=0)
        assert out.is_file() and out.stat().st_mode & 0o777 == 0o600
        assert len(run(*data, *args, "--out", str(out), code=1)) <= 2
    assert len(run(*data, "export", "personxx", "--out", str(tmp_path / "out" / name), code=2)) == 1
    assert len(run(*data, "export", "personxx", "--out", str(tmp_path / name / "x.md"), code=1)) <= 2


@pytest.mark.parametrize("id", list(GIVEN)[::5])
def test_a_deck_of_any_name_is_a_deck_that_is_right(id: str, tmp_path: Path) -> None:
    lines = run("decks", "new", "--", GIVEN[id])
    decks = tmp_path / "config" / "decks"
    if not decks.exists():
        assert len(lines) == 1
        return
    (path,) = decks.iterdir()
    assert path.suffix == ".toml" and path.stem.isascii() and path.stem == path.stem.lower()
    assert [str(fault) for fault in check_file(path)] == []
    assert tomllib.loads(path.read_text())["id"] == path.stem
    assert len(lines) == 2 and run("decks", "show", path.stem) and run("decks", "list")


@pytest.mark.parametrize("id", [id for id, text in GIVEN.items() if 0 < len(text) < 400][::12])
def test_an_option_with_any_value_is_refused_in_a_line(id: str, tmp_path: Path) -> None:
    text = GIVEN[id]
    write(tmp_path / "data", {"personxx": repeat("Anna")})
    data = ("--data", str(tmp_path / "data"))
    for args in (
        ("meet", f"--template={text}", "personxx"),
        ("meet", f"--way={text}", "personxx"),
        (f"--lang={text}", "people"),
        ("people", f"--lang={text}"),
        ("people", "add", "Bo", f"--template={text}"),
        ("people", "add", "Bo", f"--way={text}"),
        ("people", "add", "Bo", f"--language={text}"),
        ("people", "add", "Bo", f"--weekday={text}"),
        ("people", "add", "Bo", f"--time={text}"),
        ("people", "add", "Bo", f"--email={text}"),
        ("people", f"--{text}"),
        ("people", "--", text),
        ("decks", "--", text),
        ("due", f"--within={text}"),
        ("restore", f"--to={text}"),
        ("forget", "--", text),
        ("export", "--", text),
        ("--", text),
    ):
        # That is a day, and one that has something due.
        assert len(run(*data, *args)) <= 1 or args == ("due", "--within=0"), args
    assert len(run(*data, "people", "edit", "personxx", f"--role={text}", f"--name=x {text}"[:60])) == 1
    run(*data, "people", "--json")


@pytest.mark.parametrize("name", [*(NAMES[id] for id in list(NAMES)[::30]), *NOT_TEXT.values()])
def test_files_that_are_somebody_elses_are_named_plainly(name: str, tmp_path: Path) -> None:
    """What `forget`, `check` and `passphrase` find beside the data."""
    folder = tmp_path / "data"
    write(folder, {"personxx": repeat("Anna Ek"), "otherxxx": repeat("Bo")})
    (folder / f"notes {name}.txt").write_text("Anna Ek")
    (folder / f"team {name}.json").write_text("Anna Ek")
    (folder / "people" / f"p{name}").mkdir()
    assert any("is a copy made by a service" in line for line in run("--data", str(folder), "check"))
    told = run("--data", str(folder), "forget", "personxx", "--yes", code=0)
    assert any("notes" in line for line in told)


def test_the_longest_given_text_leaves_room_for_the_mend() -> None:
    long = "x" * (LONGEST * 3)
    for args in (
        ("last", long),
        ("meet", "--template", long),
        ("decks", "show", long),
        (long,),
        ("people", long),
    ):
        (line,) = run(*args)
        assert len(line) < 1200, args


def test_known_rows_are_all_here() -> None:
    """Each text of the list that a disk or a command line takes goes through here."""
    assert len(NAMES) > 80 and set(GIVEN) >= {row["id"] for row in ROWS if row["class"] == "name"} - {"NM-13"}
    assert set(NAMES) <= set(STORABLE) | {"UN-12"}
