"""Pairs of claims that are worth comparing, found without comparing every claim with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import floor

from alteram.incidents.traits import DAY, Traits
from alteram.lexicon.incidents import joining, nearness
from alteram.model.codes import EVENTS, Event

MOST = 120  # claims of one block that are all compared with each other
NEAREST = 40  # in a larger one, each is compared with so many that follow it in time
LONG = "period"
ACTUAL = frozenset({"actual", "attempted", "possible"})


def candidates(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in ``traits``, the lesser first, each once: claims of two statements that share a block.

    A block holds claims of one day, of events near to each other, that name one party or lie in one cell of two
    degrees. A block of more than ``MOST`` claims gives only neighbours in time, so that the work grows with the
    number of claims and not with its square.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for position, each in enumerate(traits):
        for key in keys(each):
            blocks[key].append(position)
    seen: set[int] = set()
    size = len(traits)
    for block in blocks.values():
        for one, other in _pairs(block, traits):
            code = one * size + other
            if code not in seen:
                seen.add(code)
                yield one, other


def keys(traits: Traits) -> Iterator[Hashable]:
    """The blocks that a claim stands in; none for what never joins an incident, or has no day at all."""
    if traits.told is None or traits.claim.event in joining().parts.apart:
        return
    group = (circle(traits.claim.event), _modality(traits.claim.modality))
    days = _days(traits)
    who = [*sorted(traits.agents | traits.targets | {traits.holder or ""}), *_cells(traits)]
    for day, each in product(days, who):
        yield day, group, each


def _modality(modality: str) -> str:
    return "actual" if modality in ACTUAL else modality


def _days(traits: Traits) -> Sequence[object]:
    told = traits.told
    assert told is not None
    if told.period:
        return [(LONG, month) for month in range(told.start // DAY // 30, told.end // DAY // 30 + 1)][:12]
    later = traits.claim.event in joining().parts.later  # may be dated a day after: shares the block of the next day
    return range(told.start // DAY, told.end // DAY + 1 + later)


def _cells(traits: Traits) -> list[tuple[int, int, int]]:
    """Overlapping cells of two degrees, so that places less than a degree apart share one."""
    cells = set()
    for place in traits.places:
        if place.lat is not None and place.lon is not None and place.precision not in {"country", "region"}:
            cells |= {
                (shift, floor((place.lat + shift // 2) / 2), floor((place.lon + shift % 2) / 2)) for shift in range(4)
            }
    return sorted(cells)


@lru_cache(maxsize=64)
def circle(event: Event) -> Event:
    """One event for all that are near to each other, by however many steps: the first of them in the contract."""
    reached, rest = {event}, set(EVENTS) - {event}
    while near := {each for each in rest if any(nearness(each, one) for one in reached)}:
        reached |= near
        rest -= near
    return min(reached, key=EVENTS.index)


def _pairs(block: Sequence[int], traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    if len(block) > MOST:
        block = sorted(block, key=lambda position: _order(traits[position]))
    reach = len(block) if len(block) <= MOST else NEAREST
    for at, one in enumerate(block):
        statement = traits[one].claim.statement
        for other in block[at + 1 : at + 1 + reach]:
            if traits[other].claim.statement != statement:
                yield (one, other) if one < other else (other, one)


def _order(traits: Traits) -> tuple[int, str]:
    return traits.told.start if traits.told else 0, traits.claim.id
