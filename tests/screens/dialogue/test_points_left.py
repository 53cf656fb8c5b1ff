"""Points for next time: those kept while one meets are none of today's, and what is left goes on by itself."""

import pytest

from tests.screens.conftest import Sit


async def test_what_is_kept_for_next_time_is_none_of_todays_points(meet: Sit) -> None:
    async with meet("their-points", "my-points", "free", size=(80, 24)) as talk:
        await talk.press("n")
        await talk.type("? the summer party", "enter")
        assert "saved for next time" in talk.text()
        assert "then 1 from your manager" in talk.text(), "the release, and nothing of next time"
        await talk.press("space", "space")
        text = talk.text()
        assert "○ to talk about" in text, "the only one of today"
        assert text.index("The release") < text.index("For next time") < text.index("the summer party")
        await talk.press("down", "d", "end", "d")
        assert [p.is_open for p in talk.team.points_of("robinek", "manager")] == [True, True], (
            "twice the same"
        )


async def test_the_rest_of_a_step_is_none_of_todays_points_either(meet: Sit) -> None:
    async with meet("free", "my-points", size=(80, 24)) as talk:
        await talk.press("E")
        assert any("Kept for next time" in line for line in talk.told())
        text = talk.text()
        assert text.index("For next time") < text.index("→ Open discussion")


async def test_points_nobody_talked_about_go_on_to_next_time_and_it_is_said_once(meet: Sit) -> None:
    async with meet("their-points", "free", size=(80, 24)) as talk:
        await talk.press("space", "space")
        assert talk.told() == ["2 points go on to next time"]
        await talk.hush()
        await talk.press("backspace", "space", "space")
        assert talk.told() == [], "once is enough"
        await talk.press("f", "c", "enter")
        kept = {point.id: point.kept for point in talk.team.points}
        assert (kept["laptop"], kept["chair"]) == (1, 1), "they are there next time"


async def test_one_point_left_is_told_in_their_language(meet: Sit) -> None:
    async with meet("their-points", "free", person="annaak", size=(80, 24)) as talk:
        await talk.press("i")
        await talk.type("skrivbordet", "enter", "space")
        assert talk.told() == ["1 punkt följer med till nästa gång"]


async def test_nothing_is_said_where_all_was_talked_about(meet: Sit) -> None:
    async with meet("my-points", "free", size=(80, 24)) as talk:
        await talk.press("d", "space")
        assert talk.told() == []


async def test_in_the_last_step_it_is_said_before_the_end_is(meet: Sit) -> None:
    async with meet("their-points", size=(80, 24)) as talk:
        await talk.press("space", "space")
        assert talk.told() == ["2 points go on to next time"]
        await talk.press("space")
        assert "That was the last step" in talk.told()[0]


@pytest.mark.parametrize("typed", ["? a bigger desk", "later a bigger desk"])
async def test_what_was_kept_for_next_time_waits_for_the_first_time_then(meet: Sit, typed: str) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type(typed, "enter", "f", "c", "enter")
        (point,) = [p for p in talk.team.points if p.text == "a bigger desk"]
        assert point.kept == 1
        await talk.press("end", "p", "3")
        assert "a bigger desk" in talk.text() and "For next time" not in talk.text()


async def test_at_a_glance_the_list_has_todays_points_alone(meet: Sit) -> None:
    async with meet("my-points", way="walk", size=(40, 20)) as talk:
        await talk.press("n")
        await talk.type("? the summer party", "enter")
        assert "? the summer party" in talk.text() and "For next time" not in talk.text()
