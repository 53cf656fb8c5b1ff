"""Hostile texts in the form and in what comes back: nothing runs, nothing is lost without a trace, nothing hangs."""

import json
import re
from html.parser import HTMLParser

import msgspec
import pytest

from tests.exchange.preparation.forms import FORM, TEXT, block
from tests.exchange.preparation.mangles import MANGLES
from tests.hostile.texts import STORABLE, TEXTS, is_drawn_safely
from tests.usecases.answers.test_take_answers import ANNA, NOW, STATE, TODAY
from tui.domain.text.clean_text import clean
from tui.exchange.preparation.form_page import write_form_page
from tui.exchange.preparation.form_text import write_form_text
from tui.exchange.preparation.reply_reader import read_reply
from tui.language import Translator
from tui.usecases.answers.take_answers import with_answers

MOST = 8_000
"""Characters of a text that are tried: what is longer is cut in the same way."""


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


CALM = _Tags(write_form_page(FORM, Translator("en"))).found


@pytest.mark.parametrize("id", STORABLE)
def test_in_the_form_a_text_stays_a_text(id: str) -> None:
    text = STORABLE[id][:MOST]
    fields = tuple(
        msgspec.structs.replace(field, ask=text, choices=tuple((one, text) for one, _ in field.choices))
        for field in FORM.fields
    )
    form = msgspec.structs.replace(FORM, title=text, lines=(text, text), agreed=(text, text), fields=fields)
    page = write_form_page(form, Translator("en"))
    assert _Tags(page).found == CALM
    outside = re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.S)
    assert all(is_drawn_safely(line) for line in outside.split("\n"))
    assert all(is_drawn_safely(line) for line in write_form_text(form).split("\n"))


@pytest.mark.parametrize("id", TEXTS)
def test_as_an_answer_it_comes_in_clean_and_for_its_own_question(id: str) -> None:
    text = TEXTS[id][:MOST]
    for number, mangle in enumerate((None, MANGLES[len(id) % len(MANGLES)])):
        reply = block({"Q1": text, "F2": text, "F6": text})
        raw = reply if mangle is None else mangle(reply, TEXT)
        read = read_reply(raw.encode("utf-8", "surrogatepass") if number else raw, FORM)
        assert set(read.answers) <= {"Q1", "F2", "F6"}
        state, _taken = with_answers(STATE, ANNA, FORM, read, now=NOW, today=TODAY)
        told = [point.text for point in state.team.points] + [
            note.text for note in state.meetings["anna"].aside.notes
        ]
        told += [reply.text for reply in state.meetings["anna"].preparation.replies]
        assert all(clean(line) == line and is_drawn_safely(line.replace("\n", "")) for line in told)
        json.loads(msgspec.json.encode(told))


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00" * 1000, b"\xff\xfe\x00", b"[F1]" * 5000, b"[" * 50_000, b"> " * 50_000, b"<div>" * 20_000],
)
def test_whatever_arrives_is_read_in_a_moment(raw: bytes) -> None:
    read = read_reply(raw, FORM)
    with_answers(STATE, ANNA, FORM, read, now=NOW, today=TODAY)
