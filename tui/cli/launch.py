"""Opening the app from the shell, where there is a terminal that can show it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.start.start import HOME, Start
from tui.cli.cli_errors import RefusedError
from tui.domain.people.person import Language
from tui.language import Translator

if TYPE_CHECKING:
    from tui.storage.durable.envelope import Sealing


def open_app(
    data: Path,
    language: Language,
    *,
    config: Path,
    start: Start = HOME,
    report: Path | None = None,
    sealing: Sealing | None = None,
    keeps: bool = True,
) -> int:
    """Show the app until it is left and give its exit code.

    What can't be saved outlives the app, unless `keeps` says otherwise.
    Without `sealing` the app asks for the passphrase itself, where there is one.
    Raises RefusedError where this terminal cannot show it.
    """
    need_terminal(Translator(language))
    from tui.system.plain_asyncio import load_plain_asyncio

    load_plain_asyncio()
    from tui.app.services import OPEN_DEMO
    from tui.app.start.run_app import run_app
    from tui.storage.paths import spare_folder

    code = run_app(
        data=data,
        config=config,
        language=language,
        start=start,
        report=report,
        sealing=sealing,
        spare=spare_folder(data) if keeps else None,
    )
    return open_demo(language) if code == OPEN_DEMO else code


def open_demo(language: Language) -> int:
    """Show the app on a copy of the demo team that is for nobody else to read and gone afterwards."""
    from tempfile import TemporaryDirectory, gettempdir

    from tui.demo.demo_folder import write_demo
    from tui.storage.paths import shipped_data

    need_terminal(Translator(language))
    now = datetime.now().astimezone()
    with TemporaryDirectory(prefix="fireside-demo-", ignore_cleanup_errors=True) as folder:
        data = Path(folder, "data")
        write_demo(data, now.date(), now, shipped_data())
        # Not in a folder that is gone when one wants to read it.
        report = Path(gettempdir(), f"fireside-crash-{os.getpid()}.txt")
        return open_app(data, language, config=Path(folder, "config"), report=report, keeps=False)


def need_terminal(_: Translator) -> None:
    """Raise RefusedError, with the mend, where the app could not be drawn or would hear no keys."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise RefusedError(
            _(
                "This needs a terminal. Start it in one, without pipe or redirection; `fireside -h` lists the rest."
            )
        )
    term = os.environ.get("TERM", "")
    if term in ("", "dumb", "unknown"):
        raise RefusedError(
            _(
                "This terminal says it can only show plain lines (TERM={term}). Try another, or TERM=xterm-256color.",
                term=term,
            )
        )
    encoding = _encoding(os.environ)
    if _is_utf8(encoding):
        return
    if os.environ.get("PYTHONIOENCODING"):
        mend = _("Start it without PYTHONIOENCODING.")
    else:
        mend = _("Start it with LC_ALL=C.UTF-8.")
    said = _("This terminal is set to {encoding}, and Fireside needs UTF-8.", encoding=encoding)
    raise RefusedError(f"{said} {mend}")


def _encoding(environ: Mapping[str, str]) -> str:
    """What the terminal is said to speak: Python takes UTF-8 for a locale that is not installed here."""
    named = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    said = named.partition(".")[2].partition("@")[0]
    if said and not _is_utf8(said):
        return said
    return sys.stdout.encoding or "ascii"


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("-", "").replace("_", "") == "utf8"
