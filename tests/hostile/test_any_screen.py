"""Any text in every field of a team, every screen at any size, any keys: nothing but plain letters comes out."""

import asyncio
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.crowd import meeting_of, write, write_decks
from tests.hostile.test_shown import look
from tests.hostile.texts import is_drawn_safely
from tests.screens.sitting import sit_at
from tui.app.start.start import Start
from tui.domain.text.clean_text import clean_line

PEOPLE = ("personone", "persontwo", "personthree")
ODD = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Me", "Co", "Cn"]),
        st.sampled_from(
            "[]/@=()'\"\\$ab>!?#\n\r\t\x1b\x9b\x07\u200d\u202e\u2066\u0301\ufe0f\u3164👩🏽❤日本한ก็ﷺ"
        ),
    ),
    max_size=30,
)
LONG = st.builds(lambda text, times: text * times, ODD, st.integers(1, 300))
KEYS = (
    *(
        "p",
        "m",
        "l",
        "f",
        "c",
        "a",
        "n",
        "N",
        "T",
        "r",
        "#",
        "*",
        "e",
        "t",
        "u",
        "g",
        "i",
        "o",
        "h",
        "y",
        "v",
        "G",
        "W",
        "x",
        "d",
        "k",
        "s",
    ),
    *(
        "1",
        "2",
        "3",
        "4",
        "5",
        "space",
        "left",
        "right",
        "up",
        "down",
        "tab",
        "enter",
        "escape",
        "escape",
        "delete",
    ),
    *(
        "f1",
        "f5",
        "f6",
        "f7",
        "f8",
        "f9",
        "f10",
        "ctrl+p",
        "ctrl+z",
        "ctrl+s",
        "question_mark",
        "comma",
        "slash",
    ),
)
SIZES = st.tuples(st.integers(10, 150), st.integers(4, 50))
QUICKLY = settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


async def walk(
    texts: list[str], keys: list[str], sizes: list[tuple[int, int]], *, several: bool, phase: str
) -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "data"
        people = {id: cycle(texts[n:] + texts[:n]) for n, id in enumerate(PEOPLE)}
        meeting = meeting_of(PEOPLE[0], cycle(texts), phase=phase)
        if several:
            steps = tuple(
                msgspec.structs.replace(step, kind=kind)
                for step, kind in zip(
                    meeting.steps, cycle(("round", "who-does-what", "sounding-board")), strict=False
                )
            )
            meeting = msgspec.structs.replace(meeting, participants=PEOPLE[1:], steps=steps)
        write(folder, people, {PEOPLE[0]: meeting})
        # A card needs a text that can be seen; the others of the deck are any.
        write_decks(
            folder.parent / "config", {"first": "x", **{str(n): text for n, text in enumerate(texts)}}
        )
        async with sit_at(folder, size=sizes[0], start=Start(person=PEOPLE[0])) as sitting:
            look(sitting)
            for number, key in enumerate(keys):
                if number % 6 == 5:
                    await sitting.resize(*sizes[number // 6 % len(sizes)])
                await sitting.press(key)
                look(sitting)
            for text in (person.name for person in sitting.team.people):
                assert (is_drawn_safely(text) and text == clean_line(text)) or "\n" not in text
            assert sitting.app.title == "Fireside"
            # As quitting does: what screens tell while they are taken down is not saved any more.
            assert await sitting.app.parts.saving.leaving._save()


@QUICKLY
@given(
    st.lists(ODD | LONG, min_size=3, max_size=12),
    st.lists(st.sampled_from(KEYS), min_size=12, max_size=18),
    st.lists(SIZES, min_size=2, max_size=4),
    st.booleans(),
    st.sampled_from(["prep", "dialogue", "follow-up"]),
)
def test_any_texts_any_keys_any_sizes(
    texts: list[str], keys: list[str], sizes: list[tuple[int, int]], several: bool, phase: str
) -> None:
    asyncio.run(walk(texts, keys, sizes, several=several, phase=phase))
