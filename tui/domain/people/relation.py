"""Who somebody is to the manager: one who reports to them, or somebody else they meet one to one."""

from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

Relation = Literal["report", "manager", "peer", "skip"]
"""`manager` is the manager's own manager, `skip` reports to one who reports to the manager."""

RELATIONS: tuple[Relation, ...] = ("report", "manager", "peer", "skip")

USUAL_TEMPLATE: dict[Relation, str] = {
    "report": "weekly-1-1",
    "manager": "with-my-manager",
    "peer": "peer",
    "skip": "skip-level",
}
"""The template by which one meets where none was chosen."""


EQUALS: tuple[Relation, ...] = ("manager", "peer")
"""Those with whom the talk is not theirs alone to fill."""


class _Made(Protocol):
    """A deck or a template, with whom it is made for; for anybody where that is empty."""

    @property
    def relations(self) -> tuple[Relation, ...]: ...


_Fitting = TypeVar("_Fitting", bound=_Made)


def fits(made: _Made, relation: Relation) -> bool:
    return not made.relations or relation in made.relations


def fitting(made: Iterable[_Fitting], relation: Relation) -> tuple[_Fitting, ...]:
    """Give those of decks or templates that are made for somebody in this relation."""
    return tuple(one for one in made if fits(one, relation))


def template_after(template: str, before: Relation, after: Relation) -> str:
    """Give the usual template of somebody whose relation changes: the one of the new relation."""
    return template if before == after else USUAL_TEMPLATE[after]
