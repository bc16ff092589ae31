"""The world as the program draws it, from Natural Earth; ``scripts/make_base_map.py`` makes the file.

Whose lines they are: ``POLICY`` says it, and stands beside every map.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Final, Literal

import msgspec

from alteram.basemap.topology import Box, Geometry, Line, Polygon, Topology, box_of

FILE: Final = "world.topojson"
POLICY: Final = (
    "Coasts, borders, divisions and their names are those of Natural Earth 4.1 (2018), which shows who held land "
    "rather than who has a right to it. Land that more than one side claims is hatched, and a line that is no agreed "
    "border is dashed, whoever holds either side. Lines are generalised to some 3 km. A line on this map states no "
    "position on any claim."
)

Border = Literal["coast", "country", "division", "disputed"]
BORDERS: Final[tuple[Border, ...]] = ("coast", "country", "division", "disputed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A country, a first-order division or a disputed land.

    ``country`` is the code of the country that it is or belongs to, None for disputed land and for land without a
    code; ``names`` are further names. ``claimed_by`` are the codes of all who claim it, where it is disputed.
    """

    name: str
    country: str | None
    names: tuple[str, ...]
    claimed_by: tuple[str, ...]
    polygons: tuple[Polygon, ...]
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A line that a side claims, or that once parted two sides: what it is called, and in whose land it runs."""

    name: str
    within: str
    lines: tuple[Line, ...]


class World:
    """The base map; each sort of thing is decoded when it is first asked for."""

    def __init__(self, topology: Topology) -> None:
        self._topology = topology

    @cached_property
    def countries(self) -> tuple[Area, ...]:
        """The countries, without the land that is disputed, in order of code."""
        return tuple(self._areas("countries"))

    @cached_property
    def divisions(self) -> tuple[Area, ...]:
        """The first-order divisions; those of disputed land have every claimant and no country."""
        return tuple(self._areas("divisions"))

    @cached_property
    def contested(self) -> tuple[Area, ...]:
        """The disputed lands, in order of name."""
        return tuple(self._areas("contested"))

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """The disputed lines, drawn beside the borders."""
        found = self._topology.objects["disputes"].geometries
        return tuple(
            Dispute(name=each.properties["name"], within=each.properties["within"], lines=self._topology.lines_of(each))
            for each in found
        )

    @cached_property
    def borders(self) -> dict[Border, tuple[Line, ...]]:
        """The lines of each kind of border; no line is in two kinds."""
        found = self._topology.objects["borders"].geometries
        return {each.properties["kind"]: self._topology.lines_of(each) for each in found}

    @cached_property
    def _claimants(self) -> dict[str, tuple[str, ...]]:
        found = self._topology.objects["contested"].geometries
        return {each.properties["name"]: tuple(each.properties["claimed_by"]) for each in found}

    def _areas(self, sort: str) -> Iterator[Area]:
        for geometry in self._topology.objects[sort].geometries:
            polygons = self._topology.polygons(geometry)
            yield _area(geometry, polygons, claimed_by=self._claimed_by(geometry))

    def _claimed_by(self, geometry: Geometry) -> tuple[str, ...]:
        known = geometry.properties
        return tuple(known.get("claimed_by", ())) or self._claimants.get(known.get("contested", ""), ())


def _area(geometry: Geometry, polygons: tuple[Polygon, ...], *, claimed_by: tuple[str, ...]) -> Area:
    known = geometry.properties
    return Area(
        name=known.get("name", ""),
        country=None if claimed_by else known.get("code") or known.get("country"),
        names=tuple(known.get("names", ())),
        claimed_by=claimed_by,
        polygons=polygons,
        box=box_of(point for polygon in polygons for point in polygon[0]),
    )


@lru_cache(maxsize=1)
def world() -> World:
    """The base map that comes with the program, opened once a process."""
    content = files("alteram.basemap").joinpath(FILE).read_bytes()
    return World(msgspec.json.decode(content, type=Topology))
