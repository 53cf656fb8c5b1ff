"""What closing a meeting does to the team, the archive and the next date."""

from datetime import date

import msgspec
import pytest

from tests.domain.samples import ANNA, BO, NOW, TODAY, later, meeting, step
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, with_draft
from tui.domain.meeting.past.private_past import focus_of, notes_of
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action, done, drop
from tui.domain.people.action_lists import agreed_last
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Appointment, Side
from tui.domain.people.point import Point
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import MAIN_POINTS, close, digest_after, digest_of
from tui.domain.workspace.state import Closing, State

SECRET = "seems worn out"


def note(id: str, text: str) -> Note:
    return Note(id=id, text=text, at=NOW)


def action(id: str, person: str = "anna", meeting: str = "before") -> Action:
    return Action(id=id, person=person, text=f"do {id}", agreed=TODAY, meeting=meeting)


def point(id: str, person: str = "anna", kept: int = 0, *, talked: bool = False) -> Point:
    return Point(
        id=id,
        person=person,
        text=f"about {id}",
        side="employee",
        raised=TODAY,
        kept=kept,
        state="talked" if talked else "open",
    )


def goal(id: str, state: str = "open") -> Goal:
    return msgspec.structs.replace(Goal(id=id, person="anna", text=id, since=TODAY), state=state)


HELD = meeting(
    step("a", "weather", state="visited"),
    phase="follow-up",
    held=TODAY,
    notes=(note("n1", "The plan is late"),),
    next=Appointment(on=date(2026, 12, 1), time="09:30"),
    aside=Aside(notes=(note("p1", SECRET),), focus=("her mother",), secrets={"x": "y"}),
)
STATE = State(
    team=Team(
        people=(ANNA, BO),
        actions=(
            action("open"),
            done(action("done"), TODAY),
            drop(action("gone"), TODAY),
            done(action("at once", meeting="m"), TODAY),
            done(action("bo", "bo"), TODAY),
        ),
        points=(point("waiting", kept=1), point("over", talked=True), point("bos", "bo")),
        goals=(goal("going"), goal("met", "met"), goal("left", "dropped")),
    ),
    meetings={"anna": HELD, "bo": meeting(id="other", person="bo")},
    privates={"anna": Private(notes=(note("p0", "earlier"),), focus=("standing",))},
)


def after() -> State:
    return close(STATE, HELD, minutes="# Minutes", now=later(40), today=TODAY)


def archived() -> Closing:
    return after().closings["m"]


def test_the_meeting_is_archived_with_its_minutes_in_the_year_it_was_held() -> None:
    closing = archived()
    assert (closing.year, closing.held.minutes) == (2026, "# Minutes")
    kept = closing.held.meeting
    assert (kept.phase, kept.closed, kept.held) == ("closed", later(40), TODAY)
    assert (kept.notes, kept.steps) == (HELD.notes, HELD.steps)


def test_nothing_private_goes_into_the_archive() -> None:
    assert archived().held.meeting.aside == Aside()
    assert SECRET.encode() not in msgspec.json.encode(archived())


def test_private_notes_and_what_was_in_mind_are_kept_with_the_person_each_once() -> None:
    private = after().privates["anna"]
    assert [one.id for one in private.notes] == ["p0", "p1", "m-focus-1"]
    assert (focus_of(private, "m"), focus_of(private, "another")) == ((HELD.aside.focus[0],), ())
    assert [one.id for one in notes_of(private)] == ["p1", "p0"], "the newest first, and no focus"
    assert private.focus == ("standing",)
    again = close(
        msgspec.structs.replace(STATE, privates=after().privates), HELD, minutes="", now=NOW, today=TODAY
    )
    assert [one.id for one in again.privates["anna"].notes] == ["p0", "p1", "m-focus-1"]


def test_settled_things_leave_the_team_with_the_meeting() -> None:
    team, closing = after().team, archived()
    assert [a.id for a in team.actions] == ["open", "at once", "bo"]
    assert [p.id for p in team.points] == ["waiting", "bos"]
    assert [g.id for g in team.goals] == ["going"]
    assert [a.id for a in closing.actions] == ["done", "gone"]
    assert [p.id for p in closing.points] == ["over"]
    assert [g.id for g in closing.goals] == ["met", "left"]


def test_what_this_meeting_agreed_is_at_hand_till_the_next_done_or_not() -> None:
    assert [a.id for a in agreed_last(after().team, "anna")] == ["at once"]


def test_a_point_that_waits_was_kept_once_more() -> None:
    kept = {p.id: p.kept for p in after().team.points}
    assert kept == {"waiting": 2, "bos": 0}


def test_nothing_is_lost_and_nothing_stands_twice() -> None:
    team, closing = after().team, archived()
    for before, now in (
        (STATE.team.actions, (*team.actions, *closing.actions)),
        (STATE.team.points, (*team.points, *closing.points)),
        (STATE.team.goals, (*team.goals, *closing.goals)),
    ):
        assert sorted(one.id for one in before) == sorted(one.id for one in now)


def test_the_next_date_is_agreed_and_only_this_persons_meeting_is_over() -> None:
    state = after()
    anna, bo = state.team.person("anna"), state.team.person("bo")
    assert anna is not None
    assert anna.agreed == Appointment(on=date(2026, 12, 1), time="09:30")
    assert bo == BO
    assert list(state.meetings) == ["bo"]


def test_without_a_next_date_the_one_agreed_before_is_over_too() -> None:
    agreed = msgspec.structs.replace(ANNA, agreed=Appointment(on=TODAY))
    state = msgspec.structs.replace(STATE, team=msgspec.structs.replace(STATE.team, people=(agreed,)))
    closed = close(state, msgspec.structs.replace(HELD, next=None), minutes="", now=NOW, today=TODAY)
    anna = closed.team.person("anna")
    assert anna is not None
    assert anna.agreed is None


def test_a_meeting_over_midnight_on_new_years_eve_belongs_to_the_year_it_began() -> None:
    eve = msgspec.structs.replace(HELD, held=date(2026, 12, 31))
    closing = close(STATE, eve, minutes="", now=NOW, today=date(2027, 1, 1)).closings["m"]
    assert (closing.year, closing.held.meeting.held) == (2026, date(2026, 12, 31))


def test_what_was_never_begun_counts_as_held_on_the_day_it_is_closed() -> None:
    prepared = msgspec.structs.replace(HELD, held=None)
    closing = close(STATE, prepared, minutes="", now=NOW, today=TODAY).closings["m"]
    assert closing.held.meeting.held == TODAY


def test_closed_for_somebody_who_left_the_team_nobody_comes_back() -> None:
    left = msgspec.structs.replace(STATE, team=msgspec.structs.replace(STATE.team, people=(BO,)))
    assert [p.id for p in close(left, HELD, minutes="", now=NOW, today=TODAY).team.people] == ["bo"]


# --- the digest ---------------------------------------------------------------


def held(*answers: Answer, day: int = 17, notes: tuple[Note, ...] = ()) -> Meeting:
    return meeting(id=f"m{day}", answers=answers, notes=notes, held=date(2026, 11, day))


def said(question: str, side: Side = "employee", *, text: str = "", choice: str = "") -> Answer:
    return Answer(question=question, side=side, text=text, choice=choice)


def test_the_digest_tells_what_home_shows() -> None:
    digest = digest_after(
        Digest(),
        held(
            said("move.weather", choice="foggy", text="much going on"),
            said("move.weather", "manager", choice="sunny"),
            said("move.sum-up", "manager", text="- The plan is too big\n\n• Help is welcome"),
            said("move.preview", text="the skiing", choice="sunny"),
            said("move.preview", "manager", text="the release"),
            notes=(note("1", "x" * 300),),
        ),
    )
    assert (digest.meetings, digest.last_meeting, digest.last_on) == (1, "m17", date(2026, 11, 17))
    assert (digest.weather_employee, digest.weather_manager) == ("foggy", "sunny")
    assert digest.main_points[:2] == ("The plan is too big", "Help is welcome")
    assert len(digest.main_points[2]) == 120
    assert (digest.forward_employee, digest.forward_manager) == ("the skiing", "the release")
    assert (digest.forecast_employee, digest.forecast_manager) == ("sunny", "")


def test_the_last_weathers_are_kept_with_their_days() -> None:
    digest = Digest()
    for sky in ("sunny", "foggy", "", "rainy", "cloudy", "stormy", "rainbow", "foggy"):
        answers = [said("move.weather", choice=sky)] if sky else []
        digest = digest_after(digest, held(*answers, said("move.weather", "manager", choice="sunny")))
    assert [one.sky for one in digest.skies] == ["foggy", "rainy", "cloudy", "stormy", "rainbow", "foggy"]
    assert {one.on for one in digest.skies} == {date(2026, 11, 17)}
    undated = msgspec.structs.replace(held(said("move.weather", choice="sunny")), held=None)
    assert digest_after(digest, undated).skies == digest.skies


def test_home_shows_only_so_many_points_and_no_question_for_later() -> None:
    later_on = msgspec.structs.replace(note("ask", "a question"), kind="ask")
    notes = (later_on, *(note(str(n), f"note {n}") for n in range(9)))
    points = digest_after(Digest(), held(notes=notes)).main_points
    assert points == tuple(f"note {n}" for n in range(MAIN_POINTS))


@pytest.mark.parametrize(
    ("theirs", "mine", "score"), [("a", "a", (1, 1)), ("a", "b", (0, 1)), ("a", "", (0, 0)), ("", "", (0, 0))]
)
def test_guesses_are_counted_once_both_have_picked(theirs: str, mine: str, score: tuple[int, int]) -> None:
    week = "move.guess-week.employee"
    digest = digest_after(Digest(), held(said(week, choice=theirs), said(week, "manager", choice=mine)))
    assert digest.guesses_manager == score
    assert digest.guesses_employee == (0, 0), "the other half of the game was not played"


def test_the_score_adds_up_over_time() -> None:
    week = "move.guess-week.manager"
    right = (said(week, choice="a"), said(week, "manager", choice="a"))
    wrong = (said(week, choice="b"), said(week, "manager", choice="a"))
    meetings = (held(*right, day=3), held(*wrong, day=10), held(*right, day=17), held(day=24))
    assert digest_of(meetings).guesses_employee == (2, 3)


def test_a_digest_built_anew_does_not_depend_on_the_order_of_the_files() -> None:
    meetings = tuple(held(said("move.preview", text=str(day)), day=day) for day in (3, 10, 17))
    assert digest_of(meetings) == digest_of(tuple(reversed(meetings)))
    assert digest_of(meetings).forward_employee == "17"
    assert digest_of(()) == Digest()


def test_closing_updates_the_digest_of_this_person_alone() -> None:
    team = after().team
    assert team.digest("anna") == digest_after(Digest(), archived().held.meeting)
    assert "bo" not in team.digests


def test_a_draft_that_was_left_is_not_archived() -> None:
    drafted = with_draft(HELD, "capture", SECRET)
    closing = close(STATE, drafted, minutes="", now=NOW, today=TODAY).closings["m"]
    assert closing.held.meeting.aside == Aside()


def test_decisions_that_ended_the_log_and_what_was_not_held_until_then_go_into_the_archive() -> None:
    stands, ended, other = (
        Decision(id="d1", person="anna", text="stands", decided=TODAY),
        Decision(id="d2", person="anna", text="ended", decided=TODAY, state="replaced", settled=TODAY),
        Decision(id="d3", person="bo", text="other", decided=TODAY, state="dropped", settled=TODAY),
    )
    before, after, others, waits = (
        LogEntry(id="l1", person="anna", on=TODAY, text="before"),
        LogEntry(id="l2", person="anna", on=date(TODAY.year + 1, 1, 2), text="after"),
        LogEntry(id="l3", person="bo", on=TODAY, text="others"),
        LogEntry(id="l4", person="anna", on=TODAY, text="waits", kind="feedback"),
    )
    was, coming, of_bo = (
        Unheld(id="u1", person="anna", planned=TODAY, became="moved", on=TODAY),
        Unheld(id="u2", person="anna", planned=date(TODAY.year + 1, 1, 2), became="left-out", on=TODAY),
        Unheld(id="u3", person="bo", planned=TODAY, became="held", on=TODAY),
    )
    team = Team(people=(ANNA, BO), decisions=(stands, ended, other), log=(before, after, others, waits))
    team = msgspec.structs.replace(team, unheld=(was, coming, of_bo))
    state = State(team=team, privates={"anna": Private()})
    closed = close(state, meeting(), minutes="", now=NOW, today=TODAY)
    (closing,) = closed.closings.values()
    assert (closing.decisions, closing.log) == ((ended,), (before,))
    assert (closed.team.decisions, closed.team.log) == ((stands, other), (after, others, waits))
    assert (closing.unheld, closed.team.unheld) == ((was,), (coming, of_bo))
