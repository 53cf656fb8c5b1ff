"""Answers: by number keys, with nought for none, and by a line."""

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import LAST, NOW, held
from tui.domain.meeting.meeting import Answer, Kind, Step, with_answer
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Side
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.steps import ten_key
from tui.storage.paths import shipped_decks

CARD = Step(id="cards1", kind="cards", deck="general", questions=("general.how-scale", "general.unsaid"))
CHECK = Step(
    id="check1",
    kind="statements",
    deck="check.growth",
    questions=("check.growth.strengths", "check.growth.fast-progress"),
)


def answer(talk: Sitting, question: str, side: Side = "employee") -> Answer:
    return talk.meeting.answer(question, side) or Answer(question=question, side=side)


async def test_both_tell_their_weather(meet: Sit) -> None:
    async with meet("weather") as talk:
        await talk.press("4")
        assert answer(talk, "move.weather").choice == "foggy"
        assert "━━━━━━━━" in talk.text(), "bars stand above and below the one picked"
        await talk.press("space")
        asked = " ".join(talk.text().split())
        assert "And what about me?" in asked and "your manager" in asked
        await talk.press("1")
        assert answer(talk, "move.weather", "manager").choice == "sunny"
        await talk.press("1")
        assert answer(talk, "move.weather", "manager").is_empty, "the same once more takes it back"
        await talk.press("8", "9", "0")
        assert answer(talk, "move.weather", "manager").is_empty
        await talk.press("2")
        assert "Foggy" in talk.text() and "Partly cloudy" in talk.text(), "both are looked at together"
        assert "Sunny" not in talk.text()
        await talk.press("backspace")
        assert "━━━━━━━━" in talk.text()


async def test_a_line_is_written_and_kept(meet: Sit) -> None:
    async with meet("weather", "free") as talk:
        await talk.press("4", "enter")
        await talk.type("much  going on, 1 thing", "enter")
        kept = answer(talk, "move.weather")
        assert (kept.text, kept.choice) == ("much going on, 1 thing", "foggy")
        assert "much going on" in talk.text()
        assert "much going on" in talk.file("live/*.shared.json")
        await talk.press("space", "space", "backspace", "backspace")
        assert "much going on" in talk.text()


async def test_what_is_half_written_is_kept_when_one_goes_on(meet: Sit) -> None:
    async with meet("preview", "free") as talk:
        await talk.press("enter")
        await talk.type("the ski trip", "escape", "space")
        assert answer(talk, "move.preview").text == "the ski trip"
        assert "the ski trip" not in talk.text(), "it is another's turn"
        await talk.press("enter")
        await talk.type("the release", "enter")
        assert answer(talk, "move.preview", "manager").text == "the release"
        assert answer(talk, "move.preview").text == "the ski trip"


async def test_the_forecast_stands_beside_the_weather_it_began_with(meet: Sit) -> None:
    async with meet("weather", "preview", size=(80, 24)) as talk:
        await talk.press("4", "space", "space")
        await talk.press("1")
        await talk.press("enter")
        await talk.type("the ski trip", "enter")
        kept = answer(talk, "move.preview")
        assert (kept.choice, kept.text) == ("sunny", "the ski trip")
        assert "The forecast until then:  (today: Foggy)" in talk.text()
        await talk.press("space")
        assert "today:" not in talk.text(), "the manager said nothing of it yet"


async def test_next_time_the_weather_is_seen_beside_the_forecast(meet: Sit) -> None:
    forecast = Answer(question="move.preview", choice="sunny")
    async with meet("weather", "preview", prepared=lambda m: with_answer(m, forecast)) as talk:
        assert "forecast last time" not in talk.text()
        await talk.press("4", "f", "c", "enter")
        # What is asked of the manager alone is passed over.
        await talk.press("f9", "escape")
        await talk.resize(120, 36)
        assert "24 Nov" in talk.text(), "the weather of today stands in the strip"
        await talk.press("slash")
        await talk.type("robin", "enter", "m")
        talk.app.clear_notifications()
        await talk.settle()
        assert "the forecast last time: Sunny" in talk.text()
        await talk.press("space")
        assert "forecast last time" not in talk.text(), "the manager gave none"


async def test_a_written_answer_is_undone_as_one(meet: Sit) -> None:
    async with meet("preview") as talk:
        await talk.press("enter")
        await talk.type("the ski", "enter", "enter")
        await talk.type(" trip", "enter", "ctrl+z")
        assert answer(talk, "move.preview").text == "the ski"
        assert "trip" not in talk.text()
        await talk.press("ctrl+z")
        assert answer(talk, "move.preview").is_empty
        await talk.press("ctrl+y", "ctrl+y")
        assert answer(talk, "move.preview").text == "the ski trip"


async def test_a_card_on_a_scale_is_answered_with_numbers_up_to_ten(
    meet: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the machine, the nought of a ten comes in time, until a one is meant to be left alone.
    monkeypatch.setattr(ten_key, "TEN", 600)
    async with meet(CARD) as talk:
        assert "How good are things for you" in talk.text()
        await talk.press("7")
        assert answer(talk, "general.how-scale").value == 7
        await talk.press("1")
        assert answer(talk, "general.how-scale").value == 7, "a one may yet become a ten"
        await talk.press("0")
        assert answer(talk, "general.how-scale").value == 10, "and never shows as one"
        monkeypatch.setattr(ten_key, "TEN", 0.01)
        await talk.press("1")
        while answer(talk, "general.how-scale").value != 1:
            await talk.pilot.pause(0.01)
        monkeypatch.setattr(ten_key, "TEN", 600)
        await talk.press("1", "0")
        await talk.press("up")
        assert answer(talk, "general.how-scale").value == 10
        await talk.press("down", "left")
        assert answer(talk, "general.how-scale").value == 8
        assert "last time" in talk.text()


async def test_nought_is_no_answer_and_no_harm(meet: Sit) -> None:
    async with meet(CARD) as talk:
        await talk.press("7", "0")
        declined = answer(talk, "general.how-scale")
        assert (declined.value, declined.declined) == (None, True)
        assert "that is fine" in talk.text()
        await talk.press("3")
        assert (answer(talk, "general.how-scale").value, answer(talk, "general.how-scale").declined) == (
            3,
            False,
        )
        await talk.press("delete")
        assert answer(talk, "general.how-scale").is_empty


async def test_a_card_without_a_scale_takes_no_number(meet: Sit) -> None:
    async with meet(CARD) as talk:
        await talk.press("space", "5", "0")
        assert talk.meeting.answers == ()
        await talk.press("enter")
        await talk.type("the handover", "enter")
        assert answer(talk, "general.unsaid").text == "the handover"
        assert "2 of 2" in talk.text()


async def test_a_statement_is_agreed_with_from_1_to_7_then_comes_why(meet: Sit) -> None:
    async with meet(CHECK) as talk:
        before = talk.text()
        assert "disagree" in before
        assert "▲ last time" in before
        await talk.press("8", "9")
        assert talk.meeting.answers == ()
        await talk.press("6")
        assert answer(talk, "check.growth.strengths").value == 6
        said = [line for line in talk.text().splitlines() if "?" in line and line not in before.splitlines()]
        assert said, "asked why once it is scored"
        await talk.press("space")
        assert "▲ last time" not in talk.text(), "never asked before"


async def test_last_times_value_stands_below_its_number(meet: Sit) -> None:
    async with meet(CHECK, size=(120, 36)) as talk:
        lines = talk.text().splitlines()
        at = next(i for i, line in enumerate(lines) if "▲ last time" in line)
        assert abs(lines[at - 1].index(" 5 ") + 1 - lines[at].index("▲")) <= 1


@pytest.mark.parametrize("key", ["up", "down", "left", "right"])
async def test_arrows_begin_where_one_was_last_time_else_in_the_middle(meet: Sit, key: str) -> None:
    async with meet(CHECK) as talk:
        await talk.press(key)
        assert answer(talk, "check.growth.strengths").value == 5
        assert talk.meeting.steps[0].at == 0, "arrows belong to the scale"
        await talk.press("space", key)
        assert answer(talk, "check.growth.fast-progress").value == 4


def told_before(state: State, question: str, value: int) -> State:
    """Close a meeting of last week in which this was answered."""
    before = with_answer(held("evaluate"), Answer(question=question, value=value))
    before = msgspec.structs.replace(before, id="before", held=LAST)
    state = msgspec.structs.replace(state, privates={"robinek": Private()})
    return close(with_meeting(state, before), before, minutes="# Minutes\n", now=NOW, today=LAST)


UNLED: tuple[tuple[Kind | Step, str], ...] = (
    (
        Step(
            id="s1",
            kind="statements",
            deck="check.leadership",
            minutes=5,
            questions=("check.leadership.sets-example", "check.leadership.zooms-out"),
        ),
        "check.leadership.sets-example",
    ),
    ("evaluate", "move.evaluate.worth"),
)


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (100, 30)], ids=str)
@pytest.mark.parametrize(("step", "question"), UNLED, ids=["leadership", "rating"])
async def test_what_is_about_who_sits_opposite_is_rated_before_last_time_is_shown(
    meet: Sit, folder: Path, step: Kind | Step, question: str, size: tuple[int, int]
) -> None:
    keep(folder, lambda state: told_before(state, question, 2))
    async with meet(step, size=size) as talk:
        assert not any(told in talk.text() for told in ("last time", "so far", "(2)"))
        await talk.press("right")
        assert answer(talk, question).value == 4, "in the middle, and not where it was"
        assert "up 2" in talk.text() or "(2)" in talk.text()
        await talk.press("delete")
        assert not any(told in talk.text() for told in ("last time", "so far", "(2)"))


async def test_the_meeting_is_rated_by_both_and_one_change_named(meet: Sit) -> None:
    async with meet("evaluate") as talk:
        await talk.press("6", "space", "5", "space")
        assert answer(talk, "move.evaluate.worth").value == 6
        assert answer(talk, "move.evaluate.worth", "manager").value == 5
        assert "What would make it one step better?" in talk.text()
        assert "One thing to change next time" in talk.text() and "Robin’s words" not in talk.text()
        await talk.press("3", "enter")
        await talk.type("begin on time", "enter")
        assert answer(talk, "move.evaluate.change").text == "begin on time"
        assert answer(talk, "move.evaluate.change").value is None


async def test_if_i_vanished_is_three_short_answers(meet: Sit) -> None:
    async with meet("if-i-vanished", "free") as talk:
        for number, name in enumerate(("missed", "differently", "beforehand"), 1):
            await talk.press("enter")
            await talk.type(f"thing {number}", "enter")
            assert answer(talk, f"move.if-i-vanished.{name}").text == f"thing {number}"
            await talk.press("space")
        assert talk.meeting.current == "s2"


async def test_the_one_thing_becomes_the_first_point(meet: Sit) -> None:
    async with meet("one-thing") as talk:
        await talk.press("i")
        assert len(talk.team.points) == 3, "nothing is said yet"
        await talk.press("enter")
        await talk.type("the on-call rota", "enter", "i", "i")
        theirs = [point.text for point in talk.team.points_of("robinek", "employee")]
        assert theirs == ["the on-call rota", "Laptop is slow", "A better chair"]
        await talk.press("ctrl+z")
        assert len(talk.team.points) == 3


async def test_small_talk_draws_another_prompt_each_time(meet: Sit) -> None:
    async with meet("small-talk") as talk:
        seen = {talk.meeting.steps[0].questions}
        for _ in range(3):
            await talk.press("r")
            seen.add(talk.meeting.steps[0].questions)
        assert len(seen) == 4
        assert not talk.field().display or not talk.field("#answer").display


async def test_a_number_in_a_field_is_a_number_in_a_text(meet: Sit) -> None:
    async with meet("weather") as talk:
        await talk.press("enter")
        await talk.type("7 of 10", "enter")
        assert answer(talk, "move.weather").text == "7 of 10"
        assert answer(talk, "move.weather").choice == ""


async def test_the_value_given_to_another_wording_is_not_shown(meet: Sit, folder: Path) -> None:
    shipped = (shipped_decks() / "check-growth.toml").read_text(encoding="utf-8")
    reworded = shipped.replace('id = "check.growth.strengths"', 'id = "check.growth.strengths"\nversion = 9')
    assert reworded != shipped
    own = folder.parent / "config" / "decks"
    own.mkdir(parents=True)
    (own / "check-growth.toml").write_text(reworded, encoding="utf-8")
    async with meet(CHECK) as talk:
        assert "disagree" in talk.text()
        assert "▲ last time" not in talk.text()
