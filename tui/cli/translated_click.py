"""Commands that are imported when they are used, with help in the reader's language."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.cli.command_context import CommandContext, language_for
from tui.cli.command_list import Listed
from tui.cli.near_commands import near_commands
from tui.domain.text.clean_text import shorten
from tui.language import Translator
from tui.language.declare import N_

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_Command = TypeVar("_Command", bound=click.Command)

_HEADINGS = {"Options": N_("Options"), "Commands": N_("Commands")}
_USAGE = N_("Usage: ")
HELP = N_("Show this help.")

_MOST_NAMED = 10
"""Commands of a group that are all named to somebody who typed another one."""


def translator_of(ctx: click.Context | None) -> Translator:
    """The language of whoever runs the command, also where it did not come so far as to begin."""
    if ctx is not None and isinstance(ctx.obj, CommandContext):
        return ctx.obj.translator
    return Translator(language_for(None if ctx is None else ctx.find_root().params.get("lang")))


class SpokenContext(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        return _Formatter(translator_of(self), width=self.terminal_width, max_width=self.max_content_width)


class Commands(click.Group):
    """A group of the commands in `listed`; a command is imported when it is used, not when it is listed."""

    context_class = SpokenContext

    def __init__(self, *args: Any, listed: Mapping[str, Listed], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._listed = listed

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._listed:
            return None
        command = import_module(f"tui.cli.commands.{self._listed[cmd_name].module}").command
        assert isinstance(command, click.Command)
        return translated(command, translator_of(ctx))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        room = formatter.width - 6 - max(map(len, self._listed))
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._line(name, ctx, room)) for name in self._listed])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        fitting = [name for name in self._listed if name.startswith(incomplete)]
        items = [CompletionItem(name, help=self._line(name, ctx)) for name in fitting]
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]

    def _line(self, name: str, ctx: click.Context, room: int = 45) -> str:
        """Give the first sentence of a command's help, in at most `room` letters."""
        stand_in = click.Command(name, help=translator_of(ctx)(self._listed[name].help))
        return stand_in.get_short_help_str(room)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self._listed and not args[0].startswith("-"):
            raise click.UsageError(self._unknown(args[0], ctx), ctx)
        return super().resolve_command(ctx, args)

    def _unknown(self, typed: str, ctx: click.Context) -> str:
        """Say that there is no such command, and which ones are near it."""
        _, name = translator_of(ctx), shorten(typed, 60)
        near = near_commands(typed, self._listed)
        if near:
            told = "; ".join(
                f"{one} – {self._line(one, ctx, 80).partition(';')[0].rstrip('.')}" for one in near
            )
            return _("There is no command {name}. Did you mean one of these? {near}.", name=name, near=told)
        if len(self._listed) > _MOST_NAMED:
            return _("There is no command {name}.", name=name)
        return _("There is no command {name}. There are: {known}.", name=name, known=", ".join(self._listed))


def translated(command: _Command, _: Translator) -> _Command:
    """Give a copy of `command`, whose help is written in English, with help in another language."""
    told = copy.copy(command)
    told.context_class = SpokenContext
    told.help = None if command.help is None else _(command.help)
    told.params = [_parameter_in_tongue(parameter, _) for parameter in command.params]
    if not any("--help" in parameter.opts for parameter in told.params):
        told.params.append(_help_option(_))
    return told


def _parameter_in_tongue(parameter: click.Parameter, _: Translator) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    told = copy.copy(parameter)
    told.help = _(parameter.help)
    return told


def _help_option(_: Translator) -> click.Option:
    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        help=_(HELP),
    )


def _show_help(ctx: click.Context, _parameter: click.Parameter, is_asked: bool) -> None:
    if is_asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


class _Formatter(click.HelpFormatter):
    def __init__(self, translator: Translator, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._translator = translator

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, self._translator(_USAGE) if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._translator(_HEADINGS.get(heading, heading)))
