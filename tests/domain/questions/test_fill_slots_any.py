"""Whatever a template and a past look like: a plan keeps its time, and asks nothing twice."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.questions.test_choose_cards import card, deck
from tests.domain.questions.test_choose_statements import LEADERSHIP, LOAD, SAFETY
from tests.domain.samples import TODAY, meeting, step
from tui.domain.decks.deck import DEPTHS, SLOTS, TemplateStep
from tui.domain.meeting.archive import Held
from tui.domain.people.person import WAYS
from tui.domain.questions.asked_before import asked_before
from tui.domain.questions.choose_cards import Asking
from tui.domain.questions.fill_slots import Choices, Talk, fill_slots

DECKS = (
    deck("remote", *(card(f"remote.{n}", DEPTHS[n % 3], tags=("load",)) for n in range(5))),
    deck("leadership-styles", card("leadership-styles.a", style="task")),
    deck("general", *(card(f"general.{n}", DEPTHS[n % 3]) for n in range(4))),
)
CHECKS = (LOAD, SAFETY, LEADERSHIP)
LIGHT = (card("small-talk.a"), card("small-talk.b"))
IDS = [
    *(one.id for deck in DECKS for one in deck.cards),
    *(one.id for check in CHECKS for one in check.statements),
]
KINDS = ("weather", "guess-week", "if-i-vanished", "one-thing", "small-talk", "preview", "evaluate")


@st.composite
def pasts(draw: Callable[..., int]) -> list[Held]:
    found: list[Held] = []
    for number in range(draw(st.integers(0, 8))):
        steps = draw(
            st.lists(
                st.builds(
                    lambda kind, state, asked: step(kind, kind, state=state, questions=tuple(asked)),
                    st.sampled_from(KINDS),
                    st.sampled_from(["visited", "skipped", "waiting"]),
                    st.lists(st.sampled_from(IDS), max_size=3),
                ),
                max_size=4,
            )
        )
        day = TODAY - timedelta(draw(st.integers(0, 200)))
        found.append(Held(meeting=meeting(*steps, id=f"m{number}", held=day)))  # type: ignore[misc]
    return found


STEPS = st.lists(
    st.builds(TemplateStep, slot=st.sampled_from(SLOTS), minutes=st.integers(0, 12), count=st.integers(1, 6))
    | st.builds(TemplateStep, kind=st.sampled_from(["their-points", *KINDS]), minutes=st.integers(0, 12)),
    max_size=9,
)


@given(STEPS, pasts(), st.sampled_from(WAYS), st.sets(st.sampled_from(IDS)), st.integers(0, 3))
def test_a_plan_keeps_its_time_and_asks_nothing_twice(
    steps: list[TemplateStep], past: list[Held], way: str, barred: set[str], fall: int
) -> None:
    falls = {"load": fall} if fall else {}
    talk = Talk(
        before=asked_before(past),
        asking=Asking(today=TODAY, styles=("task",), falls=falls),
        way=way,  # type: ignore[arg-type]
        barred=frozenset(barred),
    )
    filled = fill_slots(tuple(steps), Choices(decks=DECKS, checks=CHECKS, light=LIGHT), talk)
    before, after = sum(one.minutes for one in steps), sum(one.minutes for one in filled)
    assert after == before if filled else after == 0
    assert all(one.kind and not one.slot and one.minutes >= 0 for one in filled)
    asked = [id for one in filled for id in one.cards]
    assert len(set(asked)) == len(asked) and not barred & set(asked)
    last = max(past, key=lambda held: held.meeting.held or TODAY, default=None)
    if last is not None and sum(held.meeting.held == last.meeting.held for held in past) == 1:
        recent = {id for one in last.meeting.steps if one.state == "visited" for id in one.questions}
        assert not recent & set(asked)
    if way in ("walk", "phone"):
        played = [one for one in filled if one.kind == "guess-week"]
        assert len(played) == sum(one.kind == "guess-week" for one in steps), "none but the named ones"
