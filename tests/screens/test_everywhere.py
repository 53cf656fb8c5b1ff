"""What holds on every screen: curtain, language, undo, quick keys, leaving."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at
from tests.screens.team import SECRET
from tui.domain.meeting.meeting import Step
from tui.domain.people.person import Way
from tui.language import Translator
from tui.widgets.fields.inputs import PatientInput

WORDS = ("Robin", "plan", "Weather", "24", "▲", "meet", "saved", "min")


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param((), id="home"),
        pytest.param(("N",), id="a form"),
        pytest.param(("end", "p"), id="preparation"),
        pytest.param(("end", "m"), id="dialogue"),
        pytest.param(("end", "m", "n", "x"), id="a line half typed"),
        pytest.param(("end", "m", "f"), id="follow-up"),
        pytest.param(("end", "l", "u"), id="a question over the review"),
    ],
)
async def test_the_curtain_covers_all_and_behind_it_no_key_counts(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit(size=(80, 50)) as sitting:
        await sitting.press(*keys)
        # The draft of what is half typed is kept once the hand rests, also behind the curtain.
        for field in sitting.app.screen.query(PatientInput):
            field.tell_now()
        await sitting.settle()
        seen = sitting.text()
        await sitting.press("f12")
        before, covered = sitting.state, sitting.text()
        assert not [word for word in WORDS if word in covered]
        *fire, foot = covered.splitlines()
        assert set(covered.split()[0]) <= set("▀▄█") and not any(sign.isalnum() for sign in "".join(fire))
        assert foot.strip() == "f12 · q c go on", "how it is lifted is all it says"
        for key in (
            "m",
            "n",
            "x",
            "enter",
            "ctrl+z",
            "escape",
            "question_mark",
            "comma",
            "f9",
            "f3",
            "space",
            "q",
        ):
            await sitting.press(key)
            assert sitting.text() == covered, key
        assert sitting.state == before
        await sitting.press("f12")
        assert sitting.text() == seen


async def test_one_comes_back_from_the_curtain_to_a_screen_that_may_be_seen(sit: Sit) -> None:
    async with sit() as sitting:
        await sitting.press("f9", "f12", "f12")
        assert sitting.app.guarded


@pytest.mark.parametrize("way", ["walk", "chat"])
async def test_after_the_curtain_no_private_page_opens_by_itself(meet: Sit, way: Way) -> None:
    async with meet("free", way=way, size=(40, 20)) as talk:
        assert not talk.app.guarded
        await talk.press("q", "c", "q", "c", "f")
        assert talk.screen == "FollowUpScreen" and talk.app.guarded
        assert not talk.told() and "1 of 4" not in talk.text()
        await talk.press("b")
        assert talk.screen == "DialogueScreen" and talk.app.guarded
        await talk.press("q", "v", "f")
        assert not talk.app.guarded, "asked for, it comes again"


async def test_what_was_said_in_private_goes_with_the_curtain(meet: Sit) -> None:
    async with meet("free", way="walk") as talk:
        talk.app.notify("said to the manager alone")
        await talk.press("f12", "f12")
        assert "alone" not in talk.text() and not talk.told()


async def test_a_toast_does_not_show_before_the_curtain(sit: Sit) -> None:
    async with sit() as sitting:
        await sitting.press("f12")
        sitting.app.notify("Robin Ek is out of the team")
        await sitting.settle()
        assert "Robin" not in sitting.text()


async def test_the_language_changes_at_once_everywhere(sit: Sit) -> None:
    async with sit() as sitting:
        await sitting.press("end", "p", "f9", "comma", "right")
        swedish, danish = Translator("sv"), Translator("da")
        assert swedish("Settings") in sitting.text()
        assert 'language = "sv"' in sitting.settings()
        await sitting.press("escape")
        assert sitting.screen == "PrepScreen"
        assert swedish("Their points") in sitting.text()
        await sitting.press("escape")
        assert swedish("show all") in sitting.text()
        assert swedish("Tuesday") in sitting.text()
        await sitting.press("comma", "right", "escape")
        assert danish("Tuesday") in sitting.text()
        assert "Tuesday" not in sitting.text()


async def test_the_language_chosen_is_there_next_time(folder: Path) -> None:
    async with sit_at(folder) as sitting:
        await sitting.press("comma", "tab", "right", "escape")
        assert sitting.app.theme == "day"
    async with sit_at(folder) as sitting:
        assert sitting.app.theme == "day"


async def test_the_stage_speaks_the_persons_language_the_desk_ones_own(meet: Sit) -> None:
    async with meet("weather", person="annaak") as sitting:
        assert "Soligt" in sitting.text()
        assert "enter några ord" in sitting.text()
        assert "30 min kvar" in sitting.text()
        await sitting.press("comma", "right", "right", "escape")
        assert "Soligt" in sitting.text()
        await sitting.press("o")
        assert "Planen" in sitting.text()


async def test_there_is_nothing_to_undo_or_redo_at_first(sit: Sit) -> None:
    async with sit() as sitting:
        before = sitting.state
        await sitting.press("ctrl+z", "ctrl+y")
        assert sitting.state == before
        assert sitting.told() == ["Nothing to undo", "Nothing to redo"]


async def test_keys_that_come_in_one_burst_go_where_the_one_before_has_led(sit: Sit) -> None:
    async with sit() as sitting:
        sitting.burst("down", "i", *"abc", "enter", "i", *"def", "enter", "home", "down")
        await sitting.settle()
        texts = [point.text for point in sitting.team.points]
        assert texts[-2:] == ["abc", "def"]
        assert "Bo Sørensen" in sitting.line("▌"), "the last key too"


async def test_leaving_saves_and_ends_well_whatever_was_pressed_with_it(sit: Sit) -> None:
    async with sit() as sitting:
        sitting.burst("end", "i", *"abc", "enter", "ctrl+q", "x", "down", "enter", "ctrl+q")
        for _ in range(200):
            if sitting.app.return_value is not None:
                break
            await sitting.pilot.pause(0.05)
        assert sitting.app.return_value == 0
        assert sitting.app.return_code == 0
        assert "abc" in (sitting.folder / "team.json").read_text()


async def test_help_and_settings_open_and_close(sit: Sit) -> None:
    async with sit() as sitting:
        for key, screen in (
            ("f1", "HelpScreen"),
            ("question_mark", "HelpScreen"),
            ("comma", "SettingsDialog"),
        ):
            await sitting.press(key)
            assert sitting.screen == screen
            await sitting.press("escape")
            assert sitting.screen == "HomeScreen"


@pytest.mark.parametrize(
    ("keys", "screen", "told"),
    [
        (("N",), "PersonForm", "save"),
        (("i",), "AskLine", "back"),
        (("comma",), "SettingsDialog", "next choice"),
        (("end", "p", "i"), "Pick", "back"),
        (("end", "p", "c"), "Browser", "favourite"),
        (("end", "m", "o"), "PlanDialog", "drop the step"),
        (("end", "m", "a"), "ActionForm", "save"),
    ],
)
async def test_a_dialog_tells_its_keys_too(sit: Sit, keys: tuple[str, ...], screen: str, told: str) -> None:
    async with sit(size=(80, 40)) as sitting:
        await sitting.press(*keys)
        assert sitting.screen == screen
        await sitting.press("f1")
        assert sitting.screen == "HelpScreen" and told in sitting.text()
        await sitting.press("f1")
        assert sitting.screen == screen


async def test_keys_that_do_the_same_with_a_number_each_are_told_together(sit: Sit) -> None:
    async with sit(size=(80, 40)) as sitting:
        await sitting.press("end", "p", "question_mark")
        assert "1–5 " in sitting.line("page ")
        await sitting.press("escape", "m", "question_mark")
        assert "0–9 " in sitting.line("answer ")


async def test_help_that_is_longer_than_the_window_is_paged_through(sit: Sit) -> None:
    async with sit(size=(60, 18)) as sitting:
        await sitting.press("f1")
        assert "in a line you write" not in sitting.text()
        await sitting.press("end")
        assert "in a line you write" in sitting.text() and "Keys on this screen" not in sitting.text()
        await sitting.press("pageup", "home")
        assert "Keys on this screen" in sitting.text()
        await sitting.press("pagedown")
        assert "Keys on this screen" not in sitting.text()


async def test_help_explains_the_letters_beside_a_key_and_the_signs_of_a_line(sit: Sit) -> None:
    async with sit(size=(80, 40)) as sitting:
        await sitting.press("end", "m", "question_mark")
        lines = sitting.text().splitlines()
        explained, keys, signs = (
            next(n for n, line in enumerate(lines) if words in line)
            for words in ("first q, then", "used most here", "in a line you write")
        )
        assert explained < keys < signs < keys + 12, "all of it is on the first page"
        for sign in ("! …", "? …", "= …", "@them", ">fri"):
            assert sitting.line(sign), sign
        assert "# …" not in sitting.text(), "whoever watches is told of no private things"
        await sitting.press("escape", "f9", "question_mark")
        assert sitting.line("# …")


async def test_private_things_never_reach_the_window_title_or_toasts(sit: Sit) -> None:
    async with sit() as sitting:
        await sitting.press("end", "f9", "l", "down", "down", "d", "ctrl+z", "f9", "f9", "escape")
        told = [*sitting.told(), sitting.app.title, sitting.app.sub_title]
        assert not [line for line in told if SECRET in line]


async def test_help_on_a_rating_gives_no_answer_a_key_of_its_own(meet: Sit) -> None:
    check = Step(id="check1", kind="statements", questions=("check.safety.be-myself",))
    async with meet(check, size=(60, 18)) as talk:
        await talk.press("question_mark")
        assert talk.line("no answer").split()[1:4] == ["0", "no", "answer"]
