"""`fireside brief NAME`: what to know in the two minutes before a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import click
import msgspec

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.output.columns import LONGEST_TEXT, when_due
from tui.cli.output.fitted_lines import print_line, print_lines
from tui.cli.output.json_records import Record, of_action, of_appointment, of_person, of_point, print_json
from tui.cli.output.text_part import part
from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.action_lists import open_with, to_tell
from tui.domain.people.not_to_forget import not_to_forget
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title, phase_title, way_title

if TYPE_CHECKING:
    from tui.domain.meeting.privacy import Private
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.person import Person
    from tui.domain.people.point import Point
    from tui.domain.people.team import Team

LINES = 24
"""Lines the whole may have: it is to be read in two minutes."""
_MOST, _LEAST = 5, 1
"""Bounds on the lines under one heading, however long the whole gets."""


@click.command(help=N_("Show what to know before the next meeting with NAME."))
@click.argument("name", shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions, notes and focus points."))
@click.option(
    "--say", is_flag=True, help=N_("As sentences to be read aloud, such as by `say` or a screen reader.")
)
@click.pass_obj
def command(context: CommandContext, name: str, as_json: bool, private: bool, say: bool) -> None:
    if say and (as_json or private):
        raise click.UsageError(context.translator("Use --say alone: one may be overheard."))
    team = context.reader.team()
    person = one(team, name, context.translator)
    brief = Brief(context, team, person, private=private)
    if say:
        print_line(brief.spoken())
    elif as_json:
        print_json(brief.record())
    else:
        print_lines(brief.lines())


class Brief:
    """What is known of one person on the way to the next meeting; `private` things only where asked for."""

    def __init__(self, context: CommandContext, team: Team, person: Person, *, private: bool) -> None:
        self._context, self._team, self._person, self._is_private = context, team, person, private
        self._digest = team.digest(person.id)
        self._next = next_meeting(person, self._digest.last_on, context.today)
        self._meeting = context.reader.live().get(person.id)
        self._actions = open_with(team, person.id, private=private)
        self._to_tell = to_tell(team, person.id, private=private)
        self._aside: Private | None = context.reader.private(person.id) if private else None

    def lines(self) -> list[str]:
        """Give it for reading, as much of each part as there is room for."""
        for most in range(_MOST, _LEAST - 1, -1):
            lines = self._lines(most)
            if len(lines) <= LINES:
                break
        return lines + (self._private_lines() if self._is_private else [])

    def _lines(self, most: int) -> list[str]:
        _, person, digest = self._context.translator, self._person, self._digest
        them = person.first_name
        about = ", ".join(part for part in (person.role, cadence_title(person.cadence, _)) if part)
        lines = [f"{person.name} · {about}", self._next_line(), self._last_line()]
        skies = ((them, digest.weather_employee), (_("you"), digest.weather_manager))
        if any(sky for _who, sky in skies):
            changed = ((f"{them}{self._changed_sky()}", digest.weather_employee), skies[1])
            lines.append(_("Weather last time: {said}", said=self._told(changed)))
        to_come = ((them, digest.forecast_employee), (_("you"), digest.forecast_manager))
        if any(sky for _who, sky in to_come):
            lines.append(_("Forecast last time: {said}", said=self._told(to_come)))
        lines += part(most, _("Main points last time"), digest.main_points)
        lines += self._promises(most, _("You took on"), "manager")
        lines += part(most, _("To tell back"), (f"{a.text}: {a.outcome}" for a in self._to_tell))
        lines += self._promises(most, _("{name} took on", name=them), "employee")
        lines += self._promises(most, _("You both took on"), "both")
        lines += self._promises(most, _("Others took on"), "")
        lines += part(
            most, _("{name} wants to bring up", name=them), (p.text for p in self._points("employee"))
        )
        lines += part(most, _("You want to bring up"), (p.text for p in self._points("manager")))
        forward = ((them, digest.forward_employee), (_("you"), digest.forward_manager))
        lines += part(most, _("Looked forward to"), (f"{who}: {what}" for who, what in forward if what))
        thing = not_to_forget(self._team, person, self._context.today)
        if thing is not None:
            text = shorten(clean_line(thing.text), LONGEST_TEXT)
            lines.append(_("Not to forget: {text}", text=text))
        return lines

    def spoken(self) -> str:
        """Give it as whole sentences, without anything private."""
        from tui.usecases.insight.spoken_brief import Skies, spoken_brief

        skies = Skies(*(self._skies.get(sky, sky).lower() if sky else "" for sky in self._weathers))
        return spoken_brief(self._team, self._person, skies, self._context.today, self._context.translator)

    @cached_property
    def _weathers(self) -> tuple[str, str]:
        """The weather of the person at the last meeting and at the one before, of one year."""
        last, on = self._digest.weather_employee, self._digest.last_on
        if on is None:
            return last, ""
        held = self._context.reader.archive(self._person.id, on.year).meetings
        told = [
            (one.meeting.held or on, sky.choice)
            for one in held
            if not one.meeting.participants and one.meeting.id != self._digest.last_meeting
            for sky in [one.meeting.answer("move.weather")]
            if sky is not None and sky.choice
        ]
        return last, max(told, default=(on, ""))[1]

    def record(self) -> Record:
        digest = self._digest
        thing = not_to_forget(self._team, self._person, self._context.today)
        record = {
            **of_person(self._person, self._team, self._next),
            "under_way": None if self._meeting is None else self._meeting.phase,
            "purpose": "" if self._meeting is None else self._meeting.purpose,
            "weather": {"manager": digest.weather_manager, "employee": digest.weather_employee},
            "forecast": {"manager": digest.forecast_manager, "employee": digest.forecast_employee},
            "main_points": digest.main_points,
            "weather_before": self._weathers[1] or None,
            "not_to_forget": None if thing is None else thing.id,
            "looked_forward": {"manager": digest.forward_manager, "employee": digest.forward_employee},
            "actions": [of_action(action, self._team) for action in self._actions],
            "to_tell": [of_action(action, self._team) for action in self._to_tell],
            "points": [
                of_point(point, self._team)
                for side in ("employee", "manager")
                for point in self._points(side)
            ],
            "next": of_appointment(self._next),
        }
        if self._aside is not None:
            record["focus"] = self._focus()
            record["log"] = [msgspec.structs.asdict(entry) for entry in self._log()]
            from tui.domain.meeting.past.private_past import focus_of, notes_of

            record["focus_before"] = list(focus_of(self._aside, self._digest.last_meeting))
            record["notes"] = [note.text for note in notes_of(self._aside)[::-1]]
        return record

    def _next_line(self) -> str:
        _, planned = self._context.translator, self._next
        when = " ".join(part for part in (_.day(planned.on, self._context.today), planned.time) if part)
        way = way_title(self._person.way, _)
        if self._meeting is None:
            return _("Next: {when}, {way}", when=when, way=way)
        phase = phase_title(self._meeting.phase, _)
        line = _("Next: {when}, {way}; now in {phase}", when=when, way=way, phase=phase)
        purpose = shorten(clean_line(self._meeting.purpose), LONGEST_TEXT)
        return f"{line} · {purpose}" if purpose else line

    def _last_line(self) -> str:
        _, today, digest = self._context.translator, self._context.today, self._digest
        if digest.last_on is None:
            return _("You have not met yet.")
        day, ago = _.day(digest.last_on, today), _.since(digest.last_on, today)
        return _.n(
            "Last: {day}, {ago}; {n} meeting",
            "Last: {day}, {ago}; {n} meetings",
            digest.meetings,
            day=day,
            ago=ago,
        )

    def _promises(self, most: int, heading: str, owner: str) -> list[str]:
        mine = [a for a in self._actions if _side(a) == owner]
        return part(most, heading, (self._promise(action) for action in mine))

    def _promise(self, action: Action) -> str:
        _ = self._context.translator
        who = f"{action.owner}: " if _side(action) == "" else ""
        private = f" ({_('private')})" if action.private else ""
        text = shorten(clean_line(action.text), LONGEST_TEXT)
        return f"{who}{text} – {when_due(action, self._context.today, _)}{private}"

    def _points(self, side: str) -> list[Point]:
        return [p for p in self._team.points if p.person == self._person.id and p.side == side and p.is_open]

    @cached_property
    def _skies(self) -> dict[str, str]:
        from tui.domain.decks.deck import said
        from tui.storage.decks.deck_library import Library
        from tui.storage.paths import shipped_decks

        skies = Library(shipped_decks(), self._context.config).skies()
        return {sky.id: said(sky.label, self._context.language) for sky in skies}

    def _told(self, skies: Iterable[tuple[str, str]]) -> str:
        return ", ".join(f"{self._skies.get(sky, sky).lower()} ({who})" for who, sky in skies if sky)

    def _changed_sky(self) -> str:
        last, before = self._weathers
        if not last or not before or last == before:
            return ""
        _ = self._context.translator
        return _("; before that {said}", said=self._skies.get(before, before).lower())

    def _focus(self) -> list[str]:
        standing = () if self._aside is None else self._aside.focus
        if self._meeting is None:
            return [*standing]
        from tui.domain.preparation.private_asks import asks_in

        asks = (ask.text for ask in asks_in(self._meeting))
        return [*self._meeting.aside.focus, *asks, *standing]

    def _log(self) -> list[LogEntry]:
        """Give what was written since last time, and what is left to tell, the newest first."""
        return sorted(self._team.log_of(self._person.id), key=lambda entry: entry.on, reverse=True)

    def _private_lines(self) -> list[str]:
        if self._aside is None:
            return []
        from tui.domain.meeting.past.private_past import focus_of, notes_of

        _, log = self._context.translator, (entry.text for entry in self._log())
        before = focus_of(self._aside, self._digest.last_meeting)
        return [
            *part(_MOST, _("Your private focus"), self._focus()),
            *part(_MOST, _("Last time you had in mind"), before),
            *part(_MOST, _("From the log"), log),
            *part(_MOST, _("Your private notes"), (note.text for note in notes_of(self._aside))),
        ]


def _side(action: Action) -> str:
    return action.owner if action.owner in OF_THE_TWO else ""
