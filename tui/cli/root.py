"""`fireside`: the options that all commands share, and the home screen where no command is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from tui import __version__
from tui.cli.bare_start import home_of
from tui.cli.command_context import CommandContext
from tui.cli.command_list import COMMANDS
from tui.cli.exit_codes import finish, refusals_in_language
from tui.cli.misuse import complaints_in_language
from tui.cli.survivable_output import excuse_lost_output
from tui.cli.translated_click import HELP, Commands, translated, translator_of
from tui.domain.people.person import LANGUAGES
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_
from tui.storage.settings.config_access import unreadable
from tui.terminal.process_hardening import hide

_GLOBAL = ("--data", "--lang")


class Root(Commands):
    """The outermost group: it ends the process, with one line where something went wrong."""

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **settings: Any
    ) -> NoReturn:
        settings["standalone_mode"] = False

        def spoken() -> Any:
            with complaints_in_language():
                return super(Root, self).main(args, prog_name, **settings)

        finish(spoken)

    def invoke(self, ctx: click.Context) -> Any:
        with refusals_in_language(lambda: translator_of(ctx)):
            code = super().invoke(ctx)
        if isinstance(ctx.obj, CommandContext) and ctx.obj.has_saved:
            # Whoever tries again because the words were lost would save it twice.
            excuse_lost_output()
        return code

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, global_first(args))

    def get_help(self, ctx: click.Context) -> str:
        return super(Root, translated(self, translator_of(ctx))).get_help(ctx)


def global_first(args: list[str]) -> list[str]:
    """Put `--data DIR` and `--lang LANG` in front, as one also writes them behind the command."""
    first: list[str] = []
    rest: list[str] = []
    left = iter(args)
    for arg in left:
        if arg == "--":
            return [*first, *rest, arg, *left]
        if arg in _GLOBAL:
            value = next(left, None)
            if value is None:
                # Last, so that nothing else is taken for its value.
                return [*first, arg]
            first += [arg, value]
        elif arg.startswith(tuple(f"{option}=" for option in _GLOBAL)):
            first.append(arg)
        else:
            rest.append(arg)
    return [*first, *rest]


def _folder(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    # An empty one is a variable that was not set, not the folder one happens to be in.
    if value == "":
        raise click.BadParameter(translator_of(ctx)("The folder has no name."))
    return None if value is None else Path(value)


@click.group(
    cls=Root,
    listed=COMMANDS,
    invoke_without_command=True,
    help=N_("Prepare, hold and follow up one-to-one meetings. Without a command: the home screen."),
)
@click.option(
    "--data",
    metavar="DIR",
    callback=_folder,
    help=N_("The folder of the data, in place of the usual one."),
)
@click.option("--lang", type=click.Choice(LANGUAGES), is_eager=True, help=N_("The language to speak."))
@click.version_option(
    __version__, prog_name="fireside", message="%(prog)s %(version)s", help=N_("Show the version.")
)
@click.help_option("-h", "--help", help=HELP)
@click.pass_context
def root(ctx: click.Context, data: Path | None, lang: str | None) -> int | None:
    now = ctx.obj if isinstance(ctx.obj, datetime) else None
    context = ctx.obj = CommandContext(data, lang, now)
    if ctx.invoked_subcommand is not None:
        hide()
        _tell_unreadable(ctx.invoked_subcommand, context)
        return None
    return home_of(context)


def run_root() -> NoReturn:
    """Run the command line that the process was given, and end the process."""
    root.main(prog_name="fireside")


def _tell_unreadable(command: str, context: CommandContext) -> None:
    """Say in one line that defaults count, where settings or decks of one's own may not be read."""
    trouble = unreadable(context.config)
    # What checks everything says it in its own list.
    if trouble is not None and command != "check":
        click.echo(clean_line(trouble.tell(context.translator)), err=True)
