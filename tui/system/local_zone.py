"""The time zone of the machine."""

from __future__ import annotations

import warnings
from zoneinfo import ZoneInfo


def local_zone() -> ZoneInfo | None:
    """Give the zone by its name (`Europe/Stockholm`), as TZ or the system has it; None where nobody knows it."""
    from tzlocal import get_localzone_name

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return named_zone(get_localzone_name())
        except (ValueError, LookupError, OSError):
            return None


def named_zone(name: str | None) -> ZoneInfo | None:
    """Give the zone of that name; None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, LookupError, OSError):
        return None
