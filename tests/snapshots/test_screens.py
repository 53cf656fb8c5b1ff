"""Every screen in a window shared after zooming in, in a usual one and in a wide one."""

from pathlib import Path

import pytest

from tests.snapshots.conftest import Picture

SIZES = [pytest.param((60, 18), id="60x18"), pytest.param((80, 24), id="80x24"), pytest.param((120, 36), id="120x36")]

ANNA = ("slash", '"Anna"', "enter")
SCREENS: dict[str, tuple[str, ...]] = {
    "home": ANNA,
    "home-private": (*ANNA, "f9"),
    "home-find": ("slash", '"fre"'),
    "home-add-point": (*ANNA, "a", '"@Parking"'),
    "person-new": ("n", '"Kim Holm"'),
    "person-edit": (*ANNA, "e"),
    "person-remove": (*ANNA, "delete"),
    "settings": ("comma",),
    "help": ("question_mark",),
    "curtain": ("f12",),
    "review": (*ANNA, "l"),
    "review-move": (*ANNA, "l", "m"),
    "prep": (*ANNA, "p"),
    "prep-points": (*ANNA, "p", "2"),
    "prep-last-time": (*ANNA, "p", "4"),
    "prep-private": (*ANNA, "p", "f9", "5"),
    "prep-template": (*ANNA, "p", "t"),
    "prep-add-step": (*ANNA, "p", "i"),
    "prep-questions": (*ANNA, "p", "c", '"energ"'),
    "dialogue": (*ANNA, "m", "4"),
    "dialogue-capture": (*ANNA, "m", "n", '"! send the plan @them >fri"'),
    "dialogue-plan": (*ANNA, "m", "o"),
    "dialogue-private": (*ANNA, "m", "f9", "n", '"# looks worn"', "enter"),
    "action-form": (*ANNA, "m", "a", '"Send the plan"', "enter", "tab", '"v49"'),
    "follow-up-sort": (*ANNA, "m", "n", '"The estimate slipped"', "enter", '"? the move"', "enter", "escape", "f"),
    "follow-up-actions": (*ANNA, "m", "n", '"! send it >fri"', "enter", "escape", "f"),
    "follow-up-minutes": (*ANNA, "m", "4", "n", '"It went well"', "enter", "escape", "f", "f7"),
    "follow-up-rating": (*ANNA, "m", "f", "f8", "6"),
    "follow-up-next": (*ANNA, "m", "f", "f10"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(picture: Picture, demo: Path, screen: str, size: tuple[int, int]) -> None:
    assert picture(demo, *SCREENS[screen], size=size)


@pytest.mark.parametrize("size", SIZES)
def test_empty_team(picture: Picture, tmp_path: Path, size: tuple[int, int]) -> None:
    assert picture(tmp_path / "new", size=size)


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize("screen", ["home", "prep", "help", "person-edit", "action-form", "follow-up-next"])
def test_screen_in_other_languages(picture: Picture, demo: Path, screen: str, language: str) -> None:
    assert picture(demo, *SCREENS[screen], size=(80, 24), language=language)


@pytest.mark.parametrize("theme", ["day", "stage"])
@pytest.mark.parametrize("screen", ["home", "dialogue"])
def test_screen_in_other_looks(picture: Picture, demo: Path, screen: str, theme: str) -> None:
    config = demo.parent / "config"
    config.mkdir()
    (config / "settings.toml").write_text(f'theme = "{theme}"\n')
    assert picture(demo, *SCREENS[screen], size=(80, 24))
