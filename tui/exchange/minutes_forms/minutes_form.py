"""A Markdown text in the form that the place it goes to takes."""

from __future__ import annotations

from typing import Literal

Form = Literal["markdown", "html", "plain", "slack", "teams"]
FORMS: tuple[Form, ...] = ("markdown", "html", "plain", "slack", "teams")


def in_form(markdown: str, form: Form) -> str:
    """Give the text in that form; HTML is what stands in a page."""
    if form == "markdown":
        return markdown
    if form == "html":
        from tui.exchange.minutes_forms.html_page import html_of

        return html_of(markdown)
    from tui.exchange.minutes_forms.chat_marks import chat_text

    return chat_text(markdown, form)
