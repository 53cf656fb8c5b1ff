"""Every kind of step can be held with the keyboard, and none of them demands anything."""

from itertools import cycle

import pytest

from tests.screens.conftest import Sit
from tests.screens.team import SECRET
from tui.domain.meeting.meeting import Kind, Step
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.meeting.step_pages import pages

KINDS = tuple(STEP_KINDS)
QUESTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "cards": ("general", ("general.how-scale", "general.focus")),
    "statements": ("check.growth", ("check.growth.strengths", "check.growth.fast-progress")),
    "guess-week": ("guess.pace", ()),
}
KEYS = ("1", "7", "0", "9", "up", "down", "enter", "escape", "backspace", "d", "x", "escape", "p", "c", "r", "i",
        "escape", "e", "escape", "*", "escape", "ctrl+z", "ctrl+y", "end")  # fmt: skip


def step(kind: Kind, id: str = "first") -> Step:
    deck, questions = QUESTIONS.get(kind, ("", ()))
    return Step(id=id, kind=kind, deck=deck, questions=questions)


SIDES = {"their-points": "employee", "my-points": "manager"}


@pytest.mark.parametrize("kind", KINDS)
async def test_a_step_can_be_held_from_its_first_page_to_the_next_step(meet: Sit, kind: Kind) -> None:
    async with meet(step(kind), "free") as talk:
        assert talk.meeting.current == "first"
        assert len(talk.text().split()) > 20
        # Of points each open one has its turn.
        turns = max(len(pages(step(kind))), sum(p.side == SIDES.get(kind) for p in talk.team.points))
        for _ in range(turns):
            assert talk.meeting.current == "first"
            assert SECRET not in talk.text()
            # Without a pick the game is passed by the key that no game takes.
            await talk.press("pagedown" if kind == "guess-week" else "space")
        assert talk.meeting.current == "s2"
        await talk.press("backspace")
        assert talk.meeting.current == "first"
        assert talk.meeting.answers == (), "nothing was demanded and nothing made up"


@pytest.mark.parametrize("kind", KINDS)
async def test_no_key_breaks_a_step(meet: Sit, kind: Kind) -> None:
    async with meet(step(kind), "free") as talk:
        for at in range(0, len(KEYS), 4):
            talk.burst(*KEYS[at : at + 4])
            await talk.settle()
        for _ in range(3):
            await talk.press("escape")
            if talk.screen == "HomeScreen":
                break
        assert talk.screen in ("HomeScreen", "DialogueScreen")
        talk.saved()


@pytest.mark.parametrize(("kind", "person"), zip(KINDS, cycle(("annaak", "bosoren")), strict=False))
async def test_a_step_speaks_the_persons_language(meet: Sit, kind: Kind, person: str) -> None:
    async with meet(step(kind), person=person, size=(110, 40)) as theirs:
        text = theirs.text()
        context = theirs.app.context
        move = context.decks.move(f"move.{kind}")
        language = "sv" if person == "annaak" else "da"
        if move is not None and isinstance(move.ask, dict) and kind != "guess-week":
            assert move.ask["en"][:20] not in text
        if kind in (
            "their-points",
            "my-points",
            "agree",
            "last-actions",
            "goals",
            "sum-up",
            "free",
            "weather",
        ):
            assert move is not None
            assert isinstance(move.ask, dict)
            assert move.ask[language][:20] in text


@pytest.mark.parametrize("kind", KINDS)
async def test_notes_and_actions_are_a_key_away_in_every_step(meet: Sit, kind: Kind) -> None:
    async with meet(step(kind)) as talk:
        await talk.press("n")
        await talk.type("heard this", "enter")
        await talk.press("f4")
        await talk.type("ask that", "enter")
        await talk.press("a")
        assert talk.screen == "ActionForm"
        await talk.type("do it", "ctrl+s")
        assert [(note.text, note.step) for note in talk.meeting.notes] == [("heard this", "first")]
        assert talk.team.points[-1].text == "ask that"
        assert talk.team.actions[-1].text == "do it"
        await talk.press("f9")
        assert "1 note · 1 action" in talk.text()


@pytest.mark.parametrize("kind", KINDS)
async def test_a_step_fits_into_any_window(meet: Sit, kind: Kind) -> None:
    async with meet(step(kind), "free") as talk:
        await talk.press("1")
        for width, height in ((200, 60), (60, 18), (40, 20)):
            await talk.resize(width, height)
            lines = talk.text().split("\n")
            assert len(lines) == height
            assert max(map(len, lines)) <= width
        await talk.press("n", "x", "enter")
        assert len(talk.meeting.notes) == 1


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (100, 30)], ids=str)
async def test_looking_forward_says_what_the_weathers_are_about_and_has_a_line(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("preview", "free", size=size) as talk:
        assert "The forecast until then:" in talk.text() and "I look forward to …" in talk.text()
