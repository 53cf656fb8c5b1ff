"""Minutes in the forms that other places take, and what can never come of a text in them."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exchange.samples import ACTION, ANNA, HELD, TODAY, minutes, with_text
from tests.hostile.texts import TEXTS, is_drawn_safely
from tui.domain.people.action import done
from tui.domain.text.clean_text import clean_line
from tui.exchange.minutes_forms.chat_marks import chat_text
from tui.exchange.minutes_forms.html_page import html_of, html_page
from tui.exchange.minutes_forms.vault_note import note_name, vault_note

MINUTES = minutes(HELD)


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(" ".join([tag, *(f"{name}={value}" for name, value in attrs)]))

    def handle_data(self, data: str) -> None:
        self.text += data


def elements(html: str) -> list[str]:
    reader = _Elements()
    reader.feed(html)
    return reader.found


def test_a_page_has_headings_and_lists_in_the_language_of_the_person() -> None:
    page = html_page(MINUTES, title="Anna", language="sv")
    assert '<html lang="sv">' in page and "<h1>Anna Åkesson" in page and "<li>" in page
    assert "<strong>5</strong>" in page
    assert not {one.split()[0] for one in elements(page)} & {"script", "img", "a", "link", "iframe", "form"}


@pytest.mark.parametrize("id", TEXTS)
def test_no_text_becomes_a_part_of_a_page(id: str) -> None:
    text = TEXTS[id]
    if not clean_line(text):
        return
    plain = elements(html_page(with_text("note", "x"), title="x", language="sv"))
    found = elements(html_page(with_text("note", text), title=text[:200], language='sv"><script>'))
    assert [one.replace('sv"><script>', "sv") for one in found] == plain


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](http://x/y)",
        "[x](javascript:1)",
        "<http://x.y>",
        "<b onclick=x>b</b>",
    ],
)
def test_minutes_that_somebody_edited_load_and_link_nothing(text: str) -> None:
    assert set(elements(html_of(f"# x\n\n{text}\n\n- {text}\n\n[x]: http://x.y\n"))) <= {
        "h1",
        "p",
        "ul",
        "li",
    }


def test_slack_and_teams_have_their_own_marks() -> None:
    slack, teams, plain = (chat_text(MINUTES, chat) for chat in ("slack", "teams", "plain"))
    assert "*Agreed*\n• Send the plan – *your manager*, Fri 27 Nov\n• " in slack
    assert "**Agreed**\n- Send the plan – **your manager**, Fri 27 Nov\n- " in teams
    assert "Agreed\n- Send the plan – your manager, Fri 27 Nov\n- " in plain
    assert "\\" not in slack + teams + plain and "#" not in slack + teams + plain


@pytest.mark.parametrize("id", TEXTS)
def test_a_chat_takes_no_text_for_a_mark_or_a_call(id: str) -> None:
    text = TEXTS[id]
    if not clean_line(text):
        return
    lines = with_text("note", "x").count("\n")
    for chat in ("slack", "teams", "plain"):
        written = chat_text(with_text("note", text), chat)
        plain = chat_text(with_text("note", "x"), chat)
        assert written.count("\n") == plain.count("\n"), lines
        assert all(is_drawn_safely(line) for line in written.split("\n"))
        if chat != "plain":
            for mark in "*`~<>":
                assert written.count(mark) == plain.count(mark)


@pytest.mark.parametrize("text", ["@channel", "@here now", "@Everyone", "<!channel>", "<@U123>"])
def test_nobody_is_called_by_a_copy(text: str) -> None:
    written = chat_text(with_text("note", text), "slack")
    assert text not in written and "@channel" not in written.lower()


def note(text: str = MINUTES, name: str = "Anna Åkesson") -> str:
    import msgspec

    person = msgspec.structs.replace(ANNA, name=name)
    following = None if HELD.next is None else HELD.next.on
    return vault_note(
        text, meeting="m", person=person, held=TODAY, following=following, actions=[done(ACTION, TODAY)]
    )


def test_a_note_has_front_matter_and_boxes_for_what_was_agreed_alone() -> None:
    written = note()
    head, body = written.removeprefix("---\n").split("\n---\n", 1)
    assert head.splitlines() == [
        'fireside: "m"',
        'type: "one-to-one"',
        'person: "Anna Åkesson"',
        'date: "2026-11-24"',
        'next: "2026-12-01"',
        'lang: "sv"',
    ]
    boxes = [line for line in body.splitlines() if line.startswith("- [")]
    assert boxes[0] == "- [x] Send the plan – **your manager**, Fri 27 Nov"
    assert len(boxes) == 4 and all(line.startswith("- [ ] ") for line in boxes[1:])
    assert "- The estimate slipped" in body


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(TEXTS)).map(TEXTS.__getitem__) | st.text(min_size=1, max_size=40))
def test_front_matter_and_file_name_hold_any_name(name: str) -> None:
    if not clean_line(name):
        return
    head = note(name=name).removeprefix("---\n").split("\n---\n", 1)[0]
    assert len(head.splitlines()) == 6
    assert [line.split(":")[0] for line in head.splitlines()] == [
        "fireside",
        "type",
        "person",
        "date",
        "next",
        "lang",
    ]
    import msgspec

    file = note_name(msgspec.structs.replace(ANNA, name=name), TODAY)
    assert file.startswith("2026-11-24") and file.endswith(".md") and len(file.encode()) < 255
    assert not set(file) & set('/\\:*?"<>|\n\0') and file == clean_line(file)


def test_a_note_is_markdown_of_the_same_shape_with_any_text_in_it() -> None:
    parser = MarkdownIt("commonmark")

    def shape(text: str) -> list[str]:
        return [token.type for token in parser.parse(note(with_text("note", text)).split("\n---\n", 1)[1])]

    plain = shape("x")
    assert all(shape(text) == plain for text in TEXTS.values() if len(text) < 500 and clean_line(text))
