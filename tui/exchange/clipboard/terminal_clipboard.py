"""Copying by the terminal: which way leads to its clipboard, and whether anybody has said that it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from tui.exchange.clipboard import osc52, tmux_clipboard

Sent = Literal["taken", "terminal", ""]
"""Sent to one that has said that it takes copies; sent to one that does not say; not sent, as it takes none."""


class TerminalClipboard:
    """`send` writes to the terminal, `says` asks it whether it takes copies."""

    def __init__(
        self, send: Callable[[str], None], says: Callable[[], bool], environ: Mapping[str, str]
    ) -> None:
        self._send = send
        self._says = says
        self._environ = environ

    def copy(self, text: str) -> Sent:
        """Send a text by the way that leads there."""
        control = osc52.sequence(text)
        if len(control) > osc52.MOST:
            return ""
        return self._by_way(control, lambda: tmux_clipboard.load(text, self._environ))

    def clear(self) -> bool:
        """Ask the terminal to empty its clipboard; gives whether there was a way to ask."""
        if self._environ.get("TMUX"):
            # tmux hands on nothing that is empty: what was there gives way to a blank.
            sent = self._by_way(osc52.sequence(" "), lambda: tmux_clipboard.load(" ", self._environ))
            tmux_clipboard.forget(self._environ)
            return bool(sent)
        return bool(self._by_way(osc52.CLEAR, lambda: False))

    def _by_way(self, control: str, load: Callable[[], bool]) -> Sent:
        environ = self._environ
        if environ.get("TMUX"):
            return self._in_tmux(control, load)
        if environ.get("STY"):
            self._send(osc52.through_screen(control))
            return "terminal"
        is_sure = self._says()
        if osc52.is_deaf(environ) and not is_sure:
            return ""
        self._send(control)
        if environ.get("TERM", "").startswith("tmux") and not is_sure:
            # A tmux on the way here that cannot be asked: one of the two it may understand.
            self._send(osc52.through_tmux(control))
        return "taken" if is_sure else "terminal"

    def _in_tmux(self, control: str, load: Callable[[], bool]) -> Sent:
        options = tmux_clipboard.options_of(self._environ)
        if options is None:
            self._send(control)
            self._send(osc52.through_tmux(control))
            return "terminal"
        if options.sets and load():
            return "taken" if options.is_sure else "terminal"
        if options.accepts:
            self._send(control)
            return "taken" if options.is_sure else "terminal"
        if options.hands_on:
            self._send(osc52.through_tmux(control))
            return "terminal"
        return ""
