"""At the end of a step there are three ways on, one key each: next, more time, or the rest for next time."""

from textual.color import Color

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Step
from tui.widgets.meeting.clock.step_clock import StepClock
from tui.widgets.meeting.clock.walk_clock import WalkClock

CARDS = Step(
    id="s1", kind="cards", minutes=5, deck="general", questions=("general.how-scale", "general.focus")
)


async def test_the_foot_names_them_once_the_time_is_up(meet: Sit) -> None:
    async with meet(CARDS, "free", size=(80, 24)) as talk:
        assert "two minutes" not in talk.text()
        await talk.pass_time(6)
        foot = talk.text().splitlines()[-1]
        assert "space next   + two minutes   E the rest next time   ? more" in foot
        await talk.press("plus")
        assert "two minutes" not in talk.text().splitlines()[-1], "there is time again"
        assert "+2 min" in talk.text().splitlines()[2]


async def test_more_time_does_not_promise_an_end_that_is_long_past(meet: Sit) -> None:
    async with meet(CARDS, "free", size=(100, 30)) as talk:
        await talk.press("plus")
        assert "the end stays" in talk.text().splitlines()[2]
        await talk.pass_time(45)
        await talk.press("plus")
        assert "the end is later" in talk.text().splitlines()[2]


async def test_the_rest_becomes_a_point_and_the_next_step_is_in_turn(meet: Sit) -> None:
    async with meet(CARDS, "free", size=(100, 30)) as talk:
        await talk.press("7", "space", "E")
        (point,) = [point for point in talk.team.points if point.meeting == talk.meeting.id]
        assert point.side == "manager" and point.kept == 1 and point.is_open
        assert point.text.startswith("How it’s going: ") and "scale" not in point.text, (
            "what was answered is no rest"
        )
        assert talk.meeting.current == "s2"
        assert f"Kept for next time: {point.text}" in talk.text().splitlines()[2]
        await talk.press("ctrl+z")
        assert point not in talk.team.points and talk.meeting.current == "s1"
        assert "Taken back" in talk.text().splitlines()[2]


async def test_of_a_step_without_questions_the_name_is_kept(meet: Sit) -> None:
    async with meet("goals", person="annaak", size=(100, 30)) as talk:
        await talk.press("E")
        assert talk.team.points[-1].text == "Mål"
        assert talk.meeting.current == "s1", "it was the last one"
        assert "Sparat till nästa gång: Mål" in talk.text()


async def test_over_time_the_clock_is_no_louder_than_the_question(meet: Sit) -> None:
    """Its figures alone are drawn, and no plate behind them: somebody may be in the middle of a word."""
    async with meet(CARDS, "free", size=(100, 30)) as talk:
        clock = talk.app.screen.query_one(StepClock)
        await talk.pass_time(6)
        assert "over time" in talk.text()
        over = Color.parse(talk.app.theme_variables["over"]).rich_color.triplet
        grounds = {
            segment.style.bgcolor.triplet
            for y in range(clock.size.height)
            for segment in clock.render_line(y)
            if segment.style and segment.style.bgcolor and segment.text.strip() and segment.text[0] != "█"
        }
        assert over not in grounds


async def test_on_a_walk_a_step_over_its_time_takes_no_time_from_the_meeting(meet: Sit) -> None:
    async with meet(CARDS, "free", way="walk", size=(40, 20)) as talk:
        clock = talk.app.screen.query_one(WalkClock)

        def colour() -> object:
            return next(iter(clock.render_line(1))).style.color  # type: ignore[union-attr]

        before = colour()
        await talk.pass_time(6)
        assert "step +1:00" in talk.text() and colour() == before
        await talk.pass_time(23.5)
        soon = colour()
        assert soon != before, "less than a minute of the meeting is left"
        await talk.pass_time(1)
        assert colour() not in (before, soon)
