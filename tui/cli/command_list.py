"""The commands there are: in which module each one is, and the words that list it.

They stand here too, beside the command itself, so that a list of all commands loads none of them.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.language.declare import N_


class Listed(NamedTuple):
    """`module` is below `tui.cli.commands` and has the command as `command`; `help` is the English help of it."""

    module: str
    help: str


COMMANDS = {
    "demo": Listed("demo", N_("Try Fireside on a sample team; it is gone when you leave.")),
    "meet": Listed(
        "meet",
        N_("Go straight into a meeting, or back into the one under way. Without NAME: with whoever is next."),
    ),
    "last": Listed(
        "reading.last",
        N_("Show what the last meeting agreed and what became of it. With NAME: the last one with them."),
    ),
    "due": Listed("reading.due", N_("Show what is due in the team, your own first.")),
    "promises": Listed(
        "reading.promises",
        N_("Show what each side promised and what became of it. Without NAME: how it stands with everybody."),
    ),
    "topics": Listed(
        "reading.topics",
        N_(
            "Show what comes up again and again with NAME and is still open, and agreements that may not go "
            "together."
        ),
    ),
    "trends": Listed(
        "reading.trends",
        N_("Show NAME over time: ratings, weather, talk, promises, and the period before beside it."),
    ),
    "year": Listed(
        "reading.year",
        N_(
            "Write what a year brought to NAME, for the talk about it, as Markdown in their language. "
            "Without NAME: with whom which talks were held."
        ),
    ),
    "brief": Listed("brief.brief_command", N_("Show what to know before the next meeting with NAME.")),
    "add": Listed(
        "lines.add",
        N_("Add a point for the next meeting with NAME. ! makes it an action, # a private focus point."),
    ),
    "act": Listed(
        "lines.act",
        N_("Add an action between meetings. Write it as 'Send the plan @them >fri'; without @ it is yours."),
    ),
    "log": Listed(
        "lines.log",
        N_(
            "Write a dated line about NAME, for you alone; - reads lines from standard input. "
            "Without TEXT: the lines."
        ),
    ),
    "prep": Listed(
        "prep.prep_command",
        N_(
            "Write what NAME is asked before the next meeting, as text or as a page; or, with --answers, take in "
            "what came back."
        ),
    ),
    "reminders": Listed(
        "reminders",
        N_(
            "Write deadlines and next meetings as iCalendar: into FILE.ics, or into a folder with one item a file, as "
            "khal and vdirsyncer take it. With NAME: what they took on and your next meeting, in their language, to "
            "send to them."
        ),
    ),
    "search": Listed(
        "reading.search",
        N_(
            "Find WORDS in all years: every text in which all of them stand, the newest first. "
            "Quotes make a phrase."
        ),
    ),
    "report": Listed(
        "reading.report",
        N_(
            "Give averages of the last quarter across the team, for the leadership team or HR: at least five people "
            "behind each, and nothing by which anybody could be found. Each one that is given is kept on record."
        ),
    ),
    "people": Listed("people.people_group", N_("List the team, or add, edit and remove people and groups.")),
    "minutes": Listed(
        "minutes.minutes_command",
        N_(
            "Print the shared minutes of the last meeting, as Markdown; or copy them, or write them as a page or "
            "as a note."
        ),
    ),
    "decks": Listed("decks.decks_group", N_("List question decks, show one, check your own or begin one.")),
    "export": Listed(
        "export",
        N_(
            "Give everything kept about NAME, private notes too, with why and how long it is kept; or, with "
            "--notice, a text to hand to people about what is kept. As Markdown; "
            "where others’ records name them comes last."
        ),
    ),
    "import": Listed(
        "imports.import_command",
        N_(
            "Take in the next dates of meetings from a calendar, FILE.ics; an export of somebody, FILE.json; or with "
            "--person old running notes on them, line by line. It is shown before anything is saved."
        ),
    ),
    "handover": Listed(
        "hand_over",
        N_(
            "Write what NAME’s next manager gets: the shared actions and goals that are open, never anything private. "
            "Let NAME read it first."
        ),
    ),
    "forget": Listed(
        "forget.forget_command",
        N_(
            "Erase everything kept about NAME, in the backups too, also of somebody who left; or, with "
            "--old, what has been kept as long as the settings say."
        ),
    ),
    "check": Listed(
        "safety.check",
        N_("Check that all data, settings and decks can be read. Nothing is changed without --repair."),
    ),
    "backup": Listed(
        "safety.backup",
        N_("Write all data into one file, as it is now; the app may be open meanwhile."),
    ),
    "restore": Listed(
        "safety.restore",
        N_("Bring an earlier state back: from a backup, or from the versions kept here."),
    ),
    "passphrase": Listed(
        "key.passphrase",
        N_(
            "Set a passphrase, with which all your data and its backups are encrypted, or change it. Nobody "
            "can read them without it, and nobody can find it out for you."
        ),
    ),
    "unlock": Listed(
        "key.unlock",
        N_(
            "Give the passphrase once; it is not asked for again until `fireside lock`, or until "
            "Fireside has been left unused for a while."
        ),
    ),
    "lock": Listed("key.lock", N_("Forget the key at once: from now on the passphrase is asked for again.")),
    "completion": Listed(
        "completion",
        N_(
            "Print what lets SHELL complete commands and names: bash, zsh or fish. "
            'Put `eval "$(fireside completion bash)"` into ~/.bashrc, with zsh likewise into ~/.zshrc; '
            "for fish, write it to ~/.config/fish/completions/fireside.fish."
        ),
    ),
    "keys": Listed("keys", N_("List every key of every screen.")),
}

DECKS = {
    "list": Listed("decks.decks_list", N_("List all decks and templates.")),
    "show": Listed("decks.decks_show", N_("Show what is in a deck or template.")),
    "check": Listed(
        "decks.decks_check",
        N_("List all faults in deck or template files; give a folder to check every file in it."),
    ),
    "new": Listed(
        "decks.decks_new",
        N_("Begin a deck of your own: writes a file with examples to go on from."),
    ),
}

PEOPLE = {
    "add": Listed("people.people_add", N_("Add somebody to the team.")),
    "edit": Listed(
        "people.people_edit",
        N_("Change what is known of somebody: what is given changes, the rest stays."),
    ),
    "import": Listed(
        "people.people_import",
        N_(
            "Add people out of a table, FILE.csv, with a column of names, and of what else is known: role, email, "
            "phone, country, language, cadence, weekday, time, way, template. Who is in the team already stays as "
            "they are."
        ),
    ),
    "remove": Listed(
        "people.people_remove",
        N_("Remove somebody from the team; past meetings stay archived."),
    ),
    "group": Listed(
        "people.people_group_edit",
        N_("Make a group of people who meet together, or change it: what is given changes."),
    ),
    "groups": Listed("people.people_groups", N_("List the groups, and when each meets next.")),
    "ungroup": Listed(
        "people.people_ungroup",
        N_("Remove a group; its people stay, and past meetings with it."),
    ),
}
