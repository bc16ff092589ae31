"""What each part of a claim rests on: its words, where they stand, and what they were read as; and how it is cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from alteram.ledger.models import Revision
from alteram.model import Actor, Claim, Holder, Quantity, Target, When, Where
from alteram.phrases import counted_words, shown_actor, visible, when
from alteram.workspace.composing import parts_of
from alteram.workspace.filling import MAKING

TITLES: Final = {
    "holder": "Held by",
    "via": "Passed on by",
    "agent": "Who did it",
    "target": "To whom",
    "when": "When",
    "where": "Where",
    "weapons": "With what",
    "quantities": "How many",
    "agreement": "Agreement",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A part of a claim: the ``title`` of its slot, its ``words`` from ``start`` to ``end``, and its ``value``.

    ``words`` are empty where none stand for it; ``around`` says that they stand outside the words of the claim.
    """

    title: str
    value: str
    words: str = ""
    start: int = 0
    end: int = 0
    around: bool = False
    without: str = "no words name it"

    @property
    def at(self) -> str:
        """The range of its words, as addresses write it."""
        return f"{self.start}-{self.end}"


def rests(claim: Claim) -> list[Rest]:
    """Each part of ``claim``, in the order of its slots."""
    return [_rest(TITLES[slot], part, claim) for slot in MAKING for part in parts_of(claim, slot)]


def _rest(title: str, part: Any, claim: Claim) -> Rest:
    value = visible(value_of(part, claim))
    start, end = (part.span or (None, None)) if isinstance(part, When) else (part.start, part.end)
    if part.text is None or start is None or end is None:
        own = isinstance(part, Holder) and part.is_issuer
        return Rest(title=title, value=value, without="in its own voice" if own else "no words name it")
    words = visible(part.text)
    told = "" if value == words else value
    return Rest(title=title, value=told, words=words, start=start, end=end, around=part.inherited)


def value_of(part: Any, claim: Claim) -> str:
    """What a part of ``claim`` was read as, in words."""
    if isinstance(part, Actor):
        side = f", {part.kind}" if isinstance(part, Target) and part.kind != "unknown" else ""
        return shown_actor(replace(part, inherited=False)) + side
    if isinstance(part, When):
        return when(replace(claim, when=replace(part, inherited=False)))
    if isinstance(part, Where):
        return ", ".join(filter(None, (part.name, part.precision if part.id else "not in the gazetteer")))
    if isinstance(part, Quantity):
        return counted_words(replace(part, inherited=False))
    return str(getattr(part, "kind", None) or getattr(part, "id", None) or part.text)


def cited(claim: Claim, revision: Revision) -> str:
    """The words of ``claim`` with issuer, title, date and address of the statement, and what tells the capture."""
    said = [
        f"“{visible(claim.evidence.quote)}”",
        visible(revision.issuer or "issuer not given"),
        f"“{visible(revision.title)}”" if revision.title else "",
        visible(revision.published[:10]) if revision.published else "day not given",
        visible(revision.url) if revision.url else f"statement {visible(revision.statement.key)}",
    ]
    return f"{', '.join(filter(None, said))}. {'; '.join(_capture(claim, revision))}."


def _capture(claim: Claim, revision: Revision) -> Iterator[str]:
    taken = f", taken {revision.taken}" if revision.taken else ""
    yield f"Captured bytes SHA-256 {revision.capture_id}{taken}"
    yield f"revision {revision.number}, characters {claim.evidence.start} to {claim.evidence.end}"
    yield f"claim {claim.id}"
