"""Points and private focus, typed or pasted while preparing."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import SECRET
from tui.domain.text.clean_text import LONGEST


def texts(prep: Sitting, side: str) -> list[str]:
    return [point.text for point in prep.team.points if point.person == "robinek" and point.side == side]


@pytest.mark.parametrize(
    ("page", "title", "side", "before"),
    [("2", "Robin", "employee", 2), ("3", "Your manager", "manager", 1)],
)
async def test_a_point_of_either_side_is_typed(
    prepare: Sit, page: str, title: str, side: str, before: int
) -> None:
    async with prepare("weather") as prep:
        await prep.press(page, "i")
        await prep.type("  Parking   space ", "enter")
        assert texts(prep, side)[before:] == ["Parking space"]
        assert "Parking space" in prep.text()
        await prep.resize(60, 18)
        assert f"{title} {before + 1}" in prep.text()
        assert "Parking space" in prep.file("team.json")
        await prep.press("ctrl+z")
        assert len(texts(prep, side)) == before


async def test_a_paste_of_several_lines_is_several_points(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("2", "i")
        await prep.paste("First thing\r\n\r\n  - Second thing\nThird\tthing\n")
        await prep.press("enter")
        assert texts(prep, "employee")[2:] == ["First thing", "- Second thing", "Third thing"]
        await prep.press("ctrl+z")
        assert len(texts(prep, "employee")) == 2, "one paste is one change"


@pytest.mark.parametrize(
    "text", ["[b]bold[/b] [/] list[int]", "\x1b]52;c;ZXZpbA==\x07", "a\u202eb", "🔥" * 50]
)
async def test_a_paste_of_anything_is_shown_as_it_may_be(prepare: Sit, text: str) -> None:
    async with prepare("weather") as prep:
        await prep.press("2", "i")
        await prep.paste(text)
        await prep.press("enter")
        (added,) = texts(prep, "employee")[2:]
        assert added
        assert "\x1b" not in added + prep.text()
        if text.startswith("["):
            assert added == text
            assert text in prep.text()


async def test_a_paste_without_end_is_cut_and_told(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("2", "i")
        await prep.paste("word " * 100_000)
        await prep.press("enter")
        (added,) = texts(prep, "employee")[2:]
        assert len(added) <= LONGEST
        assert [line for line in prep.told() if str(LONGEST) in line.replace(",", "")]


async def test_points_are_reordered_ticked_and_removed(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("2", "shift+down")
        assert texts(prep, "employee") == ["A better chair", "Laptop is slow"]
        await prep.press("d")
        assert "● Laptop is slow" in prep.text()
        await prep.press("d")
        assert "○ Laptop is slow" in prep.text()
        await prep.press("x")
        assert texts(prep, "employee") == ["A better chair"]
        await prep.press("x", "x", "d")
        assert texts(prep, "employee") == []
        await prep.resize(60, 18)
        assert "i adds one" in prep.text()


async def test_the_private_page_does_not_exist_while_others_may_watch(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("5")
        assert not prep.has("FocusRows")
        assert "Private" not in prep.text() and not prep.told(), "nobody is told that there is one"
        await prep.press("f9", "5")
        assert prep.has("FocusRows")
        prep.app.clear_notifications()
        await prep.press("i")
        await prep.type(f"ask: {SECRET}?", "enter")
        assert f"ask: {SECRET}?" in prep.text()
        assert prep.meeting.aside.focus[-1] == f"ask: {SECRET}?"
        await prep.press("f9")
        assert not prep.has("FocusRows")
        assert SECRET not in prep.text()
        assert "Weather" in prep.text(), "back on the plan"
        await prep.press("f9", "5")
        assert SECRET in prep.text()


async def test_a_focus_point_half_typed_is_masked_when_others_begin_to_watch(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("f9", "5", "i")
        await prep.type("praise her patience", "f9")
        assert "patience" not in prep.text()
        await prep.press("enter")
        assert prep.meeting.aside.focus == ("praise her patience",), "and it is not lost"
        assert "patience" not in prep.text()


async def test_focus_points_lie_in_the_private_file_alone(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("f9", "5", "i")
        await prep.type("praise her patience", "enter")
        assert "patience" in prep.file("live/*.private.json")
        assert "patience" not in prep.file("live/*.shared.json") + prep.file("team.json")
        await prep.press("x")
        assert "patience" not in prep.text()
        await prep.press("ctrl+z")
        await prep.hush()
        assert "patience" in prep.text()


async def test_a_point_and_a_check_come_again(sit: Sit) -> None:
    async with sit(size=(100, 30)) as prep:
        await prep.press("end", "p", "C")
        assert any("can come again" in line for line in prep.told()), "not the weather"
        await prep.press("2", "C")
        await prep.type("4th", "enter")
        assert "every 4th meeting" in prep.text()
        await prep.press("ctrl+z")
        assert "every 4th meeting" not in prep.text()
        await prep.press("1", "i")
        await prep.type("feedback for the", "enter", "C")
        await prep.type("quarter", "enter")
        assert "each quarter" in prep.text()
        step = next(one for one in prep.meeting.steps if one.deck == "feedback-on-me")
        assert len(step.questions) == 2, "they are chosen already"
        robin = prep.team.person("robinek")
        assert robin is not None and [(one.deck, one.days) for one in robin.repeats] == [
            ("feedback-on-me", 91)
        ]
        assert "feedback-on-me" in prep.file("team.json")
        await prep.press("C")
        await prep.type("only", "enter")
        assert "each quarter" not in prep.text()
