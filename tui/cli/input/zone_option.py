"""The time zone that was asked for, else that of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.cli_errors import RefusedError
from tui.domain.text.clean_text import clean_line
from tui.language import Translator

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def zone_of(name: str | None, _: Translator) -> ZoneInfo:
    """Give the zone called `name`, None: that of the machine. Raises RefusedError where there is none."""
    from tui.system.local_zone import local_zone, named_zone

    zone = local_zone() if name is None else named_zone(name)
    if zone is not None:
        return zone
    if name is not None:
        raise RefusedError(
            _("There is no time zone {name}. Write one such as Europe/Stockholm.", name=clean_line(name))
        )
    raise RefusedError(_("The time zone of this machine is not known. Say it: --zone Europe/Stockholm."))
