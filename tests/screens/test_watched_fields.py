"""Every field that can be open while others watch: a private line is drawn there as an empty one is."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from textual.content import Content

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at
from tests.screens.team import SECRET
from tui.domain.meeting.meeting import Kind
from tui.screens.messages import GoPrepare
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.meeting.notes.capture_input import CaptureLine

LINE = f"{SECRET} @them >fri"
SIGNS = ("#", " # ", "! # ", "!#", "n# ")


def kept(sitting: Sitting) -> str:
    """All private texts."""
    sitting.saved()
    state = sitting.state
    return str([meeting.aside for meeting in state.meetings.values()]) + str(state.privates)


def shared(sitting: Sitting) -> str:
    """All that may be read by others, but for the private actions of the team at the start."""
    sitting.saved()
    team = sitting.team
    records = [*team.points, *team.goals, *team.people, *(one for one in team.actions if not one.private)]
    return str(records) + sitting.file("live/*.shared.json")


DIALOGUE: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "capture": ("free", ("n",)),
    "answer": ("one-thing", ("enter",)),
    "looking forward": ("preview", ("enter",)),
    "what was heard": ("sum-up", ("enter",)),
    "a goal": ("goals", ("i",)),
    "a point": ("my-points", ("i",)),
    "a point of theirs": ("their-points", ("i",)),
    "another day": ("last-actions", ("u",)),
    "why it is dropped": ("last-actions", ("x",)),
    "what one says": ("round", ("enter",)),
    "a task": ("who-does-what", ("enter",)),
    "a sounding board": ("sounding-board", ("enter",)),
    "an action": ("free", ("a",)),
}


@pytest.mark.parametrize(
    ("field", "sign"),
    [*zip(DIALOGUE, cycle(SIGNS), strict=False), *(("answer", sign) for sign in SIGNS), ("an action", "#")],
)
async def test_letter_by_letter_it_looks_as_an_empty_line(meet: Sit, field: str, sign: str) -> None:
    kind, keys = DIALOGUE[field]
    async with meet(kind, size=(100, 30)) as talk:
        await talk.press(*keys)
        assert isinstance(talk.app.focused, PatientInput)
        talk.app.focused.value = ""
        await talk.settle()
        empty = talk.text()
        for letter in sign + LINE:
            await talk.press("space" if letter == " " else letter)
            assert talk.text() == empty
        for typed in talk.app.screen.query(PatientInput):
            typed.tell_now()
        await talk.settle()
        assert talk.text() == empty
        before = shared(talk)
        await talk.press("ctrl+s" if field == "an action" else "enter")
        assert SECRET not in talk.text() + "".join(talk.told())
        assert SECRET not in shared(talk) and shared(talk).count("id=") == before.count("id=")
        assert SECRET in kept(talk) or any(
            one.private and SECRET in one.text for one in talk.team.actions[1:]
        )


PREPARATION = {
    "purpose": ("e",),
    "length": ("g",),
    "a point": ("2", "i"),
    "find a step": ("i",),
    "find": ("c",),
}


@pytest.mark.parametrize("field", PREPARATION)
async def test_so_it_does_in_the_preparation(prepare: Sit, field: str) -> None:
    async with prepare("weather", size=(100, 30)) as prep:
        await prep.press(*PREPARATION[field])
        assert isinstance(prep.app.focused, PatientInput)
        prep.app.focused.value = ""
        await prep.settle()
        empty = prep.text()
        await prep.type(f"# {SECRET}")
        assert prep.text() == empty
        await prep.press("enter")
        assert SECRET not in prep.text() + "".join(prep.told()) + shared(prep)


@pytest.mark.parametrize("keys", [("i",), ("slash",), ("N",), ("e",), ("e", "tab")], ids=str)
async def test_so_it_does_at_home(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit(size=(100, 40)) as home:
        await home.press("end", *keys)
        assert isinstance(home.app.focused, PatientInput)
        home.app.focused.value = ""
        await home.settle()
        empty = home.text()
        await home.type(f"# {SECRET}")
        assert home.text() == empty
        await home.press("ctrl+s" if "e" in keys or "N" in keys else "enter")
        assert SECRET not in home.text() + "".join(home.told()) + shared(home)


async def test_a_point_that_is_private_is_kept_for_the_next_meeting(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "i")
        await home.type("# worn", "enter")
        assert home.state.privates["robinek"].focus[-1] == "worn"
        assert SECRET in home.state.privates["robinek"].focus, "what was there stays"


async def test_a_field_that_is_open_empties_as_others_begin_to_watch(folder: Path) -> None:
    async with sit_at(folder) as prep:
        await prep.press("f9")
        prep.app.post_message(GoPrepare("robinek"))
        await prep.settle()
        await prep.press("5", "i")
        await prep.type("worn out")
        assert "worn out" in prep.text() and "Only you" in prep.text()
        await prep.press("f9")
        assert "worn out" not in prep.text() and "Only you" not in prep.text()
        await prep.press("f9")
        assert "worn out" in prep.text()


async def test_an_action_form_tells_of_no_private_ones(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("a")
        assert "private" not in talk.text() and "shared" not in talk.text()
        await talk.type(f"# {LINE}", "ctrl+s")
        made = talk.team.actions[-1]
        assert (made.text, made.private, made.owner) == (SECRET, True, "employee") and made.due is not None
        await talk.press("f9", "a")
        assert "private" in talk.text()


async def test_the_meaning_of_a_private_line_goes_with_it_also_where_a_hint_stood(meet: Sit) -> None:
    async with meet("weather", size=(100, 30)) as talk:
        await talk.press("f9", "1", "#")
        await talk.type("worn")
        assert "→ a private note" in talk.text()
        await talk.press("f9")
        assert "private" not in talk.text()
        talk.app.screen.query_one(CaptureLine).tip(Content("a hint"))
        await talk.settle()
        assert "private" not in talk.text()


@pytest.mark.parametrize("size", [(60, 18), (100, 30)], ids=str)
async def test_the_empty_line_says_how_one_writes_and_a_private_one_no_more(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("free", size=size) as talk:
        idle = talk.text()
        assert "n note   a action   k next time" in idle and "private" not in idle
        await talk.press("n")
        begun = talk.text()
        await talk.press("escape")
        assert talk.text() == idle
        await talk.press("#")
        await talk.type("sounds worn out")
        assert talk.text() == begun
        await talk.press("escape")
        assert talk.text() == idle
