"""A release of figures on the team, as Markdown to hand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.domain.report.answered_values import HIGHEST
from tui.domain.report.team_figures import LEAST
from tui.exchange.markdown.plain_line import plain
from tui.language.titles.tag_titles import word_title

if TYPE_CHECKING:
    from datetime import date

    from tui.domain.people.release import Release
    from tui.language import Translator


def write_report(release: Release, _: Translator) -> str:
    """Write the figures, how they were made, and nothing else."""
    lines = [f"- {plain(word_title(one.measure, _))}: **{one.average:.1f}**" for one in release.figures]
    about = _(
        "Averages on a scale from 1 to {highest}, in half steps. At least {least} people are behind each figure, and "
        "each of them counts once. What could tell of anybody, also when compared with an earlier report, is left out.",
        highest=HIGHEST,
        least=LEAST,
    )
    title = _("The team in {quarter}", quarter=quarter_title(release.quarter))
    return f"# {title}\n\n{about}\n\n" + "\n".join(lines) + "\n"


def quarter_title(quarter: date) -> str:
    """Name a quarter by its first day, as `2026 Q3`."""
    return f"{quarter.year} Q{(quarter.month + 2) // 3}"
