"""Which entry a name means, and at what precision."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from alteram.model.codes import PlacePrecision, PlaceRelation
from alteram.places.entries import AREAL, Entry
from alteram.places.gazetteer import Gazetteer
from alteram.places.spot import Name

_MUCH_LARGER = 5
_AROUND = frozenset({"area"})  # "the Goma area" is the town's surroundings: its point serves

# So many times the people of a town make its namesake region the likelier meaning of a bare name.
DWARFS = 20

ORDER = ("profile", "added", "state", "parties", "beside", "text", "people")  # the keys of ``order``


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means: an entry or None, and the precision of the whole."""

    entry: Entry | None
    precision: PlacePrecision


def resolve(
    name: Name, relation: PlaceRelation, *, among: Collection[Name], places: Gazetteer, hints: set[str]
) -> Meaning:
    """The meaning of ``name``; ``among`` are the names of its chain, ``hints`` the countries that the text names."""
    if name.sort == "border":
        return Meaning(name.entries[0] if name.entries else None, "area")
    if name.sort == "state-place":
        return Meaning(places.states.get(name.code or ""), "country")
    beside = _countries_of(name, among)
    candidates = sorted(name.entries, key=lambda entry: order(entry, places, hints, beside), reverse=True)
    entry = _chosen(name, candidates, among, relation)
    if entry is None or (entry.small and _doubtful(entry, candidates)):
        return Meaning(None, name.kind.word.precision if name.kind else "unknown")
    return Meaning(entry, _precision(name, entry, relation))


def _doubtful(entry: Entry, candidates: list[Entry]) -> bool:
    """Whether another small place of the name is not much smaller: a point in the wrong valley is worse than none."""
    rivals = (other for other in candidates if other.group == entry.group and other.id != entry.id)
    return any(other.rank * _MUCH_LARGER >= entry.rank for other in rivals)


def order(entry: Entry, places: Gazetteer, hints: Collection[str], beside: Collection[str]) -> tuple[int, ...]:
    """What makes a namesake likelier: profile, user's list, state, the parties' countries, those nearby - then size."""
    code = entry.country.code if entry.country else ""
    near = (code in places.at_home, code in beside, code in hints)
    return (entry.overlay, entry.added, entry.kind == "country", *near, entry.rank)


def _countries_of(name: Name, among: Collection[Name]) -> set[str]:
    """The countries of the names beside ``name`` that can be in one country only."""
    codes = ({e.country.code for e in other.entries if e.country} for other in among if other.first != name.first)
    return {code for found in codes if len(found) == 1 for code in found}


def _chosen(name: Name, candidates: list[Entry], among: Collection[Name], relation: PlaceRelation) -> Entry | None:
    if not candidates:
        return None
    group = name.kind.word.group if name.kind else None
    if group is None and candidates[0].kind == "country":
        return candidates[0]
    if group is None:
        areal = name.directional or relation == "direction-of" or _only_areal(among, name)
        wanted = AREAL if areal else frozenset({"settlement", "country", "facility"})
        found = next((entry for entry in candidates if entry.group in wanted), candidates[0])
        return found if areal or found.overlay or found.added else _dwarfing(found, candidates) or found
    alike = AREAL if group in AREAL else frozenset({"area" if group == "feature" else group})
    fitting = [entry for entry in candidates if entry.group in alike]
    fitting.sort(key=lambda entry: entry.group != group)
    if fitting:
        return fitting[0]
    return candidates[0] if group in _AROUND or _holds_kind(name) else None


def _holds_kind(name: Name) -> bool:
    """Whether the kind word is a part of the listed name ("Snake Island"), which then means what is listed under it."""
    return name.kind is not None and name.first <= name.kind.first and name.kind.last <= name.last


def _dwarfing(town: Entry, candidates: list[Entry]) -> Entry | None:
    """A region of the name with many times the people of the town: Ontario, and not the town in California."""
    regions = (entry for entry in candidates if entry.group in AREAL and not entry.overlay)
    return next((region for region in regions if region.rank > town.rank * DWARFS), None)


def _only_areal(among: Collection[Name], name: Name) -> bool:
    """Whether all other names of the chain can only be districts or regions."""
    others = [other for other in among if other.first != name.first]
    return bool(others) and all(
        (other.kind is not None and other.kind.word.group in AREAL)
        or (other.entries and all(entry.group in AREAL for entry in other.entries))
        for other in others
    )


def _precision(name: Name, entry: Entry, relation: PlaceRelation) -> PlacePrecision:
    own = entry.precision
    if name.kind and name.kind.word.group == "district" and entry.group == "region" and not entry.overlay:
        own = "district"  # the first-order divisions of some states are districts
    elif name.kind and name.kind.word.group in _AROUND and entry.group != "area":
        own = "area"
    if own == "settlement" and relation in ("near", "distance-bearing"):
        return "near-settlement"
    return own
