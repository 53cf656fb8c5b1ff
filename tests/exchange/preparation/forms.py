"""A form with everything in it, and replies to it as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.domain.preparation.form import FormField, PrepForm, code_of
from tui.exchange.preparation.form_text import heading, write_form_text

SKIES = (("sunny", "Sunny"), ("partly-cloudy", "Partly cloudy"), ("cloudy", "Cloudy"), ("foggy", "Foggy"))
FORM = PrepForm(
    code=code_of("anna", "m1"),
    person="anna",
    name="Anna",
    manager="your manager",
    language="en",
    title="Anna, what would you like to talk about?",
    lines=(
        "We meet: Tue 24 Nov 10:00",
        "What for: See how it’s going and clear the way for what comes next week",
    ),
    agreed_title="What we agreed last time, and what is still open:",
    agreed=("your manager: Send the plan – Fri 27 Nov 2026", "Anna: Book the room – done"),
    readers=("Who reads it: your manager; in the meeting you both see it.",),
    nothing="Nothing this time.",
    how="Answer what you like, below each line, and send it back. Nothing at all is an answer too. "
    "Begin an answer with [only you] where it is only for your manager.",
    only="[only you]",
    only_title="Only for your manager",
    fields=(
        FormField(
            mark="F1",
            kind="weather",
            ask="What is your weather just now?",
            hint="Sunny, Partly cloudy, Cloudy, Foggy",
            question="move.weather",
            choices=SKIES,
        ),
        FormField(
            mark="F2",
            kind="lines",
            ask="Which three things are the most important to talk about?",
            hint="one a line",
        ),
        FormField(mark="F3", kind="lines", ask="What else would you like to talk about?", hint="one a line"),
        FormField(mark="F4", kind="lines", ask="What would you like me to know?", hint="one a line"),
        FormField(mark="F5", kind="lines", ask="What do you need from me?", hint="one a line"),
        FormField(
            mark="Q1",
            kind="text",
            question="general.mind",
            ask="What’s been on your mind since we last spoke, at work or on the way there and back again?",
        ),
        FormField(
            mark="Q2",
            kind="scale",
            question="check.growth.strengths",
            ask="I use what I am good at.",
            hint="1 not at all to 7 fully, and words if you like; 0 is no answer",
            most=7,
        ),
        FormField(
            mark="F6",
            kind="private",
            ask="Something else, only for your manager:",
            hint="on no shared screen and in no minutes",
        ),
        FormField(mark="F0", kind="end", ask="That was all – thank you."),
    ),
)
TEXT = write_form_text(FORM)

_MARK = re.compile(r"\[(?=\s?(?:[FQ]\s?[0-9]{1,3}|fireside\s+[0-9a-f]{8})\s?\])", re.I)


def block(answers: Mapping[str, str]) -> str:
    """Give what the page writes of these answers; the script of the page is held to the same."""
    parts = [FORM.title, f"[Fireside {FORM.code}]"]
    for field in FORM.fields:
        said = _said(field, answers.get(field.mark, ""))
        if said:
            parts.append(f"{heading(field)}\n{said}")
    if len(parts) == 2:
        parts.append("Nothing this time.")
    return "\n\n".join([*parts, heading(FORM.fields[-1])]) + "\n"


def _said(field: FormField, text: str) -> str:
    text = _MARK.sub(r"\\[", text.strip("\n").rstrip())
    if field.kind != "lines" or field.mark == "F2":
        return (
            text
            if field.mark != "F2"
            else "\n".join(f"- {line.strip()}" for line in text.split("\n") if line.strip())
        )
    lines = (re.sub(r"^[-*•]\s+", "", line.strip()) for line in text.split("\n") if line.strip())
    return "\n".join(f"- {line}" for line in lines)


def below(answers: Mapping[str, str]) -> str:
    """Give the text form with the answers written below their lines."""
    text = TEXT
    for field in FORM.fields:
        said = answers.get(field.mark, "")
        if said:
            text = text.replace(heading(field), f"{heading(field)}\n{said}")
    return text


ANSWERS: tuple[dict[str, str], ...] = (
    {"F1": "Foggy", "F2": "The release\nMy laptop", "Q2": "5"},
    {
        "F1": "Partly cloudy, but it clears up",
        "F3": "- Who takes the harbour when Bo is away in spring\n- Whether I can go to the conference in Malmö in May",
        "F4": "I sleep well again",
        "Q1": 'The plan, mostly. "Nobody knows" is what I hear - and that it\'s late...',
        "Q2": "6 – it has been better since the new team came",
    },
    {
        "F5": "More time for the review, and a clear word on what comes first when two things are asked for "
        "on the same day",
        "Q1": "Two things:\n\n1. The move to the other floor, which nobody has told us the "
        "date of yet, and which worries some\n2. Rust",
        "F6": "I am thinking of leaving.",
    },
    {},
    {
        "F2": "Lön\nSommaren – när, och hur länge\nVem som är på plats",
        "F6": "Säg inget om det här i teamet än, är du snäll",
        "Q2": "0",
    },
)
