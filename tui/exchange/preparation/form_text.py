"""The form as plain text, to be answered below each question in a mail or a chat."""

from __future__ import annotations

from tui.domain.preparation.form import FormField, PrepForm
from tui.domain.text.clean_text import clean_line


def write_form_text(form: PrepForm) -> str:
    """Write it so that somebody who knows no Markdown reads it as a letter; each question has a mark in brackets."""
    parts = [clean_line(form.title), *_block(form.lines)]
    if form.agreed:
        parts.append("\n".join([form.agreed_title, *(f"- {clean_line(line)}" for line in form.agreed)]))
    parts += [*_block(form.readers), form.how, f"[Fireside {form.code}]"]
    parts += [heading(field) for field in form.fields]
    return "\n\n".join(part for part in parts if part) + "\n"


def heading(field: FormField) -> str:
    """Give the line of a question: its mark, what is asked, and how it can be answered."""
    hint = f" ({clean_line(field.hint)})" if field.hint else ""
    return f"[{field.mark}] {clean_line(field.ask)}{hint}"


def furniture(form: PrepForm) -> tuple[str, ...]:
    """Give every text of the form that is no question: found in an answer, it was only quoted along."""
    agreed = tuple(f"- {line}" for line in form.agreed)
    return (form.title, *form.lines, form.agreed_title, *agreed, *form.readers, form.how, form.nothing)


def _block(lines: tuple[str, ...]) -> tuple[str, ...]:
    return ("\n".join(clean_line(line) for line in lines),) if lines else ()
