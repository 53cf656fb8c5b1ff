"""The colours of each look, by role; no other file names a colour.

Text on `ground` and on `raised` has a contrast of 7:1 or more, `line`, `coal` and the art of 3:1 (WCAG 2.2,
1.4.3, 1.4.6 and 1.4.11).
"""

ROLES = tuple(
    "ground raised line text soft ember gold cool over coal log "  # noqa: SIM905 - a list of words is read as one
    "sun ray cloud shade rain bolt fog red green blue paper ink spark".split()
)
"""What a colour is for. `soft` is quiet and never thin, `over` stands inverse only, the last 13 are for art."""

ART = frozenset(
    [
        "log",
        "sun",
        "ray",
        "cloud",
        "shade",
        "rain",
        "bolt",
        "fog",
        "red",
        "green",
        "blue",
        "spark",
        "coal",
        "line",
    ]
)
"""Roles of shapes, in which nothing is written."""

_NIGHT = (
    "#15100d #241b15 #7d6452 #fbf1e4 #d6c3ae #ff9d4d #ffd27a #8cc4ec #ff8f75 #c4481c #8a5a3c "
    "#ffcf5c #ff9d4d #ddd2c6 #9d9087 #7fb8ea #ffe27a #b9ada2 #f0705c #8cc98a #6fa8dc #f4e4cb #1d140e #fff1d6"
)
_DAY = (
    "#fdf7ec #f3e7d3 #a58a68 #23180f #54402c #833200 #5f4300 #134c73 #8c1d10 #d9541e #7a4a2c "
    "#b87800 #b85400 #8f8274 #655a50 #2f78b4 #a87400 #877b70 #c63f2d #3f8a45 #2f6fb0 #33261b #fff6e6 #b87800"
)
_STAGE = (
    "#000000 #1c1c1c #9e9e9e #ffffff #e6e6e6 #ffaf5f #ffe08a #9fd5ff #ff9d85 #d75f00 #af7f5f "
    "#ffd75f #ffaf5f #eeeeee #a8a8a8 #87c7ff #ffff87 #c6c6c6 #ff5f5f #87d787 #5fafff #ffffff #000000 #ffffff"
)
_NIGHT_256 = (
    "#121212 #1c1c1c #875f5f #ffffd7 #d7d7af #ffaf5f #ffd787 #87d7ff #ff875f #d75f00 #af5f5f "
    "#ffd75f #ffaf5f #d7d7d7 #9e9e9e #87afff #ffff87 #bcbcbc #ff5f5f #87d787 #5fafff #ffd7d7 #080808 #ffffd7"
)
_DAY_256 = (
    "#ffffff #eeeeee #875f5f #000000 #444444 #870000 #5f0000 #000087 #870000 #af5f00 #875f00 "
    "#af8700 #af5f00 #8a8a8a #626262 #005faf #af8700 #808080 #d70000 #008700 #005fd7 #303030 #ffffff #af8700"
)
_NIGHT_16 = (
    "#000000 #000000 #aaaaaa #ffffff #aaaaaa #ffff55 #ffff55 #55ffff #ff55ff #aa5500 #aa5500 "
    "#ffff55 #aa5500 #ffffff #aaaaaa #5555ff #ffff55 #aaaaaa #ff5555 #55ff55 #5555ff #ffffff #000000 #ffffff"
)
_DAY_16 = (
    "#ffffff #ffffff #555555 #000000 #000000 #aa0000 #0000aa #0000aa #aa0000 #aa0000 #aa5500 "
    "#aa5500 #aa5500 #555555 #555555 #0000aa #aa5500 #555555 #aa0000 #555555 #0000aa #000000 #ffffff #aa5500"
)


def _roles(colours: str) -> dict[str, str]:
    return dict(zip(ROLES, colours.split(), strict=True))


NIGHT, DAY, STAGE = _roles(_NIGHT), _roles(_DAY), _roles(_STAGE)
NIGHT_256, DAY_256 = _roles(_NIGHT_256), _roles(_DAY_256)
NIGHT_16, DAY_16 = _roles(_NIGHT_16), _roles(_DAY_16)
