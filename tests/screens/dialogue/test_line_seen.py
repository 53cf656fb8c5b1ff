"""What was just saved is seen for a moment; a private line leaves no trace while others may watch."""

import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Step
from tui.widgets.meeting.notice_row import NoticeRow

SIZES = [(40, 20), (60, 18), (100, 30)]


@pytest.mark.parametrize("way", ["video", "walk"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_note_and_an_action(meet: Sit, size: tuple[int, int], way: str) -> None:
    async with meet("free", "agree", size=size, way=way) as talk:
        await talk.press("n")
        await talk.type("calmer now", "enter")
        # From 24 rows it stands above the line, on a walk below it; where it does not, it is told.
        walks = way == "walk" or size[0] < 60
        assert ("· calmer now" if size[1] >= 24 or walks else "● calmer now") in talk.text()
        await talk.press("n")
        await talk.type("! book the room @them >fri", "enter")
        assert "→ book the room" in talk.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_action_of_the_form(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", "agree", size=size) as talk:
        await talk.press("f3")
        await talk.type("order cake", "ctrl+s")
        assert "→ order cake" in talk.text()


@pytest.mark.parametrize(
    "line",
    [
        *("# tired", "!# ask why tired", "#! ask why tired", "#? tired again"),
        *(
            "Private she is tired.",
            "privat mår hon bra",
            "aftale privat ring til HR",
            "privat åtgärd ring HR",
        ),
    ],
)
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_private_line_leaves_no_trace(meet: Sit, size: tuple[int, int], line: str) -> None:
    async with meet("free", "agree", size=size) as talk:
        before = talk.text()
        await talk.press("n")
        await talk.type(line, "enter")
        assert talk.text() == before


@pytest.mark.parametrize("line", ["private tired", "åtgärd privat ring HR", "nprivat tired"])
async def test_nothing_of_a_line_that_is_said_to_be_private_is_seen_at_any_letter(
    meet: Sit, line: str
) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        before = talk.text()
        for letter in line:
            await talk.type(letter)
            assert talk.text() == before, letter
        await talk.press("enter")
        assert (
            len(talk.meeting.aside.notes) + sum(a.private and a.text == "ring HR" for a in talk.team.actions)
            == 1
        )
        assert talk.meeting.notes == ()


async def test_a_line_that_turns_out_to_be_shared_is_seen_then(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("pri")
        assert "pri" not in talk.line("pri")
        await talk.type("mary goal")
        assert "primary goal" in talk.text() and "→ a shared note" in talk.text()
        await talk.press("enter")
        assert [note.text for note in talk.meeting.notes] == ["primary goal"]


async def test_an_answer_that_begins_with_the_word_for_private_is_no_answer(meet: Sit) -> None:
    async with meet("weather") as talk:
        await talk.press("4", "enter")
        await talk.type("Privat mår hon bra", "enter")
        assert "mår hon" not in talk.text()
        assert [note.text for note in talk.meeting.aside.notes] == ["Privat mår hon bra"]
        assert not any(answer.text for answer in talk.meeting.answers)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)], ids=str)
async def test_a_note_stands_below_the_step_it_was_taken_in(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", "small-talk", size=size) as talk:
        await talk.press("n")
        await talk.type("the lake has frozen", "enter")
        await talk.hush()
        assert "the lake has frozen" in talk.text()
        await talk.press("space")
        assert "the lake has frozen" not in talk.text(), "it would seem to belong to another question"
        await talk.press("n")
        await talk.type("skates", "enter")
        await talk.hush()
        assert "· skates" in talk.text() and "the lake has frozen" not in talk.text()
        await talk.press("backspace")
        assert "the lake has frozen" in talk.text() and "skates" not in talk.text()


async def test_it_does_so_within_a_step_of_several_questions(meet: Sit) -> None:
    asked = Step(id="s1", kind="cards", deck="general", questions=("general.focus", "general.energy"))
    async with meet(asked, "if-i-vanished", size=(80, 24)) as talk:
        for text, other in (("more time", "sleep"), ("sleep", "more time"), ("the plants", "sleep")):
            await talk.press("n")
            await talk.type(text, "enter")
            await talk.hush()
            assert f"· {text}" in talk.text() and f"· {other}" not in talk.text()
            await talk.press("space")
            assert f"· {text}" not in talk.text(), "it would seem to belong to another question"
        await talk.press("backspace", "backspace")
        assert "· sleep" in talk.text() and "more time" not in talk.text()


@pytest.mark.parametrize("size", [(60, 18), (80, 24)], ids=str)
async def test_one_line_has_its_receipt_while_that_of_another_stands_there(
    meet: Sit, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NoticeRow, "_end", lambda _row: None)
    async with meet("free", size=size) as talk:
        for line in ("! send it", "? the move"):
            await talk.press("n")
            await talk.type(line, "enter")
        assert "● saved for next time" in talk.text()
