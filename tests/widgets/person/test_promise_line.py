"""The manager's own promises in one line."""

from tui.language import Translator
from tui.widgets.person.promise_line import draw_promises

EN = Translator("en")


def test_a_square_is_full_where_a_promise_was_kept() -> None:
    assert draw_promises(2, 1, EN).plain == "■ ■ □  kept 2 of 3"
    assert draw_promises(0, 2, EN).plain == "□ □  2 promised", "nobody is told that nothing was kept"
    assert draw_promises(0, 0, EN).plain == "nothing promised"


def test_very_many_are_told_in_words_alone() -> None:
    assert draw_promises(4, 4, EN).plain.startswith("■")
    assert draw_promises(5, 4, EN).plain == "kept 5 of 9"
