"""An SSH server on this machine for one test: keys of its own, a port that nobody has, and no right but ours."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

PROGRAMS = ("ssh", "ssh-keygen", "tmux")
SEPARATION = Path("/run/sshd")
"""A folder that the server wants where it is root."""

DEADLINE = 20.0

_CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {place}/host
PidFile none
AuthorizedKeysFile {place}/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
LogLevel ERROR
"""


def server_program() -> str | None:
    """Give where the server lies; it is not among what every user may find."""
    return shutil.which(
        "sshd", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    )


def what_is_missing() -> str:
    """Say which program is not here, empty where all are."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    missing += [] if server_program() else ["sshd"]
    return f"there is no {missing[0]} here" if missing else ""


@contextmanager
def serving(place: Path) -> Iterator[int]:
    """Run a server with its keys in `place`, and give its port; raises OSError where it does not come up."""
    place.mkdir(mode=0o700)
    for name in ("host", "key"):
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / name)]
        subprocess.run(made, check=True, timeout=DEADLINE)
    if os.geteuid() == 0 and not SEPARATION.exists():
        SEPARATION.mkdir(mode=0o755)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    config = place / "config"
    config.write_text(_CONFIG.format(port=port, place=place))
    program = server_program()
    assert program is not None
    server = subprocess.Popen(
        [program, "-D", "-e", "-f", str(config)], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )
    try:
        _wait_for(port, server)
        yield port
    finally:
        server.terminate()
        server.communicate(timeout=DEADLINE)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + DEADLINE
    while server.poll() is None and time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    said = server.stderr.read().decode(errors="replace") if server.stderr is not None else ""
    raise OSError(f"the server did not come up: {said}")


def login(place: Path, port: int, environment: Mapping[str, str], command: str) -> list[str]:
    """Give the command that logs in at `port` and runs a line there with `environment` and what SSH tells, no more."""
    told = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
    options = (
        "StrictHostKeyChecking=no",
        "UserKnownHostsFile=/dev/null",
        "IdentitiesOnly=yes",
        "LogLevel=ERROR",
    )
    ssh = shutil.which("ssh") or "ssh"
    return [
        *(ssh, "-F", "/dev/null", "-tt", "-p", str(port), "-i", str(place / "key")),
        *(word for option in options for word in ("-o", option)),
        f"{getpass.getuser()}@127.0.0.1",
        f'exec env -i SSH_CONNECTION="$SSH_CONNECTION" {told} {command}',
    ]
