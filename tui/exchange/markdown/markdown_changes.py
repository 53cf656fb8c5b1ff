"""What has become of an agreement since somebody got the minutes, as a difference against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.people.action import Action
    from tui.domain.people.person import Person
    from tui.domain.people.sent_minutes import Differing, SentAction
    from tui.language import Translator


def write_changes(
    found: Iterable[Differing], person: Person, held: date, _: Translator, *, manager: str = ""
) -> str:
    """Write it in the language of the translator; what was is struck out, what is stands behind it.

    `manager` is what the person calls the manager, where that is known.
    """
    owners = {"manager": manager or _("your manager"), "employee": person.first_name, "both": _("both")}
    title = _("{name} · changed since {day}", name=plain(person.name), day=_.full_day(held))
    lines = [f"- {_line(one, owners, _)}" for one in found]
    return f"# {title}\n\n" + ("\n".join(lines) or _("Nothing has changed.")) + "\n"


def _line(one: Differing, owners: Mapping[str, str], _: Translator) -> str:
    before, now = one.before, one.now
    if before is None:
        return f"{_('New')}: {_agreement(now, owners, _)}" if now is not None else ""
    was = f"~~{_agreement(before, owners, _)}~~"
    if one.what == "changed" and now is not None:
        return f"{was} → {_agreement(now, owners, _)}"
    titles = {"done": _("Done"), "dropped": _("Dropped"), "gone": _("No longer there")}
    if one.what == "done":
        return f"{titles['done']}: {_agreement(before, owners, _)}"
    return f"{titles[one.what]}: {was}"


def _agreement(action: Action | SentAction, owners: Mapping[str, str], _: Translator) -> str:
    owner = plain(owners.get(action.owner, action.owner))
    due = _.full_day(action.due) if action.due else _("no date")
    return f"{plain(action.text)} – {owner}, {due}"
