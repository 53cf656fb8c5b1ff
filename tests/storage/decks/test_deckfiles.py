"""What `fireside decks check` finds between files."""

from pathlib import Path

import pytest

from tui.storage.decks.cross_check import check_files
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(shipped_decks())


def deck(folder: Path, name: str, id: str, *cards: str, kind: str = "card", ask: str = "ask") -> Path:
    path = folder / f"{name}.toml"
    texts = [f'[[{kind}]]\nid = "{id}.{card}"\n{ask} = "Why?"\n' for card in cards]
    path.write_text(f'id = "{id}"\ntitle = "Mine"\n' + "".join(texts))
    return path


def template(folder: Path, *lines: str, name: str = "plan") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(
        'id = "plan"\ntitle = "Mine"\nminutes = 5\n[[step]]\nkind = "cards"\nminutes = 5\n' + "\n".join(lines)
    )
    return path


def told(library: Library, *paths: Path) -> list[tuple[str, str, str]]:
    return [(fault.file.stem, fault.item, fault.field) for fault in check_files(paths, library)]


def test_good_files_have_no_fault(tmp_path: Path, library: Library) -> None:
    assert told(library, *sorted(shipped_decks().rglob("*.toml"))) == []
    assert told(library, deck(tmp_path, "a", "a", "one"), deck(tmp_path, "b", "b", "one")) == []


def test_all_faults_of_all_files_are_told_in_their_order(tmp_path: Path, library: Library) -> None:
    first, second = deck(tmp_path, "a", "a", "one"), deck(tmp_path, "b", "b", "one")
    first.write_text(first.read_text() + "scale = 3\ndepht = 'deep'\n")
    second.write_text(second.read_text() + "[[card]]\nid = 'b.one'\nask = 3\n")
    assert told(library, first, tmp_path / "none.toml", second) == [
        ("a", "a.one", "scale"),
        ("a", "a.one", "depht"),
        ("none", "", ""),
        ("b", "b.one", "id"),
        ("b", "b.one", "ask"),
    ]


def test_an_id_in_two_files_is_told_of_the_second(tmp_path: Path, library: Library) -> None:
    first = deck(tmp_path, "a", "same", "one", "two")
    second = deck(tmp_path, "b", "same", "two", kind="statement", ask="say")
    assert told(library, first, second) == [("b", "", "id"), ("b", "same.two", "id")]
    (fault, _) = check_files((first, second), library)
    assert str(fault) == f"{second}: id: same is in {first} too. Give one of the two another id."


def test_a_file_named_twice_is_one_file(tmp_path: Path, library: Library) -> None:
    path = deck(tmp_path, "a", "same", "one")
    assert told(library, path, path) == []


def test_a_template_may_be_called_like_a_deck(tmp_path: Path, library: Library) -> None:
    assert told(library, deck(tmp_path, "a", "plan", "one"), template(tmp_path)) == []


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ('deck = "genral"', "deck", "genral is not known here. Did you mean general?"),
        ('deck = "check.growth"', "deck", "check.growth is not known here. Choose one of: after-action, "),
        ('check = "check.grwth"', "check", "Did you mean check.growth?"),
        ('check = "general"', "check", "Choose one of: check.clarity, "),
        ('cards = ["general.focus", "general.fokus"]', "cards", "Did you mean general.focus?"),
        ('cards = ["nowhere.at-all"]', "cards", "nowhere.at-all is not known here. Remove it"),
    ],
)
def test_a_template_asks_what_is_there(
    tmp_path: Path, library: Library, line: str, field: str, said: str
) -> None:
    (fault,) = check_files((template(tmp_path, line),), library)
    assert (fault.item, fault.field, fault.stops) == ("step 1", field, False)
    assert said in str(fault)


def test_a_template_may_ask_what_comes_with_it(tmp_path: Path, library: Library) -> None:
    mine = deck(tmp_path, "a", "my-own", "one")
    plan = template(tmp_path, 'deck = "my-own"', 'cards = ["my-own.one", "general.focus"]')
    assert told(library, plan, mine) == []
    assert told(library, plan) == [("plan", "step 1", "deck"), ("plan", "step 1", "cards")]
