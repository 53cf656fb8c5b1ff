"""What a power cut leaves of a `Disk`: each of its files and entries chosen by itself."""

import random
from collections.abc import Callable, Iterator
from itertools import islice, product

from tests.faults.disk import Tree, View


def after_power_cut(view: View, most: int, at: random.Random) -> Iterator[Tree]:
    """Give what the disk may hold: all there can be up to `most`, else the extremes and some by chance."""
    seen: set[Tree] = set()
    for choice in islice(_choices(view, most, at), 4 * most):
        tree = tuple(sorted(walk(view, choice, 0, "/")))
        if tree not in seen:
            seen.add(tree)
            yield tree
        if len(seen) == most:
            return


_Choice = Callable[[int, str | None], int]
"""For an entry, or for a file where no name is given: which of its values the disk has."""


def _choices(view: View, most: int, at: random.Random) -> Iterator[_Choice]:
    axes: dict[tuple[int, str | None], int] = {
        (id, name): len(values)
        for id, entries in view.folders.items()
        for name, values in entries.items()
        if len(values) > 1
    }
    axes |= {(id, None): len(values) for id, values in view.contents.items() if len(values) > 1}
    total = 1
    for size in axes.values():
        total *= size
    if total <= 2 * most:
        for numbers in product(*(range(size) for size in axes.values())):
            yield _choice(dict(zip(axes, numbers, strict=True)))
        return
    latest = {axis: size - 1 for axis, size in axes.items()}
    for extreme in (dict.fromkeys(axes, 0), latest):
        yield _choice(extreme)
        for axis, size in axes.items():
            for number in range(size):
                yield _choice({**extreme, axis: number})
    while True:
        yield _choice({axis: at.randrange(size) for axis, size in axes.items()})


def _choice(chosen: dict[tuple[int, str | None], int]) -> _Choice:
    return lambda id, name: chosen.get((id, name), 0)


def walk(view: View, choice: _Choice, folder: int, path: str) -> Iterator[tuple[str, bytes]]:
    yield path, b""
    for name, values in view.folders[folder].items():
        id = values[choice(folder, name)]
        if id is None:
            continue
        if id in view.folders:
            yield from walk(view, choice, id, f"{path}{name}/")
        else:
            contents = view.contents[id]
            yield path + name, contents[choice(id, None)]
