"""A window too small to work in, and what is still on its way when it grows again."""

from textual.events import Key, Paste

from tests.screens.conftest import Sit


async def test_what_was_on_its_way_when_the_window_grew_is_in_the_field(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("n")
        await talk.type("one ")
        await talk.resize(40, 4)
        cover = talk.app.screen
        assert talk.screen == "TooSmall"
        cover.post_message(Key("t", "t"))
        cover.post_message(Paste("wo å"))
        talk.app.pop_screen()
        await talk.settle()
        await talk.resize(80, 24)
        assert talk.field("#capture").value == "one two å"
