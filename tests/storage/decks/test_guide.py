"""The coach hints and the guide card, with one's own beside them."""

from pathlib import Path

from tui.domain.decks.deck import said
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


def own(tmp_path: Path, name: str, text: str) -> Library:
    folder = tmp_path / "decks"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    return Library(shipped_decks(), tmp_path)


HINTS = """
id = "my-hints"
title = "Mine"
[[hint]]
id = "hint.listen"
when = "talk-balance-high"
say = "Hush now."
reason = "I know myself."
[[hint]]
id = "hint.mine"
when = "weather-heavy"
say = "Put the kettle on."
reason = "It helps."
"""


def test_ones_own_hints_come_in_the_place_of_shipped_ones_or_after_them(tmp_path: Path) -> None:
    shipped, library = Library(shipped_decks()), own(tmp_path, "hints.toml", HINTS)
    assert shipped.hints()
    ids = [hint.id for hint in shipped.hints()]
    assert [hint.id for hint in library.hints()] == [*ids, "hint.mine"]
    said_now = {hint.id: said(hint.say, "en") for hint in library.hints()}
    assert said_now["hint.listen"] == "Hush now."
    assert library.faults == ()


def test_hints_for_an_unknown_moment_are_left_out_and_named(tmp_path: Path) -> None:
    library = own(tmp_path, "hints.toml", HINTS.replace("weather-heavy", "full-moon"))
    assert library.hints() == Library(shipped_decks()).hints()
    assert [(fault.item, fault.field) for fault in library.faults] == [("hint.mine", "when")]


def test_the_guide_has_four_steps_and_a_place_for_contacts() -> None:
    guide = Library(shipped_decks()).guide()
    assert guide is not None
    assert len(guide.steps) == 4
    assert [(contact.id, contact.reach) for contact in guide.contacts] == [
        ("occupational-health", ""),
        ("hr", ""),
        ("emergency", ""),
    ]


def test_ones_own_contacts_are_filled_in(tmp_path: Path) -> None:
    text = 'id = "contacts"\ntitle = "Contacts"\n'
    text += '[[contact]]\nid = "hr"\nreach = "Maria, 4711"\n'
    text += '[[contact]]\nid = "priest"\nlabel = "The hospital priest"\nreach = "4712"\n'
    text += '[[contact]]\nid = "union"\nreach = "4713"\n'
    library = own(tmp_path, "contacts.toml", text)
    guide = library.guide()
    assert guide is not None
    assert [(said(one.label, "sv"), one.reach) for one in guide.contacts][1:2] == [("HR", "Maria, 4711")]
    assert [(one.id, one.label, one.reach) for one in guide.contacts][3:] == [
        ("priest", "The hospital priest", "4712"),
        ("union", "union", "4713"),
    ]
    assert library.faults == ()


def test_a_guide_of_ones_own_comes_first_and_a_broken_one_last(tmp_path: Path) -> None:
    name, head = "guide-duty-to-act.toml", 'id = "guide.duty-to-act"\ntitle = "Mine"\n'
    good = f'{head}intro = "Breathe."\n[[step]]\ntitle = "Call"\ntext = "Call HR."\n'
    guide = own(tmp_path, name, good).guide()
    assert guide is not None and guide.intro == "Breathe."
    library = own(tmp_path, name, good.replace('"Breathe."', "3"))
    guide = library.guide()
    assert guide is not None and len(guide.steps) == 4
    assert {fault.field for fault in library.faults} == {"intro"}


def test_there_is_no_other_guide() -> None:
    library = Library(shipped_decks())
    assert library.guide("guide.none") is None
    assert library.guide("../secrets") is None
    assert library.guide("general") is None
    assert library.faults == ()
