"""Names as somebody's name: what cannot be seen is none, what is not what it looks like is told and kept."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.hostile.crowd import NOW
from tests.hostile.test_shown import look
from tests.hostile.texts import ROWS, TEXTS, is_drawn_safely
from tests.screens.conftest import *  # noqa: F403 - the fixtures of the small team
from tests.screens.conftest import Sit
from tui.cli.root import root
from tui.domain.text.clean_text import is_blank

UNSEEN = (
    "",
    TEXTS["UN-16"],
    TEXTS["SZ-07"],
    "\u200b\u200c\u200d\u2060\ufeff",
    "\u202e\u202c\u2066\u2069\u200e\u200f",
    "\u2800\u2800",
    "\u3164",
    "\uffa0 \u115f\u1160",
    "\u00ad" * 40,
    "\ufe0f\ufe0e",
    "\U000e0041\U000e0042",
    "\u3000\u00a0\u2003",
    "\u180e\u034f\u061c",
    "\x00\x1b\x7f\x9b",
)
STRANGE = {"\u0410nna": "\u0410 in this name is from another alphabet", "R\u03bfbin": "\u03bf in this name"}


def run(folder: Path, *args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(root, ("--data", str(folder), *args), obj=NOW, prog_name="fireside")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert all(is_drawn_safely(line) for line in (result.stdout + result.stderr).splitlines())
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("name", UNSEEN, ids=ascii)
def test_a_name_that_cannot_be_seen_is_refused_by_the_commands(folder: Path, name: str) -> None:
    assert is_blank(name)
    for args in (("people", "add", "--", name), ("people", "edit", "robin", "--name", name)):
        code, out, err = run(folder, *args)
        assert (code, out, err.count("\n")) == (1, "", 1), (args, out)


async def test_a_name_that_cannot_be_seen_is_refused_by_the_form(sit: Sit) -> None:
    async with sit(size=(90, 40)) as home:
        people = home.team.people
        await home.press("N")
        for name in UNSEEN[1::3]:
            home.field("#name").value = ""
            await home.paste(name)
            await home.press("ctrl+s")
            look(home)
            assert home.screen == "PersonForm" and "A name, please" in home.told()[-1], ascii(name)
            home.app.clear_notifications()
        assert home.team.people == people


@pytest.mark.parametrize("name", STRANGE)
def test_a_letter_of_another_alphabet_is_told_on_stderr_and_kept(folder: Path, name: str) -> None:
    code, out, err = run(folder, "people", "add", name)
    assert code == 0 and name in out and err.count("\n") == 1
    assert STRANGE[name] in err
    code, out, err = run(folder, "people", "edit", name, "--name", name + "s")
    assert code == 0 and STRANGE[name] in err
    code, out, err = run(folder, "people", "add", "Zo\u00eb \u00c5")
    assert code == 0 and not err, "accents are of no other alphabet"


def test_a_name_that_looks_like_anothers_is_told_and_kept_and_the_same_one_is_refused(folder: Path) -> None:
    code, _out, err = run(folder, "people", "add", "B\u043e S\u00f8rensen")
    assert code == 0 and "looks just like Bo S\u00f8rensen" in err
    for same in (
        "bo s\u00f8rensen",
        "\uff22\uff4f S\u00f8rensen",
        " Bo  S\u00f8rensen ",
        "Bo So\u0338rensen"[:0] + "BO S\u00d8RENSEN",
    ):
        code, out, err = run(folder, "people", "add", same)
        assert (code, out) == (1, "") and "Somebody is called Bo S\u00f8rensen already" in err


async def test_the_form_tells_of_both_in_a_line_and_saves_all_the_same(sit: Sit) -> None:
    async with sit(size=(90, 40)) as home:
        await home.press("f9", "N")
        home.field("#name").value = "B\u043e S\u00f8rensen"
        await home.settle()
        assert "\u043e in this name is from another alphabet" in home.text()
        assert "looks just like Bo S\u00f8rensen" in home.text() and "First meeting:" in home.text()
        home.field("#name").value = "Bo Berg"
        await home.settle()
        assert "alphabet" not in home.text() and "looks just like" not in home.text()
        home.field("#name").value = "B\u043e S\u00f8rensen"
        await home.press("ctrl+s")
        assert home.screen == "HomeScreen"
        assert home.team.people[-1].name == "B\u043e S\u00f8rensen"
        await home.press("e")
        assert "looks just like" in home.text()
        await home.press("escape")


async def test_whoever_is_edited_does_not_look_like_themselves(sit: Sit) -> None:
    async with sit(size=(90, 40)) as home:
        await home.press("e")
        assert home.screen == "PersonForm"
        assert "looks just like" not in home.text() and "alphabet" not in home.text()


@pytest.mark.parametrize("id", [row["id"] for row in ROWS if row["class"] == "name"])
def test_no_name_reaches_the_name_of_a_file(tmp_path: Path, id: str) -> None:
    """Whatever somebody is called: the same few files, named for random ids."""
    name, folder = TEXTS[id], tmp_path / "data"
    if "\0" not in name:
        run(folder, "people", "add", "--", name)
        run(folder, "add", "--", name[:20], "x")
    files = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    shown = {path.replace("\\", "/") for path in files}
    assert all(path.isascii() and path.startswith("data/") for path in shown)
    assert not any(name.strip(". ") in path for path in shown if len(name.strip(". ")) > 3)
