"""The shape of the files in `data/`: a year of meetings told in days before and after today."""

from pathlib import Path
from typing import Literal

import msgspec

from tui.domain.meeting.meeting import Kind
from tui.domain.people.idea import Fate
from tui.domain.people.log_entry import LogKind
from tui.domain.people.person import Language, Side, Way


class Sketch(msgspec.Struct, forbid_unknown_fields=True):
    """Unknown fields are refused, so that a slip of the pen is no silent loss."""


class Move(msgspec.Struct, array_like=True):
    """On `day` the deadline became `due`; both in days after the action was agreed."""

    day: int
    due: int
    reason: str


class Deed(msgspec.Struct, array_like=True):
    """An action that is settled by now: `due` and `at` in days after it was agreed."""

    owner: str
    text: str
    due: int | None
    fate: Literal["done", "dropped"]
    at: int
    moves: list[Move] = []
    reason: str = ""


class MeetingSketch(Sketch, kw_only=True):
    """Held `weeks` before the day of the next one, or about `days` before today.

    `weather`, `preview` and `forecast` tell the employee's side first; `guess` is a set, then the employee's
    week and the manager's guess of it, then the manager's week and the employee's guess. In `checks` 0 is declined.
    """

    weeks: int = 0
    days: int = 0
    template: str = ""
    way: Way | None = None
    weather: tuple[str, str, str, str]
    guess: tuple[str, str, str, str, str] | None = None
    one_thing: str = ""
    points: list[tuple[Side, str]] = []
    cards: dict[str, str | int | tuple[int, str]] = {}
    checks: dict[str, int | tuple[int, str]] = {}
    free: str = ""
    notes: list[str] = []
    sum_up: list[str] = []
    agreed: list[Deed] = []
    preview: tuple[str, str] | None = None
    forecast: tuple[str, str] = ("", "")
    worth: tuple[int, int]
    change: str = ""


class OpenSketch(Sketch, kw_only=True):
    """An action that is open, or was done `settled` days ago; `due` in days from today.

    Agreed in the `meeting`-th meeting from the end, or `agreed` days ago between meetings. `moved` tells the
    day, the deadline before and the reason, both days from today.
    """

    text: str
    owner: str
    due: int | None
    meeting: int = 0
    agreed: int = 0
    settled: int | None = None
    moved: tuple[int, int, str] | None = None
    private: bool = False


class PointSketch(Sketch, kw_only=True):
    side: Side
    text: str
    raised: int
    kept: int = 0


class GoalSketch(Sketch, kw_only=True):
    text: str
    since: int
    state: Literal["open", "met"] = "open"
    settled: int = 0
    priority: int = 2
    progress: str = ""


class SpellSketch(Sketch, kw_only=True):
    """Begun `weeks` before the day of the next meeting, `until` so many days from today."""

    weeks: int
    until: int
    every: int
    reason: str


class NoteSketch(Sketch, kw_only=True):
    """A private note after the `meeting`-th meeting from the end."""

    meeting: int
    text: str


class LogSketch(Sketch, kw_only=True):
    """A line `ago` days ago; `told` so many days ago, where the person was told."""

    ago: int
    text: str
    kind: LogKind = "saw"
    private: bool = False
    told: int | None = None


class IdeaSketch(Sketch, kw_only=True):
    """An idea of the whole team, `raised` days ago; what became of it was `changed` so many days ago."""

    text: str
    raised: int
    state: Fate = "new"
    outcome: str = ""
    changed: int | None = None


class AnswersSketch(Sketch, kw_only=True):
    """What came in before the next meeting: the form was `sent` and `answered` so many days ago.

    `replies` are by the questions of the plan, `only` is for the manager alone.
    """

    sent: int
    answered: int
    weather: str
    replies: dict[str, str]
    only: str = ""


class PersonSketch(Sketch, kw_only=True):
    """`since` days ago; the next meeting is planned `next` days from today; `talk` is the manager's share
    of it in per cent, in the first meeting and in the last."""

    id: str
    name: str
    role: str
    email: str
    language: Language
    cadence: int
    time: str
    way: Way
    template: str
    since: int
    next: int
    talk: tuple[int, int]
    meetings: list[MeetingSketch]
    actions: list[OpenSketch]
    points: list[PointSketch]
    goals: list[GoalSketch]
    focus: list[str]
    private_notes: list[NoteSketch]
    spell: SpellSketch | None = None
    log: list[LogSketch] = []
    facts: dict[str, str] = {}
    answers: AnswersSketch | None = None


class StepSketch(msgspec.Struct, array_like=True):
    kind: Kind
    minutes: int
    deck: str = ""


class TemplateSketch(Sketch, kw_only=True):
    minutes: int
    purpose: dict[Language, str]
    steps: list[StepSketch]


class Words(Sketch, kw_only=True):
    """What the minutes say in one language."""

    purpose: str
    heard: str
    notes: str
    talked: str
    agreed: str
    forward: str
    next: str
    manager: str
    both: str
    no_date: str


class Plans(Sketch, kw_only=True):
    """`team` names the people's files in their order, `added` the minutes of steps a template lacks.

    `versions` has the version of the wording of each question that was ever reworded.
    """

    team: list[str]
    templates: dict[str, TemplateSketch]
    added: dict[Kind, int]
    versions: dict[str, int]
    words: dict[Language, Words]
    ideas: list[IdeaSketch] = []


def read_plans(folder: Path) -> Plans:
    return msgspec.json.decode((folder / "plans.json").read_bytes(), type=Plans)


def read_person(folder: Path, name: str) -> PersonSketch:
    return msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=PersonSketch)
