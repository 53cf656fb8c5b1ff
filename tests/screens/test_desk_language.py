"""Whose language a page about a person is in: theirs while they may watch, else the manager's own.

What was said or will be asked is quoted as it was or will be, in either.
"""

import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Step

PAGES = {
    "since last time": (("l",), "sedan sist", "since last time"),
    "preparation": (("p",), "Förbered", "Prepare"),
    "follow-up": (("m", "f"), "Uppföljning", "Follow-up"),
}


@pytest.mark.parametrize("page", PAGES)
async def test_a_page_about_a_swede_is_swedish_while_watched(sit: Sit, page: str) -> None:
    keys, theirs, mine = PAGES[page]
    async with sit(size=(100, 30)) as home:
        assert home.line("curtain"), "home is about all of them, and the manager's"
        await home.press(*keys)
        assert home.line(theirs) and not home.line(mine)
        foot = home.text().splitlines()[-1]
        assert "mer" in foot and "more" not in foot
        await home.press("f9")
        assert home.line(mine) and not home.line(theirs)
        foot = home.text().splitlines()[-1]
        assert "more" in foot
        await home.press("f9")
        assert home.line(theirs) and not home.line(mine)


async def test_what_opens_over_since_last_time_is_in_its_language(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("l", "question_mark")
        assert home.screen == "HelpScreen" and "Tangenter" in home.text()
        await home.press("escape", "f9", "question_mark")
        assert "Tangenter" not in home.text()


async def test_what_will_be_asked_is_quoted_as_it_will_be(prepare: Sit) -> None:
    cards = Step(id="s1", kind="cards", deck="general", questions=("general.how-scale",))
    async with prepare(cards, person="annaak", size=(120, 36)) as prep:
        await prep.press("f9")
        assert prep.line("Prepare") and "Hur bra har du det" in prep.text()
