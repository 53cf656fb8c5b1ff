"""Answers come back through mail and chat, and every word is found in its place again."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.exchange.preparation.forms import ANSWERS, FORM, TEXT, below, block
from tests.exchange.preparation.mangles import (
    MANGLES,
    SIGNATURE,
    Mangle,
    apple_above,
    gmail_above,
    outlook_above,
    wrapped,
)
from tui.exchange.preparation.reply_marks import words
from tui.exchange.preparation.reply_reader import items_of, read_reply

PROGRAMS = [pytest.param(mangle, id=mangle.__name__) for mangle in MANGLES]


def said(answers: dict[str, str]) -> dict[str, list[str]]:
    return {mark: words(text) for mark, text in answers.items() if words(text)}


@pytest.mark.parametrize("mangle", PROGRAMS)
@pytest.mark.parametrize("number", range(len(ANSWERS)))
def test_what_the_page_has_written_comes_through_every_program(mangle: Mangle, number: int) -> None:
    read = read_reply(mangle(block(ANSWERS[number]), TEXT), FORM)
    assert said(read.answers) == said(ANSWERS[number])
    assert set(read.codes) <= {FORM.code} and read.has_marks


@pytest.mark.parametrize("mangle", PROGRAMS)
@pytest.mark.parametrize("number", range(len(ANSWERS)))
def test_what_was_written_below_each_line_comes_through_too(mangle: Mangle, number: int) -> None:
    read = read_reply(mangle(below(ANSWERS[number]), TEXT), FORM)
    assert said(read.answers) == said(ANSWERS[number])


def test_an_answer_between_quoted_lines_is_found() -> None:
    told = "\n".join(
        f"> {line}" if line.startswith(("[", "What")) or not line else line
        for line in wrapped(below(ANSWERS[1]), 70).split("\n")
    )
    assert said(read_reply(told, FORM).answers) == said(ANSWERS[1])


def test_lines_of_a_list_stay_apart_and_lines_that_a_program_broke_are_one_again() -> None:
    asked = ANSWERS[1]["F3"].replace("- ", "").split("\n")
    for mangle in (gmail_above, outlook_above, apple_above):
        read = read_reply(mangle(wrapped(block(ANSWERS[1]), 60), TEXT), FORM)
        assert list(items_of(read.answers["F3"])) == asked or mangle is None
    long = read_reply(wrapped(block(ANSWERS[2]), 72), FORM)
    assert items_of(long.answers["F5"]) == (ANSWERS[2]["F5"],)


def test_a_signature_and_a_greeting_are_kept_apart_from_the_answers() -> None:
    read = read_reply(f"Hi Bo!\nHere it is.\n\n{outlook_above(block(ANSWERS[0]), TEXT)}", FORM)
    assert said(read.answers) == said(ANSWERS[0])
    assert "Hi Bo!" in read.rest and all(line in read.rest for line in SIGNATURE.split("\n"))


def test_the_order_of_the_questions_does_not_matter() -> None:
    parts = block(ANSWERS[1]).split("\n\n")
    turned = "\n\n".join([*parts[:2], *reversed(parts[2:-1]), parts[-1]])
    assert said(read_reply(turned, FORM).answers) == said(ANSWERS[1])


def test_a_question_without_its_mark_is_found_by_its_words() -> None:
    text = block(ANSWERS[1]).replace("[Q1] ", "").replace("[F4] ", "")
    assert said(read_reply(text, FORM).answers) == said(ANSWERS[1])


def test_marks_alone_are_enough_and_a_mark_of_no_question_is_text() -> None:
    read = read_reply("[f1] foggy [Q 2] 4\n*[Q1]* the plan\n[Q9] what is this", FORM)
    assert read.answers == {"F1": "foggy", "Q2": "4", "Q1": "the plan\n[Q9] what is this"}


def test_marks_that_were_typed_without_brackets_are_found_where_there_are_several() -> None:
    read = read_reply("hi!\nq1: the plan\nand the move\nF1 - foggy\nQ9: what", FORM)
    assert read.answers == {"Q1": "the plan\nand the move", "F1": "foggy\nQ9: what"} and read.rest == "hi!"
    assert read_reply("Q1: when do we close it?", FORM).answers == {}
    with_brackets = read_reply("[F4] see below\nQ1: was good\nQ2: was better", FORM)
    assert with_brackets.answers == {"F4": "see below\nQ1: was good\nQ2: was better"}


def test_a_text_without_marks_is_no_answer_and_is_kept() -> None:
    read = read_reply("Nothing from me, see you tomorrow!", FORM)
    assert (read.answers, read.rest, read.has_marks) == ({}, "Nothing from me, see you tomorrow!", False)


def test_a_mark_that_somebody_writes_in_an_answer_stays_in_it() -> None:
    answers = {"Q1": f"I like [F2] and [ Q2 ] and [Fireside {FORM.code[::-1]}]", "F4": "[F6] is odd"}
    read = read_reply(block(answers), FORM)
    assert {mark: text.removeprefix("- ") for mark, text in read.answers.items()} == answers
    assert read.codes == (FORM.code,)


def test_letters_of_another_encoding_are_read() -> None:
    text = block({"F4": "Åsa är på ön"})
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        assert "Åsa är på ön" in read_reply(text.encode(encoding, "replace"), FORM).answers["F4"]


_TYPED = st.text(
    alphabet=st.one_of(
        st.sampled_from("aeiou nrst åäöæø ÅÆ 0123456789 \n .,:;!?-–—'\"()[]<>&#*_/|\\@=+%"),
        st.characters(categories=("Lu", "Ll", "Nd", "Zs", "Po")),
    ),
    max_size=160,
)
_REPLIES = st.dictionaries(st.sampled_from(["F2", "F3", "F4", "F5", "Q1", "F6"]), _TYPED, max_size=6)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_REPLIES, st.sampled_from(MANGLES))
@example({"Q1": "On Monday Bo wrote:\nFrom: me\nSubject: you\n-- \nx"}, gmail_above)
@example({"F6": "<div>a &nbsp; b</div>"}, outlook_above)
def test_no_word_is_lost_whatever_was_answered_and_whichever_program_it_came_through(
    answers: dict[str, str], mangle: Mangle
) -> None:
    read = read_reply(mangle(block(answers), TEXT), FORM)
    arrived = Counter(words("\n".join([*read.answers.values(), read.rest])))
    missing = Counter(words("\n".join(answers.values()))) - arrived
    assert not missing
    for mark, text in read.answers.items():
        assert not Counter(words(text)) - Counter(words(answers.get(mark, ""))), "it is nobody else's answer"
