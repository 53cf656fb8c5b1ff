from pathlib import Path

from tests.cli.samples import NOW, Fireside
from tui.domain.meeting import Meeting
from tui.domain.state import with_meeting
from tui.storage.store import Store


def test_all_is_well(fireside: Fireside, data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    ran = fireside("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("All is well: ")
    assert before == {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_nothing_there_is_well_too(fireside: Fireside) -> None:
    assert fireside("check").code == 0


def test_each_broken_file_has_its_line(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        live = Meeting(id="live01", person="anna01", template="free-talk", created=NOW, touched=NOW)
        store.save(old, with_meeting(old, live))
    broken = [
        data / "people" / "anna01" / "2026.shared.json",
        data / "people" / "bo0002" / "private.json",
        data / "live" / "live01.shared.json",
    ]
    for path in broken:
        path.write_bytes(path.read_bytes()[:-9])
    (data / "team.json").unlink()
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.toml").write_text('language = "xx"\n')
    ran = fireside("check")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert len(lines) == len(set(lines))
    for path in [*broken, data / "team.json", config / "settings.toml"]:
        assert sum(str(path) in line for line in lines) == 1, path


def test_damage_is_one_line_for_every_command(fireside: Fireside, data: Path) -> None:
    (data / "team.json").write_bytes(b"fireside 1 seq=1 length=2 sha256=00\n{}")
    for command in (
        ("last",),
        ("due", "--json"),
        ("people",),
        ("brief", "anna"),
        ("add", "bo", "x"),
        ("meet",),
    ):
        ran = fireside(*command)
        assert (ran.code, ran.out) == (1, "")
        assert "team.json is damaged" in ran.err and ran.err.count("\n") == 1


def test_data_of_a_newer_fireside_is_left_alone(fireside: Fireside, data: Path) -> None:
    newer = b"fireside 9 another form\n{}"
    (data / "team.json").write_bytes(newer)
    ran = fireside("people", "add", "Elias")
    assert ran.code == 1 and "newer Fireside" in ran.err
    assert (data / "team.json").read_bytes() == newer
