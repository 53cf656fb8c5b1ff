"""What of a meeting of several is about one of them: to hand out to them alone, or to take out."""

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from tui.domain.chat.transcript import chat_of, chat_without
from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import FORGOTTEN
from tui.domain.meeting.meeting import Answer, Aside, Meeting
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.rights.dossier import Dossier
from tui.domain.rights.redact_minutes import minutes_without


def without_participants(meeting: Meeting, gone: Collection[str]) -> Meeting:
    """Take people out who took part: that they did, what was kept of each, and where another named them."""
    rest = tuple(id for id in meeting.participants if id not in gone)
    answers = (_naming_nobody(answer, gone) for answer in meeting.answers if _whom(answer) not in gone)
    took_part = any(id in gone for id in meeting.participants)
    return msgspec.structs.replace(
        meeting,
        participants=rest or ((FORGOTTEN,) if meeting.participants else ()),
        answers=tuple(answer for answer in answers if not answer.is_empty),
        chat=chat_without(meeting.chat, gone) if took_part else meeting.chat,
        aside=without_keys(meeting.aside, gone),
    )


def held_without(held: Held, gone: Collection[str]) -> Held:
    """Take people out of a closed meeting in which they took part, and of its minutes."""
    meeting = without_participants(held.meeting, gone)
    if meeting == held.meeting:
        return held
    return Held(meeting=meeting, minutes=minutes_without(held.minutes, held.meeting, gone))


def without_keys(aside: Aside, gone: Collection[str]) -> Aside:
    """Take out what is being written about people with the ids `gone`, which stand in the keys."""

    def rest(texts: dict[str, str]) -> dict[str, str]:
        return {key: text for key, text in texts.items() if not any(id in key for id in gone)}

    return msgspec.structs.replace(aside, secrets=rest(aside.secrets), drafts=rest(aside.drafts))


def own_part(meeting: Meeting, person: str) -> Meeting:
    """Of a meeting of several give what is about one of them: that it was, and what was kept of them.

    They stand as the only one who took part.
    """
    others = {meeting.person, *meeting.participants} - {person}
    answers = (_naming_nobody(answer, others) for answer in meeting.answers if _whom(answer) == person)
    return msgspec.structs.replace(
        meeting,
        person=person,
        participants=(person,),
        # How long the one side spoke is of all of them together.
        manager_talks=Clock(),
        employee_talks=Clock(),
        answers=tuple(answer for answer in answers if not answer.is_empty),
        notes=(),
        chat=chat_of(meeting.chat, person),
        chat_wishes={},
        aside=Aside(),
    )


def with_own_parts(dossier: Dossier, others: Iterable[Dossier]) -> Dossier:
    """Give the dossier with their own part alone of each meeting of several, whoever it is kept under."""
    id = dossier.person.id
    mine = [h if not h.meeting.participants else _part(h.meeting, id) for h in dossier.meetings]
    theirs = [
        _part(meeting, id) for other in others for meeting in other.all_meetings if id in meeting.participants
    ]
    live = dossier.under_way
    if live is not None and live.participants:
        # What is private of it is the manager's about this person or nobody.
        live = msgspec.structs.replace(own_part(live, id), aside=live.aside)
    by_day = sorted((*mine, *theirs), key=lambda held: held.meeting.held or date.max, reverse=True)
    return msgspec.structs.replace(dossier, meetings=tuple(by_day), under_way=live)


def dossier_without(dossier: Dossier, gone: Collection[str]) -> Dossier:
    """Give the dossier of somebody else as it is once the people `gone` are forgotten."""
    live = dossier.under_way
    return msgspec.structs.replace(
        dossier,
        meetings=tuple(held_without(held, gone) for held in dossier.meetings),
        under_way=live and without_participants(live, gone),
    )


def _part(meeting: Meeting, person: str) -> Held:
    return Held(meeting=own_part(meeting, person))


def _whom(answer: Answer) -> str:
    return answer.question.rpartition(".")[2]


def _naming_nobody(answer: Answer, people: Collection[str]) -> Answer:
    return msgspec.structs.replace(answer, choice="") if answer.choice in people else answer
