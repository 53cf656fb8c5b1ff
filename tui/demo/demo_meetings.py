"""From a sketch of a year to the meetings that were held in it."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from zlib import crc32

from tui.demo.demo_sketch import MeetingSketch, PersonSketch, Plans, StepSketch
from tui.domain.meeting.meeting import Answer, Kind, Meeting, Note, Step
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.people.person import Appointment, Side, Way

_ORDER: tuple[Kind, ...] = (
    "weather",
    "guess-week",
    "last-actions",
    "one-thing",
    "statements",
    "their-points",
    "cards",
    "my-points",
    "free",
    "sum-up",
    "agree",
    "preview",
)
_ALWAYS: tuple[Kind, ...] = ("weather", "last-actions", "their-points", "free", "agree")
_SATURDAY = 5


def working_day(day: date, step: int = -1) -> date:
    """Give `day`, or where that is a weekend the Friday before (`step` 1: the Monday after)."""
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=step)
    return day


def next_day(sketch: PersonSketch, today: date) -> date:
    """The working day that the person's usual weekday is taken from; all meetings lie weeks before it."""
    return working_day(today + timedelta(days=sketch.next), 1 if sketch.next > 0 else -1)


def held_on(sketch: PersonSketch, meeting: MeetingSketch, today: date) -> date:
    if meeting.days:
        return working_day(today - timedelta(days=meeting.days))
    return next_day(sketch, today) - timedelta(weeks=meeting.weeks)


def meetings_of(
    sketch: PersonSketch, plans: Plans, agreed: Appointment, today: date, zone: tzinfo | None
) -> tuple[Meeting, ...]:
    """Give the closed meetings, earliest first; `agreed` is the one after the last of them."""
    days = [held_on(sketch, meeting, today) for meeting in sketch.meetings]
    planned = [*(Appointment(on=day, time=sketch.time) for day in days), agreed]
    return tuple(
        _meeting(
            sketch,
            meeting,
            plans,
            number=number,
            planned=planned[number - 1],
            after=planned[number],
            zone=zone,
        )
        for number, meeting in enumerate(sketch.meetings, 1)
    )


def _meeting(
    sketch: PersonSketch,
    told: MeetingSketch,
    plans: Plans,
    *,
    number: int,
    planned: Appointment,
    after: Appointment,
    zone: tzinfo | None,
) -> Meeting:
    id = f"{sketch.id}m{number:03d}"
    template = told.template or sketch.template
    way: Way = told.way or sketch.way
    steps = _steps(id, told, plans, template)
    spent = sum(step.clock.spent for step in steps)
    begun = datetime.combine(planned.on, datetime.strptime(sketch.time, "%H:%M").time(), zone)  # noqa: DTZ007
    ended = begun + timedelta(seconds=spent + 150)
    share = _share(sketch.talk, number, len(sketch.meetings), id)
    # Nobody counts who speaks where both write.
    spoken = 0.0 if way == "chat" else spent * 0.93
    return Meeting(
        id=id,
        person=sketch.id,
        template=template,
        created=begun - timedelta(hours=20),
        touched=ended,
        way=way,
        purpose=plans.templates[template].purpose[sketch.language],
        planned=planned,
        minutes=plans.templates[template].minutes,
        phase="closed",
        steps=steps,
        current=steps[-1].id,
        clock=Clock(spent=spent),
        manager_talks=Clock(spent=float(round(spoken * share))),
        employee_talks=Clock(spent=float(round(spoken * (1 - share)))),
        answers=tuple(_answers(told, plans.versions)),
        notes=tuple(
            Note(id=f"{id}n{n}", text=text, at=begun + timedelta(minutes=4 + 5 * n), sorted=True)
            for n, text in enumerate(told.notes, 1)
        ),
        next=after,
        held=planned.on,
        closed=ended,
    )


def _steps(id: str, told: MeetingSketch, plans: Plans, template: str) -> tuple[Step, ...]:
    """The template's steps, skipped where they held nothing, and what this meeting had besides."""
    asked = _asked(told)
    planned = {step.kind: step for step in plans.templates[template].steps}
    rows: list[tuple[StepSketch, tuple[str, ...], bool]] = []
    for kind in _ORDER:
        here = asked.get(kind)
        plan = planned.get(kind)
        if here is None and plan is None:
            continue
        minutes = plan.minutes if plan is not None else plans.added[kind]
        for deck, questions in (here or {"": ()}).items():
            default = plan.deck if plan is not None else ""
            visited = here is not None or kind in _ALWAYS
            rows.append((StepSketch(kind, minutes, deck or default), questions, visited))
    return tuple(
        Step(
            id=f"{id}s{n}",
            kind=row.kind,
            minutes=row.minutes,
            deck=row.deck,
            questions=questions,
            state="visited" if visited else "skipped",
            clock=_clock(f"{id}s{n}", row.minutes) if visited else Clock(),
        )
        for n, (row, questions, visited) in enumerate(rows, 1)
    )


def _asked(told: MeetingSketch) -> dict[Kind, dict[str, tuple[str, ...]]]:
    """The kinds of steps that something is told of, each with its decks and their questions."""
    sides = {side for side, _text in told.points}
    has: dict[Kind, bool] = {
        "weather": True,
        "one-thing": bool(told.one_thing),
        "their-points": "employee" in sides,
        "my-points": "manager" in sides,
        "free": bool(told.free),
        "sum-up": bool(told.sum_up),
        "agree": bool(told.agreed),
        "preview": told.preview is not None,
    }
    asked: dict[Kind, dict[str, tuple[str, ...]]] = {kind: {"": ()} for kind, here in has.items() if here}
    if told.guess is not None:
        asked["guess-week"] = {told.guess[0]: ()}
    kinds: tuple[tuple[Kind, list[str]], ...] = (
        ("cards", list(told.cards)),
        ("statements", list(told.checks)),
    )
    for kind, questions in kinds:
        for question in questions:
            deck = question.rpartition(".")[0]
            decks = asked.setdefault(kind, {})
            decks[deck] = (*decks.get(deck, ()), question)
    return asked


def _answers(told: MeetingSketch, versions: Mapping[str, int]) -> list[Answer]:
    """What both answered, in the order in which it was asked."""
    sky, why, managers_sky, managers_why = told.weather
    answers = [
        Answer(question="move.weather", choice=sky, text=why),
        Answer(question="move.weather", side="manager", choice=managers_sky, text=managers_why),
    ]
    if told.guess is not None:
        _set, theirs, guessed, managers, guessed_back = told.guess
        answers += [
            Answer(question="move.guess-week.employee", side="manager", choice=guessed),
            Answer(question="move.guess-week.employee", choice=theirs),
            Answer(question="move.guess-week.manager", choice=guessed_back),
            Answer(question="move.guess-week.manager", side="manager", choice=managers),
        ]
    if told.one_thing:
        answers.append(Answer(question="move.one-thing", text=told.one_thing))
    for question, said in (*told.checks.items(), *told.cards.items()):
        answers.append(_answer(question, said, versions.get(question, 1)))
    if told.free:
        answers.append(Answer(question="move.free", text=told.free))
    if told.sum_up:
        answers += [
            Answer(question="move.sum-up", side="manager", text="\n".join(told.sum_up)),
            Answer(question="move.sum-up", choice="confirmed"),
        ]
    answers += _closing(told)
    return answers


def _closing(told: MeetingSketch) -> list[Answer]:
    sides: tuple[Side, Side] = ("employee", "manager")
    forward = told.preview or ("", "")
    answers = [
        *(
            Answer(question="move.preview", side=side, text=text, choice=sky)
            for side, text, sky in zip(sides, forward, told.forecast, strict=True)
        ),
        *(
            Answer(question="move.evaluate.worth", side=side, value=worth)
            for side, worth in zip(sides, told.worth, strict=True)
        ),
        Answer(question="move.evaluate.change", text=told.change),
    ]
    return [answer for answer in answers if not answer.is_empty]


def _answer(question: str, said: str | int | tuple[int, str], version: int) -> Answer:
    if isinstance(said, str):
        return Answer(question=question, text=said, version=version)
    value, text = (said, "") if isinstance(said, int) else said
    if value == 0:
        return Answer(question=question, declined=True, version=version)
    return Answer(question=question, value=value, text=text, version=version)


def _clock(id: str, minutes: int) -> Clock:
    """About the planned time, a little under or over: told by the id, so that it is the same every time."""
    return Clock(spent=float(round(minutes * 60 * (0.72 + crc32(id.encode()) % 48 / 100))))


def _share(talk: tuple[int, int], number: int, of: int, id: str) -> float:
    first, last = talk
    way = (number - 1) / max(1, of - 1)
    return (first + (last - first) * way + crc32(id.encode()) % 9 - 4) / 100
