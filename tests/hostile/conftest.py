"""Surroundings of a test's own, as the screens and the commands have them."""

from tests.screens.conftest import _own_surroundings  # noqa: F401
