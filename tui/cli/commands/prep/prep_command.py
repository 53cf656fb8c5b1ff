"""`fireside prep NAME`: what the person is asked before a meeting, and their answers back in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.input.out_options import at_most_one, copy_option, out_option
from tui.cli.translated_click import translator_of
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.preparation.form import PrepForm
    from tui.domain.workspace.state import State
    from tui.language import Translator
    from tui.usecases.context import Context

_SUFFIXES = (".html", ".htm", ".md", ".txt")
_PAGES = (".html", ".htm")


_ADDRESS = re.compile(r"[^\s@,;?&<>\"]+@[^\s@,;?&<>\"]+\.[^\s@,;?&<>\"]+")


def _address(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    address = clean_line(value or "")
    if address and not _ADDRESS.fullmatch(address):
        raise click.BadParameter(translator_of(ctx)("Write an address, such as anna@example.com."))
    return address


@click.command(
    help=N_(
        "Write what NAME is asked before the next meeting, as text or as a page; or, with --answers, take in "
        "what came back."
    )
)
@click.argument("name", shell_complete=complete)
@out_option(N_("Write a page to fill in, or the text, to a new file."), metavar="FILE.html|FILE.md")
@click.option(
    "--to", metavar="ADDRESS", callback=_address, help=N_("Where the page sends the mail with the answers.")
)
@copy_option(N_("Show the text, then put it on the clipboard."))
@click.option(
    "--answers",
    metavar="FILE|-",
    type=click.Path(path_type=Path, allow_dash=True),
    help=N_("Take in what came back: the file, the copied text or the mail; - reads standard input."),
)
@click.option("--anyway", is_flag=True, help=N_("Take answers in that seem to be for another meeting."))
@click.pass_obj
def command(
    context: CommandContext,
    *,
    name: str,
    out: Path | None,
    to: str,
    copy: bool,
    answers: Path | None,
    anyway: bool,
) -> None:
    _ = context.translator
    at_most_one({"--out": out is not None, "--copy": copy, "--answers": answers is not None}, _)
    if to and (out is None or out.suffix.lower() not in _PAGES):
        raise click.UsageError(_("--to goes with a page only: --out FILE.html."))
    if anyway and answers is None:
        raise click.UsageError(_("--anyway goes with --answers only."))
    if out is not None and str(out) != "-" and out.suffix.lower() not in _SUFFIXES:
        raise click.UsageError(
            _(
                "{path}: the name must end in {endings}.",
                path=clean_line(str(out)),
                endings=", ".join(_SUFFIXES),
            )
        )
    person = one(context.reader.team(), name, _)
    if answers is not None:
        from tui.cli.commands.prep.prep_answers import take_in

        take_in(context, person, answers, anyway=anyway)
        return
    _give_out(context, person, out, to=to, copy=copy)


def _give_out(context: CommandContext, person: Person, out: Path | None, *, to: str, copy: bool) -> None:
    import msgspec

    from tui.cli.input.case_context import case_context, saved_state
    from tui.exchange.preparation.form_text import write_form_text
    from tui.usecases.answers.give_form import asked_kept, asked_state, form_sent

    case = case_context(context).for_person(person)
    before = saved_state(context)
    state = asked_state(before, person, case)
    form = msgspec.structs.replace(_form(context, state, person, case), reply_to=to)
    if state != before:
        # The numbers of the questions count from now on.
        context.change(asked_kept(person, state.meetings[person.id]))
    if copy:
        is_given = _copy(write_form_text(form), context.translator)
    elif out is None or str(out) == "-":
        click.echo(write_form_text(form).encode(), nl=False)
        return
    else:
        is_given = _write(context, form, out, case)
    if is_given and state.meetings[person.id].preparation.sent is None:
        context.change(form_sent(person, context.today))


def _form(context: CommandContext, state: State, person: Person, case: Context) -> PrepForm:
    from tui.usecases.answers.prep_form import form_for, is_form_meeting

    if not is_form_meeting(state.meetings[person.id]):
        raise RefusedError(
            context.translator(
                "The next meeting with {name} is for several: there is no form for it.", name=person.name
            )
        )
    return form_for(state, person, case)


def _write(context: CommandContext, form: PrepForm, out: Path, case: Context) -> bool:
    from tui.cli.input.write_file import write_out
    from tui.exchange.preparation.form_page import write_form_page
    from tui.exchange.preparation.form_text import write_form_text

    is_page = out.suffix.lower() in _PAGES
    text = write_form_page(form, case.person_translator) if is_page else write_form_text(form)
    if not write_out(out, text, context.translator):
        return False
    click.echo(context.translator("Written: {path}", path=clean_line(str(out))))
    return True


def _copy(text: str, _: Translator) -> bool:
    from tui.cli.output.shown_copy import may_copy, put_on_clipboard

    if not may_copy(text, _):
        return False
    without = _("No clipboard could be reached from here. Write it with --out FILE.")
    put_on_clipboard(text, _, without=without, done=_("The text is on the clipboard."))
    return True
