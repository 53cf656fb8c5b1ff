"""The kinds of steps a meeting is made of: one record a kind says all that is known of it without a screen.

A new kind is a record here, a file of its own in `tui/steps/` with the view, its move in `decks/moves.toml`
and its texts; nothing else asks for the list.
"""

from collections.abc import Callable, Mapping

from tui.domain.meeting.group import several_of
from tui.domain.meeting.live.points_in_turn import points_of
from tui.domain.meeting.meeting import Answer, Kind, Meeting
from tui.domain.meeting.pages import Page, both_sides, of_employee
from tui.domain.people.digest import Digest, SkyOn
from tui.domain.people.person import Side
from tui.domain.people.team import Team
from tui.domain.record import Record
from tui.domain.text.clean_text import shorten

LONGEST_LINE = 120
"""Characters of a line that home shows of the last meeting."""

MOST_SKIES = 6
"""How many of the last weathers home shows."""

DigestFields = Mapping[str, object]
"""Fields of a `Digest` by name, with their new values."""


def _nothing(_meeting: Meeting, _before: Digest) -> DigestFields:
    return {}


def _never(_meeting: Meeting, _team: Team) -> bool:
    return False


class StepKind(Record, frozen=True, kw_only=True):
    """`title` is the English name in a plan, `minutes` what a step added by hand is given.

    `pages` are the move's own pages; without them there is one, called like the move, and where a step has
    questions each has a page in place of the move. `digest` gives what a closed meeting leaves of it for home,
    from the meeting and the digest before it. `ticked` tells whether something of the team was settled or begun
    in a meeting by such a step.
    """

    id: Kind
    title: str
    minutes: int = 5
    pages: tuple[Page, ...] = ()
    digest: Callable[[Meeting, Digest], DigestFields] = _nothing
    ticked: Callable[[Meeting, Team], bool] = _never


def guess_result(meeting: Meeting, question: str, guesser: str) -> tuple[int, int]:
    """Whether a revealed guess was right, and whether there was one; `question` names whose week it was."""
    picks = {a.side: a.choice for a in meeting.answers if a.question == question and a.choice}
    if len(picks) < 2 or guesser not in picks:
        return 0, 0
    return int(picks["manager"] == picks["employee"]), 1


def _answer(meeting: Meeting, question: str, side: Side = "employee") -> Answer:
    return meeting.answer(question, side) or Answer(question=question)


def _weathers(meeting: Meeting, before: Digest) -> DigestFields:
    sky, skies = _answer(meeting, "move.weather").choice, before.skies
    if sky and meeting.held is not None:
        skies = (*skies, SkyOn(on=meeting.held, sky=sky))[-MOST_SKIES:]
    return {
        "skies": skies,
        "weather_employee": sky,
        "weather_manager": _answer(meeting, "move.weather", "manager").choice,
    }


def _score(meeting: Meeting, before: Digest) -> DigestFields:
    right_manager, all_manager = before.guesses_manager
    right_employee, all_employee = before.guesses_employee
    won_manager, tried_manager = guess_result(meeting, "move.guess-week.employee", "manager")
    won_employee, tried_employee = guess_result(meeting, "move.guess-week.manager", "employee")
    return {
        "guesses_manager": (right_manager + won_manager, all_manager + tried_manager),
        "guesses_employee": (right_employee + won_employee, all_employee + tried_employee),
    }


def _forward(meeting: Meeting, _before: Digest) -> DigestFields:
    theirs, mine = _answer(meeting, "move.preview"), _answer(meeting, "move.preview", "manager")
    return {
        "forecast_employee": theirs.choice,
        "forecast_manager": mine.choice,
        "forward_employee": shorten(theirs.text, LONGEST_LINE),
        "forward_manager": shorten(mine.text, LONGEST_LINE),
    }


def _actions_touched(meeting: Meeting, team: Team) -> bool:
    before = (a for a in team.actions_of(meeting.person) if a.meeting != meeting.id and not a.private)
    changes = (change for action in before for change in action.history if change.what != "added")
    return any(change.on == meeting.held for change in changes)


def _agreed(meeting: Meeting, team: Team) -> bool:
    return any(action.meeting == meeting.id and not action.private for action in team.actions)


def _decided(meeting: Meeting, team: Team) -> bool:
    return any(one.meeting == meeting.id and not one.private for one in team.decisions_of(meeting.person))


def _goals_touched(meeting: Meeting, team: Team) -> bool:
    together = several_of(meeting)
    goals = team.goals_of_group(together) if together else team.goals_of(meeting.person)
    return any(
        goal.meeting == meeting.id
        or (not goal.is_open and goal.settled == meeting.held)
        or any(result.on == meeting.held for result in goal.results)
        for goal in goals
    )


def _ideas_touched(meeting: Meeting, team: Team) -> bool:
    together = several_of(meeting)
    ideas = team.ideas_of_group(together) if together else team.ideas_of(meeting.person)
    return any(idea.meeting == meeting.id or idea.changed == meeting.held for idea in ideas)


def _talked(side: Side) -> Callable[[Meeting, Team], bool]:
    """Give whether a point of one side was talked about."""
    return lambda meeting, team: any(not point.is_open for point in points_of(team, meeting, side))


_ALL = (
    StepKind(
        id="weather",
        title="Weather",
        minutes=2,
        pages=both_sides("move.weather"),
        digest=_weathers,
    ),
    StepKind(
        id="guess-week",
        title="Guess the week",
        pages=(
            Page(question="move.guess-week.employee"),
            Page(question="move.guess-week.manager", side="manager"),
        ),
        digest=_score,
    ),
    StepKind(id="one-thing", title="The one thing"),
    StepKind(
        id="if-i-vanished",
        title="If I vanished",
        pages=of_employee("move.if-i-vanished", "missed", "differently", "beforehand"),
    ),
    StepKind(id="small-talk", title="Small talk"),
    StepKind(id="last-actions", title="Since last time", minutes=4, ticked=_actions_touched),
    StepKind(id="their-points", title="Their points", minutes=10, ticked=_talked("employee")),
    StepKind(id="my-points", title="My points", ticked=_talked("manager")),
    StepKind(id="cards", title="Questions"),
    StepKind(id="statements", title="Check"),
    StepKind(id="goals", title="Goals", ticked=_goals_touched),
    StepKind(id="free", title="Open discussion"),
    StepKind(id="sum-up", title="Sum up", pages=(Page(question="move.sum-up", side="manager"),)),
    StepKind(id="decision", title="Decisions", minutes=4, ticked=_decided),
    StepKind(id="agree", title="What we agree", minutes=4, ticked=_agreed),
    StepKind(
        id="preview",
        title="Looking forward",
        minutes=2,
        pages=both_sides("move.preview"),
        digest=_forward,
    ),
    StepKind(
        id="evaluate",
        title="Worth our time?",
        minutes=2,
        pages=(*both_sides("move.evaluate.worth"), *of_employee("move.evaluate", "change")),
    ),
    StepKind(id="round", title="Round"),
    StepKind(id="who-does-what", title="Who does what"),
    StepKind(id="sounding-board", title="Sounding board"),
    StepKind(id="ideas", title="Ideas", ticked=_ideas_touched),
)

STEP_KINDS: Mapping[Kind, StepKind] = {kind.id: kind for kind in _ALL}
"""Every kind by its id, in the order in which steps are offered."""
