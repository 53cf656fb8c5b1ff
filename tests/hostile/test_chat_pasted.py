"""Hostile texts that come out of a chat: shown as they are, kept as they are, and nothing of them is obeyed."""

from tests.hostile.test_shown import look
from tests.hostile.texts import TEXTS
from tests.screens.conftest import *  # noqa: F403 - the fixtures of the small team
from tests.screens.conftest import Sit

PASTED = {id: text for id, text in TEXTS.items() if len(text) < 4_000}


async def test_a_message_of_any_kind_is_shown_and_kept_harmless(meet: Sit) -> None:
    async with meet("one-thing", way="chat", size=(100, 30)) as talk:
        for text in list(PASTED.values())[::50]:
            await talk.paste(f"Robin Ek  10:42\n{text}\nmarked word")
            look(talk, wanted="marked word")
            await talk.press("enter")
            look(talk)
        assert talk.meeting.chat
        assert all("marked word" in one.text for one in talk.meeting.chat[-1:])
        await talk.press("V")
        look(talk)
        await talk.press("escape", "f", "f7")
        look(talk)


async def test_a_name_of_any_kind_is_one_too(meet: Sit) -> None:
    async with meet("free", way="chat", size=(60, 18)) as talk:
        for text in list(PASTED.values())[3::110]:
            await talk.paste(f"[10:42] {text[:50]}\nhello there")
            look(talk)
            await talk.press("enter", "escape")
            look(talk)
