"""The process that holds the key between commands: started by `unlock`, with nothing of it on the disk."""

from __future__ import annotations

import gc
import signal
import socket
import sys


def main() -> None:
    """Hold the key that comes by stdin, for whoever asks at the socket whose descriptor is the argument."""
    from tui.storage.crypt.idle_timer import Idle
    from tui.storage.crypt.key_agent import hold
    from tui.terminal.process_hardening import guard, hide

    guard()
    hide()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    listening = socket.socket(fileno=int(sys.argv[1]))
    id, minutes, key_text = sys.stdin.buffer.readline().split()
    sys.stdin.close()
    key = bytearray.fromhex(key_text.decode())
    del key_text
    gc.collect()
    hold(listening, id.decode(), key, Idle(int(minutes) * 60.0 if int(minutes) else float("inf")))
