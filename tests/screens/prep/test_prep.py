"""Preparation: a plan that is suggested, and everything one may change in it."""

import re
from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at
from tui.domain.meeting.planning.plan import planned_minutes


def kinds(prep: Sitting) -> list[str]:
    return [step.kind for step in prep.meeting.steps]


async def test_panes_are_wrapped_anew_when_the_window_grows(prepare: Sit) -> None:
    async with prepare(size=(120, 36)) as fresh:
        await fresh.press("f9")
        right = fresh.text()
    async with prepare(size=(100, 30)) as prep:
        await prep.press("f9")
        await prep.resize(120, 36)
        assert prep.text() == right


async def test_a_plan_is_suggested_at_once(sit: Sit) -> None:
    async with sit() as prep:
        await prep.press("end", "p")
        assert prep.screen == "PrepScreen"
        assert kinds(prep) == [
            "weather", "guess-week", "last-actions", "their-points", "cards", "statements", "my-points", "agree",
            "preview",
        ]  # fmt: skip
        assert "30 of 30 min" in prep.text()
        cards = prep.meeting.steps[4]
        assert len(cards.questions) == 2
        assert "general.how-scale" not in cards.questions, "what was asked last week is not asked again"
        assert "Robin Ek" in prep.line("Prepare")
        assert "saved" in prep.line("saved") or prep.file("live/*.shared.json")


async def test_beside_what_is_suggested_stands_why(sit: Sit) -> None:
    async with sit(size=(60, 40)) as prep:

        def told() -> str:
            return " ".join(prep.text().split())

        await prep.press("end", "p")
        assert "not tried yet" not in told() and "about working apart" not in told()
        await prep.press("f9")
        assert "not tried yet" in told() and "about working apart" in told()
        await prep.press("T")
        await prep.type("difficult", "enter")
        assert "Fits best" not in told()
        await prep.press("w")
        await prep.type("phone", "enter")
        assert "Fits best: video call or in person" in told()


async def test_from_a_cold_start_to_a_ready_plan_takes_few_keys(sit: Sit) -> None:
    async with sit() as prep:
        await prep.press("end", "p")
        assert prep.meeting.steps
        await prep.press("m")
        assert prep.screen == "DialogueScreen"
        assert prep.meeting.phase == "dialogue"


async def test_somebody_never_met_gets_a_plan_too(sit: Sit) -> None:
    async with sit() as prep:
        await prep.press("down", "down", "enter")
        assert prep.screen == "PrepScreen"
        assert prep.meeting.way == "walk"
        assert prep.meeting.steps


async def test_another_template_brings_its_plan_and_purpose(sit: Sit) -> None:
    async with sit() as prep:
        await prep.press("end", "p")
        before = prep.meeting
        await prep.press("T")
        await prep.type("walking", "enter")
        assert kinds(prep) == [
            "weather", "last-actions", "if-i-vanished", "their-points", "cards", "agree", "preview",
        ]  # fmt: skip
        assert prep.meeting.way == "walk"
        assert prep.meeting.purpose != before.purpose
        await prep.press("ctrl+z")
        assert prep.meeting.steps == before.steps


async def test_what_is_typed_puts_the_cursor_on_the_first_that_fits(prepare: Sit) -> None:
    """Else enter would take the row the cursor happened to be on while letters were still missing."""
    async with prepare("weather") as prep:
        for words, kind in (("goals", "goals"), ("small", "small-talk"), ("agree", "agree")):
            await prep.press("i")
            for letter in words:
                await prep.press(letter)
            await prep.press("enter")
            assert prep.meeting.steps[-1].kind == kind


async def test_a_purpose_of_ones_own_survives_another_template(prepare: Sit) -> None:
    async with prepare("weather", purpose="") as prep:
        await prep.press("e")
        await prep.type("land the Q4 plan", "enter")
        lines = prep.text().splitlines()
        (at,) = [n for n, line in enumerate(lines) if "Purpose" in line]
        assert "land the Q4 plan" in lines[at + 1]
        await prep.press("T")
        await prep.type("free", "enter")
        assert prep.meeting.purpose == "land the Q4 plan"
        await prep.press("e")
        await prep.type(" or not", "escape")
        assert prep.meeting.purpose == "land the Q4 plan"


@pytest.mark.parametrize(
    ("typed", "minutes", "shown"), [("45", 45, "of 45 min"), ("0", 0, "no clock"), ("480", 480, "of 480 min")]
)
async def test_the_length_is_typed_in_minutes(prepare: Sit, typed: str, minutes: int, shown: str) -> None:
    async with prepare("weather") as prep:
        await prep.press("g", "backspace", "backspace")
        await prep.type(typed, "enter")
        assert prep.meeting.minutes == minutes
        assert shown in prep.text()


async def test_nothing_is_held_against_a_line_before_it_is_written(prepare: Sit) -> None:
    async with prepare("weather") as prep:
        await prep.press("g")
        prep.field().value = ""
        await prep.settle()
        assert "not understood" not in prep.text()
        await prep.type("x")
        assert "not understood yet" in prep.text()


@pytest.mark.parametrize("typed", ["", "soon", "481", "-5", "1.5", "99999999999999999999", "٣٠"])
async def test_a_length_that_is_none_is_asked_again(prepare: Sit, typed: str) -> None:
    async with prepare("weather") as prep:
        await prep.press("g")
        prep.field().value = typed
        await prep.press("enter")
        assert "not understood yet – try 45" in prep.text()
        await prep.press("escape")
        assert prep.meeting.minutes == 30


async def test_the_way_of_meeting_is_chosen_from_a_list_the_usual_one_first(prepare: Sit) -> None:
    async with prepare("weather", person="cleomar") as prep:
        await prep.press("w")
        ways = ("walking call", "video call", "phone call", "in person")
        listed = prep.text().split("How do you meet?")[1]
        places = [listed.index(f" {way}  ") for way in ways]
        assert places == sorted(places)
        assert "as usual" in prep.line("walking call")
        await prep.type("person", "enter")
        assert prep.meeting.way == "room"
        await prep.press("w", "escape")
        assert prep.meeting.way == "room"


async def test_steps_are_reordered_dropped_and_brought_back(prepare: Sit) -> None:
    async with prepare("weather", "one-thing", "free") as prep:
        await prep.press("shift+down", "shift+down")
        assert kinds(prep) == ["one-thing", "free", "weather"]
        await prep.press("x")
        assert kinds(prep) == ["one-thing", "free"]
        assert "Weather" not in prep.text()
        await prep.press("ctrl+z", "down", "shift+up")
        assert kinds(prep) == ["one-thing", "weather", "free"]
        order = [prep.text().index(title) for title in ("The one thing", "Weather", "Open discussion")]
        assert order == sorted(order)


async def test_minutes_are_given_and_the_sum_is_told(prepare: Sit) -> None:
    async with prepare("weather", "free", minutes=12) as prep:
        assert "10 of 12 min" in prep.text()
        await prep.press("plus", "plus", "right", "minus")
        assert "12 of 12 min" in prep.text()
        await prep.press("down", "left")
        assert [step.minutes for step in prep.meeting.steps] == [7, 4]
        assert f"{planned_minutes(prep.meeting)} of 12 min" in prep.text()


async def test_a_check_is_inserted_behind_the_cursor_with_all_its_statements(prepare: Sit) -> None:
    async with prepare("weather", "free") as prep:
        await prep.press("i")
        await prep.type("growth")
        assert "7 days ago" in prep.line("Check: Growth"), "when it was asked last"
        await prep.press("enter")
        check = prep.meeting.steps[1]
        assert (check.kind, check.deck) == ("statements", "check.growth")
        assert len(check.questions) > 3
        assert f"{len(check.questions)} statements" in prep.text()
        await prep.press("x")
        assert kinds(prep) == ["weather", "free"], "the cursor is on the new step"


async def test_every_kind_of_step_can_be_added(prepare: Sit) -> None:
    async with prepare("free", size=(100, 80)) as prep:
        await prep.press("i")
        titles = (
            "Weather · Guess the week · The one thing · If I vanished · Small talk · Goals · Sum up"
            " · What we agree"
            " · Looking forward · Worth our time? · Questions · Check: Leadership"
        )
        for title in titles.split(" · "):
            assert title in prep.text(), title
        await prep.press("escape")
        assert kinds(prep) == ["free"]


async def test_an_empty_plan_says_how_to_fill_it(prepare: Sit) -> None:
    async with prepare("free") as prep:
        await prep.press("x")
        assert "i adds one" in prep.text()
        await prep.press("x", "plus", "shift+up", "enter")
        await prep.press("i")
        await prep.type("weather", "enter")
        assert kinds(prep) == ["weather"]


async def test_what_is_prepared_is_there_when_one_comes_back(prepare: Sit) -> None:
    async with prepare("weather", "free") as prep:
        await prep.press("plus", "escape", "home", "f9")
        assert prep.screen == "HomeScreen"
        prep.saved()
        await prep.press("f9", "end", "p")
        assert prep.meeting.steps[0].minutes == 6
        assert prep.screen == "PrepScreen"


async def test_last_time_stands_on_a_page_of_its_own(prepare: Sit) -> None:
    async with prepare("weather", size=(80, 40)) as prep:
        assert "the ski trip" not in prep.text()
        await prep.press("4")
        for said in ("the ski trip", "Send the plan", "The estimate slipped", "Last met 7 days ago"):
            assert said in prep.text(), said
        await prep.press("1")
        assert "Weather" in prep.text()


async def test_on_a_wide_screen_last_time_stands_beside_the_plan(prepare: Sit) -> None:
    async with prepare("weather", size=(120, 40)) as prep:
        assert "the ski trip" in prep.text()
        assert "Weather" in prep.text()


async def test_a_past_that_cannot_be_read_is_told_once_and_hinders_no_meeting(sit: Sit, folder: Path) -> None:
    (archive,) = folder.glob("people/robinek/2026.shared.json")
    damaged = archive.read_bytes()[:-40]
    archive.write_bytes(damaged)
    async with sit() as home:
        while home.screen != "PrepScreen":
            await home.press("p") if "Robin" in home.line("▌") else await home.press("down")
        assert home.state.meetings["robinek"].steps
        assert sum("is damaged" in line for line in home.told()) == 1
        await home.press("m")
        assert home.screen == "DialogueScreen"
        await home.press("ctrl+q")
    assert archive.read_bytes() == damaged


async def test_whether_private_things_show_is_told_in_a_middle_window_too(prepare: Sit) -> None:
    async with prepare("weather", size=(60, 18)) as prep:
        assert "5 Priv" not in prep.line("1 Plan"), "nobody who watches learns that there is more"
        await prep.press("f9")
        assert "5 Private" in prep.line("1 Plan")


async def test_a_count_is_never_read_as_the_number_of_the_next_page(prepare: Sit) -> None:
    async with prepare("weather", "my-points", size=(40, 20)) as prep:
        pages = re.sub(r"^\W+", "", prep.line("1 Plan"))
        assert not re.search(r"\d \d", pages), pages
        await prep.resize(60, 18)
        assert "1 Plan 2   2 Robin" in prep.line("1 Plan")


async def test_all_pages_have_their_number_however_narrow_the_window(prepare: Sit) -> None:
    async with prepare("weather", "my-points", size=(36, 20)) as prep:
        await prep.press("f9")
        for number in "12345":
            assert re.search(rf"(^|\W){number} \w", prep.line("1 Plan")), prep.line("1 Plan")


async def test_a_step_is_left_out_and_taken_in_again(prepare: Sit) -> None:
    async with prepare("weather", "one-thing", "free", minutes=15) as prep:
        await prep.press("s")
        assert "10 of 15 min" in prep.text()
        text = prep.text()
        assert text.index("Open discussion") < text.index("Left out") < text.index("Weather")
        await prep.press("end", "s")
        assert "Left out" not in prep.text()
        assert "15 of 15 min" in prep.text()
        await prep.press("home", "down", "s", "up", "shift+down")
        assert kinds(prep) == ["one-thing", "free", "weather"], "past what is left out"


async def test_the_plan_says_when_each_step_begins(prepare: Sit) -> None:
    async with prepare("weather", "free") as prep:
        assert "09:30" in prep.line("Weather")
        assert "09:35" in prep.line("Open discussion")
        await prep.press("plus")
        assert "09:36" in prep.line("Open discussion")


async def test_in_a_wide_window_a_number_leads_from_pane_to_pane(prepare: Sit) -> None:
    async with prepare("weather", size=(120, 36)) as prep:
        await prep.press("2", "i")
        await prep.type("Parking", "enter")
        assert [(p.text, p.side) for p in prep.team.points[-1:]] == [("Parking", "employee")]
        await prep.press("3", "i")
        await prep.type("Praise", "enter")
        assert [(p.text, p.side) for p in prep.team.points[-1:]] == [("Praise", "manager")]
        places = [prep.text().index(f"─ {number} ") for number in "1234"]
        assert places == sorted(places), "numbered as they are read"
        for said in ("Weather", "Parking", "Praise", "Your manager promised 1 thing", "the ski trip"):
            assert said in prep.text(), said
        await prep.resize(60, 18)
        assert "Praise" in prep.text() and "Parking" not in prep.text()


async def test_trends_are_told_only_while_nobody_watches(demo: Path) -> None:
    async with sit_at(demo, size=(120, 36)) as home:
        await home.press("f9", "p")
        assert "Ratings, last five" in home.text()
        await home.press("f9")
        assert "Ratings" not in home.text() and "Betyg" not in home.text()


async def test_a_watched_preparation_speaks_the_language_of_whom_one_meets(prepare: Sit) -> None:
    async with prepare("weather", person="bosoren") as prep:
        assert "Forbered · Bo Sørensen" in prep.text()
        assert "Vejr" in prep.text()
        await prep.press("i")
        assert "Tilføj" in prep.text() or "trin" in prep.text()
        await prep.press("escape", "f9")
        assert "Prepare · Bo Sørensen" in prep.text()
        assert "Weather" in prep.text()


async def test_that_the_other_one_can_prepare_too_stands_with_what_they_raise(prepare: Sit) -> None:
    async with prepare("weather", size=(100, 30)) as prep:
        assert "prepare too" not in prep.text(), "they watch"
        await prep.press("f9")
        assert "F Robin can prepare too" in prep.text()
        await prep.press("F")
        assert prep.screen == "FormScreen"


async def test_a_plan_is_made_to_fit_into_fewer_minutes_and_it_is_said_before(prepare: Sit) -> None:
    async with prepare("weather", "free", "agree", size=(100, 30)) as prep:
        await prep.press("g", "backspace", "backspace")
        await prep.type("8")
        assert "8 minutes · the steps get shorter" in prep.text()
        await prep.press("enter")
        assert [step.minutes for step in prep.meeting.steps] == [3, 3, 2]
        assert "8 of 8 min" in prep.text()
        await prep.press("ctrl+z")
        assert "15 of 30 min" in prep.text()


async def test_a_plan_that_is_too_long_says_so_in_a_small_window_too(prepare: Sit) -> None:
    async with prepare("weather", "free", "agree", minutes=10, size=(60, 18)) as prep:
        assert "15 of 10 min" in prep.text()
