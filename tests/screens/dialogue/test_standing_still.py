"""Who watches the stage finds each thing where it was: what comes to it and goes from it moves nothing else."""

from collections import Counter
from difflib import unified_diff

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import TODAY
from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.widgets.meeting.notice_row import NoticeRow

QUESTIONS = ("general.how-scale", "one-to-one.motivation")
STATEMENTS = ("check.growth.strengths", "check.growth.fast-progress")
RATED: tuple[Kind | Step, ...] = (
    Step(id="s1", kind="cards", minutes=5, questions=QUESTIONS),
    Step(id="s1", kind="statements", minutes=5, deck="check.growth", questions=STATEMENTS),
    Step(id="s1", kind="statements", minutes=5, deck="check.growth", questions=STATEMENTS, both=True),
)
OPEN = Step(id="s1", kind="cards", minutes=5, questions=("general.slows-work", "general.goes-well"))

NOTE = ("n", "'a note", "enter", "n", "'another one", "enter")
ANSWERED = ("enter", "'some words", "enter", "Q")
KEYS: tuple[tuple[Kind | Step, tuple[str, ...]], ...] = (
    (RATED[0], ("5", "right", *ANSWERED, "0", "delete", *NOTE, "space", "5")),
    (RATED[1], ("5", *ANSWERED, "0", *NOTE, "space", "5")),
    (RATED[2], ("5", "4", "enter", "'why", "enter", *NOTE)),
    (OPEN, (*ANSWERED, *NOTE, "space")),
    ("weather", ("3", *ANSWERED, *NOTE, "space", "4", "delete")),
    ("evaluate", ("7", *ANSWERED, "0", *NOTE, "space", "5")),
    ("preview", ("3", *ANSWERED, *NOTE, "space", "4")),
    ("one-thing", (*ANSWERED, *NOTE)),
    ("if-i-vanished", (*ANSWERED, "space", *NOTE)),
    ("small-talk", ("Q", *NOTE)),
    ("free", NOTE),
    ("guess-week", ("1", *NOTE)),
    ("last-actions", ("d", "down", "d", "d", "t", "up", "d", "t", "t", *NOTE)),
    ("their-points", ("d", "down", "d", *NOTE)),
    ("my-points", ("d", *NOTE)),
    ("sum-up", ("enter", "'I heard this", "enter", "enter", "escape", "d", "d", *NOTE)),
    ("decision", ("i", "'We do it", "enter", "x", "x", *NOTE)),
    ("goals", NOTE),
    ("agree", ("a", "'Send it @me >fri", "ctrl+s", "space", "space", *NOTE)),
)

LEFT = ("a", "'the list", "escape")
"""A line that was begun and left: what it becomes goes on standing below it."""

ON_FOOT: tuple[tuple[Kind | Step, tuple[str, ...]], ...] = (
    (RATED[0], ("5", *LEFT)),
    (OPEN, LEFT),
    ("weather", ("3", *LEFT)),
    ("free", LEFT),
    ("last-actions", ("d", "t", "t", *LEFT)),
    ("their-points", ("d", *LEFT)),
)


def moved(before: str, after: str) -> list[str]:
    """Give the rows that stand in both pictures, once in each, and not in the same place."""
    once = [Counter(picture.split("\n")) for picture in (before, after)]
    rows = after.split("\n")
    return [
        f"{at} → {rows.index(row)}: {row.strip()}"
        for at, row in enumerate(before.split("\n"))
        # A frame or a line alone is no thing that one has found.
        if len(set(row.strip())) > 2 and all(count[row] == 1 for count in once) and rows.index(row) != at
    ]


def begun(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, held=TODAY)


async def stands_still(talk: Sitting, keys: tuple[str, ...]) -> None:
    """Press the keys one by one, and look whether a row comes to another place."""
    before = talk.text()
    for key in keys:
        if key.startswith("'"):
            await talk.type(key[1:])
        else:
            await talk.press(key)
        if talk.screen != "DialogueScreen":
            # What lies over the stage is another picture.
            continue
        after = talk.text()
        differs = "\n".join(unified_diff(before.split("\n"), after.split("\n"), key, lineterm="", n=0))
        assert not moved(before, after), f"{moved(before, after)}\n{differs}"
        before = after


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30), (120, 36)], ids=str)
@pytest.mark.parametrize(
    ("kind", "keys"), KEYS, ids=[one if isinstance(one, str) else one.kind for one, _ in KEYS]
)
async def test_what_stands_on_the_stage_stays_where_it_is(
    meet: Sit, kind: Kind | Step, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with meet(kind, "free", size=size, prepared=begun) as talk:
        await stands_still(talk, keys)


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (80, 30)], ids=str)
@pytest.mark.parametrize(
    ("kind", "keys"), ON_FOOT, ids=[one if isinstance(one, str) else one.kind for one, _ in ON_FOOT]
)
async def test_on_a_walk_what_was_found_at_a_glance_is_found_there_again(
    meet: Sit, kind: Kind | Step, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with meet(kind, "free", way="walk", size=size, prepared=begun) as talk:
        await talk.press("n")
        await talk.type("! the first of it", "enter")
        await stands_still(talk, keys)
        assert "space next" in talk.text()


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (80, 24), (100, 30)], ids=str)
async def test_in_a_chat_a_reply_moves_nothing_of_what_is_asked(meet: Sit, size: tuple[int, int]) -> None:
    async with meet(OPEN, "free", way="chat", size=size) as talk:
        before = talk.text()
        for reply in ("first of all, nights", "and then the rota", "and one thing more"):
            await talk.paste(reply)
            await talk.press("1", "enter")
            assert reply in talk.text()
            after = talk.text()
            asked = [row for row in moved(before, after) if not any(one in row for one in ("nights", "rota"))]
            assert not asked, asked
            before = after


@pytest.mark.parametrize("keys", [("n", "'a note", "enter"), ("s",)], ids=["note", "skip"])
@pytest.mark.parametrize("guarded", [(), ("f9",)], ids=["watched", "desk"])
async def test_what_is_said_in_a_low_window_covers_neither_the_bar_nor_the_question(
    meet: Sit, keys: tuple[str, ...], guarded: tuple[str, ...]
) -> None:
    async with meet(OPEN, "free", size=(60, 18)) as talk:
        await talk.press(*guarded)
        for key in keys:
            await (talk.type(key[1:]) if key.startswith("'") else talk.press(key))
        told = talk.app.screen.query_one(NoticeRow)
        assert told.display and 12 <= told.region.y <= 16 and told.line in talk.text()


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)], ids=str)
async def test_where_one_is_in_the_plan_is_told_in_one_place(meet: Sit, size: tuple[int, int]) -> None:
    """However long the name of a step is, and however few minutes are left."""
    kinds: tuple[Kind, ...] = ("free", "one-thing", "small-talk", "sum-up")
    async with meet(*kinds, size=size) as talk:
        places = set()
        for number, _kind in enumerate(kinds, 1):
            head = talk.text().splitlines()[0]
            places.add(head.index("━━━") - 2 * (number - 1) if size[0] >= 80 else head.index(f"{number}/4"))
            await talk.pass_time(6)
            await talk.press("space")
        assert len(places) == 1, places


@pytest.mark.parametrize("size", [(100, 30), (120, 36), (160, 45)], ids=str)
@pytest.mark.parametrize("kind", RATED, ids=["card", "statement", "both"])
async def test_a_large_figure_leaves_room_for_the_words_below_it(
    meet: Sit, kind: Step, size: tuple[int, int]
) -> None:
    """Also once notes stand below, in every window from thirty rows."""
    async with meet(kind, "free", size=size, prepared=begun) as talk:
        await talk.press("5", "4", "enter")
        await talk.type("some words", "enter", "n")
        await talk.type("a note", "enter", "n")
        await talk.type("another one", "enter")
        drawn = sum(row.count("██") > 0 for row in talk.text().splitlines()[2:])
        assert drawn >= {30: 6, 36: 6, 45: 10}[size[1]], "the figure is large"
        assert "some words" in talk.text() and "another one" in talk.text()
