"""A meeting with more than two: who takes part, whose turn it is, and whose action is whose."""

from collections.abc import Collection, Iterable

import msgspec

from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.idea import WHOLE_TEAM
from tui.domain.people.person import Language, Person
from tui.domain.people.team import Team, find

ROUND = "move.round"
BOARD = "move.sounding-board"
ABSENT = "absent"
MANAGER = "manager"
"""Stands for the manager where others stand by their ids."""
FORGOTTEN = "forgotten"
"""Stands for who took part where all of them were forgotten: it was none of the one-to-ones."""
SPOKEN = "spoken"
"""What is kept as the choice of somebody who had the word and named no weather."""


def is_several(meeting: Meeting) -> bool:
    return bool(meeting.participants)


def alike(meeting: Meeting, past: Iterable[Held]) -> tuple[Held, ...]:
    """Give those past meetings that may be told of in this one.

    What was said one to one is for the two alone, and what was said among several is of them all.
    """
    return tuple(held for held in past if is_several(held.meeting) == is_several(meeting))


def people_of(meeting: Meeting, team: Team) -> tuple[Person, ...]:
    """Give who takes part, the one whose meeting it is first; who has left the team is left out."""
    found = (team.person(id) for id in (meeting.person, *meeting.participants))
    return tuple(person for person in found if person is not None)


def several_of(meeting: Meeting) -> str:
    """Give whose the goals and ideas of a meeting of several are: the id of a group, or all; empty for one of two."""
    return (meeting.group or WHOLE_TEAM) if is_several(meeting) else ""


def group_name(meeting: Meeting, team: Team) -> str:
    """Give the name of the group that meets; empty where it is none, or gone."""
    return next((one.name for one in team.groups if meeting.group and one.id == meeting.group), "")


def language_of(people: Iterable[Person], own: Language) -> Language:
    """Give the language of a meeting of several who chose none: the one they share, else the manager's `own`."""
    spoken = {person.language for person in people}
    return spoken.pop() if len(spoken) == 1 else own


def short_name(person: Person, people: Iterable[Person]) -> str:
    """Give the first name of one of several, or the whole where another has the same first name."""
    same = sum(one.first_name == person.first_name for one in people)
    return person.name if same > 1 else person.first_name


def everybody(meeting: Meeting, team: Team) -> tuple[str, ...]:
    """Give the ids of who takes part, the manager last."""
    return (*(person.id for person in people_of(meeting, team)), MANAGER)


def has_spoken(meeting: Meeting, person: str) -> bool:
    answer = meeting.answer(f"{ROUND}.{person}")
    return answer is not None and answer.choice not in ("", ABSENT)


def is_absent(meeting: Meeting, person: str) -> bool:
    answer = meeting.answer(f"{ROUND}.{person}")
    return answer is not None and answer.choice == ABSENT


def in_turn(people: Iterable[str], past: Collection[Held]) -> tuple[str, ...]:
    """Sort by who has had the word least in the rounds of `past` (newest first); of equals, who came last then.

    It depends on what is past alone, so that nobody jumps in the list while the round goes on.
    """
    last: dict[str, int] = {}
    counts: dict[str, int] = {}
    for held in past:
        spoken = [a.question.removeprefix(f"{ROUND}.") for a in held.meeting.answers if _is_word(a.question)]
        spoken = [person for person in spoken if has_spoken(held.meeting, person)]
        for person in spoken:
            counts[person] = counts.get(person, 0) + 1
        if spoken and not last:
            last = {person: place for place, person in enumerate(spoken)}
    return tuple(sorted(people, key=lambda p: (counts.get(p, 0), -last.get(p, 0))))


def agreed_in(team: Team, meeting: Meeting) -> tuple[Action, ...]:
    """Give what was agreed in a meeting, by whomever; only people of the meeting can own it."""
    if not is_several(meeting):
        return tuple(a for a in team.actions_of(meeting.person) if a.meeting == meeting.id)
    return tuple(a for a in team.actions if a.meeting == meeting.id)


def assigned(action: Action, meeting: Meeting | None, team: Team) -> Action:
    """Give an action to whom its owner names: in a meeting of several a name that fits one of them alone.

    It is then that person's own, and comes up in their next one-to-one.
    """
    if meeting is None or not is_several(meeting) or action.owner in OF_THE_TWO:
        return action
    fitting = find(msgspec.structs.replace(Team(), people=people_of(meeting, team)), action.owner)
    if len(fitting) != 1:
        return action
    return msgspec.structs.replace(action, person=fitting[0].id, owner="employee")


def _is_word(question: str) -> bool:
    return question.startswith(f"{ROUND}.")
