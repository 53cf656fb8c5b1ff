"""The browser of questions."""

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.decks.deck import Card, said
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

ON_A_SCALE = "How good are things for you just now, on a scale"
CARDS = Step(id="cards1", kind="cards", deck="general", questions=("general.focus",))


def rows(browser: Sitting) -> list[str]:
    return [line for line in browser.text().splitlines() if "○" in line or "●" in line]


async def test_it_shows_when_each_was_asked_last_of_this_person(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        assert browser.screen == "Browser"
        assert "7 days ago" in browser.line(ON_A_SCALE)
        assert "not asked yet" in browser.text()


@pytest.mark.parametrize(
    "words", ["scale just now", "skala just nu", "skala lige nu", "SCALE  How", "wellbeing steg"]
)
async def test_a_question_is_found_in_any_language(prepare: Sit, words: str) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        many = len(rows(browser))
        await browser.type(words)
        assert 0 < len(rows(browser)) < many
        assert browser.line(ON_A_SCALE)


async def test_nothing_found_is_said(prepare: Sit) -> None:
    async with prepare(CARDS) as browser:
        await browser.press("c")
        await browser.type("xyzzy", "enter")
        assert "Nothing matches" in browser.text()
        assert rows(browser) == []


def taken(browser: Sitting) -> list[str]:
    return list(browser.meeting.steps[0].questions)


async def test_all_of_a_point_stands_below_where_its_row_cuts_it(prepare: Sit) -> None:
    long = "The on-call rota over the holidays and who is meant to swap with whom when somebody is away"

    def lengthened(state: State) -> State:
        team = state.team
        put_off = {"text": long, "kept": 3}
        points = tuple(msgspec.structs.replace(p, **put_off) if p.id == "chair" else p for p in team.points)
        return msgspec.structs.replace(state, team=msgspec.structs.replace(team, points=points))

    async with prepare(CARDS, size=(60, 18)) as browser:
        browser.app.apply(lengthened)
        await browser.press("f9", "c")
        assert long in " ".join(browser.text().replace("│", " ").split())


async def test_questions_are_shown_in_the_persons_language(prepare: Sit) -> None:
    async with prepare(CARDS, person="annaak", size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now")
        assert browser.line("på en skala")


async def test_what_is_taken_is_in_the_plan_in_the_order_of_taking(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter")
        assert "2 chosen" in browser.text()
        assert "●" in browser.line(ON_A_SCALE)
        await browser.press("ctrl+s")
        assert taken(browser) == ["general.focus", "general.how-scale"]
        await browser.press("ctrl+z")
        assert taken(browser) == ["general.focus"]


async def test_what_was_taken_can_be_left_again(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter", "enter", "ctrl+s")
        assert taken(browser) == ["general.focus"]


async def test_esc_changes_nothing(prepare: Sit) -> None:
    async with prepare(CARDS) as browser:
        before = browser.state
        await browser.press("c", "down", "enter", "escape")
        assert browser.screen == "PrepScreen"
        assert browser.state == before


async def test_arrows_move_while_one_types(prepare: Sit) -> None:
    async with prepare("cards", size=(110, 40)) as browser:
        await browser.press("c", "down", "down", "enter", "pagedown", "enter", "pageup", "ctrl+s")
        assert len(browser.meeting.steps[0].questions) == 2


async def test_without_a_step_for_them_questions_make_their_own(prepare: Sit) -> None:
    async with prepare("weather", "agree", size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "enter", "ctrl+s")
        assert [step.kind for step in browser.meeting.steps] == ["weather", "cards", "agree"]
        assert browser.meeting.steps[1].questions == ("general.how-scale",)


async def test_enter_on_a_step_of_questions_opens_it(prepare: Sit) -> None:
    async with prepare("weather", CARDS) as browser:
        await browser.press("enter")
        assert browser.screen == "PrepScreen", "a step without questions has nothing to open"
        await browser.press("down", "enter")
        assert browser.screen == "Browser"


def suggestions(browser: Sitting) -> list[str]:
    lines = browser.text().splitlines()
    first = next(n for n, line in enumerate(lines) if "Suggested" in line)
    return [line for line in lines[first + 1 : first + 8] if "○" in line or "□" in line or "●" in line]


async def test_suggestions_come_first_each_with_its_reason(prepare: Sit) -> None:
    def put_off(state: State) -> State:
        team = state.team
        points = tuple(msgspec.structs.replace(p, kept=3) if p.id == "chair" else p for p in team.points)
        return msgspec.structs.replace(state, team=msgspec.structs.replace(team, points=points))

    async with prepare(CARDS, size=(110, 40)) as browser:
        browser.app.apply(put_off)
        await browser.press("f9", "c")
        first = suggestions(browser)
        assert "A better chair" in first[0] and "still open after 3 meetings" in first[0]
        assert all("not asked yet" in line for line in first[1:6])
        assert ON_A_SCALE not in "".join(first), "it was asked last time"
        await browser.press("enter", "escape")
        mine = browser.team.points_of("robinek", "employee")
        assert [point.id for point in mine] == ["chair", "laptop"], "it comes first of the points"


async def test_the_last_answer_and_the_next_question_are_told(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now")
        card = Library(shipped_decks()).question("general.how-scale")
        assert isinstance(card, Card) and f"→ {said(card.follow_up, 'en')}" in browser.text()
        assert "7 days ago: 6/10" in browser.text()


async def test_words_put_the_cursor_on_the_first_question_that_fits(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c", "down", "down", "down")
        for letter in "work":
            await browser.press(letter)
        assert rows(browser)[0].lstrip(" │").startswith("▌ ○")


async def test_one_narrows_by_deck_depth_need_style_and_tag(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c", "tab")
        assert browser.screen == "Pick"
        await browser.type("deep", "enter")
        assert browser.line("deep · ") and "Suggested" not in browser.text()
        deep = len(rows(browser))
        await browser.press("tab")
        await browser.type("competence need", "enter")
        assert browser.line("deep · competence · ")
        assert 0 < len(rows(browser)) < deep
        await browser.press("tab", "enter")
        assert "Suggested" in browser.text(), "the first row takes it all back"


@pytest.mark.parametrize("words", ["återhämtning", "restitution", "recovery", "självbestämmande"])
async def test_tags_and_needs_are_found_in_any_language(prepare: Sit, words: str) -> None:
    async with prepare(CARDS) as browser:
        await browser.press("c")
        await browser.type(words)
        assert rows(browser)


async def test_a_favourite_is_kept_in_the_team_and_can_be_undone(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale just now", "*")
        assert "■" in browser.line(ON_A_SCALE)
        assert browser.field("#find").value == "scale just now"
        assert "general.how-scale" in browser.file("team.json")
        await browser.press("ctrl+z")
        assert browser.team.favourites == ()
        await browser.press("ctrl+y", "escape", "c", "tab", "enter")
        assert len(rows(browser)) == 1, "the first thing to narrow by"


async def test_never_again_is_private_comes_last_and_can_be_taken_back(prepare: Sit) -> None:
    async with prepare(CARDS, size=(110, 40)) as browser:
        await browser.press("c")
        await browser.type("scale", "ctrl+n")
        assert "robinek" not in browser.state.privates, "others may watch: it is no key now"
        await browser.press("f9")
        many = len(rows(browser))
        await browser.press("ctrl+n")
        (never,) = browser.state.privates["robinek"].never
        assert "Don’t ask Robin these again" in browser.text() and len(rows(browser)) == many
        assert never in browser.file("people/robinek/private.json")
        assert never not in browser.file("team.json") + browser.file("live/*.json")
        await browser.press("f9")
        assert "Never again" not in browser.text() and len(rows(browser)) == many - 1
        await browser.press("f9", "end", "pagedown", "pagedown", "ctrl+n")
        assert browser.state.privates["robinek"].never == ()


async def test_what_is_never_to_be_asked_again_is_not_suggested(sit: Sit) -> None:
    async with sit(size=(110, 40)) as home:
        await home.press("end", "p")
        (step,) = (step for step in home.meeting.steps if step.kind == "cards")

        def never(state: State) -> State:
            private = Private(never=step.questions)
            return msgspec.structs.replace(state, privates={"robinek": private})

        home.app.apply(never)
        await home.press("T", "enter")
        (again,) = (step for step in home.meeting.steps if step.kind == "cards")
        assert len(again.questions) == 2
        assert not set(again.questions) & set(step.questions)


async def test_from_home_questions_are_read_and_taken_into_the_plan(sit: Sit) -> None:
    async with sit(size=(110, 40)) as home:
        await home.press("end", "c")
        assert home.screen == "Browser" and "Robin" in home.text()
        before = home.state
        await home.press("escape")
        assert home.screen == "HomeScreen" and home.state == before
        await home.press("c")
        await home.type("scale just now", "enter", "ctrl+s")
        assert home.screen == "PrepScreen"
        questions = [id for step in home.meeting.steps if step.kind == "cards" for id in step.questions]
        assert len(questions) == 3 and questions[-1] == "general.how-scale"


async def test_the_plan_tells_why_it_asks_what_it_asks(prepare: Sit) -> None:
    old = Step(id="cards1", kind="cards", deck="general", questions=("general.how-scale", "general.focus"))
    async with prepare(old, size=(120, 36)) as prep:
        assert "last asked" not in prep.text(), "not while others may watch"
        await prep.press("f9")
        assert "last asked 7 days ago · not asked" in prep.text()
