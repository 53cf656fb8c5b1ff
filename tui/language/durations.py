"""How long something took, as one says it."""

from __future__ import annotations

from tui.language.translator import Translator


def hours_and_minutes(seconds: float, _: Translator) -> str:
    """Write seconds as `2 h 10 min`, in whole minutes; from a day on in days and hours."""
    minutes = int(seconds // 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return _("{days} d {hours} h", days=days, hours=hours)
    if hours:
        return _("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return _("{minutes} min", minutes=minutes)
