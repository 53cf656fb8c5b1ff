"""The looks: night (the default), day, and a stage of high contrast that survives video compression."""

from textual.theme import Theme

NIGHT = Theme(
    name="night",
    primary="#f0a35e",
    secondary="#cdb48f",
    accent="#f2cc7e",
    foreground="#f1e6d8",
    background="#1b1613",
    surface="#231c18",
    panel="#30261f",
    warning="#e9b44c",
    error="#ee8a6c",
    success="#a3c585",
    dark=True,
    variables={
        "dim": "#a8988a",
        "faint": "#6f6156",
        "cursor": "#453427",
        "input-cursor-background": "#f0a35e",
        "input-selection-background": "#6b4a2e",
        "border": "#574638",
    },
)

DAY = Theme(
    name="day",
    primary="#a4480f",
    secondary="#6d5636",
    accent="#8a5a00",
    foreground="#33271e",
    background="#fbf6ec",
    surface="#f4ecdd",
    panel="#eadfcb",
    warning="#8a5a00",
    error="#a8321a",
    success="#3f6b23",
    dark=False,
    variables={
        "dim": "#6a594a",
        "faint": "#a39381",
        "cursor": "#ecd9bb",
        "input-cursor-background": "#a4480f",
        "input-selection-background": "#e6c69a",
        "border": "#c9b79c",
    },
)

CONTRAST = Theme(
    name="stage",
    primary="#ffd75f",
    secondary="#ffffff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    warning="#ffd75f",
    error="#ff875f",
    success="#87ff87",
    dark=True,
    variables={
        "dim": "#d0d0d0",
        "faint": "#8a8a8a",
        "cursor": "#444444",
        "input-cursor-background": "#ffd75f",
        "input-selection-background": "#5f5f00",
        "border": "#8a8a8a",
    },
)

THEMES = (NIGHT, DAY, CONTRAST)
