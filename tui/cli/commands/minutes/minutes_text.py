"""What there is to hand on of meetings with somebody: minutes, what has changed since, actions, all of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.domain.people.sent_minutes import differences, handed_on, put, written
from tui.storage.errors import InUseError

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Held
    from tui.domain.people.action import Action
    from tui.domain.people.person import Person
    from tui.domain.people.sent_minutes import Differing, SentMinutes
    from tui.domain.people.team import Team
    from tui.domain.workspace.state import State

What = Literal["minutes", "changes", "actions", "all"]


class MinutesText:
    """Texts on what was shared with `person`, in their language."""

    def __init__(self, context: CommandContext, team: Team, person: Person) -> None:
        self._context, self._team, self.person = context, team, person
        self.words = context.translator_for(person)

    def of(self, what: What) -> str:
        """Give the text as Markdown; raises RefusedError where there is none yet."""
        if what == "minutes":
            return self.last.minutes
        if what == "actions":
            from tui.exchange.markdown.their_actions import write_their_actions

            return write_their_actions(self._team, self.person, self._context.today, self.words)
        return self._changes() if what == "changes" else self._all()

    @cached_property
    def last(self) -> Held:
        """The last meeting; raises RefusedError where none has been held."""
        digest = self._team.digest(self.person.id)
        if digest.last_on is not None:
            for held in self._context.reader.archive(self.person.id, digest.last_on.year).meetings:
                if held.meeting.id == digest.last_meeting:
                    return held
        for held in self._context.reader.history(self.person.id):
            return held
        _ = self._context.translator
        raise RefusedError(_("{name}: no meeting has been held yet.", name=self.person.name))

    def held(self) -> tuple[Held, ...]:
        """All one-to-ones, newest first."""
        history = self._context.reader.history(self.person.id)
        return tuple(held for held in history if not held.meeting.participants)

    def actions(self) -> tuple[Action, ...]:
        """All actions with the person, those in the archive too."""
        reader, id = self._context.reader, self.person.id
        archived = (action for year in reader.years(id) for action in reader.archive(id, year).actions)
        return (*self._team.actions_of(id), *archived)

    def keep_handed(self, *, anew: bool) -> None:
        """Keep that the minutes were handed on; `anew`, that what has changed since was."""
        today, meeting, person = self._context.today, self.last.meeting.id, self.person.id

        def with_it(state: State) -> State:
            sent = state.team.sent
            if anew:
                sent = put(
                    (one for one in sent if one.person != person),
                    written(meeting, person, state.team.actions_of(person), today),
                )
            team = msgspec.structs.replace(state.team, sent=handed_on(sent, meeting, today))
            return msgspec.structs.replace(state, team=team)

        if self._sent is None or (self._sent.handed is not None and not anew):
            return
        try:
            self._context.change(with_it)
        except InUseError:
            # They have them: only what is told of later changes counts from the closing then.
            _ = self._context.translator
            click.echo(_("Fireside is open elsewhere: that you handed them on is not kept."), err=True)

    def tell_changes(self) -> None:
        """Say on stderr that something they have in writing is no longer so."""
        if self._sent is None or self._sent.handed is None:
            return
        _, changed = self._context.translator, len(self._differences())
        if changed:
            line = _.n(
                "{n} thing has changed since you handed them on: --changes tells it.",
                "{n} things have changed since you handed them on: --changes tells them.",
                changed,
            )
            click.echo(line, err=True)

    @cached_property
    def _sent(self) -> SentMinutes | None:
        return next((one for one in self._team.sent if one.person == self.person.id), None)

    def _differences(self) -> tuple[Differing, ...]:
        return () if self._sent is None else differences(self._sent, self.actions())

    def _changes(self) -> str:
        from tui.exchange.markdown.markdown_changes import write_changes
        from tui.language.titles.relation_titles import manager_word

        _, sent = self._context.translator, self._sent
        if sent is None or sent.handed is None:
            raise RefusedError(
                _("{name}: the last minutes have not been handed on from here yet.", name=self.person.name)
            )
        manager = self._context.sound_settings().name or manager_word(self.person.relation, self.words)
        return write_changes(self._differences(), self.person, sent.on, self.words, manager=manager)

    def _all(self) -> str:
        from tui.exchange.markdown.running_log import write_running_log

        reader, id = self._context.reader, self.person.id
        archived = [entry for year in reader.years(id) for entry in reader.archive(id, year).log]
        return write_running_log(self.held(), (*self._team.log_of(id), *archived), self.person, self.words)
