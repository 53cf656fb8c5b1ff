"""All there is about one person, as Markdown to read and to hand out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.domain.meeting.past.private_past import notes_of
from tui.domain.people.action import in_order
from tui.domain.text.clean_text import clean
from tui.exchange.markdown.dossier_lines import bullets, note_line
from tui.exchange.markdown.dossier_meetings import MeetingLines
from tui.exchange.markdown.dossier_person import person_rows
from tui.exchange.markdown.markdown_agreed import action_line, decision_line, goal_line, idea_line, log_line
from tui.exchange.markdown.markdown_handed import handed_lines
from tui.exchange.markdown.markdown_mentions import mention_line
from tui.exchange.markdown.plain_line import plain
from tui.language.reflection_text import reflection_lines
from tui.language.titles.fact_titles import fact_title
from tui.language.titles.meeting_titles import (
    phase_title,
    sky_title,
    unheld_text,
)

if TYPE_CHECKING:
    from tui.domain.rights.dossier import Dossier
    from tui.domain.rights.mentions import Mention
    from tui.exchange.markdown.minutes_wording import Wording
    from tui.language import Translator
    from tui.language.retention_text import Kept


def write_dossier(
    dossier: Dossier,
    kinds: Iterable[Kept],
    *,
    names: dict[str, str],
    mentions: Iterable[Mention] | None,
    wording: Wording,
    today: date,
    _: Translator,
    manager: str = "",
) -> str:
    """Write it; `names` are those of others by id. Without `mentions` it names nobody else's records.

    `manager` is what the manager is called; where that is not known, your manager.
    """
    book = _Book(dossier, wording, _, plain(manager))
    title = _("Everything kept about {name}", name=plain(dossier.person.name))
    parts = [f"# {title}", _("As of {day}.", day=today.isoformat())]
    for kind in kinds:
        parts.append(f"## {kind.title}")
        about = (
            _("Why: {text}", text=kind.why),
            _("How long: {text}", text=kind.how_long),
            _("Who sees it: {text}", text=kind.seen_by),
        )
        parts.append("  \n".join(f"*{line}*" for line in about))
        parts += book.part(kind.key) or [_("Nothing.")]
    if mentions is not None:
        parts.append("## " + _("Mentioned in others’ records: go through this before you hand it over"))
        parts.append(
            _(
                "These lines belong to what is kept about others. Take out what is not for {name}; "
                "`--no-mentions` leaves the whole part out.",
                name=plain(dossier.person.first_name),
            )
        )
        parts += bullets(mention_line(one, names, _, plain=plain) for one in mentions) or [_("Nothing.")]
    return "\n\n".join(parts) + "\n"


class _Book:
    """The parts of one dossier, each a list of blocks of Markdown."""

    def __init__(self, dossier: Dossier, wording: Wording, translator: Translator, manager: str) -> None:
        self._dossier, self._wording, self._ = dossier, wording, translator
        self._manager = manager
        self._told = MeetingLines(dossier.person, wording, translator, manager)

    def part(self, key: str) -> list[str]:
        return {
            "person": lambda: bullets(person_rows(self._dossier, self._wording, self._)),
            "meetings": self._meetings,
            "chats": self._chats,
            "ratings": self._ratings,
            "actions": self._actions,
            "log": self._log,
            "digest": self._digest,
            "private": self._private,
            "health": self._health,
            "under_way": self._under_way,
        }[key]()

    def _meetings(self) -> list[str]:
        parts = []
        for held in self._dossier.meetings:
            parts.append(f"### {held.meeting.held or held.meeting.created.date()}")
            parts += bullets(self._told.lines(held.meeting))
            if held.minutes:
                parts.append(self._("Minutes") + ":")
                parts.append("\n".join(f"> {line}".rstrip() for line in clean(held.minutes).splitlines()))
        if self._dossier.unheld:
            parts.append(f"### {self._('Not held as planned')}")
            in_order = sorted(self._dossier.unheld, key=lambda one: one.planned)
            parts += bullets(unheld_text(one, self._) for one in in_order)
        return parts

    def _chats(self) -> list[str]:
        meetings = sum(bool(held.meeting.chat) for held in self._dossier.meetings)
        told = self._.n("They are above, in {n} meeting.", "They are above, in {n} meetings.", meetings)
        return [told] if meetings else []

    def _ratings(self) -> list[str]:
        meetings = sum(
            any(a.value is not None for a in held.meeting.answers) for held in self._dossier.meetings
        )
        told = self._.n("They are above, in {n} meeting.", "They are above, in {n} meetings.", meetings)
        return [told] if meetings else []

    def _actions(self) -> list[str]:
        _, dossier = self._, self._dossier
        parts = bullets(action_line(action, _, manager=self._manager) for action in in_order(dossier.actions))
        sides = {"employee": _("your point"), "manager": _("your manager’s point")}
        parts += bullets(f"{sides[p.side]}, {p.raised}: {plain(p.text)}" for p in dossier.points)
        parts += bullets(goal_line(goal, _) for goal in dossier.goals)
        parts += bullets(idea_line(idea, _) for idea in dossier.ideas)
        parts += bullets(decision_line(decision, _) for decision in dossier.decisions)
        return parts + bullets(handed_lines(dossier, _))

    def _log(self) -> list[str]:
        in_order = sorted(self._dossier.log, key=lambda entry: entry.on)
        return bullets(log_line(entry, self._) for entry in in_order)

    def _digest(self) -> list[str]:
        _, digest = self._, self._dossier.digest
        if not digest.meetings:
            return []
        skies = [digest.weather_employee, digest.weather_manager]
        rows = [
            (_("Meetings"), str(digest.meetings)),
            (_("Weather"), " / ".join(plain(sky_title(sky, _)) for sky in skies if sky)),
            (
                _("Looked forward to"),
                " / ".join(plain(t) for t in (digest.forward_employee, digest.forward_manager) if t),
            ),
            (
                _("Guesses of the week"),
                " / ".join(
                    f"{right} ({tried})"
                    for right, tried in (digest.guesses_employee, digest.guesses_manager)
                    if tried
                ),
            ),
        ]
        lines = (f"{title}: {value}" for title, value in rows if value)
        return bullets((*lines, *map(plain, digest.main_points)))

    def _private(self) -> list[str]:
        _, private = self._, self._dossier.private
        lines = [note_line(note) for note in notes_of(private)[::-1]]
        in_mind = (note for note in private.notes if note.kind == "focus")
        lines += [f"{_('Focus')}, {note_line(note)}" for note in in_mind]
        lines += [f"{_('Focus')}: {plain(text)}" for text in private.focus]
        lines += [f"{_('Closer contact')} {spell.start}: {plain(spell.reason)}" for spell in private.spells]
        for one in private.reflections:
            said = reflection_lines(one, self._dossier.person.first_name, _)
            lines += [f"{_('After the meeting')} {one.on}: {plain('; '.join(said))}"] if said else []
        lines += [f"{fact_title(fact, _)}: {plain(text)}" for fact, text in private.facts.items()]
        lines += [f"{_('Not to be asked again')}: {plain(self._wording(id) or id)}" for id in private.never]
        return bullets(lines)

    def _health(self) -> list[str]:
        remark = self._dossier.private.health
        return [] if remark is None else bullets([f"{remark.on}: {plain(remark.text)}"])

    def _under_way(self) -> list[str]:
        meeting = self._dossier.under_way
        drafts = bullets(f"{self._('Half-written')}: {plain(text)}" for text in self._dossier.drafts)
        if meeting is None:
            return drafts
        body = [*bullets(self._told.lines(meeting)), *bullets(self._told.aside(meeting.aside))]
        return [phase_title(meeting.phase, self._), *body, *drafts]
