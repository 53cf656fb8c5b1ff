"""Favourites, and what is never to be asked again."""

from tui.domain.meeting.privacy import Private
from tui.domain.people.team import Team
from tui.domain.questions.favourites import toggle_favourite, toggle_never


def test_a_favourite_is_made_and_unmade() -> None:
    team = toggle_favourite(toggle_favourite(Team(), "a"), "b")
    assert team.favourites == ("a", "b")
    assert toggle_favourite(team, "a").favourites == ("b",)


def test_what_is_never_to_be_asked_can_be_taken_back() -> None:
    private = toggle_never(Private(focus=("x",)), "a")
    assert (private.never, private.focus) == (("a",), ("x",))
    assert toggle_never(private, "a").never == ()
