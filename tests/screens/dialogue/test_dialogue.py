"""The dialogue around its steps: the way through the plan, the clocks, who speaks, undo."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting


def kinds(talk: Sitting) -> list[str]:
    return [step.kind for step in talk.meeting.steps]


def current(talk: Sitting) -> str:
    step = talk.meeting.current_step
    return step.kind if step is not None else ""


# --- the way through the plan --------------------------------------------------


async def test_the_plan_stands_at_the_side_with_signs(meet: Sit) -> None:
    async with meet("free", "weather", "agree") as talk:
        assert "Open discussion" in talk.line("━━━")
        await talk.press("space", "s")
        assert "• · ━━━" in talk.line("What we agree"), "passed, skipped, now"
        await talk.press("f9")
        assert "· Weather" in talk.text(), "the plan is at the side where nobody watches"


async def test_a_skipped_step_can_be_revisited(meet: Sit) -> None:
    async with meet("free", "weather", "agree") as talk:
        await talk.press("s")
        assert current(talk) == "weather"
        await talk.press("backspace")
        assert current(talk) == "weather", "back passes over what was skipped"
        await talk.press("o", "up", "enter")
        assert current(talk) == "free"
        assert "Open discussion" in talk.line("━━━")
        await talk.press("ctrl+z")
        assert current(talk) == "weather"


async def test_after_the_last_step_one_is_told_where_it_goes_on(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("space")
        assert current(talk) == "free"
        assert "That was the last step" in talk.text() and "f follow-up" in talk.text()
        await talk.press("f")
        assert talk.screen == "FollowUpScreen"


async def test_steps_are_reordered_while_the_meeting_runs(meet: Sit) -> None:
    async with meet("free", "weather", "agree") as talk:
        await talk.press("o", "shift+down", "shift+down")
        assert kinds(talk) == ["weather", "agree", "free"]
        assert current(talk) == "free"
        await talk.press("escape", "escape")
        assert "Open discussion" in talk.line("━━━")
        await talk.press("space")
        assert current(talk) == "free"


async def test_steps_are_added_while_the_meeting_runs(meet: Sit) -> None:
    async with meet("free", "agree") as talk:
        await talk.press("o", "i")
        await talk.type("leadership", "enter")
        assert kinds(talk) == ["free", "statements", "agree"]
        assert talk.meeting.steps[1].questions
        await talk.press("enter")
        assert talk.screen == "DialogueScreen"
        assert current(talk) == "statements"
        assert "disagree" in talk.text()


async def test_what_is_changed_in_the_plan_is_taken_back_there(meet: Sit) -> None:
    async with meet("weather", "agree", "preview") as talk:
        before = talk.meeting.steps
        await talk.press("o", "down", "x")
        assert [step.kind for step in talk.meeting.steps] == ["weather", "preview"]
        await talk.press("ctrl+z")
        assert talk.screen == "PlanDialog" and "What we agree" in talk.text()
        assert talk.meeting.steps == before
        await talk.press("ctrl+y")
        assert "What we agree" not in talk.text()


async def test_the_step_in_turn_can_be_taken_out(meet: Sit) -> None:
    async with meet("free", "agree") as talk:
        await talk.press("o", "x", "escape")
        assert (kinds(talk), current(talk)) == (["agree"], "agree")
        assert "Nothing agreed yet" in talk.text()
        await talk.press("ctrl+z")
        assert (kinds(talk), current(talk)) == (["free", "agree"], "free")


async def test_a_plan_that_was_emptied_can_be_filled_again(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("o", "x", "escape")
        assert "No steps" in talk.text()
        await talk.press("space", "backspace", "s", "plus", "tab", "1", "enter")
        await talk.press("n")
        await talk.type("a note", "enter")
        assert len(talk.meeting.notes) == 1
        await talk.press("o", "i")
        await talk.type("weather", "enter", "escape")
        assert current(talk) == "weather"
        assert "Sunny" in talk.text()


async def test_minutes_are_given_in_the_plan(meet: Sit) -> None:
    async with meet("free", "agree") as talk:
        await talk.press("o", "down", "plus", "plus", "minus")
        assert [step.minutes for step in talk.meeting.steps] == [5, 6]


# --- the clocks ----------------------------------------------------------------


async def test_both_clocks_tell_what_remains(meet: Sit) -> None:
    async with meet("free", "agree") as talk:
        assert "5:00" in talk.text()
        assert "30 min left" in talk.text()
        await talk.pass_time(3.5)
        assert "1:30" in talk.text()
        assert "27 min left" in talk.text()
        await talk.press("space")
        assert "5:00" in talk.text()


async def test_over_time_has_a_sign_a_word_and_another_colour(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.pass_time(6)
        assert "+1:00" in talk.text()
        assert talk.colour("+1:00") == talk.app.theme_variables["ground"].lower(), "it stands on a plate"
        assert talk.colour("24 min") != talk.colour("+1:00")
        await talk.pass_time(26)
        assert "2 min over time" in talk.text()


async def test_in_a_pause_the_clocks_stand(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.pass_time(2)
        await talk.press("full_stop")
        assert "paused" in talk.text()
        await talk.pass_time(60)
        assert "28 min left" in talk.text()
        await talk.press("full_stop")
        assert "paused" not in talk.text()
        await talk.pass_time(1)
        assert "27 min left" in talk.text()
        assert "2:00" in talk.text()


async def test_more_time_is_a_key(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("plus", "plus")
        assert "9:00" in talk.text()
        assert "34 min left" in talk.text()
        assert "+2 min" in talk.text(), "what it was taken from is said"
        await talk.press("ctrl+z")
        assert "32 min left" in talk.text()


async def test_an_open_meeting_has_no_clock(meet: Sit) -> None:
    async with meet("free", minutes=0) as talk:
        assert "left" not in talk.text()
        await talk.pass_time(90)
        assert "over" not in talk.text()


async def test_going_home_and_back_the_clock_ran_on(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("escape", "escape")
        assert "Robin Ek" in talk.line("▌")
        await talk.pass_time(4)
        await talk.press("m")
        assert "26 min left" in talk.text()


async def test_left_for_long_the_meeting_is_found_as_it_was(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.pass_time(4)
        await talk.press("tab", "escape", "escape")
        await talk.pass_time(120)
        await talk.press("m")
        assert "paused" in talk.text()
        assert "26 min left" in talk.text()


# --- who speaks ----------------------------------------------------------------


async def test_tab_says_who_speaks_and_the_balance_is_told(meet: Sit) -> None:
    async with meet("free", size=(100, 24)) as talk:
        await talk.press("f9", "tab")
        assert "Robin is speaking" in talk.text()
        await talk.pass_time(3)
        await talk.press("tab")
        assert "you are speaking" in talk.text()
        await talk.pass_time(1)
        assert "you ███" in talk.text()
        assert "25 %" in talk.text()
        await talk.press("tab")
        await talk.pass_time(1)
        assert "20 %" in talk.text()


async def test_in_a_pause_nobody_is_counted(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f9", "tab")
        await talk.pass_time(1)
        await talk.press("full_stop")
        await talk.pass_time(9)
        assert "is speaking" not in talk.text()
        await talk.press("full_stop", "tab")
        assert "0 %" in talk.text()


# --- undo ----------------------------------------------------------------------


async def test_every_change_is_undone_and_redone(meet: Sit) -> None:
    """Note, answer, action, plan: back to where one was, and forth again."""
    async with meet("weather", "free") as talk:
        start = stable(talk)
        await talk.press("3", "plus", "s", "n")
        await talk.type("a note", "enter", "n")
        await talk.type("! send it >fri", "enter", "k")
        await talk.type("later on", "enter")
        end = stable(talk)
        for _ in range(6):
            await talk.press("ctrl+z")
        assert stable(talk) == start
        assert "a note" not in talk.text().replace("take a note", "")
        for _ in range(6):
            await talk.press("ctrl+y")
        assert stable(talk) == end
        assert "· a note" in talk.text()


def stable(talk: Sitting) -> tuple[object, ...]:
    meeting = talk.meeting
    return meeting.answers, meeting.notes, meeting.steps, meeting.minutes, meeting.current, talk.team


@pytest.mark.parametrize("times", [1, 2])
async def test_the_phase_is_undone_too(meet: Sit, times: int) -> None:
    async with meet("free") as talk:
        await talk.press("f")
        assert talk.screen == "FollowUpScreen"
        await talk.press("ctrl+z")
        assert talk.screen == "DialogueScreen"
        assert "left" in talk.text()
        if times == 2:
            await talk.press("ctrl+z")
            assert talk.screen == "PrepScreen"
            await talk.press("ctrl+y")
            assert talk.screen == "DialogueScreen"
        await talk.press("ctrl+y")
        assert talk.screen == "FollowUpScreen"


async def test_whether_others_may_watch_is_said_after_the_window_got_narrow(meet: Sit) -> None:
    async with meet("weather", "agree") as talk:
        await talk.press("f9")
        for width, height, said in ((60, 18, "private notes shown"), (40, 20, "for you alone")):
            await talk.resize(width, height)
            assert said in talk.text()


async def test_what_is_said_on_the_stage_is_not_on_the_next_screen(meet: Sit) -> None:
    async with meet("agree") as talk:
        await talk.press("space", "space", "space")
        assert "last step" in talk.text() and not talk.app._notifications, "no toast covers the stage"
        await talk.press("f")
        assert talk.screen == "FollowUpScreen" and not talk.told()
        await talk.press("b", "escape")
        assert "esc once more" in talk.text()
        await talk.press("escape")
        assert talk.screen == "HomeScreen" and not talk.told()


async def test_a_chat_has_no_clock_to_stop(meet: Sit) -> None:
    async with meet("free", way="chat") as talk:
        assert not talk.meeting.clock.runs
        await talk.press("full_stop")
        assert not talk.meeting.clock.runs and "PAUSED" not in talk.text()
        await talk.press("question_mark")
        assert "pause" not in talk.text()


async def test_the_plan_calls_a_step_what_the_stage_calls_it(meet: Sit) -> None:
    async with meet("free", "their-points") as talk:
        await talk.press("o")
        assert "Your points" in talk.text() and "Their points" not in talk.text(), (
            "whoever watches is spoken to"
        )
        await talk.press("escape", "f9", "o")
        assert "Their points" in talk.text()
