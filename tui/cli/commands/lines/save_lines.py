"""What `add` and `act` do with the lines they were given: check all of them, keep all, then say what each became."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import STANDARD, input_lines
from tui.cli.output.columns import owner_title
from tui.domain.capture.capture_grammar import Captured
from tui.domain.dates.reading import asks_for_yes
from tui.domain.people.person import Person, Side
from tui.domain.text.clean_text import is_blank
from tui.language.declare import N_
from tui.usecases.capture.read_capture import due_refusal, owner_doubt

if TYPE_CHECKING:
    from tui.domain.workspace.state import State
    from tui.language import Translator


def lines_given(text: str, context: CommandContext) -> list[str]:
    """Give the text as one line, or for `-` the lines of standard input; an empty one where nothing was said.

    Signs of one's own are written as the usual ones.
    """
    lines = (input_lines(context.translator) or [""]) if text == STANDARD else [text]
    return [*map(context.usual_signs(), lines)]


past_option = click.option(
    "--past", is_flag=True, help=N_("Take a day that has passed, for what is entered afterwards.")
)


def save_lines(
    context: CommandContext,
    person: Person,
    lines: Sequence[Captured],
    *,
    side: Side = "manager",
    past: bool = False,
    upward: bool = False,
) -> None:
    """Keep the lines and print how each was understood; raises RefusedError, with none kept, where one was not.

    A day that has passed is taken where `past` says so; `upward` actions are taken up with the manager's own manager.
    """
    from tui.system.ids import new_id
    from tui.usecases.capture.keep_line import with_line_between_meetings

    _, today = context.translator, context.today
    for line in lines:
        _check(line, today, _, past=past)
        if upward and line.owner not in ("manager", "both"):
            raise RefusedError(
                _("What you take up with your own manager is yours: leave out --up, or the @.")
            )
    kept = [(new_id(), line) for line in lines]

    def with_lines(state: State) -> State:
        for id, line in kept:
            state = with_line_between_meetings(
                state, line, person.id, id=id, today=today, side=side, upward=upward
            )
        return state

    is_private = any(line.private and line.kind not in ("action", "decision") for line in lines)
    context.change(with_lines, private_of=person.id if is_private else "")
    for line in lines:
        click.echo(_receipt(line, person, side, context))


def _check(line: Captured, today: date, _: Translator, *, past: bool) -> None:
    if trouble := due_refusal(line, today, _):
        raise RefusedError(trouble)
    if asks_for_yes(line.due, today) and line.due is not None and not past:
        day = _.full_day(line.due)
        raise RefusedError(_("{day} has passed. Write another day, or add --past to take it.", day=day))
    if doubt := owner_doubt(line, _):
        raise RefusedError(doubt)
    if is_blank(line.text):
        raise RefusedError(
            _("There is no text. Write what is to be done.")
            if line.kind == "action"
            else _("There is no text. Write what is to be brought up.")
        )


def _receipt(line: Captured, person: Person, side: Side, context: CommandContext) -> str:
    _ = context.translator
    if line.kind == "action":
        due = _("no date") if line.due is None else _.day(line.due, context.today)
        private = f", {_('private')}" if line.private else ""
        return f"→ {owner_title(line.owner, person, _)}, {due}{private}: {line.text}"
    if line.kind == "decision":
        private = f", {_('private')}" if line.private else ""
        return f"→ {person.name}, {_('a decision')}{private}: {line.text}"
    if line.private:
        return _("→ {name}, your private focus", name=person.name)
    if side == "employee":
        return _("→ a point of {name}’s for next time", name=person.name)
    return _("→ {name}, your point for next time", name=person.name)
