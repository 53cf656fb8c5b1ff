"""The manager's own side: kept for them alone, asked after while nobody watches, and never seen else."""

from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at
from tests.screens.team import SECRET
from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.meeting.privacy import Reflection
from tui.domain.people.leadership import Leadership

SHOWS = "I ask before I answer"


async def close(talk: Sitting) -> None:
    await talk.press("f", "c", "enter")
    assert talk.screen == "HomeScreen"


def reflections(home: Sitting) -> tuple[Reflection, ...]:
    """What was written or passed over."""
    return tuple(one for one in home.state.privates["robinek"].reflections if not one.waits)


async def test_styles_wants_and_the_plan_are_kept_in_a_file_of_their_own(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        await home.press("f9", "O")
        await home.press("right", "enter", "right", "right", "right", "right", "right", "enter")
        await home.type("calm", "enter")
        await home.type("time to think", "enter")
        await home.type(SHOWS, "ctrl+s")
        assert home.state.leadership == Leadership(
            styles=("purpose", "distance"), stands_for="calm", gives="time to think", shows=SHOWS
        )
        assert SHOWS in home.file("leadership.private.json") and SHOWS not in home.file("team.json")
        await home.press("ctrl+z")
        assert home.state.leadership == Leadership()
        assert home.told()[-1] == "Taken back: what is for you alone"


async def test_what_is_to_grow_steers_what_is_suggested(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        assert home.app.context.styles() == ()
        home.app.apply(
            lambda state: msgspec.structs.replace(state, leadership=Leadership(styles=("distance",)))
        )
        assert home.app.context.styles() == ("distance",)
        home.app.parts.preferences.choose("sv", "night")
        await home.settle()
        assert home.app.context.styles() == ("distance",)


async def test_the_same_style_twice_is_one(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        await home.press("f9", "O", "right", "enter", "right", "ctrl+s")
        assert home.state.leadership.styles == ("purpose",)


async def test_while_others_watch_there_is_no_trace_of_it(sit: Sit) -> None:
    async with sit(size=(90, 50)) as home:
        await home.press("O")
        assert home.screen == "HomeScreen" and "leadership" not in home.text().lower()
        await home.press("question_mark")
        assert "leadership" not in home.text().lower()
        await home.press("escape", "f9", "O")
        await home.type("x", "enter")
        await home.press("enter", "enter")
        await home.type("half a thought")
        await home.press("f9")
        assert home.screen == "HomeScreen" and "half a thought" not in home.text()
        await home.press("f9", "O")
        assert "half a thought" in home.text()


async def test_what_people_said_of_the_manager_stands_beside_the_plan(meet: Sit) -> None:
    def told(meeting: Meeting) -> Meeting:
        for id, text in (("feedback-on-me.stop", "Fewer meetings"), ("general.focus", "Less mail")):
            meeting = with_answer(meeting, Answer(question=id, text=text))
        return with_answer(meeting, Answer(question="feedback-on-me.stop", side="manager", text="Really"))

    async with meet("free", size=(100, 60), prepared=told) as talk:
        await close(talk)
        await talk.press("f9", "escape", "O")
        assert "What they said when you asked about yourself" in talk.text()
        assert "Robin, today: Fewer meetings" in talk.text()
        assert "Less mail" not in talk.text() and "Really" not in talk.text()


async def test_after_a_meeting_three_lines_are_asked_for_once_nobody_watches(meet: Sit) -> None:
    async with meet("free", size=(110, 50)) as talk:
        await close(talk)
        assert talk.screen == "HomeScreen", "others may still watch"
        await talk.press("f9")
        assert talk.screen == "ReflectionForm" and "After the meeting with Robin" in talk.text()
        await talk.press("right", "right", "right", "tab", "tab")
        await talk.type("the numbers", "enter")
        assert talk.screen == "HomeScreen"
        (kept,) = reflections(talk)
        assert (kept.meeting, kept.tone, kept.talked, kept.owed) == ("thismeet", "hard", "", "the numbers")
        assert "the numbers" in talk.file("people/robinek/private.json")
        await talk.press("end")
        assert "I was too hard" in talk.text() and "I owe: the numbers" in talk.text()
        await talk.press("f9")
        assert "the numbers" not in talk.text() and "too hard" not in talk.text()
        await talk.press("f9")
        assert talk.screen == "HomeScreen", "it is asked once"


async def test_one_key_passes_them_over_for_good(meet: Sit) -> None:
    async with meet("free", size=(110, 50)) as talk:
        await close(talk)
        await talk.press("f9", "escape")
        assert talk.screen == "HomeScreen"
        assert reflections(talk) == (Reflection(meeting="thismeet", on=talk.clock.today()),)
        await talk.press("f9", "f9")
        assert talk.screen == "HomeScreen"


async def test_as_others_begin_to_watch_it_goes_and_is_asked_again(meet: Sit) -> None:
    async with meet("free", size=(110, 50)) as talk:
        await close(talk)
        await talk.press("f9", "tab", "tab")
        await talk.type("the numbers")
        await talk.press("f9")
        assert talk.screen == "HomeScreen" and "the numbers" not in talk.text()
        assert not reflections(talk)
        await talk.press("f9")
        assert talk.screen == "ReflectionForm" and "the numbers" in talk.text()


async def test_who_talked_is_taken_from_the_clocks_and_what_one_wants_is_asked_after(meet: Sit) -> None:
    async with meet("free", size=(110, 50)) as talk:
        talk.app.apply(lambda state: msgspec.structs.replace(state, leadership=Leadership(shows=SHOWS)))
        await talk.press("tab", "tab")
        await talk.pass_time(5)
        await close(talk)
        await talk.press("f9")
        assert f"You want this to show: {SHOWS} – did it?" in talk.text()
        assert "● mostly me" in talk.text()


async def test_who_wants_no_hints_is_not_asked(meet: Sit) -> None:
    async with meet("free", size=(110, 50)) as talk:
        talk.app.parts.preferences.choose("en", "night", hints=False)
        await close(talk)
        await talk.press("f9")
        assert talk.screen == "HomeScreen"


async def test_a_meeting_closed_before_a_kill_is_asked_about_at_the_next_private_moment_and_once(
    meet: Sit, folder: Path
) -> None:
    async with meet("free", size=(90, 50)) as talk:
        await close(talk)
    async with sit_at(folder, size=(90, 50)) as again:
        assert again.screen == "HomeScreen", "others may watch"
        await again.press("f9")
        assert again.screen == "ReflectionForm"
        await again.press("f9", "f9")
        assert again.screen == "ReflectionForm", "what others began to watch is asked again"
        again.field("#owed").value = "tell Robin"
        await again.press("ctrl+s")
        assert again.screen == "HomeScreen"
        assert [(one.meeting, one.owed) for one in reflections(again)] == [("thismeet", "tell Robin")]
        assert SECRET in again.file("people/robinek/private.json"), "what stood there stays"
    async with sit_at(folder, size=(90, 50)) as later:
        await later.press("f9")
        assert later.screen == "HomeScreen", "it is asked once"
