"""Every word on a watched stage is in the language of whom one meets, also in what opens over it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from textual.widgets import Input

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Kind, Step

CARDS = Step(id="s1", kind="cards", deck="general", questions=("general.how-scale",))
LOCALES = Path(__file__).parents[3] / "tui" / "locale"
LEAST = 5
"""Letters of a word that is looked for: shorter ones are words of both languages."""


@cache
def danish() -> tuple[re.Pattern[str], ...]:
    """What the catalogue says in Danish and not in Swedish, in the pieces between what is filled in."""
    texts: dict[str, set[str]] = {}
    for language in ("sv", "da"):
        path = LOCALES / language / "LC_MESSAGES" / "fireside.po"
        with path.open("rb") as file:
            said = [
                text
                for one in read_po(file, locale=language)
                if one.id
                for text in ([one.string] if isinstance(one.string, str) else one.string or ())
            ]
        pieces = {
            piece.strip(" .,:;·()–…→●") for text in said for piece in re.split(r"\{\w+\}|\n|   +", text)
        }
        texts[language] = {piece for piece in pieces if len(piece) >= LEAST}
    every = " ".join(texts["sv"]).casefold()
    return tuple(
        re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)", re.IGNORECASE)
        for piece in sorted(texts["da"])
        if piece.casefold() not in every
    )


def foreign(sitting: Sitting) -> list[str]:
    """What of the manager's language stands on the screen or is said."""
    shown = re.sub(r"[│╭╮╰╯─]", " ", "\n".join([sitting.text(), *sitting.told()]))
    return [found[0] for word in danish() if (found := word.search(shown))]


DIALOGS = (
    ("a",), ("a", "x", "ctrl+s"), ("a", "x", "escape"), ("o",), ("o", "i"), ("o", "i", "z", "z", "q"),
    ("question_mark",), ("ctrl+p",), ("ctrl+p", "n"), ("comma",), ("n", "x"), ("n", "exclamation_mark", "space", "x"),
    ("n", "x", "enter"), ("k", "x"), ("k", "x", "enter"), ("n", "x", "enter", "ctrl+z"), ("ctrl+y",), ("ctrl+y",),
    ("plus",), ("s",), ("s",), ("backspace",),
    ("full_stop",), ("escape",), ("n", "!", "x", "space", "@", "z", "enter"),
    ("n", "exclamation_mark", "x", "space", ">", "x"),
)  # fmt: skip
OF_STEPS: tuple[tuple[Kind | Step, tuple[str, ...]], ...] = (
    ("decision", ("i",)), ("goals", ("i",)), ("last-actions", ("u",)), ("last-actions", ("x",)),
    ("last-actions", ("enter",)), ("their-points", ("i",)), ("my-points", ("i",)), ("guess-week", ("e",)),
    ("guess-week", ("space",)), ("one-thing", ("enter", "x", "enter", "i")), ("sum-up", ("enter", "x", "enter", "d")),
    ("evaluate", ("5",)), (CARDS, ("5",)), ("weather", ("1", "space", "2")), ("preview", ("1",)), ("agree", ("space",)),
)  # fmt: skip


async def back(talk: Sitting) -> None:
    """Leave what lies over the stage, and the field one writes in."""
    while talk.screen != "DialogueScreen" or isinstance(talk.app.screen.focused, Input):
        await talk.press("escape")


async def test_over_any_step(meet: Sit) -> None:
    async with meet("weather", "free", person="annaak", language="da", size=(100, 40)) as talk:
        for keys in DIALOGS:
            await talk.press(*keys)
            assert (keys, foreign(talk)) == (keys, [])
            await back(talk)


async def test_over_a_step_of_its_own(meet: Sit) -> None:
    kinds = dict.fromkeys(kind for kind, _keys in OF_STEPS)
    async with meet(*kinds, person="annaak", language="da", size=(100, 40)) as talk:
        for kind in kinds:
            for keys in (keys for of, keys in OF_STEPS if of is kind):
                assert (kind, foreign(talk)) == (kind, [])
                await talk.press(*keys)
                assert (kind, keys, foreign(talk)) == (kind, keys, [])
                await back(talk)
            await talk.press("s")


@pytest.mark.parametrize("keys", [("f", "f10", "d"), ("f", "c", "d")])
async def test_over_the_follow_up_and_the_closing_page(meet: Sit, keys: tuple[str, ...]) -> None:
    async with meet("free", person="annaak", language="da", size=(100, 40)) as talk:
        await talk.press(*keys)
        assert "När ses ni nästa gång?" in talk.text() and foreign(talk) == []


async def test_in_a_chat_what_is_copied(meet: Sit) -> None:
    async with meet("one-thing", person="annaak", language="da", size=(100, 40), way="chat") as talk:
        await talk.press("f9", "y", "y")
        assert talk.screen == "CopyDialog" and foreign(talk) == []


async def test_on_the_desk_it_is_the_managers_own(meet: Sit) -> None:
    async with meet("weather", person="annaak", language="da", size=(100, 40)) as talk:
        await talk.press("f9", "a")
        assert foreign(talk), "else the test would find nothing anywhere"


async def test_days_are_read_as_the_manager_types_them(meet: Sit) -> None:
    async with meet("free", person="annaak", language="da", size=(100, 40)) as talk:
        await talk.press("n")
        await talk.type("! ring till dem >fredag")
        assert "→ din chef, fre 27 nov" in talk.text()
