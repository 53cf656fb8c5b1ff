"""Formatted text on the clipboard: HTML, with plain text beside it where the tool takes both at once.

Each tool runs in a group of its own under a time limit, and what it says is believed only once it was read back.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from shutil import which
from typing import Literal

from tui.exchange.clipboard.system_clipboard import LONGEST

Kinds = Literal["both", "html", ""]
"""Both kinds side by side; HTML alone; nothing, as there is no tool that takes it."""

_OSASCRIPT = "set the clipboard to {{«class HTML»:«data HTML{html}», «class utf8»:«data utf8{plain}»}}\n"
# What fails ends it: else what somebody copied before would be found there, and taken for this.
_POWERSHELL = """\
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Windows.Forms
$given = [Console]::In.ReadToEnd() | ConvertFrom-Json
$utf8 = [Text.Encoding]::UTF8
$data = New-Object System.Windows.Forms.DataObject
$html = New-Object IO.MemoryStream(,[Convert]::FromBase64String($given.html))
$data.SetData('HTML Format', $html)
$plain = $utf8.GetString([Convert]::FromBase64String($given.plain))
$data.SetText($plain, 'UnicodeText')
[System.Windows.Forms.Clipboard]::SetDataObject($data, $true, 5, 100)
if (-not [System.Windows.Forms.Clipboard]::ContainsData('HTML Format')) { exit 3 }
if ([System.Windows.Forms.Clipboard]::GetText('UnicodeText') -cne $plain) { exit 3 }
"""


def copy_formatted(
    html: str, plain: str, environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Kinds:
    """Put `html` on the clipboard, and `plain` beside it where that goes."""
    if platform == "darwin":
        return "both" if _by_osascript(html, plain) else ""
    shell = which("powershell.exe") or (which("powershell") if platform == "win32" else None)
    if platform == "win32" or (shell and environ.get("WSL_DISTRO_NAME")):
        return "both" if shell and _by_powershell(shell, html, plain) else ""
    if environ.get("WAYLAND_DISPLAY") and which("wl-copy") and which("wl-paste"):
        paste = ("wl-paste", "--no-newline", "--type", "text/html")
        return _one_kind(("wl-copy", "--type", "text/html"), paste, html)
    if environ.get("DISPLAY") and which("xclip"):
        clip = ("xclip", "-selection", "clipboard", "-t", "text/html")
        return _one_kind((*clip, "-i"), (*clip, "-o"), html)
    return ""


def _one_kind(copy: Sequence[str], paste: Sequence[str], html: str) -> Kinds:
    body = html.encode("utf-8", "replace")
    if _run(copy, body) is None:
        return ""
    return "html" if (_run(paste, b"", reads=True) or b"").rstrip() == body.rstrip() else ""


def _by_osascript(html: str, plain: str) -> bool:
    # As digits: nothing in the texts is ever part of the script.
    page = f'<meta charset="utf-8">{html}'.encode("utf-8", "replace")
    text = plain.encode("utf-8", "replace")
    script = _OSASCRIPT.format(html=page.hex().upper(), plain=text.hex().upper())
    if _run(("osascript", "-"), script.encode()) is None:
        return False
    return b"HTML" in (_run(("osascript", "-e", "clipboard info"), b"", reads=True) or b"")


def _by_powershell(shell: str, html: str, plain: str) -> bool:
    # Both are told as letters of base64, as what comes in is read in the code page of the console.
    lines = plain.replace("\r\n", "\n").replace("\n", "\r\n")
    given = {
        "html": base64.b64encode(_cf_html(html)).decode(),
        "plain": base64.b64encode(lines.encode("utf-8", "replace")).decode(),
    }
    script = base64.b64encode(_POWERSHELL.encode("utf-16-le")).decode()
    command = (shell, "-NoProfile", "-NonInteractive", "-STA", "-EncodedCommand", script)
    # It takes its time to start.
    return _run(command, json.dumps(given).encode(), longest=LONGEST * 6) is not None


def _cf_html(html: str) -> bytes:
    """Give HTML as Windows takes it: with the bytes at which each part begins and ends before it."""
    head = (
        "Version:0.9\r\nStartHTML:{0:010d}\r\nEndHTML:{1:010d}\r\n"
        "StartFragment:{2:010d}\r\nEndFragment:{3:010d}\r\n"
    )
    before, after = b"<html><body><!--StartFragment-->", b"<!--EndFragment--></body></html>"
    body, start = html.encode("utf-8", "replace"), len(head.format(0, 0, 0, 0))
    first = start + len(before)
    last = first + len(body)
    return head.format(start, last + len(after), first, last).encode() + before + body + after


def _run(
    command: Sequence[str], given: bytes, *, reads: bool = False, longest: float = LONGEST
) -> bytes | None:
    """Run a tool and give what it wrote, where that is read; None where it failed or hung."""
    try:
        # A tool that works stays in the background with all that it inherited: a pipe would never end.
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if reads else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return None
    with process:
        try:
            out, _ = process.communicate(given, timeout=longest)
        except subprocess.TimeoutExpired:
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
            return None
    return (out or b"") if process.returncode == 0 else None
