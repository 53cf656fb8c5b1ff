"""What `make cover` prints: the files of a folder are one room, and the room to look at stands first."""

from dev.coverage_by_room import by_room, percent


def test_a_room_is_all_that_lies_in_a_folder() -> None:
    files = [("cli/root.py", 40, 0), ("cli/commands/last.py", 60, 5), ("__init__.py", 1, 0)]
    assert by_room(files) == [("cli", 100, 5), ("tui", 1, 0)]
    assert percent(("cli", 100, 5)) == 95.0


def test_the_least_covered_comes_first_and_an_empty_room_is_left_out() -> None:
    files = [("domain/a.py", 10, 0), ("steps/b.py", 10, 9), ("system/__init__.py", 0, 0)]
    assert [room for room, _, _ in by_room(files)] == ["steps", "domain"]
