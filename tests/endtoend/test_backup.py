"""A backup taken while the app is open, a person lost, and everything back: at a real terminal."""

from __future__ import annotations

from tests.endtoend.machine import Machine
from tui.storage.repository.store import Store


def test_everything_comes_back(machine: Machine) -> None:
    home = machine.open()
    home.wait("Priya")
    kept = machine.home / "kept.tar"
    assert machine.run("backup", "--out", str(kept)).returncode == 0
    home.press("ctrl+q")
    assert home.ended() == 0
    before = Store.reader(machine.data).team()
    assert machine.run("people", "remove", "Priya", "--yes").returncode == 0

    no = machine.open("restore", str(kept), size=(150, 30))
    no.wait("Priya .* comes back into the team")
    no.wait(r"Restore it\? \[y/N\]")
    no.press("enter")
    assert no.ended() == 0
    assert not [p for p in Store.reader(machine.data).team().people if p.name.startswith("Priya")]

    yes = machine.open("restore", str(kept), size=(150, 30))
    yes.wait(r"Restore it\? \[y/N\]")
    yes.type("y")
    yes.press("enter")
    yes.wait("Restored")
    assert yes.ended() == 0
    assert Store.reader(machine.data).team() == before
    home = machine.open()
    home.wait("Priya")
    home.press("ctrl+q")
    assert home.ended() == 0
    assert machine.run("check").returncode == 0
