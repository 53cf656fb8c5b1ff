"""Days as people type them in three languages, with the right day, or the two of which either is right."""

import json
from datetime import date
from pathlib import Path

import pytest

from tui.domain.dates.parse_date import parse_day

ROWS: list[dict[str, str]] = json.loads((Path(__file__).parents[2] / "data/dates.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: ascii(f"{row['lang']} {row['today']} {row['phrase']}").strip("'")
)
def test_the_right_day_or_none(row: dict[str, str]) -> None:
    day = parse_day(row["phrase"], date.fromisoformat(row["today"]), row["lang"])
    assert ("refused" if day is None else day.isoformat()) in row["right"].split(" or ")


@pytest.mark.parametrize("row", [row for row in ROWS if row["right"] == "refused"], ids=ascii)
def test_what_is_no_day_is_none_in_capitals_and_behind_blanks(row: dict[str, str]) -> None:
    assert parse_day(f"  {row['phrase'].upper()} ", date.fromisoformat(row["today"]), row["lang"]) is None
