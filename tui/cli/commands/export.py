"""`fireside export NAME`: all there is about somebody, to read or to hand out; and what to tell people of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.input.out_options import out_option
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.language import Translator

_SUFFIXES = (".json", ".md")


@click.command(
    help=N_(
        "Give everything kept about NAME, private notes too, with why and how long it is kept; "
        "or, with --notice, a text to hand to people about what is kept. As Markdown; where "
        "others’ records name them comes last."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@out_option(N_("Write it to a file that you alone can read."), metavar="FILE.json|FILE.md")
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option(
    "--no-mentions", is_flag=True, help=N_("Leave out where others’ records name them, to hand it out.")
)
@click.option(
    "--notice",
    is_flag=True,
    help=N_("The text for people about what is kept; in NAME’s language, if given."),
)
@click.pass_obj
def command(
    context: CommandContext,
    *,
    name: str | None,
    out: Path | None,
    as_json: bool,
    no_mentions: bool,
    notice: bool,
) -> None:
    _ = context.translator
    if name is None and not notice:
        raise click.UsageError(_("Say whose: fireside export NAME. --notice needs no name."))
    if notice and (as_json or no_mentions):
        raise click.UsageError(_("Use --notice only together with --out."))
    to_file = out is not None and str(out) != "-"
    if to_file and out is not None:
        _check_suffix(out, as_json=as_json, notice=notice, _=_)
        as_json = as_json or out.suffix.lower() == ".json"
    if notice:
        text = _notice(context, name)
    else:
        text = _dossier(context, name or "", as_json=as_json, with_mentions=not no_mentions)
    if not to_file or out is None:
        # As bytes: both are UTF-8 whatever the terminal is set to.
        click.echo(text.encode("utf-8", "replace"), nl=False)
        return
    from tui.cli.input.write_file import write_out

    if write_out(out, text, _):
        context.has_saved = True
        click.echo(_("Written: {path}", path=clean_line(str(out))))


def _check_suffix(out: Path, *, as_json: bool, notice: bool, _: Translator) -> None:
    known = (".md",) if notice else (".json",) if as_json else _SUFFIXES
    if out.suffix.lower() not in known:
        raise click.UsageError(
            _(
                "{path}: the name must end in {endings}.",
                path=clean_line(str(out)),
                endings=", ".join(known),
            )
        )


def _notice(context: CommandContext, name: str | None) -> str:
    from tui.exchange.markdown.privacy_notice import write_notice
    from tui.language import Translator

    translator, person = context.translator, None
    if name is not None:
        person = one(context.reader.team(), name, context.translator)
        translator = translator if context.is_asked_language else Translator(person.language)
    settings = context.sound_settings()
    relation = "report" if person is None else person.relation
    return write_notice(settings.retention, translator, health=settings.health_remarks, relation=relation)


def _dossier(context: CommandContext, name: str, *, as_json: bool, with_mentions: bool) -> str:
    import msgspec

    from tui.cli.input.unsaved_work import refuse_unsaved_work
    from tui.cli.output.json_dossier import of_dossier
    from tui.domain.people.profile import written_name
    from tui.domain.people.team import everybody
    from tui.domain.rights.dossier import of_nobody
    from tui.domain.rights.mentions import mentions
    from tui.domain.rights.redact import with_own_parts
    from tui.exchange.markdown.markdown_dossier import write_dossier
    from tui.exchange.markdown.minutes_wording import wording
    from tui.language.retention_text import kept_kinds
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks
    from tui.storage.rights.gather_dossier import gather

    refuse_unsaved_work(context)
    _, reader = context.translator, context.reader
    team, live = reader.team(), reader.live()
    whole = everybody(team)
    person = one(whole, name, _)
    others = [gather(reader, team, live, other) for other in whole.people if other.id != person.id]
    mine = with_own_parts(gather(reader, team, live, person), others)
    found = mentions(person, others, of_nobody(team, reader.leadership())) if with_mentions else ()
    settings = context.sound_settings()
    health = settings.health_remarks or mine.private.health is not None
    kinds = kept_kinds(settings.retention, _, health=health)
    manager = written_name(settings.name or "")
    words = wording(Library(shipped_decks(), context.config), whole, person.first_name, _, manager=manager)
    if found:
        click.echo(
            _.n(
                "{n} line about others names {name}. It comes last: go through it before you hand this over.",
                "{n} lines about others name {name}. They come last: go through them before you hand "
                "this over.",
                len(found),
                name=person.first_name,
            ),
            err=True,
        )
    told = found if with_mentions else None
    if as_json:
        from tui.storage.rights.dossier_records import records_of

        record = of_dossier(mine, kinds, mentions=told, team=whole, wording=words, today=context.today)
        # What reads well is not all there is to a record: with these it can be taken into another folder.
        record["records"] = records_of(mine, reader)
        return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"
    names = {one.id: one.name for one in whole.people}
    return write_dossier(
        mine,
        kinds,
        names=names,
        mentions=told,
        wording=words,
        today=context.today,
        _=_,
        manager=manager,
    )
