"""Every look can be read: contrasts by the formula of WCAG 2.2, of every pair that is drawn."""

import pytest

from tui.widgets.looks import theme_colours

LOOKS = {
    name: getattr(theme_colours, name)
    for name in ("NIGHT", "DAY", "STAGE", "NIGHT_256", "DAY_256", "NIGHT_16", "DAY_16")
}
WRITTEN = ("text", "soft", "ember", "gold", "cool", "over")


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("ground", ["ground", "raised"])
@pytest.mark.parametrize("role", WRITTEN)
def test_what_is_written_has_seven_to_one(name: str, ground: str, role: str) -> None:
    roles = LOOKS[name]
    assert contrast(roles[role], roles[ground]) >= 7


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("role", sorted(theme_colours.ART))
def test_shapes_have_three_to_one(name: str, role: str) -> None:
    assert contrast(LOOKS[name][role], LOOKS[name]["ground"]) >= 3


@pytest.mark.parametrize("name", LOOKS)
def test_the_card_is_the_opposite_of_the_ground(name: str) -> None:
    roles = LOOKS[name]
    assert contrast(roles["ink"], roles["paper"]) >= 7
    assert contrast(roles["paper"], roles["ground"]) >= 7


@pytest.mark.parametrize("name", LOOKS)
@pytest.mark.parametrize("role", ["gold", "over", "ember"])
def test_inverse_plates_can_be_read(name: str, role: str) -> None:
    assert contrast(LOOKS[name]["ground"], LOOKS[name][role]) >= 7
