"""What one's hands and one's line want: the mouse left to the terminal, a clock of minutes."""

from pathlib import Path

import pytest

from tui.storage.settings.settings_file import Settings, load_settings, save_settings


def read(folder: Path, text: str) -> tuple[Settings, list[str]]:
    (folder / "settings.toml").write_text(text)
    settings, faults = load_settings(folder)
    return settings, [str(fault) for fault in faults]


def test_the_mouse_counts_and_the_clock_goes_by_the_line_unless_it_is_said(tmp_path: Path) -> None:
    settings, faults = load_settings(tmp_path)
    assert (settings.mouse, settings.clock, faults) == (True, "auto", ())
    save_settings(tmp_path, Settings(mouse=False, clock="minutes"))
    settings, faults = load_settings(tmp_path)
    assert (settings.mouse, settings.clock, faults) == (False, "minutes", ())


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ('mouse = "no"', "Write true or false"),
        ("mouse = 0", "Write true or false"),
        ('clock = "hours"', 'Write "auto", "seconds" or "minutes"'),
        ("clock = true", 'Write "auto", "seconds" or "minutes"'),
    ],
)
def test_what_cannot_be_is_named_with_its_line_and_the_mend(tmp_path: Path, line: str, mend: str) -> None:
    settings, faults = read(tmp_path, f'theme = "day"\n{line}\n')
    assert (settings.mouse, settings.clock, settings.theme) == (True, "auto", "day")
    assert len(faults) == 1 and "line 2" in faults[0] and mend in faults[0]
