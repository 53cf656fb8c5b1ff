"""A digest of what is past with a person."""

from datetime import date

from tui.domain.record import Record


class SkyOn(Record, frozen=True, kw_only=True):
    """The weather that the employee chose in the meeting of a day."""

    on: date
    sky: str


class Digest(Record, frozen=True, kw_only=True):
    """What home shows of a person's past; derived from the archive and rebuilt from it.

    `skies` are the employee's weathers in the last meetings that had any, the latest last. `guesses` is the score of
    the week guessing: right and all, the manager's and the employee's.
    """

    meetings: int = 0
    last_meeting: str = ""
    last_on: date | None = None
    last_template: str = ""
    weather_employee: str = ""
    weather_manager: str = ""
    forecast_employee: str = ""
    forecast_manager: str = ""
    skies: tuple[SkyOn, ...] = ()
    main_points: tuple[str, ...] = ()
    forward_employee: str = ""
    forward_manager: str = ""
    guesses_manager: tuple[int, int] = (0, 0)
    guesses_employee: tuple[int, int] = (0, 0)
