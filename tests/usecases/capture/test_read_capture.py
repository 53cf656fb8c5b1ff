"""A line from what was typed to what is kept: every word of it is found again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.domain.capture.capture_signs import read_signs
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State, with_meeting
from tui.language import Translator
from tui.usecases.capture.keep_line import with_line_between_meetings, with_line_in_meeting
from tui.usecases.capture.read_capture import doubt_about, due_trouble, read_capture

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
PEOPLE = tuple(
    Person(id=id, name=name, since=TODAY)
    for id, name in (("annalind", "Anna Lindqvist"), ("annaek", "Anna Ek"), ("boholm", "Bo Holm"))
)
ANNA = PEOPLE[0]
TEAM = State(team=msgspec.structs.replace(Team(), people=PEOPLE))
MEETING = Meeting(
    id="meet01",
    person=ANNA.id,
    template="weekly-1-1",
    created=NOW,
    touched=NOW,
    steps=(Step(id="step01", kind="free"),),
    current="step01",
)
SEVERAL = msgspec.structs.replace(MEETING, participants=("annaek", "boholm"))
DAYS = {
    "en": (
        "fri",
        "next friday",
        "in 2 weeks",
        "end of next week",
        "15/12",
        "boxing day",
        "2026-11-02",
        "someday",
    ),
    "sv": ("fre", "nästa vecka fredag", "om fjorton dagar", "v49", "julafton", "på fredag kl 10", "snart"),
    "da": ("fre", "fredag i næste uge", "om 14 dage", "uge 49", "d. 4. december", "juleaften", "snart"),
}
OWNERS = ("", "@me", "@them", "@Anna Ek", "@annaek", "(@both)", "@bo,", "@Kim", "@nobody", "@A\u030asa")
MARKS = (" >{day}", " > {day}", ">{day}", " (>{day})", " >~{day}", " [>{day}]")
words = st.lists(
    st.sampled_from(
        (
            *("send", "planen", "to", "the", "bank", "a", "> b", "5 > 4", "mail", "x@y.se", "C#", "really!"),
            *("<b>", "(see", "it)", "→", "=", "?"),
        )
    ),
    min_size=1,
    max_size=7,
)


def letters(text: str) -> list[str]:
    """The words of a text without their signs."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


# The calendar of holidays is read when first asked for, which takes its time.
@settings(deadline=None)
@given(
    words.map(" ".join),
    st.sampled_from(("", "!", "! ", "?", "#", "#! ", "! # ", "= ")),
    st.sampled_from(OWNERS),
    st.sampled_from(MARKS),
    st.data(),
    st.sampled_from((None, MEETING, SEVERAL)),
)
def test_every_word_typed_is_found_again_in_what_is_kept(
    text: str, sign: str, owner: str, mark: str, data: st.DataObject, meeting: Meeting | None
) -> None:
    language = data.draw(st.sampled_from(("en", "sv", "da")))
    day = data.draw(st.sampled_from(DAYS[language]))
    typed = f"{sign}{text} {owner}{mark.format(day=day)}"
    line = read_capture(typed, ANNA, TEAM.team, meeting, today=TODAY, language=language)
    if meeting is None:
        kept = with_line_between_meetings(TEAM, line, ANNA.id, id="new001", today=TODAY)
    else:
        kept = with_line_in_meeting(
            with_meeting(TEAM, meeting), line, ANNA.id, id="new001", now=NOW, today=TODAY
        )
    actions = kept.team.actions
    texts = [action.text for action in actions] + [point.text for point in kept.team.points]
    texts += [decision.text for decision in kept.team.decisions]
    texts += [focus for private in kept.privates.values() for focus in private.focus]
    for held in kept.meetings.values():
        texts += [note.text for note in (*held.notes, *held.aside.notes)]
    (saved,) = texts
    missing = Counter(letters(read_signs(clean_line(typed)).text)) - Counter(letters(saved))
    if not actions:
        assert not missing
        return
    (action,) = actions
    assert missing == Counter(letters(line.owner_text)) + Counter(letters(line.due_said))
    assert bool(line.due_said) == (action.due is not None), "the day's words became the day"
    if line.owner_text:
        assert action.owner == line.owner or (meeting is SEVERAL and action.owner == "employee")


@pytest.mark.parametrize("language", ["en", "sv", "da"])
@settings(deadline=None)
@given(away=st.integers(-400, 400))
def test_what_has_passed_is_asked_about_and_nothing_else(language: str, away: int) -> None:
    day = TODAY + timedelta(days=away)
    line = read_capture(
        f"! send it >{day.isoformat()}", ANNA, TEAM.team, None, today=TODAY, language=language
    )
    doubt = doubt_about(line, TODAY, Translator(language))  # type: ignore[arg-type]
    assert line.due == day
    assert bool(doubt) == (away < 0)


def test_what_is_no_day_says_an_example_that_is_one() -> None:
    line = read_capture("! send it >30 feb", ANNA, TEAM.team, None, today=TODAY, language="en")
    assert due_trouble(line, TODAY, Translator("en")) == "not understood yet – try 28/2"
    again = read_capture("! send it >28/2", ANNA, TEAM.team, None, today=TODAY, language="en")
    assert again.due == date(2027, 2, 28)
