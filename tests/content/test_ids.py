"""Ids: one meaning each, in the file they belong to, and never lost."""

from collections import Counter

from tests.content.samples import tables
from tui.storage.decks.deck_library import Library
from tui.storage.decks.deck_schema import ID
from tui.storage.paths import shipped_decks


def test_no_id_is_used_twice() -> None:
    whole = Counter((path.parent.name, table["id"]) for path, table in tables().items())
    parts = Counter(
        (key if key in ("sky", "contact") else "", one["id"])
        for table in tables().values()
        for key in ("card", "statement", "move", "set", "hint", "sky", "contact")
        for one in table.get(key, ())
    )
    assert [id for id, count in (whole + parts).items() if count > 1] == []


def test_every_id_tells_its_home() -> None:
    prefixes = {"move": "move", "set": "guess", "hint": "hint"}
    for path, table in tables().items():
        assert ID.fullmatch(table["id"]) and table["id"].replace(".", "-") == path.stem
        for key in ("card", "statement", "move", "set", "hint"):
            for one in table.get(key, ()):
                home, _, name = one["id"].rpartition(".")
                assert home == prefixes.get(key, table["id"]) and ID.fullmatch(name), one["id"]


def test_every_question_is_found_by_its_id_and_every_file_is_used() -> None:
    library = Library(shipped_decks())
    for table in tables().values():
        for one in (*table.get("card", ()), *table.get("statement", ())):
            question = library.question(one["id"])
            assert question is not None and question.id == one["id"]
    used = {deck.id for deck in library.decks()} | {plan.id for plan in library.templates()}
    used |= {"moves", "skies", "hints", "guide.duty-to-act"}
    assert {table["id"] for table in tables().values()} == used
    assert library.faults == ()
