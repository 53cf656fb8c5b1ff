"""The browser of questions."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting import Step

ON_A_SCALE = "How are you just now, on a scale"
CARDS = Step(id="cards1", kind="cards", deck="general", questions=("general.focus",))


def rows(browser: Sitting) -> list[str]:
    return [line for line in browser.text().splitlines() if "○" in line or "●" in line]


async def test_it_shows_when_each_was_asked_last_of_this_person(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        assert browser.screen == "Browser"
        assert "7 days ago" in browser.line(ON_A_SCALE)
        assert "not asked yet" in browser.text()


@pytest.mark.parametrize(
    "words", ["scale just now", "skala just nu", "skala lige nu", "SCALE  How", "wellbeing steg"]
)
async def test_a_question_is_found_in_any_language(prepare: Sit, words: str) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        many = len(rows(browser))
        await browser.type(words)
        assert 0 < len(rows(browser)) < many
        assert browser.line(ON_A_SCALE)


async def test_nothing_found_is_said(prepare: Sit) -> None:
    async with prepare(CARDS) as browser:
        await browser.press("c")
        await browser.type("xyzzy", "enter")
        assert "Nothing matches" in browser.text()
        assert rows(browser) == []


def taken(browser: Sitting) -> list[str]:
    return list(browser.meeting.steps[0].questions)


async def test_questions_are_shown_in_the_persons_language(prepare: Sit) -> None:
    async with prepare(CARDS, person="annaak", size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now")
        assert browser.line("på en skala")


async def test_what_is_taken_is_in_the_plan_in_the_order_of_taking(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter")
        assert "2 taken" in browser.text()
        assert "●" in browser.line(ON_A_SCALE)
        await browser.press("ctrl+s")
        assert taken(browser) == ["general.focus", "general.how-scale"]
        await browser.press("ctrl+z")
        assert taken(browser) == ["general.focus"]


async def test_what_was_taken_can_be_left_again(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter", "enter", "ctrl+s")
        assert taken(browser) == ["general.focus"]


async def test_esc_changes_nothing(prepare: Sit) -> None:
    async with prepare(CARDS) as browser:
        before = browser.state
        await browser.press("c", "down", "enter", "escape")
        assert browser.screen == "PrepScreen"
        assert browser.state == before


async def test_arrows_move_while_one_types(prepare: Sit) -> None:
    async with prepare("cards", size=(110, 40)) as browser:
        await browser.press("c", "down", "down", "enter", "pagedown", "enter", "pageup", "ctrl+s")
        assert len(browser.meeting.steps[0].questions) == 2


async def test_without_a_step_for_them_questions_make_their_own(prepare: Sit) -> None:
    async with prepare("weather", "agree", size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter", "ctrl+s")
        assert [step.kind for step in browser.meeting.steps] == ["weather", "cards", "agree"]
        assert browser.meeting.steps[1].questions == ("general.how-scale",)


async def test_enter_on_a_step_of_questions_opens_it(prepare: Sit) -> None:
    async with prepare("weather", CARDS) as browser:
        await browser.press("enter")
        assert browser.screen == "PrepScreen", "a step without questions has nothing to open"
        await browser.press("down", "enter")
        assert browser.screen == "Browser"
