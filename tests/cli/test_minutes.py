from pathlib import Path

import pytest

from tests.cli.samples import Fireside

MINUTES = "# Anna Åkesson\n\n- Plan för [Q4]\n"


def test_the_minutes_of_the_last_meeting_are_printed_as_they_are(fireside: Fireside, data: Path) -> None:
    ran = fireside("minutes", "anna å")
    assert (ran.code, ran.out, ran.err) == (0, MINUTES, "")
    assert fireside("minutes", "anna å", "--out", "-").out == MINUTES


def test_they_go_into_a_new_file_of_ones_own(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "anna.md"
    assert fireside("minutes", "anna å", "--out", str(out)).out == f"Written: {out}\n"
    assert out.read_text(encoding="utf-8") == MINUTES
    assert out.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "anna.md"
    out.write_text("mine")
    ran = fireside("minutes", "anna å", "--out", str(out))
    assert ran.code == 1 and "is there already" in ran.err
    assert out.read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    ran = fireside("minutes", "anna å", "--out", str(tmp_path / "no" / "anna.md"))
    assert ran.code == 1 and str(tmp_path / "no" / "anna.md") in ran.err and ran.err.count("\n") == 1


@pytest.mark.parametrize(("works", "code"), [(True, 0), (False, 1)])
def test_the_clipboard_is_told_of_truthfully(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, works: bool, code: int
) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return works

    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", copy)
    ran = fireside("minutes", "anna å", "--copy")
    assert (ran.code, copied) == (code, [MINUTES])
    assert ran.out.startswith(MINUTES), "what is copied is shown before it is"
    assert ("clipboard" in ran.out) is works


@pytest.mark.parametrize(("answer", "told"), [("\n", "clipboard"), ("n\n", "Nothing was copied.")])
def test_whoever_sits_there_sees_what_is_copied_and_is_asked(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, answer: str, told: str
) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return True

    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", copy)
    monkeypatch.setattr("tui.cli.commands.minutes.can_answer", lambda: True)
    ran = fireside("minutes", "anna å", "--copy", typed=answer)
    assert ran.code == 0 and told in ran.out
    assert ran.out.index("Plan för") < ran.out.index("Copy this?")
    assert copied == ([MINUTES] if answer == "\n" else [])


def test_one_place_at_a_time_and_somebody_never_met(fireside: Fireside, data: Path) -> None:
    assert fireside("minutes", "anna å", "--copy", "--out", "x").code == 2
    assert fireside("minutes", "anne").err == "Anne Holm: no meeting has been held yet.\n"
