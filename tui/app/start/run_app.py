"""The way in: the data folder held, the app made and shown until it is left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from textual.theme import Theme

from tui.app.fireside_app import FiresideApp
from tui.app.services import Services
from tui.app.start.run_to_end import run_to_the_end
from tui.app.start.start import Start
from tui.domain.people.person import Language
from tui.language.translator import Translator
from tui.storage.durable.envelope import Sealing
from tui.storage.repository.store import Store
from tui.widgets.looks.themes import THEMES


def run_app(
    *,
    data: Path,
    config: Path,
    language: Language,
    start: Start,
    report: Path | None = None,
    sealing: Sealing | None = None,
    spare: Path | None = None,
) -> int:
    """Hold the data folder and show the app until it is left; gives the exit code.

    `report` is where it is written what a crash was, in the data folder if not said.
    `spare` is the folder for what the data folder does not take at the end.
    Without `sealing` the passphrase is asked for first, where there is one and nobody holds the key.

    Raises `tui.storage.errors.StorageError` where the folder can't be held or read.
    """
    if sealing is None:
        from tui.app.start.open_folder import unlocked

        opened = unlocked(data, config, language, report or data / "crash.txt")
        if isinstance(opened, int):
            return opened
        sealing = opened
    with Store.open(data, sealing=sealing) as store:
        services = Services(store, config=config, language=language, spare=spare)
        app = FiresideApp(services, start, _looks())
        return run_to_the_end(
            app, Translator(language), report or data / "crash.txt", mouse=services.settings.mouse
        )


def _looks() -> Sequence[Theme]:
    colours = Console(force_terminal=True).color_system
    if colours == "truecolor":
        return THEMES
    from tui.widgets.looks.low_colour_themes import looks

    return looks(colours)
