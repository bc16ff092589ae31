"""Take the pictures of the review room that the documentation shows.

    python -m scripts.pictures [--chromium PATH] [NAME ...]

The statements of ``benchmarks/statements`` are kept in a ledger of their own, one of them in two revisions, which
``alteram serve`` opens for one person, for a team and for everybody; a Chromium of the system looks at it through
Playwright. The pictures lie in ``docs/pictures``; those that are named are taken, or all.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from scripts.serving import ALTERAM, served

ROOT: Final = Path(__file__).parents[1]
PICTURES: Final = ROOT / "docs" / "pictures"
SIZE: Final = {"width": 1280, "height": 800}
STATEMENT: Final = "/claims/?words=%22Ta+Moan+Thom+temple%22"
Pictures = dict[str, tuple[str, tuple[str, ...]]]  # of each: the page, and what is done on it
ONE: Final[Pictures] = {
    "overview": ("/", ()),
    "statements": ("/statements/", ()),
    "statement": (STATEMENT, ("first td a[href^='/statements/']", "j", "j")),
    "new-claim": (STATEMENT, ("first td a[href^='/statements/']", "first a[data-makes]")),
    "compare": ("/statements/", ("first a:text('in two revisions')", "first .revised a")),
    "sources": ("/sources/", ()),
    "claims": ("/claims/?event=attack", ()),
    "claim": ("/claims/?event=attack", ("j",)),
    "map": ("/map/?party=Armenia", ("still",)),
    "incidents": ("/incidents/", ()),
    "incident": ("/incidents/", ("j", "Enter")),
    "agreements": ("/agreements/", ()),
    "agreement": ("/agreements/arm-aze-rus-2020-11-10/", ()),
    "review": ("/review/?of=look", ()),
    "sample": ("/review/?of=samples", ("first a[href*='/samples/']", "first a:text('Code it')")),
    "places": ("/places/", ()),
    "place": ("/places/?words=kalbajar", ("j", "Enter")),
    "say-place": (
        "/places/?words=artanish",
        ("j", "Enter", "first a:text('Why')", "first a:text('It means another place')"),
    ),
    "add": ("/add/", ()),
    "tokens": ("/api/", ()),
    "admin": ("/admin/", ()),
    "log": ("/log/", ()),
    "people": ("/people/", ()),
    "settings": ("/settings/", ()),
    "help": ("/help/", ()),
}
TEAM: Final[Pictures] = {"login": ("/login/", ())}
PUBLIC: Final[Pictures] = {"public": ("/claims/?event=harm", ())}


def run(*arguments: str, environment: Mapping[str, str]) -> None:
    """Run the program, which has to end well."""
    told = {**os.environ, **environment}
    subprocess.run([*ALTERAM, *arguments], cwd=ROOT, env=told, check=True, capture_output=True)


def fill(folder: Path) -> dict[str, str]:
    """The environment of a ledger with the bundled statements, one of them revised, and a sample of two coders."""
    environment = {"ALTERAM_DATABASE_URL": f"sqlite:///{folder}/ledger.sqlite3"}
    first = json.loads((ROOT / "benchmarks/statements/docs/012.json").read_text(encoding="utf-8"))
    revised = first | {"title": f"{first['title']}, in two revisions"}
    before = revised | {"text": revised["text"].partition(". ")[2] + " The situation is under control."}
    for number, each in enumerate((before, revised)):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(each | {"id": "012-revised"}), encoding="utf-8")
        run("add", str(path), environment=environment)
    run("add", "benchmarks/statements/docs", environment=environment)
    coders = ("--coder", "Ana", "--coder", "Ben", "--by", "Ana", "--reason", "the quarter's check")
    run("ledger", "sample", "draw", "--event", "attack", "--size", "12", *coders, environment=environment)
    return environment


def act(page: Any, steps: tuple[str, ...]) -> None:
    """Click on the first element of a selector, wait until a map stands still, or press a key."""
    for step in steps:
        word, _, selector = step.partition(" ")
        if word == "first":
            page.locator(selector).first.click()
        elif word == "still":
            page.locator("section[data-drawn]").first.wait_for()
            page.wait_for_timeout(2000)
        else:
            page.keyboard.press(step)
        page.wait_for_timeout(500)  # scripts ask for what comes into the page
        page.wait_for_load_state("networkidle")


@contextmanager
def browsed(chromium: str | None) -> Iterator[Any]:
    """A page of a browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser.new_page(viewport=SIZE, color_scheme="light")
        browser.close()


def take(page: Any, link: str, wanted: Pictures) -> None:
    """Take the ``wanted`` pictures in the room that ``link`` leads into."""
    page.goto(link)
    base = "/".join(link.split("/")[:3])
    for name, (path, steps) in wanted.items():
        page.goto(base + path)
        page.wait_for_load_state("networkidle")
        act(page, steps)
        page.screenshot(path=PICTURES / f"{name}.png")
        print(f"took {name}.png")


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chromium", default=shutil.which("chromium"), help="the program that looks")
    parser.add_argument("names", nargs="*", help="of pictures; all unless given")
    options = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    rooms: tuple[tuple[tuple[str, ...], Pictures], ...] = (
        (("--by", "Ana"), ONE),
        (("--team", "--by", "Ana"), TEAM),
        (("--public",), PUBLIC),
    )
    with tempfile.TemporaryDirectory() as folder, browsed(options.chromium) as page:
        environment = fill(Path(folder))
        for how, pictures in rooms:
            wanted = {name: each for name, each in pictures.items() if not options.names or name in options.names}
            if wanted:
                with served(*how, environment=environment) as link:
                    take(page, link, wanted)


if __name__ == "__main__":
    main()
