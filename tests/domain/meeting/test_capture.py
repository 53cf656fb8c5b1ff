"""What a captured line says."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.meeting.capture_grammar import Captured, read_line
from tui.domain.text.clean_text import clean_line

TODAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)


def read(text: str, employee: str = "Anna Lindqvist", language: str = "en") -> Captured:
    return read_line(text, today=TODAY, employee=employee, language=language)


@pytest.mark.parametrize(
    ("line", "kind", "private", "text"),
    [
        ("went well", "note", False, "went well"),
        ("! call the bank", "action", False, "call the bank"),
        ("!call the bank", "action", False, "call the bank"),
        ("? how is the team", "ask", False, "how is the team"),
        ("# seems tired", "note", True, "seems tired"),
        ("#! talk to HR", "action", True, "talk to HR"),
        ("!# talk to HR", "action", True, "talk to HR"),
        ("#? ask about pay", "ask", True, "ask about pay"),
        ("?# ask about pay", "ask", True, "ask about pay"),
        ("  ! call  the\tbank ", "action", False, "call the bank"),
        ("really!", "note", False, "really!"),
        ("C# or F#?", "note", False, "C# or F#?"),
        ("", "note", False, ""),
        ("!", "action", False, ""),
    ],
)
def test_a_prefix_says_what_a_line_is(line: str, kind: str, private: bool, text: str) -> None:
    read_as = read(line)
    assert (read_as.kind, read_as.private, read_as.text) == (kind, private, text)


@pytest.mark.parametrize(
    ("mark", "owner"),
    [
        ("@me", "manager"),
        ("@jag", "manager"),
        ("@mig", "manager"),
        ("@jeg", "manager"),
        ("@them", "employee"),
        ("@hen", "employee"),
        ("@dem", "employee"),
        ("@you", "employee"),
        ("@du", "employee"),
        ("@anna", "employee"),
        ("@Anna", "employee"),
        ("@an", "employee"),
        ("@both", "both"),
        ("@båda", "both"),
        ("@begge", "both"),
        ("@us", "both"),
        ("@Lars", "Lars"),
        ("@Anna-Lena", "Anna-Lena"),
        ("@o'brien", "o'brien"),
        ("@them,", "employee"),
    ],
)
def test_who_is_to_do_it(mark: str, owner: str) -> None:
    read_as = read(f"! send {mark} the plan")
    assert (read_as.owner, read_as.text) == (owner, "send the plan")


def test_without_an_owner_it_is_the_managers() -> None:
    read_as = read("! send the plan >fri")
    assert (read_as.owner, read_as.owner_said) == ("manager", False)
    assert read("! send the plan @me").owner_said


def test_a_whole_first_name_wins_over_an_owner_word_and_a_word_over_a_beginning() -> None:
    assert read("! x @vi", employee="Vi Nguyen").owner == "employee"
    assert read("! x @vi", employee="Viktor Ek").owner == "both"
    assert read("! x @me", employee="Mette Holm").owner == "manager"
    assert read("! x @åsa", employee="A\u030asa Ek").owner == "employee"


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("! send it >fri", FRIDAY, "send it"),
        ("! send it >next tuesday", date(2026, 11, 24), "send it"),
        ("! skicka >i morgon @hen", FRIDAY, "skicka"),
        ("! send @dem >om 2 uger", date(2026, 12, 3), "send"),
        ("! send >v49 tis @me now", date(2026, 12, 1), "send now"),
        ("! send >fri.", FRIDAY, "send"),
        ("!>tomorrow call the bank", FRIDAY, "call the bank"),
        ("! @them >fri call the bank", FRIDAY, "call the bank"),
        ("! send >+3d", date(2026, 11, 22), "send"),
    ],
)
def test_until_when(line: str, due: date, text: str) -> None:
    read_as = read(line)
    assert (read_as.due, read_as.text, read_as.understood) == (due, text, True)


@pytest.mark.parametrize(
    ("line", "due_text"),
    [
        ("send it >soonish", "soonish"),
        ("send it >fri the long way", "fri the long way"),
        (">15 december 2040 report", "15 december 2040 report"),
        (">31/2 report", "31/2 report"),
    ],
)
def test_a_day_that_is_not_understood_stays_in_the_text(line: str, due_text: str) -> None:
    read_as = read(f"! {line} @them")
    assert read_as == Captured(kind="action", text=line, owner="employee", owner_said=True, due_text=due_text)
    assert not read_as.understood


@pytest.mark.parametrize(
    "line",
    [
        "mail anna@example.com",
        "mail @anna@example.com",
        "a > b",
        "a>b and b->c",
        "uptime >= 99",
        "pay 5 @ 3 each",
        "review @anna's draft",
        "image @2x",
        "@",
        ">",
        "x >> y",
    ],
)
def test_what_only_looks_like_a_mark_is_text(line: str) -> None:
    assert read(f"! {line}") == Captured(kind="action", text=line)


def test_the_last_owner_and_day_count_and_others_stay() -> None:
    assert read("! ask @maria about it @me").text == "ask @maria about it"
    read_as = read("! move it >mon >fri")
    assert (read_as.due, read_as.text) == (FRIDAY, "move it >mon")
    read_as = read("! move it >fri >whenever")
    assert (read_as.due, read_as.text, read_as.understood) == (FRIDAY, "move it >whenever", True)


def test_a_note_is_kept_word_for_word_and_can_be_read_as_an_action_later() -> None:
    note = read("send the plan @them >fri")
    assert note == Captured(text="send the plan @them >fri")
    action = read(f"!{note.text}")
    assert (action.owner, action.due, action.text) == ("employee", FRIDAY, "send the plan")


def test_nothing_that_commands_a_terminal_comes_through() -> None:
    assert read("! a\x1b]52;c;ZXZpbA==\x07 @them").text == "a␛]52;c;ZXZpbA==␇"


def test_a_pasted_page_of_marks_is_no_trouble() -> None:
    page = "! " + ">fri @x " * 2000
    assert read(page).due == FRIDAY
    assert not read("! >" + "a " * 9000).understood


parts = st.sampled_from(
    (
        "!",
        "#",
        "?",
        "@",
        ">",
        "@me",
        "@them",
        "@bo",
        ">fri",
        ">i",
        "morgon",
        "fri",
        ">nope",
        "a@b",
        "å",
        "\u200b",
    )
)
lines = st.one_of(st.text(max_size=80), st.lists(parts, max_size=9).map(" ".join))


@given(lines, st.text(max_size=12), st.sampled_from(["en", "sv", "da"]))
def test_nothing_typed_is_lost(line: str, employee: str, language: str) -> None:
    read_as = read_line(line, today=TODAY, employee=employee, language=language)
    typed = clean_line(line)
    prefix = next((p for p in ("#!", "!#", "#?", "?#", "!", "?", "#") if typed.startswith(p)), "")
    rest = typed.removeprefix(prefix).split()
    lost = Counter(rest) - Counter(read_as.text.split())
    if read_as.kind != "action":
        assert not lost
    # One owner and one day that was understood are all that may leave the text.
    assert sum(count for word, count in lost.items() if word.startswith("@")) <= 1
    of_a_day = [word for word in lost.elements() if not word.startswith("@")]
    assert sum(word.startswith(">") for word in of_a_day) == int(read_as.due is not None)
    assert read_as.due is not None or not of_a_day
    assert not Counter(read_as.text.split()) - Counter(rest), "and nothing is added"
    assert read_as.due_text in read_as.text


@given(lines)
def test_reading_what_was_kept_again_keeps_it(line: str) -> None:
    text = read(line).text
    if text and text[0] not in "!?#":
        assert read(text).text == text
