"""Hostile texts in what goes out: the commands, their JSON, the minutes."""

import json
from collections.abc import Callable
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.hostile import commands
from tests.hostile.crowd import TODAY, meeting_of, team_of, write, write_decks
from tests.hostile.texts import STORABLE, TEXTS, is_drawn_safely, squeezed
from tui.domain.meeting.meeting import Meeting
from tui.domain.text.clean_text import clean_line, is_blank
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.language.translator import Translator

Run = Callable[..., tuple[str, str]]
SHORT = {id: text for id, text in STORABLE.items() if len(text) < 5_000}
COMMANDS = (
    ("last",),
    ("due",),
    ("due", "--prompt"),
    ("brief",),
    ("people",),
    ("brief", "--private"),
    ("last", "--private"),
    ("promises",),
    ("promises", "--private"),
    ("year",),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the folder `data` of the test; gives what it printed on stdout and stderr."""
    monkeypatch.setenv("FIRESIDE_DATA", str(tmp_path / "data"))

    return commands.run


def command(args: tuple[str, ...], person: str) -> tuple[str, ...]:
    return (*args, person) if args[0] in ("last", "brief", "promises") else args


def test_one_line_stays_one_line_in_the_shell(run: Run, tmp_path: Path) -> None:
    for number, text in enumerate(("x", *SHORT.values())):
        # Each folder is a new one: what was written before is nobody's.
        folder = tmp_path / f"data{number}"
        write(folder, {"personxx": repeat(text)}, {"personxx": meeting_of("personxx", repeat(text))})
        told = {}
        for args in COMMANDS:
            out, err = run("--data", str(folder), *command(args, "personxx"))
            assert not err
            told[args] = out.count("\n")
            if args == ("last",) and not is_blank(text):
                assert squeezed(clean_line(text))[:12] in squeezed(out)
        if text == "x":
            plain = told
        blank = not clean_line(text)
        assert all(told[args] == plain[args] for args in told) or blank, (ascii(text[:60]), told, plain)


def test_json_is_json_whatever_is_in_it(run: Run, tmp_path: Path) -> None:
    people = {f"person{number:02d}": repeat(text) for number, text in enumerate(SHORT.values())}
    write(tmp_path / "data", people)
    records: list[dict[str, Any]] = json.loads(run("people", "--json")[0])
    assert len(records) == len(people)
    assert len(json.loads(run("due", "--json")[0])) == 3 * len(people)
    for person in list(people)[::8]:
        assert len(json.loads(run("last", "--json", person)[0])) == 3
        assert json.loads(run("brief", "--json", person)[0])["person_id"] == person


def test_the_export_keeps_its_shape_and_its_lines(run: Run, tmp_path: Path) -> None:
    shapes = {}
    for number, (id, text) in enumerate((("plain", "x"), *SHORT.items())):
        if id != "plain" and not clean_line(text):
            continue
        folder = str(tmp_path / f"data{number}")
        write(Path(folder), {"personxx": repeat(text)}, {"personxx": meeting_of("personxx", repeat(text))})
        out, _err = run("--data", folder, "export", "personxx", "--no-mentions")
        # Minutes are Markdown of their own, and stand in a quote: what is in it stays in it.
        around = [line for line in out.splitlines() if not line.startswith(">")]
        shapes[id] = shape("\n".join(around)), shape(run("--data", folder, "year", "personxx")[0])
        if number % 4 == 0:
            assert json.loads(run("--data", folder, "export", "personxx", "--json")[0])["person"]
            run("--data", folder, "export", "personxx", "--notice")
            run("--data", folder, "forget", "personxx", "--dry-run")
    wrong = [id for id, found in shapes.items() if found != shapes["plain"]]
    assert not wrong


def test_decks_in_the_shell(run: Run, tmp_path: Path) -> None:
    write_decks(tmp_path / "config", SHORT)
    out, err = run("decks", "show", "own")
    assert not err
    assert "[b]own[/b]" in out
    assert "odd.toml: odd.c" in run("check")[0]
    run("decks", "list")
    run("decks", "check", *(str(path) for path in (tmp_path / "config" / "decks").iterdir()))


@pytest.mark.parametrize(
    "id", [id for id, text in TEXTS.items() if len(text) < 200 and "\0" not in text][::3]
)
def test_a_text_given_to_a_command(run: Run, tmp_path: Path, id: str) -> None:
    text = TEXTS[id]
    run("people", "add", "--", "Anna " + text)
    run("add", "--", "anna", text)
    run("act", "--", "anna", text)
    run("people", "--json")
    out, _err = run("due", "--json", "--within", "9w")
    json.loads(out)
    for wrong in (("last", "--", text), ("meet", "--template", text, "anna"), ("decks", "show", "--", text)):
        _out, err = run(*wrong)
        assert err.count("\n") <= 1


def minutes(text: str, meeting: Meeting | None = None) -> str:
    texts = repeat(text)
    person = team_of({"personxx": texts}).people[0]
    meeting = meeting or meeting_of("oldpersonxx", texts, phase="closed")
    return write_minutes(
        meeting, person, team_of({"personxx": texts}), wording=lambda id: id, today=TODAY, _=Translator("en")
    )


def shape(markdown: str) -> list[tuple[str, int]]:
    """The blocks and what stands in them, without the text itself."""
    found = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        found.append((token.type, token.level))
        for child in token.children or ():
            if child.type not in ("text", "softbreak"):
                found.append((child.type, child.level))
    return found


PLAIN_SHAPE = shape(minutes("x"))


@pytest.mark.parametrize("id", TEXTS)
def test_minutes_keep_their_shape(id: str) -> None:
    text = TEXTS[id]
    if not clean_line(text):
        return
    written = minutes(text)
    assert shape(written) == PLAIN_SHAPE
    assert all(is_drawn_safely(line) for line in written.split("\n"))


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters() | st.sampled_from("#*_`[]()<>!|~-+=.&\\\n\t\x1b\u202e\u2028\u0301\u200d0123456789 "),
        min_size=1,
        max_size=40,
    ).filter(clean_line)
)
def test_minutes_of_any_text_keep_their_shape(text: str) -> None:
    assert shape(minutes(text)) == PLAIN_SHAPE
