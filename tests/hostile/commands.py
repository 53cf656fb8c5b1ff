"""Commands run on hostile texts: whatever comes of it, each line of theirs is drawn as it is."""

from __future__ import annotations

from click.testing import CliRunner

from tests.hostile.crowd import NOW
from tests.hostile.texts import is_drawn_safely
from tui.cli.root import root


def run(*args: str) -> tuple[str, str]:
    """Give what a command printed on stdout and stderr."""
    result = CliRunner().invoke(root, args, obj=NOW, prog_name="fireside")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    for line in (result.stdout + result.stderr).splitlines():
        assert is_drawn_safely(line), ascii(line)
    return result.stdout, result.stderr


def run_lines(*args: str) -> list[str]:
    """Give all lines it printed."""
    return "".join(run(*args)).splitlines()
