"""The log of a person: written and read while nobody else may watch."""

from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import TODAY
from tui.domain.people.log_entry import LogEntry
from tui.domain.workspace.state import State
from tui.usecases.log_lines import entry_kept

WELL = LogEntry(id="e1", person="cleomar", on=TODAY, text="Calm in the outage", kind="well", private=True)
SHARED = LogEntry(id="e2", person="cleomar", on=TODAY, text="Wants to learn Rust", kind="told")


def logged(folder: Path) -> None:
    def change(state: State) -> State:
        return entry_kept(SHARED)(entry_kept(WELL)(state))

    keep(folder, change)


async def at_cleo(home: Sitting) -> None:
    """Show all, and put the cursor on Cleo."""
    await home.press("f9", "slash")
    await home.type("cleo", "enter")


async def test_while_others_watch_there_is_no_log_and_no_trace_of_one(sit: Sit, folder: Path) -> None:
    logged(folder)
    async with sit() as home:
        await home.press("L")
        assert home.screen == "HomeScreen" and "outage" not in home.text()
        await home.press("question_mark")
        assert "log" not in home.text()


async def test_a_line_is_written_with_one_enter_and_the_log_goes_as_others_watch(sit: Sit) -> None:
    async with sit() as home:
        await home.press("f9", "L", "i")
        assert home.line("enter save")
        await home.press("tab")
        assert home.line("enter next field"), "what it is comes after that"
        await home.press("shift+tab")
        await home.type("Led the demo", "enter")
        assert home.screen == "LogScreen" and home.line("Led the demo")
        (entry,) = home.team.log
        assert (entry.text, entry.private, entry.kind, entry.on) == ("Led the demo", True, "saw", TODAY)
        await home.press("i")
        await home.type("half a")
        await home.press("f9")
        assert home.screen == "HomeScreen" and "demo" not in home.text() and "half" not in home.text()
        await home.press("f9", "L", "i")
        assert home.field().value == "half a"


async def test_what_was_told_is_marked_and_home_counts_kindly_what_is_left(sit: Sit, folder: Path) -> None:
    logged(folder)
    async with sit(size=(100, 36)) as home:
        await at_cleo(home)
        assert home.line("1 thing to tell Cleo")
        await home.press("L")
        rows = home.app.screen.query_one("LogRows")
        rows.choose_later("e1")  # type: ignore[attr-defined]
        rows.show(home.state)  # type: ignore[attr-defined]
        await home.press("d")
        assert next(entry for entry in home.team.log if entry.id == "e1").given == TODAY
        await home.press("escape")
        assert "to tell Cleo" not in home.text()


async def test_a_shared_line_is_a_point_at_once_and_a_private_one_is_worded_first(
    sit: Sit, folder: Path
) -> None:
    logged(folder)
    async with sit() as home:
        await at_cleo(home)
        await home.press("L")
        rows = home.app.screen.query_one("LogRows")
        for id in ("e2", "e1"):
            rows.choose_later(id)  # type: ignore[attr-defined]
            rows.show(home.state)  # type: ignore[attr-defined]
            await home.press("t")
        assert "How would you put it?" in home.text()
        await home.type("Your calm last week", "enter")
        made = {point.origin: point.text for point in home.team.points if point.origin}
        assert made == {"e2": "Wants to learn Rust", "e1": "Your calm last week"}
        await home.press("t")
        assert len([point for point in home.team.points if point.origin]) == 2


async def test_in_the_preparation_praise_not_given_for_long_is_a_hint(prepare: Sit, folder: Path) -> None:
    old = msgspec.structs.replace(WELL, on=TODAY.replace(month=9))
    keep(folder, entry_kept(old))
    async with prepare("agree", person="annaak") as prep:
        await prep.press("f9")
        assert "told them what goes well" not in prep.text(), "it is of somebody else"
    async with prepare("agree", person="cleomar") as prep:
        assert "told them what goes well" not in prep.text()
        await prep.press("f9", "h")
        assert "log it is four weeks" in " ".join(prep.text().split())


async def test_in_the_meeting_the_log_opens_where_nobody_watches_and_not_otherwise(
    meet: Sit, folder: Path
) -> None:
    logged(folder)
    async with meet("agree", person="cleomar", way="walk") as talk:
        await talk.press("L")
        assert talk.screen == "LogScreen" and talk.line("Calm in the outage")
        await talk.press("escape")
        assert talk.screen == "DialogueScreen"
    async with meet("agree", person="cleomar") as talk:
        await talk.press("L")
        assert talk.screen == "DialogueScreen" and "outage" not in talk.text()
