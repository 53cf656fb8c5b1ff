"""`fireside check` looks at what is only needed on a bad day: earlier versions, and half-filled forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import Fireside
from tui.domain.workspace.state import State
from tui.storage.durable import layout
from tui.storage.durable.envelope import PLAIN
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.store import Store

HARMS: dict[str, Callable[[str, bytes], bytes]] = {
    "cut short": lambda _, raw: raw[:-9],
    "emptied": lambda _, __: b"",
    "a bit flipped": lambda _, raw: raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:],
    "no JSON of ours": lambda place, raw: sealed(place, raw, body=b'{"people":{"1":{"id":3}}}'),
    "another version": lambda place, raw: sealed(place, raw, later=1),
    "put there as another file": lambda _, __: PLAIN.seal("erasure.json", 1, b"{}")[1],
}


def sealed(place: str, raw: bytes, *, body: bytes | None = None, later: int = 0) -> bytes:
    there = PLAIN.unseal(place, raw)
    return PLAIN.seal(place, there.seq + later, there.body if body is None else body)[1]


@pytest.fixture
def versions(data: Path) -> list[Path]:
    """The earlier versions of the team."""
    with Store.open(data) as store:
        for number in range(3):
            old = store.load()
            store.save(old, with_favourite(old, f"q{number}"))
    return sorted((data / "backups").glob("team.json.*"))


def with_favourite(state: State, id: str) -> State:
    return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, favourites=(id,)))


def drafts(data: Path, *texts: str) -> Path:
    forms = Forms(data)
    for text in texts:
        forms.put("action anna01", {"what": text})
    forms.close()
    return data / "forms.private.json"


@pytest.mark.parametrize("harm", HARMS)
def test_each_damaged_version_is_named_with_the_mend(
    fireside: Fireside, data: Path, versions: list[Path], harm: str
) -> None:
    drafts(data, "one", "two")
    found = [path for path in (data / "backups").rglob("*") if path.is_file()]
    assert len(found) > len(versions) == 3
    for path in found:
        path.write_bytes(
            HARMS[harm](str(layout.place_of(path.relative_to(data).as_posix())), path.read_bytes())
        )
    ran = fireside("check")
    assert ran.code == 1 and "All is well" not in ran.out
    harmed = versions if harm == "no JSON of ours" else found
    for path in harmed:
        assert any(f"rm '{path}'" in line for line in ran.out.splitlines()), path
    assert all(path.exists() for path in found), "nothing is changed"


def test_a_folder_in_place_of_a_version_and_one_nobody_may_read_are_named(
    fireside: Fireside, data: Path, versions: list[Path]
) -> None:
    versions[0].unlink()
    versions[0].symlink_to(data / "nowhere")
    ran = fireside("check")
    assert ran.code == 1 and str(versions[0]) in ran.out


def test_damaged_drafts_of_forms_are_named_and_brought_back(fireside: Fireside, data: Path) -> None:
    path = drafts(data, "half a sentence", "half a sentence more")
    good = path.read_bytes()
    bodies = (b"[1]", b'{"action anna01":{"what":{"a":1}}}')
    for raw in (b"", good[:-4], *(PLAIN.seal(layout.FORMS, 9, body)[1] for body in bodies)):
        path.write_bytes(raw)
        ran = fireside("check")
        assert ran.code == 1 and str(path) in ran.out and "cp '" in ran.out
    assert fireside("check", "--repair", "--yes").code == 0
    assert Forms(data).get("action anna01") == {"what": "half a sentence"}


def test_repair_sets_damaged_versions_aside(fireside: Fireside, data: Path, versions: list[Path]) -> None:
    versions[0].write_bytes(b"?")
    ran = fireside("check", "--repair", "--yes")
    assert ran.code == 0 and not versions[0].exists() and versions[1].exists()
    (aside,) = (data / "backups" / "aside").iterdir()
    assert aside.read_bytes() == b"?"


def test_behind_a_damaged_file_of_drafts_new_ones_are_kept_all_the_same(
    fireside: Fireside, data: Path
) -> None:
    path = drafts(data, "one")
    path.write_bytes(path.read_bytes()[:-3])
    damaged = path.read_bytes()
    drafts(data, "typed later")
    assert Forms(data).get("action anna01") == {"what": "typed later"}
    (aside,) = (data / "backups" / "aside").iterdir()
    assert aside.read_bytes() == damaged
