"""The demo team: whole, true to the decks, each in their own language."""

import errno
import os
import re
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.demo.demosamples import (
    DATA,
    MONDAY,
    all_actions,
    all_meetings,
    archives,
    demo,
    instant,
    meetings,
    named,
)
from tests.faults.faulty import Faulty
from tui.demo.demo_folder import NotEmptyError, demo_team, write_demo
from tui.demo.demo_sketch import read_plans
from tui.domain.decks.deck import Card, Statement, said
from tui.domain.meeting.step_pages import pages
from tui.storage.decks.deck_library import Library
from tui.storage.durable.disk import Files
from tui.storage.errors import NotWrittenError
from tui.storage.paths import shipped_decks
from tui.storage.repository.store import Store

DECKS = Library(shipped_decks())
ID = re.compile("[a-z0-9]{6,40}")


def test_six_people_two_of_each_language_and_a_year_of_meetings() -> None:
    team = demo()
    assert len(team.team.people) == 6
    assert sorted(person.language for person in team.team.people) == ["da", "da", "en", "en", "sv", "sv"]
    assert {person.cadence for person in team.team.people} == {7, 14, 30}
    assert {person.way for person in team.team.people} == {"video", "walk", "chat", "room"}
    held = sorted(meeting.held for meeting in all_meetings(team) if meeting.held is not None)
    assert len(held) >= 90
    assert (MONDAY - held[0]).days > 330
    assert (MONDAY - held[-1]).days <= 4


def test_what_is_written_is_what_the_store_loads(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "demo"
    write_demo(folder, MONDAY, instant(MONDAY), DATA)
    team = demo()
    with Store.open(folder) as store:
        state = store.load()
        assert state.team == team.team
        assert state.meetings == team.meetings
        for person in team.team.people:
            assert store.private(person.id) == team.privates[person.id]
            years = store.years(person.id)
            assert {(person.id, year) for year in years} == {k for k in team.archives if k[0] == person.id}
            for year in years:
                assert store.archive(person.id, year) == team.archives[person.id, year]
        store.save(state, msgspec.structs.replace(state, team=msgspec.structs.replace(team.team, points=())))
        assert store.load().team.points == ()
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "team.json").write_text("mine")
    with pytest.raises(NotEmptyError, match="nothing was written"):
        write_demo(tmp_path, MONDAY, instant(MONDAY), DATA)
    assert [path.name for path in tmp_path.iterdir()] == ["team.json"]
    assert (tmp_path / "team.json").read_text() == "mine"


def test_a_copy_to_keep_is_forced_onto_the_disk(tmp_path: Path) -> None:
    class Counting(Files):
        synced = 0

        def fsync(self, handle: int) -> None:
            Counting.synced += 1
            super().fsync(handle)

    write_demo(tmp_path / "kept", MONDAY, instant(MONDAY), DATA, files=Counting())
    assert Counting.synced >= 16


@pytest.mark.parametrize("at", [0, 1, 3, 20, 40, 80])
@pytest.mark.parametrize("operation", ["write", "mkdir", "replace", "link", "open_new"])
def test_a_full_disk_leaves_no_half_folder(tmp_path: Path, operation: str, at: int) -> None:
    (tmp_path / "there").mkdir()
    seen = 0

    def fault(_now: int, name: str) -> None:
        nonlocal seen
        seen += name == operation
        if name == operation and seen > at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for folder in (tmp_path / "new" / "er", tmp_path / "there"):
        seen = 0
        try:
            write_demo(folder, MONDAY, instant(MONDAY), DATA, files=Faulty(fault))
        except NotWrittenError:
            assert sorted(path.name for path in tmp_path.rglob("*")) == ["there"]
        else:
            assert seen <= at
            shutil.rmtree(folder)
            (tmp_path / "there").mkdir(exist_ok=True)
            if (tmp_path / "new").exists():
                (tmp_path / "new").rmdir()


def test_the_same_day_tells_the_same_team() -> None:
    assert demo_team(MONDAY, instant(MONDAY), DATA) == demo()


def test_every_question_and_every_choice_stands_in_the_decks() -> None:
    skies = {sky.id for sky in DECKS.skies()}
    sets = {one.id: {option.id for option in one.options} for one in DECKS.guess_sets()}
    moves = {move.id for move in DECKS.moves()}
    for meeting in all_meetings(demo()):
        pages_of_moves = {
            page.question for step in meeting.steps for page in pages(step) if not step.questions
        }
        for answer in meeting.answers:
            question = DECKS.question(answer.question)
            if answer.question.startswith("move."):
                assert answer.question in pages_of_moves or answer.question.startswith("move.evaluate.")
                assert any(
                    answer.question == move or answer.question.startswith(f"{move}.") for move in moves
                )
            elif isinstance(question, Statement):
                assert answer.declined or answer.value in range(1, 8)
            else:
                assert isinstance(question, Card), answer.question
                assert answer.value is None or answer.value in range(1, (question.scale or 0) + 1)
            if answer.question == "move.weather":
                assert answer.choice in skies
            if answer.question.startswith("move.guess-week."):
                guess = next(step for step in meeting.steps if step.kind == "guess-week")
                assert answer.choice in sets[guess.deck]
        for step in meeting.steps:
            assert all(DECKS.question(question) for question in step.questions)


def test_a_meeting_follows_the_template_it_names() -> None:
    for name, plan in read_plans(DATA).templates.items():
        template = DECKS.template(name)
        assert template is not None
        assert template.minutes == plan.minutes
        # What fills a slot is another thing each time; what has a kind of its own is not.
        steps = [(s.kind, s.minutes, s.deck) for s in template.steps]
        if any(step.slot for step in template.steps):
            kinds = iter([step.kind for step in plan.steps])
            assert all(step.kind in kinds for step in template.steps if step.kind), name
        else:
            assert steps == [(s.kind, s.minutes, s.deck) for s in plan.steps]
        for language, purpose in plan.purpose.items():
            assert said(template.purpose, language) == purpose


def test_answers_are_to_the_questions_as_they_are_worded_now() -> None:
    for archive in demo().archives.values():
        for held in archive.meetings:
            for answer in held.meeting.answers:
                question = DECKS.question(answer.question)
                assert question is None or answer.version == question.version, answer.question


def test_minutes_tell_days_as_one_says_them() -> None:
    minutes = [held.minutes for archive in demo().archives.values() for held in archive.meetings]
    assert minutes and not [text for text in minutes if re.search(r"\d{4}-\d\d-\d\d", text)]


def test_actions_tell_what_became_of_them() -> None:
    settled = [a for archive in demo().archives.values() for a in archive.actions]
    happened = [[change.what for change in action.history] for action in settled]
    assert ["added", "done"] in happened
    assert ["added", "moved", "done"] in happened
    assert ["added", "moved", "moved", "done"] in happened
    assert ["added", "dropped"] in happened
    assert all(c.reason for a in settled for c in a.history if c.what not in ("added", "done"))
    moves = [change for a in settled for change in a.history if change.what == "moved"]
    assert moves and all(move.due_before and move.due_after for move in moves)
    assert any(a.state == "done" for a in demo().team.actions)
    assert any(point.kept == 2 for point in demo().team.points)
    assert sum(action.private for action in all_actions(demo())) == 1


def test_the_figures_tell_a_story() -> None:
    def growth(name: str) -> list[float]:
        team = demo()
        found = []
        for meeting in meetings(team, named(team, name).id):
            values = [
                a.value
                for a in meeting.answers
                if a.question.startswith("check.growth.") and a.value is not None
            ]
            if values:
                found.append(sum(values) / len(values))
        return found

    falling, rising, steady = growth("Callum")[-3:], growth("Mikkel"), growth("Freja")
    assert falling == sorted(falling, reverse=True) and falling[0] > falling[-1]
    assert rising == sorted(rising) and rising[-1] - rising[0] > 2
    assert max(steady) - min(steady) < 0.7
    assert any(answer.declined for meeting in all_meetings(demo()) for answer in meeting.answers)


def test_private_words_stand_in_no_shared_file(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    write_demo(folder, MONDAY, instant(MONDAY), DATA)
    team = demo()
    secrets = [action.text for action in team.team.actions if action.private]
    for private in team.privates.values():
        secrets += [note.text for note in private.notes]
        secrets += [*private.focus, *(spell.reason for spell in private.spells), *private.facts.values()]
    secrets += [note.text for meeting in team.meetings.values() for note in meeting.aside.notes]
    assert len(secrets) > 12
    files = list(folder.rglob("*.shared.json"))
    assert len(files) == len(team.archives) + len(team.meetings)
    for path in files:
        text = path.read_text("utf-8")
        assert not [secret for secret in secrets if secret in text]
    team_text = (folder / "team.json").read_text("utf-8")
    notes = [note.text for private in team.privates.values() for note in private.notes]
    assert not [note for note in notes if note in team_text]


@pytest.mark.parametrize(("language", "foreign"), [("da", "[äöÄÖ]"), ("sv", "[æøÆØ]")])
def test_each_person_is_met_in_their_own_language(language: str, foreign: str) -> None:
    team = demo()
    for person in team.team.people:
        if person.language == language:
            kept = (
                [*team.team.actions_of(person.id), *team.team.goals_of(person.id)],
                [point for point in team.team.points if point.person == person.id],
                archives(team, person.id),
                (person, team.privates[person.id], team.team.digest(person.id)),
            )
            text = msgspec.json.encode(kept).decode()
            assert re.findall(f".{{20}}{foreign}.{{20}}", text) == []
            assert re.search("[åÅ]", text)


def test_ids_can_name_files_and_none_is_used_twice() -> None:
    team = demo()
    ids = [person.id for person in team.team.people] + [action.id for action in all_actions(team)]
    ids += [point.id for point in team.team.points] + [goal.id for goal in team.team.goals]
    for archive in team.archives.values():
        ids += [point.id for point in archive.points] + [goal.id for goal in archive.goals]
    for meeting in all_meetings(team):
        ids += [meeting.id, *(step.id for step in meeting.steps), *(note.id for note in meeting.notes)]
    assert all(ID.fullmatch(id) for id in ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("zone", [ZoneInfo("Europe/Stockholm"), timezone(timedelta(hours=-11))])
def test_meetings_begin_at_the_persons_time_where_the_manager_is(zone: ZoneInfo | timezone) -> None:
    team = demo_team(MONDAY, datetime(2026, 11, 23, 0, 5, tzinfo=zone), DATA)
    anna = named(team, "Anna")
    for meeting in meetings(team, anna.id):
        begun = meeting.created + timedelta(hours=20)
        assert begun.tzinfo is zone
        assert f"{begun:%H:%M}" == anna.time


def test_clocks_were_spent_and_the_manager_learned_to_listen() -> None:
    team = demo()
    for person in team.team.people:
        talked = [m for m in meetings(team, person.id) if m.way != "chat"]
        for meeting in meetings(team, person.id):
            spent = sum(step.clock.spent for step in meeting.steps)
            assert meeting.clock.spent == spent > 0
            assert all((step.clock.spent > 0) == (step.state == "visited") for step in meeting.steps)
            assert meeting.manager_talks.spent + meeting.employee_talks.spent <= spent
        if len(talked) > 5:
            share = [m.manager_talks.spent / (m.manager_talks.spent + m.employee_talks.spent) for m in talked]
            assert sum(share[-3:]) < sum(share[:3])


def test_what_happens_between_meetings_is_there_to_be_seen() -> None:
    team = demo()
    assert len(team.team.log) >= 6 and {line.private for line in team.team.log} == {True, False}
    assert any(line.is_to_give for line in team.team.log)
    assert [idea.state for idea in team.team.ideas] == ["tried", "new"]
    assert sum(bool(private.facts) for private in team.privates.values()) == 2


def test_answers_have_come_in_and_are_not_read_yet() -> None:
    (meeting,) = demo().meetings.values()
    assert meeting.preparation.state == "answered" and meeting.planned is not None
    asked = [id for step in meeting.steps for id in step.questions]
    assert asked and set(asked) == set(meeting.preparation.asked)
    assert all(DECKS.question(id) is not None for id in asked)
    assert {reply.question for reply in meeting.preparation.replies} == {"move.weather", *asked}
    assert [note.id for note in meeting.aside.notes] == list(meeting.preparation.taken)
