"""The card of somebody one has not met yet: how one begins, and what they are to be told."""

from __future__ import annotations

from textual.content import Content

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging
from tui.widgets.person.sections import Section, heading


def first_steps(state: State, person: Person, context: Context, width: int) -> Section | None:
    """Say what one can do before a first meeting; nothing once there is one."""
    if state.team.digest(person.id).last_on is not None or person.id in state.meetings:
        return None
    _ = context.manager_translator
    ways = (
        ("p", _("prepare: T there has a plan for a first meeting")),
        ("m", _("meet at once, by the plan for a first meeting or the usual one")),
        ("i", _("write down what you want to bring up")),
    )
    rows = (hanging(drawn((key, "bold $gold"), "  "), drawn((what, "$text")), width) for key, what in ways)
    return Section(heading(_("To begin with")), tuple(rows))


def draw_notice(person: Person, context: Context, width: int) -> list[Content]:
    """Say that somebody was not told yet what is kept of them, and how they are told; nothing once they were."""
    if person.noticed is not None:
        return []
    _, name = context.manager_translator, person.first_name
    told = _(
        "{name} was not told yet what you keep here: fireside export {name} --notice, in a terminal, "
        "writes it up; e keeps the day.",
        name=name,
    )
    return [line.rstrip() for line in drawn((told, "$soft")).wrap(max(4, width))]
