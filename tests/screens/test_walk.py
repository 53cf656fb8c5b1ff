"""A walking call: one hand, glances, a bell as the receipt."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting


def rings(talk: Sitting, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    heard: list[int] = []
    monkeypatch.setattr(talk.app, "bell", lambda: heard.append(len(talk.meeting.notes)))
    return heard


async def test_a_number_answers_the_step_and_the_line_is_one_key_away(meet: Sit) -> None:
    async with meet("weather", way="walk", size=(40, 20)) as talk:
        await talk.press("3", "n")
        await talk.type("she likes the plan", "enter")
        assert [answer.choice for answer in talk.meeting.answers] == ["cloudy"]
        assert [note.text for note in talk.meeting.notes] == ["she likes the plan"]


async def test_it_rings_once_the_line_is_saved(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        heard = rings(talk, monkeypatch)
        await talk.press("n")
        await talk.type("she likes the plan", "enter")
        talk.saved()
        await talk.settle()
        assert heard == [1]
        await talk.type("half", "escape")
        talk.saved()
        await talk.settle()
        assert heard == [1], "only a line that was entered rings"


async def test_on_video_nothing_rings(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("free") as talk:
        heard = rings(talk, monkeypatch)
        await talk.press("n")
        await talk.type("a note", "enter")
        talk.saved()
        await talk.settle()
        assert heard == []


async def test_nobody_watches_a_walk(meet: Sit) -> None:
    async with meet("free", way="walk", size=(60, 20)) as talk:
        assert "others may watch" not in talk.text()
        assert not talk.app.guarded


async def test_a_glance_at_a_phone_shows_clock_question_and_line(meet: Sit) -> None:
    async with meet("one-thing", "free", way="walk", size=(40, 20)) as talk:
        assert "min left" in talk.text() and "step 5:00" in talk.text()
        assert "\n If we could only sort out one\n thing today, what should it be?\n" in talk.text()


async def test_the_next_step_and_the_line_are_one_key_each(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=(40, 20)) as talk:
        await talk.press("space")
        assert talk.meeting.current == "s2"
        await talk.press("n")
        assert talk.field("#capture").has_focus


async def test_a_letter_says_who_speaks_and_another_that_nobody_does(meet: Sit) -> None:
    async with meet("free", way="walk", size=(60, 18)) as talk:
        await talk.press("w")
        talk.clock.advance(2)
        await talk.press("w")
        talk.clock.advance(1)
        await talk.press("B")
        talk.clock.advance(5)
        await talk.press("f")
        spent = talk.meeting.employee_talks.spent, talk.meeting.manager_talks.spent
        assert spent == (120, 60), "silence counts for neither"
