"""`fireside trends`: one person over time."""

from datetime import timedelta
from pathlib import Path

import msgspec

from tests.cli.samples import ANNA, TODAY, Fireside, _meeting, load
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.workspace.state import Closing
from tui.storage.repository.store import Store


def rated(data: Path, *values: int) -> None:
    """Put a meeting with Anna into the archive for each value, a week apart, the last a week ago."""
    state = load(data)
    closings = {}
    for number, value in enumerate(values):
        day = TODAY - timedelta(7 * (len(values) - number))
        held = msgspec.structs.replace(_meeting(ANNA, day), id=f"rated{number}", phase="closed")
        held = with_answer(held, Answer(question="check.safety.be-myself", value=value))
        closings[held.id] = Closing(held=Held(meeting=held), year=day.year)
    with Store.open(data) as store:
        store.load()
        store.save(state, msgspec.structs.replace(state, closings=closings))


def test_it_tells_what_changed_and_both_periods(fireside: Fireside, data: Path) -> None:
    rated(data, 6, 5, 3)
    lines = fireside("trends", "anna å").out.splitlines()
    assert lines[0] == "Anna Åkesson · Mon 24 Nov 2025 – Mon 23 Nov 2026"
    assert lines[1] == "Safety fell from 6 to 3 since Mon 2 Nov"
    (row,) = (line for line in lines if line.startswith("Safety  "))
    assert "▆▅▃ 4.7 (3)" in row and row.endswith("–")
    assert lines[-1] == "Weather, Anna, the newest last: foggy, foggy, foggy, foggy"


def test_json_has_the_same_numbers(fireside: Fireside, data: Path) -> None:
    rated(data, 6, 5, 3)
    found = fireside("trends", "anna å", "--json").json
    (safety,) = (one for one in found["ratings"] if one["id"] == "safety")
    assert [(point["on"], point["value"]) for point in safety["points"]] == [
        ("2026-11-02", 6.0),
        ("2026-11-09", 5.0),
        ("2026-11-16", 3.0),
    ]
    assert (safety["count"], safety["small"], safety["change"], safety["most"]) == (3, False, -2.0, 7)
    assert found["finding"]["after"] == 3.0
    assert (found["person_id"], len(found["meetings"]), found["before"]["meetings"]) == ("anna01", 4, [])
    assert found["cadence"] == {"n": 3, "all": 3}
    promises = found["promises"]
    assert (promises["manager"], promises["employee"]) == ({"open": 1}, {"kept": 1})
    assert [(one["owner"], one["fate"]) for one in promises["each"]] == [
        ("manager", "open"),
        ("employee", "kept"),
    ]
    assert found["guesses"]["each"] == [] and found["talk"] == []


def test_how_far_back_is_asked_for(fireside: Fireside, data: Path) -> None:
    rated(data, 6, 5, 3)
    assert len(fireside("trends", "anna å", "--months", "1", "--json").json["ratings"][0]["points"]) == 3
    assert fireside("trends", "anna å", "--months", "0").code == 2
    assert fireside("trends", "anne").code == 1
    assert "no meeting has been closed" in fireside("trends", "anne").err
