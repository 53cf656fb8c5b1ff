"""When a coach hint helps, and when it keeps quiet: how the talk goes."""

from datetime import timedelta
from typing import Any, get_args

import msgspec
import pytest

from tests.domain.samples import NOW, TODAY, later, meeting, step
from tests.domain.scenes import LATE, SOON, now, talk
from tui.domain.decks.deck import Hint, Moment
from tui.domain.meeting.archive import Held
from tui.domain.meeting.live import coach
from tui.domain.meeting.live.coach import advise
from tui.domain.meeting.meeting import Answer, Kind, Meeting, with_answer
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.meeting.planning.plan import follow_up
from tui.domain.people.digest import Digest
from tui.domain.people.team import Team


def test_a_quiet_moment_has_no_hint() -> None:
    assert now(talk()) == ()
    assert now(meeting(step("s0", "their-points"))) == ()
    assert now(meeting()) == ()


@pytest.mark.parametrize("kind", ["their-points", "cards", "goals", "sum-up"])
def test_a_step_has_its_hint_while_it_begins(kind: Kind) -> None:
    moment = f"{kind}-start"
    assert now(talk("free", kind, at=1), SOON) == (moment,)
    assert now(talk("free", kind, at=1), LATE) == ()
    assert now(talk("free", kind), SOON) == ()
    prepared = meeting(step("s0", kind), way="room")
    assert now(prepared, SOON) == ()
    assert now(follow_up(talk(kind), NOW), SOON) == ()


def test_on_its_second_page_a_step_does_not_begin_any_more() -> None:
    one = talk("cards")
    turned = msgspec.structs.replace(one, steps=(msgspec.structs.replace(one.steps[0], at=1),))
    assert now(turned, SOON) == ()


def test_a_video_meeting_begins_with_ones_own_picture() -> None:
    assert now(talk(way="video"), SOON) == ("video-start",)
    assert now(talk(way="video"), LATE) == ()
    assert now(talk(way="walk"), SOON) == ()
    assert now(meeting(step("s0"), way="video"), SOON) == ()


@pytest.mark.parametrize(
    ("mine", "theirs", "applies"), [(130, 60, True), (110, 80, False), (170, 0, False), (0, 300, False)]
)
def test_who_talks_most_of_the_time_should_listen(mine: float, theirs: float, applies: bool) -> None:
    one = msgspec.structs.replace(talk(), manager_talks=Clock(spent=mine), employee_talks=Clock(spent=theirs))
    assert now(one) == (("talk-balance-high",) if applies else ())
    assert now(follow_up(one, NOW)) == ()


def weather(one: Meeting, choice: str, side: Any = "employee") -> Meeting:
    return with_answer(one, Answer(question="move.weather", side=side, choice=choice))


@pytest.mark.parametrize("sky", ["foggy", "rainy", "stormy"])
def test_heavy_weather_is_asked_after_at_once(sky: str) -> None:
    assert now(weather(talk("weather", "free"), sky)) == ("weather-heavy",)
    after = weather(talk("weather", "free", at=1), sky)
    assert now(after, SOON) == ("weather-heavy",)
    assert now(after, LATE) == ()
    assert now(weather(talk("weather", "free", "free", at=2), sky), SOON) == ()


def test_fair_weather_and_the_managers_own_are_not() -> None:
    assert now(weather(talk("weather"), "cloudy")) == ()
    assert now(weather(talk("weather"), "rainbow")) == ()
    assert now(weather(talk("weather"), "stormy", side="manager")) == ()
    assert now(talk("weather")) == ()


def test_in_the_preparation_the_weather_of_last_time_counts() -> None:
    team = Team(digests={"anna": Digest(weather_employee="stormy", weather_manager="sunny")})
    assert now(meeting(step("s0", "weather")), team=team) == ("weather-heavy",)
    assert now(meeting(step("s0", "weather"), person="bo"), team=team) == ()
    assert now(meeting(step("s0", "weather"), participants=("bo",)), team=team) == ()
    assert now(talk("weather"), team=team) == ()


def past(*ratings: int | None) -> tuple[Held, ...]:
    """Closed meetings, newest first as they are read, with the employee's rating in each."""
    closed = []
    for number, rating in enumerate(ratings):
        one = meeting(id=f"m{number}", held=TODAY - timedelta(weeks=len(ratings) - number))
        closed.append(Held(meeting=with_answer(one, Answer(question="move.evaluate.worth", value=rating))))
    return tuple(reversed(closed))


@pytest.mark.parametrize(
    ("ratings", "applies"),
    [
        ((6, 5, 3), True),
        ((2, 6, 5, 4), True),
        ((6, None, 5, 3), True),
        ((6, 5, 5), False),
        ((6, 5, 3, 4), False),
        ((6, 5), False),
        ((), False),
    ],
)
def test_three_falling_ratings_are_asked_after(ratings: tuple[int | None, ...], applies: bool) -> None:
    wanted = ("ratings-falling",) if applies else ()
    assert now(meeting(), history=past(*ratings)) == wanted
    assert now(talk(), SOON, history=past(*ratings)) == wanted
    assert now(talk(), LATE, history=past(*ratings)) == ()
    assert now(meeting(participants=("bo",)), history=past(*ratings)) == (), "those were one to one"


def test_a_serious_worry_goes_before_everything_until_the_meeting_is_closed() -> None:
    one = weather(talk("weather", way="video"), "stormy")
    assert now(one, SOON, worried=True) == ("serious-worry", "weather-heavy", "video-start")
    assert now(follow_up(one, NOW), worried=True) == ("serious-worry",)
    closed = msgspec.structs.replace(one, phase="closed")
    assert now(closed, SOON, worried=True, history=past(6, 5, 3)) == ()


def hint(id: str, when: Moment) -> Hint:
    return Hint(id=id, when=when, say="Listen.", reason="It helps.")


def test_one_hint_at_a_time_and_the_most_urgent() -> None:
    hints = (hint("a", "video-start"), hint("b", "weather-heavy"), hint("c", "weather-heavy"))
    applying: tuple[Moment, ...] = ("serious-worry", "weather-heavy", "video-start")
    assert advise(hints, applying) == hints[1]
    assert advise(hints, applying, {"b"}) == hints[2]
    assert advise(hints, applying, {"b", "c"}) == hints[0]
    assert advise(hints, applying, {"a", "b", "c"}) is None
    assert advise(hints, ()) is None
    assert advise((), applying) is None


def test_every_moment_comes_at_some_time() -> None:
    assert [moment for moment, _ in coach._RULES] == list(get_args(Moment))


def test_a_clock_set_back_harms_nothing() -> None:
    assert now(talk("cards"), later(-60)) == ("cards-start",)
