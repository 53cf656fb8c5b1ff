"""What was handed on about somebody, a line each: to calendars, as minutes, and as one of many behind a figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.rights.dossier import Dossier
    from tui.language import Translator


def handed_lines(dossier: Dossier, _: Translator) -> Iterator[str]:
    for row in dossier.calendar:
        when = plain(f"{row.on} {row.time}".rstrip())
        yield _("In a calendar: {when}", when=when) + (f" ({_('cancelled')})" if row.cancelled else "")
    for sent in dossier.sent:
        texts = ", ".join(plain(one.text) for one in sent.actions) or _("nothing agreed")
        if sent.handed is None:
            yield _("In the minutes of {day}: {text}", day=sent.on, text=texts)
        else:
            yield _(
                "In the minutes of {day}, handed on {handed}: {text}",
                day=sent.on,
                handed=sent.handed,
                text=texts,
            ) + (f", {_('confirmed {day}', day=sent.confirmed)}" if sent.confirmed else "")
    for day in dossier.released:
        yield _("Among those behind a report on the team: {day}", day=day)
