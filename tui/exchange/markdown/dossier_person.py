"""What a dossier says of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.markdown.dossier_lines import repeat_line, when
from tui.exchange.markdown.plain_line import plain
from tui.language.titles.meeting_titles import cadence_title, language_title, way_title
from tui.language.titles.relation_titles import relation_told

if TYPE_CHECKING:
    from tui.domain.rights.dossier import Dossier
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language import Translator


def person_rows(dossier: Dossier, wording: Wording, _: Translator) -> list[str]:
    """Give what is known of a person, a line each; of those who left that alone."""
    person, left = dossier.person, dossier.left
    if left is not None:
        return [plain(person.name), _("left the team: {day}", day=left.isoformat())]
    spell = person.spell
    rows = [
        (_("Name"), plain(person.name)),
        (_("Role"), plain(person.role)),
        (_("Relation"), "" if person.relation == "report" else relation_told(person.relation, _)),
        (_("E-mail"), plain(person.email)),
        (_("Phone"), plain(person.phone)),
        (_("Country"), plain(person.country)),
        (_("Notice given"), person.noticed.isoformat() if person.noticed else ""),
        (_("Language"), language_title(person.language)),
        (_("How often"), cadence_title(person.cadence, _)),
        (_("Usual day"), "" if person.weekday is None else _.weekday(person.weekday)),
        (_("Usual time"), plain(person.time)),
        (_("How you meet"), way_title(person.way, _)),
        (_("Template"), plain(person.template)),
        (_("In the team since"), person.since.isoformat()),
        (_("Groups"), ", ".join(plain(name) for name in dossier.groups)),
        (_("Next time"), "" if person.agreed is None else when(person.agreed.on, person.agreed.time)),
        (_("Comes again"), ", ".join(repeat_line(one, wording, _) for one in person.repeats)),
        (
            _("Closer contact"),
            "" if spell is None else f"{spell.start} – {spell.until}, {cadence_title(spell.every, _)}",
        ),
    ]
    return [f"{title}: {value}" for title, value in rows if value]
