"""Who is meant by a name in a chat, and what a number or a choice in an answer says."""

import pytest

from tests.screens.team import ANNA, BO, CLEO, NOW, ROBIN
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.group import MANAGER
from tui.domain.meeting.meeting import Answer
from tui.domain.people.person import Person
from tui.usecases.chat.read_answer import answered
from tui.usecases.chat.take_chat import ChatTaken, answers_of, assigned
from tui.usecases.chat.whose_name import Writers, other_of_two, whose

ALL = Writers((ANNA, BO, CLEO, ROBIN), "Ida Holm")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        *(("Anna Åkesson", "annaak"), ("anna", "annaak"), ("Åkesson, Anna", "annaak"), ("ANNA AKESSON", "")),
        *(("Ida", MANAGER), ("Holm, Ida", MANAGER), ("You", MANAGER), ("Du", MANAGER), ("Dig", MANAGER)),
        *(("Zoë", ""), ("", ""), ("Bo", "bosoren")),
    ],
)
def test_a_name_is_known_as_programs_write_it(name: str, id: str) -> None:
    assert whose(name, ALL) == id


def test_a_first_name_of_two_is_nobodys() -> None:
    other = Person(id="annaek", name="Anna Ek", since=NOW.date())
    both = Writers((ANNA, other), "Ida")
    assert (whose("Anna", both), whose("Anna Ek", both)) == ("", "annaek")


def test_of_two_the_other_name_is_the_manager_who_is_called_nobody_knows_what() -> None:
    assert other_of_two(("Robin", "Idis", "Robin"), Writers((ROBIN,), "")) == "Idis"
    assert other_of_two(("Robin", "Idis", "Zoë"), Writers((ROBIN,), "")) == ""
    assert other_of_two(("Robin", "Idis"), Writers((ROBIN,), "Ida")) == ""
    assert other_of_two(("Robin", "Idis"), Writers((ROBIN, BO), "")) == ""


def message(who: str, text: str, name: str = "") -> ChatMessage:
    return ChatMessage(id=f"{who}{text}", who=who, text=text, at=NOW, name=name)


def test_a_digit_is_for_all_under_the_same_name() -> None:
    taken = ChatTaken((message("", "one", "Zoë"), message("", "two"), message("", "three", "Zoë")))
    told = assigned(taken, "robinek")
    assert [one.who for one in told.messages] == ["robinek", "", "robinek"]
    assert [one.who for one in assigned(told, MANAGER).messages] == ["robinek", MANAGER, "robinek"]


def test_the_answer_is_what_stands_below_the_question() -> None:
    taken = ChatTaken(
        (
            message("robinek", "Hello"),
            message(MANAGER, "How are you?"),
            message("robinek", "Fine"),
            message(MANAGER, "Oh"),
            message("robinek", "Really"),
        )
    )
    assert answers_of(taken, "How are you?") == {"robinek": "Fine\nReally"}
    assert answers_of(taken, "Anything else?") == {"robinek": "Hello\nFine\nReally"}
    assert answers_of(ChatTaken((message("", "who?"), message("bosoren", "me"))), "x") == {"bosoren": "me"}


SKIES = (("sunny", "Sunny"), ("partly-cloudy", "Partly cloudy"), ("cloudy", "Cloudy"))


@pytest.mark.parametrize(
    ("text", "most", "value", "choice", "said"),
    [
        ("7", 10, 7, "", ""),
        ("7/10, it is quiet", 10, 7, "", "it is quiet"),
        ("11 reasons", 10, None, "", "11 reasons"),
        ("about a 6", 7, 6, "", "about a 6"),
        ("2", 0, None, "partly-cloudy", ""),
        ("2 Partly cloudy", 0, None, "partly-cloudy", ""),
        ("2, a bit of rain in here", 0, None, "partly-cloudy", "a bit of rain in here"),
        ("2. as I slept badly", 0, None, "partly-cloudy", "as I slept badly"),
        ("cloudy with a bit of sun", 0, None, "cloudy", "cloudy with a bit of sun"),
        ("9 lives", 0, None, "", "9 lives"),
    ],
)
def test_what_an_answer_says(text: str, most: int, value: int | None, choice: str, said: str) -> None:
    found = answered(Answer(question="q"), text, most=most, choices=() if most else SKIES, version=3)
    assert (found.value, found.choice, found.text, found.version) == (value, choice, said, 3)


def test_more_words_come_behind_those_that_are_there() -> None:
    first = answered(Answer(question="q"), "6, quiet", most=7)
    assert answered(first, "but long", most=7).text == "quiet ⏎ but long"
    assert answered(first, "but long", most=7).value == 6
    assert answered(first, "0", most=7).declined and answered(first, "0", most=7).value is None
