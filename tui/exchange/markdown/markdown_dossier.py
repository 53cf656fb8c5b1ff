"""All there is about one person, as Markdown to read and to hand out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.domain.meeting.meeting import Answer
from tui.domain.people.action import in_order
from tui.domain.text.clean_text import clean
from tui.exchange.markdown.chat_lines import chat_lines
from tui.exchange.markdown.markdown_agreed import action_line, decision_line, goal_line, idea_line, log_line
from tui.exchange.markdown.markdown_handed import handed_lines
from tui.exchange.markdown.markdown_mentions import mention_line
from tui.exchange.markdown.minutes_wording import by_whom, is_guess
from tui.exchange.markdown.plain_line import plain
from tui.language.fact_titles import fact_title
from tui.language.meeting_titles import (
    cadence_title,
    kind_title,
    language_title,
    phase_title,
    sky_title,
    unheld_text,
    way_title,
)
from tui.language.reflection_text import reflection_lines
from tui.language.relation_titles import manager_word, relation_told
from tui.language.rhythm_text import repeat_title

if TYPE_CHECKING:
    from tui.domain.meeting.meeting import Aside, Meeting, Note
    from tui.domain.people.person import Repeat
    from tui.domain.preparation.preparation import Reply
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
        parts += _list(mention_line(one, names, _, plain=plain) for one in mentions) or [_("Nothing.")]
    return "\n\n".join(parts) + "\n"


class _Book:
    """The parts of one dossier, each a list of blocks of Markdown."""

    def __init__(self, dossier: Dossier, wording: Wording, translator: Translator, manager: str) -> None:
        self._dossier, self._wording, self._ = dossier, wording, translator
        self._manager = manager

    def part(self, key: str) -> list[str]:
        return {
            "person": self._person,
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

    def _person(self) -> list[str]:
        _, person, left = self._, self._dossier.person, self._dossier.left
        if left is not None:
            return _list([plain(person.name), _("left the team: {day}", day=left.isoformat())])
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
            (_("Groups"), ", ".join(plain(name) for name in self._dossier.groups)),
            (_("Next time"), "" if person.agreed is None else _when(person.agreed.on, person.agreed.time)),
            (_("Comes again"), ", ".join(_repeated(one, self._wording, _) for one in person.repeats)),
            (
                _("Closer contact"),
                "" if spell is None else f"{spell.start} – {spell.until}, {cadence_title(spell.every, _)}",
            ),
        ]
        return _list(f"{title}: {value}" for title, value in rows if value)

    def _meetings(self) -> list[str]:
        parts = []
        for held in self._dossier.meetings:
            parts.append(f"### {held.meeting.held or held.meeting.created.date()}")
            parts += self._meeting(held.meeting)
            if held.minutes:
                parts.append(self._("Minutes") + ":")
                parts.append("\n".join(f"> {line}".rstrip() for line in clean(held.minutes).splitlines()))
        if self._dossier.unheld:
            parts.append(f"### {self._('Not held as planned')}")
            in_order = sorted(self._dossier.unheld, key=lambda one: one.planned)
            parts += _list(unheld_text(one, self._) for one in in_order)
        return parts

    def _meeting(self, meeting: Meeting) -> list[str]:
        _ = self._
        rows = [
            (_("Purpose"), plain(meeting.purpose)),
            (_("Way of meeting"), way_title(meeting.way, _)),
            (_("Plan"), ", ".join(kind_title(step.kind, _) for step in meeting.steps)),
            (
                _("{name} spoke", name=self._manager) if self._manager else _("Your manager spoke"),
                _minutes(meeting.manager_talks.spent, _),
            ),
            (_("You spoke"), _minutes(meeting.employee_talks.spent, _)),
        ]
        lines = [_("with several people; this is your part of it")] if meeting.participants else []
        lines += [f"{title}: {value}" for title, value in rows if value]
        lines += [self._answer(answer) for answer in meeting.answers]
        lines += [
            f"{_('Before the meeting')}: {self._answer(reply)}" for reply in meeting.preparation.replies
        ]
        lines += [f"{_('Note')}: {plain(note.text)}" for note in meeting.notes]
        you = {self._dossier.person.id: _("you")}
        written = chat_lines(meeting.chat, you, self._called(), _)
        lines += [f"{_('Chat')}: {line}" for line in written]
        return _list(lines)

    def _answer(self, answer: Answer | Reply) -> str:
        _ = self._
        asked = plain(self._wording(answer.question) or answer.question)
        who = f" ({self._side(answer)})"
        if isinstance(answer, Answer) and is_guess(answer):
            who = by_whom(answer, _, manager=self._manager)
        said = [
            _("confirmed") if answer.choice == "confirmed" else plain(self._choice(answer.choice)),
            "" if answer.value is None else f"**{answer.value}**",
            plain(answer.text),
            _("no answer") if answer.declined else "",
        ]
        return f"{asked}{who}: {' · '.join(one for one in said if one)}"

    def _called(self) -> str:
        """What the manager is called."""
        return self._manager or manager_word(self._dossier.person.relation, self._)

    def _side(self, answer: Answer | Reply) -> str:
        return self._called() if answer.side == "manager" else self._("you")

    def _choice(self, id: str) -> str:
        return self._wording(id) or id if id else ""

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
        parts = _list(action_line(action, _, manager=self._manager) for action in in_order(dossier.actions))
        sides = {"employee": _("your point"), "manager": _("your manager’s point")}
        parts += _list(f"{sides[p.side]}, {p.raised}: {plain(p.text)}" for p in dossier.points)
        parts += _list(goal_line(goal, _) for goal in dossier.goals)
        parts += _list(idea_line(idea, _) for idea in dossier.ideas)
        parts += _list(decision_line(decision, _) for decision in dossier.decisions)
        return parts + _list(handed_lines(dossier, _))

    def _log(self) -> list[str]:
        in_order = sorted(self._dossier.log, key=lambda entry: entry.on)
        return _list(log_line(entry, self._) for entry in in_order)

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
        return _list((*lines, *map(plain, digest.main_points)))

    def _private(self) -> list[str]:
        _, private = self._, self._dossier.private
        lines = [_note(note) for note in private.notes]
        lines += [f"{_('Focus')}: {plain(text)}" for text in private.focus]
        lines += [f"{_('Closer contact')} {spell.start}: {plain(spell.reason)}" for spell in private.spells]
        for one in private.reflections:
            said = reflection_lines(one, self._dossier.person.first_name, _)
            lines += [f"{_('After the meeting')} {one.on}: {plain('; '.join(said))}"] if said else []
        lines += [f"{fact_title(fact, _)}: {plain(text)}" for fact, text in private.facts.items()]
        lines += [f"{_('Not to be asked again')}: {plain(self._wording(id) or id)}" for id in private.never]
        return _list(lines)

    def _health(self) -> list[str]:
        remark = self._dossier.private.health
        return [] if remark is None else _list([f"{remark.on}: {plain(remark.text)}"])

    def _under_way(self) -> list[str]:
        meeting = self._dossier.under_way
        drafts = _list(f"{self._('Half-written')}: {plain(text)}" for text in self._dossier.drafts)
        if meeting is None:
            return drafts
        body = [*self._meeting(meeting), *_list(self._aside(meeting.aside))]
        return [phase_title(meeting.phase, self._), *body, *drafts]

    def _aside(self, aside: Aside) -> list[str]:
        _ = self._
        lines = [f"{_('private')}: {_note(note)}" for note in aside.notes]
        lines += [f"{_('Focus')}: {plain(text)}" for text in aside.focus]
        lines += [_("private: a serious worry is marked")] if aside.marks else []
        written = (*aside.secrets.values(), *aside.drafts.values())
        return lines + [f"{_('Half-written')}: {plain(text)}" for text in written]


def _note(note: Note) -> str:
    return f"{note.at.date()}: {plain(note.text)}"


def _repeated(repeat: Repeat, wording: Wording, _: Translator) -> str:
    what = plain(repeat.text) or plain(wording(repeat.deck) or repeat.deck)
    return f"{what} ({repeat_title(repeat, _)})"


def _when(day: date, time: str) -> str:
    return f"{day.isoformat()} {plain(time)}".rstrip()


def _minutes(seconds: float, _: Translator) -> str:
    return _.n("{n} minute", "{n} minutes", round(seconds / 60)) if seconds >= 30 else ""


def _list(rows: Iterable[str]) -> list[str]:
    lines = [f"- {row}" for row in rows]
    return ["\n".join(lines)] if lines else []
