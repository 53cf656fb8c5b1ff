"""The coach: one line at the right moment, for the manager alone."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tests.screens.team import SECRET
from tui.domain.decks.deck import Text, said
from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

HINTS = {hint.when: hint for hint in Library(shipped_decks()).hints()}


def begins(text: Text) -> str:
    """The first words of a line, as they fit on any screen."""
    return " ".join(said(text, "en").split()[:3])


FOGGY, CARD = begins(HINTS["weather-heavy"].say), begins(HINTS["cards-start"].say)
FOGGY_WHY, WORRY = begins(HINTS["weather-heavy"].reason), begins(HINTS["serious-worry"].say)


def foggy(meeting: Meeting) -> Meeting:
    return with_answer(meeting, Answer(question="move.weather", choice="foggy"))


def lines(sitting: Sitting) -> list[str]:
    return sitting.text().rstrip().splitlines()


async def test_on_a_walk_the_coach_tells_what_helps_now(meet: Sit) -> None:
    async with meet("weather", "agree", way="walk", size=(40, 20)) as talk:
        rest = lines(talk)
        await talk.press("4")
        assert talk.line(FOGGY)
        assert len(lines(talk)) == len(rest)
        assert rest[-1] == lines(talk)[-1], "it moves nothing"
        await talk.press("h")
        assert FOGGY_WHY in talk.text()
        await talk.press("h")
        assert talk.screen == "DialogueScreen"


async def test_while_others_may_watch_there_is_no_hint_no_key_and_no_guide(meet: Sit) -> None:
    async with meet("weather", "agree", prepared=foggy) as talk:
        assert FOGGY not in talk.text()
        await talk.press("h", "z", "W", "G")
        assert talk.screen == "DialogueScreen"
        assert talk.meeting.aside.marks == () and talk.meeting.aside.dismissed == ()
        assert talk.told() == []
        await talk.press("question_mark")
        assert "step in" not in talk.text() and "hint" not in talk.text()
        await talk.press("escape", "f9")
        assert talk.line(FOGGY)
        await talk.press("f9")
        assert FOGGY not in talk.text()


async def test_a_reason_and_the_guide_go_as_soon_as_others_may_watch(meet: Sit) -> None:
    async with meet("weather", "agree", way="walk", prepared=foggy) as talk:
        for key, screen in (("h", "WhyHint"), ("G", "GuideCard")):
            await talk.press(key)
            assert talk.screen == screen
            await talk.press("f9")
            assert talk.screen == "DialogueScreen"
            await talk.press("f9")


async def test_one_key_ends_a_hint_for_this_meeting_and_undo_brings_it_back(meet: Sit) -> None:
    async with meet("weather", "agree", way="walk", prepared=foggy) as talk:
        assert talk.line(FOGGY)
        await talk.press("z")
        assert FOGGY not in talk.text()
        await talk.press("space", "backspace")
        assert FOGGY not in talk.text()
        talk.saved()
        assert "hint.ask-straight" in talk.file("live/*.private.json")
        assert "hint" not in talk.file("live/*.shared.json")
        await talk.press("ctrl+z", "ctrl+z", "ctrl+z")
        await talk.hush()
        assert talk.line(FOGGY)


async def test_what_is_typed_stands_in_the_line_of_the_hint(meet: Sit) -> None:
    async with meet("weather", "agree", prepared=foggy) as talk:
        await talk.press("f9", "n")
        await talk.type("calmer")
        assert "→ a shared note" in talk.text() and FOGGY not in talk.text()
        await talk.press("enter", "escape")
        await talk.press("!")
        await talk.press("backspace", "escape")
        assert talk.line(FOGGY)


async def test_time_alone_ends_a_hint_for_a_beginning(meet: Sit) -> None:
    async with meet("cards", "agree", way="walk") as talk:
        assert talk.line(CARD)
        talk.clock.advance(2)
        talk.app.screen.advise()  # type: ignore[attr-defined]
        await talk.settle()
        assert CARD not in talk.text()


async def test_hints_can_be_switched_off_and_stay_off(meet: Sit) -> None:
    async with meet("weather", "agree", way="walk", prepared=foggy) as talk:
        await talk.press("comma", *("tab",) * 5, "right", "escape")
        assert FOGGY not in talk.text()
        assert "hints = false" in talk.settings()
        await talk.press("comma", *("tab",) * 5, "right", "escape")
        assert talk.line(FOGGY)


async def test_a_serious_worry_is_kept_private_and_leads_to_the_guide(meet: Sit) -> None:
    async with meet("free", "agree", way="chat", size=(80, 40)) as talk:
        await talk.press("W")
        assert talk.line(WORRY)
        assert all("worry" not in told for told in talk.told())
        assert "serious-worry" not in talk.file("live/*.shared.json")
        await talk.press("h", "G")
        assert talk.screen == "GuideCard"
        await talk.press("escape", "f")
        assert talk.line(WORRY), "the follow-up reminds of it"
        await talk.press("W")
        assert WORRY not in talk.text()


async def test_in_the_preparation_the_share_mode_decides(prepare: Sit) -> None:
    async with prepare("weather", "agree") as prep:
        assert FOGGY not in prep.text(), "it was foggy last time"
        await prep.press("f9")
        assert prep.line(FOGGY)
        assert SECRET not in prep.line(FOGGY)


async def test_the_guide_shows_ones_own_contacts_and_where_to_write_them(sit: Sit, folder: Path) -> None:
    own = folder.parent / "config" / "decks"
    own.mkdir(parents=True)
    text = 'id = "contacts"\ntitle = "Contacts"\n[[contact]]\nid = "hr"\nreach = "Maria, [b]4711"\n'
    (own / "contacts.toml").write_text(text)
    async with sit(size=(100, 80)) as home:
        await home.press("G")
        assert home.screen == "GuideCard"
        assert "HR: Maria, [b]4711" in home.text()
        assert "Write down your own in" in home.text() and 'id = "occupational-health"' in home.text()
        assert all(f"{number}  " in home.text() for number in range(1, 8))
        await home.press("escape")
        assert home.screen == "HomeScreen"


@pytest.mark.parametrize(("language", "title"), [("sv", "behöver agera"), ("da", "træde til")])
async def test_the_guide_speaks_the_managers_language(sit: Sit, language: str, title: str) -> None:
    async with sit(language=language, size=(40, 20)) as home:
        await home.press("G")
        assert title in home.text()
        await home.press("pagedown", "pagedown", "down")
        assert title not in home.text(), "it scrolls"


async def test_skipping_the_last_step_says_what_comes(meet: Sit) -> None:
    async with meet("weather", "agree") as talk:
        await talk.press("s")
        assert "last step" not in talk.text()
        await talk.press("s")
        assert "That was the last step" in talk.text() and "f follow-up" in talk.text()
        assert talk.meeting.steps[1].state == "skipped"


async def test_whoever_watches_is_told_of_a_skipped_step_in_words_for_them(meet: Sit) -> None:
    async with meet("weather", "agree", "free", person="annaak") as talk:
        await talk.press("s")
        assert talk.told() == ["Väder – inte i dag"]
        await talk.press("f9", "s")
        assert "ctrl+z" in talk.told()[-1], "the manager alone is told what takes it back"


async def test_at_the_end_the_way_on_is_told_in_the_language_of_the_stage(meet: Sit) -> None:
    async with meet("free", person="annaak") as talk:
        await talk.press("space")
        assert talk.told() == ["Det var sista steget"]
        await talk.press("escape")
        assert talk.told() == ["esc en gång till öppnar startvyn; mötet fortsätter"]


async def test_an_action_that_was_taken_down_is_told_once(meet: Sit) -> None:
    async with meet("free", "agree", size=(100, 30)) as talk:
        await talk.press("n")
        await talk.type("! Send it @me", "enter")
        assert talk.told() == ["→ Send it  ·  me"] and "action noted" not in talk.text()


async def test_a_past_that_cannot_be_read_ends_no_talk(meet: Sit, folder: Path) -> None:
    (archive,) = folder.glob("people/robinek/2026.shared.json")
    archive.write_bytes(archive.read_bytes()[:-40])
    async with meet("weather", "agree", way="walk", prepared=foggy) as talk:
        assert talk.screen == "DialogueScreen"
        await talk.hush()
        assert talk.line(FOGGY)
