"""The shared minutes of a meeting, as Markdown in the language of the person."""

from __future__ import annotations

from datetime import date

from tui.domain.chat.answers_apart import answers_for_minutes
from tui.domain.chat.transcript import is_in_minutes
from tui.domain.meeting.group import agreed_in, is_several, people_of, several_of, short_name
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.people.action import Action, in_order
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean
from tui.exchange.markdown.chat_lines import chat_lines
from tui.exchange.markdown.guess_line import GuessLines
from tui.exchange.markdown.minutes_wording import Wording, by_whom
from tui.exchange.markdown.plain_line import plain
from tui.language import Translator
from tui.language.goal_text import goal_details


def write_minutes(
    meeting: Meeting,
    person: Person,
    team: Team,
    *,
    wording: Wording,
    today: date,
    _: Translator,
    manager: str = "",
    call_hours: str = "",
) -> str:
    """Write what was said and agreed and may be shared: never a private note, focus point or action.

    `manager` is what the manager is called; where that is not known, your manager.
    `call_hours` says when one may call, where there is something to say.
    """
    manager = manager or _("your manager")
    held = meeting.held or today
    title = _("{name} · {day}", name=plain(person.name), day=_.full_day(held))
    parts = [f"# {title}", *_opening(meeting, team, _)]
    _add(parts, _("Agreed"), _agreed(meeting, person, team, today, _, manager))
    _add(parts, _("Decided"), _decided(meeting, person, team, _))
    _add(parts, _("What we heard"), _heard(meeting))
    _add(parts, _("Notes"), [plain(note.text) for note in meeting.notes if note.kind == "note"])
    _add(parts, _("Questions and answers"), _answers(meeting, person, wording, _, manager))
    _add(parts, _("Talked about"), _talked_about(meeting, person, team))
    _add(parts, _("Goals"), _goals(meeting, person, team, held, _))
    _add(parts, _("Ideas"), _ideas(meeting, person, team, held))
    _add(parts, _("Chat"), _chat(meeting, person, team, _, manager))
    return "\n\n".join((*parts, *_to_come(meeting, today, call_hours, _))) + "\n"


def _opening(meeting: Meeting, team: Team, _: Translator) -> list[str]:
    """Say who met, where it was more than two, and what for."""
    lines = []
    if is_several(meeting):
        people = people_of(meeting, team)
        names = ", ".join(plain(short_name(one, people)) for one in people)
        lines.append(_("With {names}", names=names))
    if meeting.purpose:
        lines.append(f"{_('Purpose')}: {plain(meeting.purpose)}")
    return lines


def _to_come(meeting: Meeting, today: date, call_hours: str, _: Translator) -> list[str]:
    """Say when one meets again, and when one may call before."""
    lines = []
    if meeting.next is not None:
        when = _.day(meeting.next.on, today) + (f" {plain(meeting.next.time)}" if meeting.next.time else "")
        lines.append(f"{_('Next time')}: {when}")
    if call_hours:
        lines.append(f"{_('Call any time')}: {plain(call_hours)}")
    return lines


def _add(parts: list[str], heading: str, items: list[str]) -> None:
    if items:
        parts.append(f"## {heading}\n\n" + "\n".join(f"- {item}" for item in items))


def _agreed(
    meeting: Meeting, person: Person, team: Team, today: date, _: Translator, manager: str
) -> list[str]:
    agreed = in_order(tuple(a for a in agreed_in(team, meeting) if not a.private))
    return [_action(one, team.person(one.person) or person, today, _, manager) for one in agreed]


def _decided(meeting: Meeting, person: Person, team: Team, _: Translator) -> list[str]:
    mine = team.decisions_of(person.id)
    decided = (d for d in mine if d.meeting == meeting.id and not d.private and d.state != "dropped")
    return [_decision(decision, team, _) for decision in decided]


def _talked_about(meeting: Meeting, person: Person, team: Team) -> list[str]:
    """Give the points of the person; of several those of all of them, and nobody's own."""
    together = several_of(meeting)
    theirs = (p for p in team.points if (p.group == together if together else p.person == person.id))
    return [plain(point.text) for point in theirs if not point.is_open]


def _ideas(meeting: Meeting, person: Person, team: Team, held: date) -> list[str]:
    several = is_several(meeting)
    ideas = team.ideas_of_group(several_of(meeting)) if several else team.ideas_of(person.id)
    touched = (idea for idea in ideas if idea.meeting == meeting.id or idea.changed == held)
    return [" – ".join(plain(text) for text in (idea.text, idea.outcome) if text) for idea in touched]


def _chat(meeting: Meeting, person: Person, team: Team, _: Translator, manager: str) -> list[str]:
    """Give the chat, where both want it in the minutes."""
    if not is_in_minutes(meeting):
        return []
    people = people_of(meeting, team) or (person,)
    called = {one.id: short_name(one, people) for one in people}
    return chat_lines(meeting.chat, called, plain(manager), _)


def _goals(meeting: Meeting, person: Person, team: Team, held: date, _: Translator) -> list[str]:
    """Tell where the goals stand that were talked about: all of them where a step was for that."""
    own = not is_several(meeting)
    goals = team.goals_of(person.id) if own else team.goals_of_group(several_of(meeting))
    had_step = any(step.kind == "goals" and step.state == "visited" for step in meeting.steps)
    return [
        f"{'● ' if goal.state == 'met' else ''}{plain(goal.text)}"
        + "".join(f" – {plain(line)}" for line in (*goal_details(goal, _), goal.progress) if line)
        for goal in goals
        if goal.state != "dropped" and (had_step or goal.is_touched(meeting.id, held))
    ]


def _heard(meeting: Meeting) -> list[str]:
    confirmed = meeting.answer("move.sum-up", "employee")
    told = meeting.answer("move.sum-up", "manager")
    if told is None or confirmed is None or confirmed.choice != "confirmed":
        return []
    return [plain(line) for line in clean(told.text).splitlines() if line.strip()]


def _answers(meeting: Meeting, person: Person, wording: Wording, _: Translator, manager: str) -> list[str]:
    items, answers = [], answers_for_minutes(meeting)
    names = {"manager": plain(manager), "employee": plain(person.first_name)}
    guesses = GuessLines(answers, wording, names, _)
    for answer in answers:
        question, is_told = wording(answer.question), guesses.tells_of(answer)
        said = guesses.said(answer) if is_told else _said(answer, wording, _)
        if not question or not said or answer.question == "move.sum-up":
            continue
        by = "" if is_told else by_whom(answer, _, manager=names["manager"])
        items.append(f"{plain(question)}{by} – {said}")
    return items


def _said(answer: Answer, wording: Wording, _: Translator) -> str:
    pieces = []
    if answer.choice:
        pieces.append(plain(wording(answer.choice) or answer.choice))
    if answer.value is not None:
        pieces.append(f"**{answer.value}**")
    if answer.text:
        pieces.append(plain(answer.text))
    return ": ".join(pieces)


def _decision(decision: Decision, team: Team, _: Translator) -> str:
    why = f" – {plain(decision.why)}" if decision.why else ""
    before = next((one for one in team.decisions if one.id == decision.replaces and not one.private), None)
    instead = f" ({_('instead of: {text}', text=plain(before.text))})" if before is not None else ""
    return f"{plain(decision.text)}{why}{instead}"


def _action(action: Action, person: Person, today: date, _: Translator, manager: str) -> str:
    owners = {"manager": manager, "employee": person.first_name, "both": _("both")}
    owner = plain(owners.get(action.owner, action.owner))
    due = _.day(action.due, today) if action.due else _("no date")
    return f"{plain(action.text)} – **{owner}**, {due}"
