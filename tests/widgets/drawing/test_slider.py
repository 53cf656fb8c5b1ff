"""Where the values of a scale stand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.drawing.slider import stop


@given(most=st.integers(2, 10), width=st.integers(34, 160))
def test_from_one_value_to_the_next_it_is_equally_far_and_both_ends_are_alike(most: int, width: int) -> None:
    stops = [stop(value, most, width) for value in range(1, most + 1)]
    gaps = {after - before for before, after in pairwise(stops)}
    assert len(gaps) == 1 and gaps.pop() >= 3
    left, right = stops[0], width - 1 - stops[-1]
    assert left >= 3 and 0 <= right - left <= 1
