from pathlib import Path

import pytest

from tests.cli.samples import Fireside

pytestmark = pytest.mark.filterwarnings("ignore")


def test_every_key_of_the_contract_is_listed(fireside: Fireside) -> None:
    records = fireside("keys", "--json").json
    assert all(set(record) == {"place", "keys", "what", "id"} and record["what"] for record in records)
    keys = {record["id"]: record["keys"] for record in records}
    assert keys["undo"] == ["ctrl+z"] and keys["home.meet"] == ["m"]
    assert keys["dialogue.note"] == ["n", "f2"] and keys["dialogue.skip"] == ["s"]


def test_they_are_told_by_place(fireside: Fireside) -> None:
    lines = fireside("keys").out.splitlines()
    assert lines[0] == "everywhere"
    assert {"home", "prep", "dialogue", "follow-up"} <= set(lines)


def test_keys_changed_in_the_settings_are_told_as_they_are(fireside: Fireside, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('[keys]\n"home.meet" = "f7,g"\n')
    records = fireside("keys", "--json").json
    assert next(record["keys"] for record in records if record["id"] == "home.meet") == ["f7", "g"]


def test_keys_that_cannot_be_are_told_by_check_and_stay(fireside: Fireside, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    file = tmp_path / "config" / "settings.toml"
    file.write_text('[keys]\n"home.meet" = "p"\nhome.past = "w"\n')
    before = file.read_bytes()
    records = fireside("keys", "--json").json
    assert next(record["keys"] for record in records if record["id"] == "home.meet") == ["m"]
    checked = fireside("check")
    assert checked.code == 1
    lines = checked.out.splitlines()
    assert lines[0] == (
        f"{file}, line 2: home.meet and home.prep would both be p. Choose another key for one of them."
    )
    assert lines[1].startswith(f"{file}, line 3: no key is called home.past. ")
    assert file.read_bytes() == before
