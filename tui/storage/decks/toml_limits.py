"""How deep a TOML file may go: what is nested without end takes what reads it down, or keeps it busy for ever."""

import re

DEEPEST = 12

_KEY = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(rf"(?:^|[\[{{,])[ \t]*+{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY}){{{DEEPEST}}}", re.MULTILINE)
"""A dotted key of many parts; the parser needs time and memory by the square of their number."""


def has_long_key(text: str) -> bool:
    return _LONG_KEY.search(text) is not None


def is_shallow(value: object, depth: int = 0) -> bool:
    if depth > DEEPEST:
        return False
    if isinstance(value, dict):
        return all(is_shallow(one, depth + 1) for one in value.values())
    if isinstance(value, list):
        return all(is_shallow(one, depth + 1) for one in value)
    return True
