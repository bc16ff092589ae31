"""A room with two rival statements, served by the program itself, and a browser to walk it with.

These tests need Playwright, a Chromium and axe-core. They are skipped where one is missing, and fail where
``ALTERAM_TEST_BROWSER`` is "required".
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

import alteram
from scripts import serving

DEMO = Path(alteram.__file__).parent / "demo"
FLAGS = ["--no-sandbox", "--enable-unsafe-swiftshader"]  # the second draws maps where there is no graphics card
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Site:
    """Where the room is, and what a browser that entered it remembers."""

    address: str
    remembers: Any
    browser: Any
    axe: str


@dataclass
class Visit:
    """A page that is open, and what went wrong on it: errors of scripts, and requests to another host."""

    page: Any
    site: Site
    faults: list[str]

    def open(self, path: str) -> None:
        self.page.goto(self.site.address + path)

    def unfit(self) -> list[str]:
        """What axe-core finds wrong that is serious or critical, by rule and element."""
        # run past the page's own policy, as a person's own tools do
        self.page.evaluate(self.site.axe)
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{each['id']}: {node['target']}"
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ]


def missing() -> str | None:
    """What these tests need and do not find; None where all is there."""
    try:
        import playwright  # noqa: F401
    except ModuleNotFoundError:
        return "Playwright is not installed"
    if not any(map(shutil.which, CHROMIUM)):
        return "there is no Chromium"
    return None if os.environ.get("ALTERAM_TEST_AXE") else "ALTERAM_TEST_AXE names no axe.min.js"


@pytest.fixture(scope="session")
def needed() -> None:
    if (lacking := missing()) is not None:
        if os.environ.get("ALTERAM_TEST_BROWSER") == "required":
            pytest.fail(f"{lacking}, and the tests in a browser are required")
        pytest.skip(lacking)


@pytest.fixture(scope="session")
def served(needed: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The link into a room with the statements of the demonstration."""
    environment = {"ALTERAM_DATABASE_URL": f"sqlite:///{tmp_path_factory.mktemp('room') / 'ledger.sqlite3'}"}
    told = os.environ | environment
    subprocess.run([*serving.ALTERAM, "add", str(DEMO)], env=told, check=True, capture_output=True)
    with serving.served("--by", "Ana", environment=environment) as link:
        yield link


@pytest.fixture(scope="session")
def entered(served: str) -> tuple[str, dict[str, Any]]:
    """The address of the room, and what a browser remembers that entered it by the link, which works once."""
    cookies = CookieJar()
    build_opener(HTTPCookieProcessor(cookies)).open(served).close()
    address = served.partition("/enter")[0]
    known = [
        {"name": each.name, "value": each.value or "", "domain": "127.0.0.1", "path": "/", "expires": -1,
         "httpOnly": True, "secure": False, "sameSite": "Lax"}
        for each in cookies
    ]  # fmt: skip
    return address, {"cookies": known, "origins": []}


@pytest.fixture(scope="module")  # Playwright leaves an event loop in its thread, beside which Django does not work
def site(entered: tuple[str, dict[str, Any]]) -> Iterator[Site]:
    """The room, entered."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, CHROMIUM)))
    axe = Path(os.environ["ALTERAM_TEST_AXE"]).read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--enable-unsafe-swiftshader"]
        )
        yield Site(*entered, browser, axe)
        browser.close()


@pytest.fixture
def visit(request: pytest.FixtureRequest, site: Site) -> Iterator[Visit]:
    """A page of 1280 px in daylight, unless the test asks for another width or for the dark."""
    look = getattr(request, "param", {})
    width, scheme = look.get("width", 1280), look.get("scheme", "light")
    context = site.browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        storage_state=site.remembers,
        java_script_enabled=look.get("scripts", True),
    )
    page, faults = context.new_page(), []
    page.on("console", lambda told: faults.append(told.text) if is_fault(told) else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: None if is_here(asked.url, site) else faults.append(asked.url))
    yield Visit(page, site, faults)
    context.close()


def expect(seen: Any) -> Any:
    """What a page or a part of it is expected to come to: it may still be on its way there after a key or a click."""
    from playwright.sync_api import expect as of_playwright

    return of_playwright(seen)


def is_fault(told: Any) -> bool:
    """Whether what a page says is a fault of it, and no word of a graphics driver about its own speed."""
    return told.type in ("error", "warning") and "GL Driver Message" not in told.text


def is_here(address: str, site: Site) -> bool:
    return address.startswith((site.address, "data:"))
