"""Where one's data and settings lie, and where the shipped decks and the demo team are."""

import os
from collections.abc import Mapping
from pathlib import Path

DATA_VARIABLE = "FIRESIDE_DATA"
CONFIG_VARIABLE = "FIRESIDE_CONFIG"
_NAME = "fireside"
_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder(explicit: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of the data: the one asked for, else FIRESIDE_DATA, else the platform's for user data."""
    chosen = _chosen(explicit, environ.get(DATA_VARIABLE, ""))
    if chosen is not None:
        return chosen
    from platformdirs import user_data_path

    return user_data_path(_NAME, appauthor=False)


def config_folder(explicit: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The folder of settings, own decks and templates: likewise, by FIRESIDE_CONFIG."""
    chosen = _chosen(explicit, environ.get(CONFIG_VARIABLE, ""))
    if chosen is not None:
        return chosen
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def spare_folder(data: Path) -> Path:
    """The folder for what a data folder does not take, in the platform's for the state of programs."""
    from hashlib import sha256

    from platformdirs import user_state_path

    name = sha256(os.fsencode(data.resolve())).hexdigest()[:16]
    return user_state_path(_NAME, appauthor=False) / name


def shipped_decks() -> Path:
    return _shipped("decks")


def shipped_data() -> Path:
    return _shipped("data")


def _chosen(explicit: Path | None, named: str) -> Path | None:
    if explicit is not None:
        return explicit.expanduser().absolute()
    # An empty variable is one that was switched off, not the working folder.
    return Path(named).expanduser().absolute() if named.strip() else None


def _shipped(name: str) -> Path:
    """In a wheel beside the modules; in a checkout, which has no such copy, beside the package."""
    in_wheel = _PACKAGE / "_shipped" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
