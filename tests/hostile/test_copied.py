"""Hostile texts on their way out, and where nothing is to be seen: copies, whole texts, the unlock screen."""

from itertools import cycle
from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from tests.faults.locked import NONE, OLD, rekey, sealing_of
from tests.hostile.crowd import meeting_of, write, write_decks
from tests.hostile.test_coached import SAID
from tests.hostile.test_shown import NASTY, SIZE, look
from tests.hostile.texts import STORABLE, TEXTS, is_drawn_safely
from tests.screens.conftest import *  # noqa: F403 - the fixtures of the small team
from tests.screens.conftest import Sit
from tests.screens.covers.test_locking import covered, give
from tests.screens.sitting import sit_at
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Step
from tui.domain.text.clean_text import LONGEST, clean
from tui.exchange.clipboard import osc52
from tui.screens.dialogs.copy_dialog import CopyDialog
from tui.screens.dialogs.full_text import WholeText
from tui.screens.messages import Copy

PERSON = "nastyone"


async def test_minutes_are_shown_whole_before_they_are_copied_into_a_file(tmp_path: Path) -> None:
    texts = cycle(NASTY.values())
    folder = tmp_path / "data"
    write(folder, {PERSON: texts}, {PERSON: meeting_of(PERSON, texts, phase="follow-up")})
    async with sit_at(folder, size=SIZE, start=Start(person=PERSON)) as sitting:
        await sitting.press("f7", "y")
        assert sitting.screen == "CopyDialog"
        for _ in range(3):
            look(sitting)
            await sitting.press("pagedown")
        text = sitting.app.screen._text  # type: ignore[attr-defined]
        await sitting.press("ctrl+s")
        look(sitting)
        copied = (folder / "copied.md").read_text()
        assert copied == text and all(is_drawn_safely(line) for line in copied.split("\n"))
        await sitting.press("f7", "v")
        look(sitting)


async def test_a_copy_and_a_whole_text_of_any_kind_are_shown_as_they_are(sit: Sit) -> None:
    texts = [text for text in TEXTS.values() if len(text) < 2_000][::20]
    async with sit(size=(100, 30)) as home:
        for text in (*texts, TEXTS["UN-22"]):
            for screen in (
                CopyDialog(home.app.context, text),
                WholeText(home.app.context, clean(text), guarded=False),
            ):
                await home.app.push_screen(screen)
                await home.settle()
                look(home, wanted=clean(text).strip().split("\n")[0])
                await home.press("escape")


async def test_of_a_text_without_end_the_beginning_is_shown_and_a_key_for_all_of_it(sit: Sit) -> None:
    text = "".join(f"{number:06d} [b]\n" for number in range(LONGEST // 2))
    async with sit(size=(100, 30)) as home:
        home.app.post_message(Copy(text))
        await home.settle()
        assert home.screen == "CopyDialog" and "more characters, v shows all" in home.text()
        await home.press("v")
        assert home.screen == "WholeText"
        for _ in range(3):
            look(home)
            home.app.screen.query_one(VerticalScroll).scroll_end(animate=False)
            await home.settle()
            await home.press("space")
        assert "005454" in home.text() or "005455" in home.text()
        await home.press("escape", "ctrl+s")
        assert (home.folder / "copied.md").read_text() == text


def test_what_is_sent_to_the_terminal_is_one_sequence_whatever_the_text() -> None:
    for text in STORABLE.values():
        sent = osc52.sequence(text)
        assert sent.count("\x1b]52;c;") == 1
        assert is_drawn_safely(sent.removeprefix("\x1b]52;c;").rstrip("\x07\x1b\\"))


@pytest.mark.parametrize("id", SAID[1::4])
async def test_in_a_chat_the_question_is_copied_as_it_is(meet: Sit, folder: Path, id: str) -> None:
    text = STORABLE[id]
    write_decks(folder.parent / "config", {id: text})
    step = Step(id="s1", kind="cards", questions=("own.card",))
    async with meet(step, "agree", way="chat", size=(90, 30)) as talk:
        look(talk, wanted=text)
        await talk.press("y")
        look(talk, wanted=text)
        assert [one.text for one in talk.meeting.chat] == [text]
        await talk.press("y")
        assert talk.screen == "CopyDialog" and talk.app.screen._text == text  # type: ignore[attr-defined]
        look(talk, wanted=text)
        await talk.press("ctrl+s")
        assert (folder / "copied.md").read_text() == text


async def test_a_wrong_passphrase_of_any_kind_is_a_wrong_passphrase(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "runtime").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "runtime"))
    rekey(folder, NONE, OLD)
    async with sit_at(folder, sealing=sealing_of(OLD), size=(70, 20)) as talk:
        await talk.press("ctrl+l")
        await covered(talk)
        short = [text for text in TEXTS.values() if len(text) < 400]
        for text in (*short[::20], TEXTS["UN-12"], "x" * 60_000):
            await talk.paste(text)
            look(talk)
            field = talk.field()
            assert text not in talk.text() or len(text) < 4
            assert field.password
            if not field.value:
                continue
            await give(talk, "")
            look(talk)
            assert talk.screen == "UnlockScreen" and field.value == ""
            assert "does not open it" in talk.text(), ascii(text[:60])
        await give(talk, OLD)
        assert talk.screen == "HomeScreen"
