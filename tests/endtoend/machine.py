"""A home folder with Fireside installed, that knows nothing of whoever runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.endtoend.terminal import Terminal


def installed() -> list[str]:
    """Give the command as it is installed beside this Python."""
    beside = Path(sys.executable).with_name("fireside")
    return [str(beside)] if beside.exists() else [sys.executable, "-m", "tui"]


def clean_environment(home: Path) -> dict[str, str]:
    """Give an environment that knows nothing of whoever runs the tests."""
    return {
        "HOME": str(home),
        "PATH": os.defpath,
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "FIRESIDE_DATA": str(home / "data"),
        "FIRESIDE_CONFIG": str(home / "config"),
        **({"TZ": os.environ["TZ"]} if "TZ" in os.environ else {}),
    }


@dataclass
class Machine:
    """A home folder with Fireside installed; `data` is where its data lies, `more` is added to what it knows."""

    home: Path
    command: list[str] = field(default_factory=installed)
    terminals: ExitStack = field(default_factory=ExitStack)
    environment_more: dict[str, str] = field(default_factory=dict)
    """What it knows beside what is usual."""

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def environment(self) -> dict[str, str]:
        return {**clean_environment(self.home), **self.environment_more}

    def open(
        self, *arguments: str, size: tuple[int, int] = (100, 30), env: Mapping[str, str] | None = None
    ) -> Terminal:
        """Start Fireside in a terminal that is killed at the end of the test; `env` is added to what it knows."""
        command, env = [*self.command, *arguments], {**self.environment, **(env or {})}
        return self.terminals.enter_context(Terminal(command, env, size=size))

    def shell(self, line: str, *, size: tuple[int, int] = (300, 30)) -> Terminal:
        """Run a line of bash in a terminal."""
        return self.terminals.enter_context(Terminal(["/bin/bash", "-c", line], self.environment, size=size))

    def run(self, *arguments: str, pass_fds: Sequence[int] = ()) -> subprocess.CompletedProcess[str]:
        """Run a command as a shell script would: without a terminal."""
        return subprocess.run(
            [*self.command, *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=pass_fds,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
