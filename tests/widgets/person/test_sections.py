"""The parts of the card of a person: as much of each as there is room for, and never a silent remainder."""

from textual.content import Content

from tui.language import Translator
from tui.widgets.person.sections import Section, fitted

EN = Translator("en")
RAISES = Section(Content("Anna raises"), (Content("1  The role\n   as lead"), Content("2  The test day")))


def plain(height: int) -> list[str]:
    return [line.plain for line in fitted(RAISES, height, EN)]


def test_what_has_no_room_is_counted() -> None:
    assert plain(4) == ["Anna raises", "1  The role", "   as lead", "2  The test day"]
    assert plain(3) == ["Anna raises  1 of 2", "1  The role", "   as lead"]
    assert plain(2) == [], "each row is whole"
