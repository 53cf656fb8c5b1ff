"""A walking call: one hand, glances, a bell as the receipt."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.meeting.clock.step_clock import StepClock
from tui.widgets.meeting.clock.walk_clock import WalkClock, half_blocks


def rings(talk: Sitting, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    heard: list[int] = []
    monkeypatch.setattr(talk.app, "bell", lambda: heard.append(len(talk.meeting.notes)))
    return heard


async def test_a_number_answers_the_step_and_the_line_is_one_key_away(meet: Sit) -> None:
    async with meet("weather", way="walk", size=(40, 20)) as talk:
        await talk.press("3", "n")
        await talk.type("she likes the plan", "enter")
        assert [answer.choice for answer in talk.meeting.answers] == ["cloudy"]
        assert [note.text for note in talk.meeting.notes] == ["she likes the plan"]


async def test_it_rings_once_the_line_is_saved(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        heard = rings(talk, monkeypatch)
        await talk.press("n")
        await talk.type("she likes the plan", "enter")
        talk.saved()
        await talk.settle()
        assert heard == [1]
        await talk.type("half", "escape")
        talk.saved()
        await talk.settle()
        assert heard == [1], "only a line that was entered rings"


async def test_on_video_nothing_rings(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with meet("free") as talk:
        heard = rings(talk, monkeypatch)
        await talk.press("n")
        await talk.type("a note", "enter")
        talk.saved()
        await talk.settle()
        assert heard == []


async def test_nobody_watches_a_walk(meet: Sit) -> None:
    async with meet("free", way="walk", size=(60, 20)) as talk:
        assert "others may watch" not in talk.text()
        assert not talk.app.guarded


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (120, 36), (160, 45)], ids=str)
async def test_a_walk_that_is_watched_has_one_clock(meet: Sit, size: tuple[int, int]) -> None:
    """A second one would lie over the question."""
    async with meet("if-i-vanished", way="walk", size=size) as talk:
        await talk.press("f9")
        assert talk.app.guarded
        assert [one.display for one in talk.app.screen.query(StepClock)] == [False]
        assert "step 5:00" in talk.text()


async def test_a_glance_at_a_phone_shows_clock_question_and_line(meet: Sit) -> None:
    async with meet("one-thing", "free", way="walk", size=(40, 20)) as talk:
        assert "min left" in talk.text() and "step 5:00" in talk.text()
        assert "\n If we could only sort out one\n thing today, what should it be?\n" in talk.text()


async def test_the_next_step_and_the_line_are_one_key_each(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=(40, 20)) as talk:
        await talk.press("space")
        assert talk.meeting.current == "s2"
        await talk.press("n")
        assert talk.field("#capture").has_focus


async def test_a_letter_says_who_speaks_and_another_that_nobody_does(meet: Sit) -> None:
    async with meet("free", way="walk", size=(60, 18)) as talk:
        await talk.press("w")
        talk.clock.advance(2)
        await talk.press("w")
        talk.clock.advance(1)
        await talk.press("B")
        talk.clock.advance(5)
        await talk.press("f")
        spent = talk.meeting.employee_talks.spent, talk.meeting.manager_talks.spent
        assert spent == (120, 60), "silence counts for neither"


async def test_the_clock_goes_on_figure_by_figure(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        for seconds in range(1, 12):
            talk.clock.advance(1 / 60)
            talk.app.screen.query_one(WalkClock)._look()
            await talk.settle()
            left = 30 * 60 - seconds
            told = f"{left // 60}:{left % 60:02}"
            drawn = "\n".join(row[1:26].rstrip() for row in talk.text().splitlines()[1:5])
            assert drawn == "\n".join(row.rstrip() for row in half_blocks(lettering(told, "text")))
        assert "step 4:49" in talk.text()


@pytest.mark.parametrize("way", ["walk", "phone"])
@pytest.mark.parametrize("size", [(40, 20), (60, 18), (80, 24)], ids=str)
async def test_everything_stands_in_the_upper_rows(meet: Sit, size: tuple[int, int], way: str) -> None:
    async with meet("one-thing", "free", way=way, size=size) as talk:
        for line in ("first", "second", "third", "fourth"):
            await talk.press("n")
            await talk.type(line, "enter")
        rows = talk.text().rstrip().splitlines()
        assert len(rows) == 14 and "space next" in rows[-1]
        assert [row.strip() for row in rows[10:13]][-2:] == ["· third", "· fourth"]
        assert "· first" not in talk.text()


async def test_in_a_window_of_a_hand_the_page_is_there_by_itself(meet: Sit) -> None:
    async with meet("one-thing", "free", size=(80, 24)) as talk:
        assert not talk.app.screen.query_one(WalkClock).display
        await talk.resize(50, 24)
        assert talk.app.screen.query_one(WalkClock).display and talk.app.guarded
        await talk.press("n")
        await talk.type("# looks tired", "enter")
        assert "tired" not in talk.text() and "private" not in talk.text()
        await talk.press("f9")
        assert "# looks tired" in talk.text() and "for you alone" in talk.text()
        await talk.resize(80, 24)
        assert "looks tired" in talk.text() and not talk.app.screen.query_one(WalkClock).display


async def test_a_chat_has_no_clock_in_any_window(meet: Sit) -> None:
    async with meet("one-thing", "free", way="chat", size=(40, 20)) as talk:
        assert not talk.app.screen.query_one(WalkClock).display


async def test_enter_begins_a_line_where_the_step_asks_for_none(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        await talk.press("enter")
        await talk.type("calmer", "enter")
        assert [note.text for note in talk.meeting.notes] == ["calmer"]


async def test_the_settings_say_what_the_clock_shows(
    meet: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config" / "settings.toml"
    settings.parent.mkdir()
    for over_ssh, clock, told in (
        ("", "auto", "step 5:00"),
        ("1 2 3 4", "auto", "step 5 min"),
        ("1 2 3 4", "seconds", "step 5:00"),
        ("", "minutes", "step 5 min"),
    ):
        monkeypatch.setenv("SSH_CONNECTION", over_ssh)
        settings.write_text(f'clock = "{clock}"\n')
        async with meet("free", way="walk", size=(40, 20)) as talk:
            assert told in talk.text()


async def test_the_empty_line_names_keys_of_a_phone_in_whole_words(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        assert "\n n note   a action   k next time\n" in talk.text().replace("  \n", "\n")
        assert "# private" not in talk.text()
        await talk.resize(80, 30)
        assert "n note   a action   k next time" in talk.text()


async def test_what_is_said_is_said_whole_and_gives_way_to_the_next_key(meet: Sit) -> None:
    async with meet("weather", way="walk", size=(40, 20)) as talk:
        await talk.press("space", "space", "space")
        assert "That was the last step" in talk.text() and "the follow-up" in talk.text()
        await talk.press("3")
        assert "That was the last step" not in talk.text()
        await talk.press("escape")
        assert "q e once more leaves for home" in talk.text() and "under way" in talk.text()
        await talk.press("backspace")
        assert "once more" not in talk.text()


async def test_the_follow_up_names_keys_of_a_phone(meet: Sit) -> None:
    async with meet("evaluate", way="walk", size=(40, 20)) as talk:
        await talk.press("f", "enter", "enter", "enter", "enter")
        assert "q more" in talk.text() and "? more" not in talk.text()
        await talk.press("f8")
        assert "1–7 set" in talk.text() and "space next" in talk.text() and "←" not in talk.text()
        await talk.press("f10")
        assert "how often you meet)" in " ".join(talk.text().split())


@pytest.mark.parametrize("size", [(40, 20), (100, 30)], ids=str)
async def test_an_action_is_one_line_and_who_and_when_are_read_from_it(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("free", way="walk", size=size) as talk:
        name = "Robin"
        await talk.press("a")
        assert talk.screen == "DialogueScreen" and talk.field("#capture").has_focus
        assert f"such as {name} sends it by Friday" in talk.text()
        await talk.type(f"{name} sends the list by Friday")
        assert f"→ {name}, " in talk.text()
        await talk.press("enter")
        *_, action = talk.team.actions
        assert (action.text, action.owner) == ("sends the list", "employee") and action.due is not None


async def test_the_form_for_an_action_is_two_letters_away(meet: Sit) -> None:
    async with meet("free", way="walk", size=(40, 20)) as talk:
        await talk.press("q", "3")
        assert talk.screen == "ActionForm"


async def test_away_from_a_walk_the_action_has_its_form(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await talk.press("a")
        assert talk.screen == "ActionForm"
