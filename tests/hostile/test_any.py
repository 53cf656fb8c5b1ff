"""Any text at all, where texts are drawn: a fuzz test beside the texts that are known."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from tests.hostile.texts import check_content, is_drawn_safely
from tests.screens.team import ROBIN
from tui.cli.output.columns import print_columns, short_name
from tui.domain.people.action import Action
from tui.domain.text.clean_text import BREAK, clean, clean_line, on_one_line, pasted_lines
from tui.language.translator import Translator
from tui.widgets.base.content import apart, drawn, hanging
from tui.widgets.base.excerpt import first_part, glimpse
from tui.widgets.base.row_layout import Row, RowLayout
from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.card import balanced
from tui.widgets.lists.action_drawing import draw_action

TODAY = date(2026, 11, 24)
ODD = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Mn", "Me"]),
        st.characters(categories=["Cs", "Co", "Cn"]),
        st.sampled_from("[]/@=()'\"\\$ab\n\r\t\x1b\x9b\u200d\u202e\u2066\u0301\ufe0f👩🏽❤日本한ก็"),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(ODD, st.integers(1, 60))
def test_whatever_draws_a_text_draws_it_as_it_is(text: str, width: int) -> None:
    _ = Translator("en")
    check_content(drawn(text, (text, "bold")), text)
    assert is_drawn_safely(hanging(drawn("– "), drawn(text), width).plain.replace("\n", ""))
    assert is_drawn_safely(apart(drawn(text), drawn(text), width).plain.replace("\n", ""))
    action = Action(id="a", person="p", text=text, agreed=TODAY, owner=text)
    row = draw_action(action, ROBIN.first_name, TODAY, _)
    check_content(row.text, text)
    check_content(row.lead, clean_line(text)[:20])
    card = "\n".join(balanced(clean(text), width))
    assert is_drawn_safely(card.replace("\n", ""))


@settings(max_examples=150, deadline=None)
@given(ODD, st.integers(8, 60))
def test_rows_are_wrapped_without_a_crash_and_lose_nothing_unseen(text: str, width: int) -> None:
    content = drawn(glimpse(text * 3))
    layout = RowLayout([Row("a", content, Content("right"), whole="all")], width, height=10, most=3)
    lines = [layout.line(place) for place in range(layout.height)]
    assert len(lines) <= 4
    shown = "".join(line.plain for line, _right in lines)
    assert is_drawn_safely(shown)
    if not layout.is_cut(0):
        assert (
            "".join(content.plain.split())
            in "".join((shown + "right").split()).replace("right", "", 1) + "right"
        )


@settings(max_examples=100, deadline=None)
@given(ODD)
def test_a_paste_of_any_lines_comes_apart_as_it_was(text: str) -> None:
    field = on_one_line(text)
    assert "\n" not in field and is_drawn_safely(field)
    lines = [clean_line(line) for line in field.split(BREAK.strip())]
    assert list(pasted_lines(field)) == [line for line in lines if line]


@settings(max_examples=60, deadline=None)
@given(ODD, st.integers(1, 2000))
def test_what_is_drawn_of_a_text_and_what_is_said_to_be_missing_add_up(text: str, times: int) -> None:
    whole = text * times
    shown, more = first_part(whole, Translator("en"), "v")
    assert whole.startswith(shown)
    assert len(shown) <= 20_000
    assert bool(more) == (len(whole) > 20_000)
    if more:
        assert f"… {len(whole) - len(shown)} more character" in more


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(ODD, ODD), min_size=1, max_size=4))
def test_columns_are_one_line_a_row(rows: list[tuple[str, str]]) -> None:
    from click.testing import CliRunner

    with CliRunner().isolation() as (out, *_rest):
        print_columns([(short_name(one), clean_line(two)) for one, two in rows])
        said = out.getvalue().decode("utf-8", "surrogateescape")
    assert said.count("\n") == len(rows)
    assert all(is_drawn_safely(line) for line in said.split("\n"))


def test_rows_take_a_line_each_where_there_are_many() -> None:
    drawn_rows: list[int] = []

    def row(number: int) -> Row:
        def draw() -> tuple[Content, None]:
            drawn_rows.append(number)
            return Content(f"row {number} " * 50), None

        return Row(str(number), draw)

    rows = Rows()
    rows.fill([row(number) for number in range(10_000)])
    assert rows.chosen == "0"
    assert not drawn_rows
