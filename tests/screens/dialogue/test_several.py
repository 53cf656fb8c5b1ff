"""A meeting of the whole team: the word goes round, tasks get names, and nobody's one-to-one is shown or moved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import LAST, held
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_digest, with_person
from tui.domain.workspace.close_meeting import digest_of
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import change_of_meeting
from tui.widgets.base.row_list import Rows

ONE_TO_ONE = ("forecast last time", "last time", "your manager  ■")


def several(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, participants=("annaak", "bosoren", "cleomar"))


async def test_each_has_the_word_once(meet: Sit) -> None:
    async with meet("round", "agree", prepared=several) as talk:
        assert "Robin and 3 more" in talk.text()
        await talk.press("2")
        assert "Partly cloudy" in talk.line("● Robin")
        assert talk.app.screen.query_one(Rows).chosen == "annaak", "the next one has the word"
        await talk.press("x", "d")
        assert "not here today" in talk.line("– Anna")
        assert "has spoken" in talk.line("● Bo")
        await talk.press("space", "backspace")
        assert talk.app.screen.query_one(Rows).chosen == "cleomar", "come back to, it goes on where it was"
        await talk.press("end", "6")
        assert "Stormy" in talk.line("● your manager")
        await talk.press("home", "down", "x")
        assert "○ Anna" in talk.text(), "the same once more takes it back"
        await talk.press("f", "space")
        assert "Round (Robin) – Partly cloudy" in talk.text()
        assert "Round (your manager) – Stormy" in talk.text()


async def test_who_had_the_word_least_comes_first(meet: Sit) -> None:
    async with meet("round", prepared=several) as talk:
        await talk.press("d", "d", "f", "c", "enter")
    async with meet("round", prepared=lambda m: msgspec.structs.replace(several(m), id="secondone")) as talk:
        names = [line.split("○ ")[1].split()[0] for line in talk.text().splitlines() if "○ " in line]
        assert names == ["Bo", "Cleo", "your", "Anna", "Robin"]


async def test_a_task_becomes_an_action_of_that_persons_own(meet: Sit) -> None:
    async with meet("who-does-what", "agree", prepared=several) as talk:
        await talk.press("down", "down", "enter")
        await talk.type("check the rota >+3d", "enter")
        await talk.press("end", "enter")
        await talk.type("order cake", "enter")
        assert "check the rota" in talk.text() and "● your manager" in talk.text()
        rota, cake = talk.team.actions[-2:]
        assert (rota.person, rota.owner, rota.due is not None) == ("bosoren", "employee", True)
        assert (cake.person, cake.owner) == ("robinek", "manager")
        await talk.press("space")
        assert "Bo" in talk.line("check the rota")
        assert "Send the plan" not in talk.text(), "what was agreed one to one is for the two alone"
        await talk.press("f", "c", "enter")
        assert talk.team.digest("robinek").last_on == LAST, "the one-to-ones keep their rhythm"
        assert not talk.state.meetings


async def test_an_action_by_name_goes_to_whom_it_names(meet: Sit) -> None:
    async with meet("agree", prepared=several) as talk:
        await talk.press("n")
        await talk.type("! book the room @cleo", "enter")
        made = talk.team.actions[-1]
        assert (made.person, made.owner, made.text) == ("cleomar", "employee", "book the room")
        assert "book the room" in talk.text()


async def test_a_name_that_fits_nobody_here_or_two_is_asked_about(meet: Sit) -> None:
    def with_another(talk: Sitting) -> None:
        other = Person(id="annaek", name="Anna Ek", since=LAST)
        talk.app.parts.session.apply(
            lambda state: msgspec.structs.replace(state, team=with_person(state.team, other))
        )
        talk.app.parts.session.apply(change_of_meeting("robinek", _with_annaek))

    async with meet("agree", prepared=several) as talk:
        with_another(talk)
        await talk.settle()
        before = talk.team.actions
        for said, asked in (
            ("@nobody", "Who is @nobody? Write @Robin Ek, @Anna Åkesson, @Bo"),
            ("@anna", "Who is @anna? Write @Anna Åkesson, @Anna Ek"),
        ):
            await talk.press("n")
            await talk.type(f"! book it {said}")
            assert asked in talk.text()
            await talk.press("enter")
            assert (talk.team.actions, asked in talk.text()) == (before, True)
            await talk.press("ctrl+u", "escape")
        for said in ("@Anna Ek", "@annaek", "(@Anna Ek)"):
            await talk.press("n")
            await talk.type(f"! book it {said}", "enter")
            made = talk.team.actions[-1]
            assert (made.person, made.owner, made.text) == ("annaek", "employee", "book it")


def _with_annaek(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, participants=(*meeting.participants, "annaek"))


async def test_a_name_in_a_task_is_not_lost(meet: Sit) -> None:
    async with meet("who-does-what", prepared=several) as talk:
        await talk.press("enter")
        await talk.type("ask @bo for the key >fri", "enter")
        made = talk.team.actions[-1]
        assert (made.person, made.text) == ("robinek", "ask for the key @bo")


async def test_a_task_for_a_day_that_has_passed_or_is_none_is_asked_about(meet: Sit) -> None:
    async with meet("who-does-what", prepared=several) as talk:
        before = talk.team
        await talk.press("enter")
        await talk.type("check the rota >30 feb", "enter")
        assert "not understood yet – try 28/2" in talk.text()
        await talk.press("ctrl+u")
        await talk.type("check the rota >2026-11-02", "enter")
        assert "Mon 2 Nov 2026 has passed" in talk.text()
        assert talk.team == before
        await talk.press("enter")
        assert talk.team.actions[-1].due == date(2026, 11, 2)


async def test_who_is_alone_with_something_gets_a_listener_or_a_point(meet: Sit) -> None:
    async with meet("sounding-board", "free", prepared=several) as talk:
        await talk.press("enter")
        await talk.type("the night rota", "enter")
        assert "→ nobody yet" in talk.text()
        assert talk.team.points[-1].person == "robinek"
        await talk.press("enter")
        await talk.type("the night rota @bo", "enter")
        assert "→ Bo" in talk.text()
        assert all(point.text != "the night rota" for point in talk.team.points), "it is in good hands"
        made = talk.team.actions[-1]
        assert (made.person, made.owner) == ("bosoren", "employee")
        assert sum(action.text.endswith("the night rota") for action in talk.team.actions) == 1
        assert made.text == "Lyt til Robin: the night rota", "told in the listener's language"


async def test_points_and_past_of_a_one_to_one_are_not_shown_to_all(meet: Sit) -> None:
    async with meet("their-points", "last-actions", "goals", prepared=several) as talk:
        assert "Laptop is slow" not in talk.text()
        await talk.press("space")
        assert "Send the plan" not in talk.text()
        await talk.press("space")
        assert "Lead the release" not in talk.text()
        await talk.press("f")
        assert "Send the plan" not in talk.text()
        await talk.press("space")
        assert "Lead the release" not in talk.text()
        assert "With Robin, Anna, Bo, Cleo" in talk.text()


async def test_weather_ratings_and_score_of_the_one_to_ones_are_not_shown_to_all(
    folder: Path, meet: Sit
) -> None:
    def foreseen(state: State) -> State:
        digest = msgspec.structs.replace(state.team.digest("robinek"), forecast_employee="sunny")
        return msgspec.structs.replace(state, team=with_digest(state.team, "robinek", digest))

    keep(folder, foreseen)
    rated = Step(id="s2", kind="statements", questions=("check.growth.strengths",))
    for prepared in (several, lambda meeting: meeting):
        async with meet("weather", rated, "guess-week", prepared=prepared) as talk:
            told = [talk.text()]
            await talk.press("space", "space")
            told.append(talk.text())
            await talk.press("space")
            told.append(talk.text())
            seen = [word in text for word, text in zip(ONE_TO_ONE, told, strict=True)]
            assert seen == [prepared is not several] * 3, told


async def test_what_is_said_to_all_does_not_reach_the_card_of_whose_meeting_it_is(folder: Path) -> None:
    before: list[Team] = []
    keep(folder, lambda state: with_meeting(state, several(held("weather", "preview", "sum-up"))))
    async with sit_at(folder, start=Start(person="robinek")) as talk:
        before.append(talk.team)
        await talk.press("6", "space", "space", "6", "f", "c", "enter")
        assert not talk.state.meetings
        assert talk.team.digests == before[0].digests and talk.team.people == before[0].people
        history = talk.app.context.past.history("robinek")
        told = history[0].meeting.answer("move.weather")
        assert told is not None and told.choice == "stormy"
        assert digest_of(tuple(one.meeting for one in history)) == before[0].digest("robinek")


async def test_whole_team_takes_part_by_template(folder: Path) -> None:
    async with sit_at(folder, start=Start(person="robinek", template="team-check-in")) as talk:
        assert sorted(talk.meeting.participants) == ["annaak", "bosoren", "cleomar"]
        assert talk.meeting.steps[0].kind == "round"


async def test_a_meeting_that_is_there_is_not_taken_for_another(folder: Path) -> None:
    async with sit_at(folder, start=Start(person="robinek")) as talk:
        assert talk.meeting.phase == "dialogue"
    async with sit_at(folder, start=Start(person="robinek", template="team-check-in")) as talk:
        assert talk.meeting.participants == () and talk.meeting.template == "weekly-1-1"
        assert talk.told(), "it is said that the one begun goes on"


async def test_a_few_words_are_words_and_skip_nothing(meet: Sit) -> None:
    async with meet("round", "free", prepared=several) as talk:
        await talk.press("enter")
        await talk.type("slow start, nothing more", "enter")
        assert "slow start, nothing more" in talk.text()
        assert talk.meeting.steps[0].state == "visited"
        assert [answer.text for answer in talk.meeting.answers] == ["slow start, nothing more"]


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (100, 30), (130, 40)])
async def test_what_is_between_the_two_is_not_prepared_before_all(
    prepare: Sit, size: tuple[int, int]
) -> None:
    """Their promises, points, weather and last time are absent from the plan of several, whoever looks."""
    async with prepare("round", prepared=several, size=size) as prep:
        assert "and 3 more" in prep.text()
        for page in "1234":
            await prep.press(page)
            for told in ("budget", "Send the plan", "Last met", "forward to", "Weather", "Laptop", "2 Robin"):
                assert told not in prep.text(), (page, told)
        await prep.press("f9")
        assert "Send the plan" not in prep.text() and "Weather" not in prep.text()


async def test_points_for_several_are_nobodys_in_particular(prepare: Sit) -> None:
    async with prepare("round", prepared=several, size=(100, 30)) as prep:
        assert "They raise" in prep.text() and "Robin raises" not in prep.text()
        await prep.press("2", "i")
        assert "What would they like to bring up?" in prep.text()
        await prep.type("The office plants", "enter")
        assert "The office plants" in prep.text()


async def test_what_is_left_over_is_the_groups_and_nobodys_own(meet: Sit, prepare: Sit, folder: Path) -> None:
    async with meet("their-points", "my-points", prepared=several, size=(100, 30)) as talk:
        for text in ("The office plants", "The party"):
            await talk.press("i")
            await talk.type(text, "enter")
        await talk.press("d", "space")
        assert talk.told() == ["1 point goes on to next time"]
        await talk.press("space", "i")
        await talk.type("The new building", "enter")
        await talk.press("f", "c", "enter")
        assert talk.screen == "HomeScreen" and not talk.state.meetings
        left = [(p.text, p.person, p.group, p.kept) for p in talk.team.points if p.group]
        assert left == [("The party", "", "team", 1), ("The new building", "", "team", 1)]
        (held, *_) = talk.app.context.past.history("robinek")
        assert "## Talked about\n\n- The office plants" in held.minutes
    async with prepare("their-points", size=(100, 30)) as prep:
        assert prep.line("Laptop is slow") and not prep.line("The party")
    async with prepare("their-points", prepared=several, size=(100, 30)) as prep:
        assert prep.line("The party") and prep.line("The new building")
        assert not prep.line("Laptop is slow") and not prep.line("The office plants")


async def test_an_answer_of_several_is_no_ones_own_words(meet: Sit) -> None:
    asked = Step(id="s1", kind="cards", questions=("general.how",), minutes=5)
    async with meet(asked, prepared=several, size=(100, 30)) as talk:
        assert "What we said" in talk.text() and "Robin’s words" not in talk.text()


async def test_a_small_window_names_the_group_too(meet: Sit) -> None:
    async with meet("round", prepared=several, size=(60, 18), way="walk") as talk:
        assert "Robin +3" in talk.text()


async def test_choosing_questions_for_several_tells_nothing_of_the_one_to_ones(prepare: Sit) -> None:
    asked = Step(id="s1", kind="cards", questions=("general.how-scale",), minutes=5)
    for prepared in (several, lambda meeting: meeting):
        async with prepare(asked, prepared=prepared, size=(100, 40)) as prep:
            await prep.press("c")
            assert prep.screen == "Browser"
            title = prep.line("Questions for")
            assert ("Robin and 3 more" in title) == (prepared is several)
            told = [prep.text()]
            await prep.type("scale from 1 to 10")
            told.append(prep.text())
            seen = [word in text for word, text in zip(("Suggested", "7 days ago"), told, strict=True)]
            assert seen == [prepared is not several] * 2, told
