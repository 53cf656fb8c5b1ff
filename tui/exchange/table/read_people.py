"""Reading people out of CSV, by columns that are called as three languages call them."""

from __future__ import annotations

import csv
from io import StringIO
from typing import NamedTuple

from tui.domain.text.clean_text import clean_line, fold
from tui.exchange.table.csv_text import FORMULA

MOST_BYTES, MOST_PEOPLE = 5_000_000, 1_000
_COLUMNS = {
    "name": "name namn navn employee medarbetare medarbejder person",
    "first": "firstname givenname förnamn fornavn tilltalsnamn",
    "last": "lastname surname familyname efternamn efternavn",
    "role": "role roll rolle title titel jobtitle befattning stilling position",
    "email": "email mail epost emailaddress mailadress epostadress mailadresse",
    "phone": "phone telephone telefon tel mobile mobil mobilephone telefonnummer phonenumber",
    "country": "country land countrycode landskod landekode",
    "language": "language språk sprog",
    "cadence": "cadence kadens howoften hurofta hvortit rhythm rytm rytme",
    "weekday": "weekday veckodag ugedag day dag",
    "time": "time tid klockslag klokkeslæt",
    "way": "way sätt måde",
    "template": "template mall skabelon",
    "relation": "relation relationship förhållande forhold",
}
_BY_TITLE = {title: column for column, titles in _COLUMNS.items() for title in titles.split()}
_LANGUAGES = {
    "en": "english engelska engelsk",
    "sv": "swedish svenska svensk",
    "da": "danish danska dansk",
}
_BY_LANGUAGE = {name: code for code, names in _LANGUAGES.items() for name in (*names.split(), code)}


class Row(NamedTuple):
    """What stands in one line of the file, by column; what is empty is not in it."""

    line: int
    cells: dict[str, str]


class PeopleTable(NamedTuple):
    """The rows with somebody in them; `passed` are the titles of columns of which nothing is known."""

    rows: tuple[Row, ...]
    passed: tuple[str, ...]


class NoNamesError(Exception):
    """There is no column with names."""


def read_people(raw: bytes) -> PeopleTable:
    """Take a table apart, whatever parts its cells and in whatever encoding it is. Raises NoNames."""
    text = _decoded(raw)
    try:
        found = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        raise NoNamesError from None
    while found and not any(cell.strip() for cell in found[0]):
        del found[0]
    if not found:
        raise NoNamesError
    titles = [_BY_TITLE.get(_plain(cell), "") for cell in found[0]]
    if not {"name", "first"} & set(titles):
        raise NoNamesError
    passed = [
        clean_line(cell) for cell, title in zip(found[0], titles, strict=True) if not title and cell.strip()
    ]
    rows = []
    for number, cells in enumerate(found[1:], 2):
        row = _row(titles, cells)
        if row:
            rows.append(Row(number, row))
    return PeopleTable(tuple(rows), tuple(passed))


def _row(titles: list[str], cells: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for title, cell in zip(titles, cells, strict=False):
        text = _said(cell)
        if title and text:
            found.setdefault(title, text)
    name = " ".join(found.pop(part) for part in ("first", "last") if part in found)
    if name:
        found.setdefault("name", name)
    if "language" in found:
        found["language"] = _BY_LANGUAGE.get(fold(found["language"]).split("-")[0], found["language"])
    return found


def _said(cell: str) -> str:
    """Give a cell as it was meant: a quote that keeps a spreadsheet from reckoning is no part of it."""
    text = clean_line(cell)
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


def _plain(title: str) -> str:
    return "".join(char for char in fold(clean_line(title)) if char.isalpha())


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeError:
        return raw.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(";\t,", key=first.count)
