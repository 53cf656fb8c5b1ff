"""How mail and chat programs treat a reply on its way: each function is one program's way with a text.

Each takes what the person wrote and the form as it was sent, and gives what arrives. They are made up by what
these programs are known to do, and quote nobody.
"""

from __future__ import annotations

import html
import quopri
import textwrap
from collections.abc import Callable

Mangle = Callable[[str, str], str]
SIGNATURE = "Kind greetings\nAnna Åkesson\nHarbour Line AB"


def quoted(text: str, sign: str = "> ") -> str:
    return "\n".join(f"{sign}{line}".rstrip() for line in text.split("\n"))


def wrapped(text: str, width: int = 72) -> str:
    """Break long lines as plain text mail does."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        if line.strip()
        else ""
        for line in text.split("\n")
    )


def flowed(text: str, width: int = 72) -> str:
    """Break long lines softly: a blank stands at the end of a line that goes on."""
    rows = []
    for line in text.split("\n"):
        pieces = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        rows += [f"{piece} " for piece in pieces[:-1]] + [pieces[-1]]
    return "\n".join(rows)


def smart(text: str) -> str:
    """Make typographic signs of typed ones."""
    found, is_open = [], False
    for char in text:
        is_open = is_open != (char == '"')
        found.append({'"': "“" if is_open else "”", "'": "’"}.get(char, char))
    return "".join(found).replace("...", "…").replace(" - ", " – ")


def gmail_above(reply: str, form: str) -> str:
    told = "On Mon, Nov 23, 2026 at 10:04 AM Bo Manager <bo@example.com> wrote:"
    return f"{reply}\n\n{told}\n\n{quoted(form)}"


def gmail_long_attribution(reply: str, form: str) -> str:
    told = "On Mon, Nov 23, 2026 at 10:04 AM Bo Emanuel Manager of the Harbour Line\n<bo.emanuel@example.com> wrote:"
    return f"{wrapped(reply)}\n\n{told}\n\n{quoted(wrapped(form, 68))}"


def gmail_swedish(reply: str, form: str) -> str:
    return f"{reply}\n\nDen mån 23 nov. 2026 kl 10:04 skrev Bo Manager <bo@example.com>:\n\n{quoted(form)}"


def gmail_danish(reply: str, form: str) -> str:
    return f"{reply}\n\nDen man. 23. nov. 2026 kl. 10.04 skrev Bo Manager <bo@example.com>:\n\n{quoted(form)}"


def gmail_html(reply: str, form: str) -> str:
    rows = "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in reply.split("\n"))
    lines = "<br>".join(html.escape(line) for line in form.split("\n"))
    quote = (
        f'<div>On Mon, Nov 23, 2026 Bo wrote:<br></div><blockquote class="gmail_quote">{lines}</blockquote>'
    )
    return f'<html><body><div dir="ltr">{rows}</div><br>{quote}</body></html>'


def gmail_leftovers(reply: str, form: str) -> str:
    del form
    return "\n".join(f"<div>{html.escape(line, quote=False)}<br></div>" for line in reply.split("\n"))


def outlook_above(reply: str, form: str) -> str:
    head = (
        "From: Bo Manager <bo@example.com>\nSent: Monday, November 23, 2026 10:04\nTo: Anna\nSubject: Before"
    )
    return f"{reply}\n\n{SIGNATURE_MARKED}\n\n{'_' * 32}\n{head}\n\n{form}".replace("\n", "\r\n")


def outlook_swedish(reply: str, form: str) -> str:
    head = "Från: Bo Manager <bo@example.com>\nSkickat: den 23 november 2026 10:04\nTill: Anna\nÄmne: Inför mötet"
    return f"{smart(reply)}\n\n{head}\n\n{form}".replace("\n", "\r\n")


def outlook_danish(reply: str, form: str) -> str:
    head = "Fra: Bo Manager <bo@example.com>\nSendt: 23. november 2026 10:04\nTil: Anna\nEmne: Før mødet"
    return f"{smart(reply)}\n\n{head}\n\n{form}".replace("\n", "\r\n")


def outlook_html(reply: str, form: str) -> str:
    del form
    rows = "\n".join(
        f"<p class=MsoNormal><span lang=EN-GB>{said or '&nbsp;'}<o:p></o:p></span></p>"
        for said in html.escape(reply).replace("  ", " &nbsp;").split("\n")
    )
    return f"<html xmlns:o='x'><head><style>p.MsoNormal {{margin:0}}</style></head><body>{rows}</body></html>"


def outlook_double_spaced(reply: str, form: str) -> str:
    del form
    return reply.replace("\n", "\r\n\r\n").replace("  ", "\u00a0 ")


def outlook_original_message(reply: str, form: str) -> str:
    head = "-----Original Message-----\nFrom: Bo <bo@example.com>\nSent: Monday 10:04\nSubject: Before"
    return f"{reply}\n\n{head}\n\n{form}"


def outlook_for_phones(reply: str, form: str) -> str:
    return f"{reply}\n\nGet Outlook for iOS\n{'_' * 32}\nFrom: Bo\nSent: Monday\nTo: Anna\nSubject: Before\n\n{form}"


def apple_above(reply: str, form: str) -> str:
    told = "> On 23 Nov 2026, at 10:04, Bo <bo@example.com> wrote:"
    return f"{reply}\n\nSent from my iPhone\n\n{told}\n> \n{quoted(form)}"


def apple_swedish(reply: str, form: str) -> str:
    told = "> 23 nov. 2026 kl. 10:04 skrev Bo <bo@example.com>:"
    return f"{smart(reply)}\n\nSkickat från min iPhone\n\n{told}\n> \n{quoted(form)}"


def apple_mail_file(reply: str, form: str) -> str:
    body = quopri.encodestring(flowed(apple_above(reply, form)).encode()).decode()
    return (
        "From: Anna <anna@example.com>\nTo: Bo <bo@example.com>\nSubject: Re: Before our meeting\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n"
        + body
    )


def mail_file_of_two(reply: str, form: str) -> str:
    return (
        "From: Anna <anna@example.com>\nSubject: Re: Before our meeting\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="cut"\n\n--cut\nContent-Type: text/plain; charset="utf-8"\n\n'
        f'{gmail_above(reply, form)}\n--cut\nContent-Type: text/html; charset="utf-8"\n\n'
        f"{gmail_html(reply, form)}\n--cut--\n"
    )


def teams(reply: str, form: str) -> str:
    del form
    return "[10:04] Anna Åkesson\n" + "\n".join(f"{line}\u200b" for line in reply.split("\n") if line.strip())


def teams_html(reply: str, form: str) -> str:
    del form
    rows = "".join(f"<p>{html.escape(line)}</p>" for line in reply.split("\n") if line.strip())
    return f"<html><body><div itemprop='copy-paste-block'>{rows}</div></body></html>"


def slack(reply: str, form: str) -> str:
    del form
    rows = "\n".join(line for line in smart(reply).split("\n") if line.strip())
    return "Anna Åkesson\n  10:04 AM\n" + rows.replace("\n- ", "\n• ")


def slack_quoting(reply: str, form: str) -> str:
    return f"{quoted(form, '&gt; ')}\n{reply}"


def only_wrapped(reply: str, form: str) -> str:
    del form
    return wrapped(reply, 76)


def only_flowed(reply: str, form: str) -> str:
    del form
    return flowed(reply)


def quoted_twice(reply: str, form: str) -> str:
    del form
    return quoted(quoted(wrapped(reply, 70)), "> ")


def old_letters(reply: str, form: str) -> str:
    del form
    return "\ufeff" + reply.replace("\n", "\r")


SIGNATURE_MARKED = f"-- \n{SIGNATURE}"
MANGLES: tuple[Mangle, ...] = (
    gmail_above,
    gmail_long_attribution,
    gmail_swedish,
    gmail_danish,
    gmail_html,
    gmail_leftovers,
    outlook_above,
    outlook_swedish,
    outlook_danish,
    outlook_html,
    outlook_double_spaced,
    outlook_original_message,
    outlook_for_phones,
    apple_above,
    apple_swedish,
    apple_mail_file,
    mail_file_of_two,
    teams,
    teams_html,
    slack,
    slack_quoting,
    only_wrapped,
    only_flowed,
    quoted_twice,
    old_letters,
)
