"""On foot: a window of a hand, keys that a phone has, and all of a question in the rows that are left free."""

import pytest

from tests.screens.conftest import Sit

PHONE = (40, 20)


async def test_the_forecast_says_what_it_is_of_and_that_one_may_write(meet: Sit) -> None:
    async with meet("preview", way="walk", size=PHONE) as talk:
        assert "looking" in talk.text() and "The forecast until then:\n 1 Sunny" in trimmed(talk.text())
        assert "enter write" in talk.text() and "1/1  for you alone" in talk.text()
        await talk.press("enter")
        await talk.type("the trip")
        assert "looking" in talk.text() and "7 Rainbow" in talk.text() and "the trip" in talk.text()


async def test_in_the_longest_words_the_keys_stay_below_it(meet: Sit) -> None:
    async with meet("preview", person="bosoren", way="walk", size=PHONE) as talk:
        await talk.press("enter")
        rows = talk.text().rstrip().splitlines()
        assert "7 " in talk.text() and "enter save" in rows[-1] and len(rows) == 14


async def test_all_of_a_question_stays_while_it_is_answered(meet: Sit) -> None:
    async with meet("if-i-vanished", way="walk", size=PHONE) as talk:
        for answer in ("one", "two", "three"):
            await talk.press("enter")
            await talk.type(answer)
            assert "Say I’m suddenly away for a whole" in talk.text() and answer in talk.text()
            await talk.press("enter")
            assert "Say I’m suddenly away for a whole" in talk.text()
            await talk.press("space")


async def test_what_was_agreed_is_read_back_from_the_list_and_said_once(meet: Sit) -> None:
    async with meet("agree", way="walk", size=PHONE) as talk:
        for line in ("! send the list", "! book the room"):
            await talk.press("n")
            await talk.type(line, "enter")
        assert talk.text().count("send the list") == talk.text().count("book the room") == 1
        await talk.press("space")
        assert "1 of 2 · is this right?" in talk.text()
        assert talk.text().count("send the list") == talk.text().count("book the room") == 1
        await talk.press("space")
        assert "2 of 2 · is this right?" in talk.text()


async def test_the_keys_at_the_foot_are_those_of_a_phone(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.press("q", "p")
        assert "space go on" in talk.text() and ". go on" not in talk.text()
        await talk.press("space", "s")
        assert "q u takes it back" in " ".join(talk.text().split()) and "ctrl+z" not in talk.text()
        await talk.press("q", "e")
        assert "q e once more leaves for home" in " ".join(talk.text().split())


async def test_over_time_a_phone_gives_more_of_it(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.pass_time(6)
        assert "q g two minutes" in talk.text()


async def test_what_is_said_covers_neither_clock_nor_question(meet: Sit) -> None:
    async with meet("free", "agree", way="walk", size=PHONE) as talk:
        await talk.hush()
        before = talk.text().splitlines()[:10]
        await talk.press("q", "e")
        rows = talk.text().splitlines()
        assert rows[:10] == before and "q e once more" in " ".join(rows[10:13])


async def test_a_hint_is_whole_or_not_there(meet: Sit) -> None:
    async with meet("one-thing", way="walk", size=PHONE) as talk:
        screen = talk.app.screen
        captures = screen.query_one("LastCaptures")
        captures.advise("Ask about one concrete thing: last week, the new rota.")  # type: ignore[attr-defined]
        await talk.settle()
        assert "» Ask about one concrete thing: last" in talk.text() and "the new rota." in talk.text()
        captures.advise("word " * 60)  # type: ignore[attr-defined]
        await talk.settle()
        assert "word" not in talk.text()


async def test_the_game_is_one_to_be_read_out(meet: Sit) -> None:
    async with meet("guess-week", way="walk", size=PHONE) as talk:
        assert "round 1 of 2" in talk.text() and "which of these was" in talk.text()
        assert "keep yours to yourself" not in talk.text()
        await talk.press("1")
        assert "count down aloud" in talk.text()
        await talk.press("space", "1")
        assert "HIT" in talk.text() and "round 1 of 2" in talk.text()
        await talk.press("space")
        assert "round 2 of 2" in talk.text() and "your manager’s week?" in " ".join(talk.text().split())


async def test_in_a_chat_the_field_names_the_keys_of_a_phone(meet: Sit) -> None:
    async with meet("free", way="chat", size=PHONE) as talk:
        await talk.press("n")
        assert "enter save" in talk.text() and "backspace back" in talk.text() and "f2" not in talk.text()


async def test_on_a_wide_walk_the_keys_of_the_line_are_named_once(meet: Sit) -> None:
    async with meet("free", way="walk", size=(100, 30)) as talk:
        assert talk.text().count("next time") == 1 and talk.text().count("n note") == 1
        assert (
            "space next" in talk.text().rstrip().splitlines()[-1]
            and len(talk.text().rstrip().splitlines()) == 30
        )


@pytest.mark.parametrize("size", [PHONE, (80, 24)], ids=str)
async def test_after_a_walk_an_action_is_one_line_too(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", way="walk", size=size) as talk:
        await talk.press("f", *["enter"] * 4, "a")
        assert talk.screen == "AskLine" and "Who does what by when?" in talk.text()
        await talk.type("Robin sends the list by Friday")
        assert "→ Robin, " in talk.text()
        await talk.press("enter")
        *_, action = talk.team.actions
        assert (action.text, action.owner) == ("sends the list", "employee") and action.due is not None
        assert action.meeting == talk.meeting.id


async def test_after_a_walk_the_form_is_two_letters_away(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("f", *["enter"] * 4, "q", "3")
        assert talk.screen == "ActionForm"


async def test_a_dialog_names_the_letters_that_lead_out_of_it(meet: Sit) -> None:
    async with meet("weather", way="chat", size=PHONE) as talk:
        for key, dialog in (("V", "ChatDialog"), ("o", "PlanDialog")):
            await talk.press(key)
            assert talk.screen == dialog and "q e back" in talk.text() and "esc" not in talk.text()
            await talk.press("q", "e")
            assert talk.screen == "DialogueScreen"


async def test_a_dialog_with_a_field_is_left_by_its_backspace(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("f", *["enter"] * 4, "a")
        assert "enter save" in talk.text() and "backspace back" in talk.text()
        await talk.press("backspace", "backspace")
        assert talk.screen == "FollowUpScreen"


async def test_a_line_that_was_left_names_no_ctrl(meet: Sit) -> None:
    async with meet("free", way="walk", size=PHONE) as talk:
        await talk.press("a")
        await talk.type("call Kim")
        await talk.press("escape", "a")
        assert "from before" in talk.text() and "ctrl" not in talk.text()


def trimmed(text: str) -> str:
    return "\n".join(row.rstrip() for row in text.splitlines())
