"""What a captured line says."""

import re
import unicodedata
from collections import Counter
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.domain.capture.capture_grammar import Captured, read_line, with_day_in_text, with_owner_in_text
from tui.domain.capture.capture_owner import Known
from tui.domain.capture.capture_signs import read_signs
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line

TODAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)
PEOPLE = tuple(
    Person(id=id, name=name, since=TODAY)
    for id, name in (
        ("annalind", "Anna Lindqvist"),
        ("annaek", "Anna Ek"),
        ("asaost", "Åsa Öst"),
        ("bo", "Bo"),
    )
)


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
        ("= weekly", "decision", False, "weekly"),
        ("=weekly", "decision", False, "weekly"),
        ("#= weekly", "decision", True, "weekly"),
        ("= # weekly", "decision", True, "weekly"),
        ("=> weekly", "note", False, "=> weekly"),
        ("== weekly", "note", False, "== weekly"),
        ("= send it @them >fri", "decision", False, "send it @them >fri"),
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
        ("&them", "employee"),
        ("&anna", "employee"),
        ("(&both)", "both"),
        ("@o’brien", "o'brien"),
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
    assert read_as == Captured(
        kind="action", text=line, owner="employee", owner_said=True, owner_text="them", due_text=due_text
    )
    assert not read_as.understood


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("x > fri", FRIDAY, "x"),
        ("x>fri", FRIDAY, "x"),
        ("x >~friday", FRIDAY, "x"),
        ("x > ~friday", FRIDAY, "x"),
        ("x > fri @them", FRIDAY, "x"),
        ("x @them > fri", FRIDAY, "x"),
        ("x (>fri)", FRIDAY, "x"),
        ("x(>fri)", FRIDAY, "x"),
        ("x [>fri] y", FRIDAY, "x y"),
        ("x (>next friday", date(2026, 11, 27), "x ("),
        ("x (by mail >fri)", FRIDAY, "x (by mail)"),
        ('x >"fri"', FRIDAY, "x"),
        ("x >“fri”", FRIDAY, "x"),
        ("x > next friday", date(2026, 11, 27), "x"),
        ("plan)>fri", FRIDAY, "plan)"),
        ("skicka > på fredag", FRIDAY, "skicka"),
        ("send > in 2 weeks", date(2026, 12, 3), "send"),
        ("a > b >fri", FRIDAY, "a > b"),
        ("a >fri > b", FRIDAY, "a > b"),
    ],
)
def test_a_mark_may_stand_apart_in_a_bracket_or_behind_a_word(line: str, due: date, text: str) -> None:
    read_as = read(f"! {line}")
    assert (read_as.due, read_as.text, read_as.understood) == (due, text, True)


@pytest.mark.parametrize(
    ("line", "owner", "text"),
    [
        ("send it (@them)", "employee", "send it"),
        ("send (@them) the plan", "employee", "send the plan"),
        ("send it [@both]", "both", "send it"),
        ("send it @them>in 2 weeks", "employee", "send it"),
        ("send it (@them)>~fri", "employee", "send it"),
        ("send it (by mail @them)", "employee", "send it (by mail)"),
        ("send it (@them by mail)", "employee", "send it (by mail)"),
        ("send @Anna Ek the plan", "Anna Ek", "send the plan"),
        ("send @anna ek, please", "Anna Ek", "send please"),
        ("send it (@Anna Ek)", "Anna Ek", "send it"),
        ("@Anna Ek >fri call", "Anna Ek", "call"),
        ("send @annaek the plan", "Anna Ek", "send the plan"),
        ("send @AnnaEk", "Anna Ek", "send"),
        ("send @asaost", "Åsa Öst", "send"),
        ("send @Anna Lindqvist the plan", "employee", "send the plan"),
        ("send @annalindqvist", "employee", "send"),
        ("send @anna the plan", "employee", "send the plan"),
        ("send @Kim the plan", "Kim", "send the plan"),
        ("send @A\u030asa it", "Åsa", "send it"),
        ("send @A\u030asa O\u0308st it", "Åsa Öst", "send it"),
    ],
)
def test_a_name_in_full_as_one_word_or_in_a_bracket(line: str, owner: str, text: str) -> None:
    read_as = read_line(
        f"! {line}", today=TODAY, employee="Anna Lindqvist", language="en", known=Known(people=PEOPLE)
    )
    assert (read_as.owner, read_as.text, read_as.unsure_of) == (owner, text, ())


@pytest.mark.parametrize(
    ("mark", "owner", "unsure_of"),
    [
        ("@bo", "Bo", ()),
        ("@åsa", "Åsa Öst", ()),
        ("@A\u030asa", "Åsa Öst", ()),
        ("@ek", "Anna Ek", ()),
        ("@annaek", "Anna Ek", ()),
        ("@Anna Ek", "Anna Ek", ()),
        ("@Anna Lindqvist", "employee", ()),
        ("@me", "manager", ()),
        ("@both", "both", ()),
        ("@anna", "anna", ("Anna Lindqvist", "Anna Ek")),
        ("@nobody", "nobody", tuple(person.name for person in PEOPLE)),
        ("@them", "them", tuple(person.name for person in PEOPLE)),
    ],
)
def test_among_several_a_name_is_of_one_of_them_or_asked_about(
    mark: str, owner: str, unsure_of: tuple[str, ...]
) -> None:
    known = Known(people=PEOPLE, is_several=True)
    read_as = read_line(
        f"! send {mark} it", today=TODAY, employee="Anna Lindqvist", language="en", known=known
    )
    assert (read_as.owner, read_as.unsure_of, read_as.text) == (owner, unsure_of, "send it")


def test_a_very_long_text_keeps_its_owner_and_its_day() -> None:
    read_as = read("! " + "word " * 12_000 + "@them >fri")
    assert (read_as.owner, read_as.due) == ("employee", FRIDAY)
    assert "… (+40" in read_as.text, "as any text that is so long"
    assert read("! " + "x" * 60_000 + " >fri").due == FRIDAY


@pytest.mark.parametrize(
    "line",
    ["# ! x", "! # x", "? # x", "#? x", "＃ x", "!＃ x", "= # x", "n # x", "  # x", "#! x", "!\u200b# x"],
)
def test_whatever_might_be_meant_as_private_is(line: str) -> None:
    assert read(line).private


def test_an_owner_that_is_not_taken_goes_back_into_the_text() -> None:
    read_as = with_owner_in_text(read("! book it @Bo >fri"))
    assert (read_as.text, read_as.owner_said, read_as.due) == ("book it @Bo", False, FRIDAY)


def test_a_day_that_is_not_taken_goes_back_into_the_text() -> None:
    read_as = with_day_in_text(read("! send it >2026-11-02 @them"))
    assert (read_as.text, read_as.due, read_as.owner) == ("send it >2026-11-02", None, "employee")


@pytest.mark.parametrize(
    "line",
    [
        "wait > 5 days",
        "ill > 3 dagar i rad",
        "5 > 4/12",
        "error > 4.12",
        "see <b>fri",
        "x -> fri",
        "x => fri",
        "x >> fri",
        "a > b c",
        "a > friends",
        "> to do",
        "mail anna@example.com",
        "mail @anna@example.com",
        "a > b",
        "a>b and b->c",
        "uptime >= 99",
        "pay 5 @ 3 each",
        "review @anna's draft",
        "image @2x",
        "R&D budget",
        "Bo & Anna",
        "a &nbsp; b",
        "salt &pepper; done",
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


def letters(text: str) -> list[str]:
    """The words of a text without their signs."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


parts = st.sampled_from(
    (
        "> fri",
        "plan>fri",
        ">~friday",
        "(@them)",
        "(>fri)",
        "[>",
        ")",
        "(see",
        "@Anna",
        "Ek",
        "@annaek,",
        "@A\u030asa",
        "@nobody",
        "> nästa fredag",
        "> på fredag",
        "=",
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


@example("ACTION\x1f", "", "en", False)
@given(
    lines, st.sampled_from(["", "Anna Lindqvist", "Bo"]), st.sampled_from(["en", "sv", "da"]), st.booleans()
)
def test_nothing_typed_is_lost(line: str, employee: str, language: str, is_several: bool) -> None:
    """Each word that was typed is in the text, is the owner, or is the day; and no word is added."""
    known = Known(people=PEOPLE, is_several=is_several)
    read_as = read_line(line, today=TODAY, employee=employee, language=language, known=known)
    typed = Counter(letters(read_signs(clean_line(line)).text))
    kept = Counter(letters(read_as.text))
    lost = typed - kept
    assert not kept - typed, "nothing is added"
    if read_as.kind != "action":
        assert not lost
    said = Counter(letters(read_as.due_said))
    assert not said - lost, "what became the day is not in the text as well"
    assert bool(read_as.due) == bool(read_as.due_said)
    owner = Counter(letters(read_as.owner_text))
    assert bool(read_as.owner_text) == read_as.owner_said
    assert lost == said + owner, "each word is in the text, or named the owner, or the day"
    assert read_as.due_text in read_as.text


@given(lines)
def test_reading_what_was_kept_again_keeps_it(line: str) -> None:
    text = read(line).text
    if text and text[0] not in "!?#=":
        assert read(text).text == text
