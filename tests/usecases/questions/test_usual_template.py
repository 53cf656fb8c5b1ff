"""Which template a meeting begins with where only its way was asked for."""

from typing import get_args

import msgspec
import pytest

from tests.domain.samples import ANNA
from tui.domain.people.person import Way
from tui.domain.people.relation import Relation
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.usecases.questions.usual_template import usual_template

LIBRARY = Library(shipped_decks())


@pytest.mark.parametrize(
    ("way", "template"),
    [
        (None, "weekly-1-1"),
        ("video", "weekly-1-1"),
        ("room", "weekly-1-1"),
        ("walk", "walking-1-1"),
        ("phone", "walking-1-1"),
        ("chat", "chat-1-1"),
    ],
)
def test_a_way_that_was_asked_for_has_a_template_made_for_it(way: Way | None, template: str) -> None:
    assert usual_template(ANNA, way, LIBRARY) == template


def test_back_at_the_desk_the_usual_one_counts_again() -> None:
    monthly = msgspec.structs.replace(ANNA, template="monthly-1-1", way="walk")
    assert usual_template(monthly, "video", LIBRARY) == "monthly-1-1"
    assert usual_template(monthly, None, LIBRARY) == "monthly-1-1", "as one usually meets"


def test_a_talk_of_its_own_kind_stays_what_it_is() -> None:
    for template in ("year-talk", "reflection-walk", "walking-1-1", "one-of-mine"):
        own = msgspec.structs.replace(ANNA, template=template)
        assert usual_template(own, "chat", LIBRARY) == template


@pytest.mark.parametrize("relation", get_args(Relation))
def test_it_is_one_that_is_made_for_the_relation(relation: Relation) -> None:
    own = {"peer": "peer", "skip": "skip-level", "manager": "with-my-manager", "report": "weekly-1-1"}[
        relation
    ]
    somebody = msgspec.structs.replace(ANNA, relation=relation, template=own)
    found = LIBRARY.template(usual_template(somebody, "walk", LIBRARY))
    assert found is not None and relation in found.relations
