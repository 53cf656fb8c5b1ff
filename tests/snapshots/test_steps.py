"""The sixteen kinds of steps on the stage."""

from typing import get_args

import pytest

from tests.snapshots.conftest import Picture
from tui.domain.meeting import Kind, Step
from tui.domain.person import Language

KINDS = get_args(Kind)
HELD: dict[str, tuple[Step, tuple[str, ...]]] = {
    "cards": (Step(id="step01", kind="cards", deck="general", questions=("general.how-scale", "general.unsaid")), ("8",)),
    "statements": (
        Step(
            id="step01",
            kind="statements",
            deck="check.growth",
            questions=("check.growth.strengths", "check.growth.fast-progress"),
        ),
        ("6",),
    ),
    "guess-week": (Step(id="step01", kind="guess-week", deck="guess.pace"), ("2", "3", "r")),
    "sum-up": (Step(id="step01", kind="sum-up"), ("enter", '"The plan is too big"', "enter", "enter", "c")),
    "agree": (Step(id="step01", kind="agree"), ("n", '"! Send the plan @them >fri"', "enter", "escape")),
    "weather": (Step(id="step01", kind="weather"), ("4",)),
}
SIX: tuple[Kind, ...] = ("weather", "guess-week", "cards", "statements", "sum-up", "agree")
PEOPLE: dict[Language, str] = {"en": "robinek", "sv": "annaak", "da": "bosoren"}


def held(kind: Kind) -> tuple[Step, tuple[str, ...]]:
    """A step of the kind with something answered in it, and the keys for that."""
    return HELD.get(kind, (Step(id="step01", kind=kind), ()))


def look(stage: Picture, kind: Kind, language: Language, size: tuple[int, int], minutes: float = 0.0) -> bool:
    step, keys = held(kind)
    return stage(
        step, "free", person=PEOPLE[language], keys=keys, language=language, size=size, minutes=minutes
    )


@pytest.mark.parametrize("kind", KINDS)
def test_step(stage: Picture, kind: Kind) -> None:
    assert look(stage, kind, "en", (60, 18))


@pytest.mark.parametrize("kind", SIX)
def test_step_on_a_wide_screen(stage: Picture, kind: Kind) -> None:
    assert look(stage, kind, "en", (120, 36))


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize("kind", KINDS)
def test_step_in_other_languages(stage: Picture, kind: Kind, language: Language) -> None:
    assert look(stage, kind, language, (80, 24))


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize("kind", SIX)
def test_step_in_other_languages_zoomed_in(stage: Picture, kind: Kind, language: Language) -> None:
    assert look(stage, kind, language, (60, 18))


@pytest.mark.parametrize("kind", (*SIX, "their-points", "last-actions"))
def test_step_on_a_phone(stage: Picture, kind: Kind) -> None:
    assert look(stage, kind, "en", (40, 20))


def test_secret_picks(stage: Picture) -> None:
    step, _ = held("guess-week")
    assert stage(step, keys=("2", "3"), size=(80, 24))


def test_over_time(stage: Picture) -> None:
    assert look(stage, "free", "en", (80, 24), minutes=32.5)


def test_paused_with_a_speaker(stage: Picture) -> None:
    assert stage("free", keys=("tab", "full_stop"), size=(80, 24))
