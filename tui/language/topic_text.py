"""Topics and agreements that may not go together, in words."""

from __future__ import annotations

from datetime import date

from tui.domain.trends.topics import Agreement, Clash, Topic
from tui.language.action_text import owner_name
from tui.language.translator import Translator


def topic_text(topic: Topic, today: date, _: Translator) -> str:
    """Say on which days it was brought up, and how often it was put off."""
    days = ", ".join(_.day(day, today) for day in dict.fromkeys(topic.raised))
    said = _("brought up {days}", days=days)
    if not topic.put_off:
        return said
    return f"{said}; {_.n('put off once', 'put off {n} times', topic.put_off)}"


def why_text(clash: Clash, _: Translator) -> str:
    """Say in what two agreements differ."""
    return {
        "opposite": _("one says the opposite"),
        "number": _("another number"),
        "owner": _("somebody else has it"),
        "day": _("another day"),
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
