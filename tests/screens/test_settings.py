"""Settings edited by hand: what is right in them counts, what is not is told, and the file stays."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tui.terminal.driver_messages import BackgroundTold


@pytest.fixture
def settings(folder: Path) -> Path:
    place = folder.parent / "config" / "settings.toml"
    place.parent.mkdir(exist_ok=True)
    return place


async def test_a_changed_key_works_and_is_shown(sit: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"home.meet" = "b"\n')
    async with sit(size=(100, 30)) as sitting:
        assert "b meet" in sitting.line("? more") and " m meet" not in sitting.line("? more")
        await sitting.press("question_mark")
        rows = [[word for word in line.split() if word != "│"] for line in sitting.text().splitlines()]
        assert any(row[-2:] == ["b", "meet"] or row[:2] == ["b", "meet"] for row in rows)
        await sitting.press("escape", "m")
        assert sitting.screen == "HomeScreen"
        await sitting.press("b")
        assert sitting.screen == "DialogueScreen"


async def test_the_foot_of_the_stage_shows_a_changed_key(meet: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"dialogue.next" = "j"\n')
    async with meet("weather", "free", size=(100, 30)) as talk:
        foot = talk.text().splitlines()[-1]
        assert "j next" in foot and "space next" not in foot
        await talk.press("j", "j")
        assert talk.meeting.current_step == talk.meeting.steps[1]


async def test_keys_that_cannot_be_are_told_and_stay(sit: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"home.meet" = "p"\n"home.last" = "b"\n')
    before = settings.read_bytes()
    async with sit(size=(100, 30)) as sitting:
        (told,) = sitting.told()
        assert "line 2: home.meet and home.prep would both be p" in told
        await sitting.press("b")
        assert sitting.screen == "ReviewScreen"
        await sitting.press("escape", "m")
        assert sitting.screen == "DialogueScreen"
    assert settings.read_bytes() == before


async def test_of_many_faults_the_first_are_told_and_the_rest_counted(sit: Sit, settings: Path) -> None:
    settings.write_text("".join(f"wrong{number} = 1\n" for number in range(20)))
    async with sit() as sitting:
        told = sitting.told()
        assert len(told) == 3 and told[-1] == "… and 18 more: fireside check"
        assert "wrong0 is not a setting" in told[0]


async def test_with_motion_reduced_nothing_moves_by_itself(
    sit: Sit, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    settings.write_text('motion = "reduced"\n')
    async with sit() as sitting:
        levels = [sitting.app.animation_level]
        await sitting.press("comma", "tab", "tab", "left")
        levels.append(sitting.app.animation_level)
        assert 'motion = "full"' in settings.read_text()
        await sitting.press("right")
        levels.append(sitting.app.animation_level)
        assert levels == ["none", "full", "none"]


async def test_a_look_of_ones_own_is_shown_and_its_faults_are_told(sit: Sit, settings: Path) -> None:
    settings.write_text('theme = "own"\n')
    settings.with_name("theme.toml").write_text('base = "day"\ncoal = "#123456"\nx = 1\n')
    async with sit() as sitting:
        (told,) = sitting.told()
        assert "theme.toml, line 3: x is no role of a colour" in told
        # What is told for a moment lies over the mantel.
        await sitting.hush()
        assert sitting.colour("▀▀▀") == "#123456"


async def test_a_terminal_that_tells_of_a_light_ground_is_followed(sit: Sit, settings: Path) -> None:
    settings.write_text('theme = "auto"\n')
    async with sit() as sitting:
        assert sitting.app.theme == "night"
        sitting.app.post_message(BackgroundTold(is_dark=False))
        await sitting.settle()
        assert sitting.app.theme == "day"
