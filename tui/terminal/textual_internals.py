"""Every private name of Textual that is used here, and what breaks where a version has it no more.

What is reached on an object of Textual is reached by the functions below. What a class of ours overrides or
reads of its own base stays in that class, and stands in the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from queue import Queue
from typing import Any, NamedTuple

from textual._compositor import ChopsUpdate, Compositor
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.keys import _character_to_key
from textual.notifications import Notification
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

__all__ = ["INTERNALS", "ChopsUpdate", "Compositor", "Internal", "XTermParser"]


class Internal(NamedTuple):
    """A private name of `owner`, and what breaks without it."""

    owner: type
    name: str
    breaks: str


INTERNALS: tuple[Internal, ...] = (
    Internal(App, "_exception", "a crash is no value: the status is 0 after it"),
    Internal(App, "_exception_event", "tests wait for a crash for ever"),
    Internal(App, "_return_code", "the status after a crash is 0"),
    Internal(App, "_close_messages_no_wait", "a crash does not end the app"),
    Internal(App, "_exit_renderables", "Textual prints a crash with the values of all variables"),
    Internal(App, "_print_error_renderables", "Textual prints a crash with the values of all variables"),
    Internal(App, "_handle_exception", "Textual answers a crash itself, and prints it"),
    Internal(App, "_loop", "nothing in a thread reaches the screen"),
    Internal(App, "_driver", "a copy is not sent to the terminal, which is not given back after a crash"),
    Internal(App, "_notifications", "the same toast stands there twice"),
    Internal(App, "_unnotify", "a toast of a screen that was left stays"),
    Internal(App, "_screen_stacks", "drafts on screens behind are lost, and they keep the old language"),
    Internal(Driver, "_app", "signals and sizes do not reach the app"),
    Internal(Driver, "_loop", "signals and sizes do not reach the app"),
    Internal(LinuxDriver, "_file", "a slow or gone terminal hangs the app"),
    Internal(Driver, "_size", "the first frame has the size of COLUMNS and LINES"),
    Internal(LinuxDriver, "_writer_thread", "a slow terminal holds the app up, also at its end"),
    Internal(WriterThread, "_queue", "frames for a slow terminal pile up, and its end is waited for"),
    Internal(LinuxDriver, "_get_terminal_size", "the size is that of COLUMNS and LINES"),
    Internal(LinuxDriver, "_query_in_band_window_resize", "bytes from the keyboard can resize the screen"),
    Internal(LinuxDriver, "_key_thread", "what is typed while the app is told to go on is lost"),
    Internal(
        LinuxDriver, "_run_input_thread", "keys are read by Textual, and an error of it ends in silence"
    ),
    Internal(XTermParser, "_parse_extended_key", "the @ of a Nordic keyboard is lost in some terminals"),
    Internal(XTermParser, "_timeout_time", "an escape key waits for the next key"),
    Internal(Input, "_on_paste", "a paste keeps its first line alone"),
    Internal(Widget, "_on_blur", "what was typed is not handed on when its field is left"),
    Internal(
        Widget,
        "_check_refresh",
        "a text drawn anew in a window of another size keeps the room of the old one",
    ),
    Internal(Screen, "_compositor", "a clock that ticks sends more than its last figure"),
    Internal(Screen, "_refresh_layout", "a step is first drawn without its place on the stage"),
    Internal(Screen, "_compositor_refresh", "frames are drawn while a step is put on the stage"),
    Internal(Compositor, "render_partial_update", "a clock that ticks sends more than its last figure"),
    Internal(ChopsUpdate, "render_segments", "a clock that ticks sends more than its last figure"),
    Internal(App, "_css_update_count", "all styles are read anew, twice, on the way to a meeting"),
    Internal(Screen, "_css_update_count", "all styles are read anew, twice, on the way to a meeting"),
    Internal(App, "_batch_count", "frames are drawn while a step is put on the stage"),
    Internal(Widget, "_on_focus", "a list draws no cursor when it gets the keys"),
    Internal(Input, "_on_key", "letters typed behind the cover of a small window are lost"),
    Internal(Input, "_bindings", "keys that edit a field do nothing behind the cover of a small window"),
    Internal(Input, "_merge_bindings", "a key that is typed can be taken away by the settings"),
)
"""What stands here exists: a test looks at each."""


def screens_of(app: App[Any]) -> list[Screen[Any]]:
    """Give all screens that are there, in front or not."""
    return [screen for stack in app._screen_stacks.values() for screen in stack]


def toasts_of(app: App[Any]) -> tuple[Notification, ...]:
    """Give the toasts that are there."""
    return tuple(app._notifications)


def drop_toast(app: App[Any], toast: Notification) -> None:
    """Take a toast away."""
    app._unnotify(toast)


def crash(app: App[Any], error: Exception) -> None:
    """Let the app end as at an error of its own."""
    app._handle_exception(error)


def put_together_by(screen: Screen[Any], compositor: Compositor) -> None:
    """Let the frames of a screen that was not drawn yet be put together by another compositor."""
    screen._compositor = compositor


def ask_for_layout(screen: Screen[Any]) -> None:
    """Let everything on a screen ask at once for the layout that it waits to ask for.

    What changes while it waits is taken for what is laid out already.
    """
    for widget in screen.walk_children(Widget, with_self=False):
        widget._check_refresh()


def lay_out(screen: Screen[Any]) -> None:
    """Give everything on a screen its place now, also while changes are gathered."""
    screen._refresh_layout()


def gathers(app: App[Any]) -> bool:
    """Whether changes are gathered to be drawn in one frame."""
    return app._batch_count > 0


def take_styles_of_now(app: App[Any], screen: Screen[Any]) -> None:
    """Let a screen that is made now count as one with the styles of now, as it will be.

    Textual takes a new one for older than the last change of the styles, and works out all of them for it.
    """
    screen._css_update_count = app._css_update_count


def waiting_frames(thread: WriterThread) -> Queue[Any]:
    """Give what the thread that writes to the terminal has not written yet."""
    return thread._queue


def is_waiting(parser: XTermParser) -> bool:
    """Whether a parser has an escape key that may be the beginning of a sequence."""
    return parser._timeout_time is not None


def wait_no_more(parser: XTermParser) -> None:
    """Let a parser take what it has for all there is: it would look at a clock of its own, and wait again."""
    parser._timeout_time = 0.0


def key_of_character(char: str) -> str:
    """Give the name of the key that types a character."""
    return char if char.isalnum() else _character_to_key(char)


async def type_into(field: Input, event: Key) -> None:
    """Give a key to a field that is not in front."""
    await field._on_key(event)


def bindings_for(widget: Widget, key: str) -> Iterator[Binding]:
    """Give what a key does in a widget, whether it counts just now or not."""
    yield from widget._bindings.key_to_bindings.get(key, ())


def keys_of(kind: type[Input]) -> frozenset[str]:
    """Give the keys that a kind of field takes for itself."""
    return frozenset(kind._merge_bindings().key_to_bindings)
