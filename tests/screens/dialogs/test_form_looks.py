"""Forms and lists as one sees them: keys in sight, lines that hang, days in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import CLEO, TODAY
from tui.app.start.start import Start
from tui.domain.people.idea import WHOLE_TEAM, Idea
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Language
from tui.domain.people.person_group import Group
from tui.domain.people.team import with_group, with_idea, with_person
from tui.domain.workspace.state import State
from tui.screens.dialogs.base.frame import Frame

SIZES = [(40, 20), (60, 18), (100, 30), (120, 36)]


def mended(state: State, **changes: object) -> State:
    robin = state.team.person("robinek")
    assert robin is not None
    return msgspec.structs.replace(
        state, team=with_person(state.team, msgspec.structs.replace(robin, **changes))
    )


def column(home: Sitting, text: str) -> int:
    return home.line(text).index(text)


@pytest.mark.parametrize("size", SIZES)
async def test_settings_say_how_one_leaves_them_and_speak_of_time_not_of_minutes(
    folder: Path, size: tuple[int, int]
) -> None:
    languages: tuple[tuple[Language, str, str], ...] = (
        ("en", "every minute", "back"),
        ("sv", "varje minut", "tillbaka"),
        ("da", "hvert minut", "tilbage"),
    )
    for language, minute, back in languages:
        async with sit_at(folder, size=size, language=language) as home:
            await home.press("comma")
            # A phone has no escape key: the letters behind `q` are named there.
            assert f"{'q e' if size[0] < 58 else 'esc'} {back}" in home.text()
            assert minute in home.text()


@pytest.mark.parametrize("size", [(100, 30), (120, 36)])
@pytest.mark.parametrize("language", ["en", "sv", "da"])
async def test_a_form_is_as_high_as_its_fields_where_there_is_room(
    folder: Path, size: tuple[int, int], language: Language
) -> None:
    group = Group(id="coffee", name="Coffee", members=("annaak", "bosoren", "cleomar"), cadence=7)
    keep(folder, lambda state: msgspec.structs.replace(state, team=with_group(state.team, group)))
    async with sit_at(folder, size=size, language=language) as home:
        await home.press("comma")
        frame = home.app.screen.query_one(Frame)
        assert frame.max_scroll_y == 0
        await home.press("escape", "M", "e")
        frame = home.app.screen.query_one(Frame)
        assert frame.max_scroll_y == 0


async def test_what_a_group_is_read_as_stands_close_above_its_fields(folder: Path) -> None:
    group = Group(id="coffee", name="Coffee", members=("annaak", "bosoren", "cleomar"), cadence=7)
    keep(folder, lambda state: msgspec.structs.replace(state, team=with_group(state.team, group)))
    async with sit_at(folder, size=(60, 18)) as home:
        await home.press("M", "e")
        shown = home.text().splitlines()
        read = next(at for at, line in enumerate(shown) if "→ Anna" in line)
        assert "Name" in shown[read + 1]


async def test_days_that_are_known_stand_in_words_and_are_kept(folder: Path) -> None:
    keep(folder, lambda state: mended(state, noticed=date(2025, 3, 4)))
    languages: tuple[tuple[Language, str], ...] = (
        ("en", "Tue 4 Mar 2025"),
        ("sv", "tis 4 mars 2025"),
        ("da", "tir 4. mar 2025"),
    )
    for language, written in languages:
        async with sit_at(folder, size=(120, 40), language=language) as home:
            await home.press("f9", "home", "down", "e")
            assert home.screen == "PersonForm"
            assert home.field("#noticed").value == written
            await home.press("ctrl+s")
            robin = home.team.person("robinek")
            assert robin is not None and robin.noticed == date(2025, 3, 4)


async def test_the_next_date_is_begun_in_words(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f", "f10", "d")
        assert talk.field().value == "Tue 1 Dec 09:30"


async def test_the_log_hangs_and_its_days_stand_in_one_column(folder: Path) -> None:
    lines = (
        LogEntry(id="one", person="robinek", on=TODAY, kind="feedback", text="Interrupted twice " * 4),
        LogEntry(id="two", person="robinek", on=date(2026, 11, 12), kind="well", text="Led the demo"),
    )

    def logged(state: State) -> State:
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, log=lines))

    keep(folder, logged)
    async with sit_at(folder, size=(60, 24)) as home:
        await home.press("f9", "home", "down", "L")
        assert home.screen == "LogScreen"
        shown = home.text().splitlines()
        first = next(at for at, line in enumerate(shown) if "» Interrupted" in line)
        text = shown[first].index("Interrupted")
        assert shown[first + 1][:text].strip(" ▌") == "", "further lines stand below the first word"
        assert home.line("today").rstrip().endswith("today")
        assert len(home.line("Thu 12 Nov")) == len(shown[first])
        assert "feedback to give · shared · to tell" in home.text()


async def test_an_idea_hangs_and_what_became_of_it_is_whole_in_a_small_window(folder: Path) -> None:
    idea = Idea(
        id="one",
        text="One morning a week without meetings, the same for everybody",
        raised=TODAY,
        group=WHOLE_TEAM,
        state="tried",
        outcome="Wednesdays, until the end of the year",
    )
    keep(folder, lambda state: msgspec.structs.replace(state, team=with_idea(state.team, idea)))
    async with sit_at(folder, size=(40, 20)) as home:
        await home.press("f9", "I")
        assert "the whole team" in home.text() and "the end of the" in home.text()
        assert "…" not in home.text()
        assert column(home, "without meetings") == column(home, "One morning") == column(home, "Wednesdays")


@pytest.mark.parametrize("size", [(40, 20), (60, 18)])
async def test_a_question_that_is_cut_in_the_list_stands_whole_below_it(
    demo: Path, size: tuple[int, int]
) -> None:
    async with sit_at(demo, size=size) as home:
        await home.press("f9", "c")
        assert home.screen == "Browser"
        for _row in range(12):
            await home.press("down")
            shown = " ".join(" ".join(line.strip("│▌ ").split()) for line in home.text().splitlines())
            cursor = home.line("│ ▌")
            if "…" in cursor:
                begun = cursor.split("○ ")[1].split("…")[0].strip()
                assert shown.count(begun) >= 2, begun


async def test_how_long_ago_something_was_asked_is_told_in_the_unit_one_would_choose(demo: Path) -> None:
    async with sit_at(demo, size=(120, 36)) as home:
        await home.press("f9", "c")
        assert "last asked" in home.text()
        assert not any(f"{days} days ago" in home.text() for days in range(14, 400))


async def test_a_choice_of_few_is_no_higher_than_needed_and_does_not_jump(sit: Sit) -> None:
    async with sit(size=(100, 40)) as home:
        await home.press("w")
        frame = home.app.screen.query_one(".frame")
        before = frame.size
        assert before.height < 15
        await home.type("walk")
        assert frame.size == before and "walking call" in home.text() and "phone call" not in home.text()


async def test_days_of_a_measure_stand_in_columns(demo: Path) -> None:
    async with sit_at(demo, size=(100, 36), start=Start()) as home:
        await home.press("f9", "t", "enter")
        assert home.screen == "WholeText"
        starts = {line.index(": ") for line in home.text().splitlines() if "you: " in line}
        assert len(starts) == 1


async def test_how_far_it_is_prepared_takes_no_line_of_what_was_promised(demo: Path) -> None:
    """Where the list has a scroll bar there is less room beside the name."""
    extra = tuple(msgspec.structs.replace(CLEO, id=f"more{n}", name=f"More {n}") for n in range(4))

    def crowded(state: State) -> State:
        return msgspec.structs.replace(
            state, team=msgspec.structs.replace(state.team, people=(*state.team.people, *extra))
        )

    keep(demo, crowded)
    async with sit_at(demo, size=(100, 30)) as home:
        await home.press("f9")
        shown = home.text().splitlines()
        priya = next(at for at, line in enumerate(shown) if "Priya Raman" in line)
        assert "1 promised" in shown[priya + 1] and "answers to read" in home.text()
