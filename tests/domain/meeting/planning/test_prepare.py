"""From a template to the plan of one meeting."""

import msgspec

from tests.domain.samples import ANNA, BO, NOW, TODAY, counter, later
from tui.domain.decks.deck import Template, TemplateStep
from tui.domain.meeting.meeting import Aside, Meeting, Note, with_note
from tui.domain.meeting.planning.plan import begin
from tui.domain.meeting.planning.prepare import prepare, way_for, with_template
from tui.domain.people.person import Appointment, Way

WEEKLY = Template(
    id="weekly-1-1",
    title="Weekly",
    minutes=30,
    purpose={"en": "See how it goes", "sv": "Stämma av läget"},
    steps=(
        TemplateStep(kind="weather", minutes=2),
        TemplateStep(kind="cards", deck="general", count=2),
        TemplateStep(kind="statements", check="check.growth", minutes=4),
        TemplateStep(kind="cards", cards=("chosen.one",)),
    ),
)
WALK = Template(id="walk", title="Walk", way="walk", minutes=20, steps=(TemplateStep(kind="free"),))


def fill(template: Template, _way: Way) -> tuple[TemplateStep, ...]:
    return tuple(
        msgspec.structs.replace(step, cards=tuple(f"{step.deck}.{n}" for n in range(step.count)))
        if step.deck
        else step
        for step in template.steps
    )


def prepared(template: Template = WEEKLY, **more: object) -> Meeting:
    return prepare(
        ANNA,
        template,
        id="m",
        new_id=counter("s"),
        fill=fill,
        planned=Appointment(on=TODAY),
        now=NOW,
        **more,  # type: ignore[arg-type]
    )


def test_the_plan_is_the_templates() -> None:
    meeting = prepared()
    assert [(s.id, s.kind, s.minutes, s.deck, s.questions) for s in meeting.steps] == [
        ("s1", "weather", 2, "", ()),
        ("s2", "cards", 5, "general", ("general.0", "general.1")),
        ("s3", "statements", 4, "check.growth", ()),
        ("s4", "cards", 5, "", ("chosen.one",)),
    ]
    assert (meeting.phase, meeting.minutes, meeting.current) == ("prep", 30, "")
    assert meeting.planned == Appointment(on=TODAY)


def test_the_purpose_is_told_in_the_persons_language() -> None:
    assert prepared().purpose == "Stämma av läget"
    danish = prepare(BO, WEEKLY, id="m", new_id=counter(), fill=fill, planned=None, now=NOW)
    assert danish.purpose == "See how it goes", "English where the template has none in it"


def test_the_way_is_the_one_asked_for_else_the_templates_else_the_persons() -> None:
    assert prepared().way == "video"
    assert prepared(WALK).way == "walk"
    assert prepared(WALK, way="chat").way == "chat"
    in_person = msgspec.structs.replace(ANNA, way="room")
    meeting = prepare(in_person, WEEKLY, id="m", new_id=counter(), fill=fill, planned=None, now=NOW)
    assert meeting.way == "room"


def test_a_talk_that_needs_a_face_is_suggested_in_a_way_that_has_one() -> None:
    hard = msgspec.structs.replace(WEEKLY, good_ways=("video", "room"))
    ways = {"walk": "video", "chat": "video", "phone": "video", "video": "video", "room": "room"}
    for usual, suggested in ways.items():
        person = msgspec.structs.replace(ANNA, way=usual)
        assert way_for(hard, person) == suggested
        meeting = with_template(prepared(WALK), hard, person, new_id=counter(), fill=fill)
        assert meeting.way == suggested
    assert prepared(hard, way="walk").way == "walk", "who asks for a walk gets one"


def test_what_is_chosen_knows_the_way() -> None:
    seen: list[Way] = []

    def noting(template: Template, way: Way) -> tuple[TemplateStep, ...]:
        seen.append(way)
        return template.steps

    prepare(ANNA, WALK, id="m", new_id=counter(), fill=noting, planned=None, now=NOW)
    prepare(ANNA, WALK, id="m", new_id=counter(), fill=noting, planned=None, now=NOW, way="phone")
    with_template(prepared(), WALK, ANNA, new_id=counter(), fill=noting)
    assert seen == ["walk", "phone", "walk"]


def test_another_template_brings_another_plan_and_leaves_what_was_thought_of() -> None:
    meeting = msgspec.structs.replace(prepared(), aside=Aside(focus=("listen",)))
    meeting = with_note(meeting, Note(id="n", text="read the report", at=NOW), private=False)
    changed = with_template(meeting, WALK, ANNA, new_id=counter("new"), fill=fill)
    assert [s.id for s in changed.steps] == ["new1"]
    assert (changed.template, changed.minutes, changed.way) == ("walk", 20, "walk")
    assert (changed.purpose, changed.notes, changed.aside) == (
        "Stämma av läget",
        meeting.notes,
        meeting.aside,
    )
    assert changed.id == meeting.id


def test_a_plan_started_anew_begins_at_its_first_step() -> None:
    meeting = begin(prepared(), NOW)
    changed = with_template(meeting, WALK, ANNA, new_id=counter("new"), fill=fill)
    assert begin(changed, later(1)).current == "new1"


def test_with_an_empty_purpose_the_templates_is_taken() -> None:
    meeting = msgspec.structs.replace(prepared(WALK), purpose="")
    changed = with_template(meeting, WEEKLY, ANNA, new_id=counter(), fill=fill)
    assert changed.purpose == "Stämma av läget"
