"""The form as a page: one file that opens in any browser and fetches nothing."""

from __future__ import annotations

import base64
from hashlib import sha256
from html import escape
from pathlib import Path

from tui.domain.preparation.form import END, FIRST, FIRST_SCALE, FormField, PrepForm
from tui.domain.text.clean_text import clean_line
from tui.exchange.preparation.form_text import heading, write_form_text
from tui.language.translator import Translator

LARGEST = 200_000
"""Bytes that the page may have: mail programs and phones take it then."""
_OWN = Path(__file__).parent / "page"
_THREE = 3
_FIRE = (
    '<svg class="fire" viewBox="0 0 32 32" aria-hidden="true" focusable="false">'
    '<path class="a" d="M16 2c2 6 9 9 9 17a9 9 0 0 1-18 0c0-5 4-7 5-11 2 1 3 3 3 5 2-3 2-7 1-11z"/>'
    '<path class="b" d="M16 12c1 4 5 5 5 10a5 5 0 0 1-10 0c0-3 2-4 3-6 1 1 1 2 1 3 1-2 2-4 1-7z"/>'
    '<path class="c" d="M16 20c1 2 3 2 3 5a3 3 0 0 1-6 0c0-2 2-3 3-5z"/>'
    '<path class="a" d="M4 29h24v2H4z"/></svg>'
)


def write_form_page(form: PrepForm, _: Translator) -> str:
    """Write the page. What stands in it of people and decks is text alone, and its scripts are those of this file."""
    style, script = (_OWN / "form.css").read_text("utf-8"), (_OWN / "form.js").read_text("utf-8")
    rules = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    fields = "\n".join(_field(field, form, _) for field in form.fields if field.mark != END)
    return (
        f'<!doctype html>\n<html lang="{form.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<meta name="format-detection" content="telephone=no">\n'
        f"<title>{_text(form.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body{_data(form, _)}>\n<main>\n{_head(form, _)}\n"
        f'<form id="form" autocomplete="off" novalidate>\n{fields}\n{_sending(_)}\n</form>\n</main>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _hash(source: str) -> str:
    return f"sha256-{base64.b64encode(sha256(source.encode()).digest()).decode()}"


def _text(text: str) -> str:
    return escape(clean_line(text), quote=True)


def _data(form: PrepForm, _: Translator) -> str:
    end = form.field(END)
    day = "" if form.planned is None else f"-{form.planned.on.isoformat()}"
    values = {
        "code": form.code,
        "title": form.title,
        "end": "" if end is None else heading(end),
        "nothing": form.nothing,
        "only": form.only,
        "to": form.reply_to,
        "file": f"fireside-{form.code}{day}.txt",
        "subject": _("Before our meeting"),
        "paste": _("My answers are copied. I paste them below this line:"),
        "copied": _("Copied. Paste it into a mail or a chat to {manager}.", manager=form.manager),
        "mailed": _("Copied. Paste it into the mail that opens, and send it."),
        "saved": _("Saved as a file. Send it to {manager}.", manager=form.manager),
        "select": _("Your browser does not let the page copy. The text below is marked: copy it yourself."),
        "unset": _("not answered"),
        "sure": _("Erase all you have written here?"),
        "cleared": _("All you wrote here is erased from this browser."),
    }
    return "".join(f' data-{name}="{_text(value)}"' for name, value in values.items())


def _head(form: PrepForm, _: Translator) -> str:
    lines = "".join(f"<p>{_text(line)}</p>" for line in form.lines)
    agreed = ""
    if form.agreed:
        rows = "".join(f"<li>{_text(line)}</li>" for line in form.agreed)
        agreed = f'<section class="card"><h2>{_text(form.agreed_title)}</h2><ul>{rows}</ul></section>'
    readers = "".join(f"<p>{_text(line)}</p>" for line in form.readers)
    draft = _text(_("What you write stays in this browser until you send it."))
    how = _text(_("Answer what you like. Nothing at all is an answer too."))
    without = _text(
        _(
            "Scripts do not run here, as in the preview of a mail. Open the file in a browser, or copy the text below "
            "into a mail and answer under each line."
        )
    )
    as_text = escape(write_form_text(form))
    return (
        f"<header>{_FIRE}<h1>{_text(form.title)}</h1>{lines}</header>\n"
        f'<noscript><p>{without}</p><pre class="card">{as_text}</pre></noscript>\n{agreed}\n'
        f'<section class="card soft"><h2>{_text(_("Who reads this"))}</h2>{readers}<p>{draft}</p></section>\n'
        f"<p>{how}</p>"
    )


def _field(field: FormField, form: PrepForm, _: Translator) -> str:
    keep = _keep(field, form)
    data = f' data-mark="{field.mark}" data-kind="{field.kind}" data-heading="{_text(heading(field))}"'
    if field.kind == "weather":
        return _weather(field, data, keep, _)
    if field.kind == "scale":
        return _scale(field, data, keep, _)
    if field.mark == FIRST:
        return _three(field, data, keep)
    name, only = field.mark.lower(), " only" if field.kind == "private" else ""
    hint = f'<p class="hint" id="{name}-hint">{_text(field.hint)}</p>' if field.hint else ""
    told = f' aria-describedby="{name}-hint"' if field.hint else ""
    return (
        f'<div class="field{only}"{data}><label for="{name}">{_text(field.ask)}</label>{hint}'
        f'<textarea id="{name}" rows="4"{told}></textarea>{keep}</div>'
    )


def _weather(field: FormField, data: str, keep: str, _: Translator) -> str:
    name = field.mark.lower()
    skies = "".join(
        f'<label class="sky"><input type="radio" name="{name}" id="{name}-{number}" data-label="{_text(label)}">'
        f"<span>{_text(label)}</span></label>"
        for number, (_id, label) in enumerate(field.choices)
    )
    more = _more(name, _) + keep
    return f'<fieldset{data}><legend>{_text(field.ask)}</legend><div class="skies">{skies}</div>{more}</fieldset>'


def _scale(field: FormField, data: str, keep: str, _: Translator) -> str:
    name, middle = field.mark.lower(), (FIRST_SCALE + field.most) // 2
    clear = _text(_("take back"))
    stops = "".join(f"<span>{stop}</span>" for stop in range(FIRST_SCALE, field.most + 1))
    return (
        f'<fieldset{data}><legend id="{name}-ask">{_text(field.ask)}</legend>'
        f'<p class="hint" id="{name}-hint">{_text(field.hint)}</p><div class="scale unset">'
        f'<input type="range" id="{name}" min="{FIRST_SCALE}" max="{field.most}" step="1" value="{middle}" '
        f'aria-labelledby="{name}-ask" aria-describedby="{name}-hint">'
        # The slider tells its value itself: said by both, it would be read out twice.
        f'<output for="{name}" aria-hidden="true">–</output>'
        f'<span class="ends" aria-hidden="true">{stops}</span>'
        f'<button type="button" class="second small" hidden>{clear}</button></div>{_more(name, _)}{keep}</fieldset>'
    )


def _three(field: FormField, data: str, keep: str) -> str:
    name = field.mark.lower()
    rows = "".join(
        f'<input type="text" id="{name}-{number}" aria-label="{_text(field.ask)} {number}">'
        for number in range(1, _THREE + 1)
    )
    return f"<fieldset{data}><legend>{_text(field.ask)}</legend>{rows}{keep}</fieldset>"


def _keep(field: FormField, form: PrepForm) -> str:
    """Give what is ticked where an answer is for the manager alone; what is so by itself needs no tick."""
    if field.kind == "private" or not form.only:
        return ""
    return (
        f'<label class="keep"><input type="checkbox" id="{field.mark.lower()}-only">'
        f"<span>{_text(form.only_title)}</span></label>"
    )


def _more(name: str, _: Translator) -> str:
    label = _text(_("In words, if you like"))
    return (
        f'<label class="hint" for="{name}-words">{label}</label>'
        f'<textarea class="short" id="{name}-words" rows="2"></textarea>'
    )


def _sending(_: Translator) -> str:
    return (
        f'<section class="card" id="sent" hidden><h2>{_text(_("Send it back"))}</h2>'
        f'<div class="buttons"><button type="button" id="copy">{_text(_("Copy my answers"))}</button>'
        f'<button type="button" id="mail" class="second">{_text(_("Open a mail"))}</button>'
        f'<button type="button" id="save" class="second">{_text(_("Save as a file"))}</button></div>'
        f'<p role="status" id="said"></p>'
        f'<label class="ask" for="block">{_text(_("This is what is sent:"))}</label>'
        '<textarea id="block" readonly rows="10"></textarea>'
        f'<button type="button" class="second small" id="clear">{_text(_("Erase what I wrote"))}</button></section>'
    )
