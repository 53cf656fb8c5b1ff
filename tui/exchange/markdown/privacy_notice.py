"""A text to give to the people one meets: what is kept of them, why, how long, and what they may ask for."""

from __future__ import annotations

from tui.domain.rights.retention import Limits
from tui.language import Translator
from tui.language.retention_text import kept_kinds


def write_notice(limits: Limits, _: Translator, *, health: bool) -> str:
    """Write it as Markdown in the language of `_`, with the limits that are set."""
    parts = [
        "# " + _("What is kept from our one-to-ones"),
        _(
            "I prepare and follow up our one-to-ones with Fireside, a program on my own computer. "
            "Here is what it keeps about you, why, for how long and who can see it."
        ),
    ]
    for kept in kept_kinds(limits, _, health=health):
        rows = [
            _("Why: {text}", text=kept.why),
            _("How long: {text}", text=kept.how_long),
            _("Who sees it: {text}", text=kept.seen_by),
        ]
        parts += [f"## {kept.title}", "\n".join(f"- {row}" for row in rows)]
    parts += [
        "## " + _("Where it is"),
        _(
            "In files on my computer that only my user account may open. The program sends nothing anywhere. "
            "Earlier versions of the files are kept beside them as backups; what is erased goes from those too. "
            "If I copy minutes to you or save a file elsewhere, that copy is outside the program."
        ),
        "## " + _("When time is up"),
        _(
            "The program does not erase by itself. It reminds me when something has been kept longer than it "
            "says here, and I erase it."
        ),
        "## " + _("What you can ask for"),
        "\n".join(
            f"- {row}"
            for row in (
                _(
                    "To see it: I can give you everything there is about you, my own notes too, as a file to read."
                ),
                _("To have it put right: tell me what is wrong, and we correct it together."),
                _(
                    "To have it erased: the program can take out everything about you, in the backups as well. "
                    "Where others’ notes name you, it lists each place for me to go through."
                ),
                _("Not to answer: every question can be passed over, and 0 means no answer."),
            )
        ),
        _("The program ranks nobody."),
    ]
    return "\n\n".join(parts) + "\n"
