"""Who somebody is to the manager, and what the manager is to them, in words."""

from __future__ import annotations

from tui.domain.people.relation import RELATIONS, Relation
from tui.language.translator import Translator


def relation_title(relation: Relation, _: Translator) -> str:
    """Name who somebody is, as the desk says it."""
    return {
        "report": _("reports to me"),
        "manager": _("my own manager"),
        "peer": _("a peer"),
        "skip": _("reports to one of mine"),
    }[relation]


def relation_choices(_: Translator) -> list[tuple[Relation, str]]:
    return [(relation, relation_title(relation, _)) for relation in RELATIONS]


def manager_word(relation: Relation, _: Translator) -> str:
    """Say to somebody who the manager is, where no name is known."""
    return {
        "report": _("your manager"),
        "manager": _("your colleague"),
        "peer": _("your colleague"),
        "skip": _("your manager’s manager"),
    }[relation]


def relation_told(relation: Relation, _: Translator) -> str:
    """Name who somebody is to the one who keeps the notes, as it is told to themselves."""
    return {
        "report": _("you report to them"),
        "manager": _("you are their manager"),
        "peer": _("a peer"),
        "skip": _("you report to one of theirs"),
    }[relation]
