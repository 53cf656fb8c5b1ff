"""Days, times and numbers as nobody should write them: refused with an example, and what was typed stays."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.hostile.crowd import NOW
from tests.hostile.test_shown import look
from tests.hostile.texts import ROWS, is_drawn_safely
from tests.screens.conftest import *  # noqa: F403 - the fixtures of the small team
from tests.screens.conftest import Sit
from tests.screens.team import TODAY
from tui.cli.root import root
from tui.domain.capture.capture_grammar import read_line
from tui.domain.dates.parse_date import parse_day
from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.rhythm.cadence import days_between
from tui.screens.prep.prep_dialogs import MOST_MINUTES

NO_DAYS = (
    *(row["text"] for row in ROWS if row["class"] == "datetime" and row["id"] not in ("DT-03", "DT-07")),
    "2026-02-29",
    "2026-02-30",
    "29/2/2027",
    "31/4",
    "31/4/2027",
    "0/1",
    "1/0",
    "32/1",
    "2026/13/01",
    "2026-00-10",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "99999-01-01",
    "-2026-01-01",
    "2027-W53",
    "2027-W53-1",
    "2026-W54",
    "2026-W00",
    "2026-W10-8",
    "w53 2027",
    "w54",
    "w0",
    "w-1",
    "2026-11-24T00:00:00Z",
    "2026-11-24T09:00+01:00",
    "2026-11-24 24:00",
    "2026-11-24 09:00:00",
    "friday 25:00",
    "friday 10:60",
    "1e3",
    "+1e3d",
    "0x4",
    "+0x4d",
    "-1",
    "-3d",
    "5",
    "²",
    "+²d",
    "½",
    "３",
    "+３d",
    "２０２６-１２-１５",
    "1/１/2027",
    "٣",
    "٣١/١٢",
    "Ⅳ",
    "五",
    "+9999999999d",
    "+9999d",
    "9" * 5000,
    "2026-12-15" + "0" * 5000,
    "NaN",
    "inf",
    "2026-12-15; rm -rf",
    "=1+1",
    "\u202e2026-12-15",
    "2026\u200b-12-15",
)
DAYS = {
    "2028-02-29": date(2028, 2, 29),
    "29/2": date(2028, 2, 29),
    "2024-02-29": date(2024, 2, 29),
    "2026-W53-7": date(2027, 1, 3),
    "w53": date(2027, 1, 1),
    "\u22122026-12-15"[1:]: date(2026, 12, 15),
    "+0d": TODAY,
}
NO_TIMES = (
    *(
        "25:00",
        "24:00",
        "9:60",
        "-1",
        "1e3",
        "0x9",
        "9:5",
        "9.5",
        "13pm",
        "0pm",
        "９",
        "９:30",
        "٩:٣٠",
        "½",
        "²",
    ),
    *("9:30Z", "9:30+01:00", "9:30 CET", "9:30:00", "09:30:00.000", "kl", "930000", "9" * 500, "\u202e9:30"),
)
NO_NUMBERS = (
    *("-1", "+7", "1e3", "0x4", "7.0", "7,0", "1_0", "７", "٧", "²", "½", "Ⅶ", "seven", "4;", "NaN", "inf"),
    *("9" * 5000, "0000" + "9" * 5000, "00009999", "9999", "=1+1"),
)


@pytest.mark.parametrize("text", NO_DAYS, ids=lambda text: ascii(text)[:30])
def test_what_is_no_day_is_none_and_stays_in_the_line(text: str) -> None:
    for language in ("en", "sv", "da"):
        assert parse_day(text, TODAY, language) is None
    line = read_line(f"! x >{text}", today=TODAY, employee="Anna", language="en")
    assert line.due is None or text[:1] in "-=\u202e"
    assert "".join(line.text.split()).startswith("x") and (line.due_text or line.text != "x")


def test_what_is_a_day_has_one_meaning() -> None:
    assert {text: parse_day(text, TODAY) for text in DAYS} == DAYS


def test_what_is_no_time_and_no_number_is_none() -> None:
    assert [text for text in NO_TIMES if parse_time(text) is not None] == []
    assert [text for text in NO_NUMBERS if days_between(text)] == []


async def test_a_form_with_a_wrong_day_or_time_stays_open_with_all_that_was_typed(sit: Sit) -> None:
    async with sit(size=(100, 44)) as home:
        people = home.team
        # What is said of closer contact is not there while others may watch.
        await home.press("f9", "N")
        home.field("#name").value = "Somebody new"
        for name, wrong, said in (
            ("time", NO_TIMES[::3], "try 9:30"),
            ("until", NO_DAYS[::8], " try "),
            ("spell", NO_NUMBERS[::4], "a number from 1 to 366"),
        ):
            field = home.field(f"#{name}")
            for text in wrong:
                if name == "spell":
                    home.field("#until").value = "2026-12-15"
                field.value = text[:2000]
                typed = field.value
                await home.press("ctrl+s")
                look(home)
                assert home.screen == "PersonForm" and said in home.told()[-1], (name, text)
                assert field.value == typed and home.field("#name").value == "Somebody new"
                home.app.clear_notifications()
            field.value = ""
            home.field("#until").value = ""
        assert home.team == people


async def test_an_action_with_a_wrong_deadline_is_not_saved_and_not_lost(meet: Sit) -> None:
    async with meet("weather", "agree", size=(100, 40)) as talk:
        await talk.press("a")
        talk.field("#what").value = "send the plan"
        before = talk.team
        for text in NO_DAYS[::5]:
            talk.field("#due").value = text[:2000]
            typed = talk.field("#due").value
            await talk.press("ctrl+s")
            assert talk.screen == "ActionForm" and " try " in talk.text(), text
            assert talk.field("#due").value == typed and talk.field("#what").value == "send the plan"
            look(talk)
        assert talk.team == before


async def test_minutes_of_a_meeting_are_a_plain_number_up_to_the_most(prepare: Sit) -> None:
    async with prepare("weather", "agree") as prep:
        before = prep.meeting.minutes
        await prep.press("g")
        assert prep.screen == "AskLine"
        for text in NO_NUMBERS:
            prep.field().value = text
            await prep.press("enter")
            look(prep)
            assert prep.screen == "AskLine" and prep.meeting.minutes == before, text[:20]
        prep.field().value = f"0{MOST_MINUTES}"
        await prep.press("enter")
        assert prep.meeting.minutes == MOST_MINUTES


async def test_a_rating_is_one_of_its_numbers_as_the_keyboard_writes_them(meet: Sit) -> None:
    from tui.domain.meeting.meeting import Step

    step = Step(id="s1", kind="statements", questions=("check.growth.strengths",))
    async with meet(step, "agree") as talk:
        for key in ("8", "9", "５", "٣", "²", "½", "Ⅶ", "-", "+"):
            await talk.press(key)
            answer = talk.meeting.answer("check.growth.strengths")
            assert answer is None or answer.value is None, key
        await talk.press("7")
        kept = talk.meeting.answer("check.growth.strengths")
        assert kept is not None and kept.value == 7


@pytest.mark.parametrize(
    "text", [*NO_DAYS[::9], *NO_TIMES[::7], *NO_NUMBERS[::6]], ids=lambda t: ascii(t)[:24]
)
def test_a_command_with_a_wrong_number_says_what_is_right(text: str, folder: Path) -> None:
    for args, example in (
        (("people", "add", "Bo B", f"--cadence={text}"), "a number of days"),
        (("people", "add", "Bo B", f"--time={text}"), "9:30"),
        (("due", f"--within={text}"), "7d"),
        (("restore", f"--to={text}"), "2026-11-23 14:30"),
        (("act", "robin", f"x >{text}"), "Try "),
    ):
        if args[0] == "people" and "--time" in args[-1] and parse_time(text):
            continue
        result = CliRunner().invoke(root, ("--data", str(folder), *args), obj=NOW, prog_name="fireside")
        assert result.exception is None or isinstance(result.exception, SystemExit), (args, result.exception)
        lines = (result.stdout + result.stderr).splitlines()
        assert all(is_drawn_safely(line) for line in lines)
        assert len(lines) == 1 and len(lines[0]) < 2001
        # Other things are a moment than a deadline: a time of day is one.
        is_meant = result.exit_code == 0 if args[0] == "act" else "is kept from before" in lines[0]
        assert example in lines[0] or is_meant, (args, lines)


@pytest.mark.parametrize(
    "when", ["0001-01-01", "0001-01-01 00:00", "9999-12-31", "9999-12-31 23:59", "0001-01-01T00:00+14:00"]
)
def test_a_moment_at_the_end_of_time_is_a_moment(folder: Path, when: str) -> None:
    for zone in (NOW, None):
        result = CliRunner().invoke(
            root, ("--data", str(folder), "restore", "--to", when), obj=zone, prog_name="fireside"
        )
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert "unexpected" not in result.stderr and len((result.stdout + result.stderr).splitlines()) == 1
