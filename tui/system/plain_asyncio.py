"""asyncio without TLS: nothing here talks to a network, and a twentieth of the start would go by for it."""

import sys


def load_plain_asyncio() -> None:
    """Load asyncio as it is in a Python that was built without TLS; whoever asks for TLS later gets it all the same."""
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    # An entry without a module: importing it fails, which asyncio is prepared for.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401 - what comes after it finds it loaded
    finally:
        del sys.modules["ssl"]
