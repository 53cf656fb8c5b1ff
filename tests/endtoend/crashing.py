"""Fireside with one thing in it that breaks: run as `crashing.py WHERE [ARGUMENTS…]`."""

from __future__ import annotations

import sys
from typing import Any

SECRET = "owls-and-nightjars"


def boom(*_given: Any, **_more: Any) -> Any:
    secret = SECRET
    try:
        raise KeyError(secret)
    except KeyError as error:
        raise ValueError(f"it stumbled over {secret}") from error


def in_thread(screen: Any) -> None:
    from threading import Thread

    Thread(target=boom).start()


def in_worker(screen: Any, *, thread: bool = False) -> None:
    screen.run_worker(boom if thread else later(), thread=thread)


async def later() -> None:
    boom()


def rich_error(*_given: Any) -> Any:
    class ToldError(Exception):
        def __rich__(self) -> str:
            return SECRET

    raise ToldError(SECRET)


def arrange(where: str) -> None:
    from tui.app.session import Session
    from tui.screens.dialogue.dialogue_screen import DialogueScreen
    from tui.storage.repository.store import Store
    from tui.terminal import terminal_driver
    from tui.widgets.meeting.stage_head import StageHead

    keys = {
        "action": boom,
        "thread": in_thread,
        "worker": in_worker,
        "thread worker": lambda screen: in_worker(screen, thread=True),
        "timer": lambda screen: screen.set_timer(0.01, boom),
        "drawing": lambda screen: setattr(StageHead, "render", boom) or screen.refresh(recompose=True),
        "rich": rich_error,
        "input": lambda _: setattr(terminal_driver.Keyboard, "wait_no_more", boom),
        "callback": lambda screen: screen.call_later(boom),
        "saving": lambda screen: setattr(Store, "save", boom) or screen.query_one("CaptureLine").begin("new"),
    }
    if where in keys:
        DialogueScreen.action_skip = keys[where]  # type: ignore[method-assign]
    elif where == "compose":
        DialogueScreen.compose = boom  # type: ignore[method-assign]
    elif where == "mount":
        DialogueScreen.set_up = boom  # type: ignore[method-assign]
    elif where == "css":
        DialogueScreen.DEFAULT_CSS = f"nonsense {{ {SECRET} "
    elif where == "message":
        DialogueScreen.on_capture_line_left = boom  # type: ignore[method-assign]
    elif where == "writer":
        real = Session._tell_saved
        Session._tell_saved = lambda one, state: boom() if state.meetings else real(one, state)  # type: ignore[method-assign]
    elif where == "end":
        DialogueScreen.on_unmount = boom  # type: ignore[attr-defined]
    elif where == "init":
        Session.apply = boom  # type: ignore[method-assign]


if __name__ == "__main__":
    arrange(sys.argv.pop(1))
    from tui.cli import main

    main()
