"""A text to give to the people one meets: what is kept of them, why, how long, and what they may ask for."""

from __future__ import annotations

from tui.domain.people.relation import Relation
from tui.domain.rights.retention import Limits
from tui.language import Translator
from tui.language.retention_text import kept_kinds
from tui.language.titles.relation_titles import manager_word


def write_notice(limits: Limits, _: Translator, *, health: bool, relation: Relation = "report") -> str:
    """Write it as Markdown in the language of `_`, with the limits that are set.

    It says what Article 13 of the GDPR asks for; what only the employer knows is left in brackets to fill in.
    """
    parts = [
        "# " + _("What is kept from our one-to-ones"),
        "*" + _("Before you hand this out: fill in what is in [brackets], then remove this line.") + "*",
        _(
            "Your manager prepares and follows up your one-to-ones with Fireside, a program on the manager’s own "
            "computer. Here is what it keeps about you, why, for how long, and who can see it."
        ),
        *_who_is_meant(relation, _),
        "## " + _("Who is responsible"),
        _rows(_responsible(_, health=health)),
    ]
    for kept in kept_kinds(limits, _, health=health):
        rows = [
            _("Why: {text}", text=kept.why),
            _("How long: {text}", text=kept.how_long),
            _("Who sees it: {text}", text=kept.seen_by),
        ]
        parts += [f"## {kept.title}", _rows(rows)]
    parts += [
        "## " + _("Where it is"),
        _(
            "In files on your manager’s computer that only your manager’s user account may open. The program "
            "sends nothing anywhere. Earlier versions of the files are kept beside them as backups; what is "
            "erased goes from those too. Minutes that your manager copies to you, or a file saved elsewhere, "
            "are outside the program."
        ),
        "## " + _("When time is up"),
        _(
            "The program does not erase by itself. It reminds your manager when something has been kept longer "
            "than it says here, and your manager erases it."
        ),
        "## " + _("What you can ask for"),
        _rows(_rights(_)),
        _("The program ranks nobody and decides nothing by itself."),
    ]
    return "\n\n".join(parts) + "\n"


def _who_is_meant(relation: Relation, _: Translator) -> list[str]:
    """Say whom the text calls the manager, where that is not the manager of whoever gets it."""
    if relation == "report":
        return []
    called = manager_word(relation, _)
    return [_("“Your manager” stands here for {who}, with whom you meet one to one.", who=called)]


def _rows(rows: list[str]) -> str:
    return "\n".join(f"- {row}" for row in rows)


def _responsible(_: Translator, *, health: bool) -> list[str]:
    rows = [
        _("Controller: [the employer, address, phone or e-mail]"),
        _("Contact for questions: [your manager or HR, phone or e-mail]"),
        _("Data protection officer: [name, e-mail; remove the line if there is none]"),
        _(
            "Legal basis: [such as the employer’s legitimate interest in following up work and working "
            "environment, Article 6(1)(f) of the GDPR]"
        ),
    ]
    if health:
        rows.append(
            _(
                "Legal basis for what concerns health: [such as the employer’s duties under employment law, "
                "Article 9(2)(b) of the GDPR]"
            )
        )
    return rows


def _rights(_: Translator) -> list[str]:
    return [
        _(
            "To see it: your manager can give you everything there is about you, private notes too, as a file to "
            "read and take with you."
        ),
        _("To have it put right: say what is wrong, and you correct it together."),
        _(
            "To have it erased: the program can take out everything about you, in the backups as well. Where "
            "notes about others name you, it lists each place for your manager to go through."
        ),
        _(
            "To object: say what you do not want to be kept, and why. Your employer then has to stop, unless "
            "there are weighty reasons to go on. Until that is settled you can ask that it is not used."
        ),
        _(
            "Not to answer: you may pass over every question, 0 means no answer, and neither has consequences "
            "for you."
        ),
        _("To complain: to the data protection authority where you live or work, such as the ICO in the UK."),
    ]
