"""What is due to go, kind by kind."""

from datetime import UTC, date, datetime
from typing import Literal

import msgspec
import pytest

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Meeting, Note
from tui.domain.meeting.privacy import HealthRemark, Private, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest, SkyOn
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.point import Point
from tui.domain.people.rhythm.calendar_event import CalendarEvent
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.sent_minutes import SentMinutes
from tui.domain.people.team import Team
from tui.domain.preparation.preparation import Preparation, Reply
from tui.domain.rights.retention import Limits, aged_archive, aged_private, aged_team, is_due
from tui.domain.rights.without_ratings import without_ratings

TODAY = date(2026, 11, 23)
OLD = date(2025, 11, 23)
YOUNG = date(2025, 11, 24)
NOW = datetime(2025, 11, 20, 9, tzinfo=UTC)
KEEP = Limits(ratings=None, private_notes=None, health=None, log=None)
MINUTES = """# Anna · Thu 20 Nov

## Questions and answers

- How much \\*\\*7\\*\\* of it? – **5**
- How was it? – foggy: **6**
- What now? – **4**: more – of it
- Why? – because

## Agreed

- Plan – **Anna**, no date
"""


def held(day: date, minutes: str = MINUTES) -> Held:
    answers = (
        Answer(question="check.a", value=5),
        Answer(question="general.b", value=6, text="more of it"),
        Answer(question="move.weather", choice="foggy"),
        Answer(question="check.c", declined=True),
    )
    meeting = Meeting(id="m1", person="p1", template="t", created=NOW, touched=NOW, held=day, answers=answers)
    note = Note(id="n1", text="5 of 7 are done", at=NOW)
    return Held(meeting=msgspec.structs.replace(meeting, notes=(note,)), minutes=minutes)


@pytest.mark.parametrize(
    ("since", "months", "due"),
    [
        (OLD, 12, True),
        (YOUNG, 12, False),
        (TODAY, 0, True),
        (date(2026, 10, 31), 1, False),
        (date(2026, 10, 23), 1, True),
        (None, 0, False),
        (OLD, None, False),
        (date(9999, 12, 1), 12, False),
    ],
)
def test_a_limit_is_reached_on_the_day(since: date | None, months: int | None, due: bool) -> None:
    assert is_due(since, months, TODAY) is due


def test_old_ratings_go_and_the_meeting_stays() -> None:
    archive = Archive(meetings=(held(OLD), held(YOUNG)))
    kept, gone = aged_archive(archive, Limits(), TODAY, None)
    assert gone == {"ratings": 1}
    old, young = kept.meetings
    assert young == held(YOUNG)
    assert [(a.question, a.value, a.text) for a in old.meeting.answers] == [
        ("general.b", None, "more of it"),
        ("move.weather", None, ""),
        ("check.c", None, ""),
    ]
    assert old.meeting.notes == held(OLD).meeting.notes
    assert aged_archive(kept, Limits(), TODAY, None) == (kept, {})


def test_ratings_go_from_the_minutes_and_nothing_else_does() -> None:
    assert without_ratings(held(OLD)).minutes == MINUTES.replace(
        "- How much \\*\\*7\\*\\* of it? – **5**\n- How was it? – foggy: **6**\n- What now? – **4**: more",
        "- How was it? – foggy\n- What now? – more",
    )


def test_a_part_of_the_minutes_with_nothing_left_goes_too() -> None:
    minutes = "# Anna\n\n## Questions and answers\n\n- How? – **5**\n\nNext time: Fri\n"
    assert without_ratings(held(OLD, minutes)).minutes == "# Anna\n\nNext time: Fri\n"
    assert without_ratings(held(OLD, "# 5 of 7\n\n- done: 5\n")).minutes == "# 5 of 7\n\n- done: 5\n"


def test_kept_for_good_nothing_is_due() -> None:
    archive = Archive(meetings=(held(OLD),))
    assert aged_archive(archive, KEEP, TODAY, OLD) == (archive, {})


def test_meetings_and_settled_things_go_by_their_own_limits() -> None:
    action = Action(id="a1", person="p1", text="x", agreed=OLD, state="done", settled=OLD)
    archive = Archive(
        meetings=(held(OLD), held(YOUNG)),
        actions=(action, msgspec.structs.replace(action, id="a2", settled=YOUNG)),
        points=(Point(id="p1", person="p1", text="x", side="manager", raised=OLD, state="talked"),),
        goals=(Goal(id="g1", person="p1", text="x", since=OLD, state="met", settled=OLD),),
    )
    kept, gone = aged_archive(archive, Limits(ratings=0, meetings=12, settled=12), TODAY, None)
    assert gone == {"meetings": 1, "ratings": 1, "settled": 3}
    assert [a.id for a in kept.actions] == ["a2"]
    assert (len(kept.meetings), kept.points, kept.goals) == (1, (), ())


def test_private_notes_go_only_after_somebody_left() -> None:
    private = Private(
        notes=(Note(id="n", text="x", at=NOW),),
        focus=("y",),
        spells=(SpellReason(start=OLD, reason="z"),),
        never=("general.focus",),
    )
    assert aged_private(private, Limits(), TODAY, None) == (private, {})
    assert aged_private(private, Limits(), TODAY, date(2026, 5, 24)) == (private, {})
    assert aged_private(private, Limits(), TODAY, date(2026, 5, 23)) == (Private(), {"private_notes": 4})
    secret = Action(id="a", person="p1", text="x", agreed=OLD, settled=OLD, state="done", private=True)
    archive = Archive(actions=(secret,))
    assert aged_archive(archive, Limits(), TODAY, None) == (archive, {})
    assert aged_archive(archive, Limits(), TODAY, OLD) == (Archive(), {"private_notes": 1})


def test_health_remarks_go_by_themselves() -> None:
    old = Private(focus=("y",), health=HealthRemark(text="x", on=date(2026, 5, 23)))
    assert aged_private(old, Limits(), TODAY, None) == (Private(focus=("y",)), {"health": 1})
    young = msgspec.structs.replace(old, health=HealthRemark(text="x", on=date(2026, 5, 24)))
    assert aged_private(young, Limits(), TODAY, None) == (young, {})


def test_the_team_loses_what_was_settled_long_ago_and_old_digests() -> None:
    action = Action(id="a1", person="p1", text="x", agreed=OLD, state="done", settled=OLD)
    still = Action(id="a2", person="p1", text="x", agreed=OLD)
    digest = Digest(meetings=3, last_meeting="m1", last_on=OLD, main_points=("x",), weather_employee="foggy")
    team = Team(actions=(action, still), digests={"p1": digest})
    assert aged_team(team, Limits(), TODAY, {}) == (team, {})
    kept, gone = aged_team(team, Limits(meetings=12, settled=12), TODAY, {})
    assert (kept.actions, gone) == ((still,), {"settled": 1})
    assert kept.digest("p1") == Digest()


def test_weathers_of_meetings_long_ago_go_out_of_the_digest() -> None:
    young = SkyOn(on=TODAY, sky="foggy")
    digest = Digest(meetings=3, last_on=TODAY, skies=(SkyOn(on=OLD, sky="sunny"), young))
    kept = aged_team(Team(digests={"p1": digest}), Limits(meetings=12), TODAY, {}).kept
    assert kept.digest("p1").skies == (young,)


def test_an_earlier_version_of_the_team_loses_private_actions_of_those_who_left_since() -> None:
    secret = Action(id="a1", person="p1", text="x", agreed=OLD, private=True)
    other = Action(id="a2", person="p2", text="x", agreed=OLD, private=True)
    team = Team(actions=(secret, other))
    assert aged_team(team, Limits(), TODAY, {"p1": OLD}).kept.actions == (other,)


def _decision(id: str, settled: date | None, *, private: bool = False) -> Decision:
    state: Literal["standing", "replaced"] = "standing" if settled is None else "replaced"
    return Decision(id=id, person="p1", text=id, decided=OLD, state=state, settled=settled, private=private)


def _entry(id: str, on: date, *, private: bool = False) -> LogEntry:
    return LogEntry(id=id, person="p1", on=on, text=id, private=private)


def _unheld(id: str, planned: date) -> Unheld:
    return Unheld(id=id, person="p1", planned=planned, became="moved", on=planned)


@pytest.mark.parametrize("kind", [Team, Archive])
def test_decisions_go_when_they_ended_long_ago_and_the_log_by_a_limit_of_its_own(
    kind: type[Team] | type[Archive],
) -> None:
    part = kind(
        decisions=(_decision("stands", None), _decision("old", OLD), _decision("young", YOUNG)),
        log=(_entry("old", OLD), _entry("young", YOUNG)),
        unheld=(_unheld("old", OLD), _unheld("young", YOUNG)),
    )
    limits = msgspec.structs.replace(KEEP, settled=12, log=12, meetings=12)
    rest = aged(part, limits, {})
    assert [decision.id for decision in rest[0].decisions] == ["stands", "young"]
    assert [entry.id for entry in rest[0].log] == ["young"]
    assert [one.id for one in rest[0].unheld] == ["young"], "as long as the meetings themselves"
    assert rest[1] == {"settled": 1, "log": 1, "meetings": 1}
    assert aged(part, KEEP, {}) == (part, {})


@pytest.mark.parametrize("kind", [Team, Archive])
def test_private_ones_go_some_time_after_the_person_left(kind: type[Team] | type[Archive]) -> None:
    part = kind(
        decisions=(_decision("mine", None, private=True), _decision("ours", None)),
        log=(_entry("mine", YOUNG, private=True), _entry("ours", YOUNG)),
    )
    limits = msgspec.structs.replace(KEEP, private_notes=12)
    rest = aged(part, limits, {"p1": OLD})
    assert [decision.id for decision in rest[0].decisions] == ["ours"]
    assert [entry.id for entry in rest[0].log] == ["ours"]
    assert rest[1] == {"private_notes": 2}
    assert aged(part, limits, {}) == (part, {})


def aged(
    part: Team | Archive, limits: Limits, left: dict[str, date]
) -> tuple[Team | Archive, dict[str, int]]:
    if isinstance(part, Team):
        team = aged_team(part, limits, TODAY, left)
        return team.kept, {kind: n for kind, n in team.gone.items() if n}
    rest = aged_archive(part, limits, TODAY, left.get("p1"))
    return rest.kept, {kind: n for kind, n in rest.gone.items() if n}


def test_what_was_handed_on_goes_with_what_it_is_of() -> None:
    rows = tuple(
        CalendarEvent(id=f"a-{day}", person="p1", on=day, changed=NOW, cancelled=day) for day in (OLD, YOUNG)
    )
    open_one = CalendarEvent(id="a-open", person="p1", on=OLD, changed=NOW)
    sent = tuple(SentMinutes(id=f"m{day}", person="p1", on=day) for day in (OLD, YOUNG))
    team = Team(calendar=(*rows, open_one), sent=sent)
    kept = aged_team(team, Limits(settled=12, meetings=12), TODAY, {}).kept
    assert kept.calendar == (rows[1], open_one) and kept.sent == sent[1:]
    assert aged_team(team, KEEP, TODAY, {}).kept == team


def test_numbers_answered_before_a_meeting_go_with_its_ratings_and_their_words_stay() -> None:
    replies = (
        Reply(question="check.a", value=5),
        Reply(question="check.b", value=6, text="more of it"),
        Reply(question="general.c", text="the plan"),
    )
    meeting = msgspec.structs.replace(held(OLD).meeting, preparation=Preparation(sent=OLD, replies=replies))
    rest = without_ratings(Held(meeting=meeting, minutes="")).meeting.preparation
    assert [(reply.value, reply.text) for reply in rest.replies] == [(None, "more of it"), (None, "the plan")]
    assert rest.sent == OLD
