"""What is known of one person on the way to the next meeting."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.domain.people.action_lists import open_with, to_tell
from tui.domain.people.not_to_forget import not_to_forget
from tui.domain.people.rhythm.cadence import next_meeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.cli.command_context import CommandContext
    from tui.domain.meeting.privacy import Private
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.person import Person
    from tui.domain.people.point import Point
    from tui.domain.people.team import Team
    from tui.usecases.insight.spoken_brief import Skies


class BriefFacts:
    """The facts; `private` things only where asked for: without that the private files are not opened."""

    def __init__(self, context: CommandContext, team: Team, person: Person, *, private: bool) -> None:
        self._context, self.team, self.person = context, team, person
        self.digest = team.digest(person.id)
        self.next = next_meeting(person, self.digest.last_on, context.today)
        self.meeting = context.reader.live().get(person.id)
        self.actions = open_with(team, person.id, private=private)
        self.to_tell = to_tell(team, person.id, private=private)
        self.not_to_forget = not_to_forget(team, person, context.today)
        self.aside: Private | None = context.reader.private(person.id) if private else None

    def points(self, side: str) -> list[Point]:
        """Give what is open that the side wants to bring up."""
        return [p for p in self.team.points if p.person == self.person.id and p.side == side and p.is_open]

    def sky(self, id: str) -> str:
        """Name a weather in the language that is spoken; one that no deck has any more by its id."""
        return self._skies.get(id, id).lower() if id else ""

    @cached_property
    def _skies(self) -> dict[str, str]:
        from tui.domain.decks.deck import said
        from tui.storage.decks.deck_library import Library
        from tui.storage.paths import shipped_decks

        skies = Library(shipped_decks(), self._context.config).skies()
        return {sky.id: said(sky.label, self._context.language) for sky in skies}

    @property
    def spoken_skies(self) -> Skies:
        """The weather of the person, last time and before, in words."""
        from tui.usecases.insight.spoken_brief import Skies

        return Skies(*map(self.sky, self.weathers))

    @cached_property
    def weathers(self) -> tuple[str, str]:
        """The weather of the person at the last meeting and at the one before, of one year."""
        last, on = self.digest.weather_employee, self.digest.last_on
        if on is None:
            return last, ""
        held = self._context.reader.archive(self.person.id, on.year).meetings
        told = [
            (one.meeting.held or on, sky.choice)
            for one in held
            if not one.meeting.participants and one.meeting.id != self.digest.last_meeting
            for sky in [one.meeting.answer("move.weather")]
            if sky is not None and sky.choice
        ]
        return last, max(told, default=(on, ""))[1]

    @property
    def log(self) -> list[LogEntry]:
        """What was written since last time, and what is left to tell, the newest first."""
        return sorted(self.team.log_of(self.person.id), key=lambda entry: entry.on, reverse=True)

    @property
    def focus(self) -> list[str]:
        """What the manager alone has in mind: for this meeting, and for every one."""
        standing = () if self.aside is None else self.aside.focus
        if self.meeting is None:
            return [*standing]
        from tui.domain.preparation.private_asks import asks_in

        asks = (ask.text for ask in asks_in(self.meeting))
        return [*self.meeting.aside.focus, *asks, *standing]

    @property
    def focus_before(self) -> Sequence[str]:
        """What the manager had in mind for the last meeting."""
        from tui.domain.meeting.past.private_past import focus_of

        return () if self.aside is None else focus_of(self.aside, self.digest.last_meeting)

    @property
    def notes(self) -> list[str]:
        """The manager's own notes of closed meetings, as they were kept."""
        from tui.domain.meeting.past.private_past import notes_of

        return [] if self.aside is None else [note.text for note in notes_of(self.aside)]
