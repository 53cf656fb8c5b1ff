"""Dictated lines and ordinary sentences: how often each is taken for what it is."""

import csv
from datetime import date
from pathlib import Path

import pytest

from tui.domain.capture.capture_grammar import Captured, read_line
from tui.domain.capture.capture_owner import Known
from tui.domain.people.person import Person

DATA = Path(__file__).parents[2] / "data" / "dictated"
TODAY = date(2026, 11, 24)
TEAM = ("Anna Lindqvist", "Priya Shah", "Mikkel Holm", "Tom Reed", "Bo Ek", "Åsa Öst", "Sofie Lund")
KNOWN = Known(
    people=tuple(Person(id=f"p{number}", name=name, since=TODAY) for number, name in enumerate(TEAM))
)
MET = {"en": "Priya Shah", "sv": "Anna Lindqvist", "da": "Mikkel Holm"}
KIND, OWNER_AND_DAY = 0.97, 0.95
"""The least share of the lines that is to be read right."""
LANGUAGES = ("en", "sv", "da")


def read(line: str, language: str) -> Captured:
    return read_line(line, today=TODAY, employee=MET[language], language=language, known=KNOWN)


def dictated(language: str, half: str) -> list[dict[str, str]]:
    with (DATA / f"{language}-{half}.tsv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def sentences(language: str, kind: str) -> list[str]:
    return (DATA / f"{language}-{kind}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("half", ["tuned", "unseen"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_dictated_lines_have_the_right_kind_owner_and_day(language: str, half: str) -> None:
    rows = dictated(language, half)
    wrong: dict[str, list[str]] = {"kind": [], "owner": [], "day": []}
    for row in rows:
        said = read(row["line"], language)
        if (said.kind, "private" if said.private else "") != (row["kind"], row["private"]):
            wrong["kind"].append(row["line"])
        if said.owner != row["owner"]:
            wrong["owner"].append(row["line"])
        if (said.due.isoformat() if said.due else "") != row["day"]:
            wrong["day"].append(row["line"])
    assert len(rows) >= 145
    assert len(wrong["kind"]) <= len(rows) * (1 - KIND), wrong["kind"]
    assert len(wrong["owner"]) <= len(rows) * (1 - OWNER_AND_DAY), wrong["owner"]
    assert len(wrong["day"]) <= len(rows) * (1 - OWNER_AND_DAY), wrong["day"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ordinary_sentence_becomes_an_action_or_private(language: str) -> None:
    told = sentences(language, "sentences")
    assert len(set(told)) == 1000
    taken = [line for line in told if (said := read(line, language)).kind == "action" or said.private]
    assert not taken


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ordinary_sentence_is_kept_word_for_word(language: str) -> None:
    notes = [line for line in sentences(language, "sentences") if read(line, language).kind == "note"]
    assert len(notes) >= 990
    assert all(read(line, language).text == line for line in notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_begins_with_the_word_for_private_is_private(language: str) -> None:
    told = sentences(language, "private")
    assert len(told) >= 75
    assert not [line for line in told if not read(line, language).private]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_added_or_doubled_and_the_text_lacks_only_what_was_understood(language: str) -> None:
    for half in ("tuned", "unseen"):
        for row in dictated(language, half):
            said = read(row["line"], language)
            typed, kept = row["line"].split(), said.text.split()
            assert kept, row["line"]
            assert len(kept) <= len(typed), row["line"]
