"""Steps that go through a list: actions, points, goals, and what was heard."""

from datetime import date

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import TODAY
from tui.domain.people.action import Action
from tui.domain.workspace.state import State


def action(talk: Sitting, id: str) -> Action:
    return next(one for one in talk.team.actions if one.id == id)


async def test_last_times_actions_stand_my_own_first(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        text = talk.text()
        assert text.index("Send the plan") < text.index("Book the room")
        assert "due 4 days ago" in talk.line("Book the room")
        assert "Ask why" not in text


async def test_each_is_settled_with_one_key_and_each_key_undone(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        before = talk.team
        await talk.press("d")
        assert (action(talk, "plan").state, action(talk, "plan").settled) == ("done", TODAY)
        assert talk.mark("Send the plan") == "●"
        await talk.press("ctrl+z")
        assert talk.team == before

        await talk.press("u")
        assert "Move it to when?" in talk.text()
        talk.field().value = ""
        await talk.type("next friday")
        assert "→ Fri 4 Dec" in talk.text()
        await talk.press("enter")
        assert action(talk, "plan").due == date(2026, 12, 4)
        assert action(talk, "plan").history[-1].due_before == date(2026, 11, 27)
        await talk.press("ctrl+z")
        assert talk.team == before

        await talk.press("x")
        await talk.type("not needed any more", "enter")
        assert action(talk, "plan").state == "dropped"
        assert action(talk, "plan").history[-1].reason == "not needed any more"
        await talk.press("ctrl+z")
        assert talk.team == before
        await talk.hush()
        await talk.press("t")
        assert "→ to talk" in talk.line("Send the plan")
        assert talk.team.points[-1].origin == "plan"
        await talk.press("t")
        assert talk.team == before
        await talk.press("ctrl+z")
        await talk.hush()
        assert "→ to talk" in talk.line("Send the plan")


async def test_a_reason_is_not_demanded_and_esc_drops_nothing(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await talk.press("x", "escape")
        assert action(talk, "plan").is_open
        await talk.press("x", "enter")
        assert action(talk, "plan").state == "dropped"
        await talk.press("x")
        assert action(talk, "plan").is_open, "the same key takes it back"


async def test_a_day_that_is_not_understood_moves_nothing(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await talk.press("u")
        talk.field().value = ""
        await talk.type("when I am back", "enter")
        assert "not understood yet" in talk.text()
        await talk.press("escape")
        assert action(talk, "plan").due == date(2026, 11, 27)


async def test_what_is_settled_keeps_its_place_under_the_cursor(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await talk.press("d", "down", "d")
        assert [action(talk, id).state for id in ("plan", "room")] == ["done", "done"]
        text = talk.text()
        assert text.index("Send the plan") < text.index("Book the room")


async def test_enter_opens_the_action_to_mend(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await talk.press("enter")
        assert talk.screen == "ActionForm"
        assert talk.field("#what").value == "Send the plan"


@pytest.mark.parametrize(
    ("kind", "first"), [("their-points", "Laptop is slow"), ("my-points", "The release")]
)
async def test_points_are_talked_about_added_and_kept(meet: Sit, kind: str, first: str) -> None:
    async with meet(kind) as talk:
        await talk.press("d")
        # Of the manager's there is one: it stands on the card, and below it how it stands.
        assert (
            first in talk.text() and f"● {first if kind == 'their-points' else 'talked about'}" in talk.text()
        )
        assert "Ask why" not in talk.text()
        await talk.press("ctrl+z")
        assert f"○ {first if kind == 'their-points' else 'to talk about'}" in talk.text()
        await talk.press("i")
        await talk.type("One more", "enter")
        assert "○ One more" in talk.text()
        await talk.press("end", "x")
        assert "One more" not in talk.text()


async def test_agreeing_lists_what_this_meeting_agreed(meet: Sit) -> None:
    async with meet("agree") as talk:
        assert "Send the plan" not in talk.text()
        await talk.press("a")
        await talk.type("Write it down @them >fri", "ctrl+s")
        assert "Friday" in talk.line("○  Robin   Write it down")
        await talk.press("d")
        assert talk.line("●  Robin   Write it down")


async def test_goals_are_set_moved_on_and_cheered(meet: Sit) -> None:
    async with meet("goals") as talk:
        await talk.press("i")
        await talk.type("Learn Rust", "enter")
        assert [goal.text for goal in talk.team.goals_of("robinek")] == ["Lead the release", "Learn Rust"]
        await talk.press("home", "enter")
        await talk.type("two of three parts", "enter")
        assert "two of three parts" in talk.text()
        await talk.press("*")
        assert talk.team.goals[0].priority == 3
        goal = talk.team.goals[0]
        assert goal.progress == "two of three parts"
        assert [(result.on, result.text) for result in goal.results] == [(TODAY, "two of three parts")]
        assert "A step further: Lead the release" in talk.text()


async def test_a_step_towards_a_goal_is_an_action_that_stands_with_it(meet: Sit) -> None:
    async with meet("goals", size=(90, 40)) as talk:
        await talk.press("A")
        await talk.type("Plan it @me >fri", "enter")
        action = talk.team.actions[-1]
        assert (action.text, action.owner, action.goal) == ("Plan it", "manager", "lead")
        assert "→ your manager: Plan it, Friday" in talk.text()
        await talk.press("A")
        await talk.type("Ask Kim", "enter")
        assert talk.team.actions[-1].owner == "employee"
        await talk.press("d")
        assert "Reached: Lead the release. Well done, Robin." in talk.text()


async def test_a_goal_has_a_how_and_an_aim_beside_the_what(meet: Sit) -> None:
    async with meet("goals", "free", size=(80, 40)) as talk:
        await talk.press("e", "enter")
        await talk.type("a release a week", "enter")
        await talk.type("calmer customers", "enter")
        goal = talk.team.goals[0]
        assert (goal.text, goal.how, goal.aim) == (
            "Lead the release",
            "a release a week",
            "calmer customers",
        )
        assert "How: a release a week" in talk.text() and "What for: calmer customers" in talk.text()
        await talk.press("e")
        await talk.type("Lead all releases", "enter", "escape")
        goal = talk.team.goals[0]
        assert (goal.text, goal.how, goal.aim) == (
            "Lead all releases",
            "a release a week",
            "calmer customers",
        )
        await talk.press("f", "f9", "space")
        assert "Lead all releases – How: a release a week – What for: calmer customers" in talk.text()


async def test_a_goal_is_met_or_dropped_and_taken_up_again(meet: Sit) -> None:
    async with meet("goals") as talk:
        await talk.press("d")
        assert (talk.team.goals[0].state, talk.team.goals[0].settled) == ("met", TODAY)
        assert "● Lead the release" in talk.text()
        await talk.press("d")
        assert talk.team.goals[0].is_open
        await talk.press("x")
        assert talk.team.goals[0].state == "dropped"
        await talk.press("ctrl+z")
        assert talk.team.goals[0].is_open
        await talk.press("i", "escape", "i", "enter")
        assert len(talk.team.goals) == 1


async def test_what_was_heard_is_told_line_by_line_and_confirmed(meet: Sit) -> None:
    async with meet("sum-up", "free") as talk:
        await talk.press("d")
        assert talk.meeting.answers == (), "there is nothing to confirm yet"
        await talk.press("enter")
        await talk.type("The plan is too big", "enter")
        await talk.type("Help is welcome", "enter", "enter")
        told = talk.meeting.answer("move.sum-up", "manager")
        assert told is not None
        assert told.text == "The plan is too big\nHelp is welcome"
        assert "– The plan is too big" in talk.text()
        await talk.press("d")
        assert "● Robin agrees" in talk.text()
        await talk.press("d")
        assert "● Robin agrees" not in talk.text()


async def test_the_foot_says_how_what_was_heard_is_confirmed(meet: Sit) -> None:
    """What nobody confirmed is not in the minutes."""
    async with meet("sum-up", way="chat") as talk:

        def foot() -> str:
            return talk.text().splitlines()[-1]

        assert "confirmed" not in foot()
        await talk.press("enter")
        await talk.type("Nights are hard", "enter")
        assert "esc back" in foot(), "the field stays open for the next line"
        await talk.press("escape")
        assert "d confirmed" in foot()


async def test_a_text_that_changed_was_not_confirmed(meet: Sit) -> None:
    async with meet("sum-up") as talk:
        await talk.press("enter")
        await talk.type("First", "enter", "enter", "d")
        assert "● Robin agrees" in talk.text()
        await talk.press("enter")
        await talk.type("Second", "enter", "enter")
        assert "● Robin agrees" not in talk.text()
        await talk.press("d", "e")
        assert "● Robin agrees" not in talk.text()
        assert talk.field("#line").value == "Second", "the last line is there to mend"
        await talk.type("!", "enter", "escape")
        told = talk.meeting.answer("move.sum-up", "manager")
        assert told is not None
        assert told.text == "First\nSecond!"
        await talk.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert "● Robin agrees" not in talk.text()


async def test_where_no_action_is_open_none_is_settled(meet: Sit) -> None:
    async with meet("agree") as talk:

        def foot() -> str:
            return talk.text().splitlines()[-1]

        assert "Nothing agreed yet" in talk.text()
        assert "done" not in foot()
        await talk.press("!")
        await talk.type("send it", "enter", "escape")
        assert "read back" in foot()
        await talk.press("space", "space")
        assert "d done" in foot()


async def test_on_the_stage_the_manager_is_called_as_the_employee_calls_them(meet: Sit) -> None:
    async with meet("last-actions", "agree", size=(120, 40)) as talk:
        line = talk.line("Send the plan")
        assert "your manager" in line and " me " not in line


async def test_how_often_a_point_was_put_off_is_for_the_preparation_alone(meet: Sit, prepare: Sit) -> None:
    def put_off(state: State) -> State:
        points = tuple(msgspec.structs.replace(point, kept=2) for point in state.team.points)
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, points=points))

    async with prepare("their-points", size=(100, 40)) as prep:
        prep.app.apply(put_off)
        await prep.press("2")
        assert "put off" not in prep.text(), "others may watch"
        await prep.press("f9")
        assert "put off 2 times" in prep.text()
    async with meet("their-points", size=(100, 40)) as talk:
        line = talk.line("A better chair")
        assert line and "put off" not in line


async def test_a_heard_line_that_was_left_is_offered(meet: Sit) -> None:
    async with meet("sum-up") as talk:
        await talk.press("enter")
        await talk.type("half a line", "escape")
        assert "from before" not in talk.text()
        await talk.press("enter")
        assert "from before – ctrl+x begins anew" in talk.text()
        await talk.press("ctrl+x")
        assert talk.field("#line").value == ""
        await talk.press("ctrl+x")
        await talk.type(" and more", "enter")
        answer = talk.meeting.answer("move.sum-up", "manager")
        assert answer is not None
        assert answer.text == "half a line and more"
        assert "from before" not in talk.text()


async def test_an_action_is_moved_to_a_day_that_has_passed_after_a_yes(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        before = talk.team.actions[0].due
        await talk.press("u")
        await talk.type("2026-11-02", "enter")
        assert "Mon 2 Nov 2026 has passed" in talk.text()
        assert talk.team.actions[0].due == before
        await talk.press("enter")
        assert talk.team.actions[0].due == date(2026, 11, 2)
        await talk.press("u")
        await talk.type("every friday", "enter")
        assert "not understood yet – try fri 27/11" in talk.text()
