"""Claims made by hand: a test says what matters, the rest is filled in."""

from __future__ import annotations

from typing import Any

from alteram.model import Actor, Capture, Claim, Evidence, Holder, Statement, Target, When, Where
from alteram.model.codes import TimePrecision
from alteram.model.identity import identified

CAPTURE = Capture(sha256="0" * 64, size=1, media_type="text/plain")


def statement_of(
    id: str, *, party: str | None = None, published: str | None = "2022-09-13", **fields: Any
) -> Statement:
    filled: dict[str, Any] = {"text": f"Text of {id}.", "issuer": f"Ministry of {party}", "lang": "en"}
    return Statement(**filled | fields, id=id, party=party, published=published, capture=CAPTURE)


def claim_of(
    event: str = "attack.shelling", *, statement: str = "1", quote: str = "they shelled us", **fields: Any
) -> Claim:
    """A claim of ``event`` by its issuer; words that differ give it an id of its own."""
    holder = Holder(name="the issuer", is_issuer=True)
    filled: dict[str, Any] = {
        "published": "2022-09-13",
        "captured_sha256": "0" * 64,
        "lang": "en",
        "evidence": Evidence(quote=quote, start=0, end=len(quote), sentence=(0, len(quote))),
        "holder": holder,
        "stance": "asserted",
        "modality": "actual",
        "aspect": None,
        "when": None,
        "list": None,
        "agreement": None,
        "caused_by": None,
        "confidence": 0.8,
        "method": "by hand",
    }
    parts: dict[str, tuple[object, ...]] = dict.fromkeys(("agent", "target", "where", "weapons", "quantities"), ())
    return identified(Claim(**filled | parts | fields, id="", statement=statement, event=event))  # type: ignore[arg-type]


def reported(name: str, *, party: str) -> Holder:
    """A holder whose claim the issuer passes on."""
    return Holder(text=name, start=0, end=len(name), name=name, party=party, is_issuer=False)


def actor(name: str, *, party: str | None = None, inherited: bool = False) -> Actor:
    return Actor(text=name, start=0, end=len(name), name=name, party=party, inherited=inherited)


def target(name: str, *, party: str | None = None) -> Target:
    return Target(text=name, start=0, end=len(name), name=name, party=party)


def place(name: str, *, relation: Any = "in", inherited: bool = False) -> Where:
    return Where(text=name, start=0, end=len(name), name=name, relation=relation, inherited=inherited)


def at(start: str, end: str | None = None, precision: TimePrecision = "day", **fields: Any) -> When:
    """The time from ``start`` to ``end``, or at ``start``."""
    last = end or start
    return When(
        **{"edtf": start if start == last else f"{start}/{last}"} | fields, start=start, end=last, precision=precision
    )


def night(before: str, after: str) -> When:
    return at(before, after, "night")
