"""Make the base map from Natural Earth: countries, first-order divisions and disputed lines in one TopoJSON file.

    apt-get download qgis-common && dpkg-deb -x qgis-common_*.deb qgis
    python scripts/make_base_map.py qgis/usr/share/qgis/resources/data/world_map.gpkg

Debian's package qgis-common 3.22.16 carries ``world_map.gpkg``, which is Natural Earth 4.1 at 1:10 million, simplified;
Natural Earth is in the public domain. ``base_map.toml`` says what the map shows otherwise, with a source each. Points
are put on a grid of 0.005 degrees, and those are left out whose triangle with their neighbours is below ``LEAST_AREA``.
"""

from __future__ import annotations

import itertools
import json
import re
import sqlite3
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alteram.lexicon.countries import countries
from scripts.geometry import (
    Arc,
    Edge,
    Polygons,
    Vertex,
    area_of,
    cut,
    edge_of,
    gridded,
    lines_of,
    near,
    polygons_of,
    simplified,
    stitched,
    trodden,
)

OUT = Path(__file__).resolve().parents[1] / "src" / "alteram" / "basemap" / "world.topojson"
RULES = Path(__file__).with_name("base_map.toml")
GRID = 0.005  # degrees
LEAST_AREA = 10.0  # square kilometres
FINE = 200  # parts of its own area that a point of a small polygon may be worth at the most before it is left out
LEAST_ISLAND = 2.0  # square kilometres; a division keeps its largest island in any case
QUERY = "select geom, iso_a2, name, admin, gn_name, woe_name from states_provinces order by fid"
KIND = re.compile(
    r"^(?:state|province|departement|departamento|provincia|municipio|obcina|komuna e|kraj|gobernación) "
    r"(?:de la |de |of |d')?"
    r"|[ -](?:rayon|rayonu|province|state|district|region|oblast|county|department|marz|governorate|prefecture)$",
    re.IGNORECASE,
)
LETTERS = str.maketrans("əıøđł", "aiodl")
KINDS = "coast", "country", "division", "disputed"  # "seam" and "covered" arcs are drawn by nobody


@dataclass(slots=True)
class Division:
    """A first-order division as it goes into the map; ``contested`` is the name of its land where that is disputed."""

    name: str
    country: str
    admin: str
    names: list[str]
    polygons: Polygons
    contested: str | None = None
    arcs: list[list[list[int]]] = field(default_factory=list)

    @property
    def land(self) -> str:
        """What a border of the map parts it from: its country, or the disputed land it is in."""
        return self.contested or self.country


def divisions(source: sqlite3.Connection, rules: dict[str, Any]) -> list[Division]:
    """The divisions with their names put right, each given to its country or to its disputed land."""
    contested = {(code, name): land["name"] for land in rules["contested"] for code, name in land["divisions"]}
    renamed = {(each["country"], each["told_by"]): each["name"] for each in rules["rename"]}
    spelled = {(each["country"], each["name"]): each["shown"] for each in rules["spelled"]}
    attached = {each["name"]: each["country"] for each in rules["attach"]}
    found = []
    for geometry, code, name, admin, geonames, woe in source.execute(QUERY):
        told = renamed.get((code, geonames), name or woe or "")
        shown = spelled.get((code, told), told)
        country = attached.get(name, code if code != "-1" else admin)
        land = contested.get((code, name)) or contested.get((code, "*"))
        names = other_names(shown, told, geonames, woe) if name == told else []
        polygons = kept_islands(gridded(polygons_of(geometry), GRID))
        found.append(Division(shown, country, admin, names, polygons, land))
    return found


def other_names(name: str, *others: str | None) -> list[str]:
    """The other names that are no spelling of ``name`` with a kind word behind it, each once."""
    found: dict[str, str] = {plain(name): name}
    for other in filter(None, others):
        bare = KIND.sub("", other)
        found.setdefault(plain(bare), bare)
    return list(found.values())[1:]


def plain(name: str) -> str:
    """The letters of ``name`` without marks, in lower case."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    return "".join(char for char in folded if char.isalnum())


def kept_islands(polygons: Polygons) -> Polygons:
    """The polygons without the smallest islands; the largest is always kept."""
    largest = max((area_of(polygon[0], GRID) for polygon in polygons), default=0.0)
    return [p for p in polygons if (area := area_of(p[0], GRID)) >= LEAST_ISLAND or area == largest]


def kinds_of(found: Sequence[Division], lines: Iterable[list[Vertex]], rules: dict[str, Any]) -> dict[Edge, Any]:
    """For each edge of a division who has it on either side, and what kind of border it is."""
    owners: dict[Edge, set[int]] = defaultdict(set)
    for index, division in enumerate(found):
        for ring in (ring for polygon in division.polygons for ring in polygon):
            for pair in itertools.pairwise(ring):
                owners[edge_of(*pair)].add(index)
    unsettled = {frozenset(each["between"]) for each in rules["unsettled"]}
    steps = trodden(lines, GRID)
    return {
        edge: (kind_of(edge, [found[each] for each in sorted(having)], unsettled, steps), tuple(sorted(having)))
        for edge, having in owners.items()
    }


def kind_of(edge: Edge, having: Sequence[Division], unsettled: set[frozenset[str]], steps: set[Vertex]) -> str:
    half = round(180 / GRID)
    if len(having) == 1:
        seam = all(abs(lon) == half for lon, _ in edge) or all(lat == -half // 2 for _, lat in edge)
        return "seam" if seam else "coast"
    if near(edge, steps):
        return "covered"
    lands = {each.land for each in having}
    if len(lands) == 1:
        settled = having[0].contested is None or len({each.country for each in having}) == 1
        return "division" if settled else "disputed"
    if any(each.contested for each in having) or lands in unsettled:
        return "disputed"
    return "country"


def topology(found: Sequence[Division], edges: dict[Edge, Any]) -> tuple[list[Arc], dict[str, list[int]]]:
    """The arcs, each cut once, and their numbers by the kind of border; the divisions get their rings of arcs."""
    arcs: dict[Arc, int] = {}
    least: dict[int, float] = {}  # a small district keeps its form where a large one is smoothed
    by_kind: dict[str, list[int]] = defaultdict(list)
    rings = [ring for division in found for polygon in division.polygons for ring in polygon]
    pieces = iter(cut(rings, edges))
    for division in found:
        for polygon in division.polygons:
            numbered = []
            for ring in polygon:
                fine = min(LEAST_AREA, area_of(ring, GRID) / FINE)
                numbers = []
                for piece in next(pieces):
                    forward = piece <= piece[::-1]
                    key = piece if forward else piece[::-1]
                    if key not in arcs:
                        arcs[key] = len(arcs)
                        by_kind[edges[edge_of(key[0], key[1])][0]].append(arcs[key])
                    least[arcs[key]] = min(least.get(arcs[key], fine), fine)
                    numbers.append(arcs[key] if forward else ~arcs[key])
                numbered.append(numbers)
            division.arcs.append(numbered)
    return [simplified(arc, GRID, least[number]) for arc, number in arcs.items()], by_kind


def written(arcs: Iterable[Arc]) -> Iterator[list[list[int]]]:
    """The arcs as TopoJSON writes them: a point, then the steps from one to the next."""
    for arc in arcs:
        steps = [[b[0] - a[0], b[1] - a[1]] for a, b in itertools.pairwise(arc)]
        yield [list(arc[0]), *steps]


def multi(arcs: list[Any], shape: str, /, **properties: Any) -> dict[str, Any]:
    known = {key: value for key, value in properties.items() if value}
    if len(arcs) == 1:
        return {"type": shape, "arcs": arcs[0], "properties": known}
    return {"type": f"Multi{shape}", "arcs": arcs, "properties": known}


def disputed_lines(source: sqlite3.Connection) -> list[tuple[str, str, list[Arc]]]:
    """The disputed lines: what Natural Earth calls each, where it runs, and the points of its parts."""
    rows = source.execute("select geom, name, adm0_left, adm0_right from disputed_borders order by fid")
    found = []
    for geometry, name, left, right in rows:
        parts = [simplified(tuple(part), GRID, LEAST_AREA) for part in lines_of(geometry, GRID)]
        if parts:  # two are shorter than a step of the grid
            found.append((name, " and ".join(sorted({left, right})), parts))
    return found


def objects(found: Sequence[Division], arcs: list[Arc], by_kind: dict[str, list[int]], rules: dict[str, Any]) -> Any:
    """What the map holds: divisions, countries, disputed land, and borders by kind."""
    names = {each.country: each.admin for each in found} | {each.code: each.name for each in countries()}
    lands: dict[str, list[Division]] = defaultdict(list)
    for division in found:
        lands[division.land].append(division)
    told = {each["name"]: each for each in rules["contested"]}
    merged = {land: stitched([each.arcs for each in inside], arcs) for land, inside in sorted(lands.items())}
    whole = [
        multi(rings, "Polygon", code=land if len(land) == 2 else "", name=names.get(land, land))
        for land, rings in merged.items()
        if land not in told
    ]
    contested = [
        multi(merged[land], "Polygon", name=land, claimed_by=each["claimed_by"], source=each["source"])
        for land, each in sorted(told.items())
    ]
    parts = [
        multi(d.arcs, "Polygon", name=d.name, country=d.country, names=d.names, contested=d.contested) for d in found
    ]
    borders = [multi([[arc] for arc in sorted(by_kind[kind])], "LineString", kind=kind) for kind in KINDS]
    holding = {"divisions": parts, "countries": whole, "contested": contested, "borders": borders}
    return {name: {"type": "GeometryCollection", "geometries": each} for name, each in holding.items()}


def main(geopackage: str) -> None:
    source = sqlite3.connect(geopackage)
    rules = tomllib.loads(RULES.read_text(encoding="utf-8"))
    found = divisions(source, rules)
    lines = disputed_lines(source)
    edges = kinds_of(found, [list(part) for _, _, parts in lines for part in parts], rules)
    arcs, by_kind = topology(found, edges)
    held = objects(found, arcs, by_kind, rules)
    disputes = []
    for name, within, parts in lines:
        numbers = [[len(arcs) + index] for index in range(len(parts))]
        arcs += parts
        disputes.append(multi(numbers, "LineString", name=rules["lines"].get(name, name), within=within))
    held["disputes"] = {"type": "GeometryCollection", "geometries": disputes}
    transform = {"scale": [GRID, GRID], "translate": [0, 0]}
    made = {"type": "Topology", "transform": transform, "objects": held, "arcs": list(written(arcs))}
    OUT.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1e6:.2f} MB, {len(arcs):,} arcs, {sum(map(len, arcs)):,} points")


if __name__ == "__main__":
    main(*sys.argv[1:])
