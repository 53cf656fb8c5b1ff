"""`fireside prep NAME --answers`: what came back, taken in and told in a few lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import LONGEST_INPUT, STANDARD
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line

if TYPE_CHECKING:
    from tui.domain.preparation.taken import Taken
    from tui.domain.workspace.state import State
    from tui.language import Translator


def take_in(context: CommandContext, person: Person, source: Path, *, anyway: bool) -> None:
    """Take the answers in and say what they brought; raises RefusedError where they are not for this meeting."""
    from tui.cli.input.case_context import case_context, saved_state
    from tui.exchange.preparation.reply_reader import read_reply
    from tui.language.preparation_text import taken_text, wrong_reply
    from tui.usecases.answers.give_form import asked_kept, asked_state
    from tui.usecases.answers.prep_form import form_for, is_form_meeting
    from tui.usecases.answers.take_answers import as_reply, whose_reply, with_answers

    _ = context.translator
    raw = _read(source, _)
    case = case_context(context).for_person(person)
    state = asked_state(saved_state(context), person, case)
    meeting = state.meetings[person.id]
    if not is_form_meeting(meeting):
        raise RefusedError(
            _("The next meeting with {name} is for several: there is no form for it.", name=person.name)
        )
    form = form_for(state, person, case)
    read = as_reply(read_reply(raw, form))
    wrong = wrong_reply(whose_reply(read, form, state), state.team, person, _)
    if wrong and not anyway:
        raise RefusedError(wrong)
    found: list[Taken] = []

    def change(now: State) -> State:
        there = asked_kept(person, meeting)(now)
        new, taken = with_answers(there, person, form, read, now=context.now, today=context.today)
        found.append(taken)
        return new

    context.change(change)
    for line in taken_text(found[-1], person, _):
        click.echo(line)


def _read(source: Path, _: Translator) -> bytes:
    if str(source) == STANDARD:
        raw = sys.stdin.buffer.read(LONGEST_INPUT + 1) if sys.stdin is not None else b""
    else:
        shown = clean_line(str(source))
        if source.exists() and not source.is_file():
            raise RefusedError(_("{path} is not a regular file. Choose another name.", path=shown))
        try:
            with source.open("rb") as file:
                raw = file.read(LONGEST_INPUT + 1)
        except FileNotFoundError:
            raise RefusedError(_("There is no file {path}.", path=shown)) from None
    if len(raw) > LONGEST_INPUT:
        raise RefusedError(_("That is more than one megabyte, and no answer. Nothing was saved."))
    return raw
