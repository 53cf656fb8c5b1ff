"""Hostile names and answers in a meeting of several: its steps, its follow-up, its minutes, and what one line makes."""

from itertools import cycle, repeat
from pathlib import Path

import msgspec
import pytest

from tests.hostile.crowd import TODAY, Texts, meeting_of, team_of, write
from tests.hostile.test_shown import NASTY, look
from tests.hostile.test_told import shape
from tests.hostile.texts import STORABLE, is_drawn_safely
from tests.screens.sitting import Sitting, sit_at
from tui.app.start.start import Start
from tui.domain.meeting.group import MANAGER
from tui.domain.meeting.meeting import Answer, Meeting, Step
from tui.domain.text.clean_text import clean_line, is_blank
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.language.translator import Translator

FIRST, OTHERS = "nastyone", ("nastytwo", "nastythre", "nastyfour")
KINDS = ("round", "who-does-what", "sounding-board", "agree", "sum-up")
SHORT = {id: text for id, text in STORABLE.items() if clean_line(text) and len(text) < 2_000}


def several(texts: Texts, *, phase: str = "prep") -> Meeting:
    """A meeting of four in each of whose steps something is kept of everybody."""
    everybody = (FIRST, *OTHERS, MANAGER)
    answers = [Answer(question=f"move.round.{id}", choice="foggy") for id in everybody]
    for id in everybody:
        # To somebody outside the team by a name, to one of them, to nobody.
        choice = {MANAGER: next(texts)[:40], FIRST: OTHERS[0]}.get(id, "")
        answers.append(Answer(question=f"move.sounding-board.{id}", text=next(texts), choice=choice))
    steps = tuple(Step(id=f"s{n}", kind=kind) for n, kind in enumerate(KINDS))
    meeting = meeting_of(FIRST, texts, phase=phase)
    return msgspec.structs.replace(
        meeting, participants=OTHERS, steps=steps, current="s0", answers=tuple(answers)
    )


async def walk(sitting: Sitting, *keys: str) -> None:
    for key in keys:
        await sitting.press(key)
        look(sitting)


async def test_the_way_through_a_meeting_of_several(tmp_path: Path) -> None:
    turned = [text for id, text in NASTY.items() if len(text) < 1_000 or id == "UN-22"]
    people = {id: cycle(turned[n:] + turned[:n]) for n, id in enumerate((FIRST, *OTHERS))}
    meeting = several(cycle(turned))
    write(tmp_path / "data", people, {FIRST: meeting})
    async with sit_at(tmp_path / "data", size=(110, 36), start=Start(person=FIRST)) as sitting:
        assert sitting.screen == "DialogueScreen"
        look(sitting)
        # A line was left half written: the cursor stands in it.
        await walk(sitting, "escape")
        await walk(sitting, "2", "x", "d", "home", "d", "end", "6", "space")
        for text in turned[1:3]:
            await sitting.press("home", "enter")
            await sitting.paste(f"{text} @{text} >fri")
            look(sitting)
            await walk(sitting, "enter")
            if sitting.screen == "AskLine":
                await walk(sitting, "escape")
            assert sitting.screen == "DialogueScreen"
        await walk(sitting, "space")
        for text in turned[4:6]:
            await sitting.press("down", "enter")
            await sitting.paste(f"{text} @nasty")
            look(sitting)
            await walk(sitting, "enter")
            if sitting.screen == "AskLine":
                # Who is meant is asked back; once more is the yes.
                await walk(sitting, "enter")
            if sitting.screen == "AskLine":
                await walk(sitting, "escape")
            assert sitting.screen == "DialogueScreen"
        await sitting.resize(44, 18)
        look(sitting)
        await sitting.resize(110, 36)
        await walk(sitting, "space", "space", "f", "f7", "y", "escape", "f5", "c", "c", "enter")
        sitting.saved()
        assert not sitting.state.meetings and len(sitting.team.actions) >= 3 * len(people) + 3
        for action in sitting.team.actions:
            assert is_drawn_safely(action.text.replace("\n", "")) and is_drawn_safely(action.owner)


async def test_everybody_is_shown_by_a_name(tmp_path: Path) -> None:
    texts = [text for text in SHORT.values() if len(clean_line(text)) < 40 and not is_blank(text)]
    for number in range(0, len(texts) - 4, 60):
        names = dict(zip((FIRST, *OTHERS), texts[number : number + 4], strict=True))
        folder = tmp_path / f"n{number}" / "data"
        people = {id: repeat(name) for id, name in names.items()}
        write(folder, people, {FIRST: several(repeat("x"))})
        async with sit_at(folder, size=(110, 36), start=Start(person=FIRST)) as sitting:
            for _ in KINDS[:3]:
                for name in names.values():
                    look(sitting, wanted=clean_line(name).split(" ")[0])
                await sitting.press("space")


def minutes(text: str) -> str:
    team = team_of({id: repeat(text) for id in (FIRST, *OTHERS)})
    meeting = several(repeat(text), phase="closed")
    actions = tuple(
        msgspec.structs.replace(action, meeting=meeting.id, owner=owner)
        for action, owner in zip(team.actions, cycle(("manager", "employee", text)), strict=False)
    )
    team = msgspec.structs.replace(team, actions=actions)
    return write_minutes(
        meeting, team.people[0], team, wording=lambda id: id, today=TODAY, _=Translator("en")
    )


PLAIN = shape(minutes("x"))


@pytest.mark.parametrize("id", list(SHORT)[::3])
def test_minutes_of_several_keep_their_shape(id: str) -> None:
    written = minutes(SHORT[id])
    assert shape(written) == PLAIN
    assert all(is_drawn_safely(line) for line in written.split("\n"))


def test_the_plain_minutes_tell_of_everybody() -> None:
    assert minutes("x").count("x") > 12
