"""When a coach hint helps, and when it keeps quiet: what is answered and agreed."""

from datetime import date
from typing import Any

import msgspec
import pytest

from tests.domain.samples import NOW, TODAY, meeting, step
from tests.domain.scenes import LATE, SOON, now, talk
from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.meeting import Answer, Kind, Meeting, Note, with_answer
from tui.domain.meeting.planning.plan import begin, follow_up, go_to
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.person import Person
from tui.domain.people.team import Team

STRAIGHT = Statement(id="check.x.straight", say="It is well.", measures=("safety",))
TURNED = Statement(id="check.x.turned", say="It is not.", measures=("safety",), reverse=True)
QUESTIONS = {one.id: one for one in (STRAIGHT, TURNED)}


@pytest.mark.parametrize(
    ("statement", "value", "applies"),
    [
        (STRAIGHT, 3, True),
        (STRAIGHT, 4, False),
        (STRAIGHT, None, False),
        (TURNED, 5, True),
        (TURNED, 4, False),
        (TURNED, 1, False),
    ],
)
def test_a_low_answer_takes_courage(statement: Statement, value: int | None, applies: bool) -> None:
    plan = meeting(step("s0", "statements", questions=(statement.id, "other")), way="room")
    one = with_answer(begin(plan, NOW), Answer(question=statement.id, value=value, declined=value is None))
    assert now(one, questions=QUESTIONS) == (("statement-low",) if applies else ())
    turned = msgspec.structs.replace(one, steps=(msgspec.structs.replace(one.steps[0], at=1),))
    assert now(turned, questions=QUESTIONS) == ()
    assert now(one, questions={}) == ()


@pytest.mark.parametrize(
    ("kind", "question", "known", "applies"),
    [
        ("cards", "wellbeing.rested", None, True),
        ("statements", "check.load.recharge", None, True),
        ("cards", "mine.one", Card(id="mine.one", ask="?", tags=("stress",)), True),
        ("cards", "mine.one", Card(id="mine.one", ask="?", tags=("food",)), False),
        ("statements", "mine.two", Statement(id="mine.two", say="x", measures=("load",)), True),
        ("statements", "mine.two", Statement(id="mine.two", say="x", measures=("growth",)), False),
        ("cards", "general.focus", None, False),
    ],
)
def test_where_it_is_about_how_one_is_listening_is_enough(
    kind: Kind, question: str, known: Card | Statement | None, applies: bool
) -> None:
    one = begin(meeting(step("s0", kind, questions=("general.x", question)), way="room"), NOW)
    questions = {known.id: known} if known else {}
    assert ("wellbeing-step" in now(one, SOON, questions=questions)) == applies
    assert now(one, LATE, questions=questions) == ()


ROUND = {"anna": "spoken", "bo": "sunny", "cleo": ""}


@pytest.mark.parametrize(
    ("said", "at", "applies"),
    [
        (ROUND, "s1", True),
        (ROUND, "s0", False),
        ({**ROUND, "cleo": "spoken"}, "s1", False),
        ({**ROUND, "cleo": "absent"}, "s1", False),
        (dict.fromkeys(ROUND, ""), "s1", False),
    ],
)
def test_who_had_no_word_in_the_round_is_invited_after_it(
    said: dict[str, str], at: str, applies: bool
) -> None:
    people = tuple(Person(id=id, name=id.title(), since=TODAY) for id in said)
    one = begin(meeting(step("s0", "round"), step("s1", "who-does-what"), way="room"), NOW)
    one = msgspec.structs.replace(one, person="anna", participants=("bo", "cleo"))
    for id, choice in said.items():
        one = with_answer(one, Answer(question=f"move.round.{id}", choice=choice)) if choice else one
    found = now(go_to(one, at, NOW), team=Team(people=people))
    assert ("several-quiet-one" in found) == applies
    alone = msgspec.structs.replace(one, participants=())
    assert "several-quiet-one" not in now(go_to(alone, at, NOW), team=Team(people=people))


def asked(*texts: str | None, at: int | None = None, **more: Any) -> Meeting:
    """A step of cards with these answers; None is one that was not answered, 0 one rather not answered."""
    ids = tuple(f"q{number}" for number in range(len(texts) + 1))
    turned = step("s0", "cards", questions=ids, at=len(texts) if at is None else at)
    one = begin(meeting(turned, step("s1", "free"), step("s2", "free"), way="room", **more), NOW)
    for id, text in zip(ids, texts, strict=False):
        if text is not None:
            said = "" if text == "0" else text
            one = with_answer(one, Answer(question=id, text=said, declined=text == "0"))
    return one


@pytest.mark.parametrize(
    ("answers", "applies"),
    [
        (("ok", "0", "not much"), True),
        (("a long and open answer", "ok", "0", "no"), True),
        (("ok", "fine", "a long and open answer"), False),
        (("ok", "fine"), False),
        (("ok", None, "fine"), False),
        ((None, None, None), False),
    ],
)
def test_question_after_question_with_next_to_no_answer(
    answers: tuple[str | None, ...], applies: bool
) -> None:
    wanted = ("answers-short",) if applies else ()
    one = asked(*answers)
    assert now(one) == wanted
    after = go_to(asked(*answers, at=len(answers) - 1), "s1", NOW)
    assert now(after, SOON) == wanted
    assert now(after, LATE) == ()


def test_a_number_or_a_note_is_an_answer() -> None:
    short = asked("ok", "fine", "no")
    assert now(with_answer(short, Answer(question="q1", value=4))) == ()
    noted = msgspec.structs.replace(short, notes=(Note(id="n", text="A lot was said.", at=NOW, step="s0"),))
    assert now(noted) == ()
    assert now(asked("ok", "fine", "no", at=2)) == (), "the question in turn is still being answered"


def agreed(*owners: str, due: date | None = TODAY, **more: Any) -> Team:
    given = {"person": "anna", "meeting": "m", "text": "Send it", "agreed": TODAY, "due": due, **more}
    return Team(actions=tuple(Action(id=f"a{n}", owner=owner, **given) for n, owner in enumerate(owners)))


@pytest.mark.parametrize(
    ("team", "applies"),
    [
        (agreed("manager", "manager", "employee"), True),
        (agreed("manager", "manager", "employee", "both"), False),
        (agreed("manager", "manager"), False),
        (agreed("employee", "employee", "manager"), False),
        (agreed("manager", "manager", "manager", meeting="before"), False),
        (agreed("manager", "manager", "manager", person="bo"), False),
        (agreed("manager", "manager", "manager", state="done"), False),
    ],
)
def test_most_of_the_new_actions_on_the_manager(team: Team, applies: bool) -> None:
    wanted = ("own-actions-many",) if applies else ()
    assert now(talk(), team=team) == wanted
    assert now(follow_up(talk(), NOW), team=team, shows_actions=True) == wanted
    assert now(follow_up(talk(), NOW), team=team) == (), "there is nothing to be done about it on this page"


@pytest.mark.parametrize(
    ("team", "applies"),
    [
        (agreed("employee", due=None), True),
        (agreed(" "), True),
        (agreed("employee"), False),
        (agreed("employee", due=None, meeting="before"), False),
        (agreed("employee", due=None, state="dropped"), False),
    ],
)
def test_an_action_without_name_or_date(team: Team, applies: bool) -> None:
    wanted = ("action-vague",) if applies else ()
    assert now(talk("agree"), team=team) == wanted
    assert now(follow_up(talk(), NOW), team=team, shows_actions=True) == wanted
    assert now(follow_up(talk(), NOW), team=team) == (), "there is nothing to be done about it on this page"
    assert now(talk("free"), team=team) == (), "it may still get them"


def test_a_goal_partly_reached_is_worth_a_cheer() -> None:
    def team(**more: Any) -> Team:
        given = {"id": "g", "person": "anna", "text": "Ship it", "since": TODAY, **more}
        return Team(goals=(Goal(**given),))

    assert now(talk("goals"), team=team(progress="Half of it runs")) == ("goal-partial",)
    assert now(talk("free"), team=team(progress="Half of it runs")) == ()
    assert now(talk("goals"), team=team()) == ()
    assert now(talk("goals"), team=team(progress="All", state="met")) == ()
    assert now(talk("goals"), team=team(progress="Half of it runs", person="bo")) == ()
