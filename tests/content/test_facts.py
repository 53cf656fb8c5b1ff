"""What the collection is made of: each thing that has to be asked after is, under an id that stays."""

from collections import Counter

import pytest

from tui.domain.decks.deck import DEPTHS, Card, Depth
from tui.storage.decks.deck_library import Library
from tui.storage.decks.deck_schema import KINDS, MEASURES, NEEDS, STYLES
from tui.storage.paths import shipped_decks

LIBRARY = Library(shipped_decks())
CARDS = tuple(card for deck in LIBRARY.decks() for card in deck.cards)

FACTS = {
    "general": (
        "how-really how-scale focus on-your-mind slows-work goes-well goes-badly",
        "how one really is, on a scale, focus, what goes round, what slows, what goes well, what does not",
    ),
    "remote": (
        "home-office lost-the-thread tech-hassle body-at-desk better-tool needlessly-complicated missed-rituals "
        "event-to-try support-needed working-from-home out-and-moving where-work-ends",
        "resources and frame of working at a distance",
    ),
    "soft-skills": (
        "unasked-question full-trust a-fifth-more recent-mistake needed-help how-help-was-met good-no airtime "
        "closer-to-colleagues better-working-life",
        "reflection",
    ),
    "check-in": ("works-between-us in-the-way most-important-today whom-you-need", "five minutes a day"),
    "one-to-one": (
        "tasks-in-focus goals-since-last on-the-way sparring quality-and-time tools-and-skills overall-aim "
        "motivation team-performance better-ways anything-else",
        "the eleven points of the systematic frame",
    ),
    "feedback-on-me": ("works-well could-be-better more-of less-of", "one's own leadership"),
    "wellbeing": (
        "straight-out work-and-hours recharging biggest-worry life-balance what-you-wish-of-me",
        "asking straight out; load, recovery, worry, balance; what they wish the manager would do",
    ),
    "after-action": (
        "what-we-said from-the-start what-worked what-worked-less next-time",
        "process before results",
    ),
    "team": ("who-does-what alone-with-it easier-apart", "who does what, who is alone with something"),
    "needs": ("better-at own-choice part-of-the-team", "competence, autonomy, belonging"),
    "leadership-styles": (
        "line-to-vision only-three-things feedback-that-helped skill-that-lifts there-for-you owning-up "
        "unused-potential between-meetings",
        "the five styles",
    ),
}
DECKS = {
    *FACTS,
    *("development", "career", "salary-talk", "new-employee", "difficult-talk", "back-after-leave", "exit"),
    *("social", "big-questions", "small-talk"),
    *("my-manager", "peers", "skip-level"),
}
CHECKS = {
    "check.growth": ("fast-progress raise-behaviour constructive-feedback attractive-path strengths", 5),
    "check.leadership": ("content-with-leader zooms-out questions-things sets-example", 4),
    "check.distance": ("easy-to-reach", 5),
    "check.load": ("within-hours recharge own-order", 5),
    "check.safety": ("say-disagree held-against", 5),
    "check.clarity": ("know-expected what-goes-first", 5),
}


def test_there_are_more_than_enough_cards() -> None:
    assert len(CARDS) >= 180


def test_every_deck_is_there() -> None:
    assert {deck.id for deck in LIBRARY.decks() if deck.cards} == DECKS
    assert all(len(deck.cards) >= 8 for deck in LIBRARY.decks() if deck.cards)


@pytest.mark.parametrize("id", FACTS)
def test_what_has_to_be_asked_after_is(id: str) -> None:
    deck = LIBRARY.deck(id)
    assert deck is not None
    names, about = FACTS[id]
    missing = {f"{id}.{name}" for name in names.split()} - {card.id for card in deck.cards}
    assert not missing, f"{about}: {missing}"


def test_the_systematic_frame_has_eleven_points() -> None:
    assert len(FACTS["one-to-one"][0].split()) == 11


@pytest.mark.parametrize("id", CHECKS)
def test_each_check_has_its_statements(id: str) -> None:
    check = LIBRARY.check(id)
    assert check is not None
    names, count = CHECKS[id]
    assert len(check.statements) == count
    assert {f"{id}.{name}" for name in names.split()} <= {one.id for one in check.statements}


def test_there_are_no_other_checks_and_all_measures_are_measured() -> None:
    checks = [deck for deck in LIBRARY.decks() if deck.statements]
    assert {check.id for check in checks} == set(CHECKS)
    assert {m for check in checks for one in check.statements for m in one.measures} == set(MEASURES)
    assert all(one.measures and one.why for check in checks for one in check.statements)
    # Somebody who agrees to everything is found out.
    assert sum(one.reverse for check in checks for one in check.statements) >= 4


def test_every_style_and_need_is_served() -> None:
    styles, needs = Counter(card.style for card in CARDS), Counter(card.need for card in CARDS)
    assert set(styles) - {""} == set(STYLES) and set(needs) - {""} == set(NEEDS)
    assert all(styles[style] >= 8 for style in STYLES) and all(needs[need] >= 12 for need in NEEDS)
    in_styles = LIBRARY.deck("leadership-styles")
    assert in_styles is not None
    assert Counter(card.style for card in in_styles.cards) == dict.fromkeys(STYLES, 4)
    in_needs = LIBRARY.deck("needs")
    assert in_needs is not None
    assert Counter(card.need for card in in_needs.cards) == dict.fromkeys(NEEDS, 4)


@pytest.mark.parametrize("depth", DEPTHS)
def test_there_is_something_of_every_depth(depth: Depth) -> None:
    assert sum(card.depth == depth for card in CARDS) >= 20


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_each_card_is_whole(card: Card) -> None:
    assert card.follow_up and card.tags
    assert card.scale in (0, 10)
    assert len(set(card.tags)) == len(card.tags)


def test_each_kind_of_step_has_its_move() -> None:
    moves = {move.kind: move for move in LIBRARY.moves()}
    assert set(moves) == set(KINDS) - {"cards", "statements"}
    assert all(move.id == f"move.{kind}" and move.why and move.follow_up for kind, move in moves.items())
    assert [field.id for field in moves["if-i-vanished"].fields] == ["missed", "differently", "beforehand"]


def test_there_are_weeks_to_guess_and_light_prompts_enough() -> None:
    assert len(LIBRARY.guess_sets()) >= 4
    small_talk = LIBRARY.deck("small-talk")
    assert small_talk is not None
    assert len(small_talk.cards) >= 12
    assert all(card.depth == "light" for card in small_talk.cards)


def test_hints_speak_of_different_moments() -> None:
    hints = LIBRARY.hints()
    assert len({hint.id for hint in hints}) == len(hints) >= 15
    assert len({hint.when for hint in hints}) == len(hints)
