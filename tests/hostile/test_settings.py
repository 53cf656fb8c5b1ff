"""A settings file that anybody may have written: told of in plain lines, soon, and left as it is."""

import tomllib
from pathlib import Path

import pytest
import tomlkit

from tests.hostile.commands import run_lines
from tests.hostile.texts import STORABLE, is_drawn_safely
from tests.screens.sitting import sit_at
from tests.yardstick import work
from tui.storage.settings.settings_check import MOST_NAMED
from tui.storage.settings.settings_file import BadSettingsError, Settings, load_settings, save_settings

BOMBS: dict[str, str] = {
    "keys 20,000 deep": f"[keys]\n{'.'.join('a' * 20_000)} = 'x'\n",
    "a name 20,000 deep": f"{'.'.join('a' * 20_000)} = 'x'\n",
    "headers 20,000 deep": f"[{'.'.join('a' * 20_000)}]\n",
    "lists 300 deep": f"x = {'[' * 300}{']' * 300}\n",
    "tables 300 deep": f"x = {'{a = ' * 300}1{'}' * 300}\n",
}
MANY: dict[str, str] = {
    "10,000 settings": "".join(f"k{n} = 1\n" for n in range(10_000)),
    "10,000 keys that are no text": "[keys]\n" + "".join(f"k{n} = 1\n" for n in range(10_000)),
    "5,000 keys of nothing": "[keys]\n" + "".join(f"k{n} = 'x'\n" for n in range(5_000)),
}


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "settings.toml"
    path.write_text(text)
    return path


@pytest.mark.parametrize("name", BOMBS)
def test_what_is_nested_without_end_is_one_line_and_stays(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, BOMBS[name])
    before = path.read_bytes()
    with work() as both:
        settings, (trouble,) = load_settings(tmp_path)
        assert settings == Settings() and "far too long" in str(trouble)
        with pytest.raises(BadSettingsError):
            save_settings(tmp_path, Settings(theme="day"))
    assert both.times < 20
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", MANY)
def test_of_thousands_of_faults_the_first_are_named_and_the_rest_counted(tmp_path: Path, name: str) -> None:
    write(tmp_path / "config", MANY[name])
    with work() as check:
        lines = run_lines("check")
    assert check.times < 100
    assert len(lines) == MOST_NAMED + 1
    assert f"{MANY[name].count('=') - MOST_NAMED:d} more" in lines[-1]


def test_a_number_without_end_stays_in_the_file_when_another_setting_is_chosen(tmp_path: Path) -> None:
    path = write(tmp_path, f"lock_after = 0x{'f' * 5000}\n")
    assert len(load_settings(tmp_path)[1]) == 1
    save_settings(tmp_path, Settings(theme="day"))
    found = tomllib.loads(path.read_text())
    assert found["theme"] == "day" and found["lock_after"].bit_length() == 20_000


async def test_every_text_as_name_value_and_key(tmp_path: Path) -> None:
    """Named by `check` and by the app, in lines that do nothing; no command minds it."""
    texts = [text for text in STORABLE.values() if len(text) < 2_000]
    for number, text in enumerate(texts):
        table: dict[str, object] = {"language": text, text: text, "keys": {text: text, "home.meet": text}}
        path = write(tmp_path / "config", tomlkit.dumps(table))
        before = path.read_bytes()
        settings, troubles = load_settings(tmp_path / "config")
        assert settings.language in ("", "en", "sv", "da")
        for trouble in troubles:
            assert isinstance(trouble, BadSettingsError) and trouble.number > 0
            assert is_drawn_safely(str(trouble)) and len(str(trouble)) < 700
        if number % 40 == 0:
            assert run_lines("keys") and run_lines("check") and run_lines("people")
        assert path.read_bytes() == before
    table = {**dict.fromkeys(texts, 1), "keys": {text: text for text in texts}}
    write(tmp_path / "config", tomlkit.dumps(table))
    from tests.hostile.test_shown import look

    async with sit_at(tmp_path / "data", size=(100, 30)) as sitting:
        look(sitting)
        assert any("is not a setting" in line for line in sitting.told())
        await sitting.press("question_mark")
        look(sitting)
