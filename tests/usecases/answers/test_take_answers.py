"""Taking in what came back: points, replies, and what is for the manager alone."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import msgspec
import pytest

from tests.exchange.preparation.forms import ANSWERS, FORM, TEXT, below, block
from tests.exchange.preparation.mangles import MANGLES, Mangle, gmail_above, outlook_above
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.sent_minutes import SentMinutes
from tui.domain.people.team import Team
from tui.domain.preparation.form import FormField, code_of
from tui.domain.preparation.taken import Taken
from tui.domain.workspace.state import State
from tui.exchange.preparation.reply_reader import read_reply
from tui.usecases.answers.take_answers import whose_reply, with_answers

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ANNA = Person(id="anna", name="Anna Åkesson", since=TODAY)
BO = Person(id="bo", name="Bo Sørensen", since=TODAY)


def meeting(person: str, id: str) -> Meeting:
    return Meeting(id=id, person=person, template="weekly-1-1", created=NOW, touched=NOW)


OLD = Point(id="old", person="anna", text="From before", side="employee", raised=TODAY)
STATE = State(
    team=Team(people=(ANNA, BO), points=(OLD,)),
    meetings={"anna": meeting("anna", "m1"), "bo": meeting("bo", "m2")},
)


def take(text: str, state: State = STATE) -> tuple[State, Taken]:
    return with_answers(state, ANNA, FORM, read_reply(text, FORM), now=NOW, today=TODAY)


def test_their_points_stand_first_the_most_important_before_all() -> None:
    state, taken = take(block({"F2": "Pay\nThe move", "F3": "Holidays", "F4": "I sleep well"}))
    points = [point.text for point in state.team.points_of("anna", "employee")]
    assert points == ["Pay", "The move", "From before", "Holidays", "I sleep well"]
    assert taken == Taken(points=4)
    assert state.meetings["anna"].preparation.state == "answered"


def test_the_same_again_changes_nothing_however_it_came() -> None:
    once, taken = take(gmail_above(block(ANSWERS[1]), TEXT))
    again, nothing = take(outlook_above(block(ANSWERS[1]), TEXT), once)
    assert taken.points and taken.replies == 3
    assert (nothing.points, nothing.replies, nothing.private) == (0, 0, 0)
    third, nothing = take(outlook_above(block(ANSWERS[1]), TEXT), again)
    assert third == again and nothing == Taken()


def test_a_point_that_was_talked_about_does_not_come_back() -> None:
    once, _taken = take(block({"F3": "Holidays"}))
    without = msgspec.structs.replace(once, team=msgspec.structs.replace(once.team, points=()))
    again, taken = take(block({"F3": "  holidays "}), without)
    assert again.team.points == () and taken.points == 0
    more, taken = take(block({"F3": "Holidays\nPay"}), again)
    assert [point.text for point in more.team.points] == ["Pay"]


def test_what_is_for_the_manager_alone_is_private_and_nowhere_else() -> None:
    state, taken = take(block({"F6": "I am leaving", "Q1": "The plan"}) + "\n\nHi from the train\n")
    live = state.meetings["anna"]
    assert [note.text for note in live.aside.notes] == ["I am leaving", "Hi from the train"]
    shared = msgspec.structs.replace(live, aside=meeting("x", "y").aside)
    told = msgspec.json.encode([shared, state.team]).decode()
    assert "leaving" not in told and "train" not in told and "The plan" in told
    assert (taken.private, taken.rest, taken.replies) == (1, 1, 1)


def test_nothing_this_time_is_an_answer() -> None:
    state, taken = take(block({}))
    assert taken.is_empty and state.meetings["anna"].preparation.answered == TODAY
    assert state.team == STATE.team


def test_answers_for_somebody_else_or_another_meeting_are_noticed() -> None:
    def whose(code: str) -> tuple[str, str]:
        whom = whose_reply(read_reply(block({}).replace(FORM.code, code), FORM), FORM, STATE)
        return whom.whose, whom.person

    assert whose(FORM.code) == ("theirs", "")
    assert whose(code_of("bo", "m2")) == ("other-person", "bo")
    assert whose(code_of("anna", "m0")) == ("other-meeting", "")
    assert whose_reply(read_reply("[Q1] x", FORM), FORM, STATE).whose == "unnamed"


def test_a_reply_that_was_changed_is_to_be_read_again() -> None:
    once, _taken = take(block({"Q2": "5"}))
    reply = once.meetings["anna"].preparation.reply("check.growth.strengths")
    assert reply is not None and reply.value == 5
    again, taken = take(block({"Q2": "6 – better"}), once)
    reply = again.meetings["anna"].preparation.reply("check.growth.strengths")
    assert reply is not None and (reply.value, reply.text) == (6, "better") and taken.replies == 1


def test_a_yes_confirms_what_was_agreed_and_what_is_different_is_a_point() -> None:
    agreed = FormField(mark="F7", kind="text", ask="Is what stands above what we agreed?")
    form = msgspec.structs.replace(FORM, fields=(agreed, *FORM.fields))
    minutes = tuple(SentMinutes(id=f"m-{one}", person=one, on=TODAY) for one in ("anna", "bo"))
    state = msgspec.structs.replace(STATE, team=msgspec.structs.replace(STATE.team, sent=minutes))

    def taken(said: str) -> State:
        read = read_reply(f"[Fireside {form.code}]\n[F7] {said}\n[F3] pay\n", form)
        return with_answers(state, ANNA, form, read, now=NOW, today=TODAY)[0]

    yes = taken("Yes, all of it")
    assert [one.confirmed for one in yes.team.sent] == [TODAY, None]
    assert [point.text for point in yes.team.points] == ["From before", "pay"]
    no = taken("Yes, but the room was for May")
    assert [one.confirmed for one in no.team.sent] == [None, None]
    assert [point.text for point in no.team.points] == ["From before", "Yes, but the room was for May", "pay"]
    state = msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, sent=minutes[1:]))
    assert {one.person: one.confirmed for one in taken("ja").team.sent} == {"bo": None, "anna": TODAY}


def test_an_answer_marked_as_only_for_the_manager_is_nowhere_else() -> None:
    said = {
        "F1": "[only you]\nFoggy",
        "F3": "Holidays\nThe feud with Kim (only you)",
        "Q1": "only you: I am worn out",
        "Q2": "2 – the feud [bara du]",
    }
    state, taken = take(block(said))
    live = state.meetings["anna"]
    notes = [note.text for note in live.aside.notes]
    assert notes == [
        "What is your weather just now? – Foggy",
        "The feud with Kim",
        f"{FORM.fields[5].ask} – I am worn out",
        "I use what I am good at. – 2 – the feud",
    ]
    shared = msgspec.json.encode([msgspec.structs.replace(live, aside=meeting("x", "y").aside), state.team])
    assert not {"Foggy", "foggy", "feud", "worn"} & set(re.findall(r"\w+", shared.decode()))
    assert (taken.points, taken.replies, taken.private, taken.is_empty) == (1, 0, 4, False)
    again, nothing = take(block(said), state)
    assert again == state and nothing == Taken()


@pytest.mark.parametrize("mangle", MANGLES, ids=lambda mangle: mangle.__name__)
@pytest.mark.parametrize("written", [block, below], ids=["page", "mail"])
def test_whatever_a_mail_does_to_a_marked_answer_it_stays_private(
    mangle: Mangle, written: Callable[[Mapping[str, str]], str]
) -> None:
    said = {
        "F3": "[only you]\nThe feud with Kim",
        "Q1": "[only you]\nWorn out by the feud",
        "Q2": "5",
        "F4": "All well",
    }
    state, taken = take(mangle(written(said), TEXT))
    live = state.meetings["anna"]
    shared = msgspec.json.encode([msgspec.structs.replace(live, aside=meeting("x", "y").aside), state.team])
    assert "feud" not in shared.decode() and taken.private == 2
    assert "All well" in shared.decode()


def test_what_was_open_before_is_taken_back_as_it_is_marked() -> None:
    open_state, _taken = take(block({"F2": "Pay\nThe feud", "Q1": "I am worn out", "Q2": "6"}))
    state, _taken = take(block({"F2": "Pay\nThe feud [only you]", "Q1": "[only you] worn out"}), open_state)
    assert [point.text for point in state.team.points] == ["Pay", "From before"]
    preparation = state.meetings["anna"].preparation
    assert [reply.question for reply in preparation.replies] == ["check.growth.strengths"]
    late, _taken = take(block({"F2": "Pay\nThe feud"}), state)
    assert [point.text for point in late.team.points] == ["Pay", "From before"], "an old mail undoes nothing"


def test_to_mark_the_confirmation_confirms_nothing_and_raises_no_point() -> None:
    agreed = FormField(mark="F7", kind="text", ask="Is what stands above what we agreed?")
    form = msgspec.structs.replace(FORM, fields=(agreed, *FORM.fields))
    read = read_reply(f"[Fireside {form.code}]\n[F7] [only you] I never said yes to that\n", form)
    state, taken = with_answers(STATE, ANNA, form, read, now=NOW, today=TODAY)
    assert state.team == STATE.team and taken.private == 1
