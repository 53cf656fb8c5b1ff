"""A team in which every text is hostile, as files edited by hand may bring it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import tomlkit

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, Step
from tui.domain.meeting.privacy import Private, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.digest import Digest
from tui.domain.people.goal import Goal
from tui.domain.people.person import Appointment, Person, Spell
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line
from tui.storage.durable import layout
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.records import document_file, tables

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
Texts = Iterator[str]
"""The texts for one place after the other."""

KINDS = (
    "weather",
    "one-thing",
    "if-i-vanished",
    "last-actions",
    "their-points",
    "my-points",
    "goals",
    "cards",
)
MORE_KINDS = ("statements", "small-talk", "guess-week", "free", "sum-up", "agree", "preview", "evaluate")


def person_of(id: str, texts: Texts) -> Person:
    return Person(
        id=id,
        name=next(texts),
        since=date(2025, 1, 7),
        role=next(texts),
        email=next(texts),
        time=next(texts)[:8],
        template=next(texts)[:40],
        agreed=Appointment(on=TODAY, time=next(texts)[:8]),
        spell=Spell(start=TODAY, until=TODAY, every=2),
    )


def meeting_of(id: str, texts: Texts, *, phase: str = "prep") -> Meeting:
    """A meeting each of whose steps has an answer, and which has notes on both sides."""
    steps = tuple(
        Step(id=f"s{number}", kind=kind, questions=("own.card",) if kind == "cards" else ())
        for number, kind in enumerate((*KINDS, *MORE_KINDS))
    )
    questions = ("move.weather", "move.one-thing", "move.sum-up", "own.card", "move.preview", "move.evaluate")
    answers = tuple(
        Answer(question=question, side=side, text=next(texts), choice=next(texts)[:20])
        for question in questions
        for side in ("employee", "manager")
    )
    meeting = Meeting(
        id=f"live{id}",
        person=id,
        template=next(texts)[:40],
        created=NOW,
        touched=NOW,
        purpose=next(texts),
        steps=steps,
        current="s0",
        answers=answers,
        notes=(
            Note(id=f"note{id}", text=next(texts), at=NOW),
            Note(id=f"ask{id}", text=next(texts), at=NOW, kind="ask"),
        ),
        phase=phase,  # type: ignore[arg-type]
        held=TODAY,
        next=Appointment(on=TODAY, time=next(texts)[:8]),
    )
    aside = Aside(
        notes=(Note(id=f"own{id}", text=next(texts), at=NOW),),
        focus=(next(texts),),
        drafts={"capture": next(texts), "s12.line": next(texts)},
    )
    return msgspec.structs.replace(meeting, aside=aside)


def team_of(people: Mapping[str, Texts]) -> Team:
    """Give a team of the people named, all that is open with them reading as their names do."""
    everybody = people.items()
    return Team(
        people=tuple(person_of(id, texts) for id, texts in everybody),
        actions=tuple(
            Action(
                id=f"{id}{owner}",
                person=id,
                text=next(texts),
                agreed=TODAY,
                due=TODAY,
                owner=owner or next(texts),
                meeting=f"old{id}",
            )
            for id, texts in everybody
            for owner in ("manager", "employee", "")
        ),
        points=tuple(
            Point(id=f"{id}p{side}", person=id, text=next(texts), side=side, raised=TODAY)
            for id, texts in everybody
            for side in ("manager", "employee")
        ),
        goals=tuple(
            Goal(id=f"{id}g", person=id, text=next(texts), since=TODAY, progress=next(texts))
            for id, texts in everybody
        ),
        digests={
            id: Digest(
                meetings=3,
                last_meeting=f"old{id}",
                last_on=TODAY,
                weather_employee=next(texts),
                main_points=(next(texts),),
                forward_employee=next(texts),
                forward_manager=next(texts),
            )
            for id, texts in everybody
        },
    )


def write(folder: Path, people: Mapping[str, Texts], live: Mapping[str, Meeting] | None = None) -> None:
    """Write the files as an editor would: nothing has gone through any gate."""
    _put(folder, layout.TEAM, team_of(people))
    for meeting in (live or {}).values():
        _put(folder, layout.live_shared(meeting.id), meeting)
        _put(folder, layout.live_private(meeting.id), meeting.aside)
    forms = {
        f"action with {meeting.person} {meeting.person}": {"what": meeting.aside.drafts["capture"]}
        for meeting in (live or {}).values()
    }
    if forms:
        DurableStorage(folder.absolute() / layout.FORMS, root=folder).write(forms)
    for id, texts in people.items():
        past = msgspec.structs.replace(
            meeting_of(id, texts, phase="closed"), id=f"old{id}", aside=Aside(), closed=NOW
        )
        held = Held(meeting=past, minutes=f"# {next(texts)}\n\n- {next(texts)}\n")
        _put(folder, layout.archive_shared(id, TODAY.year), Archive(meetings=(held,)))
        private = Private(
            notes=(Note(id="n", text=next(texts), at=NOW),),
            focus=(next(texts),),
            spells=(SpellReason(start=TODAY, reason=next(texts)),),
        )
        _put(folder, layout.private(id), private)


def write_decks(config: Path, texts: dict[str, str]) -> None:
    """Write two decks of one's own with a card for each text: what may not stand in a deck is in `odd`."""
    plain = [text for text in texts.values() if clean_line(text) == text and text]
    cards = [_card(f"own.c{number}", text) for number, text in enumerate(plain)]
    cards.append(_card("own.card", plain[0]))
    _deck(config / "decks" / "own.toml", tomlkit.dumps({"id": "own", "title": "[b]own[/b]", "card": cards}))
    odd = [_card(f"odd.c{n}", text) for n, text in enumerate(texts.values()) if text not in plain]
    _deck(config / "decks" / "odd.toml", tomlkit.dumps({"id": "odd", "title": "odd", "card": odd}))


def _card(id: str, text: str) -> dict[str, str]:
    return {"id": id, "ask": text, "follow_up": text}


def _deck(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _put(folder: Path, path: str, part: tables.Part) -> None:
    place = layout.inside(folder.absolute(), path)
    place.parent.mkdir(parents=True, exist_ok=True)
    DurableStorage(place, root=folder).write_body(document_file.encoded(part, place))
