"""Which body and which place of one party answers to which of another's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import cycle
from typing import TypeVar

from alteram.profiles.records import Body, Party, Profile, Toponym

_T = TypeVar("_T")

# Kinds that stand in for one another where a side has none of the other's kind left.
_CLASSES: tuple[frozenset[str], ...] = (
    frozenset({"city", "town", "village", "settlement"}),
    frozenset({"district", "region", "province", "area", "country"}),
    frozenset({"river", "lake", "reservoir", "sea"}),
    frozenset({"mountain", "line", "border", "road"}),
    frozenset({"facility", "temple"}),
)


def bodies_of_both(a: Party, b: Party) -> Iterable[tuple[Body, Body]]:
    """Bodies of one office ("x.mod" and "y.mod") first, the rest by kind and position."""
    offices = {_office(body): body for body in b.bodies}
    shared = {_office(body) for body in a.bodies} & offices.keys()
    yield from ((body, offices[_office(body)]) for body in a.bodies if _office(body) in shared)
    ours = [body for body in a.bodies if _office(body) not in shared]
    theirs = [body for body in b.bodies if _office(body) not in shared]
    for kind in dict.fromkeys(body.kind for body in ours):
        yield from _paired([x for x in ours if x.kind == kind], [x for x in theirs if x.kind == kind])


def places_of_both(profile: Profile, a: Party, b: Party) -> Iterable[tuple[Toponym, Toponym]]:
    """Places of either side by kind and position, then what is left over by class of kinds; capitals left out.

    Capitals answer to each other as names of the parties do.
    """
    ours = _of_side(profile, a)
    theirs = _of_side(profile, b)
    pairs: list[tuple[Toponym, Toponym]] = []
    for kind in dict.fromkeys(place.kind for place in ours):
        pairs += zip(_of(ours, {kind}), _of(theirs, {kind}), strict=False)
    yield from pairs
    paired = {place.id for pair in pairs for place in pair}
    for kinds in _CLASSES:
        left = [place for place in _of(ours, kinds) if place.id not in paired]
        right = [place for place in _of(theirs, kinds) if place.id not in paired]
        yield from _paired(left or _of(ours, kinds)[: len(right)], right or _of(theirs, kinds)[: len(left)])


def _of_side(profile: Profile, party: Party) -> list[Toponym]:
    return [place for place in profile.toponyms if place.side == party.name and place.name not in party.capitals]


def _office(body: Body) -> str:
    return body.id.partition(".")[2]


def _of(places: Sequence[Toponym], kinds: Iterable[str]) -> list[Toponym]:
    return [place for place in places if place.kind in kinds]


def _paired(ones: Sequence[_T], others: Sequence[_T]) -> Iterable[tuple[_T, _T]]:
    """Each of the longer with one of the shorter, which starts over when it ends."""
    if len(ones) < len(others):
        return zip(cycle(ones), others, strict=False) if ones else ()
    return zip(ones, cycle(others), strict=False) if others else ()
