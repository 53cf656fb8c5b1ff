"""What a restore would change, person by person and without a word of theirs."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tui.cli.output.counts import compared
from tui.domain.text.clean_text import clean_line
from tui.language import Translator
from tui.storage.recovery.folder_summary import GROUPS, OWN, Counts, Holding
from tui.storage.recovery.restore_backup import Plan


def told(plan: Plan, _: Translator) -> Iterator[str]:
    """Give a line for all together, one for each person whose things differ, and one for all others."""
    before, after = (
        sum((holding.counts for holding in holdings.values()), Counts())
        for holdings in (plan.before, plan.after)
    )
    total = compared(before, after, _)
    if total:
        yield _("In all: {listed}.", listed=total)
    same = 0
    for id in sorted({*plan.before, *plan.after}, key=lambda id: (_name(plan, id).casefold(), id)):
        old, new = plan.before.get(id), plan.after.get(id)
        if old == new:
            same += 1
            continue
        others = {OWN: _("Your own leadership"), GROUPS: _("Points, goals and ideas of groups")}
        unnamed = others.get(id) or _("Somebody not in the team")
        yield clean_line(_line(_name(plan, id) or unnamed, old, new, _))
    if same:
        yield _.n("{n} person stays as is.", "{n} people stay as they are.", same)
    for path in plan.damaged:
        yield _("{path} cannot be read now; it is kept aside and replaced.", path=path)


def _line(name: str, old: Holding | None, new: Holding | None, _: Translator) -> str:
    old, new = old or Holding(), new or Holding()
    listed = compared(_alone(old.counts), _alone(new.counts), _) or _("as many as now, with other texts")
    if old.counts.people < new.counts.people:
        return _("{name} comes back into the team: {listed}.", name=name, listed=listed)
    if old.counts.people > new.counts.people:
        return _("{name} leaves the team: {listed}.", name=name, listed=listed)
    return _("{name}: {listed}.", name=name, listed=listed)


def _alone(counts: Counts) -> Counts:
    return msgspec.structs.replace(counts, people=0)


def _name(plan: Plan, id: str) -> str:
    holding = plan.before.get(id, Holding()), plan.after.get(id, Holding())
    return holding[0].name or holding[1].name
