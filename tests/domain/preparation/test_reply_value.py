"""What an answer in words says."""

import pytest

from tui.domain.preparation.form import FormField
from tui.domain.preparation.reply_value import reply_to

SCALE = FormField(mark="Q1", kind="scale", ask="?", question="check.a", most=7)
SKY = FormField(
    mark="F1",
    kind="weather",
    ask="?",
    question="move.weather",
    choices=(("cloudy", "Cloudy"), ("partly-cloudy", "Partly cloudy"), ("sunny", "Soligt")),
)


@pytest.mark.parametrize(
    ("text", "value", "words", "declined"),
    [
        ("5", 5, "", False),
        (" 7 ", 7, "", False),
        ("1", 1, "", False),
        ("5/7", 5, "", False),
        ("5 of 7, as it was quieter", 5, "as it was quieter", False),
        ("6 – better since May", 6, "better since May", False),
        ("6\nbetter", 6, "better", False),
        ("0", None, "", True),
        ("0 – rather not", None, "rather not", True),
        ("8", None, "8", False),
        ("4.5", None, "4.5", False),
        ("12", None, "12", False),
        ("I would say 4", 4, "I would say 4", False),
        ("between 4 and 5", None, "between 4 and 5", False),
        ("In the 2 weeks since the new team came it has been better", None, "*", False),
        ("quite well", None, "quite well", False),
    ],
)
def test_a_number_is_taken_where_it_is_the_answer(
    text: str, value: int | None, words: str, declined: bool
) -> None:
    reply = reply_to(SCALE, text)
    assert (reply.value, reply.declined) == (value, declined)
    assert reply.text == (text if words == "*" else words)
    assert reply.question == "check.a"


@pytest.mark.parametrize(
    ("text", "choice", "words"),
    [
        ("Cloudy", "cloudy", ""),
        ("partly cloudy!", "partly-cloudy", ""),
        ("Partly Cloudy, clearing up", "partly-cloudy", "Partly Cloudy, clearing up"),
        ("soligt", "sunny", ""),
        ("soligt eller cloudy", "", "soligt eller cloudy"),
        ("storm", "", "storm"),
    ],
)
def test_a_weather_is_known_by_its_name(text: str, choice: str, words: str) -> None:
    reply = reply_to(SKY, text)
    assert (reply.choice, reply.text, reply.question) == (choice, words, "move.weather")


def test_other_answers_are_words() -> None:
    field = FormField(mark="Q2", kind="text", ask="?", question="general.a")
    assert reply_to(field, "5").text == "5" and reply_to(field, "5").value is None
