"""Figures of one comparison, and how they are told."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles


def p95(samples: list[float]) -> float:
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Samples of ours and of what it is held against, taken in turn; `most` is the ratio not to be passed."""

    name: str
    unit: str
    ours: list[float]
    theirs: list[float]
    against: str
    most: float | None = None

    @property
    def ratio(self) -> float:
        """Median to median."""
        return median(self.ours) / median(self.theirs)

    @property
    def is_kept(self) -> bool:
        return self.most is None or self.ratio <= self.most

    def record(self) -> dict[str, object]:
        return {
            "name": self.name,
            "unit": self.unit,
            "against": self.against,
            "ours": _summary(self.ours),
            "theirs": _summary(self.theirs),
            "ratio": round(self.ratio, 3),
            "most": self.most,
            "kept": self.is_kept,
        }


def table(comparisons: list[Comparison]) -> str:
    heads = ("", "ours", "p95", "against", "theirs", "p95", "ratio", "at most", "")
    rows = [heads, *(_row(comparison) for comparison in comparisons)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    left = (0, 3)
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _row(comparison: Comparison) -> tuple[str, ...]:
    ours, theirs, unit = comparison.ours, comparison.theirs, comparison.unit
    return (
        comparison.name,
        f"{median(ours):.1f} {unit}",
        f"{p95(ours):.1f}",
        comparison.against,
        f"{median(theirs):.1f} {unit}",
        f"{p95(theirs):.1f}",
        f"{comparison.ratio:.2f}",
        "" if comparison.most is None else f"{comparison.most:.1f}",
        "" if comparison.is_kept else "MISSED",
    )


def _summary(samples: list[float]) -> dict[str, float | int]:
    return {
        "samples": len(samples),
        "median": round(median(samples), 3),
        "p95": round(p95(samples), 3),
        "least": round(min(samples), 3),
    }
