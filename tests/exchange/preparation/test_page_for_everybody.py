"""The page for everybody, as WCAG 2.2 AA asks: on a phone, magnified, by keys, with a screen reader, in the dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec
import pytest

from tests.exchange.preparation.browser import Opened, needs_chromium
from tests.exchange.preparation.forms import FORM
from tests.exchange.preparation.test_form_page import contrast
from tui.exchange.preparation.form_page import write_form_page
from tui.language import Translator

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_chromium

LONG = "Arbetsmarknadsutbildningskonsekvensutredningssekreterare"
"""A word as Swedish has them; it must not push the page out of a phone."""
FULL = msgspec.structs.replace(
    FORM,
    title=f"Anna, {LONG}?",
    lines=(*FORM.lines, LONG),
    agreed=(*FORM.agreed, LONG),
    fields=(
        *FORM.fields[:-1],
        msgspec.structs.replace(FORM.fields[6], mark="Q3", question="x.ten", most=10, ask=f"{LONG} 1–10?"),
        FORM.fields[-1],
    ),
)
AXE: dict[str, object] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    page = tmp_path / "form.html"
    page.write_text(write_form_page(FULL, Translator("sv")), "utf-8")
    return page


def filled(form: Opened) -> Opened:
    """Answer a bit of all, so that every state is there at once."""
    form["f1-1"].check(force=True)
    form["q2"].press("6")
    form["f3"].fill("Semestern")
    form["f3-only"].check()
    form["copy"].click()
    form.told("Kopierat")
    return form


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 320)])
def test_axe_finds_nothing(
    browser: Browser, file: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    with Opened(browser, file, width=width, scheme=scheme) as form:
        found = filled(form).axe(AXE)
        assert [one["id"] for one in found["passes"]], "it did look"
        told = [
            (one["id"], one["help"], [node["html"][:90] for node in one["nodes"]])
            for one in (*found["violations"], *found["incomplete"])
        ]
        assert told == []


WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OUT = """
() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 0.5 || box.left < -0.5);
}).map((one) => one.tagName + one.id)
"""
SPACED = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    + " word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
}
"""
CUT = """
() => [...document.querySelectorAll("label, legend, button, p, h1, h2, li, output")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== "visible")
  .map((one) => one.textContent)
"""


@pytest.mark.parametrize("width", [320, 380])
def test_on_a_phone_and_magnified_nothing_stands_out_at_the_side(
    browser: Browser, file: Path, width: int
) -> None:
    with Opened(browser, file, width=width, touch=True) as form:
        filled(form)
        assert form.page.evaluate(WIDE) == 0 and form.page.evaluate(OUT) == []
        form.page.evaluate(SPACED)
        assert form.page.evaluate(WIDE) == 0 and form.page.evaluate(CUT) == [], "with wider spacing of text"


SMALL = """
(least) => [...document.querySelectorAll("button, textarea, input")].filter((one) => one.getClientRects().length)
  .map((one) => (one.type === "radio" || one.type === "checkbox") ? one.closest("label") : one)
  .map((one) => [one.id || one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.height < least || box.width < least)
  .map(([name, box]) => name + " " + box.width + "x" + box.height)
"""


def test_a_finger_finds_everything(browser: Browser, file: Path) -> None:
    with Opened(browser, file, width=320, touch=True) as form:
        # WCAG 2.2 AA asks for 24, a thumb in a train for 44.
        assert filled(form).page.evaluate(SMALL, 44) == []


SEEN = """
() => {
  const at = document.activeElement, seen = at.type === "radio" ? at.nextElementSibling : at;
  const style = getComputedStyle(seen), box = seen.getBoundingClientRect();
  let ground = at.parentElement;
  while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") { ground = ground.parentElement; }
  return {name: at.id || at.textContent, width: parseFloat(style.outlineWidth), style: style.outlineStyle,
          colour: style.outlineColor, ground: getComputedStyle(ground).backgroundColor,
          inside: box.top >= 0 && box.top < innerHeight};
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_where_the_focus_is_can_be_seen_at_every_stop(
    browser: Browser, file: Path, scheme: Literal["light", "dark"]
) -> None:
    with Opened(browser, file, scheme=scheme) as form:
        filled(form).page.reload()
        stops = []
        for _stop in range(60):
            form.press("Tab")
            if form.page.evaluate("document.activeElement === document.body"):
                break
            stop = form.page.evaluate(SEEN)
            stops.append(stop["name"])
            assert stop["style"] == "solid" and stop["width"] >= 2 and stop["inside"], stop
            assert contrast(hexed(stop["colour"]), hexed(stop["ground"])) >= 3, stop
        assert {"f1-1", "f3", "f3-only", "q2", "copy", "save", "mail", "block", "clear"} <= set(stops)


def hexed(colour: str) -> str:
    numbers = colour[colour.index("(") + 1 : -1].split(",")[:3]
    return "#" + "".join(f"{int(float(number)):02x}" for number in numbers)


def test_a_screen_reader_is_told_what_each_field_is_and_what_has_happened(
    browser: Browser, file: Path
) -> None:
    with Opened(browser, file) as form:
        tree = form.devtools().send("Accessibility.getFullAXTree")["nodes"]
        nodes = [node for node in tree if not node.get("ignored")]

        def named(role: str) -> list[str]:
            return [node["name"]["value"] for node in nodes if node["role"]["value"] == role]

        assert named("RootWebArea") == [FULL.title]
        headings = [
            (node["name"]["value"], level(node)) for node in nodes if node["role"]["value"] == "heading"
        ]
        assert [deep for _name, deep in headings] == [1, 2, 2, 2], "one title, and no level is left out"
        groups = named("group")
        assert {field.ask for field in FULL.fields if field.kind in ("weather", "scale")} <= set(groups)
        for role in ("textbox", "slider", "checkbox", "radio", "button"):
            assert named(role) and all(name.strip() for name in named(role)), role
        assert set(named("slider")) == {field.ask for field in FULL.fields if field.kind == "scale"}
        assert form.page.get_by_role("status").get_attribute("id") == "said"
        form["save"].click()
        assert form.told("Sparat som fil")
        assert form.focused == "save", "what is said takes the focus from nothing"


def level(node: dict[str, Any]) -> int:
    return next(int(one["value"]["value"]) for one in node["properties"] if one["name"] == "level")


def test_what_is_chosen_is_no_matter_of_colour_alone(browser: Browser, file: Path) -> None:
    with Opened(browser, file) as form:
        filled(form)
        form.page.emulate_media(forced_colors="active")
        chosen = form.page.locator("#f1-1 + span")
        mark = chosen.evaluate("one => getComputedStyle(one, '::before').content")
        assert (
            "●" in mark
            and form.page.locator("#f1-2 + span").evaluate("one => getComputedStyle(one, '::before').content")
            == "none"
        )
        assert form.page.locator("#q2 + output").inner_text() == "6"
        assert (
            form.page.locator("[data-mark=F3]").evaluate("one => getComputedStyle(one).borderStyle")
            == "dashed"
        )
