"""docs/format.md says what is so: a reader written from it reads what Fireside writes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.faulty import Quick
from tests.faults.locked import NONE, on_disk, sample
from tests.storage.bythebook import read_folder
from tests.storage.samples import SECRET
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import key_file, new_key, wrapped
from tui.storage.crypt.passphrase_rules import new_as_bytes
from tui.storage.durable.envelope import PLAIN
from tui.storage.repository.store import Store

ROOT = Path(__file__).parents[3]


def test_plain_files_are_as_the_page_says(tmp_path: Path) -> None:
    sample(tmp_path / "data", NONE)
    found = read_folder(tmp_path / "data", None)
    assert set(found) == set(on_disk(tmp_path / "data", PLAIN))
    assert SECRET in str(found["people/anna01/private.json"])


def test_encrypted_files_are_as_the_page_says(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    sample(folder, NONE)
    before = read_folder(folder, None)
    key = new_key()
    Store.open(folder, files=Quick()).rekey(
        Cipher(key), key_file(wrapped(key, new_as_bytes("Bl\u00e5b\u00e4r\u00a0p\u00e5 fj\u00e4llet")))
    )
    found = read_folder(folder, "Bla\u030aba\u0308r pa\u030a fja\u0308llet")
    assert found == before
    with pytest.raises(Exception):  # noqa: B017
        read_folder(folder, "another one altogether")


def test_plain_data_needs_no_cryptography(tmp_path: Path) -> None:
    sample(tmp_path / "data", NONE)
    code = (
        "import sys; from pathlib import Path; from tui.storage.repository.store import Store;"
        "s = Store.open(Path(sys.argv[1])); s.load(); s.close();"
        "print('cryptography' in sys.modules, 'socket' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "data")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "False False\n"
