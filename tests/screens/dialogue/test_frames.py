"""Going from step to step: each frame that is drawn holds the one step whole, or the other."""

from difflib import unified_diff

import pytest
from textual.app import App

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Kind, Step


def steady(text: str) -> str:
    """Leave out the line that tells what is on the disk."""
    return "\n".join(line for line in text.splitlines() if "notes ·" not in line)


class Frames:
    """What stood on the screen each time something was sent to the terminal."""

    def __init__(self, sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[str] = []
        display = App._display

        def kept(app: App[object], screen: object, renderable: object) -> None:
            display(app, screen, renderable)  # type: ignore[arg-type]
            if renderable is not None and screen is sitting.app.screen:
                self.seen.append(steady(sitting.text()))

        monkeypatch.setattr(App, "_display", kept)


STEPS: tuple[Kind | Step, ...] = (
    Step(id="s1", kind="weather", minutes=5),
    Step(id="s2", kind="last-actions", minutes=5),
    Step(id="s3", kind="cards", minutes=5, questions=("general.how-scale",)),
    Step(id="s4", kind="their-points", minutes=5),
    Step(id="s5", kind="goals", minutes=5),
    Step(id="s6", kind="free", minutes=5),
)


@pytest.mark.parametrize("size", [(40, 20), (100, 30)], ids=str)
async def test_each_frame_holds_one_step_whole(
    meet: Sit, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with meet(*STEPS, size=size) as talk:
        frames = Frames(talk, monkeypatch)
        for key, last in (("space", "s6"), ("backspace", "s1")):
            while talk.meeting.current != last:
                await talk.hush()
                before = steady(talk.text())
                frames.seen.clear()
                await talk.press(key)
                after = steady(talk.text())
                assert frames.seen, "it looks at what is drawn"
                for frame in frames.seen:
                    differs = "\n".join(unified_diff(frame.split("\n"), after.split("\n")))
                    assert frame in (before, after), differs


RATED = Step(
    id="s1",
    kind="statements",
    deck="check.growth",
    questions=("check.growth.fast-progress", "check.growth.raise-behaviour"),
)
GUESS = Step(id="s2", kind="guess-week", deck="ordinary")
ONE_FRAME = (
    ("space", "the next page"), ("5", "a value"), ("right", "the knob"), ("left", "the knob"),
    ("pagedown", "another step"), ("1", "a secret pick"), ("space", "now"), ("2", "the word, the cards and the score"),
)  # fmt: skip


async def test_each_key_of_the_stage_draws_one_frame(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sent in between the key and the rest that is taken back at once, nor anything twice."""
    async with meet(RATED, GUESS, "free", size=(100, 30)) as talk:
        frames = Frames(talk, monkeypatch)
        for key, what in ONE_FRAME:
            frames.seen.clear()
            await talk.press(key)
            changed = [
                frame for at, frame in enumerate(frames.seen) if not at or frame != frames.seen[at - 1]
            ]
            assert (what, len(changed)) == (what, 1), "\n".join(
                unified_diff(changed[0].split("\n"), changed[-1].split("\n"), n=0)
            )
            assert changed == [steady(talk.text())]
