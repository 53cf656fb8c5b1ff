"""A look of one's own: what is right in its file counts, what is not is named with its line."""

from pathlib import Path

from tui.storage.settings.own_theme import OwnTheme, load_own_theme
from tui.storage.settings.settings_fault import BadSettingsError
from tui.widgets.looks.theme_colours import DAY, ROLES
from tui.widgets.looks.themes import THEMES, own_look


def test_colours_count_over_those_of_the_base(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('base = "day"\nember = "#AA0000"\n')
    own, faults = load_own_theme(tmp_path, ROLES)
    assert (own, faults) == (OwnTheme(base="day", colours={"ember": "#aa0000"}), ())
    day = next(theme for theme in THEMES if theme.name == "day")
    look = own_look(day, own.colours)
    assert (look.name, look.dark, look.primary) == ("own", False, "#aa0000")
    assert look.variables["ground"] == DAY["ground"]


def test_each_fault_is_named_with_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    file = tmp_path / "theme.toml"
    file.write_text('base = "dusk"\nembre = "#aa0000"\ngold = "yellow"\nsoft = 7\ncool = "#8cc4ec"\n')
    own, faults = load_own_theme(tmp_path, ROLES)
    assert own == OwnTheme(colours={"cool": "#8cc4ec"})
    assert [fault.number for fault in faults if isinstance(fault, BadSettingsError)] == [1, 2, 3, 4]
    told = [str(fault) for fault in faults]
    assert 'Write "night", "day" or "stage"' in told[0]
    assert "embre is no role of a colour. Did you mean ember?" in told[1]
    assert 'such as "#ff9d4d"' in told[2] and "soft is not a colour" in told[3]


def test_a_look_that_is_chosen_and_not_there_is_named(tmp_path: Path) -> None:
    own, (fault,) = load_own_theme(tmp_path, ROLES)
    assert own == OwnTheme()
    assert "theme.toml" in str(fault) and "choose another theme" in str(fault)


def test_what_cannot_be_read_as_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('base = "day"\nember = \n')
    own, (fault,) = load_own_theme(tmp_path, ROLES)
    assert own == OwnTheme() and "line 2" in str(fault)
