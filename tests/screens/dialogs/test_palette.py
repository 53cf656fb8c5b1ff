"""The palette and the help: what the keys of a screen do, in groups, found by name."""

from itertools import takewhile

import pytest
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from tests.app.parts import english
from tests.screens.conftest import Sit
from tui.screens.dialogs.command_palette import CLEAR, command_rows
from tui.widgets.base.row_list import Rows


def order(text: str, *words: str) -> bool:
    """Whether words stand in this order."""
    places = [text.find(word) for word in words]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize("key", ["ctrl+p", "question_mark"])
async def test_keys_stand_in_groups_what_is_nearest_first(meet: Sit, key: str) -> None:
    async with meet("cards", size=(100, 90)) as talk:
        await talk.press(key)
        below = talk.text().replace("Keys on this screen", "")
        assert order(below, "for what is in hand", "on this screen", "everywhere")


async def test_a_command_is_found_by_a_part_of_its_name_and_done(meet: Sit) -> None:
    async with meet("cards", "agree", size=(100, 40)) as talk:
        await talk.press("ctrl+p")
        await talk.type("pla")
        assert "o" in talk.line("Plan").split()
        assert "everywhere" not in talk.text(), "a heading is not what one looks for"
        await talk.press("enter")
        assert talk.screen == "PlanDialog"


async def test_each_command_stands_there_once(meet: Sit) -> None:
    async with meet("cards", size=(100, 60)) as talk:
        await talk.press("ctrl+p")
        rows = [line.split("│")[1].strip() for line in talk.text().splitlines() if line.count("│") == 2]
        names = [row.split("  ")[0].lstrip("▌ ") for row in rows if "  " in row]
        assert len(names) > 15 and len(set(names)) == len(names)


async def test_it_goes_as_others_begin_to_watch(meet: Sit) -> None:
    async with meet("cards") as talk:
        await talk.press("f9", "ctrl+p")
        assert talk.screen == "Palette"
        talk.app.action_guard()
        await talk.settle()
        assert talk.screen == "DialogueScreen"


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        ((), "m meet"),
        (("f9",), "m meet"),
        (("end", "l"), "d done"),
        (("end", "p"), "m begin the meeting"),
    ],
    ids=["watched home", "home", "review", "preparation"],
)
async def test_the_help_begins_with_the_five_keys_used_most_here(
    sit: Sit, keys: tuple[str, ...], first: str
) -> None:
    async with sit(size=(60, 18)) as home:
        await home.press(*keys, "question_mark")
        inside = [line.split("│")[1] for line in home.text().splitlines() if line.count("│") > 1]
        # Wherever the scroll bar has its block.
        rows = [row.strip(" ▁▂▃▄▅▆▇█") for row in inside]
        start = rows.index("used most here")
        told = [" ".join(row.split()) for row in rows[start + 1 : start + 6]]
        assert told[0] == first
        assert all(len(row.split()) > 1 for row in told[:4]), "all of them without paging"


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        ((), "Meet"),
        (("f9",), "Meet"),
        (("end", "l"), "Done"),
        (("end", "p"), "Begin the meeting"),
    ],
    ids=["watched home", "home", "review", "preparation"],
)
async def test_the_palette_begins_with_what_is_used_most_here(
    sit: Sit, keys: tuple[str, ...], first: str
) -> None:
    async with sit(size=(60, 18)) as home:
        await home.press(*keys, "ctrl+p")
        assert f"▌ {first}" in home.text()


@pytest.mark.parametrize("removing", ["x", "delete"])
def test_what_takes_something_away_is_last_of_its_group(removing: str) -> None:
    bindings = [
        Binding(removing, "drop", "away", id="action.drop"),
        Binding("z", "zoom", "zoom", id="home.zoom"),
    ]
    found = {one.id or "": ActiveBinding(Screen(), one, True, "") for one in bindings}
    ids = [row.id for row in command_rows(found, english(), foremost=["action.drop"]) if row.id]
    assert ids == ["home.zoom", "action.drop", CLEAR]


async def test_words_that_need_two_lines_hang_below_each_other_on_a_phone(meet: Sit) -> None:
    async with meet("cards", size=(40, 20)) as talk:
        await talk.press("question_mark")
        rows = [line.split("│")[1] for line in talk.text().splitlines() if line.count("│") > 1]
        start = next(number for number, row in enumerate(rows) if "used most here" in row)
        told = list(takewhile(str.strip, rows[start + 1 :]))
        further = [row for row in told if not row[:3].strip()]
        assert all(row[:17].strip() == "" for row in further)
        await talk.press("backspace")
        assert talk.screen == "DialogueScreen"


@pytest.mark.parametrize("typed", ["take a note", "notér"])
async def test_in_another_language_it_is_found_by_the_managers_words_too(meet: Sit, typed: str) -> None:
    """The words that stand there are those of whom one meets; the manager looks for their own."""
    async with meet("cards", person="bosoren", size=(100, 40)) as talk:
        await talk.press("ctrl+p")
        await talk.type(typed)
        assert talk.app.screen.query_one(Rows).chosen == "dialogue.note"
        assert "Notér" in talk.text() and "Take a note" not in talk.text()


async def test_a_step_and_a_template_are_found_by_the_managers_words_too(prepare: Sit) -> None:
    async with prepare("weather", person="bosoren", size=(100, 40)) as prep:
        await prep.press("1", "i")
        await prep.type("goals")
        assert prep.app.screen.query_one(Rows).chosen == "goals"
        await prep.press("escape", "T")
        await prep.type("walking one")
        assert prep.app.screen.query_one(Rows).chosen == "walking-1-1"
