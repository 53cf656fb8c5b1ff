"""What a line says in words, and what is left of it then."""

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.capture.capture_grammar import Captured, read_line, with_day_in_text, with_owner_in_text
from tui.domain.capture.capture_owner import Known
from tui.domain.people.person import Person

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
PEOPLE = tuple(
    Person(id=id, name=name, since=TODAY)
    for id, name in (
        ("p1", "Anna Lindqvist"),
        ("p2", "Anna Ek"),
        ("p3", "Bo Ek"),
        ("p4", "Lars Holm"),
    )
)


def read(
    line: str, *, employee: str = "Anna Lindqvist", language: str = "en", is_several: bool = False
) -> Captured:
    known = Known(people=PEOPLE, is_several=is_several)
    return read_line(line, today=TODAY, employee=employee, language=language, known=known)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("action Anna sends the plan by Friday", "sends the plan"),
        ("Action: Anna will send the plan by Friday.", "send the plan"),
        ("åtgärd Anna skickar planen senast fredag", "skickar planen"),
        ("åtgärd senast fredag skickar Anna planen", "skickar planen"),
        ("aftale Anna skal sende planen senest fredag", "sende planen"),
        ("aftale at Anna sender planen senest fredag", "sender planen"),
        ("action for Anna: send the plan by Friday, please", "send the plan"),
        ("action by Friday Anna sends the plan to Bo", "sends the plan to Bo"),
        ("action at sign Anna send the plan greater than Friday", "send the plan"),
        ("action Anna sends the plan by Friday to the board", "sends the plan to the board"),
        ("atgard Anna skickar planen senast fredag", "skickar planen"),
    ],
)
def test_an_action_in_words_has_its_owner_and_its_day(line: str, text: str) -> None:
    said = read(line)
    assert (said.kind, said.owner, said.due, said.text) == ("action", "employee", FRIDAY, text)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("later the holiday", "ask", "the holiday"),
        ("Senare semestern.", "ask", "semestern"),
        ("til næste gang: ferien", "ask", "ferien"),
        ("decision we meet every other week", "decision", "we meet every other week"),
        ("Beslut att vi ses varannan vecka.", "decision", "vi ses varannan vecka"),
        ("beslutning: intet møde om fredagen", "decision", "intet møde om fredagen"),
        ("exclamation mark call the bank", "action", "call the bank"),
        ("frågetecken hur mår teamet", "ask", "hur mår teamet"),
    ],
)
def test_what_is_said_stays_without_the_word_for_what_it_is(line: str, kind: str, text: str) -> None:
    said = read(line)
    assert (said.kind, said.private, said.text) == (kind, False, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("private she seems tired", "she seems tired"),
        ("Privat: trött", "trött"),
        ("hashtag tired", "tired"),
        ("private tired", "tired"),
        ("privat kanske utbränd", "kanske utbränd"),
        ("Privately he told me", "Privately he told me"),
        ("privat privat hon verkar trött", "hon verkar trött"),
        ("Privat mår hon bra.", "Privat mår hon bra."),
        ("Private banking was her last job", "Private banking was her last job"),
    ],
)
def test_a_private_sentence_keeps_its_first_word_where_it_belongs_to_it(line: str, text: str) -> None:
    said = read(line)
    assert (said.kind, said.private, said.text) == ("note", True, text)


@pytest.mark.parametrize(
    "line",
    [
        "Action is needed from the board",
        "action plan for Q3",
        "Action Anna took was good",
        "Action Bo takes is always right",
        "Action on Friday is cancelled",
        "Action-packed week for Bo.",
        "action",
        "Action!",
        "action Anna",
        "Åtgärd på fredag ställdes in",
        "Åtgärd som Bo föreslog kommer i maj",
        "Att göra det bra tar tid",
        "Aftale om løn er på plads",
        "Aftale Bo lavede holdt ikke",
        "Action there was little",
        "Action she would have liked was a call",
        "Action we never took",
        "Action Anna suggested",
        "Todo never ends",
        "Åtgärd Anna föreslog",
        "Åtgärd vi aldrig vidtog",
        "Åtgärd inför sommaren",
        "Aftale mellem Anna og Bo",
        "Aftale lader vente på sig",
        "Later he said so",
        "Senare i veckan ses vi",
        "Beslut om lön dröjer",
        "Decision making is slow",
        "Anna sends the plan by Friday",
    ],
)
def test_an_ordinary_sentence_is_a_note_word_for_word(line: str) -> None:
    assert read(line) == Captured(text=line)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("action I call the bank", "manager"),
        ("action call the bank", "manager"),
        ("åtgärd i Malmö boka rum", "manager"),
        ("aftale vi mødes", "both"),
        ("action both of us read it", "both"),
        ("action Lars fixes the build", "Lars"),
        ("action Lars Holm fixes the build", "Lars Holm"),
        ("action Göran sends the bill", "Göran"),
        ("action Anna Ek sends the bill", "Anna Ek"),
        ("action Anna's laptop to IT", "manager"),
        ("åtgärd Annas dator till IT", "manager"),
        ("action an email to Bo", "manager"),
        ("Action: Outlook rules for the team", "manager"),
        ("action for Bo: fix the build", "Bo"),
    ],
)
def test_whose_it_is(line: str, owner: str) -> None:
    said = read(line)
    assert said.owner == owner
    assert said.owner_said == (owner != "manager" or " I " in line)


def test_where_bo_and_somebody_else_do_it_the_text_keeps_both() -> None:
    said = read("action Bo and his team test it")
    assert (said.owner, said.text) == ("Bo", "Bo and his team test it")
    assert with_owner_in_text(said).text == "Bo and his team test it"


def test_among_several_two_of_one_name_are_asked_about_and_she_is_nobody() -> None:
    said = read("action Anna sends the plan", is_several=True)
    assert said.unsure_of == ("Anna Lindqvist", "Anna Ek")
    assert read("action she sends the plan", is_several=True).owner == "manager"


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("action Anna moves the meeting to Friday", None),
        ("åtgärd flytta mötet från måndag till fredag", None),
        ("action write up the report from last Friday", None),
        ("action stop the Friday report", None),
        ("action raise the limit to 5", None),
        ("action ask if they may", None),
        ("action plan the workshop by week forty nine", date(2026, 12, 4)),
        ("åtgärd planera dagen till vecka fyrtionio", date(2026, 12, 4)),
        ("aftale planlæg dagen til uge niogfyrre", date(2026, 12, 4)),
        ("aftale planlæg dagen inden fredag", date(2026, 11, 26)),
        ("action call Bo for Friday", FRIDAY),
        ("action call Bo tomorrow about the budget", date(2026, 11, 25)),
        ("action call Bo on Friday at three", FRIDAY),
        ("action call Bo now", TODAY),
    ],
)
def test_until_when(line: str, due: date | None) -> None:
    assert read(line).due == due


@pytest.mark.parametrize(
    ("line", "owner", "due", "text"),
    [
        ("! Anna sends the plan by Friday", "employee", FRIDAY, "sends the plan"),
        ("! vi bokar rum senast fredag", "both", FRIDAY, "bokar rum"),
        ("! prepare the demo on Friday", "manager", FRIDAY, "prepare the demo"),
        ("! Anna lunch", "manager", None, "Anna lunch"),
        ("! Anna sent the plan", "manager", None, "Anna sent the plan"),
        ("! ask Anna by Friday @me", "manager", FRIDAY, "ask Anna"),
        ("! action Anna shows it on Friday", "employee", FRIDAY, "shows it"),
    ],
)
def test_behind_a_sign_a_name_that_does_something_and_a_deadline_are_read_too(
    line: str, owner: str, due: date | None, text: str
) -> None:
    said = read(line)
    assert (said.owner, said.due, said.text) == (owner, due, text)


@pytest.mark.parametrize(
    ("word", "language", "line"),
    [
        ("action", "en", "I call the bank tomorrow"),
        ("action", "en", "call the bank tomorrow"),
        ("action", "en", "Anna sends it on Friday"),
        ("action", "en", "Anna sends it on Friday, before lunch"),
        ("action", "en", "both look at the rota next week"),
        ("aftale", "da", "ring til banken i morgen"),
        ("aftale", "da", "jeg ringer i morgen"),
        ("aftale", "da", "Anna sender listen fredag"),
        ("aftale", "da", "Anna sender den om to uger"),
        ("aftale", "da", "vi ses på tirsdag"),
        ("aftale", "da", "i morgen ringer jeg til banken"),
        ("aftale", "da", "begge ser på vagtplanen i næste uge"),
        ("åtgärd", "sv", "ring banken i morgon"),
        ("åtgärd", "sv", "på fredag skickar Anna listan"),
        ("åtgärd", "sv", "båda tittar på schemat nästa vecka"),
    ],
)
def test_the_sign_for_an_action_reads_what_the_word_for_it_reads(word: str, language: str, line: str) -> None:
    said, signed = read(f"{word} {line}", language=language), read(f"! {line}", language=language)
    assert said == signed and signed.due is not None


def test_a_thing_before_a_time_stays_among_the_words() -> None:
    assert read("! Anna sender den om to uger", language="da").text == "sender den"
    assert read("! Anna skickar den den 4 december", language="sv").text == "skickar den"


def test_what_is_not_taken_goes_back_into_the_text_as_it_was_said() -> None:
    said = read("action Bo will send it by Friday")
    assert with_owner_in_text(said).text == "Bo will send it"
    assert with_day_in_text(said).text == "send it by Friday"


said_words = st.sampled_from(
    (
        *(
            "Anna",
            "Bo",
            "Göran",
            "we",
            "hon",
            "will",
            "ska",
            "sends",
            "skickar",
            "the",
            "plan",
            "och",
            "for",
            "på",
            "i",
        ),
        *(
            "by",
            "senast",
            "til",
            "Friday",
            "fredag,",
            "tomorrow",
            "om",
            "to",
            "uger",
            "next",
            "week",
            "please",
            "tak.",
        ),
        *("@bo", ">fri", "“no”", "3", "twenty", "move", "from"),
    )
)


@given(st.lists(said_words, min_size=1, max_size=9).map(" ".join), st.sampled_from(["en", "sv", "da"]))
def test_each_word_behind_the_word_for_an_action_is_kept_or_was_understood(line: str, language: str) -> None:
    said = read(f"action: {line}", language=language)
    assert said.kind == "action"
    understood = Counter(letters(f"{said.owner_text} {said.due_said}"))
    typed = line.removeprefix("to ") if line.startswith("to plan") else line
    assert Counter(letters(said.text)) + understood == Counter(letters(typed))
    assert bool(said.due) == bool(said.due_said)
    assert said.owner_said >= bool(said.owner_text)


def letters(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
