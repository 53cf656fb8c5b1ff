import os
import tomllib
from pathlib import Path

import msgspec
import pytest
import tomlkit
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.faults.faulty import Faulty, fail_in
from tui.domain.capture.own_signs import Signs
from tui.domain.rights.retention import Limits
from tui.language.translator import Translator
from tui.storage.errors import NotWrittenError
from tui.storage.settings.setting_rules import THEMES
from tui.storage.settings.settings_edit import edited
from tui.storage.settings.settings_file import BadSettingsError, Settings, load_settings, save_settings
from tui.widgets.looks import themes as looks


def test_without_a_file_all_is_at_its_default_and_none_is_made(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "config") == (Settings(), ())
    assert list(tmp_path.iterdir()) == []


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(language="da", theme="day", keys={"home.meet": "f6"}, hints=False, health_remarks=True)
    chosen = msgspec.structs.replace(
        chosen, signs=Signs(action="a:", owner="&"), retention=Limits(ratings=None, left=24), name=""
    )
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
        (b'theme = "day"\n[signs]\naction = "a"\n', 2, "below [signs]"),
        (b'signs = "a:"\n', 1, "below [signs]"),
        (b'[signs]\nwho = "w/"\n', 1, "below [signs]"),
        (b"name = 3\n", 1, "Write what the people you meet call you"),
        (b'name = "Eva\\nHolm"\n', 1, "Write what the people you meet call you"),
        (b'call_hours = "sometimes"\n', 1, '"Tue 14-16, Thu 9-10"'),
        (b'inbox = "forms"\n', 1, '"~/Downloads/forms"'),
        (b"inbox = 1\n", 1, '"~/Downloads/forms"'),
        (b"call_hours = 9\n", 1, '"Tue 14-16, Thu 9-10"'),
        (b'health_remarks = "on"\n', 1, "Write true or false"),
        (b'theme = "day"\n[retention]\nratings = "long"\n', 2, "below [retention]"),
        (b"[retention]\nratings = -1\n", 1, "below [retention]"),
        (b"[retention]\nratings = true\n", 1, "below [retention]"),
        (b"[retention]\nrating = 12\n", 1, "below [retention]"),
        (b"theme = 7\n", 1, '"stage", "auto" or "own"'),
        (b'motion = "none"\n', 1, 'Write "full" or "reduced"'),
        (b'theme = "\\u001b]0;x\\u0007"\n', 1, '"stage", "auto" or "own"'),
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
    assert [*(theme.name for theme in looks.THEMES), "auto", "own"] == list(THEMES)


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
def test_whatever_a_settings_file_holds_is_still_there_after_a_change(table: dict[str, object]) -> None:
    table = {name: value for name, value in table.items() if name != "theme"}
    text = "# mine\n" + tomlkit.dumps(table)
    before = tomllib.loads(text)
    keys = {"keys": {"home.meet": "w"}} if "keys" not in before else {}
    after = edited(text, before, {"theme": "day", **keys})
    found = tomllib.loads(after)
    assert after.startswith("# mine\n") and {name: found[name] for name in before} == before


OWN = """\
# How I like it.
lock_after = 30   # half an hour

hints = false
future = [1,
  2]  # of a later one
theme = "day" # in the sun

# My keys:
[keys]
home.meet = "f7"   # next to f6
"home.prep" = 'w'

[retention]  # as agreed with the union
ratings = 0x0c
"""


def _changed(folder: Path, **given: object) -> str:
    (folder / "settings.toml").write_text(OWN)
    settings, _troubles = load_settings(folder)
    save_settings(folder, msgspec.structs.replace(settings, **given))
    return (folder / "settings.toml").read_text()


def test_only_the_line_that_changed_changes(tmp_path: Path) -> None:
    assert _changed(tmp_path, theme="stage") == OWN.replace('"day"', '"stage"')
    assert _changed(tmp_path, hints=True, lock_after=5) == OWN.replace("30 ", "5 ").replace("false", "true")


def test_a_setting_that_is_new_stands_before_the_tables(tmp_path: Path) -> None:
    text = _changed(tmp_path, language="sv")
    assert text.index('language = "sv"') < text.index("[keys]")
    assert text.replace('language = "sv"\n', "") == OWN


def test_a_key_is_changed_where_it_stands(tmp_path: Path) -> None:
    text = _changed(tmp_path, keys={"home.meet": "f8", "home.prep": "x"})
    assert 'home.meet = "f8"   # next to f6\n' in text and '"home.prep" = "x"\n' in text
    text = _changed(tmp_path, keys={"home.meet": "f7", "home.log": "l"})
    assert "home.prep" not in text and '"home.log" = "l"\n' in text


def test_a_limit_is_changed_where_it_stands(tmp_path: Path) -> None:
    text = _changed(tmp_path, retention=Limits(ratings=24))
    assert "[retention]  # as agreed with the union\nratings = 24\n" in text
    assert load_settings(tmp_path)[0].retention == Limits(ratings=24)


def test_what_does_not_change_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(OWN)
    settings, _troubles = load_settings(tmp_path)
    save_settings(tmp_path, settings, files=Faulty(fail_in("open_new", 28)))
    assert file.read_text() == OWN and [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_what_cannot_be_changed_without_loss_is_left_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text(OWN)
    monkeypatch.setattr("tomlkit.dumps", lambda _document: 'theme = "stage"\n')
    with pytest.raises(BadSettingsError, match="without losing"):
        save_settings(tmp_path, Settings(theme="stage"))
    assert (tmp_path / "settings.toml").read_text() == OWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# mine\n", '# mine\ntheme = "day"\n'),
        ("hints = true", 'hints = true\ntheme = "day"\n'),
        (
            'x = [\n[1],\n[2]\n]\n[y]\nz = """\n[a]\n"""\n',
            'x = [\n[1],\n[2]\n]\ntheme = "day"\n[y]\nz = """\n[a]\n"""\n',
        ),
        ("# of y\n[y]\n", '# of y\ntheme = "day"\n\n[y]\n'),
        ("a.b = 1\r\n\r\n# of y\r\n[y]\r\n", 'a.b = 1\r\ntheme = "day"\n\r\n# of y\r\n[y]\r\n'),
    ],
)
def test_a_new_setting_stands_below_the_last_plain_one(text: str, expected: str) -> None:
    assert edited(text, tomllib.loads(text), {"theme": "day"}) == expected
