"""Statements for the tests of coding, and claims written on one line."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from alteram.coding.scene import Scene
from alteram.model import Actor, Capture, Claim, Statement

CONFLICTS = Path(__file__).parent / "conflicts"
MADE_UP = "norland-sudland"


class Read(Protocol):
    """The claims of a text; particulars of the statement by name, see ``statement_of``."""

    def __call__(self, text: str, **particulars: str | None) -> list[Claim]: ...


class LayOpen(Protocol):
    """The scene of a text; particulars of the statement by name, see ``statement_of``."""

    def __call__(self, text: str, **particulars: str | None) -> Scene: ...


def statement_of(
    text: str,
    *,
    party: str | None = "Norland",
    conflict: str | None = MADE_UP,
    published: str | None = "2023-03-10",
    issuer: str | None = None,
    title: str | None = None,
) -> Statement:
    """A statement of Norland on 10 March 2023, unless the test says otherwise."""
    return Statement(
        id="t",
        text=text,
        capture=Capture(sha256="0" * 64, size=len(text), media_type="text/plain"),
        issuer=issuer,
        title=title,
        party=party,
        published=published,
        conflict=conflict,
        lang="en",
    )


def firm(claim: Claim) -> str:
    """Event, stance, modality and aspect of ``claim`` on one line: "attack.air asserted actual ongoing"."""
    return " ".join(filter(None, (claim.event, claim.stance, claim.modality, claim.aspect)))


def gist(claim: Claim) -> str:
    """Event of ``claim``, whose forces did it and whom it befell: "attack.air: Norland > village (-)"."""
    targets = ", ".join(f"{target.text} ({target.party or '-'})" for target in claim.target)
    return f"{claim.event}: {parties(claim.agent)} > {targets or '-'}"


def parties(actors: tuple[Actor, ...]) -> str:
    """The party of each actor, its words in brackets where it has none; "-" for nobody."""
    return ", ".join(actor.party or f"[{actor.text}]" for actor in actors) or "-"


def held(claim: Claim) -> str:
    """Who holds ``claim``, through whom, and how: "Norland: Lakes Mission denies attack.air"."""
    chain = "".join(f"{via.party or via.name}: " for via in reversed(claim.holder.via))
    says = "denies" if claim.stance == "denied" else "asserts"
    return f"{chain}{claim.holder.party or claim.holder.name} {says} {claim.event}"
