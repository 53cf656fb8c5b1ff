"""Which coach hints suit whom: most are about leading, and not everybody one meets is led."""

from tui.domain.decks.deck import Moment
from tui.domain.people.relation import Relation

_OF_ANY_TALK: frozenset[Moment] = frozenset(
    ("weather-heavy", "cards-start", "sum-up-start", "action-vague", "goal-partial", "video-start")
)
_OF_THEIR_OWN_MANAGER: frozenset[Moment] = frozenset(("praise-long", "own-actions-many"))
"""What is for the one in between to do."""


def suits(moment: Moment, relation: Relation) -> bool:
    """Whether a hint for the moment is of use in a talk with somebody in this relation."""
    if relation == "skip":
        return moment not in _OF_THEIR_OWN_MANAGER
    return relation == "report" or moment in _OF_ANY_TALK
