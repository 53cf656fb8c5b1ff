"""Texts of the same families as those that are known, thought up beside them: what holds for those holds for these."""

from itertools import repeat
from pathlib import Path

import pytest
from textual.content import Content

from tests.hostile.crowd import write
from tests.hostile.test_shown import look
from tests.hostile.test_told import PLAIN_SHAPE, minutes, shape
from tests.hostile.texts import check_content, is_drawn_safely
from tests.screens.sitting import sit_at
from tests.yardstick import work
from tui.domain.text.clean_text import LONGEST, clean, clean_line, is_blank
from tui.widgets.base.content import drawn

MARKUP = {
    "quit by key": "[@click=app.push_screen('x')][link='javascript:1']a[/][/]",
    "close all": "[/][/][/]x",
    "not closed": "[b][i][u]x",
    "colour on itself": "[black on black]fired[/]",
    "rich and emoji": "[blink]x[/blink] :skull: [not a tag]",
    "escaped twice": "\\\\[b]x\\\\[/b]",
    "half a tag": "[b",
    "tag of 10,000": "[" + "a" * 10_000 + "]x",
    "in quotes": "['\"=]]x[[",
}
CONTROL = {
    "title by BEL": "a\x1b]0;Anna - sick leave\x07b",
    "clipboard by BEL": "a\x1b]52;c;ZXZpbA==\x07b",
    "other screen": "a\x1b[?1049h\x1b[?25lb",
    "C1 CSI": "a\x9b2Jb",
    "where is the cursor": "a\x1b[6nb",
    "APC and PM and SOS": "a\x1b_Gx\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\b",
    "kitty keyboard": "a\x1b[>1u\x1b[=1;1ub",
    "shift out": "a\x0eb\x0fc",
    "overwrite": "innocent\rguilty",
    "rows up": "a\x1b[1A\x1b[2Kb",
    "DEL and form feed": "a\x7f\x0c\x0bb",
    "sixel": "a\x1bPq#0;2;0;0;0\x1b\\b",
    "report a file": "a\x1b]1337;ReportCellSize\x07b",
    "notify": "a\x1b]777;notify;x;y\x07\x1b]9;x\x07b",
    "bare escape": "a\x1b",
    "all of C0 and C1": "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) + "x",
}
UNICODE = {
    "override": "pay \u202eesiar\u202c 10%",
    "embedding": "a\u202ab\u202bc\u202cd\u200ee\u200ff\u061cg",
    "zero width": "An\u200bna\u200b\u200b\u2060",
    "piled up": "Z" + "\u0335\u0321\u0489\u030d" * 60 + "algo",
    "accents apart": "e\u0301 A\u030a o\u0308",
    "right to left": "שלום Anna مرحبا",
    "ligature": "ﷺ ﷽ ﬁ",
    "tags": "a\U000e0041\U000e0042b",
    "selectors": "a\ufe0f\ufe0f\ufe0fb",
    "fillers": "a\u3164\u115f\uffa0b",
    "wide blanks": "a\u3000\u2003\u00a0\u202fb",
    "annotation": "a\ufff9b\ufffac\ufffbd",
    "music": "a\U0001d173b\U0001d17ac",
    "half characters": "a\ud83d b\udc00c",
    "private use": "a\ue000\U000f0000b",
    "not there": "a\ufdd0\U0001ffffb",
    "old Hangul": "\u1112\u1161\u11ab \ud55c",
    "mixed": "\u0410nn\u0430 \u0391lpha",
}
KEPT = (
    "👩‍💻",
    "👨‍👩‍👧‍👦",
    "👍🏽",
    "❤️",
    "🇸🇪",
    "1️⃣",
    "é",
    "naïve Åsa Ærø ß",
    "می‌خواهم",
    "क्‍ष",
    "日本語",
    "½ ² № …",
)
"""What has a meaning stays letter for letter."""
MARKDOWN = {
    "heading": "# Actions",
    "heading under": "Actions\n===",
    "rule": "***\n---\n___",
    "quotes": ">" * 3_000 + "x",
    "lists": "- " * 3_000 + "x",
    "numbers": "1. " * 1_000 + "x",
    "brackets": "[" * 4_000,
    "links": "[a](" * 1_000,
    "images": "![x](https://evil.example/x.png)",
    "emphasis": "**a" * 1_000,
    "underscores": "_a " * 1_000,
    "ticks": "`" * 1_000 + " " + "`" * 999,
    "fence": "~~~\nrest",
    "comment": "<!-- rest",
    "tags": "<details><summary>x</summary>",
    "cdata": "<![CDATA[x]]> <?php x ?>",
    "table": "| a | b |\n| - | - |",
    "struck": "~~x~~ ==x== ^x^",
    "task": "[ ] x\n- [x] y",
    "code by blanks": "    x\n\ty",
    "footnote": "x[^1]\n\n[^1]: y",
    "address": "mailto:x@evil.example ftp://x.example x@y.example",
    "ends in an escape": "x\\",
    "hard breaks": "x  \ny\\\nz",
    "plus": "+ x\n* y",
    "entity": "&#35; &Tab;x &NewLine;# x",
}
NAMES = (
    *(
        "..",
        ".",
        "./x",
        "..\\x",
        "C:\\x",
        "\\\\server\\x",
        "COM1",
        "LPT1.txt",
        "con.",
        "name.",
        " name",
        "-",
        "--help",
    ),
    *(
        "$(id)",
        "${HOME}",
        "|id",
        "*",
        "a:b",
        "a\nb",
        "\n",
        "~",
        "%00",
        "%2e%2e%2f",
        "x" * 300,
        "å" * 90,
        "team.json",
    ),
    *(
        "anna",
        "ANNA",
        "Åsa",
        "A\u030asa",
        "\u212bsa",
        "a\u2044b",
        "a\uff0fb",
        "lock",
        "backups",
        "key.json",
        "None",
        "null",
    ),
)
TEXTS = {**MARKUP, **CONTROL, **UNICODE, **MARKDOWN, **{f"name {n}": name for n, name in enumerate(NAMES)}}


@pytest.mark.parametrize("id", TEXTS)
def test_it_is_cleaned_once_drawn_as_it_is_and_nothing_of_it_is_gone(id: str) -> None:
    text = TEXTS[id]
    with work() as cleaning:
        cleaned = clean(text)
        assert clean(cleaned) == cleaned and len(cleaned) <= LONGEST
        content = drawn(text)
    assert cleaning.times < 20
    check_content(content, text)
    assert isinstance(content, Content) and not content.spans
    letters = [char for char in text if char.isascii() and char.isprintable() and not char.isspace()]
    shown = [char for char in cleaned if char.isascii() and not char.isspace()]
    assert letters == shown, "no letter is taken along with what it stands beside"
    hidden = sum(not is_drawn_safely(char) and char not in "\r\n\x0b\x0c\x85\u2028\u2029\t" for char in text)
    assert len(cleaned) >= len(text) - text.count("\r\n") or not hidden


@pytest.mark.parametrize("text", KEPT)
def test_what_has_a_meaning_stays(text: str) -> None:
    assert clean_line(f"a {text} b") == f"a {text} b"


@pytest.mark.parametrize("id", [id for id, text in TEXTS.items() if clean_line(text)])
def test_minutes_keep_their_shape(id: str) -> None:
    written = minutes(TEXTS[id])
    assert shape(written) == PLAIN_SHAPE
    assert all(is_drawn_safely(line) for line in written.split("\n"))


async def test_home_shows_each(tmp_path: Path) -> None:
    texts = [text for text in TEXTS.values() if not any(0xD800 <= ord(char) < 0xE000 for char in text)]
    people = {f"cousin{number:03d}": repeat(text) for number, text in enumerate(texts[::3])}
    write(tmp_path / "data", people)
    async with sit_at(tmp_path / "data", size=(120, 40)) as sitting:
        named = {person.id: person.name for person in sitting.team.people}
        assert all(is_drawn_safely(name) for name in named.values()) and len(named) == len(people)
        for _ in range(0, len(named), 6):
            name = named[sitting.app.screen.query_one("#people").chosen]  # type: ignore[attr-defined]
            look(sitting, wanted="" if is_blank(name) else name)
            sitting.burst(*("down",) * 6)
            await sitting.settle()
