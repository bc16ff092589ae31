"""The text of a statement in runs, each with the claims whose evidence it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from alteram.model import Claim
from alteram.model.codes import family
from alteram.phrases import UNSEEN

UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of the text under the same claims, by their numbers on the page; ``opens`` are those that begin here.

    ``families`` are those of the claims' events, in alphabetical order.
    """

    text: str
    claims: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    families: tuple[str, ...] = ()


def runs_of(text: str, claims: Iterable[tuple[int, Claim]]) -> Iterator[Run]:
    """``text`` from first to last letter, in runs; ``claims`` come with their numbers on the page.

    Characters that would steer or hide what is shown are replaced, one by one: no offset moves.
    """
    spans = [(each.evidence.start, each.evidence.end, number, family(each.event)) for number, each in claims]
    edges = sorted({0, len(text), *(at for start, end, *_ in spans for at in (start, end))})
    opening: dict[int, list[tuple[int, int, int, str]]] = {}
    for span in spans:
        opening.setdefault(span[0], []).append(span)
    here: list[tuple[int, int, int, str]] = []
    for start, end in pairwise(edges):
        opened = opening.get(start, [])
        here = [span for span in here if span[1] > start] + opened
        yield Run(
            text=UNSEEN.sub(UNKNOWN, text[start:end]),
            claims=tuple(sorted(span[2] for span in here)),
            opens=tuple(sorted(span[2] for span in opened)),
            families=tuple(sorted({span[3] for span in here})),
        )
