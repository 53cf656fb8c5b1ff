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


def test_the_guide_begins_with_danger_and_has_a_place_for_contacts() -> None:
    guide = Library(shipped_decks()).guide()
    assert guide is not None
    first = said(guide.steps[0].text, "en")
    assert "112" in first and "address" in first
    advice = " ".join(said(step.text, "en") for step in guide.steps)
    for word in ("harassment", "No diagnoses", "safety representative", "occupational health"):
        assert word in advice
    assert [contact.id for contact in guide.contacts] == [
        "emergency",
        "occupational-health",
        "safety-representative",
        "hr",
        "crisis-line",
    ]
    blank = {contact.id for contact in guide.contacts if not contact.reach}
    assert blank == {contact.id for contact in guide.contacts} - {"emergency", "crisis-line"}


def test_the_crisis_lines_are_those_of_the_language() -> None:
    guide = Library(shipped_decks()).guide()
    assert guide is not None
    reach = {one.id: one.reach for one in guide.contacts}["crisis-line"]
    assert "90101" in said(reach, "sv") and "020-50 50 50" in said(reach, "sv")
    assert "70 201 201" in said(reach, "da") and "1888" in said(reach, "da")
    assert "116 123" in said(reach, "en")


def test_ones_own_contacts_are_filled_in(tmp_path: Path) -> None:
    text = 'id = "contacts"\ntitle = "Contacts"\n'
    text += '[[contact]]\nid = "hr"\nreach = "Maria, 4711"\n'
    text += '[[contact]]\nid = "priest"\nlabel = "The hospital priest"\nreach = "4712"\n'
    text += '[[contact]]\nid = "union"\nreach = "4713"\n'
    library = own(tmp_path, "contacts.toml", text)
    guide = library.guide()
    assert guide is not None
    filled = {one.id: (said(one.label, "sv"), one.reach) for one in guide.contacts}
    assert filled["hr"] == ("HR", "Maria, 4711")
    assert [(one.id, one.label, one.reach) for one in guide.contacts][5:] == [
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
    assert guide is not None and len(guide.steps) > 1
    assert {fault.field for fault in library.faults} == {"intro"}


def test_there_is_no_other_guide() -> None:
    library = Library(shipped_decks())
    assert library.guide("guide.none") is None
    assert library.guide("../secrets") is None
    assert library.guide("general") is None
    assert library.faults == ()
