"""Pastes from four chat programs, made by hand: who wrote what; and no word of any is ever lost."""

import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.domain.text.clean_text import LONGEST, mend
from tui.exchange.chat.chat_read import ChatRead
from tui.exchange.chat.read_chat import read_chat

NAMES = ("Ida Holm", "Anna Larsson", "Mikkel Sørensen")
PROGRAMS = ("teams", "slack", "google_chat", "signal")
PASTES = {
    name: tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text())["paste"]
    for name in (*PROGRAMS, "other")
}
ALL = [(f"{name}: {one['about']}", one) for name, pastes in PASTES.items() for one in pastes]
_WORD = re.compile(r"\w+")


def words(text: str) -> "Counter[str]":
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return Counter(_WORD.findall(mend(seen)))


def all_of(read: ChatRead) -> str:
    return "\n".join((*(part.text for part in read.parts), *read.around))


@pytest.mark.parametrize(("about", "paste"), ALL, ids=[about for about, _ in ALL])
def test_who_wrote_what(about: str, paste: dict[str, Any]) -> None:
    read = read_chat(paste["text"], NAMES)
    assert [list(part) for part in read.parts] == paste["parts"]
    assert words(paste["text"]) == words(all_of(read)), "every word is there once"


def test_there_are_ten_of_each_program() -> None:
    assert all(len(PASTES[program]) >= 10 for program in PROGRAMS)


@pytest.mark.parametrize("program", PROGRAMS)
def test_windows_breaks_lines_otherwise_and_it_is_the_same(program: str) -> None:
    for paste in PASTES[program]:
        assert (
            read_chat(paste["text"].replace("\n", "\r\n"), NAMES).parts
            == read_chat(paste["text"], NAMES).parts
        )


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "Anna Larsson",
                "Ida Holm",
                "Anna",
                "You",
                "Grace Hopper",
                "Yesterday",
                "Today",
                "Monday",
                "nu",
                "6 min",
            ),
            *(
                "10:42",
                "10:42 AM",
                "  9:58 AM",
                "[10:42]",
                "Edited",
                "(edited)",
                ":+1:",
                "2",
                "7",
                "> why",
                "",
                "   ",
            ),
            *(
                "[10:42] Anna Larsson: hi",
                "Anna Larsson  10:42",
                "Ida Holm, Now",
                "Anna: yes",
                "August 31",
                "like 1",
            ),
            *(
                "yes by Anna Larsson",
                "Anna Larsson8/30 1:10 PM",
                "A word",
                "2 replies",
                "New",
                "12.50",
                "Seen",
                "👍 1",
            ),
        ]
    )
    | st.text(max_size=30),
    max_size=14,
)


@settings(deadline=None, max_examples=250)
@given(LINES)
@example(["Anna Larsson", "10:42", "10:42"])
@example(["Today", "Today"])
def test_no_word_is_ever_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert words(text) == words(all_of(read_chat(text, NAMES)))


TEXTS = st.lists(
    st.lists(
        st.sampled_from(
            ["well", "then", "the", "plan", "is", "late", "but", "we", "manage", "and", "Freja", "helps"]
        ),
        min_size=1,
    ).map(" ".join),
    min_size=1,
    max_size=3,
).map("\n".join)
TALKS = st.lists(st.tuples(st.sampled_from(NAMES), TEXTS), min_size=1, max_size=6)
WRITTEN = {
    "teams in brackets": "[10:42] {name}\n{text}\n",
    "teams below": "{name}\n15/01/2025 2:34 pm\n{text}",
    "slack": "{name}  10:42 AM\n{text}\n:+1:\n2",
    "google chat": "{name}\n, \nYesterday 7:36 PM\n{text}\nEdited",
    "signal": "{name}\n{text}\n10:42",
    "by hand": "{name}: {text}",
}


@settings(deadline=None, max_examples=40)
@given(TALKS, st.sampled_from(sorted(WRITTEN)))
def test_any_talk_comes_back_as_it_was(talk: list[tuple[str, str]], how: str) -> None:
    text = "\n".join(WRITTEN[how].format(name=name, text=said) for name, said in talk)
    assert [tuple(part) for part in read_chat(text, NAMES).parts] == talk


def test_a_very_long_message_is_kept_in_pieces() -> None:
    read = read_chat("Anna: " + "word " * 9_000, NAMES)
    assert len(read.parts) == 3 and all(len(part.text) <= LONGEST for part in read.parts)
    assert {part.name for part in read.parts} == {"Anna"}
    assert "".join(part.text for part in read.parts).count("word") == 9_000


def test_nothing_pasted_is_nothing() -> None:
    assert read_chat(" \n\n", NAMES).parts == ()
