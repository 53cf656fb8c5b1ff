from datetime import date, timedelta

from tests.domain.trends.test_topics import action, decision, point
from tui.domain.trends.topics import clashes, topics
from tui.language import Translator
from tui.language.topic_text import agreement_text, topic_text, why_text

TODAY, ENGLISH = date(2026, 11, 24), Translator("en")


def test_a_topic_tells_its_days_once_each() -> None:
    (topic,) = topics(
        (point("a", "Laptop slow", kept=1), point("b", "Laptop slow"), point("c", "Laptop slow", 9))
    )
    assert topic_text(topic, TODAY, ENGLISH) == "brought up Thu 5 Nov, Sat 14 Nov; put off once"
    (topic,) = topics((point("a", "Laptop slow", state="talked"), point("c", "Laptop slow", 9)))
    assert topic_text(topic, TODAY, ENGLISH) == "brought up Thu 5 Nov, Sat 14 Nov"


def test_two_agreements_tell_what_they_differ_in() -> None:
    due = TODAY + timedelta(1)
    both = (
        action("1", "Write the plan", owner="employee", due=due),
        action("2", "Write plan", 9, owner="employee"),
    )
    (clash,) = clashes((), (both[0], action("2", "Write plan", 9, owner="Kim")), private=False)
    assert why_text(clash, ENGLISH) == "somebody else has it"
    assert agreement_text(clash.earlier, "Anna", TODAY, ENGLISH) == "Thu 5 Nov, Anna, Wed 25 Nov"
    assert agreement_text(clash.later, "Anna", TODAY, ENGLISH) == "Sat 14 Nov, Kim"
    (clash,) = clashes(
        (decision("1", "Meet 2 mornings"), decision("2", "Meet 3 mornings")), (), private=False
    )
    assert why_text(clash, ENGLISH) == "another number"
    assert agreement_text(clash.later, "Anna", TODAY, ENGLISH) == "Thu 5 Nov, a decision"
