from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.commands.reading.test_last import ACTION_FIELDS
from tests.cli.samples import ANNA, PERSON_FIELDS, SECRET, TODAY, Fireside, load, meeting_on
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.people.action import Action
from tui.domain.people.person import Language
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_action, with_person, with_point
from tui.domain.workspace.state import Closing, State
from tui.language import Translator
from tui.storage.decks.deck_file import read_toml
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store
from tui.usecases.insight.spoken_brief import Skies, spoken_brief, words_of

FIELDS = {
    *PERSON_FIELDS,
    *(
        "since",
        "meetings",
        "last",
        "next",
        "under_way",
        "purpose",
        "weather",
        "forecast",
        "main_points",
        "looked_forward",
    ),
    *("actions", "to_tell", "points", "weather_before", "not_to_forget"),
}


def test_all_that_counts_is_there_in_two_minutes(fireside: Fireside, data: Path) -> None:
    assert fireside("brief", "anna å").out.splitlines() == [
        "Anna Åkesson · Designer, weekly",
        "Next: Tue 24 Nov 10:00, video call",
        "Last: Fri 20 Nov, 3 days ago; 1 meeting",
        "Weather last time: foggy (Anna)",
        "Forecast last time: sunny (Anna)",
        "Main points last time",
        "  The Q4 plan is late",
        "You took on",
        "  Send the plan – Friday",
        "Others took on",
        "  Jonas: Book the harbour – due 2 days ago",
        "Anna wants to bring up",
        "  The laptop",
        "Looked forward to",
        "  Anna: The harbour walk",
        "Not to forget: The laptop",
    ]


def test_json_shares_the_words_of_the_others(fireside: Fireside, data: Path) -> None:
    record = fireside("brief", "anna å", "--json").json
    assert set(record) == FIELDS
    assert [set(action) for action in record["actions"]] == [ACTION_FIELDS] * 2
    assert record["next"] == {"on": "2026-11-24", "time": "10:00"}
    assert record["weather"] == {"manager": "", "employee": "foggy"}
    assert record["forecast"] == {"manager": "", "employee": "sunny"}
    assert record["looked_forward"] == {"manager": "", "employee": "The harbour walk"}
    assert record["points"] == [
        {
            "id": "point1",
            "person": "Anna Åkesson",
            "person_id": "anna01",
            "text": "The laptop",
            "owner": "employee",
            "due": None,
            "state": "open",
            "raised": "2026-11-23",
            "kept": 1,
        }
    ]


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_private_things_are_shown_only_where_asked_for(
    fireside: Fireside, data: Path, how: tuple[str, ...]
) -> None:
    assert SECRET not in fireside("brief", "anna å", *how).out
    assert fireside("brief", "anna å", "--private", *how).out.count(SECRET) == 2


def test_somebody_never_met(fireside: Fireside, data: Path) -> None:
    assert fireside("brief", "anne").out.splitlines()[2] == "You have not met yet."
    assert fireside("brief", "anne", "--json").json["last"] is None


def test_a_full_plate_stays_readable(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        team = old.team
        for number in range(40):
            owner = ("manager", "employee", "both", "Jonas")[number % 4]
            team = with_action(
                team,
                Action(id=f"more{number:03d}", person=ANNA.id, text="x\n" * 500, agreed=TODAY, owner=owner),
            )
        store.save(old, msgspec.structs.replace(old, team=team))
    lines = fireside("brief", "anna å").out.splitlines()
    assert len(lines) <= 24
    assert any(line.startswith("  … +") for line in lines)
    assert len(fireside("brief", "anna å", "--json").json["actions"]) == 42


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_every_language(fireside: Fireside, data: Path, lang: str) -> None:
    ran = fireside("brief", "anna å", "--lang", lang)
    assert ran.code == 0 and ran.err == ""
    weather = {"en": "foggy", "sv": "dimmigt", "da": "tåget"}[lang]
    assert weather in ran.out


def test_it_is_said_in_whole_sentences_without_a_sign(fireside: Fireside, data: Path) -> None:
    assert fireside("brief", "anna å", "--say").out == (
        "You meet Anna tomorrow at 10. You last met 3 days ago. Last time the weather of Anna was foggy. "
        "You took on 1 thing. Send the plan, due Friday. Anna took on nothing that is open. "
        "Anna wants to bring this up. The laptop. Anna looked forward to this. The harbour walk. "
        "One thing not to forget. The laptop.\n"
    )
    assert fireside("brief", "anne", "--say").out.startswith("You meet Anne")
    assert fireside("brief", "anna å", "--say", "--private").code == 2


def test_a_weather_that_changed_is_told_with_the_one_before(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        held = TODAY - timedelta(10)
        earlier = with_answer(meeting_on(ANNA, held), Answer(question="move.weather", choice="sunny"))
        closing = Closing(held=Held(meeting=earlier, minutes=""), year=held.year)
        store.save(old, msgspec.structs.replace(old, closings={earlier.id: closing}))
    assert "foggy (Anna; before that sunny)" in fireside("brief", "anna å").out
    assert "was foggy, and before that sunny." in fireside("brief", "anna å", "--say").out
    assert fireside("brief", "anna å", "--json").json["weather_before"] == "sunny"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=400), min_size=1, max_size=12), st.sampled_from(["en", "sv", "da"])
)
def test_however_much_there_is_it_is_short_and_has_no_signs(texts: list[str], language: Language) -> None:
    team = with_person(Team(), ANNA)
    for number, text in enumerate(texts):
        team = with_action(
            team,
            Action(
                id=f"a{number}",
                person=ANNA.id,
                text=text,
                agreed=TODAY,
                owner=("manager", "employee")[number % 2],
                due=TODAY + timedelta(number * 40 - 80),
            ),
        )
        team = with_point(
            team, Point(id=f"p{number}", person=ANNA.id, text=text, side="employee", raised=TODAY)
        )
    told = spoken_brief(team, ANNA, Skies(texts[0], texts[-1]), TODAY, Translator(language))
    assert words_of(told) < 180
    assert all(char.isalnum() or char in " .,'’-" for char in told), told


def test_what_came_of_something_taken_up_is_there_until_it_was_told(fireside: Fireside, data: Path) -> None:
    def came(state: State) -> State:
        up = Action(id="up", person="anna01", text="Ask for a raise", agreed=TODAY, upward=True)
        done = msgspec.structs.replace(up, state="done", settled=TODAY, outcome="yes, from January")
        team = with_action(state.team, done)
        return msgspec.structs.replace(state, team=with_action(team, secretly(done)))

    def secretly(action: Action) -> Action:
        return msgspec.structs.replace(action, id="secret", text=SECRET, private=True)

    state = load(data)
    with Store.open(data) as store:
        store.load()
        store.save(state, came(state))
    lines = fireside("brief", "anna å").out.splitlines()
    assert lines[lines.index("To tell back") + 1] == "  Ask for a raise: yes, from January"
    assert SECRET not in fireside("brief", "anna å").out + fireside("brief", "anna å", "--json").out
    assert SECRET in fireside("brief", "anna å", "--private").out
    (told,) = fireside("brief", "anna å", "--json").json["to_tell"]
    assert told["outcome"] == "yes, from January"


def test_each_year_is_read_once(fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is made shorter to fit into its lines."""
    read: list[int] = []
    archive = Reader.archive

    def counted(reader: Reader, person: str, year: int) -> Archive:
        read.append(year)
        return archive(reader, person, year)

    monkeypatch.setattr(Reader, "archive", counted)
    monkeypatch.setattr("tui.cli.commands.brief.brief_lines.LINES", 5)
    assert "foggy (Anna)" in fireside("brief", "anna å").out
    assert len(read) == 1


def test_of_the_decks_it_reads_the_names_of_the_weather_alone(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(path: Path) -> Any:
        read.append(path.name)
        return read_toml(path)

    monkeypatch.setattr("tui.storage.decks.deck_library.read_toml", counted)
    assert "foggy (Anna)" in fireside("brief", "anna å").out
    assert read == ["skies.toml"]
