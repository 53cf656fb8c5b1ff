"""What comes to the transcript of a chat, what is there already, and when the minutes have it."""

from datetime import UTC, datetime

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.chat.transcript import (
    already_there,
    is_asked,
    is_in_minutes,
    with_asked,
    with_messages,
    with_wish,
)
from tui.domain.meeting.meeting import Meeting

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
EMPTY = Meeting(id="m", person="anna", template="t", created=NOW, touched=NOW, way="chat")


def said(who: str, text: str, id: str = "x") -> ChatMessage:
    return ChatMessage(id=id, who=who, text=text, at=NOW)


def talk(*told: tuple[str, str]) -> list[ChatMessage]:
    return [said(who, text, f"c{number}") for number, (who, text) in enumerate(told)]


def test_a_question_that_is_copied_twice_was_asked_once() -> None:
    once = with_asked(EMPTY, said("manager", "How is it?\n1 Sunny"))
    assert with_asked(once, said("manager", "How is it? 1 sunny")) == once
    assert is_asked(once, "How is it?  1 Sunny")
    answered = with_messages(once, talk(("anna", "Fine")))
    assert not is_asked(answered, "How is it? 1 Sunny")
    assert len(with_asked(answered, said("manager", "How is it? 1 Sunny")).chat) == 3


def test_of_a_longer_copy_only_what_is_new_comes() -> None:
    first = talk(("manager", "How is it?"), ("anna", "Fine"), ("manager", "And now?"))
    there = with_messages(EMPTY, first)
    assert already_there(there, talk(("manager", "How is it?"), ("anna", "Fine"), ("anna", "Really"))) == 2
    assert already_there(there, talk(("anna", "Fine"), ("manager", "And now?"), ("anna", "Good"))) == 2
    assert already_there(there, first) == 3
    assert already_there(there, talk(("manager", "And now?"), ("anna", "Good"))) == 1
    assert already_there(there, []) == 0


def test_the_same_short_answer_again_is_another_answer() -> None:
    there = with_messages(EMPTY, talk(("manager", "Really?"), ("anna", "ok"), ("manager", "And Bo?")))
    assert already_there(there, talk(("anna", "ok"))) == 0


def test_the_minutes_have_it_only_if_both_want_that() -> None:
    there = with_messages(EMPTY, talk(("anna", "Fine")))
    assert not is_in_minutes(there)
    one = with_wish(there, "manager", True)
    assert not is_in_minutes(one)
    both = with_wish(one, "employee", True)
    assert is_in_minutes(both)
    assert not is_in_minutes(with_wish(both, "manager", False))
    assert not is_in_minutes(with_wish(with_wish(EMPTY, "manager", True), "employee", True)), "nothing there"
