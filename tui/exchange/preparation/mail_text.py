"""What arrives, as lines of text: a mail file, HTML or what is left of it, and plain text."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

LONGEST = 400_000
"""Characters that are read; what a person writes is far shorter."""

_MAIL = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\n")
_MAIL_FIELD = re.compile(r"^(?:MIME-Version|Content-Type|Received|Message-ID|Return-Path):", re.I | re.M)
_BREAKS = ("br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote", "ul", "ol", "table", "hr")
_INLINE = (
    "span",
    "b",
    "i",
    "u",
    "em",
    "strong",
    "font",
    "a",
    "td",
    "th",
    "tbody",
    "o:p",
    "body",
    "html",
    "pre",
    "code",
)
_TAG = re.compile(rf"</?(?:{'|'.join((*_BREAKS, *_INLINE))})(?:\s[^<>]*)?/?>", re.I)
_HTML = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]", re.I)
_TREATED = re.compile(r"(?:<[^<>\n]{1,80}>|&nbsp;|&gt;)[ \t]*\[\s?(?:Fireside|[FQ]\s?[0-9])", re.I)
"""Whether the lines of the form themselves have come to stand between tags: an answer may well be about some."""
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def lines_of(raw: bytes | str) -> list[str]:
    """Give the lines of what arrived, whatever program it came through; nothing that was written is left out."""
    text = _decoded(raw)
    if _MAIL_FIELD.search(text[:20_000]) and _MAIL.match(text.lstrip("\n")):
        text = _of_mail(raw if isinstance(raw, bytes) else text.encode("utf-8", "surrogateescape"))
    if _HTML.search(text[:5_000]):
        text = _of_html(text)
    elif _TREATED.search(text):
        text = html.unescape(_TAG.sub(_as_break, text))
    text = _UNSEEN.sub("", text).replace("\u00a0", " ").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return text.split("\n")


def _decoded(raw: bytes | str) -> str:
    if isinstance(raw, str):
        return raw[:LONGEST]
    raw = raw[: LONGEST * 4]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")[:LONGEST]
    try:
        return raw.decode("utf-8-sig")[:LONGEST]
    except UnicodeDecodeError:
        # Programs that know no UTF-8 write the letters of Western Europe.
        return raw.decode("cp1252", "replace")[:LONGEST]


def _as_break(found: re.Match[str]) -> str:
    name = found[0].strip("</>").split()[0].rstrip("/").lower()
    return "\n" if name in _BREAKS else ""


def _of_mail(raw: bytes) -> str:
    """Give the text of a mail: what is plain in it, else what its HTML says."""
    from email import message_from_bytes, policy

    message = message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    try:
        content = str(body.get_content())
    except (LookupError, UnicodeError, KeyError):
        found = body.get_payload(decode=True)
        content = found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
    return _of_html(content) if body.get_content_subtype() == "html" else content


class _Text(HTMLParser):
    """Gathers the text of HTML, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script", "head", "title"):
            self._hidden += 1
        elif tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "head", "title"):
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BREAKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            # In HTML a line break is a blank.
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))


def _of_html(text: str) -> str:
    reader = _Text()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)
