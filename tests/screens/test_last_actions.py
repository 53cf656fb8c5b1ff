"""Since last time: what was promised stands in squares, and in words."""

from tests.screens.conftest import Sit


async def test_the_squares_tell_what_was_kept(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(100, 30)) as talk:
        assert "2 promises" in talk.text() and "kept" not in talk.text(), "nobody is told of none"
        await talk.press("d")
        assert "2 promises · 1 kept" in talk.text()
        await talk.press("ctrl+z")
        assert "kept" not in talk.text()


async def test_a_low_window_has_the_list_alone(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(60, 18)) as talk:
        assert "promises" not in talk.text()
        assert "Send the plan" in talk.text()
        await talk.resize(60, 30)
        assert "2 promises" in talk.text()


async def test_what_is_dropped_is_no_longer_open(meet: Sit) -> None:
    async with meet("last-actions", "free", size=(100, 30)) as talk:
        before = talk.text().count("█▄▄▄▄█")
        await talk.press("x", "enter")
        assert (before, talk.text().count("█▄▄▄▄█")) == (2, 1)
