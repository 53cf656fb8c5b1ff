"""The shape every kept value has."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An immutable value (subclasses repeat `frozen` and `kw_only` for the type checker); fields at their default are left out of the file."""
