"""With letters, digits, space, backspace and enter alone: one letter offers the keys that a phone has not."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.widgets.fields import inputs
from tui.widgets.keys.key_footer import Hints
from tui.widgets.keys.leader_line import LeaderLine

PHONE = (40, 20)


@pytest.fixture(autouse=True)
def _slow_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two backspaces that a test presses are two, and not one that is held down."""
    monkeypatch.setattr(inputs, "HELD", 0.0)


def offered(sitting: Sitting) -> str:
    rows = sitting.text().splitlines()
    return "\n".join(rows[: sitting.app.screen.query_one(LeaderLine).size.height])


async def test_a_letter_offers_the_keys_in_one_line_and_the_next_one_presses_one(meet: Sit) -> None:
    async with meet("weather", "free", way="walk", size=PHONE) as talk:
        await talk.press("3", "q")
        assert "u undo" in offered(talk) and "p pause" in offered(talk)
        await talk.press("u")
        assert not talk.has("LeaderLine") and not talk.meeting.answers
        await talk.press("q", "r")
        (answer,) = talk.meeting.answers
        assert answer.choice == "cloudy"


async def test_it_stops_the_clock_tells_who_speaks_and_gives_more_time(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("q", "p")
        assert not talk.meeting.clock.runs
        await talk.press("q", "p", "q", "t")
        assert talk.meeting.clock.runs and talk.meeting.employee_talks.runs
        before = talk.meeting.steps[0].minutes
        await talk.press("q", "g")
        assert talk.meeting.steps[0].minutes == before + 2


async def test_on_a_phone_all_of_the_letters_are_offered(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("q")
        told = " ".join(offered(talk).split())
        for one in ("u undo", "p pause", "m keys", "t speaker", "g more time", "3 action form", "hjkl"):
            assert one in told


async def test_whoever_walks_through_a_list_sees_it_below_one_row_of_arrows(meet: Sit) -> None:
    async with meet("last-actions", "free", way="walk", size=PHONE) as talk:
        await talk.press("q", "j")
        assert offered(talk).split() == ["hjkl", "←↓↑→"]


async def test_who_speaks_is_told_where_no_line_shows_it(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("q", "t")
        assert "Robin is speaking" in talk.text()
        await talk.press("w")
        assert "you are speaking" in talk.text()


async def test_any_other_key_ends_it_and_does_nothing(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("q", "space")
        assert not talk.has("LeaderLine") and talk.meeting.current == "s1"
        await talk.press("space")
        assert talk.meeting.current == "s2"


async def test_in_a_list_the_arrows_go_on_until_another_key(meet: Sit) -> None:
    async with meet("last-actions", "free", way="walk", size=PHONE) as talk:
        first = talk.app.focused.chosen  # type: ignore[union-attr]
        await talk.press("q", "j", "j")
        assert talk.has("LeaderLine") and talk.app.focused.chosen != first  # type: ignore[union-attr]
        await talk.press("k", "k", "d")
        assert not talk.has("LeaderLine")
        assert [one.id for one in talk.team.actions if one.state == "done"][-1:] == [first]


async def test_letters_that_come_at_once_are_taken_in_turn(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        talk.burst("q", "p", "n", "q", "u", "i")
        await talk.settle()
        assert not talk.meeting.clock.runs
        assert talk.field("#capture").value == "qui", "in a field it is a letter"


async def test_the_curtain_falls_and_is_lifted_without_a_sign(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("q", "c")
        assert talk.screen == "Curtain"
        before = talk.text()
        await talk.press("q")
        assert talk.text() == before
        await talk.press("x")
        assert talk.screen == "Curtain"
        await talk.press("q", "c")
        assert talk.screen == "DialogueScreen"


async def test_a_backspace_in_an_empty_field_offers_them_and_one_more_leaves(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("n")
        await talk.type("ab", "backspace", "backspace")
        assert talk.field("#capture").has_focus and not talk.has("LeaderLine")
        await talk.press("backspace")
        assert talk.has("LeaderLine")
        await talk.press("backspace")
        assert not talk.field("#capture").has_focus and talk.meeting.current == "s1"


async def test_a_backspace_that_is_held_down_ends_at_the_last_letter(
    meet: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "HELD", 60.0)
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("n")
        await talk.type("ab", *("backspace",) * 9)
        assert talk.field("#capture").has_focus and not talk.has("LeaderLine")


async def test_in_a_form_and_in_the_palette_too(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("q", "3")
        assert talk.screen == "ActionForm"
        await talk.press("backspace", "backspace")
        assert talk.screen == "DialogueScreen"
        await talk.press("q", "3")
        await talk.type("send it")
        await talk.press("enter", "q", "d")
        assert [action.text for action in talk.team.actions][-1] == "send it"
        await talk.press("q", "f")
        assert talk.screen == "Palette"
        await talk.press("x", "backspace", "backspace", "backspace")
        assert talk.screen == "DialogueScreen"


async def test_while_others_watch_it_names_nothing_private(meet: Sit) -> None:
    async with meet("free", size=(120, 36)) as talk:
        await talk.press("q")
        assert talk.has("LeaderLine") and "private" not in offered(talk)
        await talk.press("v", "q")
        assert "private" in offered(talk)


async def test_the_list_of_keys_says_which_letters(meet: Sit) -> None:
    async with meet("free", way="walk", size=(80, 64)) as talk:
        await talk.press("q", "m")
        assert talk.screen == "HelpScreen"
        assert "ctrl+z · q u" in talk.text() and "f12 · q c" in talk.text()
        await talk.press("q")
        assert talk.screen == "DialogueScreen"


async def test_a_tap_on_a_key_presses_it(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        foot = talk.app.screen.query_one(Hints)
        row = talk.line("space next")
        await talk.pilot.click(foot, offset=(row.index("space"), 0))
        await talk.settle()
        assert talk.meeting.current == "s2"
        await talk.press("q")
        line = offered(talk)
        await talk.pilot.click(LeaderLine, offset=(line.index("p pause"), 0))
        await talk.settle()
        assert not talk.meeting.clock.runs


async def test_a_whole_meeting_from_home_to_closed(sit: Sit) -> None:
    async with sit(size=PHONE) as home:
        await home.press("p", "w", "backspace", "j", "j", "enter", "m")
        assert home.screen == "DialogueScreen" and home.meeting.way == "walk"
        await home.press("3", "space", "n")
        await home.type("calmer now", "enter", "a")
        await home.type("send the plan", "enter")
        for _ in home.meeting.steps:
            await home.press("s")
        # Past the four questions after a walk.
        await home.press("f", *("enter",) * 4)
        await home.press("n", *("space",) * 6, "c")
        assert "send the plan" in home.text()
        await home.press("enter")
        assert home.screen == "HomeScreen" and not home.state.meetings
        home.saved()
        assert "calmer now" in home.file("people/*/*.json")
