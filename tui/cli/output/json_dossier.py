"""All there is about one person in the vocabulary of `--json`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from tui.cli.output.json_records import Record, of_action, of_appointment, of_person, of_point
from tui.domain.meeting.group import is_several
from tui.domain.people.rhythm.cadence import next_meeting

if TYPE_CHECKING:
    from tui.domain.chat.chat_message import ChatMessage
    from tui.domain.meeting.archive import Held
    from tui.domain.meeting.meeting import Meeting, Note
    from tui.domain.people.decision_record import Decision
    from tui.domain.people.goal import Goal
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.rhythm.calendar_event import CalendarEvent
    from tui.domain.people.team import Team
    from tui.domain.preparation.preparation import Reply
    from tui.domain.rights.dossier import Dossier
    from tui.domain.rights.mentions import Mention
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language.retention_text import Kept


def of_dossier(
    dossier: Dossier,
    kinds: Iterable[Kept],
    *,
    mentions: Iterable[Mention] | None,
    team: Team,
    wording: Wording,
    today: date,
) -> Record:
    """Give it as one document; `team` holds those too who left. Without `mentions` there is no such field."""
    person, private = dossier.person, dossier.private
    record: Record = {"id": person.id, "person": person.name, "person_id": person.id}
    if dossier.left is None:
        record = of_person(person, team, next_meeting(person, dossier.digest.last_on, today))
        record |= {"phone": person.phone, "country": person.country or None}
        record["noticed"] = person.noticed
        record["agreed"] = None if person.agreed is None else of_appointment(person.agreed)
        record["repeats"] = [msgspec.structs.asdict(one) for one in person.repeats]
        record["spell"] = None if person.spell is None else msgspec.structs.asdict(person.spell)
    record |= {
        "exported": today,
        "left": dossier.left,
        "summary": msgspec.structs.asdict(dossier.digest),
        "actions": [of_action(action, team) for action in dossier.actions],
        "points": [
            {**of_point(point, team), "meeting": point.meeting or None, "about": point.origin or None}
            for point in dossier.points
        ],
        "goals": [_of_goal(goal, person.name) for goal in dossier.goals],
        "ideas": [msgspec.structs.asdict(idea) for idea in dossier.ideas],
        "unheld": [msgspec.structs.asdict(one) for one in dossier.unheld],
        "decisions": [_of_decision(decision, person.name) for decision in dossier.decisions],
        "log": [_of_log_entry(entry, person.name) for entry in dossier.log],
        "groups": list(dossier.groups),
        "calendar": [_of_event(row) for row in dossier.calendar],
        "minutes_sent": [msgspec.structs.asdict(sent) for sent in dossier.sent],
        "reports": list(dossier.released),
        "meetings": [_of_held(held, person.name, wording) for held in dossier.meetings],
        "private_notes": [_of_note(note) for note in private.notes],
        "focus": list(private.focus),
        "spells": [msgspec.structs.asdict(spell) for spell in private.spells],
        "reflections": [msgspec.structs.asdict(one) for one in private.reflections],
        "facts": private.facts,
        "never_again": [{"id": id, "question": wording(id) or None} for id in private.never],
        "health": None if private.health is None else msgspec.structs.asdict(private.health),
        "under_way": None
        if dossier.under_way is None
        else _of_meeting(dossier.under_way, person.name, wording),
        "drafts": list(dossier.drafts),
        "kept": [kind._asdict() for kind in kinds],
    }
    if mentions is not None:
        names = {one.id: one.name for one in team.people}
        record["mentions"] = [
            {
                **msgspec.structs.asdict(mention),
                "person": names.get(mention.person, ""),
                "person_id": mention.person,
            }
            for mention in mentions
        ]
    return record


def _of_goal(goal: Goal, name: str) -> Record:
    document = msgspec.structs.asdict(goal)
    del document["person"]
    return {
        **document,
        "person": name,
        "person_id": goal.person,
        "owner": "employee",
        "due": None,
        "meeting": goal.meeting or None,
    }


def _of_decision(decision: Decision, name: str) -> Record:
    return {
        **msgspec.structs.asdict(decision),
        "person": name,
        "person_id": decision.person,
        "meeting": decision.meeting or None,
    }


def _of_log_entry(entry: LogEntry, name: str) -> Record:
    return {**msgspec.structs.asdict(entry), "person": name, "person_id": entry.person}


def _of_event(row: CalendarEvent) -> Record:
    return {
        "id": row.id,
        "owner": row.side,
        "due": row.on,
        "time": row.time or None,
        "sequence": row.sequence,
        "cancelled": row.cancelled,
    }


def _of_held(held: Held, name: str, wording: Wording) -> Record:
    return {**_of_meeting(held.meeting, name, wording), "minutes": held.minutes}


def _of_meeting(meeting: Meeting, name: str, wording: Wording) -> Record:
    record: Record = {
        "id": meeting.id,
        "person": name,
        "person_id": meeting.person,
        "several": is_several(meeting),
        "held": meeting.held,
        "created": meeting.created,
        "closed": meeting.closed,
        "phase": meeting.phase,
        "template": meeting.template,
        "way": meeting.way,
        "purpose": meeting.purpose,
        "planned": None if meeting.planned is None else of_appointment(meeting.planned),
        "next": None if meeting.next is None else of_appointment(meeting.next),
        "length": meeting.minutes,
        "seconds_spoken": {
            "manager": round(meeting.manager_talks.spent),
            "employee": round(meeting.employee_talks.spent),
        },
        "steps": [
            {
                "id": step.id,
                "kind": step.kind,
                "minutes": step.minutes,
                "state": step.state,
                "questions": step.questions,
            }
            for step in meeting.steps
        ],
        "answers": [
            {
                "id": answer.question,
                "question": wording(answer.question) or None,
                "owner": answer.side,
                "value": answer.value,
                "choice": answer.choice or None,
                "text": answer.text,
                "declined": answer.declined,
            }
            for answer in meeting.answers
        ],
        "prepared": {
            **msgspec.structs.asdict(meeting.preparation),
            "replies": [_of_reply(reply, wording) for reply in meeting.preparation.replies],
        },
        "notes": [_of_note(note) for note in meeting.notes],
        "chat": [_of_message(message) for message in meeting.chat],
        "chat_in_minutes": dict(meeting.chat_wishes),
    }
    aside = meeting.aside
    if meeting.phase != "closed":
        record["private_notes"] = [_of_note(note) for note in aside.notes]
        record["focus"] = list(aside.focus)
        record["marks"] = list(aside.marks)
        record["drafts"] = {**aside.secrets, **aside.drafts}
    return record


def _of_message(message: ChatMessage) -> Record:
    return {
        "id": message.id,
        "owner": message.who or None,
        "name": message.name or None,
        "text": message.text,
        "at": message.at,
    }


def _of_reply(reply: Reply, wording: Wording) -> Record:
    return {
        "id": reply.question,
        "question": wording(reply.question) or None,
        "owner": reply.side,
        "value": reply.value,
        "choice": reply.choice or None,
        "text": reply.text,
        "declined": reply.declined,
    }


def _of_note(note: Note) -> Record:
    return {"id": note.id, "text": note.text, "at": note.at, "kind": note.kind}
