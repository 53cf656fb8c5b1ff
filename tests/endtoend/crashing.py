"""Fireside with one thing in it that breaks: run as `crashing.py WHERE [ARGUMENTS…]`."""

from __future__ import annotations

import sys
from collections.abc import Callable
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


def in_drawing(screen: Any) -> None:
    from tui.widgets.meeting.clock.stage_head import StageHead

    StageHead.render = boom  # type: ignore[method-assign]
    screen.refresh(recompose=True)


def in_input(screen: Any) -> None:
    from tui.terminal.input_parser import Keyboard

    Keyboard.wait_no_more = boom  # type: ignore[method-assign]


def in_saving(screen: Any) -> None:
    from tui.storage.repository.store import Store

    Store.save = boom  # type: ignore[method-assign]
    screen.query_one("CaptureLine").begin("new")


def rich_error(*_given: Any) -> Any:
    class ToldError(Exception):
        def __rich__(self) -> str:
            return SECRET

    raise ToldError(SECRET)


def arrange(where: str) -> None:
    from tui.app.session import Session
    from tui.domain.workspace.state import State
    from tui.screens.dialogue.dialogue_screen import DialogueScreen

    keys: dict[str, Callable[..., Any]] = {
        "action": boom,
        "thread": in_thread,
        "worker": in_worker,
        "thread worker": lambda screen: in_worker(screen, thread=True),
        "timer": lambda screen: screen.set_timer(0.01, boom),
        "drawing": in_drawing,
        "rich": rich_error,
        "input": in_input,
        "callback": lambda screen: screen.call_later(boom),
        "saving": in_saving,
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

        def told(self: Session, state: State) -> None:
            if state.meetings:
                boom()
            real(self, state)

        Session._tell_saved = told  # type: ignore[method-assign]
    elif where == "end":
        DialogueScreen.on_unmount = boom  # type: ignore[attr-defined]
    elif where == "init":
        Session.apply = boom  # type: ignore[method-assign]


if __name__ == "__main__":
    arrange(sys.argv.pop(1))
    from tui.cli import main

    main()
