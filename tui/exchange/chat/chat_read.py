"""What was read of a chat."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """What one wrote in one message; `name` is as it stood there, empty where none did."""

    name: str
    text: str

    @property
    def is_unsure(self) -> bool:
        """Whether its name stands in the text yet: it may be the beginning of a sentence."""
        return bool(self.name) and self.text.startswith((f"{self.name}:", f"{self.name} :"))


class ChatRead(NamedTuple):
    """`parts` in their order, and the lines `around` them that only say who, when and the like.

    `heads` is how many messages had a head; `by_program` is whether they are such as a program writes.
    """

    parts: tuple[Part, ...]
    around: tuple[str, ...]
    heads: int = 0
    by_program: bool = True
