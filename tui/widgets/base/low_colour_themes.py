"""The looks for terminals with few colours, so that the nearest colour there is also a legible one.

Left to itself, a warm brown becomes a dark red among 256 colours, and a hint vanishes among 16.
"""

from __future__ import annotations

from textual.theme import Theme

from tui.widgets.base.themes import CONTRAST, DAY, NIGHT, THEMES

_NIGHT_256 = Theme(
    name=NIGHT.name,
    primary="#ffaf5f",
    secondary="#d7af87",
    accent="#ffd787",
    foreground="#eeeeee",
    background="#1c1c1c",
    surface="#262626",
    panel="#3a3a3a",
    warning="#ffaf00",
    error="#ff875f",
    success="#afd787",
    dark=True,
    variables={
        "dim": "#a8a8a8",
        "faint": "#8a8a8a",
        "cursor": "#4e4e4e",
        "input-cursor-background": "#ffaf5f",
        "input-selection-background": "#875f00",
        "border": "#626262",
    },
)

_DAY_256 = Theme(
    name=DAY.name,
    primary="#af5f00",
    secondary="#5f5f5f",
    accent="#875f00",
    foreground="#262626",
    background="#ffffff",
    surface="#eeeeee",
    panel="#dadada",
    warning="#875f00",
    error="#af0000",
    success="#5f8700",
    dark=False,
    variables={
        "dim": "#585858",
        "faint": "#767676",
        "cursor": "#ffd7af",
        "input-cursor-background": "#af5f00",
        "input-selection-background": "#ffd787",
        "border": "#bcbcbc",
    },
)


def _dark_16(name: str) -> Theme:
    return Theme(
        name=name,
        primary="#ffff55",
        secondary="#ffffff",
        accent="#ffff55",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#0000aa",
        warning="#ffff55",
        error="#ff5555",
        success="#55ff55",
        dark=True,
        variables={
            "dim": "#aaaaaa",
            "faint": "#aaaaaa",
            "text-disabled": "#aaaaaa",
            "cursor": "#0000aa",
            "input-cursor-background": "#ffff55",
            "input-selection-background": "#aa5500",
            "border": "#aaaaaa",
        },
    )


_DAY_16 = Theme(
    name=DAY.name,
    primary="#0000aa",
    secondary="#000000",
    accent="#0000aa",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#aaaaaa",
    warning="#aa0000",
    error="#aa0000",
    success="#0000aa",
    dark=False,
    variables={
        "dim": "#000000",
        "faint": "#000000",
        "text-disabled": "#555555",
        "cursor": "#aaaaaa",
        "input-cursor-background": "#0000aa",
        "input-selection-background": "#55ffff",
        "border": "#555555",
    },
)


def looks(colours: str | None) -> tuple[Theme, ...]:
    """Give the looks for a terminal with `colours` as Rich names them: truecolor, 256, or standard for 16."""
    if colours == "256":
        return (_NIGHT_256, _DAY_256, CONTRAST)
    if colours == "standard":
        return (_dark_16(NIGHT.name), _DAY_16, _dark_16(CONTRAST.name))
    return THEMES
