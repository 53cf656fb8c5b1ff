"""`passphrase`, `lock` and what the others say while the data is locked."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.samples import Fireside, Ran
from tests.faults.locked import NEW, NONE, OLD, rekey
from tui.storage.crypt.key_file import USUAL

Typed = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _nobody_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setattr("tui.cli.input.passphrase_prompt.has_terminal", lambda: False)


@pytest.fixture
def locked(data: Path) -> Path:
    rekey(data, NONE, OLD)
    return data


@pytest.fixture
def given(fireside: Fireside, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Run a command that reads these lines where it asks for a passphrase."""

    def run(*args: str, lines: tuple[str, ...] = (), typed: str = "") -> Ran:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        monkeypatch.setenv("FIRESIDE_PASSPHRASE_FD", str(reading))
        try:
            return fireside(*args, typed=typed)
        finally:
            os.close(reading)
            monkeypatch.delenv("FIRESIDE_PASSPHRASE_FD")

    return run


@pytest.mark.parametrize(
    "command",
    [
        ("last",),
        ("last", "--json"),
        ("due",),
        ("people",),
        ("brief", "anna"),
        ("add", "anna", "x"),
        ("minutes", "anna"),
        ("check",),
        ("unlock",),
        ("meet", "anna"),
    ],
)
def test_where_nobody_can_be_asked_it_is_one_line(
    fireside: Fireside, locked: Path, command: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in locked.rglob("*") if path.is_file()}
    ran = fireside(*command)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "fireside unlock" in ran.err and "FIRESIDE_PASSPHRASE_FD" in ran.err
    assert before == {path: path.read_bytes() for path in locked.rglob("*") if path.is_file()}


def test_with_the_passphrase_commands_do_as_ever(given: Typed, locked: Path) -> None:
    ran = given("last", "--json", lines=(OLD,))
    assert (ran.code, ran.err) == (0, "") and ran.json[0]["person"] == "Anna Åkesson"
    assert given("add", "bo", "the new laptop", lines=(OLD,)).code == 0
    assert b"laptop" not in b"".join(path.read_bytes() for path in locked.rglob("*") if path.is_file())
    assert "the new laptop" in given("brief", "bo", lines=(OLD,)).out
    assert given("check", lines=(OLD,)).code == 0


def test_a_wrong_one_is_one_line(given: Typed, locked: Path) -> None:
    for wrong in (NEW, "", "x" * 9000):
        ran = given("last", lines=(wrong,))
        assert (ran.code, ran.out) == (1, "")
        assert "does not open it" in ran.err and ran.err.count("\n") == 1


def test_an_odd_descriptor_is_said(fireside: Fireside, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for odd in ("999", "three", "-1", "9" * 40):
        monkeypatch.setenv("FIRESIDE_PASSPHRASE_FD", odd)
        ran = fireside("last")
        assert ran.code == 1 and odd in ran.err and ran.err.count("\n") == 1


def test_a_prompt_is_never_held_up(fireside: Fireside, locked: Path) -> None:
    ran = fireside("due", "--prompt")
    assert (ran.code, ran.out, ran.err) == (0, "locked\n", "")


def test_setting_changing_and_removing(
    given: Typed, fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (USUAL.memory, USUAL.passes, USUAL.lanes) == (64 * 1024, 3, 4)
    before = fireside("last", "--json").out
    (data / "team (copy).json").write_text("mine")
    ran = given("passphrase", lines=(OLD,))
    assert ran.code == 0 and "encrypted now" in ran.out
    assert "team (copy).json" in ran.err, "what is not encrypted is told"
    assert fireside("last").code == 1
    assert given("last", "--json", lines=(OLD,)).out == before
    ran = given("passphrase", lines=(OLD, NEW))
    assert ran.code == 0 and "changed" in ran.out
    assert given("last", lines=(OLD,)).code == 1
    assert given("last", "--json", lines=(NEW,)).out == before
    assert given("passphrase", "--remove", lines=(NEW,), typed="n\n").code == 1
    assert given("last", lines=(NEW,)).code == 0
    ran = given("passphrase", "--remove", lines=(NEW,), typed="y\n")
    assert ran.code == 0 and "plain files now" in ran.out
    assert fireside("last", "--json").out == before


def test_a_weak_one_is_refused_with_a_hint(given: Typed, data: Path) -> None:
    ran = given("passphrase", lines=("short",))
    assert ran.code == 1 and "12 characters" in ran.err
    assert not (data / "key.json").exists()


def test_with_nothing_to_do_it_is_said(fireside: Fireside, given: Typed, data: Path) -> None:
    for command in (("lock",), ("unlock",), ("passphrase", "--remove")):
        ran = fireside(*command)
        assert ran.code == 1 and "There is no passphrase" in ran.err and ran.err.count("\n") == 1


def test_it_can_be_set_before_there_is_any_data(given: Typed, tmp_path: Path) -> None:
    assert given("passphrase", lines=(OLD,)).code == 0
    assert given("people", "add", "Anna Åkesson", lines=(OLD,)).code == 0
    assert "Anna Åkesson" in given("people", lines=(OLD,)).out
    assert "Åkesson".encode() not in (tmp_path / "data" / "team.json").read_bytes()


def test_a_lost_key_file_is_told_with_its_copy(fireside: Fireside, locked: Path) -> None:
    (locked / "key.json").unlink()
    ran = fireside("last")
    assert ran.code == 1 and "cp '" in ran.err and ran.err.count("\n") == 1
    os.system(ran.err.partition("back: ")[2])
    assert "fireside unlock" in fireside("last").err
