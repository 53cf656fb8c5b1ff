"""Topics and agreements that may not go together, in words."""

from __future__ import annotations

from datetime import date

from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.trends.topic_past import Mention, TopicPast
from tui.domain.trends.topics import Agreement, Clash, Topic
from tui.language.action_text import owner_name
from tui.language.translator import Translator

_LONGEST = 60
"""Characters of what was said that are quoted."""


def topic_text(topic: Topic, today: date, _: Translator) -> str:
    """Say on which days it was brought up, and how often it was put off."""
    days = ", ".join(_.day(day, today) for day in dict.fromkeys(topic.raised))
    said = _("brought up {days}", days=days)
    if not topic.put_off:
        return said
    return f"{said}; {_.n('put off once', 'put off {n} times', topic.put_off)}"


def past_parts(past: TopicPast, first_name: str, today: date, _: Translator) -> list[str]:
    """Say when a topic last came up, and what was agreed about it, each in few words."""
    said = (
        []
        if past.last == past.agreed
        else [_quoted(_("last {day}", day=_.day(past.last.on, today)), past.last)]
    )
    if past.agreed is not None:
        day = _.day(past.agreed.on, today)
        agreed = _("agreed {day}", day=day) if past.agreed.kind == "action" else _("decided {day}", day=day)
        if past.agreed.owner:
            agreed = f"{agreed}, {owner_name(past.agreed.owner, first_name, _)}"
        said.append(_quoted(agreed, past.agreed))
    return said


def _quoted(when: str, mention: Mention) -> str:
    return f"{when}: {shorten(clean_line(mention.text), _LONGEST)}"


def why_text(clash: Clash, _: Translator) -> str:
    """Say in what two agreements differ."""
    return {
        "opposite": _("one says the opposite"),
        "number": _("another number"),
        "owner": _("somebody else has it"),
        "day": _("by another day"),
    }[clash.why]


def agreement_text(one: Agreement, first_name: str, today: date, _: Translator) -> str:
    """Say when it was agreed, of an action also who has it and until when."""
    parts = [_.day(one.on, today)]
    if one.kind == "decision":
        parts.append(_("a decision"))
    else:
        parts.append(owner_name(one.owner, first_name, _))
        if one.due is not None:
            parts.append(_.day(one.due, today))
    return ", ".join(parts)
