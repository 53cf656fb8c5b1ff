"""When a coach hint helps: what the meeting shows right now, most urgent first, one hint at a time."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from itertools import pairwise

from tui.domain.decks.deck import Card, Hint, Moment, Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import alike, has_spoken, is_absent, is_several, people_of
from tui.domain.meeting.live.hint_relations import suits
from tui.domain.meeting.meeting import Answer, Kind, Meeting, Step
from tui.domain.meeting.meeting_clock import elapsed
from tui.domain.meeting.planning.plan import neighbour_of
from tui.domain.meeting.step_pages import page
from tui.domain.people.action import Action
from tui.domain.people.log_entry import LogEntry, is_praise_due
from tui.domain.people.relation import Relation
from tui.domain.people.team import Team
from tui.domain.record import Record

BEGINS = 90.0
"""Seconds for which a step, or the meeting, has just begun."""

COUNTED_TALK = 180.0
"""Seconds of talk before its balance says anything."""

MOST_TALK = 0.6
"""The manager's share of the talk from which on listening is due."""

FEW_WORDS = 2
SHORT_ANSWERS = 3
FALLING_RATINGS = 3
MANY_ACTIONS = 3

_HEAVY = ("foggy", "rainy", "stormy")
_CARE_DECKS = ("wellbeing", "check.load")
_CARE_TAGS = frozenset({"wellbeing", "load", "recovery", "stress", "worry"})


class Scene(Record, frozen=True, kw_only=True):
    """What the rules look at. `questions` are the plan's cards and statements by id.

    `worried`: the manager has marked a serious worry.
    `log` are the lines about the person, whenever they were written. `relation` is who the person is to the manager.
    `shows_actions`: the page of the follow-up in turn is the one on which actions are changed.
    """

    meeting: Meeting
    now: datetime
    team: Team = Team()
    history: tuple[Held, ...] = ()
    questions: dict[str, Card | Statement] = {}
    worried: bool = False
    relation: Relation = "report"
    log: tuple[LogEntry, ...] = ()
    shows_actions: bool = False

    @property
    def step(self) -> Step | None:
        """The step in turn, while the dialogue runs."""
        return self.meeting.current_step if self.meeting.phase == "dialogue" else None

    @property
    def agreed(self) -> tuple[Action, ...]:
        """The open actions that this meeting has brought so far."""
        actions = self.team.actions_of(self.meeting.person)
        return tuple(a for a in actions if a.is_open and a.meeting == self.meeting.id)

    @property
    def can_change_actions(self) -> bool:
        """Whether what is said of the actions can be done here: of the follow-up, on one page alone."""
        return self.meeting.phase != "follow-up" or self.shows_actions


def moments(scene: Scene) -> tuple[Moment, ...]:
    """Give all that applies at this moment, the most urgent first."""
    if scene.meeting.phase == "closed":
        return ()
    fitting = ((moment, applies) for moment, applies in _RULES if suits(moment, scene.relation))
    return tuple(moment for moment, applies in fitting if applies(scene))


def advise(hints: Iterable[Hint], applying: Iterable[Moment], dismissed: Collection[str] = ()) -> Hint | None:
    """Give the one hint for what applies, the most urgent first; none whose id was dismissed."""
    left = [hint for hint in hints if hint.id not in dismissed]
    return next((hint for moment in applying for hint in left if hint.when == moment), None)


def _is_worried(scene: Scene) -> bool:
    return scene.worried


def _are_ratings_falling(scene: Scene) -> bool:
    if scene.meeting.phase != "prep" and not _has_meeting_begun(scene):
        return False
    past = alike(scene.meeting, scene.history)
    in_order = sorted(past, key=lambda held: (held.meeting.held or date.min, held.meeting.created))
    answers = [held.meeting.answer("move.evaluate.worth") for held in in_order]
    ratings = [answer.value for answer in answers if answer is not None and answer.value is not None]
    last = ratings[-FALLING_RATINGS:]
    return len(last) == FALLING_RATINGS and all(a > b for a, b in pairwise(last))


def _is_weather_heavy(scene: Scene) -> bool:
    """In the preparation last time's weather; later that of today, while it is named and right after."""
    meeting, step = scene.meeting, scene.step
    if meeting.phase == "prep":
        heavy = scene.team.digest(meeting.person).weather_employee in _HEAVY
        return heavy and not is_several(meeting)
    answer = meeting.answer("move.weather")
    if step is None or answer is None or answer.choice not in _HEAVY:
        return False
    before = neighbour_of(meeting, step.id, -1)
    return step.kind == "weather" or (before is not None and before.kind == "weather" and _begins(scene))


def _is_statement_low(scene: Scene) -> bool:
    if scene.step is None or scene.step.kind != "statements":
        return False
    question = page(scene.step).question
    statement, answer = scene.questions.get(question), scene.meeting.answer(question)
    if not isinstance(statement, Statement) or answer is None or answer.value is None:
        return False
    return answer.value >= 5 if statement.reverse else answer.value <= 3


def _is_about_care(scene: Scene) -> bool:
    if scene.step is None or not _begins(scene, "cards", "statements"):
        return False
    return any(_is_care(question, scene.questions.get(question)) for question in scene.step.questions)


def _is_care(id: str, question: Card | Statement | None) -> bool:
    if id.rpartition(".")[0] in _CARE_DECKS:
        return True
    words = question.tags if isinstance(question, Card) else question.measures if question else ()
    return not _CARE_TAGS.isdisjoint(words)


def _does_manager_talk_most(scene: Scene) -> bool:
    mine = elapsed(scene.meeting.manager_talks, scene.now)
    both = mine + elapsed(scene.meeting.employee_talks, scene.now)
    return scene.step is not None and both >= COUNTED_TALK and mine > both * MOST_TALK


def _is_one_quiet(scene: Scene) -> bool:
    """The round was left, and somebody who is there has not had the word."""
    meeting, step = scene.meeting, scene.step
    if step is None or step.kind == "round" or not is_several(meeting):
        return False
    here = [one.id for one in people_of(meeting, scene.team) if not is_absent(meeting, one.id)]
    heard = [one for one in here if has_spoken(meeting, one)]
    return 0 < len(heard) < len(here)


def _are_answers_short(scene: Scene) -> bool:
    """The last few questions were each declined or answered in a word or two, and nothing was noted of them.

    A question without any answer tells nothing: not everybody writes down what was said.
    """
    meeting, step = scene.meeting, scene.step
    if step is None or not (step.kind == "cards" or _begins(scene)):
        return False
    noted = {note.step for note in (*meeting.notes, *meeting.aside.notes)}
    passed: list[Answer | None] = []
    for one in meeting.steps:
        if one.kind == "cards" and one.state == "visited":
            asked = one.questions[: one.at if one.id == step.id else one.at + 1]
            passed += [None if one.id in noted else meeting.answer(question) for question in asked]
    last = passed[-SHORT_ANSWERS:]
    return len(last) == SHORT_ANSWERS and all(answer is not None and _is_short(answer) for answer in last)


def _is_short(answer: Answer) -> bool:
    if answer.value is not None or answer.choice:
        return False
    return len(answer.text.split()) <= FEW_WORDS


def _does_manager_take_most(scene: Scene) -> bool:
    mine = [action for action in scene.agreed if action.owner == "manager"]
    is_most = len(scene.agreed) >= MANY_ACTIONS and len(mine) * 2 > len(scene.agreed)
    return is_most and scene.can_change_actions


def _is_action_vague(scene: Scene) -> bool:
    if scene.meeting.phase != "follow-up" and (scene.step is None or scene.step.kind != "agree"):
        return False
    is_vague = any(action.due is None or not action.owner.strip() for action in scene.agreed)
    return is_vague and scene.can_change_actions


def _is_goal_partial(scene: Scene) -> bool:
    if scene.step is None or scene.step.kind != "goals":
        return False
    return any(goal.is_open and goal.progress for goal in scene.team.goals_of(scene.meeting.person))


def _is_praise_due(scene: Scene) -> bool:
    """In the preparation alone: there is still time to think of what to say."""
    return (
        scene.meeting.phase == "prep"
        and not is_several(scene.meeting)
        and is_praise_due(scene.log, scene.now.date())
    )


def _has_video_begun(scene: Scene) -> bool:
    return scene.meeting.way == "video" and _has_meeting_begun(scene)


def _has_meeting_begun(scene: Scene) -> bool:
    return scene.meeting.phase == "dialogue" and elapsed(scene.meeting.clock, scene.now) < BEGINS


def _begins(scene: Scene, *kinds: Kind) -> bool:
    """Whether the step in turn, where of one of `kinds` if any are named, has just begun."""
    step = scene.step
    if step is None or (kinds and step.kind not in kinds):
        return False
    return step.at == 0 and elapsed(step.clock, scene.now) < BEGINS


def _at_start_of(kind: Kind) -> Callable[[Scene], bool]:
    return lambda scene: _begins(scene, kind)


_RULES: tuple[tuple[Moment, Callable[[Scene], bool]], ...] = (
    ("serious-worry", _is_worried),
    ("ratings-falling", _are_ratings_falling),
    ("weather-heavy", _is_weather_heavy),
    ("praise-long", _is_praise_due),
    ("statement-low", _is_statement_low),
    ("wellbeing-step", _is_about_care),
    ("talk-balance-high", _does_manager_talk_most),
    ("several-quiet-one", _is_one_quiet),
    ("answers-short", _are_answers_short),
    ("own-actions-many", _does_manager_take_most),
    ("action-vague", _is_action_vague),
    ("goal-partial", _is_goal_partial),
    ("sum-up-start", _at_start_of("sum-up")),
    ("their-points-start", _at_start_of("their-points")),
    ("goals-start", _at_start_of("goals")),
    ("cards-start", _at_start_of("cards")),
    ("video-start", _has_video_begun),
)
