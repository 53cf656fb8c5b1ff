"""A real browser without a window: Debian's Chromium, driven as a person would with keys, a mouse or a finger."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest

pytest.importorskip("playwright", reason="no Playwright here to drive a browser with")

from playwright.sync_api import Browser, Locator, Page, Request, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here to open the page in")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # The sandbox needs rights that a container has not, and what is opened is ours.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        try:
            yield browser
        finally:
            browser.close()


class Opened:
    """The page as one person has it open; `said` are the questions it asked, and `answer` what they say to them."""

    def __init__(
        self,
        browser: Browser,
        file: Path,
        *,
        width: int = 1000,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        touch: bool = False,
        scripts: bool = True,
        clipboard: bool = True,
    ) -> None:
        self._context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            # Else it scrolls for a while to where one is.
            reduced_motion="reduce",
            has_touch=touch,
            java_script_enabled=scripts,
            accept_downloads=True,
        )
        if clipboard:
            self._context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page: Page = self._context.new_page()
        self._requests: list[Request] = []
        self.said: list[str] = []
        self.answer = True
        self.page.on("request", self._wanted)
        self.page.on("dialog", self._answered)
        self.page.goto(file.as_uri())

    def _wanted(self, request: Request) -> None:
        self._requests.append(request)

    def _answered(self, dialog: Any) -> None:
        self.said.append(dialog.message)
        if self.answer:
            dialog.accept()
        else:
            dialog.dismiss()

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._context.close()

    def __getitem__(self, id: str) -> Locator:
        return self.page.locator(f"#{id}")

    @property
    def asked(self) -> list[str]:
        """The addresses the page went to; what its policy stopped is not among them."""
        return [request.url for request in self._requests if request.failure != "csp"]

    @property
    def block(self) -> str:
        """What would be sent."""
        return self["block"].input_value()

    @property
    def focused(self) -> str:
        """The id of what has the focus."""
        return str(self.page.evaluate("document.activeElement.id || document.activeElement.textContent"))

    @property
    def pasted(self) -> str:
        """What a paste would give."""
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def told(self, line: str) -> bool:
        """Whether the page says this in the place that a screen reader reads out by itself, sooner or later."""
        self.page.get_by_role("status").get_by_text(line).wait_for(timeout=5_000)
        return True

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def axe(self, options: dict[str, object]) -> dict[str, Any]:
        """Give what axe-core finds: `violations`, `incomplete` and `passes`."""
        from axe_playwright_python.sync_playwright import Axe

        found: dict[str, Any] = Axe().run(self.page, options=options).response
        return found

    def devtools(self) -> Any:
        return self._context.new_cdp_session(self.page)
