"""The app is opened as for pictures of it."""

from tests.snapshots.conftest import _still, demo_once, open_app

__all__ = ["_still", "demo_once", "open_app"]
