"""What a restore would change, person by person and without a word of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.counted import compared, counted
from tui.domain.text import clean_line
from tui.language import Tongue
from tui.storage.contents import Counts, Holding
from tui.storage.restoring import Plan


def told(plan: Plan, _: Tongue) -> Iterator[str]:
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
        yield clean_line(_line(_name(plan, id) or _("Somebody not in the team"), old, new, _))
    if same:
        yield _.n("{n} person stays as is.", "{n} people stay as they are.", same)
    for path in plan.damaged:
        yield _("{path} cannot be read now; it is kept aside and replaced.", path=path)


def _line(name: str, old: Holding | None, new: Holding | None, _: Tongue) -> str:
    if new is None:
        assert old is not None
        return _("{name} goes: {listed}.", name=name, listed=_listed(old, _))
    if old is None:
        return _("{name} comes back: {listed}.", name=name, listed=_listed(new, _))
    listed = compared(old.counts, new.counts, _)
    if listed:
        return _("{name}: {listed}.", name=name, listed=listed)
    return _("{name}: as many as now, with other texts.", name=name)


def _listed(holding: Holding, _: Tongue) -> str:
    shown = {
        name: getattr(holding.counts, name) for name in ("meetings", "live", "actions", "points", "goals")
    }
    return counted(Counts(**shown), _)


def _name(plan: Plan, id: str) -> str:
    holding = plan.before.get(id, Holding()), plan.after.get(id, Holding())
    return holding[0].name or holding[1].name
