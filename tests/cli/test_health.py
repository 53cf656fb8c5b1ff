"""A health remark is on the private side and reaches nothing that goes out."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import TODAY, Fireside
from tests.faults.faulty import Quick
from tui.cli.command_list import COMMANDS
from tui.domain.meeting.privacy import HealthRemark
from tui.storage.repository.store import Store

REMARK = "begins at ten"
OUTPUTS = [
    ("last", "anna å"),
    ("last", "anna å", "--private", "--json"),
    ("due",),
    ("due", "--private", "--json"),
    ("brief", "anna å"),
    ("brief", "anna å", "--private"),
    ("brief", "anna å", "--private", "--json"),
    ("people", "--json"),
    ("minutes", "anna å"),
    ("export", "bo"),
    ("export", "bo", "--json"),
    ("forget", "anna å", "--dry-run", "--private"),
    ("forget", "bo", "--dry-run"),
    ("check",),
    ("prep", "anna å"),
    ("reminders",),
    ("trends", "anna å", "--json"),
    ("report",),
]


@pytest.fixture
def remark(data: Path, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text("health_remarks = true\n")
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        private = store.private("anna01")
        new = msgspec.structs.replace(private, health=HealthRemark(text=REMARK, on=TODAY - timedelta(1)))
        store.save(old, msgspec.structs.replace(old, privates={"anna01": new}))


@pytest.mark.parametrize("args", [args for args in OUTPUTS if args[0] in COMMANDS], ids=" ".join)
def test_it_is_in_none_of_what_goes_out(
    fireside: Fireside, data: Path, remark: None, args: tuple[str, ...]
) -> None:
    ran = fireside(*args)
    # Of a team as small as this one no figures are given.
    assert ran.code == (1 if args[0] == "report" else 0)
    assert REMARK not in ran.out + ran.err


def test_it_is_in_what_the_person_may_ask_for(fireside: Fireside, data: Path, remark: None) -> None:
    assert REMARK in fireside("export", "anna å").out


def test_it_lies_in_the_private_file_alone(data: Path, remark: None) -> None:
    found = [path for path in data.rglob("*") if path.is_file() and REMARK.encode() in path.read_bytes()]
    assert [path.name.split(".")[0] for path in found] == ["private"]
