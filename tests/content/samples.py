"""All texts that are shipped, read from the files themselves, so that none is overlooked."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tui.domain.people.person import LANGUAGES
from tui.storage.paths import shipped_decks

FILES = tuple(sorted(shipped_decks().rglob("*.toml")))


class Wording(NamedTuple):
    """One text in all languages; `place` is its file, the id or number of its entry, and its key."""

    place: str
    key: str
    texts: dict[str, Any]


def tables() -> dict[Path, dict[str, Any]]:
    return {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}


def wordings() -> list[Wording]:
    return [one for path, table in tables().items() for one in _in(table, path.stem)]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _in(table: dict[str, Any], place: str) -> Iterator[Wording]:
    for key, value in table.items():
        if isinstance(value, dict):
            assert set(value) & set(LANGUAGES), f"{place} {key}"
            yield Wording(f"{place} {key}", key, value)
        elif isinstance(value, list):
            for number, one in enumerate(value, 1):
                if isinstance(one, dict):
                    yield from _in(one, f"{place} {one.get('id', f'{key} {number}')}")
