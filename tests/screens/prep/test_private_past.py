"""What was noted privately in a meeting, and had in mind for it, is found again in the next preparation."""

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Aside, Meeting
from tui.widgets.base.row_list import Rows

NOTED = "watches the clock"
MEANT = "praise the handover"


def noted(meeting: Meeting) -> Meeting:
    """A meeting for which the manager had something in mind."""
    return msgspec.structs.replace(meeting, aside=Aside(focus=(MEANT,)))


async def close(talk: Sitting) -> None:
    """Note something privately, agree on something, and close the meeting."""
    await talk.press("n")
    await talk.type(f"# {NOTED}", "enter", "n")
    await talk.type("! send the map", "enter")
    await talk.press("f", "c", "enter")
    assert talk.screen == "HomeScreen"


async def test_what_was_noted_privately_stands_in_the_next_preparation(meet: Sit) -> None:
    async with meet("free", prepared=noted, size=(100, 36)) as talk:
        await close(talk)
        await talk.press("end", "p")
        assert NOTED not in talk.text() and MEANT not in talk.text(), "others may watch"
        await talk.press("f9", "5")
        text = talk.text()
        assert text.index("Last time and before") < text.index(MEANT) < text.index(NOTED)
        assert "had in mind" in talk.line(MEANT)
        assert "24 Nov" in talk.line(f"# {NOTED}")
        await talk.press("f9")
        assert NOTED not in talk.text() and MEANT not in talk.text()


async def test_what_a_closed_meeting_noted_stays_as_it_is(meet: Sit) -> None:
    async with meet("free", prepared=noted, size=(100, 36)) as talk:
        await close(talk)
        await talk.press("end", "p", "f9", "5", "end", "x")
        assert NOTED in talk.text() and MEANT in talk.text()
        await talk.press("home", "x")
        assert "sounds worn out" not in talk.file("people/robinek/private.json"), (
            "what was kept for any time goes"
        )
        await talk.press("ctrl+z")
        assert "sounds worn out" in talk.file("people/robinek/private.json")


async def test_the_page_is_there_in_a_small_window_too(meet: Sit) -> None:
    async with meet("free", prepared=noted, size=(40, 20)) as talk:
        await close(talk)
        await talk.press("end", "p", "f9", "5")
        assert NOTED in talk.text()


async def test_the_minutes_of_a_past_meeting_tell_the_manager_what_they_noted(meet: Sit) -> None:
    async with meet("free", prepared=noted, size=(100, 36)) as talk:
        await close(talk)
        await talk.press("end", "f9", "escape", "P")
        lists = talk.app.screen.query_one(Rows)
        lists.action_step(next(n for n, row in enumerate(lists.rows) if "send the map" in row.said))
        await talk.press("enter")
        shown = talk.text()
        assert shown.index("Only you see this") < shown.index(NOTED)
        await talk.press("f9")
        assert NOTED not in talk.text()


async def test_it_stands_with_what_was_said_last_time_where_nobody_watches(meet: Sit) -> None:
    async with meet("free", prepared=noted, size=(120, 36)) as talk:
        await close(talk)
        await talk.press("end", "l")
        assert NOTED not in talk.text() and MEANT not in talk.text()
        await talk.press("f9")
        text = talk.text()
        assert text.index("Only you see this") < text.index(NOTED) < text.index(MEANT)
        await talk.press("f9")
        assert NOTED not in talk.text() and MEANT not in talk.text()
