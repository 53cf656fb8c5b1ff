"""What to know before a meeting, for reading: as much as is read in two minutes."""

from __future__ import annotations

from collections.abc import Iterable

from tui.cli.command_context import CommandContext
from tui.cli.commands.brief.brief_facts import BriefFacts
from tui.cli.output.columns import LONGEST_TEXT, when_due
from tui.cli.output.text_part import part
from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.titles.meeting_titles import cadence_title, phase_title, way_title

LINES = 24
"""Lines the whole may have: it is to be read in two minutes."""
_MOST, _LEAST = 5, 1
"""Bounds on the lines under one heading, however long the whole gets."""


class BriefLines:
    """The facts as lines, in the language of the translator."""

    def __init__(self, facts: BriefFacts, context: CommandContext) -> None:
        self._facts, self._context = facts, context
        self._ = context.translator

    def fitted(self) -> list[str]:
        """Give as much of each part as there is room for; what is private comes on top of that."""
        for most in range(_MOST, _LEAST - 1, -1):
            lines = self._lines(most)
            if len(lines) <= LINES:
                break
        return lines + (self._private() if self._facts.aside is not None else [])

    def _lines(self, most: int) -> list[str]:
        return [
            self._who(),
            self._next(),
            self._last(),
            *self._weather(),
            *self._agreed(most),
            *self._brought_up(most),
            *self._not_to_forget(),
        ]

    def _who(self) -> str:
        person = self._facts.person
        about = ", ".join(part for part in (person.role, cadence_title(person.cadence, self._)) if part)
        return f"{person.name} · {about}"

    def _next(self) -> str:
        _, planned, meeting = self._, self._facts.next, self._facts.meeting
        when = " ".join(part for part in (_.day(planned.on, self._context.today), planned.time) if part)
        way = way_title(self._facts.person.way, _)
        if meeting is None:
            return _("Next: {when}, {way}", when=when, way=way)
        phase = phase_title(meeting.phase, _)
        line = _("Next: {when}, {way}; now in {phase}", when=when, way=way, phase=phase)
        purpose = shorten(clean_line(meeting.purpose), LONGEST_TEXT)
        return f"{line} · {purpose}" if purpose else line

    def _last(self) -> str:
        _, today, digest = self._, self._context.today, self._facts.digest
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

    def _weather(self) -> list[str]:
        _, digest, them = self._, self._facts.digest, self._facts.person.first_name
        lines = []
        if digest.weather_employee or digest.weather_manager:
            changed = f"{them}{self._changed_sky()}"
            said = self._skies((changed, digest.weather_employee), (_("you"), digest.weather_manager))
            lines.append(_("Weather last time: {said}", said=said))
        if digest.forecast_employee or digest.forecast_manager:
            said = self._skies((them, digest.forecast_employee), (_("you"), digest.forecast_manager))
            lines.append(_("Forecast last time: {said}", said=said))
        return lines

    def _skies(self, *skies: tuple[str, str]) -> str:
        return ", ".join(f"{self._facts.sky(sky)} ({who})" for who, sky in skies if sky)

    def _changed_sky(self) -> str:
        last, before = self._facts.weathers
        if not last or not before or last == before:
            return ""
        return self._("; before that {said}", said=self._facts.sky(before))

    def _agreed(self, most: int) -> list[str]:
        _, facts, them = self._, self._facts, self._facts.person.first_name
        return [
            *part(most, _("Main points last time"), facts.digest.main_points),
            *self._promises(most, _("You took on"), "manager"),
            *part(most, _("To tell back"), (f"{a.text}: {a.outcome}" for a in facts.to_tell)),
            *self._promises(most, _("{name} took on", name=them), "employee"),
            *self._promises(most, _("You both took on"), "both"),
            *self._promises(most, _("Others took on"), ""),
        ]

    def _brought_up(self, most: int) -> list[str]:
        _, digest, them = self._, self._facts.digest, self._facts.person.first_name
        forward = ((them, digest.forward_employee), (_("you"), digest.forward_manager))
        return [
            *part(most, _("{name} wants to bring up", name=them), self._points("employee")),
            *part(most, _("You want to bring up"), self._points("manager")),
            *part(most, _("Looked forward to"), (f"{who}: {what}" for who, what in forward if what)),
        ]

    def _points(self, side: str) -> Iterable[str]:
        return (point.text for point in self._facts.points(side))

    def _not_to_forget(self) -> list[str]:
        thing = self._facts.not_to_forget
        if thing is None:
            return []
        text = shorten(clean_line(thing.text), LONGEST_TEXT)
        return [self._("Not to forget: {text}", text=text)]

    def _promises(self, most: int, heading: str, owner: str) -> list[str]:
        theirs = (action for action in self._facts.actions if _side(action) == owner)
        return part(most, heading, map(self._promise, theirs))

    def _promise(self, action: Action) -> str:
        _ = self._
        who = f"{action.owner}: " if _side(action) == "" else ""
        private = f" ({_('private')})" if action.private else ""
        text = shorten(clean_line(action.text), LONGEST_TEXT)
        return f"{who}{text} – {when_due(action, self._context.today, _)}{private}"

    def _private(self) -> list[str]:
        _, facts = self._, self._facts
        return [
            *part(_MOST, _("Your private focus"), facts.focus),
            *part(_MOST, _("Last time you had in mind"), facts.focus_before),
            *part(_MOST, _("From the log"), (entry.text for entry in facts.log)),
            *part(_MOST, _("Your private notes"), facts.notes),
        ]


def _side(action: Action) -> str:
    """Give the side that took it on; empty for somebody else."""
    return action.owner if action.owner in OF_THE_TWO else ""
