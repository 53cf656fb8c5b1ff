"""Private notes are shown only where nobody else looks, by whatever way one comes there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import keep, sit_at
from tests.screens.team import NOW, TODAY, held
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Meeting, Phase
from tui.domain.people.person import Way
from tui.domain.workspace.state import with_meeting
from tui.screens.messages import GoMeet

SECRET = "looks tired"
SHOWN = "Private notes are shown now – f9 hides them"


def begun(way: Way, phase: Phase = "dialogue") -> Meeting:
    return msgspec.structs.replace(held("free", way=way), phase=phase, held=TODAY, current="s1", touched=NOW)


def put(folder: Path, meeting: Meeting) -> None:
    keep(folder, lambda state: with_meeting(state, meeting))


async def test_a_meeting_of_several_is_watched_whatever_the_way_of_one(folder: Path) -> None:
    start = Start(person="robinek", template="team-check-in", way="walk")
    async with sit_at(folder, start=start) as talk:
        assert talk.meeting.participants
        assert talk.app.guarded
        await talk.press("n")
        await talk.type(f"# {SECRET}")
        assert SECRET not in talk.text()


async def test_way_and_template_count_for_a_plan_not_begun(folder: Path) -> None:
    put(folder, held("free", way="walk", purpose="mine"))
    start = Start(person="robinek", template="free-talk", way="video")
    async with sit_at(folder, start=start) as talk:
        assert (talk.meeting.way, talk.meeting.template) == ("video", "free-talk")
        assert talk.meeting.purpose == "mine", "what was typed stays"
        assert talk.app.guarded


async def test_a_template_alone_leaves_a_way_that_was_chosen_by_no_one(folder: Path) -> None:
    put(folder, held("free"))
    async with sit_at(folder, start=Start(person="robinek", way="walk")) as talk:
        assert talk.meeting.way == "walk" and talk.meeting.template == "weekly-1-1"
        assert [step.id for step in talk.meeting.steps] == ["s1"], "the plan stays as it was"
        assert not talk.app.guarded


@pytest.mark.parametrize(
    ("was", "asked", "watched", "told"),
    [
        ("walk", "video", True, "From here on: video call"),
        ("video", "walk", True, "From here on: walking call – others may still watch"),
        ("walk", "chat", False, "From here on: chat"),
        ("video", "room", True, "From here on: in person"),
    ],
)
async def test_a_meeting_that_has_begun_goes_on_in_the_way_chosen_and_who_watched_may_watch_on(
    folder: Path, was: Way, asked: Way, watched: bool, told: str
) -> None:
    put(folder, begun(was))
    async with sit_at(folder, start=Start(person="robinek", way=asked)) as talk:
        assert talk.meeting.way == asked
        assert talk.app.guarded == watched
        assert told in talk.told()


async def test_who_watched_a_meeting_may_watch_it_after_the_app_was_killed_until_private_things_are_asked_for(
    folder: Path,
) -> None:
    put(folder, begun("video"))
    start = Start(person="robinek", way="walk")
    async with sit_at(folder, start=start) as talk:
        assert talk.app.guarded
    async with sit_at(folder, start=start) as talk:
        assert talk.meeting.way == "walk" and talk.app.guarded and not talk.told()
        await talk.press("f12", "f12")
        await talk.press("f9")
        assert not talk.app.guarded
    async with sit_at(folder, start=start) as talk:
        assert not talk.app.guarded


async def test_another_way_is_chosen_at_home_while_the_meeting_is_under_way(folder: Path) -> None:
    put(folder, begun("video"))
    async with sit_at(folder) as home:
        await home.press("end", "w")
        await home.type("chat", "enter")
        assert home.screen == "DialogueScreen" and home.meeting.way == "chat"
        assert home.app.guarded, "the window may be shared as before"
        assert not home.meeting.clock.runs, "in a chat no clock runs"
        await home.press("f9")
        assert not home.app.guarded


async def test_another_way_leads_back_to_the_follow_up_where_the_meeting_is_there(folder: Path) -> None:
    put(folder, begun("video", "follow-up"))
    async with sit_at(folder) as home:
        await home.press("end", "w")
        await home.type("person", "enter")
        assert home.screen == "FollowUpScreen" and home.meeting.way == "room"


async def test_a_template_for_several_asked_for_one_that_has_begun(folder: Path) -> None:
    put(folder, begun("walk"))
    async with sit_at(folder, start=Start(person="robinek", template="team-check-in")) as talk:
        assert talk.meeting.template == "weekly-1-1"
        assert talk.app.guarded


async def test_home_is_watched_after_a_walk_is_closed(meet: Sit) -> None:
    async with meet("free", way="walk") as talk:
        assert not talk.app.guarded
        await talk.press("f", "escape")
        assert not talk.app.guarded
        await talk.press("c", "enter")
        assert talk.screen == "HomeScreen"
        assert talk.app.guarded and not talk.told()


async def test_shown_on_home_is_hidden_in_a_video_call_that_is_resumed_and_nobody_is_told(
    folder: Path,
) -> None:
    put(folder, begun("video"))
    async with sit_at(folder) as home:
        await home.press("f9")
        assert not home.app.guarded
        home.app.post_message(GoMeet("robinek"))
        await home.settle()
        assert home.screen == "DialogueScreen" and home.app.guarded
        assert not home.told()


async def test_a_walk_that_is_resumed_says_that_private_notes_show(folder: Path) -> None:
    put(folder, begun("walk"))
    async with sit_at(folder) as home:
        home.app.post_message(GoMeet("robinek"))
        await home.settle()
        assert not home.app.guarded and home.told() == [SHOWN]


async def test_from_the_follow_up_of_a_walk_back_into_what_is_a_video_call_now(folder: Path) -> None:
    put(folder, begun("walk", "follow-up"))
    async with sit_at(folder, start=Start(person="robinek", way="video")) as talk:
        assert talk.screen == "FollowUpScreen" and talk.app.guarded
        await talk.press("b")
        assert talk.screen == "DialogueScreen" and talk.app.guarded


async def test_undo_of_the_begin_and_another_way(folder: Path) -> None:
    put(folder, held("free", way="walk"))
    async with sit_at(folder) as talk:
        talk.app.post_message(GoMeet("robinek"))
        await talk.settle()
        assert not talk.app.guarded
        await talk.press("ctrl+z")
        assert talk.screen == "PrepScreen" and talk.app.guarded
        await talk.press("w")
        await talk.type("in person", "enter")
        await talk.press("m")
        assert talk.screen == "DialogueScreen" and talk.app.guarded


async def test_undo_of_closing_leaves_home_watched(meet: Sit) -> None:
    async with meet("free", way="walk") as talk:
        await talk.press("f", "escape", "c", "enter")
        await talk.press("ctrl+z")
        assert talk.screen == "HomeScreen" and talk.app.guarded
        assert talk.told() == ["Taken back: closing the meeting"]


@pytest.mark.parametrize(("setting", "watched"), [("open", False), ("watched", True), ("else", True)])
async def test_home_at_the_start_is_as_the_settings_say(folder: Path, setting: str, watched: bool) -> None:
    config = folder.parent / "config"
    config.mkdir(exist_ok=True)
    (config / "settings.toml").write_text(f'home = "{setting}"\n')
    async with sit_at(folder) as home:
        assert home.app.guarded is watched
        assert any('Write "watched" or "open"' in line for line in home.told()) == (setting == "else")
