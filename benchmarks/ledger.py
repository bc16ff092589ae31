"""Measure the ledger: how fast claims are kept, and how fast they are found again.

    python -m benchmarks.ledger [--claims 1000000] [--url postgresql://...] [--queries 200]

Made claims of fourteen conflicts, of the sizes and shares that readings have, are kept by the ledger's own way, then
the same rows, chunk by chunk beside them, by plain ``executemany`` (on PostgreSQL: ``COPY``) into the same tables and
indexes. Filtered
queries of twelve kinds, the first page of 50, are timed through the ledger, then as plain SQL on the database's own
driver.
Printed, not asserted: a machine's speed is no property of the program. Beside the time on the clock stands that of the
processor, which other programs on the machine disturb less; SQLite works within the process, a server does not.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

from alteram.ledger.location import PRAGMAS
from alteram.model import (
    Actor,
    Agreement,
    Capture,
    Claim,
    Evidence,
    Holder,
    Statement,
    Target,
    When,
    Where,
)  # fmt: skip
from alteram.model.codes import EVENTS
from alteram.model.identity import identified

ORDERS: Final = {"captures": "sha256", "entries": "number"}
A_STATEMENT: Final = 20  # claims
CHUNK: Final = 20_000  # claims that are made at once, outside of the clock
KINDS: Final = (
    "party", "event", "party, event", "party, time", "event, time", "near, time", "near", "words", "words, party",
    "agreement, party", "stance, event, time", "holder, event, place",
)  # fmt: skip
WORDS: Final = [f"word{number}" for number in range(4000)]  # the n-th is said 1/n as often as the first (Zipf)
SAID: Final = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))


@dataclass(frozen=True, slots=True)
class Side:
    """A party with what it is called, and its conflict's middle."""

    name: str
    ministry: str
    lat: float
    lon: float


def sides(rng: random.Random) -> list[Side]:
    """Two parties of each of fourteen conflicts."""
    middles = [(rng.uniform(-5, 55), rng.uniform(-10, 125)) for _ in range(14)]
    return [
        Side(f"Party {2 * number + each}", f"Ministry of Defence of Party {2 * number + each}", lat, lon)
        for number, (lat, lon) in enumerate(middles)
        for each in (0, 1)
    ]


class Maker:
    """Makes statements with claims, always the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self.rng = random.Random(seed)
        self.sides = sides(self.rng)
        self.places = {
            side.name: [
                (
                    f"Village {number} of {side.name}",
                    side.lat + self.rng.gauss(0, 0.6),
                    side.lon + self.rng.gauss(0, 0.6),
                )
                for number in range(150)
            ]
            for side in self.sides
        }

    def statement(self, number: int) -> tuple[Statement, tuple[Claim, ...]]:
        """Statement ``number`` with its claims."""
        rng, side = self.rng, self.rng.choice(self.sides)
        day = date(2015, 1, 1) + timedelta(days=rng.randrange(4000))
        quotes = [" ".join(rng.choices(WORDS, cum_weights=SAID, k=rng.randrange(8, 30))) for _ in range(A_STATEMENT)]
        text = ". ".join(quotes)
        capture = Capture(sha256=f"{number:064x}", size=len(text), media_type="text/plain", way="file")
        statement = Statement(
            id=f"s{number}", text=text, capture=capture, issuer=side.ministry, party=side.name,
            published=day.isoformat(), lang="en", url=f"https://example.org/{number}",
        )  # fmt: skip
        return statement, tuple(self._claim(statement, side, day, at, quote) for at, quote in enumerate(quotes))

    def _claim(self, statement: Statement, side: Side, day: date, at: int, quote: str) -> Claim:
        rng = self.rng
        start = sum(len(each) + 2 for each in statement.text.split(". ")[:at])
        rival = self.sides[self.sides.index(side) ^ 1]
        begins = day - timedelta(days=rng.choice([0, 0, 1, 1, 2, 10, 300]))
        ends = begins + timedelta(days=rng.choice([0, 0, 0, 1, 40]))
        whole = {"start": start, "end": start + len(quote)}
        return identified(Claim(
            id="", statement=statement.id, published=statement.published,
            captured_sha256=statement.capture.sha256, lang="en",
            evidence=Evidence(quote=quote, sentence=(start, start + len(quote)), **whole),
            holder=Holder(name=side.ministry, party=side.name, actor="x.mod", is_issuer=True),
            stance="denied" if rng.random() < 0.12 else "asserted",
            modality=rng.choice(["actual"] * 8 + ["demanded", "promised", "threatened"]),
            aspect=None,
            event=EVENTS[min(int(rng.expovariate(0.12)), len(EVENTS) - 1)],
            agent=(Actor(name=f"Armed Forces of {rival.name}", party=rival.name),),
            target=(Target(name="positions", text="positions", start=start, end=start + 9, kind="military"),),
            when=When(edtf=begins.isoformat(), start=begins.isoformat(), end=ends.isoformat(), precision="day"),
            where=tuple(self._place(side, start) for _ in range(rng.choice([0, 1, 1, 1, 2]))),
            weapons=(), quantities=(), list=None, caused_by=None, confidence=round(rng.random(), 2),
            agreement=Agreement(text="the statement", start=start, end=start + 13, id=f"accord-{rng.randrange(40)}")
            if rng.random() < 0.06 else None,
            method="coded/1 frame:made",
        ))  # fmt: skip

    def _place(self, side: Side, start: int) -> Where:
        name, lat, lon = self.rng.choice(self.places[side.name])
        return Where(
            text=name,
            start=start,
            end=start + 7,
            name=name,
            id=f"made:{name}",
            lat=lat,
            lon=lon,
            precision="settlement",
        )

    def wanted(self, kind: str) -> Any:
        """A question of that ``kind``."""
        from alteram.ledger.wanted import Near, Wanted

        rng, side = self.rng, self.rng.choice(self.sides)
        place, lat, lon = rng.choice(self.places[side.name])
        since = date(2015, 1, 1) + timedelta(days=rng.randrange(3900))
        values: dict[str, dict[str, Any]] = {
            "party": {"party": side.name},
            "event": {"event": EVENTS[min(int(rng.expovariate(0.12)), len(EVENTS) - 1)]},
            "time": {"since": since, "until": since + timedelta(days=rng.choice([1, 7, 30, 90]))},
            "near": {"near": Near(lat=lat, lon=lon, km=rng.choice([5, 25, 50]))},
            "words": {"words": " ".join(rng.sample(WORDS[:300], rng.choice([1, 2])))},
            "agreement": {"agreement": f"accord-{rng.randrange(40)}"},
            "stance": {"stance": "denied"},
            "holder": {"holder": side.ministry},
            "place": {"place": place},
        }
        asked: dict[str, Any] = {}
        for part in kind.split(", "):
            asked |= values[part]
        return Wanted(**asked)


@dataclass(slots=True)
class Clock:
    """Seconds on the clock, and of the processor in this process, while it runs."""

    wall: float = 0.0
    cpu: float = 0.0

    def __enter__(self) -> Clock:
        self.wall -= time.perf_counter()
        self.cpu -= time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.wall += time.perf_counter()
        self.cpu += time.process_time()


def kept_in_chunks(maker: Maker, claims: int, plain: Plain, most: int) -> tuple[list[Clock], list[Clock]]:
    """The time in which each chunk of ``claims`` was kept, and that in which the first ``most`` were written plainly.

    The time in which claims are made does not count.
    """
    from alteram.ledger.keeping import Incoming, keep

    clocks, plainly = [], []
    for first in range(0, claims // A_STATEMENT, CHUNK // A_STATEMENT):
        numbers = range(first, min(first + CHUNK // A_STATEMENT, claims // A_STATEMENT))
        made = [maker.statement(number) for number in numbers]
        incoming = [Incoming(statement=each, claims=told, content=each.text.encode()) for each, told in made]
        with Clock() as clock:
            for _ in keep(incoming, reader="benchmark"):
                pass
        clocks.append(clock)
        if (first + len(made)) * A_STATEMENT <= most:
            plainly.append(plain.write())
    return clocks, plainly


class Plain:
    """The ledger's tables and indexes a second time, into which its rows are written by the driver alone."""

    def __init__(self, folder: Path) -> None:
        from django.db import connection

        from alteram.ledger import bulk
        from alteram.ledger.opening import open_ledger

        self.done: dict[str, int] = dict.fromkeys(bulk.COLUMNS, 0)
        self.postgresql = connection.vendor == "postgresql"
        if self.postgresql:
            import psycopg

            with connection.cursor() as cursor:
                cursor.execute("DROP SCHEMA IF EXISTS plain CASCADE")
                cursor.execute("CREATE SCHEMA plain")
                for table, _ in bulk.COLUMNS.values():
                    cursor.execute(f"CREATE TABLE plain.{table} (LIKE public.{table} INCLUDING ALL)")
            known = connection.get_connection_params()
            known = {name: known[name] for name in ("host", "port", "user", "password", "dbname") if name in known}
            self.raw: Any = psycopg.connect(**known, autocommit=True, options="-c search_path=plain,public")
            return
        here = connection.settings_dict["NAME"]
        open_ledger(folder / "plain.sqlite3")
        open_ledger(Path(here))
        self.raw = sqlite3.connect(folder / "plain.sqlite3", isolation_level=None)
        self.raw.executescript(PRAGMAS)

    def write(self) -> Clock:
        """The time in which the rows that are new in the ledger are written here, in one transaction."""
        from django.db import connection

        from alteram.ledger import bulk

        rows = {}
        with connection.cursor() as cursor:
            for name, (table, columns) in bulk.COLUMNS.items():
                listed, offset = ", ".join(f'"{column}"' for column in columns), self.done[name]
                limit = "" if self.postgresql else "LIMIT -1"
                order = ORDERS.get(name, "id")
                cursor.execute(f"SELECT {listed} FROM {table} ORDER BY {order} {limit} OFFSET {offset}")
                rows[name] = cursor.fetchall()
                self.done[name] += len(rows[name])
        with Clock() as clock:
            self._copy(rows) if self.postgresql else self._execute(rows)
        return clock

    def _execute(self, rows: dict[str, list[Any]]) -> None:
        from alteram.ledger import bulk

        self.raw.execute("BEGIN IMMEDIATE")
        for name, (table, columns) in bulk.COLUMNS.items():
            marks = ", ".join("?" * len(columns))
            self.raw.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows[name])
        words = [(row[0], row[-2]) for row in rows["claims"]]
        self.raw.executemany("INSERT INTO ledger_words(rowid, words) VALUES (?, ?)", words)
        self.raw.execute("COMMIT")

    def _copy(self, rows: dict[str, list[Any]]) -> None:
        from alteram.ledger import bulk

        with self.raw.transaction(), self.raw.cursor() as cursor:
            for name, (table, columns) in bulk.COLUMNS.items():
                with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
                    for row in rows[name]:
                        copy.write_row(row)


def timed(action: Callable[[], object]) -> Clock:
    """The time that ``action`` takes."""
    with Clock() as clock:
        action()
    return clock


def queries(maker: Maker, number: int) -> Iterator[tuple[str, Clock, Clock, int]]:
    """Of each of ``number`` questions: its kind, the time through the ledger and plainly, and claims found."""
    from django.db import connection

    from alteram.ledger import search

    raw = connection.connection
    for index in range(number):
        kind = KINDS[index % len(KINDS)]
        wanted = maker.wanted(kind)
        found = search.find(wanted)
        sql, values = search.selected(wanted).sql("c.id", f"ORDER BY {search.NEWEST} LIMIT 51")
        if connection.vendor == "sqlite":
            sql = sql.replace("%s", "?")

        def plainly(sql: str = sql, values: list[Any] = values) -> object:
            return raw.execute(sql, values).fetchall()

        def through(wanted: Any = wanted) -> object:
            return search.find(wanted)

        yield kind, timed(through), timed(plainly), len(found.ids)


def report(maker: Maker, options: argparse.Namespace, folder: Path) -> None:
    """Print the tables."""
    most = min(options.claims, 200_000)
    clocks, plainly = kept_in_chunks(maker, options.claims, Plain(folder), most)
    early = clocks[: len(plainly)]
    rows = list(queries(asking(maker), options.queries))
    print("| kept | claims a second | of the processor |\n|---|---|---|")
    rate(f"all {options.claims:,}", options.claims, clocks)
    rate(f"the slowest {CHUNK:,}", CHUNK, [max(clocks, key=lambda clock: clock.wall)])
    rate(f"the first {most:,}", most, early)
    rate("the same, plainly", most, plainly)
    times = [
        sum(getattr(each, name) for each in early) / sum(getattr(each, name) for each in plainly)
        for name in ("wall", "cpu")
    ]
    print(f"| times of plain writing | {times[0]:.2f} | {times[1]:.2f} |\n")
    print("| query | p50 ms | p95 ms | of the processor | plain SQL, p95 ms | of the processor |")
    print("|---|---|---|---|---|---|")
    for kind in (*KINDS, "all"):
        mine = [row for row in rows if kind in ("all", row[0])]
        through, plainly = [row[1] for row in mine], [row[2] for row in mine]
        told = [statistics.median(clock.wall for clock in through) * 1000]
        told += [
            p95([getattr(clock, name) for clock in each]) for each in (through, plainly) for name in ("wall", "cpu")
        ]
        print(f"| {kind} | {' | '.join(f'{value:.1f}' for value in told)} |")


def rate(what: str, claims: int, clocks: list[Clock]) -> None:
    """Print a row with the claims a second of the clock, and of the processor."""
    wall, cpu = sum(clock.wall for clock in clocks), sum(clock.cpu for clock in clocks)
    print(f"| {what} | {claims / wall:,.0f} | {claims / cpu:,.0f} |")


def p95(seconds: list[float]) -> float:
    """Milliseconds that all but a twentieth of the ``seconds`` stay below."""
    return 1000 * (statistics.quantiles(seconds, n=20)[18] if len(seconds) > 1 else seconds[0])


def asking(maker: Maker) -> Maker:
    """A maker with the same places, for questions that do not depend on how many claims were made."""
    asked = Maker()
    asked.rng = random.Random(99)
    asked.sides, asked.places = maker.sides, maker.places
    return asked


def main() -> None:
    """Measure, in a folder of its own that is gone in the end; with ``--url``, in a database that has to be empty."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=240)
    parser.add_argument("--url", help="an empty PostgreSQL database, in place of SQLite")
    parser.add_argument("--folder", type=Path, help="where the file lies while it is measured")
    options = parser.parse_args()
    from alteram.ledger.opening import open_ledger

    folder = Path(tempfile.mkdtemp(dir=options.folder))
    try:
        open_ledger(None if options.url else folder / "ledger.sqlite3", url=options.url)
        report(Maker(), options, folder)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
