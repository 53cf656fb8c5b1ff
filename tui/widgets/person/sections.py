"""What there is to know of a person before a meeting, part by part: each a heading and what stands below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.action_lists import open_with
from tui.domain.people.log_entry import to_give
from tui.domain.people.not_to_forget import not_to_forget
from tui.domain.people.person import Person, Side
from tui.domain.people.team import Team
from tui.domain.record import Record
from tui.language import Translator
from tui.language.action_text import due_text, owner_name
from tui.language.log_text import left_to_give
from tui.language.reflection_text import reflection_lines
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse
from tui.widgets.lists.action_drawing import LONGEST_NAME

_LINE = 240
"""Characters of one text."""


class Section(Record, frozen=True):
    """A heading, and below it the rows, each of one line or more; `undrawn` more of them are only counted.

    `tells_count` is whether the heading says how many there are.
    """

    heading: Content
    rows: tuple[Content, ...] = ()
    undrawn: int = 0
    tells_count: bool = False


def heading(text: str) -> Content:
    return drawn((text, "bold $ember"))


def promised(team: Team, person: Person, context: Context, width: int, *, private: bool) -> Section | None:
    """What the manager has promised, alone or together with them: how much was kept, and what is open."""
    _ = context.manager_translator
    told = [a for a in team.actions_of(person.id) if a.is_managers and a.state != "dropped"]
    told = [a for a in told if private or not a.private]
    # A private action is promised to nobody, but it is to be done all the same.
    made = [a for a in told if not a.private]
    kept = sum(not a.is_open for a in made)
    still_open = tuple(a for a in open_with(team, person.id, private=private) if a.is_managers)
    if not told:
        return None
    if manager := context.manager_first:
        # Others read it, to whom `you` would be themselves.
        title = _.n("{name} promised {n} thing", "{name} promised {n} things", len(made), name=manager)
        if kept:
            title = _.n(
                "{name} promised {n} thing and kept {kept}",
                "{name} promised {n} things and kept {kept}",
                len(made),
                name=manager,
                kept=kept,
            )
    elif kept:
        title = _.n(
            "You promised {n} thing and kept {kept}",
            "You promised {n} things and kept {kept}",
            len(made),
            kept=kept,
        )
    else:
        title = _.n("You promised {n} thing", "You promised {n} things", len(made))
    beside = sum(a.private for a in still_open)
    asides = (f"  {_.n('+ {n} private', '+ {n} private', beside)}", f"  +{beside}") if beside else ("",)
    heads = [drawn((title, "bold $text"), (aside, "$gold")) for aside in asides]
    head = next((one for one in heads if one.cell_length <= width), heads[-1])
    rows = _actions(still_open, person, context, width, owners=("both",))
    return Section(head, rows, tells_count=True)


def one_thing(team: Team, person: Person, context: Context, width: int) -> Section | None:
    """The one thing not to forget."""
    found = not_to_forget(team, person, context.today())
    if found is None:
        return None
    title = drawn((context.manager_translator("Not to forget"), "bold $gold"))
    text = drawn((glimpse(found.text, _LINE), "bold $text"))
    return Section(title, (hanging(drawn(("► ", "$gold")), text, width),))


def theirs(team: Team, person: Person, context: Context, width: int) -> Section | None:
    """What the others have promised and is open."""
    _ = context.manager_translator
    open_now = tuple(a for a in open_with(team, person.id, private=False) if not a.is_managers)
    if not open_now:
        return None
    title = _("Open with {name}", name=person.first_name)
    return Section(heading(title), _actions(open_now, person, context, width, owners=("other",)))


def points(
    team: Team, person: Person, side: Side, context: Context, width: int, *, most: int | None = None
) -> Section | None:
    """What one side wants to bring up; of many it is enough to draw the first `most`."""
    _ = context.manager_translator
    waiting = [p for p in team.points_of(person.id, side) if p.is_open]
    if not waiting:
        return None
    raiser = person.first_name if side == "employee" else context.manager_first
    title = _("{name} raises", name=raiser) if raiser else _("You raise")
    rows = numbered((point.text for point in waiting[:most]), width)
    return Section(heading(title), rows, len(waiting) - len(rows))


def numbered(texts: Iterable[str], width: int) -> tuple[Content, ...]:
    return tuple(
        hanging(drawn((f"{number}  ", "bold $gold")), drawn(glimpse(text, _LINE)), width)
        for number, text in enumerate(texts, 1)
    )


def forward(team: Team, person: Person, context: Context, width: int) -> Section | None:
    """What they looked forward to."""
    text = team.digest(person.id).forward_employee
    if not text:
        return None
    title = context.manager_translator("Looked forward to")
    return Section(heading(title), (hanging(Content(""), drawn(glimpse(text, _LINE)), width),))


def last_time(team: Team, person: Person, context: Context, width: int) -> Section | None:
    """What was noted in the last meeting."""
    noted = team.digest(person.id).main_points
    if not noted:
        return None
    rows = tuple(hanging(drawn(("– ", "$soft")), drawn(glimpse(text, _LINE)), width) for text in noted)
    return Section(heading(context.manager_translator("Last time")), rows)


def from_log(team: Team, person: Person, context: Context, width: int) -> Section | None:
    """The lines of the log, the latest first, and kindly how much is left to tell."""
    _ = context.manager_translator
    entries = sorted(team.log_of(person.id), key=lambda entry: entry.on, reverse=True)
    if not entries:
        return None
    told = left_to_give(len(to_give(entries)), person.first_name, _)
    title = drawn(heading(_("From the log")), (f"  {told}" if told else "", "$gold"))
    rows = tuple(hanging(drawn(("· ", "$soft")), drawn(glimpse(one.text, _LINE)), width) for one in entries)
    return Section(title, rows)


def reflection(private: Private, person: Person, context: Context, width: int) -> Section | None:
    """What the manager wrote for themselves after the last meeting."""
    _ = context.manager_translator
    asked = [one for one in private.reflections if not one.waits]
    said = [line for one in asked[-1:] for line in reflection_lines(one, person.first_name, _)]
    if not said:
        return None
    rows = tuple(hanging(drawn(("– ", "$soft")), drawn(glimpse(line, _LINE)), width) for line in said)
    return Section(heading(_("For yourself, after last time")), rows)


def rows_in(section: Section) -> list[Content]:
    """Give the lines of a section one by one."""
    return [line for part in (section.heading, *section.rows) for line in part.split("\n", allow_blank=True)]


def fitted(section: Section, height: int, _: Translator) -> list[Content]:
    """Give as many lines of a section as `height` allows, each row whole; what is left out is counted.

    Where the first row alone has room, the heading counts: one row says more than that there are some.
    """
    lines = rows_in(section)
    if len(lines) <= height and not section.undrawn:
        return lines
    taken = section.heading.split("\n", allow_blank=True)
    for number, row in enumerate(section.rows):
        rest = len(section.rows) + section.undrawn - number
        more = row.split("\n", allow_blank=True)
        if len(taken) + len(more) + (rest > 1) > height:
            if number:
                told = drawn((_("… and {n} more", n=rest), "$soft"))
                return [*taken, told] if len(taken) < height else []
            if len(taken) + len(more) > height:
                return []
            count = "" if section.tells_count else f"  {_('{n} of {all}', n=1, all=rest)}"
            return [*taken[:-1], drawn(taken[-1], (count, "$soft")), *more]
        taken += more
    return taken


def _actions(
    actions: Sequence[Action], person: Person, context: Context, width: int, *, owners: tuple[str, ...]
) -> tuple[Content, ...]:
    """Draw open actions with their days, and whose each is where that is one of `owners`."""
    _, today = context.manager_translator, context.today()
    rows = []
    for action in actions:
        is_past = action.due is not None and action.due < today
        pieces = [drawn(glimpse(action.text, _LINE))]
        kind = action.owner if action.owner in ("manager", "both", "employee") else "other"
        if kind in owners:
            owner = owner_name(action.owner[:LONGEST_NAME], person.first_name, _)
            pieces.append(drawn((owner, "bold $ember")))
        pieces.append(
            drawn((due_text(action.due, action.state, today, _), "bold $gold" if is_past else "$soft"))
        )
        if action.private:
            pieces.append(drawn((_("private"), "$gold")))
        rows.append(hanging(drawn(("○ ", "$gold")), Content("  ").join(pieces), width))
    return tuple(rows)
