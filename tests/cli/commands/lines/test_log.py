"""`fireside log`: a dated line between meetings."""

from pathlib import Path

import pytest

from tests.cli.samples import Fireside, load
from tui.domain.people.log_entry import LogEntry


def entries(data: Path) -> list[LogEntry]:
    return list(load(data).team.log)


def test_a_line_is_private_and_of_today_and_is_not_repeated_on_the_screen(
    fireside: Fireside, data: Path
) -> None:
    ran = fireside("log", "anna å", "Calm", "in the outage")
    assert (ran.code, ran.out) == (0, "→ Anna Åkesson’s log, Mon 23 Nov: what I saw, for you alone\n")
    (kept,) = entries(data)
    assert (kept.text, kept.person, kept.private, kept.kind, str(kept.on)) == (
        "Calm in the outage",
        "anna01",
        True,
        "saw",
        "2026-11-23",
    )


def test_a_line_has_a_kind_a_day_and_may_be_shared(fireside: Fireside, data: Path) -> None:
    ran = fireside("log", "bo", "Led the demo", "--kind", "well", "--on", "in 2 days", "--share")
    assert ran.code == 1 and "today or a day before" in ran.err
    ran = fireside("log", "bo", "Led the demo", "--kind", "well", "--on", "20/11", "--share")
    assert ran.out == "→ Bo Sørensen’s log, Fri 20 Nov: what went well, shared\n"
    (kept,) = entries(data)
    assert (kept.kind, str(kept.on), kept.private) == ("well", "2026-11-20", False)


def test_standard_input_is_read_line_by_line(fireside: Fireside, data: Path) -> None:
    assert fireside("log", "bo", "-", typed="tired today\n\n# worried about the move\n").code == 0
    assert [(one.text, one.private) for one in entries(data)] == [
        ("tired today", True),
        ("worried about the move", True),
    ]


def test_the_lines_come_newest_first_with_those_of_the_archive(fireside: Fireside, data: Path) -> None:
    fireside("log", "bo", "Helped Anna", "--kind", "well", "--on", "19/11")
    fireside("log", "bo", "Late twice", "--kind", "feedback")
    fireside("log", "anna å", "hers")
    ran = fireside("log", "bo")
    assert ran.out.splitlines() == [
        "Mon 23 Nov  Late twice  (feedback to give, to tell)",
        "Thu 19 Nov  Helped Anna  (what went well, to tell)",
    ]
    document = fireside("log", "bo", "--json").json
    assert [(one["text"], one["private"], one["person"]) for one in document] == [
        ("Late twice", True, "Bo Sørensen"),
        ("Helped Anna", True, "Bo Sørensen"),
    ]


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("bo", "--share"), 2, "no text"),
        (("bo", "  "), 2, "no text"),
        (("bo", "#"), 1, "no text"),
        (("bo", "# mine", "--share"), 2, "is private"),
        (("bo", "x", "--json"), 2, "--json"),
        (("bo", "x", "--on", "sometime"), 1, "sometime"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is(
    fireside: Fireside, data: Path, args: tuple[str, ...], code: int, told: str
) -> None:
    ran = fireside("log", *args)
    assert ran.code == code and told in ran.err and not entries(data)


def test_an_empty_log_says_so(fireside: Fireside, data: Path) -> None:
    assert fireside("log", "bo").out == "Nothing written about Bo Sørensen yet.\n"


def test_a_brief_has_the_log_only_where_private_things_are_asked_for(fireside: Fireside, data: Path) -> None:
    fireside("log", "bo", "Led the demo", "--kind", "well")
    assert "Led the demo" not in fireside("brief", "bo").out
    assert "From the log\n  Led the demo" in fireside("brief", "bo", "--private").out
    assert "log" not in fireside("brief", "bo", "--json").json
    assert [one["text"] for one in fireside("brief", "bo", "--json", "--private").json["log"]] == [
        "Led the demo"
    ]
