"""One person with a word of its own in every field and every kind of file, and others beside them."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import msgspec

from tests.faults.faulty import Quick
from tests.storage.samples import BO, NOW, TODAY
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, Step, with_draft
from tui.domain.meeting.privacy import HealthRemark, Private, Reflection, SpellReason
from tui.domain.people.action import Action, Change
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.person_group import Group
from tui.domain.people.point import Point
from tui.domain.people.release import Figure, Release
from tui.domain.people.rhythm.calendar_event import CalendarEvent
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.sent_minutes import SentAction, SentMinutes
from tui.domain.people.team import Team
from tui.domain.preparation.preparation import Preparation, Reply
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.store import Store

GONE = "gone0001"
CLEO = Person(id="cleo0003", name="Cleo Marsh", since=TODAY)
"""Whose meetings of several the other two take part in."""
_numbers = count(1)


def canary() -> str:
    return f"canary{next(_numbers):02d}bird"


def _action(id: str, person: str, word: str, **given: object) -> Action:
    history = (Change(on=TODAY, what="moved", reason=f"{word} {canary()}"),) if person == GONE else ()
    return msgspec.structs.replace(
        Action(id=id, person=person, text=word, agreed=TODAY, history=history), **given
    )


def _meeting(id: str, person: str, word: str, held: date | None) -> Meeting:
    # Each of the other person's words is of one kind only, so that nothing of theirs is taken for a canary.
    def more() -> str:
        return canary() if person == GONE else f"{word} more"

    return Meeting(
        id=id,
        person=person,
        template="weekly-1-1",
        created=NOW,
        touched=NOW,
        phase="dialogue",
        purpose=more(),
        steps=(Step(id="step1", kind="weather"),),
        answers=(
            Answer(question="move.weather", choice="foggy", text=more()),
            Answer(question="move.sum-up", side="manager", text=more()),
            Answer(question="move.preview", text=more()),
        ),
        notes=(Note(id=f"{id}note", text=more(), at=NOW),),
        chat=(ChatMessage(id=f"{id}chat", who=person, text=more(), at=NOW),),
        aside=Aside(
            notes=(Note(id=f"{id}secret", text=more(), at=NOW),),
            focus=(more(),),
            secrets={"guess": more(), "prep.general.mind": more()},
            drafts={"capture": more()},
        ),
        preparation=Preparation(sent=TODAY, replies=(Reply(question="general.mind", text=more()),)),
        held=held,
    )


def several(id: str, name: str, held: date | None) -> tuple[Meeting, str]:
    """A meeting of Cleo's with both others in it, who are called `name` and Bo; and its minutes."""
    moody, alone = canary(), canary()
    meeting = Meeting(
        id=id,
        person=CLEO.id,
        participants=(GONE, BO.id),
        template="team-check-in",
        created=NOW,
        touched=NOW,
        phase="dialogue",
        purpose="cleo more",
        steps=(Step(id="step1", kind="round"), Step(id="step2", kind="sounding-board")),
        answers=(
            Answer(question=f"move.round.{BO.id}", choice="sunny", text="bo round"),
            Answer(question=f"move.round.{GONE}", choice="foggy", text=moody),
            Answer(question=f"move.sounding-board.{GONE}", choice=BO.id, text=alone),
            Answer(question=f"move.sounding-board.{BO.id}", choice=GONE, text="the rota"),
            Answer(question="move.sounding-board.manager", choice=BO.id, text="the budget"),
        ),
        notes=(Note(id=f"{id}note", text="cleo more", at=NOW, step="step1"),),
        aside=Aside(
            notes=(Note(id=f"{id}secret", text="cleo more", at=NOW),),
            secrets={f"move.round.{GONE}": canary(), "guess": "cleo guess"},
            drafts={f"round {GONE}": canary(), "capture": "cleo draft"},
        ),
        held=held,
    )
    minutes = (
        f"# Cleo Marsh · then\n\nWith Cleo, {name}, Bo\n\nPurpose: cleo more\n\n## Notes\n\n- cleo more\n\n"
        f"## Questions and answers\n\n- Round (Bo) – Sunny: bo round\n- Round ({name}) – Foggy: {moody}\n"
        f"- Sounding board ({name}) – Bo: {alone}\n"
        f"- Sounding board (Bo) – {name}: the rota\n- Sounding board (your manager) – Bo: the budget\n\n"
        f"## Agreed\n\n- Listen to {name}: {alone} – **Bo**, no date\n- {canary()} – **{name}**, no date\n"
    )
    return meeting, minutes


def _of(person: str, word: str, *, gone: bool) -> Team:
    def more() -> str:
        return canary() if gone else word

    return Team(
        actions=(
            _action(f"{person}a1", person, more()),
            _action(f"{person}a2", person, more(), state="done", settled=TODAY, owner=more()),
            _action(f"{person}a3", person, more(), private=True, state="dropped", settled=TODAY),
        ),
        points=(
            Point(id=f"{person}p1", person=person, text=more(), side="employee", raised=TODAY),
            Point(id=f"{person}p2", person=person, text=more(), side="manager", raised=TODAY, state="talked"),
        ),
        goals=(
            Goal(
                id=f"{person}g1",
                person=person,
                text=more(),
                since=TODAY,
                progress=more(),
                how=more(),
                aim=more(),
            ),
        ),
        decisions=(
            Decision(id=f"{person}d1", person=person, text=more(), decided=TODAY),
            Decision(
                id=f"{person}d2",
                person=person,
                text=more(),
                decided=TODAY,
                state="replaced",
                settled=TODAY,
                private=True,
            ),
        ),
        log=(
            LogEntry(id=f"{person}l1", person=person, on=date(2025, 1, 2), text=more()),
            LogEntry(id=f"{person}l2", person=person, on=TODAY, text=more(), private=True),
        ),
        ideas=(Idea(id=f"{person}i1", person=person, text=more(), raised=TODAY, outcome=more()),),
        unheld=(Unheld(id=f"{person}u1", person=person, planned=TODAY, became="moved", on=TODAY),),
        groups=(Group(id=f"{person}group", name=more(), members=(person,)),),
        calendar=(CalendarEvent(id=f"a-{person}", person=person, on=TODAY, changed=NOW, content=more()),),
        sent=(
            SentMinutes(
                id=f"{person}m1",
                person=person,
                on=TODAY,
                actions=(SentAction(id=f"{person}a1", text=more(), owner=more()),),
            ),
        ),
    )


def states() -> list[State]:
    """What was saved one after the other: meetings closed, of this year and of last, and one of each under way."""
    anna = Person(
        id=GONE,
        name=f"{canary()} {canary()}",
        since=TODAY,
        role=canary(),
        email=f"{canary()}@example.org",
        phone=canary(),
        country=canary(),
    )
    everybody = Group(id="group0001", name="everybody", members=(GONE, BO.id, CLEO.id))
    mine, theirs = _of(GONE, "", gone=True), _of(BO.id, "bo", gone=False)
    team = Team(
        people=(anna, BO, CLEO),
        actions=mine.actions + theirs.actions,
        points=mine.points + theirs.points,
        goals=mine.goals + theirs.goals,
        decisions=mine.decisions + theirs.decisions,
        log=mine.log + theirs.log,
        ideas=mine.ideas + theirs.ideas,
        unheld=mine.unheld + theirs.unheld,
        groups=(everybody, *mine.groups, *theirs.groups),
        calendar=mine.calendar + theirs.calendar,
        sent=mine.sent + theirs.sent,
        releases=(
            Release(
                id="release1",
                on=TODAY,
                quarter=TODAY,
                present=(GONE, BO.id, CLEO.id),
                figures=(Figure(measure="clarity", average=4.5, members=(GONE, BO.id)),),
            ),
        ),
    )
    remark = HealthRemark(text=canary(), on=TODAY)
    private = Private(
        focus=(canary(),),
        spells=(SpellReason(start=TODAY, reason=canary()),),
        health=remark,
        facts={"recharges": canary()},
        reflections=(Reflection(meeting="meet0", on=TODAY, owed=canary(), showed=canary()),),
    )
    state = State(team=team, privates={GONE: private, BO.id: Private(focus=("bo focus",))})
    saved = [state]
    for number, held in enumerate((TODAY - timedelta(365), TODAY - timedelta(7)), 1):
        for person in (GONE, BO.id):
            meeting = _meeting(f"meet{person}{number}", person, "bo", held)
            state = with_meeting(state, meeting)
            saved.append(state)
            minutes = canary() if person == GONE else "bo minutes"
            state = close(state, meeting, minutes=minutes, now=NOW, today=held)
            saved.append(state)
    state = msgspec.structs.replace(state, privates={**state.privates, CLEO.id: Private()})
    for number, held in enumerate((TODAY - timedelta(365), TODAY - timedelta(7)), 1):
        meeting, minutes = several(f"teammeet{number}", anna.first_name, held)
        state = with_meeting(state, meeting)
        saved.append(state)
        state = close(state, meeting, minutes=minutes, now=NOW, today=held)
        saved.append(state)
    for purpose in ("cleo more", "cleo again"):
        meeting = msgspec.structs.replace(several("teamlive", anna.first_name, None)[0], purpose=purpose)
        state = with_meeting(state, meeting)
        saved.append(state)
    for person in (GONE, BO.id):
        state = with_meeting(state, _meeting(f"live{person}", person, "bo", None))
        saved.append(state)
        touched = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
        meeting = msgspec.structs.replace(state.meetings[person], touched=touched)
        meeting = with_draft(meeting, "action", canary() if person == GONE else "bo draft")
        state = with_meeting(state, meeting)
        saved.append(state)
    return saved


def write(folder: Path) -> State:
    """Save them all; give the last."""
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        for state in states():
            store.save(old, state)
            old = state
    for half in ("half", "half typed"):
        forms = Forms(folder, Quick())
        forms.put(f"person {GONE}", {"role": f"{half} {canary()}"})
        forms.put(f"person {BO.id}", {"role": f"bo {half}"})
        forms.close()
    return old


def hits(folder: Path) -> list[str]:
    """The files of the folder in which anything of the person stands, their names counted too."""
    found = []
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        raw = path.read_bytes() if path.is_file() else b""
        own = name == "erasure.json" or name.startswith("backups/erasure.json")
        if b"canary" in raw or "canary" in name or GONE in name or (GONE.encode() in raw and not own):
            found.append(name)
    return sorted(found)


def of_others(folder: Path) -> dict[str, bytes]:
    """Every file that is wholly somebody else's, by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (BO.id in str(path.relative_to(folder)))
    }
