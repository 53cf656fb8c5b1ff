from pathlib import Path

import pytest

from tests.cli.samples import Fireside

GOOD = """id = "mine"
title = "Mine"

[[card]]
id = "mine.first"
ask = "How is the boat?"
"""
BAD = GOOD.replace('ask = "How is the boat?"', 'ask = 7\ndepth = "abyss"')


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_decks_are_listed_in_the_readers_language(fireside: Fireside, lang: str) -> None:
    out = fireside("decks", "--lang", lang).out
    assert out == fireside("decks", "list", "--lang", lang).out
    assert "general" in out and "weekly-1-1" in out
    assert {"en": "Weekly one-to-one", "sv": "Veckoavstämning", "da": "Ugentlig 1:1-samtale"}[lang] in out


def test_decks_checks_and_templates_are_shown(fireside: Fireside) -> None:
    assert "check-in.in-the-way" in fireside("decks", "show", "check-in").out
    assert "check.growth.strengths" in fireside("decks", "show", "check.growth").out
    assert "Weather" in fireside("decks", "show", "weekly-1-1").out


@pytest.mark.parametrize("name", ["nope", "../../etc/passwd", "", "\x1b[31m"])
def test_an_unknown_deck_names_those_there_are(fireside: Fireside, name: str) -> None:
    ran = fireside("decks", "show", name)
    assert (ran.code, ran.out) == (1, "")
    assert "general" in ran.err and "\x1b" not in ran.err and ran.err.count("\n") == 1


def test_every_fault_is_named_at_once(fireside: Fireside, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(GOOD)
    bad.write_text(BAD)
    assert fireside("decks", "check", str(good)).code == 0
    ran = fireside("decks", "check", str(good), str(bad), str(tmp_path / "none.toml"))
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert any(line.startswith(f"{bad}: mine.first: ask: ") for line in lines)
    assert any(line.startswith(f"{bad}: mine.first: depth: ") for line in lines)
    assert any(line.startswith(f"{tmp_path / 'none.toml'}: cannot be read") for line in lines)
    assert not any(line.startswith(str(good)) for line in lines)


def test_decks_of_ones_own_are_there_too(fireside: Fireside, tmp_path: Path) -> None:
    own = tmp_path / "config" / "decks"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(GOOD)
    (own / "bad.toml").write_text(BAD.replace("mine", "bad"))
    ran = fireside("decks")
    assert ran.code == 0 and "mine" in ran.out
    assert f"{own / 'bad.toml'}: bad.first: ask: " in ran.err
    assert "How is the boat?" in fireside("decks", "show", "mine").out


def test_a_folder_stands_for_its_files(fireside: Fireside, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "decks"
    folder.mkdir(parents=True)
    ran = fireside("decks", "check", str(tmp_path / "own"))
    assert (ran.code, ran.out) == (1, "")
    assert "no .toml file" in ran.err and ran.err.count("\n") == 1
    (folder / "mine.toml").write_text(GOOD)
    assert "1 file is right" in fireside("decks", "check", str(tmp_path / "own")).out
    (folder / "bad.toml").write_text(BAD.replace("mine", "bad"))
    assert str(folder / "bad.toml") in fireside("decks", "check", str(folder)).out


def test_decks_and_templates_are_told_apart(fireside: Fireside) -> None:
    err = fireside("decks", "show", "nope").err
    decks, templates = err.split("Templates: ")
    assert "general" in decks and "weekly-1-1" not in decks
    assert "weekly-1-1" in templates and "general" not in templates
