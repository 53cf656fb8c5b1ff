from pathlib import Path
from typing import Any

import pytest

from tui.domain.decks.deck import Card, Statement, said
from tui.storage.decks.deck_library import Library
from tui.storage.errors import StorageError


def deck(id: str, *cards: str, title: str = "Title") -> str:
    texts = [
        f'[[card]]\nid = "{id}.{card}"\nask = {{ en = "{card}?", sv = "{card}, va?" }}' for card in cards
    ]
    return "\n".join([f'id = "{id}"', f'title = "{title}"', *texts])


def template(id: str, title: str = "Title") -> str:
    return f'id = "{id}"\ntitle = "{title}"\nminutes = 5\n[[step]]\nkind = "free"\nminutes = 5\n'


MOVES = """
id = "moves"
title = "Moves"
[[move]]
id = "move.if-i-vanished"
kind = "if-i-vanished"
title = "Gone"
ask = "Then?"
[[move.field]]
id = "missed"
label = "Missed"
[[set]]
id = "guess.pace"
title = "Pace"
option = [{id = "a", label = "A"}, {id = "b", label = "B"}, {id = "c", label = "C"}]
"""

SKIES = """
id = "skies"
title = "Weather"
[[sky]]
id = "sunny"
label = "sunny"
[[sky]]
id = "foggy"
label = "foggy"
"""

CHECK = """
id = "check.growth"
title = "Growth"
[[statement]]
id = "check.growth.strengths"
say = "I use my strengths."
measures = ["growth"]
"""


class Folders:
    def __init__(self, root: Path) -> None:
        self.shipped = root / "decks"
        self.own = root / "config"
        for folder in (self.shipped, self.own / "decks"):
            (folder / "templates").mkdir(parents=True)
        (self.own / "templates").mkdir()
        self.put("general.toml", deck("general", "one", "two", title="General"))
        self.put("check-growth.toml", CHECK)
        self.put("moves.toml", MOVES)
        self.put("skies.toml", SKIES)
        self.put("templates/weekly.toml", template("weekly"))
        self.put("templates/walk.toml", template("walk"))

    def put(self, name: str, text: str) -> None:
        (self.shipped / name).write_text(text)

    def put_own(self, name: str, text: str) -> None:
        (self.own / name).write_text(text)

    def library(self) -> Library:
        return Library(self.shipped, self.own)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def test_everything_is_found_by_its_id(folders: Folders) -> None:
    library = folders.library()
    assert [one.id for one in library.decks()] == ["check.growth", "general"]
    assert [one.id for one in library.templates()] == ["walk", "weekly"]
    question = library.question("general.two")
    assert isinstance(question, Card)
    assert said(question.ask, "sv") == "two, va?"
    assert said(question.ask, "da") == "two?"
    assert isinstance(library.question("check.growth.strengths"), Statement)
    assert library.check("check.growth") == library.deck("check.growth")
    assert library.check("general") is None
    move = library.move("move.if-i-vanished")
    assert move is not None
    assert [field.id for field in move.fields] == ["missed"]
    assert [sky.id for sky in library.skies()] == ["sunny", "foggy"]
    assert [option.id for option in library.guess_sets()[0].options] == ["a", "b", "c"]
    assert library.faults == ()


@pytest.mark.parametrize("id", ["none", "", "../../etc/passwd", "general.none", "no.such.deck", "x" * 5000])
def test_what_is_not_there_is_not_there(folders: Folders, id: str) -> None:
    library = folders.library()
    assert library.deck(id[:200]) is None
    assert library.template(id[:200]) is None
    assert library.question(id[:200]) is None
    assert library.move(id) is None


def test_one_template_is_read_without_any_deck(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    open_it = Path.open

    def watched(path: Path, *how: Any) -> Any:
        opened.append(path.name)
        return open_it(path, *how)

    monkeypatch.setattr(Path, "open", watched)
    library = folders.library()
    assert library.template("weekly") is not None
    assert opened == ["weekly.toml"]
    assert library.deck("general") is not None
    assert library.deck("general") is not None
    assert opened == ["weekly.toml", "general.toml"]


def test_ones_own_win_and_what_they_replaced_can_still_be_read(folders: Folders) -> None:
    folders.put_own("decks/anything.toml", deck("general", "mine", title="My own"))
    folders.put_own("decks/new.toml", deck("new", "first"))
    folders.put_own("templates/anything.toml", template("weekly", "My week"))
    library = folders.library()
    general = library.deck("general")
    assert general is not None
    assert general.title == "My own"
    assert [one.id for one in library.decks()] == ["check.growth", "general", "new"]
    assert [one.title for one in library.templates()] == ["Title", "My week"]
    assert library.question("general.mine") is not None
    assert library.question("general.one") is not None


def test_ones_own_guess_sets_and_moves_come_beside_the_shipped_ones(folders: Folders) -> None:
    own = MOVES.replace("guess.pace", "guess.mine").replace("Then?", "And then?")
    folders.put_own("decks/moves.toml", own)
    library = folders.library()
    assert [one.id for one in library.guess_sets()] == ["guess.pace", "guess.mine"]
    assert [move.ask for move in library.moves()] == ["And then?"]


def test_a_broken_file_of_ones_own_is_left_out_and_named(folders: Folders) -> None:
    folders.put_own("decks/broken.toml", "id = ")
    folders.put_own("decks/general.toml", deck("general", "mine").replace('"mine?"', "3"))
    folders.put_own("decks/twice.toml", deck("new", "one"))
    folders.put_own("decks/twice2.toml", deck("new", "two"))
    folders.put_own("templates/weekly.toml", "minutes = 'x'")
    (folders.own / "decks" / "folder.toml").mkdir()
    library = folders.library()
    general, weekly = library.deck("general"), library.template("weekly")
    assert general is not None
    assert general.title == "General"
    assert weekly is not None
    assert weekly.title == "Title"
    assert library.question("new.one") is not None
    named = {fault.file.name for fault in library.faults if fault.stops}
    assert named == {"broken.toml", "folder.toml", "general.toml", "twice2.toml", "weekly.toml"}


def test_a_deck_of_ones_own_in_one_language_is_used_and_what_is_missing_named(folders: Folders) -> None:
    folders.put_own("decks/mine.toml", deck("mine", "one"))
    library = folders.library()
    assert library.deck("mine") is not None
    assert [(fault.item, fault.values) for fault in library.faults] == [("mine.one", (("language", "da"),))]


def test_a_broken_shipped_file_is_named_too(folders: Folders) -> None:
    folders.put("general.toml", "id = 3")
    library = folders.library()
    assert library.deck("general") is None
    assert [one.id for one in library.decks()] == ["check.growth"]
    assert len(library.faults) == 1


def test_without_any_folder_there_is_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path / "none", tmp_path / "none")
    assert (library.decks(), library.templates(), library.moves()) == ((), (), ())
    assert library.faults == ()


def test_faults_and_troubles_can_be_said_in_another_language(folders: Folders) -> None:
    folders.put_own("decks/mine.toml", deck("mine", "one"))
    library = folders.library()
    library.decks()
    (fault,) = library.faults
    assert fault.what.format(**dict(fault.values)) == "has no da"
    trouble = StorageError("{path} is gone", path="x")
    assert trouble.line.format(**trouble.fields) == str(trouble)
