"""Where the ledgers of tests lie, and what is put into them."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from alteram.ledger.keeping import Incoming, Kept, keep
from alteram.ledger.models import Claim as Row
from alteram.model import Agreement, Claim, Evidence, Holder, Statement, Where
from tests.claim_factory import CAPTURE, at, claim_of, statement_of

KINDS = ("sqlite", "postgresql")
TABLES = (
    "place", "claim", "reading", "revision", "statement", "capture", "judgement", "addition", "assessment", "grouping",
    "rating", "requirement", "coding", "sample", "placing", "placed", "naming", "export", "incident", "undo",
    "redaction", "access", "entry", "checkpoint",
)  # fmt: skip
READER = "reader 1"


@dataclass(frozen=True, slots=True)
class Place:
    """A ledger in a file or at an address."""

    file: Path | None = None
    url: str | None = None

    @property
    def address(self) -> str:
        """What ``ALTERAM_DATABASE_URL`` has to be."""
        return self.url or f"sqlite:///{self.file}"


def server() -> str:
    return os.environ["ALTERAM_TEST_DATABASE_URL"]


@contextmanager
def fresh_database(address: str) -> Iterator[str]:
    """The address of a new database beside the one at ``address``, which is dropped in the end."""
    import psycopg

    name = f"alteram_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield urlsplit(address)._replace(path=f"/{name}").geturl()
        connection.close()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def emptied() -> None:
    """Empty the ledger on the server, and put back the guard that a test took away."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE ledger_entry ENABLE TRIGGER USER")
        cursor.execute(f"TRUNCATE {', '.join(f'ledger_{table}' for table in TABLES)} RESTART IDENTITY")


def sql(statement: str, *values: Any) -> None:
    """Change the ledger behind its back."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def text_with(*quotes: str) -> str:
    """A text in which each of the ``quotes`` stands."""
    return " ".join(f"It says that {quote}." for quote in quotes)


def told(
    *quotes: str,
    id: str = "015",
    party: str = "Armenia",
    capture: str = "a",
    claims: Iterable[Claim] = (),
    **fields: Any,
) -> Incoming:
    """A statement that makes a claim with each of the ``quotes``, or the ``claims``, with bytes of its own."""
    text = fields.pop("text", None) or text_with(*quotes)
    statement = statement_of(id, party=party, text=text, **fields)
    statement = replace(statement, capture=replace(CAPTURE, sha256=sha_of(text + capture), size=len(text)))
    made = tuple(claims) or tuple(claim_in(statement, quote) for quote in quotes)
    return Incoming(statement=statement, claims=made, content=(text + capture).encode("utf-8", "surrogatepass"))


def sha_of(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def claim_in(statement: Statement, quote: str, event: str = "attack.shelling", **fields: Any) -> Claim:
    """A claim by the issuer of ``statement``, over words of it."""
    start = statement.text.index(quote)
    evidence = Evidence(quote=quote, start=start, end=start + len(quote), sentence=(0, len(statement.text)))
    holder = Holder(name=statement.issuer or "?", party=statement.party, is_issuer=True)
    known = {"published": statement.published, "captured_sha256": statement.capture.sha256, "holder": holder}
    return claim_of(event, statement=statement.id, quote=quote, **{"evidence": evidence, **known, **fields})


def kept(*incoming: Incoming, reader: str = READER) -> list[Kept]:
    return list(keep(incoming, reader=reader))


def cids(ids: Iterable[int]) -> list[str]:
    """The ids of claims in those rows, in that order."""
    known = dict(Row.objects.filter(id__in=list(ids)).values_list("id", "cid"))
    return [known[id] for id in ids]


def spot(name: str, lat: float, lon: float, **fields: Any) -> Where:
    return Where(text=name, start=0, end=len(name), name=name, lat=lat, lon=lon, **fields)


def named(id: str) -> Agreement:
    return Agreement(text="the statement", start=0, end=13, id=id)


__all__ = ["at", "cids", "claim_in", "kept", "named", "spot", "sql", "told"]
