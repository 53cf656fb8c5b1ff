"""`fireside act NAME TEXT`: an action agreed between two meetings."""

from __future__ import annotations

import click

from tui.cli.lines import owner_title
from tui.cli.names import complete, one
from tui.cli.shell import Refused, Shell
from tui.domain.capture import Captured, read_line
from tui.domain.person import Person
from tui.domain.text import is_blank, shorten
from tui.language.mark import mark


@click.command(
    help=mark(
        "Add an action between meetings. Write it as 'Send the plan @them >fri'; without @ it is yours."
    )
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@click.pass_obj
def command(shell: Shell, name: str, text: tuple[str, ...]) -> None:
    person = one(shell.reader.team(), name, shell.tongue)
    said = " ".join(text).strip()
    line = said if said.startswith(("!", "#!")) else f"!{said}"
    save_action(
        shell, person, read_line(line, today=shell.today, employee=person.name, language=shell.language)
    )


def save_action(shell: Shell, person: Person, line: Captured) -> None:
    """Keep the action that `line` says and print how it was understood; raises Refused where it was not."""
    import msgspec

    from tui.domain.action import Action
    from tui.domain.state import State
    from tui.domain.team import with_action
    from tui.exchange.ids import new_id

    _ = shell.tongue
    if not line.understood:
        day = shorten(line.due_text, 60)
        raise Refused(_("No day is called {day}. Write it as fri, 15/12, +3d, w49 or 2026-12-15.", day=day))
    if is_blank(line.text):
        raise Refused(_("There is no text. Write what is to be done."))
    action = Action(
        id=new_id(),
        person=person.id,
        text=line.text,
        agreed=shell.today,
        owner=line.owner,
        due=line.due,
        private=line.private,
    )

    def with_it(state: State) -> State:
        return msgspec.structs.replace(state, team=with_action(state.team, action))

    shell.change(with_it)
    due = _("no date") if action.due is None else _.day(action.due, shell.today)
    private = f", {_('private')}" if action.private else ""
    click.echo(f"→ {owner_title(action.owner, person, _)}, {due}{private}: {action.text}")
