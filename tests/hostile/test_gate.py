"""Data files pass the gate when they are read."""

import json
import unicodedata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.texts import STORABLE, is_drawn_safely
from tui.domain.text.clean_text import mend
from tui.storage.durable import sanitize
from tui.storage.durable.sanitize import gated


def read(field: str, text: str) -> str:
    document = msgspec.json.decode(gated(msgspec.json.encode({field: text})))
    assert set(document) == {field}
    return str(document[field])


@pytest.mark.parametrize("escaped", [False, True], ids=["bytes", "escapes"])
def test_no_text_of_a_file_comes_in_as_it_should_not(escaped: bool) -> None:
    for text in STORABLE.values():
        body = msgspec.json.encode({"name": text, "text": text})
        if escaped:
            body = json.dumps({"name": text, "text": text}).encode()
        found = msgspec.json.decode(gated(body))
        assert is_drawn_safely(found["name"]) and "\n" not in found["name"]
        assert is_drawn_safely(found["text"].replace("\n", ""))
        assert found["text"] == mend(text)


def test_what_is_long_is_not_cut() -> None:
    assert read("text", "line\n" * 100_000) == "line\n" * 100_000


def test_what_needs_no_mending_is_the_same_bytes() -> None:
    body = msgspec.json.encode({"name": "Åsa Sørensen – café 👩‍💻", "text": "two\nlines"})
    assert gated(body) is body


def test_minutes_of_many_lines_are_read_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode(body: bytes, kind: object) -> object:
        raise AssertionError("The whole document was taken apart.")

    monkeypatch.setattr(sanitize, "decode", decode)
    body = msgspec.json.encode({"a": {"minutes": '- "one"\n- two\\n\n', "text": "\n"}, "text": "Å\nS"})
    assert gated(body) is body


@settings(max_examples=400, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["text", "minutes", "name", 'a,"text', "{text", 'text":"', "\\"]),
        st.text(st.sampled_from('a\n\t\\n"{,:\x00\u202eå'), max_size=12)
        | st.sampled_from([',"text":"\n', '{"text":"\x00"}', "\\\n", '\\"\n']),
    )
)
def test_a_break_stays_in_the_fields_of_many_lines_alone(fields: dict[str, str]) -> None:
    found = msgspec.json.decode(gated(msgspec.json.encode(fields)))
    for field, text in fields.items():
        mended = mend(text)
        is_kept = field in ("text", "minutes") or "\n" not in mended
        assert found[field] == (mended if is_kept else " ".join(mended.split()))


@settings(max_examples=400, deadline=None)
@given(
    st.text(
        st.characters(exclude_categories=["Cs"]) | st.sampled_from("\u0301\u200d\ufe0f\u20e3\u0e47é"),
        max_size=30,
    )
)
def test_the_quick_look_sees_all_that_is_odd(text: str) -> None:
    assert read("text", text) == mend(text)


def test_every_character_by_itself() -> None:
    for code in (*range(0x20000), *range(0xE0000, 0xE1000)):
        char = chr(code)
        if unicodedata.category(char) != "Cs" and not char.isalnum():
            text = char * 6 + "a"
            if mend(text) != text:
                assert read("text", text) == mend(text), hex(code)
