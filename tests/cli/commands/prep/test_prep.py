"""`fireside prep`: the form out, the answers in."""

import re
from pathlib import Path

import pytest

from tests.cli.samples import SECRET, Fireside, load
from tui.storage.repository.store import Store


def asked(data: Path, person: str = "anna01") -> tuple[str, ...]:
    return load(data).meetings[person].preparation.asked


def test_the_text_is_in_their_language_with_what_was_agreed_and_nothing_private(
    fireside: Fireside, data: Path
) -> None:
    ran = fireside("prep", "anna å")
    assert ran.code == 0
    assert "Anna, vad vill du prata om?" in ran.out and "Vi ses: tis 24 nov 10:00" in ran.out
    assert "din chef: Send the plan – fre 27 nov 2026" in ran.out and "Read the plan – klar" in ran.out
    assert SECRET not in ran.out
    marks = re.findall(r"^\[([FQ]\d+)\]", ran.out, re.M)
    assert marks[:6] == ["F7", "F1", "F2", "F3", "F4", "F5"] and marks[-2:] == ["F6", "F0"] and "Q1" in marks
    assert fireside("prep", "anna å").out == ran.out, "the questions and their numbers stay"
    assert load(data).meetings["anna01"].preparation.state == "not-sent"


def test_a_page_is_written_once_and_the_day_is_kept(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    page = tmp_path / "form.html"
    assert fireside("prep", "bo", "--out", str(page)).out == f"Written: {page}\n"
    assert page.read_text("utf-8").startswith("<!doctype html>") and page.stat().st_mode & 0o777 == 0o600
    assert str(load(data).meetings["bo0002"].preparation.sent) == "2026-11-23"
    assert fireside("prep", "bo", "--out", str(page)).code == 1
    other = tmp_path / "other.html"
    assert fireside("prep", "bo", "--out", str(other), "--to", "eva@example.com").code == 0
    assert 'data-to="eva@example.com"' in other.read_text("utf-8") and 'data-to=""' in page.read_text("utf-8")
    text = tmp_path / "form.md"
    assert fireside("prep", "bo", "--out", str(text)).code == 0 and "[Q1]" in text.read_text("utf-8")


def test_answers_are_taken_in_from_a_file_and_from_standard_input(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    text = fireside("prep", "anna å").out
    reply = re.sub(r"(\[F6\].*)", r"[F5] more time\n\n\1\nI may leave", text)
    reply = re.sub(r"(\[Q1\].*)", r"\1\nquiet", reply)
    file = tmp_path / "reply.txt"
    file.write_text(reply, "utf-8")
    ran = fireside("prep", "anna å", "--answers", str(file))
    assert ran.code == 0 and "1 point of Anna’s" in ran.out and "private notes" in ran.out
    state = load(data)
    assert state.meetings["anna01"].preparation.state == "answered"
    assert "more time" in [point.text for point in state.team.points]
    assert fireside("prep", "anna å", "--answers", "-", typed=reply).out == (
        "Nothing new: all of it was here already.\n"
    )


def test_answers_of_somebody_else_are_refused_unless_one_insists(fireside: Fireside, data: Path) -> None:
    of_bo = fireside("prep", "bo").out
    ran = fireside("prep", "anna å", "--answers", "-", typed=of_bo)
    assert ran.code == 1 and "from Bo Sørensen, not from Anna Åkesson" in ran.err
    old = re.sub(r"\[Fireside .*\]", "[Fireside 00000000]", of_bo)
    assert "another meeting" in fireside("prep", "bo", "--answers", "-", typed=old).err
    assert load(data).meetings["bo0002"].preparation.state == "not-sent"
    assert fireside("prep", "bo", "--answers", "-", "--anyway", typed=old).code == 0
    assert load(data).meetings["bo0002"].preparation.state == "answered"


def test_an_empty_answer_is_one(fireside: Fireside, data: Path) -> None:
    code = re.search(r"\[Fireside .*\]", fireside("prep", "bo").out)
    assert code is not None
    assert (
        fireside("prep", "bo", "--answers", "-", typed=f"{code[0]}\n[F0]\n").out
        == "Bo has nothing this time.\n"
    )
    assert load(data).meetings["bo0002"].preparation.state == "answered"


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("--out", "form.pdf"), 2, ".html"),
        (("--copy", "--out", "form.md"), 2, "one of"),
        (("--anyway",), 2, "--answers"),
        (("--to", "boss@example.com"), 2, "--out FILE.html"),
        (("--to", "boss", "--out", "form.html"), 2, "anna@example.com"),
        (("--to", "a@b.se?bcc=c@d.se", "--out", "form.html"), 2, "anna@example.com"),
        (("--answers", "nowhere.txt"), 1, "no file"),
        (("--answers", "/dev/null"), 1, "regular file"),
    ],
)
def test_what_cannot_be_done_is_said(
    fireside: Fireside, data: Path, args: tuple[str, ...], code: int, told: str
) -> None:
    ran = fireside("prep", "bo", *args)
    assert ran.code == code and told in ran.err


def test_while_the_app_is_open_a_form_whose_questions_have_numbers_can_be_read(
    fireside: Fireside, data: Path
) -> None:
    text = fireside("prep", "bo").out
    with Store.open(data):
        assert fireside("prep", "bo").out == text
        assert fireside("prep", "anna å").code == 1
    assert asked(data, "bo0002") and "anna01" not in load(data).meetings
