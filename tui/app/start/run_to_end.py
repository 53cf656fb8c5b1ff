"""Running the app to its end, whatever that is: saved, and told in one line where it went wrong."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.app.host_app import HostApp
from tui.app.saving.leave_controller import UNSAVED
from tui.language.translator import Translator
from tui.terminal.surroundings import is_gnu_screen


def run_to_the_end(app: HostApp, translator: Translator, report: Path, *, mouse: bool = True) -> int:
    """Show the app until it is left, and give the exit code; after a crash it is 1, and a line is on stderr.

    Without `mouse` it is left to the terminal.

    Where something could not be saved it is UNSAVED, and a line says where it is kept.
    """
    code: int | None = None
    with _quiet(app):
        try:
            code = app.run(mouse=mouse and not is_gnu_screen(os.environ))
        except Exception as error:
            app.crashed(error)
        app.release_terminal()
        is_saved = app.save_at_the_end()
        unsaved = "" if is_saved else app.keep_unsaved()
    if app.crash is not None:
        _say(_line(app.crash, translator, report, unsaved))
        return 1
    if not is_saved:
        _say(unsaved)
        return UNSAVED
    # What one left without may have been saved at the very end.
    return 1 if code is None else 0 if code == UNSAVED else code


def _line(error: BaseException, _: Translator, report: Path, unsaved: str) -> str:
    from tui.terminal.crash_report import write_report

    said = [_("Fireside has stumbled and had to end.")]
    said.append(unsaved or _("All is saved, but for what was typed in the last moment."))
    if write_report(error, report):
        said.append(_("{path} says where it happened; nothing you wrote is in it", path=report))
    return " ".join(said)


def _say(line: str) -> None:
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.write(line + "\n")
            sys.stderr.flush()


@contextmanager
def _quiet(app: HostApp) -> Iterator[None]:
    """Let nothing print what went wrong in a thread or in passing: errors quote what they stumbled over."""
    thread_hook, stray_hook = threading.excepthook, sys.unraisablehook
    silent = logging.NullHandler()
    logging.getLogger().addHandler(silent)
    threading.excepthook = _for_threads(app.crashed_in_thread)
    sys.unraisablehook = lambda _: None
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = thread_hook, stray_hook
        logging.getLogger().removeHandler(silent)


def _for_threads(tell: Callable[[BaseException], None]) -> Callable[[threading.ExceptHookArgs], None]:
    def hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            tell(args.exc_value)

    return hook
