"""An agreement made up for tests, between the parties of a real profile."""

from __future__ import annotations

from datetime import date
from typing import Any

from alteram.agreements import Told, hold
from alteram.model import Agreement as Named
from alteram.model import Claim, Obligation, Register, Source
from alteram.model.agreements import Agreement
from alteram.profiles import load_profile
from tests.claim_factory import actor, claim_of, statement_of

PROFILE = load_profile("armenia-azerbaijan")
ID = "arm-aze-rus-2020-11-10"
SOURCE = Source(name="a newspaper", url="https://example.org/text", seen=date(2026, 1, 2))


def obligation_of(id: str = "1", **fields: Any) -> Obligation:
    """An obligation of Armenia to withdraw, unless the test says otherwise."""
    filled: dict[str, Any] = {
        "article": "paragraph 1",
        "summary": "Armenia withdraws.",
        "kind": "act",
        "bearer": ("Armenia",),
        "counterparty": ("Azerbaijan",),
        "start": None,
        "until": None,
        "deadline": None,
        "places": (),
        "breach": (),
        "denied_breach": ("force.withdraw",),
        "fulfilment": ("force.withdraw",),
        "words": (),
        "note": None,
        "sources": (SOURCE,),
    }
    filled |= fields
    return Obligation(id=id, **{"by": filled["bearer"]} | filled)


def agreement_of(*obligations: Obligation, whole: bool = True, **fields: Any) -> Agreement:
    filled: dict[str, Any] = {"id": ID, "name": "A truce", "conflict": PROFILE.id, "date": date(2020, 11, 10)}
    empty: dict[str, Any] = {"aliases": (), "follows": (), "parties": ("Armenia", "Azerbaijan")}
    return Agreement(**empty | filled | fields, whole=whole, obligations=obligations)


def said(event: str, by: str | None = "Armenia", **fields: Any) -> Claim:
    """A claim that Azerbaijan published on 13 September 2022 of what ``by`` did."""
    agent = (actor(by, party=by),) if by else ()
    return claim_of(event, **{"agent": agent} | fields)


def naming(before: str, quote: str) -> dict[str, Any]:
    """The words of a claim, and the agreement's name right after ``before`` in them."""
    start = len(before)
    named = Named(text="A truce", start=start, end=start + 7, id=ID)
    return {"quote": f"{before}A truce{quote}", "agreement": named}


def register_of(agreement: Agreement, *claims: Claim, published: str | None = "2022-09-13") -> Register:
    """The register with one statement of Azerbaijan, whose text is the words of the first claim."""
    text = claims[0].evidence.quote if claims else "Nothing."
    statement = statement_of("1", party="Azerbaijan", published=published, text=text)
    return hold(agreement, [Told(statement, claims)], profile=PROFILE)


def kinds(register: Register) -> list[str]:
    """Each finding of ``register`` as "obligation kind", those that fit no obligation last with a dash."""
    held = [f"{each.obligation} {each.kind}" for entry in register.entries for each in entry.findings]
    return held + [f"- {each.kind}" for each in register.loose]
