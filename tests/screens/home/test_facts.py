"""Facts that help to meet somebody: on their card, for the manager alone."""

from tests.screens.conftest import Sit


async def test_what_helps_to_meet_somebody_is_on_their_card_and_never_while_others_watch(sit: Sit) -> None:
    async with sit(size=(100, 60)) as home:
        await home.press("f9", "slash")
        await home.type("cleo", "enter")
        await home.press("e")
        for field, text in (("#began", "May 2021"), ("#recharges", "long walks")):
            home.app.screen.query_one(field).focus()
            await home.settle()
            await home.type(text)
        await home.press("ctrl+s")
        assert home.line("With us since: May 2021") and home.line("Recharges with: long walks")
        assert "long walks" in home.file("people/cleomar/private.json")
        assert "long walks" not in home.file("team.json")
        await home.press("f9")
        assert "walks" not in home.text()
        await home.press("e")
        assert not home.has("#recharges")
        await home.press("ctrl+s", "f9")
        assert home.line("long walks"), "what was not seen stays"


async def test_an_emptied_fact_is_gone(sit: Sit) -> None:
    async with sit(size=(100, 60)) as home:
        await home.press("f9", "e")
        home.app.screen.query_one("#recharges").focus()
        await home.settle()
        await home.type("tea", "ctrl+s")
        await home.press("e")
        home.field("#recharges").value = ""
        await home.press("ctrl+s")
        assert "Recharges" not in home.text() and "tea" not in home.file("people/*/private.json")
