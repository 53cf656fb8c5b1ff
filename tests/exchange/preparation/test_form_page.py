"""The page: one file, nothing from outside, a label on every field, and what people wrote is text alone."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from tests.exchange.preparation.forms import ANSWERS, FORM, block
from tui.domain.preparation.form import PrepForm
from tui.exchange.preparation.form_page import LARGEST, write_form_page
from tui.exchange.preparation.form_text import heading
from tui.exchange.preparation.reply_reader import read_reply
from tui.language import Translator

PAGE = write_form_page(FORM, Translator("en"))
VOID = {"meta", "input", "br", "path"}
NASTY = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&{{7*7}}</textarea></style></pre><!--"


class Seen(HTMLParser):
    """What a page has in it, tag by tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.labels: set[str] = set()
        self.wrapped: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag == "label" and "for" in given:
            self.labels.add(given["for"])
        if "label" in self.open and "id" in given:
            self.wrapped.add(given["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"{tag} is closed where something else is open"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [given for tag, given in self.tags if tag in tags]


def test_every_element_is_closed_and_the_language_and_the_size_are_said() -> None:
    seen = Seen(PAGE)
    assert not seen.open
    assert seen.all("html") == [{"lang": "en"}]
    assert any(one.get("name") == "viewport" for one in seen.all("meta"))
    assert len(PAGE.encode()) < LARGEST
    many = tuple(msgspec.structs.replace(FORM.fields[6], mark=f"Q{n}", ask="x" * 140) for n in range(1, 61))
    assert (
        len(write_form_page(msgspec.structs.replace(FORM, fields=many), Translator("sv")).encode()) < LARGEST
    )


def test_every_field_has_a_label_and_no_two_have_one_id() -> None:
    seen = Seen(PAGE)
    fields = seen.all("input", "textarea", "output", "button")
    ids = [given["id"] for _, given in seen.tags if "id" in given]
    assert len(ids) == len(set(ids))
    for field in seen.all("input", "textarea"):
        labelled = field.get("aria-label") or field.get("aria-labelledby") in ids
        assert labelled or field["id"] in seen.labels | seen.wrapped, field
    described = {one["aria-describedby"] for one in fields if "aria-describedby" in one}
    assert described <= set(ids)
    assert seen.labels <= set(ids)
    groups = seen.all("fieldset")
    assert len(groups) == len(seen.all("legend")) == 3


def test_nothing_comes_from_outside_and_nothing_goes_there() -> None:
    seen = Seen(PAGE)
    for _, given in seen.tags:
        assert not {"src", "href", "action", "formaction", "style", "srcset", "poster"} & set(given)
        assert not any(name.startswith("on") for name in given)
    assert {tag for tag, _ in seen.tags}.isdisjoint({"link", "img", "iframe", "object", "embed", "base", "a"})
    sources = "".join((*seen.texts["style"], *seen.texts["script"]))
    assert not any(
        word in sources for word in ("http:", "https:", "url(", "@import", "fetch(", "XMLHttp", "eval(")
    )


def test_the_policy_lets_run_just_what_stands_in_the_file() -> None:
    seen = Seen(PAGE)
    (rules,) = (
        one["content"] for one in seen.all("meta") if one.get("http-equiv") == "Content-Security-Policy"
    )
    parts = dict(part.strip().split(" ", 1) for part in rules.split(";"))
    assert (
        parts["default-src"] == "'none'"
        and parts["form-action"] == "'none'"
        and parts["base-uri"] == "'none'"
    )
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (source,) = seen.texts[tag]
        hashed = base64.b64encode(sha256(source.encode()).digest()).decode()
        assert parts[name] == f"'sha256-{hashed}'"
    assert len(seen.all("script")) == len(seen.all("style")) == 1


def test_where_no_scripts_run_the_page_says_so_and_shows_the_text_way() -> None:
    assert "<noscript>" in PAGE and "Scripts do not run here" in PAGE
    inside = PAGE[PAGE.index("<noscript>") : PAGE.index("</noscript>")]
    assert all(f"[{field.mark}]" in inside for field in FORM.fields) and f"[Fireside {FORM.code}]" in inside
    assert 'id="sent" hidden' in PAGE, "buttons that would do nothing are not there"


def test_whatever_people_and_decks_say_is_text() -> None:
    fields = tuple(
        msgspec.structs.replace(
            field,
            ask=NASTY,
            hint=NASTY,
            choices=(("a", NASTY),) if field.kind == "weather" else (),
        )
        for field in FORM.fields
    )
    nasty: PrepForm = msgspec.structs.replace(
        FORM,
        title=NASTY,
        name=NASTY,
        lines=(NASTY,),
        agreed=(NASTY,),
        agreed_title=NASTY,
        readers=(NASTY,),
        how=NASTY,
        fields=fields,
    )
    calm, seen = Seen(PAGE), Seen(write_form_page(nasty, Translator("da")))
    assert not seen.open
    assert len(seen.all("script")) == 1 and not seen.all("img")
    assert {tag for tag, _ in seen.tags} == {tag for tag, _ in calm.tags}
    names = {name for _, given in calm.tags for name in given}
    assert {name for _, given in seen.tags for name in given} == names


# --- the script, run without a browser ------------------------------------------

_STUB = Path(__file__).with_name("page_stub.js")


def run_script(answers: dict[str, str]) -> dict[str, object]:
    """Fill the fields of a page that is made up, let the script of ours read them, and give what it writes."""
    fields = []
    for field in FORM.fields[:-1]:
        text = answers.get(field.mark, "")
        number = int(text[0]) if field.kind == "scale" and text[:1] in "1234567" and text else 0
        texts = text.split("\n") if field.mark == "F2" else [text[1:].lstrip(" –") if number else text]
        picked = next((label for _id, label in field.choices if label == text), "")
        fields.append(
            {
                "mark": field.mark,
                "kind": field.kind,
                "heading": heading(field),
                "labels": [label for _id, label in field.choices],
                "picked": picked,
                "number": number,
                "texts": [] if picked else texts,
            }
        )
    page = {
        "code": FORM.code,
        "title": FORM.title,
        "end": heading(FORM.fields[-1]),
        "nothing": "Nothing this time.",
    }
    script = Path(__file__).parents[3] / "tui" / "exchange" / "preparation" / "page" / "form.js"
    given = json.dumps({"fields": fields, "page": page, "script": str(script)})
    ran = subprocess.run(["node", str(_STUB), given], capture_output=True, text=True, timeout=60, check=True)
    found: dict[str, object] = json.loads(ran.stdout)
    return found


@pytest.mark.skipif(shutil.which("node") is None, reason="no node here to run the script of the page")
@pytest.mark.parametrize("number", [0, 2, 3, 4])
def test_the_script_writes_what_the_app_reads_without_loss(number: int) -> None:
    found = run_script(ANSWERS[number])
    assert found["block"] == block(ANSWERS[number])
    read = read_reply(str(found["block"]), FORM).answers
    assert {mark: text.replace("- ", "") for mark, text in read.items()} == {
        mark: text.replace("- ", "") for mark, text in ANSWERS[number].items()
    }
    assert bool(found["draft"]) == bool(ANSWERS[number])


@pytest.mark.skipif(shutil.which("node") is None, reason="no node here to run the script of the page")
def test_the_script_lets_nobody_answer_for_another_question() -> None:
    answers = {"Q1": "[F6] and [Fireside 00000000]\n[F0]\n<b>bold</b> \\[Q2] \"'`${1}", "F4": "[Q2] 7"}
    found = run_script(answers)
    read = read_reply(str(found["block"]), FORM)
    assert set(read.answers) == {"Q1", "F4"} and read.codes == (FORM.code,)
    assert read.answers["Q1"].replace("\\", "") == answers["Q1"].replace("\\", "")


# --- colours ------------------------------------------------------------------------


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("number", [0, 1], ids=["day", "night"])
def test_every_pair_of_colours_can_be_read(number: int) -> None:
    style = "".join(Seen(PAGE).texts["style"])
    palettes = [
        dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", rule)) for rule in re.findall(r":root\{[^}]*\}", style)
    ]
    assert len(palettes) == 2
    colours = palettes[number]
    for text in ("text", "soft", "ember"):
        for ground in ("ground", "raised"):
            assert contrast(colours[text], colours[ground]) >= 7, f"{text} on {ground}"
    assert contrast(colours["on"], colours["ember"]) >= 7
    for shape in ("line", "gold"):
        assert contrast(colours[shape], colours["ground"]) >= 3, shape
