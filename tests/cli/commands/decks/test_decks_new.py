"""`fireside decks new`: a deck of one's own to go on from."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from tests.cli.samples import Fireside
from tui.domain.text.clean_text import fold
from tui.storage.decks.deck_check import check_file
from tui.storage.decks.new_deck import LONGEST_NAME, deck_id
from tui.storage.paths import shipped_decks


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "config" / "decks"


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
@pytest.mark.parametrize(
    "name", ["Boat talk", "Åka båt – i höst! Ærø", "a" * 200, 'It\'s "quoted" \\ [red]', "7"]
)
def test_it_writes_a_deck_that_is_right_and_says_where(
    fireside: Fireside, own: Path, name: str, lang: str
) -> None:
    ran = fireside("--lang", lang, "decks", "new", name)
    assert (ran.code, ran.err) == (0, "")
    (path,) = own.iterdir()
    assert path.name == f"{deck_id(name)}.toml"
    assert str(path) in ran.out.splitlines()[0] and "fireside decks check" in ran.out.splitlines()[1]
    assert check_file(path) == []
    assert fireside("decks", "check", str(path)).code == 0
    assert deck_id(name) in fireside("decks", "list").out
    assert oct(path.stat().st_mode & 0o777) == "0o600"


def test_it_has_examples_in_one_language_and_in_three(fireside: Fireside, own: Path) -> None:
    fireside("decks", "new", "Boat talk")
    table = tomllib.loads((own / "boat-talk.toml").read_text())
    assert (table["id"], table["title"]) == ("boat-talk", "Boat talk")
    first, second = table["card"]
    assert isinstance(first["ask"], str) and set(second["ask"]) == {"en", "sv", "da"}
    assert "What would make next week a good one?" in fireside("decks", "show", "boat-talk").out


def test_what_is_commented_out_is_right_too(fireside: Fireside, own: Path, tmp_path: Path) -> None:
    fireside("decks", "new", "Boat talk")
    text = (own / "boat-talk.toml").read_text()
    lines = [re.sub(r"^# (?=\[\[statement\]\]$|[a-z_]+ = )", "", line) for line in text.splitlines()]
    whole = tmp_path / "whole.toml"
    whole.write_text("\n".join(lines))
    assert check_file(whole) == []
    table = tomllib.loads(whole.read_text())
    assert table["statement"] and {"scale", "style", "need"} <= set(table["card"][1])


def test_editors_find_the_schema(fireside: Fireside, own: Path) -> None:
    fireside("decks", "new", "Boat talk")
    first = (own / "boat-talk.toml").read_text().splitlines()[0]
    schema = shipped_decks() / "schema" / "deck.schema.json"
    assert first == f"#:schema {schema.as_uri()}" and schema.is_file()


def test_nothing_is_ever_overwritten(fireside: Fireside, own: Path) -> None:
    fireside("decks", "new", "Boat talk")
    path = own / "boat-talk.toml"
    path.write_text("mine")
    for name in ("Boat talk", "boat-talk", "BOAT  TALK!"):
        ran = fireside("decks", "new", name)
        assert (ran.code, ran.out) == (1, "")
        assert f"{path} is there already" in ran.err and ran.err.count("\n") == 1
    assert path.read_text() == "mine"
    (own / "dangling.toml").symlink_to(own / "elsewhere.toml")
    ran = fireside("decks", "new", "dangling")
    assert ran.code == 1 and "is there already" in ran.err
    assert not (own / "elsewhere.toml").exists()


@pytest.mark.parametrize("name", ["general", "General", "moves", "hints", "weekly"])
def test_it_takes_the_place_of_no_other_deck(fireside: Fireside, own: Path, name: str) -> None:
    own.mkdir(parents=True)
    (own / "some.toml").write_text('id = "weekly"\ntitle = "Mine"\n')
    ran = fireside("decks", "new", name)
    assert (ran.code, ran.out) == (1, "")
    assert f"There is a deck {name.lower()} already" in ran.err
    assert [path.name for path in own.iterdir()] == ["some.toml"]


@pytest.mark.parametrize("name", ["", " ", "!!!", "日本", "\x1b[", "..", "/"])
def test_a_name_without_letters_is_refused(fireside: Fireside, own: Path, name: str) -> None:
    ran = fireside("decks", "new", "--", name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1 and "letters a-z" in ran.err
    assert not own.exists()


@pytest.mark.parametrize("name", ["../../escape", "/etc/passwd", "a\nb = 3", "x\x1b]0;y\x07"])
def test_a_name_is_never_a_path_nor_more_than_a_name(fireside: Fireside, own: Path, name: str) -> None:
    ran = fireside("decks", "new", name)
    assert ran.code == 0 and "\x1b" not in ran.out
    (path,) = own.iterdir()
    assert check_file(path) == [] and "b" not in tomllib.loads(path.read_text())


def test_where_it_cannot_be_written_it_says_so(fireside: Fireside, own: Path) -> None:
    own.parent.mkdir()
    own.write_text("no folder")
    ran = fireside("decks", "new", "Boat talk")
    assert (ran.code, ran.out) == (1, "")
    assert str(own) in ran.err and ran.err.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(fireside: Fireside, own: Path) -> None:
    own.mkdir(parents=True)
    own.chmod(0o500)
    ran = fireside("decks", "new", "Boat talk")
    assert ran.code == 1 and str(own) in ran.err


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Boat talk", "boat-talk"),
        ("Åäö Æøå", "aao-aeoa"),
        ("Crème brûlée", "creme-brulee"),
        ("--a.b__c--", "a-b-c"),
        ("Straße", "strasse"),
        ("x" * 99, "x" * LONGEST_NAME),
        ("x" * (LONGEST_NAME - 1) + " y", "x" * (LONGEST_NAME - 1)),
    ],
)
def test_a_name_gives_a_plain_id(name: str, id: str) -> None:
    assert deck_id(name) == id == deck_id(fold(name))
