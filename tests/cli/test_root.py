"""What all commands share: global options, languages, help, and how things end."""

from pathlib import Path

import pytest

from tests.cli.samples import Fireside
from tui.cli.command_context import language_for
from tui.cli.command_list import COMMANDS
from tui.cli.root import global_first
from tui.language.translator import Translator


def test_the_version(fireside: Fireside) -> None:
    assert fireside("--version").out.startswith("fireside 0.")


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
@pytest.mark.parametrize(
    "command", [(), *((name,) for name in COMMANDS), ("people", "add"), ("decks", "check")]
)
def test_each_command_has_help(fireside: Fireside, lang: str, command: tuple[str, ...]) -> None:
    ran = fireside(*command, "-h", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert "--help" in ran.out


class _Echo:
    """A catalogue in which every message is told from an English one."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"«{one if n == 1 else many}»"


@pytest.fixture
def swedish(monkeypatch: pytest.MonkeyPatch) -> None:
    def catalogue(translator: Translator) -> _Echo | None:
        return _Echo() if translator.language == "sv" else None

    monkeypatch.setattr(Translator, "_catalogue", property(catalogue))


@pytest.mark.usefixtures("swedish")
def test_help_is_in_the_readers_language(fireside: Fireside, data: Path) -> None:
    out = fireside("-h", "--lang", "sv").out + fireside("--lang", "sv", "people", "add", "-h").out
    for line in (
        "«Usage: »fireside",
        "«Commands»",
        "«Options»",
        "«Show this help.»",
        "«Their address.»",
        "«Add somebody",
    ):
        assert line in out
    assert "«" not in fireside("-h").out + fireside("people", "add", "-h").out


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize(
    "command",
    [
        ("last", "zoe"),
        ("last", "ann"),
        ("last", "--nope"),
        ("nope",),
        ("brief",),
        ("people", "add", "x", "--way", "boat"),
        ("due", "--within", "x"),
        ("act", "bo", "x >nope"),
        ("meet",),
        ("decks", "show", "nope"),
    ],
)
def test_errors_are_in_the_readers_language(fireside: Fireside, data: Path, command: tuple[str, ...]) -> None:
    ran = fireside("--lang", "sv", *command)
    assert ran.code in (1, 2) and "«" in ran.err and ran.err.count("\n") == 1


@pytest.mark.usefixtures("swedish")
def test_troubles_of_the_disk_are_in_the_readers_language(fireside: Fireside, data: Path) -> None:
    (data / "team.json").write_bytes(b"junk")
    assert fireside("--lang", "sv", "last").err.startswith("«")


@pytest.mark.parametrize(
    ("args", "sorted_args"),
    [
        (["last", "--data", "x"], ["--data", "x", "last"]),
        (["last", "--lang=sv", "anna"], ["--lang=sv", "last", "anna"]),
        (["people", "add", "x", "--language", "sv"], ["people", "add", "x", "--language", "sv"]),
        (["add", "bo", "--", "--data", "x"], ["add", "bo", "--", "--data", "x"]),
        (["last", "--data"], ["--data"]),
    ],
)
def test_global_options_may_stand_anywhere(args: list[str], sorted_args: list[str]) -> None:
    got = global_first(args)
    assert got == sorted_args or (args[-1] == "--data" and got[-1] == "--data")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "da_DK"}, "da"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "nb_NO"}, "da"),
        ({"LC_ALL": "", "LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(environ: dict[str, str], language: str) -> None:
    assert language_for(None, environ) == language
    assert language_for("en", environ) == "en"


def test_the_settings_go_before_the_locale(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('language = "sv"\n')
    assert language_for(None, {"LANG": "da_DK"}) == "sv"
    assert language_for("da", {}) == "da"
    (tmp_path / "config" / "settings.toml").write_text("language = ")
    assert language_for(None, {"LANG": "da_DK"}) == "da"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nope",), "There is no command nope. More: fireside -h"),
        (
            ("decks", "nope"),
            "There is no command nope. There are: list, show, check, new. More: fireside decks -h",
        ),
        (
            ("note", "Anna", "Ring"),
            "There is no command note. Did you mean one of these? log – Write a dated line about NAME, for you "
            "alone; add – Add a point for the next meeting with NAME. More: fireside -h",
        ),
        (("promise",), "There is no command promise. Did you mean one of these? promises – "),
        (("serach",), "There is no command serach. Did you mean one of these? search – "),
        (("people", "delete"), "There is no command delete. Did you mean one of these? remove – "),
        (("--lang", "no", "last"), "--lang is one of en, sv, da."),
        (("last", "--nope"), "There is no option --nope here. More: fireside last -h"),
        (("last", "--data"), "Option '--data' requires an argument."),
        (("--data", "", "last"), "--data: The folder has no name."),
        (("brief",), "NAME is missing. More: fireside brief -h"),
        (("last", "a", "b\x1b[31m"), "Got unexpected extra argument"),
    ],
)
def test_what_is_not_understood_gets_one_line(fireside: Fireside, args: tuple[str, ...], said: str) -> None:
    ran = fireside(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said) and ran.err.count("\n") == 1 and "\x1b" not in ran.err


def test_a_file_is_no_data_folder(fireside: Fireside, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    ran = fireside("--data", str(tmp_path / "file"), "people", "add", "x")
    assert ran.code == 1 and "is not a folder" in ran.err
    assert (tmp_path / "file").read_text() == "mine"


def test_names_are_completed(fireside: Fireside, data: Path) -> None:
    import click

    from tui.cli.input.find_person import complete
    from tui.cli.root import root

    ctx = click.Context(root)
    ctx.params = {"data": data, "lang": None}
    assert [item.value for item in complete(ctx, root.params[0], "ann")] == ["Anna Åkesson", "Anne Holm"]
    (data / "team.json").write_bytes(b"junk")
    assert complete(ctx, root.params[0], "ann") == []
