"""What tmux does with copies: its options decide, and it can be asked for them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from shutil import which
from typing import NamedTuple

LONGEST = 1.0
"""Seconds that tmux is given for an answer."""
BUFFER = "fireside"
"""What the buffer is called in which tmux keeps a copy, so that it can be taken away again."""
_ASKED = "#{set-clipboard}|#{allow-passthrough}|#{client_termfeatures}|#{version}"
_SETS = ("on", "external")


class TmuxOptions(NamedTuple):
    """`sets` is whether it writes to the terminal's clipboard itself, `hands_on` whether it lets sequences through.

    `is_sure` is whether it knows of the terminal outside that it takes copies; `accepts` whether it listens to
    programs.
    """

    sets: bool
    accepts: bool
    hands_on: bool
    is_sure: bool


def options_of(environ: Mapping[str, str]) -> TmuxOptions | None:
    """Ask the tmux that one is in; None where it does not answer, as from another machine."""
    pane = environ.get("TMUX_PANE", "")
    command = ("display-message", "-p", *(("-t", pane) if pane else ()), _ASKED)
    told = _run(command, environ)
    parts = (told or "").strip().split("|")
    if len(parts) != 4 or parts[0] not in (*_SETS, "off"):
        return None
    clipboard, passthrough, features, _version = parts
    return TmuxOptions(
        sets=clipboard in _SETS,
        accepts=clipboard == "on",
        # Before 3.3 there was no such option, and all was let through.
        hands_on=passthrough in ("", "1", "2", "on", "all"),
        is_sure="clipboard" in features.split(","),
    )


def load(text: str, environ: Mapping[str, str]) -> bool:
    """Have tmux keep a text and write it to the terminal's clipboard; versions before 3.2 cannot."""
    return _run(("load-buffer", "-w", "-b", BUFFER, "-"), environ, text) is not None


def forget(environ: Mapping[str, str]) -> None:
    """Take away the copy that tmux keeps."""
    _run(("delete-buffer", "-b", BUFFER), environ)


def _run(command: Sequence[str], environ: Mapping[str, str], given: str = "") -> str | None:
    tmux = which("tmux", path=environ.get("PATH"))
    if tmux is None:
        return None
    try:
        done = subprocess.run(
            [tmux, *command],
            input=given.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            timeout=LONGEST,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
