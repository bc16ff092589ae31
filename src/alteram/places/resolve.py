"""Which entry a name means, and at what precision."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from alteram.model.codes import PlacePrecision, PlaceRelation
from alteram.places.entries import AREAL, Entry
from alteram.places.gazetteer import Gazetteer
from alteram.places.rank import Ranked, Surroundings, fits, neighbours, ranked
from alteram.places.spot import Name

_MANY = 3  # so many sure points tell where a text is
_CLEAR = 0.7  # by so much the score of a small place exceeds its rivals': five times their people
_BESIDE = frozenset({"near", "distance-bearing", "between", "along"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means: an entry or None, the precision of the whole, and all that it may mean, likeliest first.

    ``by`` says that the name is of something that lies by the entry and is named after it: "Goma airport".
    """

    entry: Entry | None
    precision: PlacePrecision
    candidates: tuple[Ranked, ...] = ()
    by: bool = False


def resolve(
    name: Name, relation: PlaceRelation, *, among: Collection[Name], places: Gazetteer, around: Surroundings
) -> Meaning:
    """The meaning of ``name``; ``among`` are the names of its chain, ``around`` is what the text tells of where."""
    if name.sort == "border":
        return Meaning(name.entries[0] if name.entries else None, "area")
    if name.sort == "state-place":
        return Meaning(places.states.get(name.code or ""), "country")
    areal = name.directional or relation == "direction-of" or _only_areal(among, name)
    beside = neighbours(name, among)
    candidates = ranked(name, name.entries, areal=areal, beside=beside, places=places, around=around)
    entry = _chosen(name, candidates, places=places, around=around)
    if entry is None:
        return Meaning(None, name.kind.word.precision if name.kind else "unknown", tuple(candidates))
    precision = _precision(name, entry, relation)
    return Meaning(entry, precision, tuple(candidates), by=not _is_itself(name, entry))


def _chosen(name: Name, candidates: Sequence[Ranked], *, places: Gazetteer, around: Surroundings) -> Entry | None:
    """The likeliest, unless it is not of the kind that the words name, or small and in doubt."""
    if not candidates:
        return None
    best = candidates[0]
    if not (_is_itself(name, best.entry) or _lends_its_name(name, best.entry)):
        return None
    if best.entry.small and (_has_rival(best, candidates) or _is_far(best, places, around)):
        return None
    return best.entry


def _is_itself(name: Name, entry: Entry) -> bool:
    """Whether an entry is of the kind that the words name, if they name one."""
    return name.kind is None or fits(entry, name.kind.word.group) or _holds_kind(name)


def _lends_its_name(name: Name, entry: Entry) -> bool:
    """Whether something of the kind that the words name lies by an entry: an airport, an area, a region of its own."""
    if name.kind is None:
        return False
    group = name.kind.word.group
    large = entry.group == "settlement" and not (entry.small or entry.overlay)
    about = entry.overlay or entry.group in AREAL  # known to be near, or as wide as what bears its name
    return name.kind.word.lent or (group == "facility" and about) or (group == "region" and large)


def _has_rival(best: Ranked, candidates: Sequence[Ranked]) -> bool:
    """Whether another place is about as likely: a point in the wrong valley is worse than none."""
    alike = (each for each in candidates if each.entry.id != best.entry.id and each.entry.group == best.entry.group)
    return any(each.score + _CLEAR >= best.score for each in alike)


def _is_far(best: Ranked, places: Gazetteer, around: Surroundings) -> bool:
    """Whether a small place is near nothing that the text names, and in a country where the text names nothing else."""
    if len(around.points) < _MANY or best.marks.near or best.marks.country_beside:
        return False
    code = best.entry.country.code if best.entry.country else ""
    return code not in places.at_home | around.countries


def _holds_kind(name: Name) -> bool:
    """Whether the kind word is a part of the listed name ("Snake Island"), which then means what is listed under it."""
    return name.kind is not None and name.first <= name.kind.first and name.kind.last <= name.last


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
    group = name.kind.word.group if name.kind else None
    if group == "district" and entry.group == "region" and not entry.overlay:
        return "district"  # the first-order divisions of some states are districts
    if not _is_itself(name, entry):
        if group != "facility":
            return "area"  # "the Goma area", "the Houston region"
        return "near-settlement" if own == "settlement" else own
    return "near-settlement" if own == "settlement" and relation in _BESIDE else own
