"""The form for the person and their answers, at the preparation."""

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import SECRET, TODAY
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.preparation.form import code_of

CARDS = Step(id="s1", kind="cards", questions=("general.how-scale", "general.clear-next"))
CODE = code_of("robinek", "thismeet")
REPLY = f"Hi!\n\n[Fireside {CODE}]\n[F2]\n- The release date\n[Q1] 7 - better now\n[F6]\nonly you: {SECRET}\n[F0]\n"


def year(meeting: Meeting) -> Meeting:
    """Give the meeting by a template in which both prepare blindly."""
    return msgspec.structs.replace(meeting, template="year-talk")


async def open_form(prep: Sitting) -> None:
    await prep.press("f9", "F")
    assert prep.screen == "FormScreen"


async def test_while_others_watch_there_is_no_form_and_no_key_for_one(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await prep.press("F")
        assert prep.screen == "PrepScreen"
        await prep.press("question_mark")
        assert "form" not in prep.text()


async def test_the_form_is_copied_after_a_look_and_its_day_is_kept(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        assert "not sent yet" in prep.text()
        await prep.press("y")
        assert prep.screen == "CopyDialog" and "what would you like to talk" in prep.text()
        await prep.press("escape")
        assert prep.meeting.preparation.sent is None, "it was only looked at"
        await prep.press("y", "ctrl+s")
        assert prep.meeting.preparation.sent == TODAY
        assert "form sent today" in prep.text()
        assert SECRET not in prep.file("copied.md") and "[F1]" in prep.file("copied.md")


async def test_a_page_is_saved_and_never_over_another_file(prepare: Sit, tmp_path: Path) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        for expected in ("Written:", "is there already"):
            await prep.press("H")
            await prep.type(str(tmp_path / "f.html"), "enter")
            assert any(expected in line for line in prep.told())
        assert "Content-Security-Policy" in (tmp_path / "f.html").read_text("utf-8")
        assert prep.meeting.preparation.sent == TODAY


async def test_what_came_back_is_pasted_read_and_taken_in_once(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        for points in (1, 0):
            await prep.hush()
            await prep.press("i")
            await prep.paste(REPLY)
            said = prep.text()
            assert ("1 point of Robin" in said) is bool(points)
            await prep.press("enter")
            assert next(p.text for p in prep.team.points_of("robinek", "employee")) == "The release date"
        assert prep.line("7/10 – better now")
        assert [note.text for note in prep.meeting.aside.notes] == [f"only you: {SECRET}", "Hi!"]
        assert prep.line("Only for you") and prep.line("What found no place")
        assert SECRET not in prep.file("live/*.shared.json") and "better now" in prep.file(
            "live/*.shared.json"
        )
        await prep.press("t", "t")
        made = [point.text for point in prep.team.points if "7/10" in point.text]
        assert len(made) == 1
        await prep.press("ctrl+z", "ctrl+z")
        assert [p.text for p in prep.team.points_of("robinek", "employee")] == [
            "Laptop is slow",
            "A better chair",
        ]


async def test_answers_of_somebody_else_cannot_be_taken_in_and_one_plain_line_is_a_point(
    prepare: Sit,
) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY.replace(CODE, "0" * 8))
        assert "another meeting" in " ".join(prep.text().split())
        await prep.press("enter")
        assert prep.screen == "PasteAnswers" and prep.meeting.preparation.answered is None
        await prep.paste("Can we talk about my holidays?")
        await prep.press("enter")
        points = [point.text for point in prep.team.points_of("robinek", "employee")]
        assert points[-1] == "Can we talk about my holidays?"


async def test_it_all_goes_as_others_begin_to_watch(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY)
        await prep.press("f9")
        assert prep.screen == "PrepScreen" and "release date" not in prep.text()


async def test_where_both_prepare_blindly_theirs_shows_once_ones_own_is_locked(prepare: Sit) -> None:
    async with prepare(CARDS, prepared=year) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY)
        await prep.press("enter")
        assert "better now" not in prep.text() and "shown once yours is locked" in prep.text()
        assert prep.meeting.preparation.state == "answered"
        await prep.press("e")
        await prep.type("I would say 5", "enter")
        assert "would say" not in prep.file("live/*.shared.json")
        assert "would say" in prep.file("live/*.private.json")
        await prep.press("d")
        assert prep.line("better now") and prep.line("I would say 5")
        await prep.press("e")
        assert prep.screen == "FormScreen", "what is locked stays"


async def test_home_tells_where_each_preparation_stands(prepare: Sit) -> None:
    async with prepare(CARDS, prepared=year) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY)
        await prep.press("enter", "escape", "escape")
        assert prep.screen == "HomeScreen"
        assert "answers to read" not in prep.text()
        await prep.press("f9")
        assert prep.line("answers to read")
        await prep.press("slash")
        await prep.type("robin", "enter")
        await prep.press("p", "F", "d", "escape", "escape")
        assert prep.line("answers read")


async def test_answers_put_into_the_inbox_come_in_without_a_word_while_others_watch(
    prepare: Sit, tmp_path: Path
) -> None:
    inbox, config = tmp_path / "in", tmp_path / "config"
    inbox.mkdir()
    config.mkdir()
    (config / "settings.toml").write_text(f'inbox = "{inbox}"\nname = ""\n', "utf-8")
    async with prepare(CARDS, prepared=year) as prep:
        (inbox / "robin.txt").write_text(REPLY, "utf-8")
        (inbox / "other.txt").write_text(REPLY.replace(CODE, "0" * 8), "utf-8")
        for expected in (1, 1):
            prep.app.parts.look()
            await prep.settle()
            found = [p.text for p in prep.team.points_of("robinek", "employee") if "release" in p.text]
            assert len(found) == expected
        assert prep.meeting.preparation.state == "answered"
        assert not any("Answers" in line for line in prep.told())
        (inbox / "more.txt").write_text(f"[Fireside {CODE}]\n[F3] and pay\n", "utf-8")
        await prep.press("f9")
        prep.app.parts.look()
        await prep.settle()
        assert "Answers have come in" in prep.told()


async def test_what_is_only_for_the_manager_becomes_a_point_in_words_of_its_own(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(f"[Fireside {CODE}]\n[F6]\nonly you: {SECRET}\n")
        await prep.press("enter", "t")
        assert "How would you put it?" in prep.text() and prep.field().value == ""
        await prep.type("How the spring was", "enter")
        points = [point.text for point in prep.team.points_of("robinek", "employee")]
        assert points[-1] == "How the spring was" and not any(SECRET in text for text in points)
        await prep.press("t")
        assert prep.screen == "FormScreen", "it waits already"


async def test_a_private_question_stands_beside_the_answer_and_where_one_prepares(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY)
        await prep.press("enter", "n")
        assert "Only you will see it" in prep.text()
        await prep.type("Who else knows?", "enter")
        await prep.press("down", "n")
        await prep.type("Or next spring?", "enter")
        told = ("7/10", "# Who else knows?", "The release date", "# Or next spring?")
        at = [line for line in prep.text().split("\n") if any(one in line for one in told)]
        assert [next(one for one in told if one in line) for line in at] == list(told)
        assert "Who else" not in prep.file("live/*.shared.json")
        await prep.press("escape")
        assert prep.line("Who else knows?")
        await prep.press("5", "home", "x")
        asks = [note.text for note in prep.meeting.aside.notes if note.kind == "ask"]
        assert not prep.line("Who else knows?") and asks == ["Or next spring?"]
        await prep.press("ctrl+z")
        assert any("Who else knows?" in line for line in prep.told())
        await prep.press("m")
        assert prep.screen == "DialogueScreen" and "Who else knows?" not in prep.text(), (
            "nor what was said of it"
        )
        await prep.press("f9")
        assert prep.line("Who else knows?")


async def test_an_answer_marked_as_private_stands_apart_and_is_put_into_words_first(prepare: Sit) -> None:
    async with prepare(CARDS) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(f"[Fireside {CODE}]\n[Q1] [only you] 3, because of {SECRET}\n")
        assert "private notes" in prep.text() and SECRET not in prep.text()
        await prep.press("enter")
        assert prep.line(SECRET) and prep.line("Only for you")
        assert SECRET not in prep.file("live/*.shared.json")
        await prep.press("t")
        assert prep.field().value == "" and "How would you put it?" in prep.text()
        await prep.press("escape", "n")
        await prep.type("Since when?", "enter")
        assert prep.line("# Since when?")


@pytest.mark.parametrize(("size", "apart"), [((100, 30), True), ((60, 18), False)], ids=str)
async def test_where_there_is_room_a_blank_line_parts_one_answer_from_the_next(
    prepare: Sit, size: tuple[int, int], apart: bool
) -> None:
    async with prepare(CARDS, size=size) as prep:
        await open_form(prep)
        await prep.press("i")
        await prep.paste(REPLY)
        await prep.press("enter")
        lines = [line.strip(" ▌") for line in prep.text().splitlines()]
        first = next(n for n, line in enumerate(lines) if "7/10" in line)
        assert (lines[first + 1] == "") is apart
