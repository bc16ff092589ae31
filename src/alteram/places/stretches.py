"""Roads and lines that are named by the places on them: "the Goris-Kapan-Meghri road"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from alteram.places.fold import DASHES, Word
from alteram.places.spot import Name
from alteram.places.vocabulary import vocabulary


def parted(words: Sequence[Word], names: Iterable[Name]) -> Iterator[Name]:
    """``names``, an unlisted one that a dash parts before the word for a road as the places on it."""
    for name in names:
        if name.sort == "run" and _is_road(words, name):
            core = _alone(name)
            cuts = [at for at in range(core.first + 1, core.last + 1) if words[at].gap.strip() in DASHES]
            for first, after in pairwise((core.first, *cuts, core.last + 1)):
                part = replace(core, first=first, last=after - 1, end=after - 1, tail=after - 1)
                yield part if after <= core.last else replace(part, kind=name.kind, end=name.end, tail=name.tail)
        else:
            yield name


def stretches(words: Sequence[Word], names: Sequence[Name]) -> Iterator[tuple[Name, ...]]:
    """The places of each such road, in text order, without the word for the road; no road that is listed itself."""
    at = 0
    while at < len(names):
        last = at
        while last + 1 < len(names) and _linked(words, names[last], names[last + 1]):
            last += 1
        road = names[at : last + 1]
        if len(road) > 1 and _is_road(words, road[-1]):
            yield tuple(_alone(name) for name in road)
        at = last + 1


def _linked(words: Sequence[Word], left: Name, right: Name) -> bool:
    """Whether only a hyphen or a dash stands between two names."""
    return right.first == left.last + 1 and words[right.first].gap.strip() in DASHES and right.sort in ("listed", "run")


def _is_road(words: Sequence[Word], name: Name) -> bool:
    after = name.kind.last if name.kind and name.kind.first > name.first else name.last + 1
    return after < len(words) and words[after].lower in vocabulary().sets["roads"]


def _alone(name: Name) -> Name:
    last = name.kind.first - 1 if name.kind and name.first < name.kind.first <= name.last else name.last
    return replace(name, last=last, end=last, tail=last, kind=None, before=None, directional=False)
