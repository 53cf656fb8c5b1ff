"""Home: who needs a meeting, and what there is to know of them."""

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import SECRET, held
from tui.app.services import OPEN_DEMO
from tui.domain.meeting.planning.plan import begin
from tui.domain.workspace.state import State, with_meeting


def names(home: Sitting) -> list[str]:
    """First names in the order of the list."""
    people = ("Robin Ek", "Anna Å", "Bo S", "Cleo M")
    listed = home.text().split("─" * 20)[0].splitlines()
    return [name.split()[0] for line in listed for name in people if name in line]


async def test_whoever_needs_a_meeting_most_stands_first(sit: Sit) -> None:
    async with sit() as home:
        await home.press("f9")
        assert names(home) == ["Bo", "Robin", "Cleo", "Anna"]
        assert "due 13 days ago" in home.line("Bo S")
        assert home.line("Robin Ek").endswith("09:30")
        assert "Thursday" in home.line("Anna Å")


async def test_what_is_open_is_counted_and_private_things_are_not(sit: Sit) -> None:
    async with sit() as home:
        await home.press("f9")
        assert "□  1 promised  ·  3 to talk about" in home.text()
        assert "nothing promised" in home.text()


@pytest.mark.parametrize(
    ("language", "blame"),
    [("en", ("overdue", "late", "missed")), ("sv", ("försenad", "missad")), ("da", ("forsinket", "misset"))],
)
async def test_nobody_is_blamed(demo: Path, language: str, blame: tuple[str, ...]) -> None:
    async with sit_at(demo, language=language, size=(120, 60)) as home:  # type: ignore[arg-type]
        words = home.text().lower().split()
        assert not set(blame) & set(words)


async def test_the_card_tells_of_whom_the_cursor_is_on(sit: Sit) -> None:
    async with sit(size=(120, 40)) as home:
        await home.press("f9", "home")
        assert "the ski trip" in home.text()
        assert "Send the plan" not in home.text()
        await home.press("down")
        text = home.text()
        for said in ("developer", "weekly", "Next: today 09:30", "Last met 7 days ago", "17 Nov"):
            assert said in text, said
        assert text.index("Send the plan") < text.index("Book the room"), "my own promises first"
        assert "You promised 1 thing  + 1 private" in text, "what is listed is counted"
        for said in ("Laptop is slow", "The release", "the ski trip", "The estimate slipped"):
            assert said in text, said
        await home.press("j")
        assert "You have not met yet." in home.text()
        await home.press("k", "k")
        assert "monthly" in home.text()


async def test_the_card_names_the_one_thing_not_to_forget(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("end")
        assert "Not to forget" not in home.text()
        await home.press("f9")
        lines = home.text().splitlines()
        (place,) = (number for number, line in enumerate(lines) if "Not to forget" in line)
        assert "Send the plan" in lines[place + 1]


async def test_private_things_are_absent_until_nobody_watches(sit: Sit) -> None:
    async with sit(size=(120, 40)) as home:
        await home.press("end")
        assert SECRET not in home.text()
        await home.press("f9")
        assert f"Ask why it {SECRET}" in home.text()
        assert "private notes shown" in home.text()
        await home.press("f9")
        assert SECRET not in home.text()


async def test_a_name_is_found_by_a_part_of_it(sit: Sit) -> None:
    async with sit() as home:
        await home.press("f9", "slash")
        await home.type("ÅKE")
        assert names(home) == ["Anna"]
        await home.press("enter", "p")
        assert home.screen == "PrepScreen"


async def test_esc_brings_everybody_back(sit: Sit) -> None:
    async with sit() as home:
        await home.press("slash")
        await home.type("cleo", "escape")
        assert len(names(home)) == 4
        assert not home.has("#find")


async def test_whoever_goes_to_a_meeting_has_found_whom_they_looked_for(sit: Sit) -> None:
    async with sit() as home:
        await home.press("slash")
        await home.type("bo", "enter", "m", "f", "c", "enter")
        assert home.screen == "HomeScreen"
        assert len(names(home)) == 4 and not home.has("#find")
        assert "Bo" in home.line("▌"), "the hand stays on whom one met"


async def test_who_looks_for_somebody_else_types_over_the_first_name(sit: Sit) -> None:
    async with sit() as home:
        await home.press("slash")
        await home.type("cleo", "enter", "slash")
        await home.type("bo")
        assert names(home) == ["Bo"]


async def test_a_meeting_under_way_stands_first_and_says_so(folder: Path) -> None:
    def running(state: State) -> State:
        meeting = held("free", person="annaak")
        return with_meeting(state, begin(meeting, meeting.created))

    keep(folder, running)
    async with sit_at(folder) as home:
        await home.press("f9")
        assert names(home)[0] == "Anna"
        assert "under way" in home.line("Anna Å")
        await home.resize(120, 36)
        assert "A meeting is under way" in home.text()


async def test_a_meeting_of_today_or_tomorrow_that_is_not_prepared_is_said_softly(sit: Sit) -> None:
    async with sit() as home:
        assert "to prepare" not in home.text(), "nothing of that while others watch"
        await home.press("f9")
        assert "to prepare" in home.line("Robin Ek") and "to prepare" not in home.line("Anna Å")


async def test_how_far_it_is_prepared_is_never_torn(folder: Path) -> None:
    def renamed(state: State) -> State:
        people = tuple(
            msgspec.structs.replace(one, name="Robin Ekströmer-Lund") if one.id == "robinek" else one
            for one in state.team.people
        )
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, people=people))

    keep(folder, renamed)
    async with sit_at(folder, size=(40, 20)) as home:
        await home.press("f9")
        assert home.line("Robin Ekströmer-Lund").endswith("09:30")
        assert home.line("to prepare").strip("▌ ") == "to prepare", "in a row of its own, whole"


async def test_a_prepared_meeting_is_told(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "p", "escape")
        assert home.screen == "HomeScreen"
        await home.press("f9")
        assert "prepared" in home.line("Robin Ek")


async def test_an_empty_team_gets_a_friendly_start(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        assert "Who comes first?" in home.text()
        await home.press("m", "p", "l", "i", "e", "delete", "slash", "enter", "x")
        assert home.screen == "HomeScreen"
        await home.press("N")
        await home.type("Kim Holm", "ctrl+s")
        await home.press("escape")
        assert "Kim Holm" in home.text()
        assert "Who comes first?" not in home.text()
        await home.press("ctrl+z")
        assert "Who comes first?" in home.text()
        home.burst("ctrl+y", "ctrl+z", "ctrl+y", "ctrl+z")
        await home.settle()
        assert "Who comes first?" in home.text()


async def test_an_empty_team_may_look_around_in_the_demo_first(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        await home.pilot.press("D")
        await home.pilot.pause()
        assert home.app.return_value == OPEN_DEMO


async def test_with_a_team_no_key_leaves_for_the_demo(sit: Sit) -> None:
    async with sit() as home:
        await home.press("D")
        assert home.app.return_value is None


async def test_a_point_is_added_for_either_side(sit: Sit) -> None:
    async with sit(size=(120, 40)) as home:
        await home.press("end", "i")
        await home.type("Praise the demo")
        assert "a point of mine" in home.text()
        await home.press("enter", "i")
        await home.type("@Parking")
        assert "a point of Robin’s" in home.text()
        await home.press("enter")
        added = {point.text: (point.person, point.side) for point in home.team.points}
        assert added["Praise the demo"] == ("robinek", "manager")
        assert added["Parking"] == ("robinek", "employee")
        await home.press("f9")
        assert "Parking" in home.text()
        await home.resize(90, 30)
        assert "5 to talk about" in home.text()
        await home.press("ctrl+z")
        assert "Parking" not in {point.text for point in home.team.points}
        assert home.told() == ["Taken back: point “Parking”"]
        await home.press("ctrl+y")
        assert "Parking" in {point.text for point in home.team.points}
        assert home.told() == ["Done again: point “Parking”"]


@pytest.mark.parametrize("text", ["", "   ", "@", "@ "])
async def test_nothing_typed_is_no_point(sit: Sit, text: str) -> None:
    async with sit() as home:
        await home.press("end", "i")
        await home.type(text, "enter", "escape")
        assert len(home.team.points) == 3


async def test_help_names_the_keys_and_the_palette_writes_no_picture(sit: Sit) -> None:
    async with sit(size=(100, 40)) as home:
        await home.press("question_mark")
        assert home.screen == "HelpScreen"
        for key in ("meet", "prepare", "since last time", "new person", "hide the screen"):
            assert key in home.text()
        await home.press("escape")
        await home.press("ctrl+p")
        assert "Prepare" in home.text()
        await home.type("screenshot")
        assert "Nothing matches" in home.text()


async def test_copies_of_a_service_that_syncs_are_told_of_once(sit: Sit, folder: Path) -> None:
    async with sit() as home:
        assert not home.told()
    for name in ("team 2.json", "team.sync-conflict-20261123-101010-ABCDEFG.json"):
        (folder / name).write_bytes((folder / "team.json").read_bytes())
    async with sit() as home:
        assert [line for line in home.told() if "2 copies of files" in line]
        assert "Anna" in home.text()


async def test_what_may_be_written_into_a_point_is_said_whole_in_a_narrow_window(sit: Sit) -> None:
    async with sit(size=(40, 20)) as home:
        await home.press("i")
        text = " ".join(home.text().split())
        assert "start with @ if the point is" in text and "Anna’s" in text


async def test_the_first_person_brought_back_can_be_met_at_once(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        for name in ("Kim", "Lou"):
            await home.press("N")
            await home.type(name, "ctrl+s")
            await home.press("escape")
        await home.press("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y")
        assert "Lou" in home.text()
        await home.press("down")
        assert "▌ Lou" in home.text(), "the list has the keys again"


@pytest.mark.parametrize("width", [40, 60])
async def test_a_narrow_head_leaves_out_whole_parts_and_never_who_may_watch(sit: Sit, width: int) -> None:
    async with sit(size=(80, 24)) as home:
        await home.resize(width, 20)
        head = home.text().splitlines()[0]
        assert head.endswith("Tuesday 24 Nov")
        assert "private" not in head
        await home.press("f9")
        assert ("private notes shown" if width == 60 else "private") in home.text().splitlines()[0]


async def test_what_covers_home_goes_with_esc(sit: Sit) -> None:
    async with sit() as home:
        home.app.notify("a long line over the card", timeout=60)
        await home.settle()
        assert "a long line over the card" in home.text()
        await home.press("escape")
        assert "a long line over the card" not in home.text()


async def test_one_line_is_saved_as_forms_are(sit: Sit) -> None:
    async with sit() as home:
        await home.press("i")
        await home.type("the chair squeaks", "ctrl+s")
        assert home.team.points[-1].text == "the chair squeaks"


async def test_one_may_meet_in_another_way_than_usual(sit: Sit) -> None:
    async with sit() as home:
        await home.press("end", "w")
        assert home.screen == "Pick" and "as usual" in home.line("▌")
        await home.type("walk")
        await home.press("enter")
        assert home.screen == "DialogueScreen"
        assert home.meeting.way == "walk" and not home.app.guarded
