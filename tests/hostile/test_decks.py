"""Deck and template files with every fault: each is told with its file and place, and the others still load."""

import os
from pathlib import Path

import pytest

from tests.hostile.commands import run_lines
from tests.hostile.test_shown import look
from tests.hostile.texts import ROWS, is_drawn_safely
from tests.screens.sitting import sit_at
from tests.yardstick import work
from tui.cli.output.fault_lines import fault_line
from tui.domain.text.clean_text import clean
from tui.language.translator import Translator
from tui.storage.decks.deck_check import check_file
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

CARD = '\n[[card]]\nid = "odd.a"\nask = "Why?"\n'
STEP = '\n[[step]]\nkind = "cards"\nminutes = 5\n'
HEAD = 'id = "odd"\ntitle = "Odd"\n'
DECKS: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "id: is missing"),
    "blanks": (" \n\t\n", "id: is missing"),
    "half a file": ((HEAD + CARD)[:36], "is not TOML"),
    "old line ends": ((HEAD + CARD).replace("\n", "\r"), "is not TOML"),
    "a byte order mark": (b"\xef\xbb\xbf" + (HEAD + CARD).encode(), "byte order mark"),
    "UTF-16": ((HEAD + CARD).encode("utf-16"), "line 1 is not UTF-8"),
    "UTF-16 without a mark": ((HEAD + CARD).encode("utf-16-le"), "is not TOML"),
    "cp1252": ('id = "odd"\ntitle = "å"'.encode("cp1252"), "line 2 is not UTF-8"),
    "a zero page": (bytes(4096), "is not TOML"),
    "NUL": (HEAD.replace("Odd", "O\0d"), "is not TOML"),
    "JSON": ('{"id": "odd", "title": "Odd"}', "is not TOML"),
    "lists without end": ("a = " + "[" * 200_000, "nested too deeply"),
    "lists 100,000 deep": ("a = " + "[" * 100_000 + "]" * 100_000, "nested too deeply"),
    "title a list": (HEAD.replace('"Odd"', '["Odd"]') + CARD, "title: is of the wrong kind"),
    "title a number": (HEAD.replace('"Odd"', "3") + CARD, "title: is of the wrong kind"),
    "title a day": (HEAD.replace('"Odd"', "0001-01-01") + CARD, "title: is of the wrong kind"),
    "title empty": (HEAD.replace("Odd", "") + CARD, "title: is empty"),
    "title of blanks": (HEAD.replace("Odd", " \\t ") + CARD, "title: "),
    "title that nobody sees": (HEAD.replace("Odd", "\\u2800\\u2800") + CARD, "title: is empty"),
    "title of fillers": (HEAD.replace("Odd", "\\u3164\\u115f\\u00ad") + CARD, "title: "),
    "title turned round": (HEAD.replace("Odd", "\\u202etxt") + CARD, "title: holds"),
    "title with an escape": (HEAD.replace("Odd", "a\\u001b]52;c;ZQ==\\u001b\\\\b") + CARD, "title: holds"),
    "title of two lines": (HEAD.replace("Odd", "a\\u2028b") + CARD, "title: holds"),
    "title piled up": (HEAD.replace("Odd", "a" + "\u0301" * 50) + CARD, "title: holds"),
    "half a character": (HEAD.replace("Odd", "\\ud800") + CARD, "is not TOML"),
    "id missing": ('title = "Odd"\n', "id: is missing"),
    "id a number": (HEAD.replace('"odd"', "1") + CARD, "id: is of the wrong kind"),
    "id a way out": (HEAD.replace("odd", "../../odd") + CARD, "id: is not an id"),
    "card ids numbers": (HEAD + CARD.replace('"odd.a"', "1") * 2, "card 1: id: is of the wrong kind"),
    "card ids the same": (HEAD + CARD * 2, "odd.a: id: is there twice"),
    "cards numbers": (HEAD + "card = [1, 2, 3]\n", "card: is of the wrong kind"),
    "cards a table": (HEAD + "[card]\n1 = 'a'\n", "card: is of the wrong kind"),
    "ask that nobody sees": (HEAD + CARD.replace("Why?", "\\u2800"), "odd.a: ask: is empty"),
    "scale too large": (HEAD + CARD + "scale = 99\n", "odd.a: scale: is 99"),
    "scale below": (HEAD + CARD + "scale = -10\n", "odd.a: scale: is -10"),
    "scale 1e308": (HEAD + CARD + "scale = 1e308\n", "odd.a: scale: is of the wrong kind"),
    "scale inf": (HEAD + CARD + "scale = inf\n", "odd.a: scale: is of the wrong kind"),
    "scale nan": (HEAD + CARD + "scale = nan\n", "odd.a: scale: is of the wrong kind"),
    "scale true": (HEAD + CARD + "scale = true\n", "odd.a: scale: is of the wrong kind"),
    "scale a table": (HEAD + CARD + "scale = {min = 7, max = 1}\n", "odd.a: scale: is of the wrong kind"),
    "scale of 50,000 digits": (HEAD + CARD + f"scale = 0x{'f' * 50_000}\n", "odd.a: scale: is …"),
    "a number of 5,000 digits": (HEAD + f"n = {'9' * 5000}\n", "far too long"),
    "a key that is none": (HEAD + CARD + "unknown_key = 1\n", "odd.a: unknown_key: is not a key here"),
    "a key turned round": (HEAD + CARD + '"\\u202ek\\u001b[2J" = 1\n', "odd.a: ·k␛[2J: is not a key here"),
    "a key twice": ('id = "odd"\nid = "odd"\n', "is not TOML"),
    "a day that is none": (HEAD + "due = 2026-02-30\n", "is not TOML"),
    "a later format": (HEAD + CARD + "schema_version = 999\n", "schema_version: is not a key here"),
    "whom to call a list": (
        HEAD + '[[contact]]\nid = "hr"\nreach = [1]\n',
        "hr: reach: is of the wrong kind",
    ),
    "a hint of no moment": (
        HEAD + '[[hint]]\nid = "hint.a"\nwhen = "\\u001b[2J"\nsay = "x"\nreason = "y"\n',
        "hint.a: when: ␛[2J is not known here",
    ),
}
LIGHT = ("a byte order mark", "a key that is none", "a key turned round", "a later format")
"""What hardly hurts: told, and the deck loads all the same."""
PLANS: dict[str, tuple[str, str]] = {
    "minutes 1e308": (HEAD + "minutes = 1e308" + STEP, "minutes: is of the wrong kind"),
    "minutes true": (HEAD + "minutes = true" + STEP, "minutes: is of the wrong kind"),
    "minutes below": (HEAD + "minutes = -5" + STEP.replace("5", "-5"), "minutes: is -5"),
    "minutes without end": (HEAD + f"minutes = {'9' * 300}" + STEP, "minutes: is …"),
    "minutes nan": (HEAD + "minutes = 5" + STEP.replace("5", "nan"), "step 1: minutes: is of the wrong kind"),
    "a step a table": (HEAD + "[step]\n1 = 2\n", "step: is of the wrong kind"),
    "steps numbers": (HEAD + "step = [1]\n", "step: is of the wrong kind"),
    "no such kind": (HEAD + "minutes = 5" + STEP.replace("cards", "\\u202e"), "step 1: kind: · is not known"),
}
NO_FILES = ("pipe", "folder", "loop", "device", "gone")


def write(folder: Path, text: str | bytes, kind: str = "decks") -> Path:
    """Write the odd file between two good ones."""
    for id in ("aaa", "zzz"):
        good = folder / kind / f"{id}.toml"
        good.parent.mkdir(parents=True, exist_ok=True)
        body = "minutes = 5" + STEP if kind == "templates" else CARD
        good.write_text((HEAD + body).replace("odd", id))
    path = folder / kind / "odd.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(path: Path, library: Library) -> list[str]:
    """Give what is told of the odd file by who loads it; who checks it tells the same."""
    found = [fault_line(fault, Translator("en")) for fault in library.own_faults() if fault.file == path]
    assert found == [fault_line(fault, Translator("en")) for fault in check_file(path)]
    assert all(is_drawn_safely(line) and line.startswith(f"{path}: ") for line in found)
    return found


@pytest.mark.parametrize("name", DECKS)
def test_a_deck_with_a_fault_is_told_and_the_others_load(tmp_path: Path, name: str) -> None:
    text, said = DECKS[name]
    path = write(tmp_path, text)
    before = path.read_bytes()
    library = Library(tmp_path / "none", tmp_path)
    assert any(said in line for line in told(path, library))
    found = {deck.id for deck in library.decks()}
    assert found == ({"aaa", "odd", "zzz"} if name in LIGHT else {"aaa", "zzz"})
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} == {"aaa.toml", "odd.toml", "zzz.toml"}


@pytest.mark.parametrize("name", PLANS)
def test_a_template_with_a_fault_is_told_and_the_others_load(tmp_path: Path, name: str) -> None:
    text, said = PLANS[name]
    path = write(tmp_path, text, "templates")
    library = Library(tmp_path / "none", tmp_path)
    lines = told(path, library)
    assert any(said in line for line in lines) and not any("True" in line for line in lines), lines
    assert {plan.id for plan in library.templates()} == {"aaa", "zzz"}


def test_the_commands_tell_of_all_of_them_at_once(tmp_path: Path) -> None:
    paths = []
    for number, (text, _said) in enumerate(DECKS.values()):
        path = write(tmp_path / "config", text)
        paths.append(path.rename(path.with_name(f"odd{number}.toml")))
    for args in (("decks", "list"), ("check",), ("decks", "check", str(tmp_path / "config" / "decks"))):
        lines = run_lines(*args)
        for path in paths:
            assert any(line.startswith(f"{path}: ") for line in lines), (args, path)
    listed = "\n".join(run_lines("decks", "list"))
    assert "aaa" in listed and "zzz" in listed and "general" in listed


@pytest.mark.parametrize("kind", ["decks", "templates"])
@pytest.mark.parametrize("what", NO_FILES)
def test_what_is_no_file_is_told_at_once(tmp_path: Path, kind: str, what: str) -> None:
    path = write(tmp_path / "config", "", kind)
    path.unlink()
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to({"loop": "odd.toml", "device": "/dev/zero", "gone": "/nowhere/x"}[what])
    for args in (("decks", "list"), ("check",)):
        with work() as telling:
            assert any(line.startswith(f"{path}: ") for line in run_lines(*args)), args
        assert telling.times < 100
    assert any("zzz" in line for line in run_lines("decks", "list"))


def test_line_ends_of_windows_are_none_of_these(tmp_path: Path) -> None:
    write(tmp_path / "config", (HEAD + CARD).replace("\n", "\r\n"))
    assert "odd" in {deck.id for deck in Library(shipped_decks(), tmp_path / "config").decks()}


async def test_the_app_tells_of_them_and_goes_on(tmp_path: Path) -> None:
    for name, (text, _said) in DECKS.items():
        path = write(tmp_path / "config", text)
        path.rename(path.with_name(f"{name}.toml".replace("/", "-")))
    odd = os.fsdecode(b"\xff\x1b[2J\xe2\x80\xae.toml")
    (tmp_path / "config" / "decks" / odd).write_text("x =")
    async with sit_at(tmp_path / "data", size=(100, 30)) as sitting:
        look(sitting)
        assert any("odd.toml" in line or ".toml: " in line for line in sitting.told())
        assert any("fireside check" in line for line in sitting.told())
    assert any(clean(odd) in line for line in run_lines("check"))


@pytest.mark.parametrize("id", [row["id"] for row in ROWS if row["class"] == "deck"])
def test_a_known_fault_is_told(tmp_path: Path, id: str) -> None:
    """The faults of the list, each a whole file and below a good head."""
    (text,) = (row["text"] for row in ROWS if row["id"] == id)
    for whole in (text, HEAD + text if not text.startswith("title") else 'id = "odd"\n' + text):
        path = write(tmp_path, whole)
        assert told(path, Library(tmp_path / "none", tmp_path))
