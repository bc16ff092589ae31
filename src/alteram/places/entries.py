"""The entries of the gazetteer: what is known of a listed place."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.model.claims import Country
from alteram.model.codes import PlacePrecision

AREAL = frozenset({"district", "region"})

# what a toponym's kind says of precision, and the group of kind words it agrees with
_OF_KIND: dict[str, tuple[PlacePrecision, str]] = {
    "city": ("settlement", "settlement"),
    "town": ("settlement", "settlement"),
    "village": ("settlement", "settlement"),
    "settlement": ("settlement", "settlement"),
    "district": ("district", "district"),
    "region": ("region", "region"),
    "province": ("region", "region"),
    "country": ("country", "country"),
    "facility": ("exact", "facility"),
    "temple": ("exact", "facility"),
    "mountain": ("area", "facility"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed place; degrees WGS 84, None for a line that has no point.

    ``overlay`` entries are those of a conflict profile, ``added`` ones of a list that the user made; ``metonym`` marks
    states and capitals, whose names stand for governments as well; ``rank`` is the population, by which namesakes are
    ordered. ``small`` ones need words around the name that make a place of it; ``primary`` says whether the name looked
    up is the place's own, and ``division`` is the code of the first-order division that it lies in; a ``rough`` one has
    the point of that division. ``district`` is the id and name of the second-order one, where that is known.
    """

    id: str | None
    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: Country | None
    rank: int = 0
    overlay: bool = False
    added: bool = False
    metonym: bool = False
    small: bool = False
    primary: bool = True
    division: str | None = None
    rough: bool = False
    district: tuple[str, str] | None = None

    @property
    def precision(self) -> PlacePrecision:
        return "region" if self.rough else _OF_KIND.get(self.kind, ("area", ""))[0]

    @property
    def group(self) -> str:
        """The group of kind words that this entry agrees with."""
        return _OF_KIND.get(self.kind, ("", "area"))[1]
