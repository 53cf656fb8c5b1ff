"""Where somebody is named in what is kept about others."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note
from tui.domain.meeting.privacy import HealthRemark, Private, Reflection, SpellReason
from tui.domain.people.action import Action, Change
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal, Result
from tui.domain.people.person import Person, Repeat
from tui.domain.people.point import Point
from tui.domain.rights.dossier import Dossier, texts
from tui.domain.rights.mentions import mentions, name_words

DAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 9, tzinfo=UTC)
ANNA = Person(id="p1", name="Anna von Åkesson-Ek", since=DAY, email="aak@example.org")
BO = Person(id="p2", name="Bo Holm", since=DAY)


def named(text: str, who: Person = ANNA) -> tuple[str, ...]:
    about = Dossier(person=BO if who is ANNA else ANNA, private=Private(focus=(text,)))
    return tuple(one.text for one in mentions(who, [about]))


@pytest.mark.parametrize(
    "text",
    [
        "ask Anna",
        "ANNA!",
        "Annas plan",
        "Anna’s plan",
        "the ek way",
        "with akesson or Åkesson",
        "to AAK@example.org",
    ],
)
def test_a_part_of_the_name_as_a_word_is_found(text: str) -> None:
    assert named(text) == (text,)


@pytest.mark.parametrize("text", ["Annabel", "banana", "von Trapp", "Ekman", "a plan", "ann"])
def test_a_part_of_a_word_is_not(text: str) -> None:
    assert named(text) == ()


def test_a_with_a_ring_is_another_letter() -> None:
    assert named("akesson") == ()


def test_only_the_sentence_is_given() -> None:
    assert named("All is well. Ask Anna about it!\nNothing else. Or Anna?") == (
        "Ask Anna about it!",
        "Or Anna?",
    )


def test_a_first_name_of_two_letters_counts() -> None:
    assert named("Bo is away", BO) == ("Bo is away",)
    assert name_words("Bo A. af Holm") == {"bo", "holm"}


def full(word: str) -> Dossier:
    """One with a text in each place that has any."""

    def meeting(id: str) -> Meeting:
        return Meeting(
            id=id,
            person="p2",
            template="t",
            created=NOW,
            touched=NOW,
            purpose=f"{word} purpose",
            answers=(Answer(question="q", text=f"{word} answer"),),
            notes=(Note(id=f"{id}n", text=f"{word} note", at=NOW),),
            chat=(ChatMessage(id=f"{id}c", text=f"{word} message", at=NOW),),
            aside=Aside(
                notes=(Note(id=f"{id}a", text=f"{word} aside", at=NOW),),
                focus=(f"{word} focus",),
                secrets={"k": f"{word} secret"},
                drafts={"k": f"{word} draft"},
            ),
        )

    moved = Change(on=DAY, what="moved", reason=f"{word} reason", text_before=f"{word} before")
    return Dossier(
        person=msgspec.structs.replace(BO, repeats=(Repeat(id="r", on=DAY, text=f"{word} again"),)),
        actions=(
            Action(
                id="a",
                person="p2",
                text=f"{word} action",
                agreed=DAY,
                owner=word,
                outcome=f"{word} outcome",
                history=(moved,),
            ),
        ),
        points=(Point(id="p", person="p2", text=f"{word} point", side="manager", raised=DAY),),
        goals=(
            Goal(
                id="g",
                person="p2",
                text=f"{word} goal",
                since=DAY,
                how=f"{word} how",
                aim=f"{word} aim",
                progress=f"{word} progress",
                results=(Result(on=DAY, text=f"{word} result"),),
            ),
        ),
        decisions=(Decision(id="d", person="p2", text=f"{word} decision", decided=DAY, why=f"{word} why"),),
        meetings=(Held(meeting=meeting("m1"), minutes=f"# {word} title\n\n- {word} said **7**\n"),),
        private=Private(
            notes=(
                Note(id="n", text=f"{word} private", at=NOW),
                Note(id="f", text=f"{word} in mind", at=NOW, kind="focus", about="m1"),
            ),
            focus=(f"{word} standing",),
            spells=(SpellReason(start=DAY, reason=f"{word} spell"),),
            health=HealthRemark(text=f"{word} health", on=DAY),
            reflections=(Reflection(meeting="m1", on=DAY, owed=f"{word} owed", showed=f"{word} showed"),),
        ),
        under_way=meeting("m2"),
        drafts=(f"{word} form",),
    )


def test_every_text_is_looked_at() -> None:
    found = mentions(ANNA, [full("Anna")])
    assert len(found) == len(list(texts(full("Anna")))) + 1 == 39, "the minutes have two lines"
    assert {one.place for one in found} == {
        *("action", "point", "goal", "decision", "purpose", "answer", "note", "chat", "minutes"),
        *("private note", "focus", "reason", "reflection", "health", "draft"),
    }
    assert {one.text for one in found if one.place == "minutes"} == {"Anna title", "Anna said 7"}
    assert {one.text for one in found if one.place == "focus"} >= {"Anna in mind", "Anna standing"}
    private = {one.place for one in found if one.private}
    assert private == {"private note", "focus", "reason", "reflection", "health", "draft"}


def test_who_had_an_action_before_it_was_handed_over_is_found() -> None:
    handed = Change(on=DAY, what="mended", owner_before="Anna", owner_after="manager")
    action = Action(id="a", person="p2", text="Ring the harbour", agreed=DAY, history=(handed,))
    (found,) = mentions(ANNA, [Dossier(person=BO, actions=(action,))])
    assert found.text == "Ring the harbour @Anna"
    ours = msgspec.structs.replace(handed, owner_before="both")
    action = msgspec.structs.replace(action, history=(ours,))
    assert not mentions(msgspec.structs.replace(ANNA, name="Both"), [Dossier(person=BO, actions=(action,))])


def test_an_action_that_somebody_else_owns_is_given_whole() -> None:
    actions = (
        Action(id="a", person="p1", text="Ring the harbour. Today!", agreed=DAY, owner="Bo"),
        Action(id="b", person="p1", text="Bo first. Then ring.", agreed=DAY, owner="Bo"),
        Action(id="c", person="p1", text="Bo first. Then ring.", agreed=DAY, owner="manager"),
    )
    assert [(one.id, one.text) for one in mentions(BO, [Dossier(person=ANNA, actions=actions)])] == [
        ("a", "Ring the harbour. Today! @Bo"),
        ("b", "Bo first. Then ring. @Bo"),
        ("c", "Bo first."),
    ]


def test_ones_own_records_are_not_searched() -> None:
    assert mentions(BO, [full("Bo")]) == ()
