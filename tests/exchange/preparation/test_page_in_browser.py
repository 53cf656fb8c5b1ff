"""The page in a real browser, as somebody fills it in and sends it; where there is none, these tests say so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from tests.exchange.preparation.browser import Opened, needs_chromium
from tests.exchange.preparation.forms import FORM
from tests.exchange.preparation.test_form_page import NASTY, PAGE
from tui.exchange.preparation.form_page import write_form_page
from tui.exchange.preparation.reply_marks import words
from tui.exchange.preparation.reply_reader import items_of, read_reply
from tui.language import Translator

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_chromium

TEXTS = ("f1-words", "f2-1", "f2-2", "f2-3", "f3", "f4", "f5", "q1", "q2-words", "f6")
"""All fields that one writes in."""
SAFE = "javascript:alert(1) <svg/onload=alert(2)> ${alert(3)} [F6] [Fireside 00000000] '\"`\\"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    page = tmp_path / "form.html"
    page.write_text(PAGE, "utf-8")
    return page


def answers(text: str) -> dict[str, str]:
    return read_reply(text, FORM).answers


def test_with_keys_alone_it_is_filled_in_copied_and_read_back(browser: Browser, file: Path) -> None:
    with Opened(browser, file) as form:
        way: list[str] = []
        for _step in range(60):
            form.press("Tab")
            at = form.focused
            if at == "copy":
                break
            way.append(at)
            if at == "f1-0":
                form.press("ArrowRight", "ArrowRight")
            elif at == "q2":
                form.press("6")
            elif at == "q1-only":
                form.press("Space")
            elif at in ("f2-1", "f3", "q1", "q2-words", "f6"):
                form.page.keyboard.type(f"from {at}")
        assert way[:3] == ["f1-0", "f1-words", "f1-only"], "the skies are one stop, as radio buttons are"
        assert [at for at in way if at in TEXTS] == list(TEXTS), "in the order in which they stand"
        form.press("Enter")
        assert form.told("Copied.")
        assert form.pasted == form.block
        assert answers(form.pasted) == {
            "F1": "Cloudy",
            "F2": "- from f2-1",
            "F3": "- from f3",
            "Q1": "[only you]\nfrom q1",
            "Q2": "6\nfrom q2-words",
            "F6": "from f6",
        }


def test_a_slider_is_set_by_the_mouse_by_a_finger_and_by_each_key(browser: Browser, file: Path) -> None:
    with Opened(browser, file, width=380, touch=True) as form:
        slider, shown = form["q2"], form.page.locator("#q2 + output")
        assert shown.inner_text() == "–" and slider.get_attribute("aria-valuetext") == "not answered"
        slider.scroll_into_view_if_needed()
        box = slider.bounding_box()
        assert box is not None
        middle, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        form.page.mouse.click(middle, y)
        assert shown.inner_text() == "4", "where it stands already, a click is an answer too"
        form.page.mouse.move(middle, y)
        form.page.mouse.down()
        form.page.mouse.move(box["x"] + box["width"] - 4, y, steps=4)
        form.page.mouse.up()
        assert shown.inner_text() == "7" == slider.get_attribute("aria-valuetext")
        form.page.get_by_role("button", name="take back").click()
        assert shown.inner_text() == "–" and form.focused == "q2" and "[Q2]" not in form.block
        finger(form, box["x"] + 12, y, to=box["x"] + 40)
        assert shown.inner_text() in ("1", "2")
        for key, value in (
            ("3", "3"),
            ("ArrowRight", "4"),
            ("ArrowLeft", "3"),
            ("End", "7"),
            ("Home", "1"),
            ("8", "1"),
        ):
            slider.press(key)
            assert shown.inner_text() == value
        assert answers(form.block) == {"Q2": "1"}


def finger(form: Opened, x: float, y: float, *, to: float) -> None:
    """Lay a finger down, draw it aside, and lift it."""
    devtools = form.devtools()
    for kind, at in (("touchStart", x), ("touchMove", to), ("touchEnd", None)):
        points = [] if at is None else [{"x": at, "y": y}]
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_what_one_wrote_is_there_after_closing_until_one_erases_it(browser: Browser, file: Path) -> None:
    with Opened(browser, file) as form:
        form["f3"].fill("Holidays\n[F6] not this")
        form["q2"].press("6")
        form["f1-1"].check(force=True)
        form["f3-only"].check()
        before = form.block
        form.page.reload()
        assert form.block == before and form["f3-only"].is_checked() and form["f1-1"].is_checked()
        assert form.page.locator("#q2 + output").inner_text() == "6"
        form.answer = False
        form["clear"].click()
        assert form.said == ["Erase all you have written here?"] and form.block == before
        form.answer = True
        form["clear"].click()
        assert form.told("erased from this browser")
        assert form.page.evaluate("localStorage.length") == 0 and form["f3"].input_value() == ""
        form.page.reload()
        assert "Nothing this time." in form.block and not form["f3-only"].is_checked()


def test_the_saved_file_is_the_block_and_carries_no_name(
    browser: Browser, file: Path, tmp_path: Path
) -> None:
    with Opened(browser, file) as form:
        form["f2-1"].fill("Lön – och ”sommaren” 🏖")
        with form.page.expect_download() as download:
            form["save"].click()
        saved = tmp_path / "saved.txt"
        download.value.save_as(saved)
        assert saved.read_text("utf-8") == form.block
        assert download.value.suggested_filename == f"fireside-{FORM.code}.txt"
        assert form.told("Saved as a file.")
        assert items_of(answers(saved.read_text("utf-8"))["F2"]) == ("Lön – och ”sommaren” 🏖",)


def test_the_mail_is_short_and_the_answers_are_on_the_clipboard(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "form.html"
    form_to = msgspec.structs.replace(FORM, reply_to="eva+one@example.com")
    file.write_text(write_form_page(form_to, Translator("en")), "utf-8")
    with Opened(browser, file) as form:
        asked: list[Any] = []
        devtools = form.devtools()
        devtools.on("Page.frameRequestedNavigation", lambda event: asked.append(event["url"]))
        devtools.send("Page.enable")
        form["q1"].fill("secret " * 400)
        form["mail"].click()
        for _moment in range(100):
            if asked:
                break
            form.page.wait_for_timeout(20)
        (url,) = asked
        assert url.startswith("mailto:eva%2Bone@example.com?subject=Before") and len(url) < 300
        assert "secret" not in url
        assert form.told("Paste it into the mail") and form.pasted == form.block


def test_where_the_browser_keeps_the_clipboard_to_itself_the_old_way_copies(
    browser: Browser, file: Path
) -> None:
    refused = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    with Opened(browser, file) as form:
        form["f4"].fill("I sleep well")
        form.page.evaluate(refused)
        form["copy"].click()
        assert form.told("Copied.") and "I sleep well" in form.pasted
        form.page.evaluate("() => { document.execCommand = () => false; }")
        form["copy"].click()
        assert form.told("copy it yourself") and form.focused == "block"
        marked = "block.selectionEnd - block.selectionStart === block.value.length"
        assert form.page.evaluate(
            f"(() => {{ const block = document.getElementById('block'); return {marked}; }})()"
        )


def test_what_somebody_writes_is_text_in_every_field(browser: Browser, file: Path) -> None:
    with Opened(browser, file) as form:
        count = "document.querySelectorAll('*').length"
        elements = form.page.evaluate(count)
        for at in TEXTS:
            form[at].fill(f"{NASTY} {SAFE}".replace("\n", " "))
        form.page.reload()
        form["copy"].click()
        assert form.told("Copied.") and form.said == [], "no script of theirs ran"
        assert form.page.evaluate(count) == elements and form.page.title() == FORM.title
        assert all(url.startswith(file.as_uri()) for url in form.asked)
        found = answers(form.pasted)
        wanted = words(f"{NASTY} {SAFE}")
        assert set(found) == {"F1", "F2", "F3", "F4", "F5", "Q1", "Q2", "F6"}
        assert all(words(found[mark]) == wanted * (3 if mark == "F2" else 1) for mark in found)
        assert read_reply(form.pasted, FORM).codes == (FORM.code,)


def test_what_stands_in_decks_and_names_is_text_in_every_place(browser: Browser, tmp_path: Path) -> None:
    ours = f"{NASTY} {SAFE}"
    fields = tuple(
        msgspec.structs.replace(
            field, ask=ours, hint=ours, choices=tuple((id, ours) for id, _ in field.choices)
        )
        for field in FORM.fields
    )
    nasty = msgspec.structs.replace(
        FORM,
        **dict.fromkeys(("title", "name", "agreed_title", "how", "nothing", "only_title", "reply_to"), ours),
        **dict.fromkeys(("lines", "agreed", "readers"), (ours,)),
        fields=fields,
    )
    file = tmp_path / "form.html"
    file.write_text(write_form_page(nasty, Translator("da")), "utf-8")
    with Opened(browser, file) as form:
        form["copy"].click()
        form.told("Kopieret")
        form["q1"].fill("fint")
        assert form.said == [] and form.page.title() == " ".join(ours.split())
        assert not form.page.locator("img").count() and form.page.locator("script").count() == 1
        assert all(url.startswith(file.as_uri()) for url in form.asked)
        assert "fint" in form.block


def test_its_policy_stops_a_script_a_handler_and_a_picture_of_somebody_else(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "form.html"
    intruders = (
        "<script>document.title='taken'</script>"
        "<img src='https://example.com/x.png' onerror=\"document.title='taken'\">"
        "<p style='position:fixed' onclick=\"document.title='taken'\" id='intruder'>x</p></main>"
    )
    file.write_text(PAGE.replace("</main>", intruders), "utf-8")
    with Opened(browser, file) as form:
        form["intruder"].click()
        assert form.page.title() == FORM.title
        assert form["intruder"].evaluate("one => getComputedStyle(one).position") == "static"
        assert form["sent"].is_visible(), "its own script runs"
        assert all(url.startswith(file.as_uri()) for url in form.asked)


def test_where_no_scripts_run_it_says_so_and_shows_the_way_by_text(browser: Browser, file: Path) -> None:
    with Opened(browser, file, scripts=False, width=380) as form:
        shown = form.page.locator("noscript").inner_text()
        assert "Scripts do not run here" in shown and "[only you]" in shown
        assert re.search(r"\[Q1\] What’s been on your mind", shown) and not form["sent"].is_visible()
