"""The one thing not to forget before a meeting, chosen for home, `brief` and `brief --say` alike."""

from datetime import date

from tui.domain.people.action import Action
from tui.domain.people.action_lists import open_with, to_tell
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team


def not_to_forget(team: Team, person: Person, today: date) -> Action | Point | None:
    """Give the first that there is of these; None where there is none.

    1. a promise of the manager's that is due today or was before, the oldest deadline first
    2. what came of something the manager took up, and was not told back yet
    3. a point of theirs that was raised before and not taken, the one put off most often, then the oldest
    4. the manager's next promise with a deadline
    5. a promise of the manager's without one, the oldest

    Nothing private is among them, as it may be said aloud.
    """
    mine = [a for a in open_with(team, person.id, private=False) if a.is_managers]
    dated = sorted((a for a in mine if a.due is not None), key=lambda a: (a.due or date.max, a.id))
    undated = sorted((a for a in mine if a.due is None), key=lambda a: (a.agreed, a.id))
    late = [a for a in dated if a.due is not None and a.due <= today]
    waiting = [p for p in team.points_of(person.id, "employee") if p.is_open and p.kept]
    waiting.sort(key=lambda p: (-p.kept, p.raised, p.id))
    in_turn: tuple[Action | Point, ...] = (
        *late,
        *to_tell(team, person.id, private=False),
        *waiting,
        *dated,
        *undated,
    )
    return next(iter(in_turn), None)
