"""The shape every kept value has."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An immutable value; fields at their default are left out of the file.

    Subclasses repeat `frozen` and `kw_only`, which the type checker does not inherit.
    """
