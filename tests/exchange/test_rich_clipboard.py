"""Formatted text, with tools that take one kind, take both, fail, hang and lie."""

import base64
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.exchange.clipboard.rich_clipboard import copy_formatted

HTML = "<p>Skicka planen – »ja« &lt;b&gt;</p>\n"
PLAIN = "Skicka planen – »ja« <b>\n"

Tool = Callable[[str, str], None]


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tool:
    """Put a tool that does what the script says on an otherwise empty PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(name: str, script: str) -> None:
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script.format(kept=tmp_path / 'kept', args=tmp_path / 'args')}\n")
        program.chmod(0o755)

    return make


def copied(*, platform: str = "linux", **environ: str) -> str:
    return copy_formatted(HTML, PLAIN, environ, platform)


def test_under_wayland_the_page_alone_is_copied_as_html(tool: Tool, tmp_path: Path) -> None:
    tool("wl-copy", 'echo "$*" > {args}; exec /bin/cat > {kept}')
    tool("wl-paste", "exec /bin/cat {kept}")
    assert copied(WAYLAND_DISPLAY="wayland-0") == "html"
    assert (tmp_path / "kept").read_text() == HTML
    assert (tmp_path / "args").read_text() == "--type text/html\n"


def test_under_x11_likewise_and_the_tool_may_stay_in_the_background(tool: Tool, tmp_path: Path) -> None:
    tool(
        "xclip",
        'case "$*" in *-o*) exec /bin/cat {kept};; esac; echo "$*" > {args}; /bin/cat > {kept}\n'
        "(exec /bin/sleep 3) &\nexit 0",
    )
    assert copied(DISPLAY=":9") == "html"
    assert (tmp_path / "kept").read_text() == HTML
    assert "-t text/html" in (tmp_path / "args").read_text()


def test_on_a_mac_both_kinds_go_side_by_side_and_no_text_is_part_of_the_script(
    tool: Tool, tmp_path: Path
) -> None:
    tool("osascript", 'case "$*" in *info*) echo "«class HTML», 9";; *) exec /bin/cat > {kept};; esac')
    assert copied(platform="darwin") == "both"
    script = (tmp_path / "kept").read_text()
    assert PLAIN.encode().hex().upper() in script and HTML.encode().hex().upper() in script
    assert "planen" not in script


@pytest.mark.parametrize("environ", [{"WSL_DISTRO_NAME": "Debian"}, {}])
def test_under_windows_both_kinds_go_with_the_places_of_each_part(
    tool: Tool, tmp_path: Path, environ: dict[str, str]
) -> None:
    tool("powershell.exe", "exec /bin/cat > {kept}")
    assert copied(platform="linux" if environ else "win32", **environ) == "both"
    given = json.loads((tmp_path / "kept").read_bytes())
    assert base64.b64decode(given["plain"]).decode() == PLAIN.replace("\n", "\r\n"), "as lines end there"
    page = base64.b64decode(given["html"])
    places = dict(line.split(b":") for line in page.split(b"\r\n")[:5])
    assert page[int(places[b"StartFragment"]) : int(places[b"EndFragment"])].decode() == HTML
    assert page[int(places[b"StartHTML"]) : int(places[b"EndHTML"])].startswith(b"<html>")
    assert int(places[b"EndHTML"]) == len(page)


@pytest.mark.parametrize(
    "script",
    ["exit 1", "/bin/cat > /dev/null", "/bin/cat > /dev/null; echo other > {kept}", "exec /bin/sleep 60"],
)
def test_a_tool_that_does_not_work_is_not_believed(tool: Tool, script: str) -> None:
    tool("xclip", 'case "$*" in *-o*) /bin/cat {kept} 2>/dev/null; exit 0;; esac; ' + script)
    assert copied(DISPLAY=":9") == ""


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_without_a_tool_there_is_none(tool: Tool, platform: str) -> None:
    assert copied(platform=platform, DISPLAY=":9", WAYLAND_DISPLAY="x") == ""
