"""Minutes of a meeting of several, from which some who took part are taken out again."""

from datetime import date

import msgspec
import pytest

from tests.exchange.samples import NOW, TODAY
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Meeting, Note
from tui.domain.people.action import Action
from tui.domain.people.person import Language, Person
from tui.domain.people.team import Team
from tui.domain.rights.redact import held_without
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.exchange.markdown.minutes_wording import wording
from tui.language import Translator
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

NAMES = ("Robin Ek", "Anna-Lena Ek", "Bo_x Holm", "Cleo Mar")
ROBIN, ANNA, BO, CLEO = (
    Person(id=name.split()[0].casefold().strip("_-"), name=name, since=TODAY) for name in NAMES
)
TEAM = Team(people=(ROBIN, ANNA, BO, CLEO))


def meeting(*people: Person) -> Meeting:
    """A meeting of Robin's in which all of them said something, and Anna is to be listened to by Bo."""
    answers = [Answer(question=f"move.round.{one.id}", choice="foggy") for one in (ROBIN, *people)]
    answers += [
        Answer(question="move.round.manager", choice="sunny"),
        Answer(question=f"move.sounding-board.{ANNA.id}", choice=BO.id, text="the *night* rota"),
        Answer(question=f"move.sounding-board.{CLEO.id}", choice=ANNA.id, text="the move"),
    ]
    return Meeting(
        id="several",
        person=ROBIN.id,
        participants=tuple(one.id for one in people),
        template="team-check-in",
        created=NOW,
        touched=NOW,
        held=TODAY,
        purpose="plan, budget, rota",
        answers=tuple(answers),
        notes=(
            Note(id="n1", text="A good round", at=NOW),
            Note(id="n2", text="Anna’s laptop came", at=NOW),
        ),
    )


def action(id: str, person: Person, text: str, owner: str = "employee") -> Action:
    return Action(id=id, person=person.id, text=text, agreed=TODAY, owner=owner, meeting="several")


def held(language: Language = "en", people: tuple[Person, ...] = (ANNA, BO, CLEO), team: Team = TEAM) -> Held:
    _ = Translator(language)
    agreed = (
        action("a1", BO, _("Listen to {name}: {text}", name="Anna-Lena", text="the *night* rota")),
        action("a2", ANNA, "Check the rota"),
        action("a3", CLEO, "Order cake"),
        action("a4", ROBIN, "Book a room", "manager"),
    )
    team = msgspec.structs.replace(team, actions=agreed)
    several = meeting(*people)
    words = wording(Library(shipped_decks(), None), team, ROBIN.first_name, _)
    return Held(meeting=several, minutes=write_minutes(several, ROBIN, team, wording=words, today=TODAY, _=_))


def gone(before: Held, after: Held) -> list[str]:
    kept = after.minutes.splitlines()
    return [line for line in before.minutes.splitlines() if line not in kept]


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_each_line_on_them_goes_and_no_other(language: Language) -> None:
    before = held(language)
    after = held_without(before, {ANNA.id})
    lines = gone(before, after)
    assert len(lines) == 6, "who took part, round, her board, Cleo's with her, what Bo and she take on"
    assert lines[0].endswith("Robin, Anna-Lena, Bo\\_x, Cleo")
    assert all("Anna" in line for line in lines)
    assert [line for line in after.minutes.splitlines() if "Anna" in line] == ["- Anna’s laptop came"]
    assert "Robin, Bo\\_x, Cleo\n" in after.minutes and "night" not in after.minutes
    assert after.minutes.count("## ") == before.minutes.count("## ") == 3


def test_one_after_the_other_can_go() -> None:
    before = held()
    after = held_without(held_without(before, {ANNA.id}), {BO.id})
    assert after == held_without(before, {ANNA.id, BO.id})
    assert "Bo\\_x" not in after.minutes and "With Robin, Cleo\n" in after.minutes
    assert "Round (Cleo)" in after.minutes and "Order cake" in after.minutes


def test_where_names_and_ids_do_not_fit_everything_on_anybody_goes() -> None:
    """Cleo had left the team when the meeting was closed: nobody can tell who of them is who."""
    before = held(team=msgspec.structs.replace(TEAM, people=(ROBIN, ANNA, BO)))
    assert "With Robin, Anna-Lena, Bo\\_x\n" in before.minutes
    after = held_without(before, {ANNA.id})
    assert after.minutes == (
        "# Robin Ek · Tue 24 Nov 2026\n\nPurpose: plan, budget, rota\n\n"
        "## Notes\n\n- A good round\n- Anna’s laptop came\n"
    )
    again = held_without(after, {BO.id})
    assert again.minutes == after.minutes, "a purpose with as many commas is no line of names"


def test_of_two_with_one_first_name_and_with_signs_in_it_nothing_is_left() -> None:
    two = msgspec.structs.replace(CLEO, name="Anna-Lena: X Åberg")
    team = msgspec.structs.replace(
        TEAM, people=(ROBIN, msgspec.structs.replace(ANNA, name="Anna-Lena: Ek"), BO, two)
    )
    before = held(team=team)
    assert "With Robin, Anna-Lena: Ek, Bo\\_x, Anna-Lena: X Åberg\n" in before.minutes
    after = held_without(before, {ANNA.id})
    assert "With Robin, Bo\\_x, Anna-Lena: X Åberg\n" in after.minutes and "Ek\n" not in after.minutes
    assert "(Anna-Lena" not in after.minutes, "the one cannot be told from the other there"
    left = held(team=msgspec.structs.replace(team, people=(ROBIN, *team.people[1:2], *team.people[3:])))
    assert "Anna-Lena:" in left.minutes and "Anna-Lena:" not in held_without(left, {ANNA.id}).minutes


def test_somebody_named_who_is_not_among_them_takes_all_lines_along() -> None:
    before = held(people=(BO, CLEO))
    assert "Anna-Lena" in before.minutes
    after = held_without(before, {ANNA.id})
    assert "Anna-Lena" not in after.minutes and "night" not in after.minutes


def test_a_meeting_without_them_stays_as_it_is() -> None:
    before = held()
    assert held_without(before, {"nobody"}) is before
    other = msgspec.structs.replace(before, meeting=msgspec.structs.replace(before.meeting, answers=()))
    bare = msgspec.structs.replace(
        other, meeting=msgspec.structs.replace(other.meeting, participants=(), held=date(2026, 1, 1))
    )
    assert held_without(bare, {ANNA.id}) is bare
