"""What the guide tells is so: commands and options there are, keys that do it, files that can be read."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.docs.pages import PAGES, ROOT, blocks, name_of, spans, text_of
from tui.cli.command_list import COMMANDS
from tui.cli.root import root
from tui.storage.decks.deck_check import check_file
from tui.storage.settings.own_theme import load_own_theme
from tui.storage.settings.settings_file import load_settings
from tui.widgets.looks.theme_colours import ROLES

GUIDE = ROOT / "docs" / "guide"
PLACES = {
    "everywhere": ("everywhere",),
    "lists": ("list",),
    "home": ("home",),
    "preparation": ("prep", "plan", "point", "focus"),
    "their form": ("form", "reply"),
    "the log": ("log", "everywhere"),
    "follow-up": ("follow-up", "sort", "closing"),
    "actions": ("action", "list", "review"),
    "decisions": ("decision",),
    "goals": ("goal",),
    "over time": ("trends", "list"),
    "dialogue": ("dialogue",),
    "chat": ("dialogue", "chat"),
    "questions": ("browser", "form", "list"),
    "coach": ("coach", "everywhere"),
}
"""The rows of the table of keys, and whose keys by `fireside keys` each of them tells."""


def unknown(quoted: str) -> list[str]:
    """Give what a quoted command line names that there is not: the command, or options of it."""
    command: click.Command | None = root
    ctx, words = (
        click.Context(root, info_name="fireside"),
        quoted.replace("[", " ").replace("]", " ").split()[1:],
    )
    options = [word.strip("'") for part in words for word in part.split("|") if word.startswith("--")]
    names = [word for word in words if not word.startswith("-") and word.islower() and word.isalpha()]
    known = _options(root, ctx)
    for name in names:
        if not isinstance(command, click.Group):
            break
        command = command.get_command(ctx, name)
        if command is None:
            return [name]
        known |= _options(command, ctx)
    return [option for option in options if option.partition("=")[0] not in known]


def _options(command: click.Command, ctx: click.Context) -> set[str]:
    return {option for parameter in command.get_params(ctx) for option in parameter.opts}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_that_is_named_is_there(page: Path) -> None:
    quoted = [span for span in spans(text_of(page)) if span.startswith("fireside ")]
    formats = [span for span in quoted if span.split()[1].isdigit() or span.startswith("fireside key id")]
    assert not {span: wrong for span in quoted if span not in formats and (wrong := unknown(span))}


@pytest.mark.parametrize(
    ("quoted", "wrong"),
    [
        ("fireside last [NAME] --json", []),
        ("fireside people [add|edit]", []),
        ("fireside restore FILE|--list|--to WHEN", []),
        ("fireside lost", ["lost"]),
        ("fireside last --loud", ["--loud"]),
        ("fireside minutes NAME [--out FILE|--loud]", ["--loud"]),
    ],
)
def test_a_command_that_is_not_there_is_found(quoted: str, wrong: list[str]) -> None:
    assert unknown(quoted) == wrong


def test_every_command_is_told_of() -> None:
    told = {span.split()[1] for span in spans(text_of(GUIDE / "shell.md")) if span.startswith("fireside ")}
    assert set(COMMANDS) <= told


def test_the_keys_that_are_told_do_something_there() -> None:
    listed = json.loads(CliRunner().invoke(root, ["keys", "--json"]).output)
    rows = [line.split(" | ") for line in text_of(GUIDE / "keys.md").splitlines() if line.startswith("| ")]
    told = {row[0].strip("| "): set(spans(row[1])) for row in rows if "`" in row[1]}
    assert set(told) == set(PLACES)
    for place, keys in told.items():
        there = {key for one in listed if one["place"] in PLACES[place] for key in one["keys"]}
        assert not {_id(key) for key in keys} - there, place


_KEYS = {
    "←": "left",
    "→": "right",
    ",": "comma",
    ".": "full_stop",
    "+": "plus",
    "*": "asterisk",
    "#": "number_sign",
    "/": "slash",
    "esc": "escape",
    "del": "delete",
}


def _id(key: str) -> str:
    return _KEYS.get(key, key)


@pytest.mark.parametrize("name", ["keys.md", "rights.md"])
def test_settings_that_are_shown_can_be_used(name: str, tmp_path: Path) -> None:
    shown, *themes = blocks(text_of(GUIDE / name), "toml")
    (tmp_path / "settings.toml").write_text(shown, encoding="utf-8")
    assert load_settings(tmp_path)[1] == ()
    for theme in themes:
        (tmp_path / "theme.toml").write_text(theme, encoding="utf-8")
        assert load_own_theme(tmp_path, ROLES)[1] == ()


def test_decks_that_are_shown_are_right(tmp_path: Path) -> None:
    shown = blocks(text_of(GUIDE / "decks.md"), "toml")
    assert len(shown) == 3
    for number, text in enumerate(shown):
        path = tmp_path / f"{number}.toml"
        path.write_text(text, encoding="utf-8")
        assert check_file(path) == []
