"""What was agreed is read back, one action after the other."""

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.planning.plan import is_at_end

ALL_READ = "All read back – that’s what we’ll do"


async def agree(talk: Sitting, *lines: str) -> None:
    for line in lines:
        await talk.press("n")
        await talk.type(line, "enter")


def on(talk: Sitting) -> str:
    step = talk.meeting.current_step
    assert step is not None
    return step.kind


def foot(talk: Sitting) -> str:
    return talk.text().splitlines()[-1]


async def test_each_is_read_with_who_what_and_when(meet: Sit) -> None:
    async with meet("agree", "free", size=(100, 30)) as talk:
        await agree(talk, "! Send the plan @them >fri", "! Book a room")
        assert "space read back" in foot(talk)
        await talk.press("space")
        text = talk.text()
        assert "1 of 2 · is this right?" in text
        first, second = ("Robin: Send the plan", "your manager: Book a room")
        if first not in text:
            first, second = second, first
        assert first in text and "space that’s right" in foot(talk)
        await talk.press("space")
        assert "2 of 2" in talk.text() and second in talk.text()
        assert on(talk) == "agree", "nothing jumps over the reading"
        await talk.press("space")
        assert "is this right?" not in talk.text()
        assert ALL_READ in talk.text()
        await talk.press("space")
        assert on(talk) == "free"


async def test_all_is_read_only_as_long_as_nothing_new_was_agreed(meet: Sit) -> None:
    async with meet("agree", "free", size=(100, 30)) as talk:
        await agree(talk, "! Send the plan @them >fri")
        assert ALL_READ not in talk.text()
        await talk.press("space", "space")
        assert ALL_READ in talk.text()
        await agree(talk, "! Book a room")
        assert ALL_READ not in talk.text()


async def test_one_that_is_changed_is_read_again(meet: Sit) -> None:
    async with meet("agree", "free", size=(100, 30)) as talk:
        await agree(talk, "! Send the plan @them >fri")
        await talk.press("space", "enter")
        assert talk.screen == "ActionForm"
        talk.field().value = "Send the whole plan"
        await talk.press("ctrl+s")
        assert "Robin: Send the whole plan" in talk.text()
        await talk.press("space", "space")
        assert on(talk) == "free"
        await talk.press("backspace")
        await talk.press("enter")
        talk.field().value = "Send half of it"
        await talk.press("ctrl+s", "space")
        assert "Robin: Send half of it" in talk.text()


async def test_the_reading_can_be_left(meet: Sit) -> None:
    async with meet("agree", "free") as talk:
        await agree(talk, "! Send the plan @them >fri")
        await talk.press("space", "escape")
        assert "is this right?" not in talk.text()
        assert ALL_READ not in talk.text(), "that is for both to say"
        assert talk.screen == "DialogueScreen"
        await talk.press("space")
        assert on(talk) == "free"


async def test_with_nothing_agreed_space_goes_on(meet: Sit) -> None:
    async with meet("agree", "free") as talk:
        await talk.press("space")
        assert on(talk) == "free"


async def test_a_private_action_is_never_read_back(meet: Sit) -> None:
    async with meet("agree") as talk:
        await agree(talk, "! # ask about the sick leave")
        await talk.press("space")
        assert "sick leave" not in talk.text()
        assert is_at_end(talk.meeting)
