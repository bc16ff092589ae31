"""Take the pictures of the review room that the documentation shows.

    python -m scripts.pictures [--chromium PATH]

The statements of ``benchmarks/statements`` are kept in a ledger of their own, which ``alteram serve`` opens; a Chromium
of the system looks at it through Playwright. The pictures lie in ``docs/pictures``.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
PICTURES: Final = ROOT / "docs" / "pictures"
SIZE: Final = {"width": 1280, "height": 800}
# of each picture: the page, and the keys pressed on it
SHOWN: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "overview": ("/", ()),
    "statement": ("/claims/?words=%22Ta+Moan+Thom+temple%22", ("statement", "j", "j")),
    "claims": ("/claims/?event=attack", ()),
    "incidents": ("/incidents/", ()),
    "incident": ("/incidents/", ("j", "Enter")),
    "agreement": ("/agreements/arm-aze-rus-2020-11-10/", ()),
    "add": ("/add/", ()),
    "log": ("/log/", ()),
}


@contextmanager
def served() -> Iterator[str]:
    """The link into a room with the bundled statements."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"ALTERAM_DATABASE_URL": f"sqlite:///{folder}/ledger.sqlite3"}
        program = [sys.executable, "-m", "alteram"]
        subprocess.run([*program, "add", "benchmarks/statements/docs"], cwd=ROOT, env=environment, check=True)
        command = [*program, "serve", "--no-browser", "--port", "0", "--by", "Ana"]
        server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        try:
            assert server.stderr is not None
            yield next(found[0] for line in server.stderr if (found := re.search(r"http://\S+", line)))
        finally:
            server.terminate()
            server.communicate()


def press(page: Any, keys: tuple[str, ...]) -> None:
    """Press ``keys``; "statement" goes on to the statement of the first claim."""
    for key in keys:
        if key == "statement":
            page.locator("td a[href^='/statements/']").first.click()
        else:
            page.keyboard.press(key)
        page.wait_for_load_state("networkidle")


def main() -> None:
    """Take them all."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", default=shutil.which("chromium"), help="the program that looks")
    options = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    with served() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(link)
        for name, (path, keys) in SHOWN.items():
            page.goto(link.partition("/enter")[0] + path)
            press(page, keys)
            page.screenshot(path=PICTURES / f"{name}.png")
            print(f"took {name}.png")
        browser.close()


if __name__ == "__main__":
    main()
