"""The weathers, drawn with box and block characters: terminals and video fonts differ on emoji."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.base.content import drawn, lines

_CLOUD = ("    ▗▄▄▖   ", "  ▗▟████▙▖ ", " ▐████████▌", "  ▀▀▀▀▀▀▀▀ ")

_DRAWINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "sunny": (
        ("  ╲  │  ╱  ", "$accent"),
        ("   ▗▄▄▄▖   ", "$accent"),
        ("── ▐███▌ ──", "$accent"),
        ("   ▝▀▀▀▘   ", "$accent"),
        ("  ╱  │  ╲  ", "$accent"),
    ),
    "partly-cloudy": (
        ("  ╲ │ ╱    ", "$accent"),
        ("── ▟█▙     ", "$accent"),
        ("   ▗▟██▙▄▖ ", "$secondary"),
        ("  ▐███████▌", "$secondary"),
        ("   ▀▀▀▀▀▀▀ ", "$secondary"),
    ),
    "cloudy": (("           ", ""), *((line, "$secondary") for line in _CLOUD)),
    "foggy": (
        (" ░░░░░░░░  ", "$dim"),
        ("   ▒▒▒▒▒▒▒▒", "$dim"),
        (" ░░░░░░░░░ ", "$dim"),
        ("  ▒▒▒▒▒▒▒  ", "$dim"),
        (" ░░░░░░░░░░", "$dim"),
    ),
    "rainy": (
        *((line, "$secondary") for line in _CLOUD[:3]),
        ("  ╱ ╱ ╱ ╱  ", "$primary"),
        (" ╱ ╱ ╱ ╱   ", "$primary"),
    ),
    "stormy": (
        *((line, "$dim") for line in _CLOUD[:3]),
        ("   ▗▛ ▗▛   ", "$accent"),
        ("   ▘  ▘    ", "$accent"),
    ),
    "rainbow": (
        ("  ▄▄███▄▄  ", "$error"),
        ("▄█▀▄▄▄▄▄▀█▄", "$warning"),
        ("█▌▟▀▀▀▀▀▙▐█", "$accent"),
        ("█▌█ ▄▄▄ █▐█", "$success"),
        ("█▌█▐▘ ▝▌█▐█", "$primary"),
    ),
}
_SIGNS = {
    "sunny": "☼",
    "partly-cloudy": "◐",
    "cloudy": "▒",
    "foggy": "≡",
    "rainy": "╱",
    "stormy": "↯",
    "rainbow": "∩",
}

WIDTH, HEIGHT = 11, 5


def draw_weather(sky: str) -> Content:
    """Draw a weather in 11×5 cells; an unknown one is left blank."""
    drawing = _DRAWINGS.get(sky, (("", ""),) * HEIGHT)
    return lines(*(drawn(piece) for piece in drawing))


def draw_turn(before: str, after: str) -> Content:
    """Draw how the weather turns, in 27×5 cells: what it was, an arrow, what is to come."""
    rows = zip(*(draw_weather(sky).split("\n", allow_blank=True) for sky in (before, after)), strict=True)
    return lines(
        *(
            Content.assemble(
                was,
                " " * (WIDTH - was.cell_length),
                "  ",
                ("→" if row == HEIGHT // 2 else " ", "$dim"),
                "  ",
                to,
            )
            for row, (was, to) in enumerate(rows)
        )
    )


def weather_sign(sky: str) -> str:
    """One character that stands for a weather where there is room for no more."""
    return _SIGNS.get(sky, "")
