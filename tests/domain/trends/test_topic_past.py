"""When a topic last came up, found by its words while it is typed."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import ANNA, NOW, TODAY, meeting
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Note
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.text.likeness import key_words
from tui.domain.trends.topic_past import Mention, TopicIndex, mentions

LAST, LONG_AGO = TODAY - timedelta(7), TODAY - timedelta(70)


def index(*found: Mention) -> TopicIndex:
    return TopicIndex(found)


def found_by(topic: str, *found: Mention) -> tuple[str, str] | None:
    past = index(*found).find(topic)
    return None if past is None else (past.last.text, past.agreed.text if past.agreed else "")


RELEASE = Mention(LAST, "The release slipped again")
PLAN = Mention(LONG_AGO, "Write a plan for the release", "action", "employee")
ROTA = Mention(LONG_AGO, "The rota is unfair")


def test_the_last_time_is_told_and_what_was_agreed_about_it_before() -> None:
    assert found_by("release", RELEASE, PLAN, ROTA) == (RELEASE.text, PLAN.text)
    assert found_by("the RELEASES of spring", RELEASE, PLAN) is None, "half of the words are another topic"
    assert found_by("Releases", RELEASE, PLAN) == (RELEASE.text, PLAN.text), "other forms of a word count"


def test_what_was_agreed_last_is_told_once() -> None:
    past = index(PLAN).find("release plan")
    assert past is not None and past.last == past.agreed == PLAN


def test_nothing_is_told_of_small_words_or_of_what_never_came_up() -> None:
    assert found_by("", RELEASE) is None
    assert found_by("the", RELEASE) is None
    assert found_by("salary", RELEASE, PLAN, ROTA) is None
    assert found_by("release") is None


def test_all_that_was_said_with_one_person_is_looked_through_and_nothing_of_today_or_others() -> None:
    note = Note(id="n", text="note", at=NOW)
    held = Held(meeting=meeting(held=LAST, notes=(note,)))
    of_several = Held(meeting=meeting(id="m2", held=LAST, participants=("bo",), notes=(note,)))
    action = Action(id="a", person="anna", text="action", agreed=LAST, owner="employee")
    decision = Decision(id="d", person="anna", text="decision", decided=LAST)
    point = Point(id="p", person="anna", text="point", side="employee", raised=LAST)
    past = Archive(meetings=(held, of_several), actions=(action,), points=(point,), decisions=(decision,))
    team = Team(
        people=(ANNA,),
        actions=(
            msgspec.structs.replace(action, id="b", text="open"),
            msgspec.structs.replace(action, id="c", text="new", agreed=TODAY),
            msgspec.structs.replace(action, id="e", text="other", person="bo"),
        ),
        points=(msgspec.structs.replace(point, id="q", text="waits"),),
        digests={"anna": Digest(last_on=LAST, main_points=("main", "note"))},
    )
    found = sorted(mentions("anna", team, past, TODAY), key=lambda one: one.text)
    assert [one.text for one in found] == ["action", "decision", "main", "note", "open", "point", "waits"]
    assert [(one.kind, one.owner) for one in found if one.kind != "said"] == [
        ("action", "employee"),
        ("decision", ""),
        ("action", "employee"),
    ]


WORDS = st.lists(st.sampled_from(["release", "releases", "plan", "the", "rota", "2027", "relay"]), max_size=4)


@given(st.lists(WORDS, max_size=8), WORDS)
def test_a_topic_finds_its_own_words_the_newest_of_them(said: list[list[str]], topic: list[str]) -> None:
    found = [Mention(date(2026, 1, 1) + timedelta(n), " ".join(words)) for n, words in enumerate(said)]
    past = index(*found).find(" ".join(topic))
    same = [
        one
        for one in found
        if key_words(" ".join(topic)) and key_words(" ".join(topic)) <= key_words(one.text)
    ]
    if same:
        assert past is not None and past.last.on >= same[-1].on
    if past is not None:
        assert key_words(past.last.text)
