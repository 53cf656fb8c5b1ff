"""A time of day as people write it."""

import re

_TIME = re.compile(
    r"(?:kl\.? ?|klockan |klokken |at )?"
    r"(?:([0-9]{1,2})(?:[:.]([0-9]{2}))?|([0-9]{1,2})([0-9]{2})) ?([ap]\.?m\.?)?"
)


def parse_time(text: str) -> str | None:
    """Give `9`, `930`, `9.30`, `kl 9`, `14:00`, `2pm` … as `HH:MM` (00:00–23:59), else None."""
    if len(text) > 20:
        return None
    match = _TIME.fullmatch(" ".join(text.split()).casefold())
    if match is None:
        return None
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    if match[5]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[5].startswith("p") else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
