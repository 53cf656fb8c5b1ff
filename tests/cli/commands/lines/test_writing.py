"""`add` and `act`: points and actions between two meetings."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.samples import Fireside, load
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store


def test_a_point_of_mine_and_one_of_theirs(fireside: Fireside, data: Path) -> None:
    assert fireside("add", "bo", "The rota @them >fri").out == "→ Bo Sørensen, your point for next time\n"
    assert (
        fireside("add", "bo", "More", "light", "--theirs").out == "→ a point of Bo Sørensen’s for next time\n"
    )
    points = [point for point in load(data).team.points if point.person == "bo0002"]
    assert [(point.text, point.side) for point in points] == [
        ("The rota @them >fri", "manager"),
        ("More light", "employee"),
    ]
    assert points[0].raised == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "owner", "due", "said"),
    [
        ("Send the plan @them >fri", "employee", date(2026, 11, 27), "→ Bo, Fri 27 Nov: Send the plan"),
        ("Send the plan", "manager", None, "→ you, no date: Send the plan"),
        ("Send the plan >i morgon", "manager", date(2026, 11, 24), "→ you, Tue 24 Nov: Send the plan"),
        (
            "Send the plan @both >2027-01-15",
            "both",
            date(2027, 1, 15),
            "→ both, Fri 15 Jan 2027: Send the plan",
        ),
        ("! Send the plan @Jonas", "Jonas", None, "→ Jonas, no date: Send the plan"),
    ],
)
def test_an_action_is_shown_as_it_was_understood(
    fireside: Fireside, data: Path, text: str, owner: str, due: date | None, said: str
) -> None:
    assert fireside("act", "bo", text).out == said + "\n"
    (action,) = load(data).team.actions_of("bo0002")
    assert (action.text, action.owner, action.due, action.private) == ("Send the plan", owner, due, False)


def test_what_is_taken_up_with_ones_own_manager_is_ones_own(fireside: Fireside, data: Path) -> None:
    assert fireside("act", "bo", "Ask for a raise >fri", "--up").code == 0
    (action,) = load(data).team.actions_of("bo0002")
    assert action.upward and action.is_managers
    refused = fireside("act", "bo", "Ask @them", "--up")
    assert refused.code == 1 and "--up" in refused.err
    assert len(load(data).team.actions_of("bo0002")) == 1


def test_the_signs_of_the_capture_line_count(fireside: Fireside, data: Path) -> None:
    fireside("add", "bo", "!Send it @them >fri")
    fireside("add", "bo", "#seems tired")
    fireside("add", "bo", "?why the rush")
    fireside("act", "bo", "#!ask payroll")
    state = load(data)
    assert [(a.text, a.owner, a.private) for a in state.team.actions_of("bo0002")] == [
        ("Send it", "employee", False),
        ("ask payroll", "manager", True),
    ]
    assert [point.text for point in state.team.points_of("bo0002", "manager")] == ["why the rush"]
    assert Reader(data).private("bo0002").focus == ("seems worn out", "seems tired")


def test_a_day_nobody_knows_is_not_saved(fireside: Fireside, data: Path) -> None:
    before = load(data)
    ran = fireside("act", "bo", "Send it >sometime")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("sometime is not understood as a day.") and ran.err.count("\n") == 1
    assert load(data) == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30 feb", "30 feb is not understood as a day. Try 28/2."),
        ("every friday", "every friday is not understood as a day. Try fri 27/11."),
        ("27-02-28", "27-02-28 may be Sun 28 Feb 2027 or Sun 27 Feb 2028. Try 2027-02-28."),
        ("in 11 years", "in 11 years is more than ten years away. Try 2026-12-21."),
    ],
)
def test_what_is_refused_shows_an_example_that_fits(
    fireside: Fireside, data: Path, typed: str, said: str
) -> None:
    ran = fireside("act", "bo", f"Send it >{typed}")
    assert (ran.code, ran.err) == (1, said + "\n")
    assert fireside("act", "bo", f"Send it >{said.rpartition('Try ')[2].rstrip('.')}").code == 0


@pytest.mark.parametrize(
    "line", [("act", "bo", "Send it >2026-11-02"), ("add", "bo", "! Send it >2026-11-02")]
)
def test_a_day_that_has_passed_is_taken_with_past_alone(
    fireside: Fireside, data: Path, line: tuple[str, ...]
) -> None:
    before = load(data)
    ran = fireside(*line)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "Mon 2 Nov 2026 has passed. Write another day, or add --past to take it.\n"
    assert load(data) == before
    assert fireside(*line, "--past").out == "→ you, Mon 2 Nov: Send it\n"
    assert load(data).team.actions_of("bo0002")[-1].due == date(2026, 11, 2)


def test_a_decision_between_two_meetings(fireside: Fireside, data: Path) -> None:
    assert fireside("add", "bo", "= we meet weekly").out == "→ Bo Sørensen, a decision: we meet weekly\n"
    (decision,) = load(data).team.decisions
    assert (decision.text, decision.person, decision.decided) == (
        "we meet weekly",
        "bo0002",
        date(2026, 11, 23),
    )
    assert fireside("add", "bo", "= x", "--theirs").code == 2


def test_today_and_no_day_need_no_past(fireside: Fireside, data: Path) -> None:
    assert fireside("act", "bo", "Send it >today").code == fireside("act", "bo", "Send it").code == 0


def test_somebody_of_the_team_is_named_in_full_or_in_one_word(fireside: Fireside, data: Path) -> None:
    for said in ("@Anne Holm", "@anneholm", "@anne03", "(@Anne Holm)"):
        assert fireside("act", "bo", f"Ring her {said} >fri").out == "→ Anne Holm, Fri 27 Nov: Ring her\n"


def test_act_reads_lines_with_any_signs_from_standard_input(fireside: Fireside, data: Path) -> None:
    ran = fireside("act", "bo", "-", typed="Send it > fri\n! # ask payroll\n# ! call >~fri\n")
    assert ran.code == 0, ran.err
    assert [(a.text, a.private, a.due is not None) for a in load(data).team.actions_of("bo0002")] == [
        ("Send it", False, True),
        ("ask payroll", True, False),
        ("call", True, True),
    ]


@pytest.mark.parametrize("command", ["add", "act"])
@pytest.mark.parametrize("text", ["", " ", "!", "\u200b", ">fri"])
def test_nothing_said_is_not_saved(fireside: Fireside, data: Path, command: str, text: str) -> None:
    if (command, text) == ("add", ">fri"):
        return
    before = load(data)
    assert fireside(command, "bo", text).code == 1
    assert load(data) == before


def test_theirs_goes_with_points_alone(fireside: Fireside, data: Path) -> None:
    assert fireside("add", "bo", "--theirs", "!do it").code == 2
    assert fireside("add", "bo", "--theirs", "#secret").code == 2


@pytest.mark.parametrize(
    "command",
    [("add", "bo", "x"), ("act", "bo", "x"), ("people", "add", "x"), ("people", "edit", "bo", "--role", "x")],
)
def test_while_the_app_is_open_it_is_said_and_nothing_changes(
    fireside: Fireside, data: Path, command: tuple[str, ...]
) -> None:
    with Store.open(data) as store:
        before = store.load()
        ran = fireside(*command)
        assert (ran.code, ran.out) == (1, "")
        assert "is in use by another Fireside" in ran.err and ran.err.count("\n") == 1
        assert fireside("last").code == fireside("due").code == fireside("people").code == 0
        assert store.load() == before


def test_hostile_text_is_kept_harmless(fireside: Fireside, data: Path) -> None:
    ran = fireside("act", "bo", "x\x1b]52;c;aGk=\x07 \u202eevil \udce5")
    assert ran.code == 0 and "\x1b" not in ran.out and "\u202e" not in ran.out
