"""Measure the review room: how long pages take, how many people it stands, how soon it opens, what pages weigh.

    python -m benchmarks.room [--claims 1000000] [--ledger FILE] [--requests 60]

Made claims (those of ``benchmarks.ledger``) are kept in a ledger, which ``alteram serve`` opens; ``--ledger`` is one
that was made before, and is made there if it is not. Each kind of page is asked for with other questions each time,
then by twenty people at once. The limits stand beside. Printed, not asserted: a machine's speed is no property of the
program.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode
from urllib.request import OpenerDirector

from benchmarks.ledger import A_STATEMENT, CHUNK, KINDS, Maker, asking, p95
from scripts.serving import entered
from scripts.serving import served as opened

PEOPLE: Final = 20
FILES: Final = re.compile(r'(?:src|href)="(/static/[^"]+)"')
DAYS: Final = ("2022-09-13", "2020-10-04", "2021-05-12", "2023-09-19")  # whose incidents are opened
AGREEMENTS: Final = ("arm-aze-rus-2020-11-10", "eth-tig-2022-11-02", "rus-ukr-2015-02-12")
# milliseconds that all but a twentieth stay below
LIMITS: Final = {"claims": 250, "statement": 200, "claim": 250, "incident": 250, "review": 250}
SOON: Final = 4.0  # seconds from the command to the first page
LIGHT: Final = 300_000  # bytes of a page with all that it loads


def fill(path: Path, claims: int) -> None:
    """Make a ledger with that many claims."""
    from alteram.ledger.opening import open_ledger

    open_ledger(path)
    from alteram.ledger.keeping import Incoming, keep

    maker = Maker()
    for first in range(0, claims // A_STATEMENT, CHUNK // A_STATEMENT):
        numbers = range(first, min(first + CHUNK // A_STATEMENT, claims // A_STATEMENT))
        made = [maker.statement(number) for number in numbers]
        incoming = (Incoming(statement=each, claims=told, content=each.text.encode()) for each, told in made)
        for _ in keep(incoming, reader="benchmark"):
            pass


@contextmanager
def served(path: Path) -> Iterator[tuple[str, OpenerDirector, float]]:
    """The address of a room for that ledger, a browser that entered it, and the seconds until its first page came."""
    began = time.perf_counter()
    with opened("--by", "benchmark", "--ledger", str(path)) as link:
        browser, _ = entered(link)
        yield link.partition("/enter")[0], browser, time.perf_counter() - began


class Walk:
    """Addresses of pages, other ones each time."""

    def __init__(self, claims: int) -> None:
        self.rng = random.Random(7)
        self.statements = max(claims // A_STATEMENT, 1)
        self.maker = asking(Maker())
        self.incidents: list[str] = []
        self.newest: list[str] = []

    def claims(self) -> str:
        """A table of claims with filters of one of the kinds of ``benchmarks.ledger``, but for distances."""
        wanted = self.maker.wanted(self.rng.choice(KINDS))
        fields = ("party", "holder", "event", "stance", "since", "until", "place", "agreement", "words")
        query = {name: value for name in fields if (value := getattr(wanted, name))}
        return f"/claims/?{urlencode(query, doseq=True)}"

    def facets(self) -> str:
        """The counts beside such a table."""
        return self.claims().replace("/claims/", "/claims/facets/")

    def statement(self) -> str:
        return f"/statements/{self.rng.randint(1, self.statements)}/"

    def find(self, browser: OpenerDirector, base: str) -> None:
        """Know the incidents of some days, and the newest claims, by their addresses."""
        days = (browser.open(f"{base}/incidents/?since={day}&until={day}").read().decode() for day in DAYS)
        self.incidents = [path for page in days for path in re.findall(r'href="(/incidents/i_\w+/)"', page)]
        self.newest = re.findall(r'href="(/claims/c_\w+/)"', browser.open(f"{base}/claims/").read().decode())

    def incident(self) -> str:
        return self.rng.choice(self.incidents)

    def claim(self) -> str:
        return self.rng.choice(self.newest)

    def agreement(self) -> str:
        return f"/agreements/{self.rng.choice(AGREEMENTS)}/"

    def places(self) -> str:
        return f"/places/?page={self.rng.randint(1, 20)}"

    def overview(self) -> str:
        return "/"

    def sources(self) -> str:
        return "/sources/"

    def review(self) -> str:
        return f"/review/?of={self.rng.choice(('corrections', 'doubts', 'differ', 'look', 'samples'))}"

    def listed(self) -> str:
        return f"/statements/?page={self.rng.randint(1, min(max(self.statements // 50, 1), 20))}"


def asked(browser: OpenerDirector, address: str) -> tuple[float, bytes]:
    """The seconds that a page took, and the page."""
    began = time.perf_counter()
    content = browser.open(address).read()
    return time.perf_counter() - began, content


def at_once(browser: OpenerDirector, base: str, pages: Callable[[], str], requests: int) -> tuple[int, float, float]:
    """Requests that failed, requests a second, and the 95th percentile in milliseconds, of twenty people at once."""

    def one(path: str) -> float | None:
        try:
            return asked(browser, base + path)[0]
        except OSError:
            return None

    paths = [pages() for _ in range(requests)]
    began = time.perf_counter()
    with ThreadPoolExecutor(PEOPLE) as pool:
        took = list(pool.map(one, paths))
    answered = [each for each in took if each is not None]
    return len(took) - len(answered), len(took) / (time.perf_counter() - began), p95(answered or [0.0])


def report(path: Path, options: argparse.Namespace) -> None:
    """Print the tables."""
    walk = Walk(options.claims)
    kinds = {
        "claims": walk.claims,
        "facets": walk.facets,
        "claim": walk.claim,
        "statement": walk.statement,
        "incident": walk.incident,
        "agreement": walk.agreement,
        "places": walk.places,
        "overview": walk.overview,
        "sources": walk.sources,
        "statements": walk.listed,
        "review": walk.review,
    }
    with served(path) as (base, browser, soon):
        walk.find(browser, base)
        print("| page | p50 ms | p95 ms | limit | bytes with all it loads | limit |\n|---|---|---|---|---|---|")
        for name, pages in kinds.items():
            found = [asked(browser, base + pages()) for _ in range(options.requests)]
            took = sorted(seconds for seconds, _ in found)
            page = max((content for _, content in found), key=len)
            files = set(FILES.findall(page.decode()))
            weight = len(page) + sum(len(asked(browser, base + quote(file))[1]) for file in files)
            middle = 1000 * took[len(took) // 2]
            print(f"| {name} | {middle:.0f} | {p95(took):.0f} | {LIMITS.get(name, '-')} | {weight:,} | {LIGHT:,} |")
        any_page = list(kinds.values())
        failed, rate, slowest = at_once(browser, base, lambda: walk.rng.choice(any_page)(), options.requests * 5)
    print(f"\n{PEOPLE} people at once: {failed} failed, {rate:.0f} pages a second, p95 {slowest:.0f} ms")
    print(f"from the command to the first page: {soon:.1f} s (limit {SOON:.0f} s)")


def main() -> None:
    """Measure, in a folder that is gone in the end unless ``--ledger`` names a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--ledger", type=Path, help="a ledger that was made before with as many claims")
    parser.add_argument("--requests", type=int, default=60, help="of each kind of page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.ledger or Path(folder) / "ledger.sqlite3"
        if not path.exists():
            fill(path, options.claims)
        report(path, options)


if __name__ == "__main__":
    main()
