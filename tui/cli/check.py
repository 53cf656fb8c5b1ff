"""`fireside check`: whether everything that is kept can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import click

from tui.cli.faults import fault_line
from tui.cli.shell import Shell
from tui.domain.text import clean_line
from tui.language.mark import mark
from tui.storage import backups, tables
from tui.storage.decks import Library
from tui.storage.paths import shipped_decks
from tui.storage.reader import Reader
from tui.storage.settings import load_settings
from tui.storage.trouble import Trouble

_KINDS: tuple[tuple[re.Pattern[str], Callable[[bytes], object]], ...] = (
    (re.compile(r"team\.json"), tables.team),
    (re.compile(r"live/[^/]+\.shared\.json"), tables.meeting),
    (re.compile(r"live/[^/]+\.private\.json"), tables.aside),
    (re.compile(r"people/[^/]+/private\.json"), tables.private),
    (re.compile(r"people/[^/]+/[0-9]{4}\.(shared|private)\.json"), tables.archive),
)


@click.command(help=mark("See that all data, settings and decks can be read. Nothing is changed."))
@click.pass_obj
def command(shell: Shell) -> int:
    _ = shell.tongue
    files = _Files(shell.data)
    lines = [_(trouble.line, **trouble.fields) for trouble in files.troubles()]
    _settings, trouble = load_settings(shell.config)
    if trouble is not None:
        lines.append(_(trouble.line, **trouble.fields))
    own = Library(shipped_decks(), shell.config).own_faults()
    lines += [fault_line(fault, _) for fault in own]
    for line in dict.fromkeys(lines):
        click.echo(clean_line(line))
    if lines:
        return 1
    click.echo(
        _.n(
            "All is well: {n} file in {path}.",
            "All is well: {n} files in {path}.",
            len(files.paths()),
            path=shell.data,
        )
    )
    return 0


class _Files(Reader):
    """Reads each file by itself, so that one that is broken does not hide another."""

    def troubles(self) -> Iterator[Trouble]:
        for path in self.paths():
            decode = next(decode for kind, decode in _KINDS if kind.fullmatch(path))
            try:
                self._part(path, decode)
            except Trouble as trouble:
                yield trouble
        for whole in (self.team, self.live):
            try:
                whole()
            except Trouble as trouble:
                yield trouble

    def paths(self) -> list[str]:
        """The files that are there, and those that should be, as backups of them are."""
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.json")}
        kept = self.folder / backups.FOLDER
        # A backup is named for its file, its version and its time.
        found |= {
            path.relative_to(kept).as_posix().rsplit(".", 2)[0] for path in kept.rglob("*") if path.is_file()
        }
        return sorted(path for path in found if any(kind.fullmatch(path) for kind, _decode in _KINDS))
