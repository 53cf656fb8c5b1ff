"""`fireside check`: whether everything that is kept can be read, and mending what cannot."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tui.cli.command_context import CommandContext
from tui.cli.output.fault_lines import fault_line
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_
from tui.storage.decks.deck_library import Library
from tui.storage.durable.disk import Files
from tui.storage.durable.folder_mode import open_to_others
from tui.storage.errors import StorageError
from tui.storage.paths import shipped_decks
from tui.storage.recovery.folder_survey import Survey
from tui.storage.recovery.kept_versions import damaged_versions
from tui.storage.settings.own_theme import FILE as OWN_THEME
from tui.storage.settings.own_theme import load_own_theme
from tui.storage.settings.settings_file import key_faults, load_settings
from tui.widgets.looks.theme_colours import ROLES


@click.command(
    help=N_("Check that all data, settings and decks can be read. Nothing is changed without --repair.")
)
@click.option(
    "--repair",
    is_flag=True,
    help=N_("Bring damaged files back from backups, and rebuild the summaries of past meetings."),
)
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.pass_obj
def command(context: CommandContext, *, repair: bool, yes: bool) -> int:
    _ = context.translator
    if repair:
        from tui.cli.commands.safety.check_repair import repair_all

        repair_all(context, yes=yes)
    elif yes:
        raise click.UsageError(_("Use --yes only together with --repair."))
    lines = list(dict.fromkeys(clean_line(line) for line in _lines(context)))
    for line in lines:
        click.echo(line)
    survey = Survey(context.data, sealing=context.sealing)
    for path in survey.conflicts():
        click.echo(
            clean_line(_("{path} is a copy made by a service that syncs folders; it is not read.", path=path))
        )
    if lines:
        return 1
    click.echo(
        _.n(
            "All is well: {n} file in {path}.",
            "All is well: {n} files in {path}.",
            len(survey.paths()),
            path=clean_line(str(context.data)),
        )
    )
    return 0


def _lines(context: CommandContext) -> Iterator[str]:
    """What is wrong, a line each."""
    _ = context.translator
    survey = Survey(context.data, sealing=context.sealing)
    found = list(survey.troubles())
    versions = list(damaged_versions(survey.folder, Files(), context.sealing))
    yield from (trouble.tell(_) for trouble in found)
    if not found:
        yield from _misfits(survey, context)
    elif any(getattr(trouble, "backup", None) for trouble in found):
        yield _("`fireside check --repair` brings back what there are backups of.")
    yield from (trouble.tell(_) for trouble in versions)
    settings, troubles = load_settings(context.config)
    if settings.theme == "own" or (context.config / OWN_THEME).exists():
        troubles = (*troubles, *load_own_theme(context.config, ROLES)[1])
    if settings.keys:
        from tui.app.fireside_app import FiresideApp
        from tui.app.keys.keymap import usable

        _good, wrong = usable(FiresideApp, settings.keys)
        troubles = (*troubles, *key_faults(context.config, wrong))
    yield from (trouble.tell(_) for trouble in troubles)
    yield from _unfinished(context)
    yield from _rescues(context)
    is_open = open_to_others(context.data, Files())
    if is_open is not None:
        yield is_open.tell(_)
    for fault in Library(shipped_decks(), context.config).own_faults():
        yield fault_line(fault, _)


def _unfinished(context: CommandContext) -> Iterator[str]:
    """Name a change of passphrase that is not whole; only who opens the data finishes or sets aside."""
    from tui.storage.crypt.generation import aside, generation_in
    from tui.storage.durable import layout

    _ = context.translator
    for folder in aside(context.data, Files()):
        yield _(
            "{path} holds part of a change of passphrase that was not whole. It does not count; "
            "look into it, then delete it.",
            path=folder,
        )
    if generation_in(context.data, Files()) == "unsound":
        yield _(
            "{path} is a change of passphrase that is not whole. It does not count, and nothing of it is removed.",
            path=context.data / layout.NEXT,
        )


def _rescues(context: CommandContext) -> Iterator[str]:
    """Name what an earlier run could not save."""
    from tui.storage.paths import spare_folder
    from tui.storage.recovery.rescue_file import read_rescue, rescues_in

    _, files = context.translator, Files()
    for path in rescues_in((context.data, spare_folder(context.data)), files):
        try:
            at = context.local(read_rescue(path, context.sealing, files).at)
        except StorageError as trouble:
            yield trouble.tell(_)
        else:
            yield _(
                "{path} keeps what could not be saved on {when}. Open Fireside to take it in.",
                path=path,
                when=f"{at:%Y-%m-%d %H:%M}",
            )


def _misfits(survey: Survey, context: CommandContext) -> Iterator[str]:
    from tui.storage.recovery.repair import misfits

    _ = context.translator
    try:
        found = misfits(survey)
    except StorageError as trouble:
        yield trouble.tell(_)
        return
    for misfit in found:
        yield _(
            "{name}: number of meetings on home {told}, in the archive {held}. `fireside check "
            "--repair` fixes it.",
            name=misfit.person.name,
            told=misfit.told,
            held=misfit.held,
        )
