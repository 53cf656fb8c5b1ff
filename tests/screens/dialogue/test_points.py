"""Points in the dialogue: the one in hand on the card, with what was said of it last time."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep
from tests.screens.team import NOW, TODAY
from tui.domain.meeting.meeting import Step
from tui.domain.people.point import Point
from tui.domain.people.team import with_point
from tui.domain.workspace.state import State

CARD = Step(id="s1", kind="cards", minutes=5, deck="general", questions=("one-to-one.on-the-way",))


def raised(state: State) -> State:
    team = state.team
    for number, (text, side) in enumerate(
        (("the rota", "employee"), ("a course", "employee"), ("the move", "manager"))
    ):
        point = Point(id=f"raised{number}", person="robinek", text=text, side=side, raised=TODAY)  # type: ignore[arg-type]
        team = with_point(team, point)
    return msgspec.structs.replace(state, team=team)


async def test_the_point_in_hand_stands_on_the_card(meet: Sit, folder: Path) -> None:
    keep(folder, raised)
    async with meet("their-points", "my-points", size=(80, 24)) as talk:
        await talk.press("home")
        first = talk.team.points_of("robinek", "employee")[0].text
        assert "Robin brings up" in talk.text() and talk.text().count(first) == 2, (
            "on the card and in the list"
        )
        await talk.press("end")
        assert talk.text().count("a course") == 2
        assert "then 1 from your manager" in talk.text() or "then 2 from your manager" in talk.text()
        await talk.press("space", "space", "space")
        assert "Your manager brings up" in talk.text()


async def test_when_a_point_was_talked_about_the_next_open_one_stands_on_the_card(meet: Sit) -> None:
    async with meet("their-points", "free", size=(80, 24)) as talk:
        await talk.press("d")
        text = talk.text()
        assert text.count("A better chair") == 2 and text.count("Laptop is slow") == 1
        assert "● Laptop is slow" in text
        await talk.press("d")
        assert talk.text().count("A better chair") == 2, "the last one stays in hand"
        await talk.press("space")
        assert talk.told() == [] and talk.meeting.current == "s2"


async def test_the_first_open_one_is_talked_about_after_the_last(meet: Sit) -> None:
    async with meet("their-points", "free", size=(80, 24)) as talk:
        await talk.press("down", "d")
        assert talk.text().count("Laptop is slow") == 2


async def test_next_goes_through_the_open_points_before_the_next_step(meet: Sit) -> None:
    async with meet("their-points", "free", size=(80, 24)) as talk:
        await talk.press("space")
        assert talk.meeting.current == "s1" and talk.text().count("A better chair") == 2
        await talk.press("d", "space")
        assert talk.meeting.current == "s2"
        assert talk.told() == ["1 point goes on to next time"]
        await talk.press("backspace")
        assert talk.text().count("Laptop is slow") == 2, "what is open comes first when one comes back"


async def test_a_point_that_comes_up_meanwhile_is_not_put_off_unseen(meet: Sit) -> None:
    async with meet("my-points", "free", size=(80, 24)) as talk:
        await talk.press("i")
        await talk.type("One more", "enter")
        await talk.press("space")
        assert talk.meeting.current == "s1" and talk.text().count("One more") == 2


async def test_on_a_walk_next_goes_through_the_points_too(meet: Sit) -> None:
    async with meet("their-points", "free", way="walk", size=(40, 20)) as talk:
        await talk.press("space")
        assert talk.meeting.current == "s1" and "A better chair" in talk.text()
        await talk.press("d", "space")
        assert talk.meeting.current == "s2"


async def test_a_point_that_is_alone_stands_there_once(meet: Sit) -> None:
    async with meet("my-points", "free", size=(80, 24)) as talk:
        (only,) = talk.team.points_of("robinek", "manager")
        assert talk.text().count(only.text) == 1 and "○ to talk about" in talk.text()
        await talk.press("d")
        assert talk.text().count(only.text) == 1 and "● talked about" in talk.text()


async def test_what_is_noted_of_a_point_is_told_the_next_time(meet: Sit, folder: Path) -> None:
    keep(folder, raised)
    async with meet("their-points", size=(80, 24)) as talk:
        await talk.press("end", "n")
        await talk.type("ask for two days", "enter")
        (note,) = talk.meeting.notes
        assert note.about == "raised1" and note.at == NOW
        await talk.press("n")
        await talk.type("# seems tired", "enter", "f", "c", "enter")
    async with meet("their-points", size=(80, 24)) as talk:
        await talk.press("end")
        assert "last time   ask for two days" in talk.text()
        assert "tired" not in talk.text()
        await talk.press("home")
        assert "last time" not in talk.text(), "of the other one nothing was said"


async def test_the_follow_up_question_comes_when_one_asks_for_it(meet: Sit) -> None:
    async with meet(CARD, "free", size=(80, 24)) as talk:
        asked = talk.app.context.decks.question("one-to-one.on-the-way").follow_up["en"]  # type: ignore[union-attr,index]
        assert asked and asked not in talk.text()
        assert "Q and then" in talk.text().splitlines()[-1]
        await talk.press("Q")
        assert asked in talk.text().replace("\n", " ") and "Q and then" not in talk.text()
        await talk.press("space", "backspace")
        assert "Q and then" in talk.text() or asked in talk.text()
