import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.faults.faulty import Faulty, fail_in
from tui.domain.retention import Limits
from tui.storage.settings import BadSettings, Settings, load_settings, save_settings
from tui.storage.toml import dump
from tui.storage.trouble import NotWritten


def test_without_a_file_all_is_at_its_default_and_none_is_made(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "config") == (Settings(), None)
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(language="da", theme="day", keys={"home.meet": "f6"}, hints=False, health_remarks=True)
    chosen = msgspec.structs.replace(chosen, retention=Limits(ratings=None, left=24))
    save_settings(tmp_path / "config", chosen)
    assert load_settings(tmp_path / "config") == (chosen, None)
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
    ("content", "line"),
    [
        (b'theme = "day"\nlanguage = "sv\n', 2),
        (b'theme = "day"\n\nlanguage = "se"\n', 3),
        (b'hints = "yes"\n', 1),
        (b'theme = "day"\n[keys]\nmeet = 3\n', 2),
        (b"theme = 7\n", 1),
        (b'health_remarks = "on"\n', 1),
        (b'theme = "day"\n[retention]\nratings = "long"\n', 2),
        (b"[retention]\nratings = -1\n", 1),
        (b"[retention]\nratings = true\n", 1),
        (b"[retention]\nrating = 12\n", 1),
        (b'theme = "day"\n# \xff\n', 2),
    ],
)
def test_a_broken_file_gives_defaults_and_one_line_and_stays(
    tmp_path: Path, content: bytes, line: int
) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    settings, trouble = load_settings(tmp_path)
    assert isinstance(trouble, BadSettings)
    assert trouble.number == line
    assert str(trouble).startswith(f"{file}, line {line}: ")
    assert "\n" not in str(trouble)
    assert (settings.language, settings.hints, settings.keys) == ("", True, {})
    assert file.read_bytes() == content


def test_a_file_that_is_no_toml_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("theme = \n")
    with pytest.raises(BadSettings):
        save_settings(tmp_path, Settings())
    assert (tmp_path / "settings.toml").read_text() == "theme = \n"


@pytest.mark.parametrize("operation", ["open_new", "write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_settings(tmp_path: Path, operation: str) -> None:
    save_settings(tmp_path, Settings(theme="day"))
    with pytest.raises(NotWritten):
        save_settings(tmp_path, Settings(), files=Faulty(fail_in(operation, 28)))
    assert load_settings(tmp_path) == (Settings(theme="day"), None)
    assert len(list(tmp_path.iterdir())) == 1


_PLAIN = st.text() | st.integers(-(2**62), 2**62) | st.booleans() | st.dates() | st.floats(allow_nan=False)
_VALUES = st.recursive(
    _PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


@hypothesis_settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(), _VALUES))
def test_whatever_a_settings_file_holds_is_written_as_it_was(table: dict[str, object]) -> None:
    assert tomllib.loads(dump(table)) == table
