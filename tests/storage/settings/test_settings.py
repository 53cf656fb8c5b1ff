import os
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.faults.faulty import Faulty, fail_in
from tui.domain.rights.retention import Limits
from tui.language.translator import Translator
from tui.storage.errors import NotWrittenError
from tui.storage.settings.settings_check import THEMES
from tui.storage.settings.settings_file import BadSettingsError, Settings, load_settings, save_settings
from tui.storage.settings.toml_writer import dump
from tui.widgets.base import themes as looks


def test_without_a_file_all_is_at_its_default_and_none_is_made(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "config") == (Settings(), ())
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(language="da", theme="day", keys={"home.meet": "f6"}, hints=False, health_remarks=True)
    chosen = msgspec.structs.replace(chosen, retention=Limits(ratings=None, left=24))
    save_settings(tmp_path / "config", chosen)
    assert load_settings(tmp_path / "config") == (chosen, ())
    assert (tmp_path / "config" / "settings.toml").stat().st_mode & 0o777 == 0o600


def test_what_else_stands_in_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "day"\nfuture = [1, 2]\n\n[later]\non = true\nat = 2026-11-23\n')
    save_settings(tmp_path, Settings(theme="night"))
    found = tomllib.loads(file.read_text())
    assert found["future"] == [1, 2]
    assert found["later"]["on"] is True
    assert str(found["later"]["at"]) == "2026-11-23"
    assert found["theme"] == "night"


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b'theme = "day"\nlanguage = "sv\n', 2, "Fix that line"),
        (b'theme = "day"\n\nlanguage = "se"\n', 3, 'Write "en", "sv", "da"'),
        (b'hints = "yes"\n', 1, "Write true or false"),
        (b'theme = "day"\n[keys]\nmeet = 3\n', 3, 'such as "w" or "f2"'),
        (b"keys = 3\n", 1, "below [keys]"),
        (b'health_remarks = "on"\n', 1, "Write true or false"),
        (b'theme = "day"\n[retention]\nratings = "long"\n', 2, "below [retention]"),
        (b"[retention]\nratings = -1\n", 1, "below [retention]"),
        (b"[retention]\nratings = true\n", 1, "below [retention]"),
        (b"[retention]\nrating = 12\n", 1, "below [retention]"),
        (b"theme = 7\n", 1, '"night", "day" or "stage"'),
        (b'theme = "\\u001b]0;x\\u0007"\n', 1, '"night", "day" or "stage"'),
        (b'\n\nlangauge = "sv"\n', 3, "langauge is not a setting. Did you mean language?"),
        (b"zzz = 1\n", 1, "zzz is not a setting. Remove it."),
        (b'theme = "day"\n# \xff\n', 2, "Save the file as UTF-8"),
        (b"a = " + b"[" * 20_000, 1, "far too long"),
        (b"# " + b"x" * 5_000_000, 1, "larger than 256 KiB"),
        (b'\xef\xbb\xbflanguage = "se"\n', 1, "Save it as UTF-8 without one"),
    ],
)
def test_a_broken_file_gives_defaults_and_one_line_and_stays(
    tmp_path: Path, content: bytes, line: int, said: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    settings, troubles = load_settings(tmp_path)
    trouble = troubles[0]
    assert isinstance(trouble, BadSettingsError)
    assert trouble.number == line
    told = [str(trouble), *(trouble.tell(Translator(language)) for language in ("sv", "da"))]
    assert all(one.startswith(str(file)) and one.isprintable() and len(one) < 400 for one in told)
    assert said in told[0]
    assert (settings.language, settings.hints, settings.keys) == ("", True, {})
    assert file.read_bytes() == content


def test_every_fault_is_named_and_what_is_right_counts(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(
        'language = "sv"\nhints = 1\nlook = "day"\n\n[keys]\nhome.meet = "f7"\n"home.prep" = 4\nx = []\n'
    )
    settings, troubles = load_settings(tmp_path)
    assert (settings.language, settings.keys) == ("sv", {"home.meet": "f7"})
    assert [trouble.number for trouble in troubles if isinstance(trouble, BadSettingsError)] == [2, 3, 7, 8]


@pytest.mark.parametrize("make", ["mkdir", "fifo"])
def test_what_is_no_file_is_named_at_once(tmp_path: Path, make: str) -> None:
    place = tmp_path / "settings.toml"
    place.mkdir() if make == "mkdir" else os.mkfifo(place)
    settings, (trouble,) = load_settings(tmp_path)
    assert settings == Settings() and "Move away" in str(trouble)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    place = tmp_path / "settings.toml"
    place.write_text("")
    place.chmod(0)
    settings, (trouble,) = load_settings(tmp_path)
    assert settings == Settings() and "could not be read" in str(trouble)


def test_what_is_wrong_in_the_file_stays_when_another_setting_is_chosen(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('hints = "yes"\n[keys]\n"home.meet" = "w"\n"home.prep" = 4\n')
    settings, _troubles = load_settings(tmp_path)
    save_settings(tmp_path, msgspec.structs.replace(settings, theme="day"))
    found = tomllib.loads(file.read_text())
    assert found["theme"] == "day" and found["hints"] == "yes"
    assert found["keys"] == {"home.meet": "w", "home.prep": 4}


def test_the_looks_are_those_there_are() -> None:
    assert [theme.name for theme in looks.THEMES] == list(THEMES)


def test_a_file_that_is_no_toml_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("theme = \n")
    with pytest.raises(BadSettingsError):
        save_settings(tmp_path, Settings())
    assert (tmp_path / "settings.toml").read_text() == "theme = \n"


@pytest.mark.parametrize("operation", ["open_new", "write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_settings(tmp_path: Path, operation: str) -> None:
    save_settings(tmp_path, Settings(theme="day"))
    with pytest.raises(NotWrittenError):
        save_settings(tmp_path, Settings(), files=Faulty(fail_in(operation, 28)))
    assert load_settings(tmp_path) == (Settings(theme="day"), ())
    assert len(list(tmp_path.iterdir())) == 1


_PLAIN = st.text() | st.integers(-(2**62), 2**62) | st.booleans() | st.dates() | st.floats(allow_nan=False)
_VALUES = st.recursive(
    _PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


@hypothesis_settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(), _VALUES))
def test_whatever_a_settings_file_holds_is_written_as_it_was(table: dict[str, object]) -> None:
    assert tomllib.loads(dump(table)) == table
