"""The network's labels of words put together to entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alteram.language.network import WordLabels
from alteram.language.units import Unit
from alteram.model import Entity, EntityKind, Span

KINDS: dict[str, EntityKind] = {
    "person": "person",
    "place": "place",
    "organisation": "organisation",
    "facility": "facility",
    "group": "group",
    "weapon": "weapon",
}
JOINING = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``first`` to ``last``, both counted in, that make up one entity."""

    first: int
    last: int
    kind: EntityKind


def entities_of(units: Sequence[Unit], labels: Sequence[WordLabels]) -> Iterator[Entity]:
    """The entities that ``labels`` mark in ``units``, in order, from the first word of each to its last.

    Words that only join others are none at either end: "of Armenia" is read as "Armenia".
    """
    for stretch in stretches([label.entity for label in labels]):
        own = [place for place in range(stretch.first, stretch.last + 1) if labels[place].upos not in JOINING]
        if own:
            yield Entity(Span(units[own[0]].spans[0].start, units[own[-1]].spans[-1].end), stretch.kind)


def stretches(labels: Sequence[str]) -> Iterator[Stretch]:
    """The entities that ``labels`` mark, in order: "B-place" opens one, "I-place" goes on with it, "O" is outside."""
    first: int | None = None
    for index, label in enumerate([*labels, "O"]):
        if first is not None and not label.startswith("I-"):
            yield Stretch(first, index - 1, KINDS[labels[first][2:]])
            first = None
        if label.startswith("B-"):
            first = index
