"""Minutes as HTML: for a mail, or as a page of its own. Nothing in them can be more than text."""

from __future__ import annotations

from html import escape

from tui.exchange.minutes_forms.markdown_tokens import parser

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222;"
    "background:#fff}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.5rem}li{margin:.25rem 0}"
    "@media print{body{margin:0}}"
)


def html_of(markdown: str) -> str:
    """Give what stands in a page, to be put into a mail."""
    text: str = parser().render(markdown)
    return text


def html_page(markdown: str, *, title: str, language: str) -> str:
    """Give a whole page that loads nothing and runs nothing."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{html_of(markdown)}</main>\n</body>\n</html>\n"
    )
