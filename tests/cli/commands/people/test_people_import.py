"""`fireside people import FILE`: a team out of a table, as spreadsheets write them."""

from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.samples import Fireside, load
from tui.exchange.table.csv_text import csv_text
from tui.exchange.table.read_people import NoNamesError, read_people

TABLE = (
    "Namn;Roll;E-post;Språk;Kadens;Veckodag;Tid;Land;Lön\r\n"
    "Eva Ek;Utvecklare;eva@example.com;Svenska;14;tisdag;9.30;se;1\r\n\r\nPer Holm;;;;;;;;\r\n"
)


def write(tmp_path: Path, content: bytes | str) -> str:
    path = tmp_path / "team.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_people_are_shown_and_added_from_what_a_spreadsheet_writes(
    fireside: Fireside, data: Path, tmp_path: Path, encoding: str
) -> None:
    ran = fireside("people", "import", write(tmp_path, TABLE.encode(encoding)), "--yes")
    assert ran.code == 0 and ran.out.endswith("2 people added.\n") and "Lön" in ran.err
    eva, per = load(data).team.people[-2:]
    assert (eva.name, eva.role, eva.email, eva.language) == ("Eva Ek", "Utvecklare", "eva@example.com", "sv")
    assert (eva.cadence, eva.weekday, eva.time, eva.country) == (14, 1, "09:30", "SE")
    assert (per.name, per.language, per.cadence) == ("Per Holm", "en", 7)


def test_first_and_last_names_and_other_separators(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    fireside("people", "import", write(tmp_path, "First name,Last name,Phone\nEva,Ek,+46 70\n"), "--yes")
    assert [(p.name, p.phone) for p in load(data).team.people[-1:]] == [("Eva Ek", "+46 70")]
    fireside("people", "import", write(tmp_path, "Navn\tStilling\nPer Holm\tChef\n"), "--yes")
    assert load(data).team.people[-1].role == "Chef"


def test_who_is_there_stays_as_they_are(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = load(data).team
    ran = fireside("people", "import", write(tmp_path, "name,role\nAnna Åkesson,Boss\n"), "--yes")
    assert "1 is in the team already." in ran.out and load(data).team == before


def test_nothing_is_added_before_a_yes(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = load(data).team
    path = write(tmp_path, TABLE)
    assert "Nothing was changed." in fireside("people", "import", path, "--dry-run").out
    assert "--yes" in fireside("people", "import", path).err
    assert load(data).team == before


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("name,email\nEva,eva@example.com\nPer,nonsense\n", "Line 3, email: Write an address"),
        ("name,language\nEva,Klingon\n", "Line 2, language: Write one of en, sv, da."),
        ("name,cadence\nEva,often\n", "Line 2, cadence: Write weekly"),
        ("name,template\nEva,none\n", "Line 2, "),
        ("name\nEva\nEva\n", "Line 3, Somebody is called Eva already"),
        ("role\nBoss\n", "no column of names"),
        ("", "no column of names"),
    ],
)
def test_what_cannot_be_taken_is_named_with_its_line_and_nothing_is_saved(
    fireside: Fireside, data: Path, tmp_path: Path, table: str, said: str
) -> None:
    before = load(data).team
    ran = fireside("people", "import", write(tmp_path, table), "--yes")
    assert ran.code == 1 and ran.out == "" and ran.err.count("\n") == 1 and said in ran.err
    assert load(data).team == before


@pytest.mark.parametrize("name", ["=1+1", "@Eva", "-Eva", 'Eva; "Ek"', "Eva, Ek"])
def test_what_was_kept_from_being_reckoned_comes_back_as_it_was(name: str) -> None:
    (row,) = read_people(csv_text([("name", "role"), (name, "x")]).encode()).rows
    assert row.cells == {"name": name, "role": "x"}


@pytest.mark.parametrize(
    "raw", [b"\x00\xff\xfe\x00", b'"', b"\xff\xfe", b"name", b'name\n"' + b"x" * 200_000]
)
def test_any_bytes_are_a_table_or_none(raw: bytes) -> None:
    with suppress(NoNamesError):
        assert all(row.cells for row in read_people(raw).rows)
