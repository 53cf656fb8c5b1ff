"""Settings edited by hand: what is right in them counts, what is not is told, and the file stays."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit


@pytest.fixture
def settings(folder: Path) -> Path:
    place = folder.parent / "config" / "settings.toml"
    place.parent.mkdir(exist_ok=True)
    return place


async def test_a_changed_key_works_and_is_shown(sit: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"home.meet" = "w"\n')
    async with sit(size=(100, 30)) as sitting:
        assert "w meet" in sitting.line("? more") and " m meet" not in sitting.line("? more")
        await sitting.press("question_mark")
        assert sitting.line(" meet").split()[-2:] == ["w", "meet"] or "w " in sitting.line(" meet")
        await sitting.press("escape", "m")
        assert sitting.screen == "HomeScreen"
        await sitting.press("w")
        assert sitting.screen == "DialogueScreen"


async def test_the_foot_of_the_stage_shows_a_changed_key(meet: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"dialogue.next" = "w"\n')
    async with meet("weather", "free", size=(100, 30)) as talk:
        foot = talk.text().splitlines()[-1]
        assert "w next" in foot and "space next" not in foot
        await talk.press("w", "w")
        assert talk.meeting.current_step == talk.meeting.steps[1]


async def test_keys_that_cannot_be_are_told_and_stay(sit: Sit, settings: Path) -> None:
    settings.write_text('[keys]\n"home.meet" = "p"\n"home.last" = "w"\n')
    before = settings.read_bytes()
    async with sit(size=(100, 30)) as sitting:
        (told,) = sitting.told()
        assert "line 2: home.meet and home.prep would both be p" in told
        await sitting.press("w")
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
