"""What the environment tells of the terminal that one sits at."""

from __future__ import annotations

from collections.abc import Mapping


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether what is drawn goes over SSH, where each byte may cost; tmux hands these names on."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


def is_gnu_screen(environ: Mapping[str, str]) -> bool:
    """Whether this is GNU screen: where the mouse is on, it keeps an escape key until the next one."""
    return bool(environ.get("STY")) or (
        environ.get("TERM", "").startswith("screen") and not environ.get("TMUX")
    )
