"""Compile the message catalogues when the package is built or installed."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Write a .mo file beside each .po file; wheels and editable installs alike need them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in Path(self.root, "tui", "locale").glob("*/LC_MESSAGES/*.po"):
            with source.open("rb") as po:
                catalogue = read_po(po)
            with source.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, catalogue)
