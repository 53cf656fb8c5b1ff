"""The shared minutes: what goes in, what never does, and text that tries to be more than text."""

from datetime import date

import msgspec
import pytest

from tests.exchange.samples import (
    ACTION,
    ANNA,
    HELD,
    NOW,
    PRIVATE,
    TEAM,
    TODAY,
    hostile_markdown,
    minutes,
    structure,
    with_text,
)
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.meeting import Answer, Note, Step, with_answer
from tui.domain.people.action import done
from tui.domain.people.goal import Result
from tui.domain.people.person import LANGUAGES, Appointment, Language, Side
from tui.domain.people.team import with_action
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.exchange.markdown.plain_line import plain
from tui.language import Translator

HEADINGS = ["Agreed", "What we heard", "Notes", "Questions and answers", "Talked about", "Goals"]
CHAT = (
    ChatMessage(id="c1", who="manager", text="What went *well*?", at=NOW),
    ChatMessage(id="c2", who="anna", text="Two things:\n1. the plan\n2. the rest", at=NOW),
    ChatMessage(id="c3", name="Zoë", text="Hi", at=NOW),
    ChatMessage(id="c4", text="and nobody knows", at=NOW),
)
PLACES = ("note", "answer", "heard", "purpose", "point", "goal", "progress", "action", "owner", "name")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_said_and_agreed_is_in_them(language: Language) -> None:
    text = minutes(HELD, language=language)
    for said in (
        "Anna Åkesson",
        "land the Q4 plan",
        "The plan is too big",
        "The estimate slipped",
        "much going on",
        "**5**",
        "Laptop is slow",
        "Lead the release",
        "half way",
        "Send the plan",
        "09:30",
    ):
        assert said in text, said


def test_the_headings_speak_the_language_they_are_asked_for() -> None:
    found = {
        language: [
            line[3:] for line in minutes(HELD, language=language).splitlines() if line.startswith("## ")
        ]
        for language in LANGUAGES
    }
    assert found["en"] == HEADINGS
    for language in ("sv", "da"):
        assert len(found[language]) == len(HEADINGS)
        assert not set(found[language]) & set(HEADINGS), language
    assert found["sv"] != found["da"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_private_is_in_them(language: Language) -> None:
    """Private notes, actions, focus points, picks not turned and half typed texts all hold the same word."""
    assert PRIVATE not in minutes(HELD, language=language)
    assert PRIVATE in repr(HELD), "the sample has it where it may be"
    assert PRIVATE in repr(TEAM)


def test_what_was_heard_is_told_once_it_was_confirmed() -> None:
    doubted = with_answer(HELD, Answer(question="move.sum-up", side="employee"))
    assert "The plan is too big" in minutes(HELD)
    assert "The plan is too big" not in minutes(doubted)


def test_goals_that_nobody_talked_about_are_left_out() -> None:
    for step in ((), (Step(id="s1", kind="goals"),)):
        elsewhere = msgspec.structs.replace(HELD, steps=step)
        assert "Lead the release" not in minutes(elsewhere)
        reached = msgspec.structs.replace(TEAM.goals[0], results=(Result(on=TODAY, text="half way"),))
        told = minutes(elsewhere, msgspec.structs.replace(TEAM, goals=(reached,)))
        assert "Lead the release" in told, "what was told of one is"


def test_an_action_names_who_and_until_when() -> None:
    text = minutes(HELD)
    assert "- Send the plan – **your manager**, Fri 27 Nov\n" in text
    assert "- Book the room – **Anna**, no date\n" in text
    assert "- Try the tool – **both**, no date\n" in text
    assert "- Order a chair – **Kim**, no date" in text


def test_actions_of_other_meetings_and_other_people_stay_out() -> None:
    team = TEAM
    for change in ({"meeting": "earlier", "text": "elsewhen"}, {"person": "bo", "text": "elsewhere"}):
        team = with_action(team, msgspec.structs.replace(ACTION, id=str(change), **change))
    text = minutes(HELD, team)
    assert "elsewhen" not in text
    assert "elsewhere" not in text


def test_an_action_done_at_once_is_still_what_was_agreed() -> None:
    team = with_action(TEAM, done(ACTION, TODAY))
    assert "Send the plan" in minutes(HELD, team)


def test_a_question_for_later_and_an_empty_answer_are_not_minutes() -> None:
    later = Note(id="later", text="ask about the move", at=NOW, kind="ask")
    held = msgspec.structs.replace(HELD, notes=(*HELD.notes, later))
    held = with_answer(held, Answer(question="check.growth.strengths", side="manager", declined=True))
    assert minutes(held) == minutes(HELD)


def test_an_answer_to_a_question_nobody_knows_any_more_is_left_out() -> None:
    held = with_answer(HELD, Answer(question="gone.card", text="whatever"))
    assert minutes(held) == minutes(HELD)


def test_an_empty_meeting_is_a_title_and_no_empty_headings() -> None:
    empty = msgspec.structs.replace(HELD, notes=(), answers=(), purpose="", next=None)
    bare = msgspec.structs.replace(TEAM, actions=(), points=(), goals=())
    assert minutes(empty, bare) == "# Anna Åkesson · Tue 24 Nov 2026\n"


def test_days_of_another_year_are_told_with_it() -> None:
    held = msgspec.structs.replace(HELD, next=Appointment(on=date(2027, 1, 5)))
    assert "Tue 5 Jan 2027" in minutes(held)
    later = minutes(HELD, today=date(2027, 2, 1))
    assert later.startswith("# Anna Åkesson · Tue 24 Nov 2026\n")


# --- text that tries to be more than text --------------------------------------


@pytest.mark.parametrize("text", hostile_markdown())
def test_hostile_text_changes_nothing_of_the_structure(text: str) -> None:
    for place in PLACES:
        assert structure(with_text(place, text)) == structure(with_text(place, "x")), place


@pytest.mark.parametrize(
    "text",
    ["list[int]", "a * b * c", "2 < 3 & 4 > 1", "snake_case_name", "50 % – »ja«", "#1 priority", "1. first", "C:\\temp",
     "~~no~~", "| a | b |", "- dash", "+ plus", "= equal", "12) twelve", "http://example.org/a_b_c"],
)  # fmt: skip
def test_it_reads_as_it_was_typed(text: str) -> None:
    from markdown_it import MarkdownIt

    (_open, inline, _close) = MarkdownIt("commonmark").parse(plain(text))
    assert "".join(child.content for child in inline.children or ()) == text


def test_several_lines_become_one() -> None:
    assert plain("one\n\n## two\r\nthree") == r"one \#\# two three"


def test_the_name_of_the_person_is_shown_as_it_is() -> None:
    person = msgspec.structs.replace(ANNA, name="Anna *Star* Ek")
    assert minutes(HELD, person=person).startswith(r"# Anna \*Star\* Ek · ")


@pytest.mark.parametrize(
    ("whose", "picked", "guess", "line"),
    [
        ("employee", "slump", "flying", "(Anna) – A slump – your manager guessed: A flying week"),
        ("employee", "slump", "slump", "(Anna) – A slump – your manager guessed right"),
        ("manager", "flying", "flying", "(your manager) – A flying week – Anna guessed right"),
    ],
)
def test_a_week_and_what_was_guessed_of_it_are_one_line(
    whose: Side, picked: str, guess: str, line: str
) -> None:
    other: Side = "manager" if whose == "employee" else "employee"
    asked = f"move.guess-week.{whose}"
    both = (
        Answer(question=asked, side=other, choice=guess),
        Answer(question=asked, side=whose, choice=picked),
    )
    said = {
        "move.guess-week.employee": "Guess the week (Anna)",
        "move.guess-week.manager": "Guess the week (your manager)",
        "slump": "A slump",
        "flying": "A flying week",
    }
    meeting = msgspec.structs.replace(HELD, answers=both)
    written = write_minutes(
        meeting, ANNA, TEAM, wording=lambda id: said.get(id, ""), today=TODAY, _=Translator("en")
    )
    assert [row for row in written.splitlines() if "week (" in row] == [f"- Guess the week {line}"]


def test_a_chat_goes_in_only_if_both_want_it() -> None:
    for wishes in ({}, {"manager": True}, {"employee": True}, {"manager": True, "employee": False}):
        chatted = msgspec.structs.replace(HELD, chat=CHAT, chat_wishes=wishes)
        assert minutes(chatted) == minutes(HELD)
    both = msgspec.structs.replace(HELD, chat=CHAT, chat_wishes={"manager": True, "employee": True})
    text = minutes(both)
    assert "## Chat\n\n- your manager – What went \\*well\\*?\n" in text
    assert (
        "- Anna – Two things: 1. the plan 2. the rest\n- Zoë – Hi\n- by whom was not told – and nobody knows"
        in text
    )


def test_where_the_chat_stays_out_so_does_the_talk_around_a_value() -> None:
    asked = "check.growth.strengths"
    said = (ChatMessage(id="c1", who="anna", text="7, but do not tell *Bo*\nI am tired", at=NOW),)
    rated = Answer(question=asked, value=7, text="but do not tell *Bo* ⏎ I am tired ⏎ goes well")
    held = with_answer(msgspec.structs.replace(HELD, chat=said), rated)
    text = minutes(held)
    assert "**7**: goes well" in text and "do not tell" not in text and "tired" not in text
    both = msgspec.structs.replace(held, chat_wishes={"manager": True, "employee": True})
    assert "**7**: but do not tell \\*Bo\\* / I am tired / goes well" in minutes(both)
    in_words = with_answer(held, Answer(question=asked, text="I am tired"))
    assert "– I am tired" in minutes(in_words), "where words are all there is, they are the answer"


def test_no_sign_for_a_break_is_written() -> None:
    assert plain("The move. ⏎ Too heavy ⏎ and late") == "The move. Too heavy / and late"
    assert plain("⏎") == ""
