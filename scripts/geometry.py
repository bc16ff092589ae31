"""Polygons of a GeoPackage turned into arcs that neighbours share, on a grid of whole numbers."""

from __future__ import annotations

import heapq
import itertools
import math
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Vertex = tuple[int, int]
Edge = tuple[Vertex, Vertex]
Arc = tuple[Vertex, ...]
Ring = list[Vertex]
Polygons = list[list[Ring]]
Rough = list[list[list[tuple[float, float]]]]

ENVELOPES = 0, 32, 48, 48, 64  # bytes of a GeoPackage's envelope, by its code
POINT_LINE, POLYGON = 2, 3
KM = 111.195  # of a degree of latitude
NEAR = 4  # steps of the grid, the width of a cell: a border runs along a disputed line within two of them, some 4 km


def polygons_of(blob: bytes) -> Rough:
    """The polygons of a GeoPackage geometry, each a list of rings of longitude and latitude."""
    found: Rough = _read(memoryview(blob), 8 + ENVELOPES[(blob[3] >> 1) & 7])[0]
    return found


def lines_of(blob: bytes, grid: float) -> list[Arc]:
    """The lines of a GeoPackage geometry on the grid."""
    lines = _read(memoryview(blob), 8 + ENVELOPES[(blob[3] >> 1) & 7])[0]
    return [tuple(line) for part in lines if len(line := _on_grid(part, grid)) > 1]


def _read(blob: memoryview, at: int) -> tuple[Any, int]:
    """A geometry in well-known binary and where it ends."""
    order = "<" if blob[at] == 1 else ">"
    kind, number = struct.unpack_from(f"{order}II", blob, at + 1)
    at += 9
    if kind == POINT_LINE:
        return _points(blob, at, order, number)
    read = []
    for _ in range(number):
        if kind == POLYGON:
            (size,) = struct.unpack_from(f"{order}I", blob, at)
            part, at = _points(blob, at + 4, order, size)
        else:
            part, at = _read(blob, at)
        read.append(part)
    return read, at


def _points(blob: memoryview, at: int, order: str, number: int) -> tuple[list[tuple[float, float]], int]:
    values = struct.unpack_from(f"{order}{2 * number}d", blob, at)
    return list(zip(values[::2], values[1::2], strict=True)), at + 16 * number


def gridded(polygons: Rough, grid: float) -> Polygons:
    """The polygons on the grid, outer rings counter-clockwise; rings that vanish there are left out."""
    found: Polygons = []
    for polygon in polygons:
        rings = [_wound(ring, outer=index == 0) for index, part in enumerate(polygon) if (ring := _on_grid(part, grid))]
        rings = [ring for ring in rings if len(ring) > 3]
        if rings:
            found.append(rings)
    return found


def _on_grid(points: Iterable[tuple[float, float]], grid: float) -> Ring:
    """The points on the grid without repetitions; those at the data's edge go to the antimeridian or the pole."""
    ring: Ring = []
    for lon, lat in points:
        lon = math.copysign(180, lon) if abs(lon) > 179.899 else lon
        vertex = round(lon / grid), round((-90 if lat < -89.899 else lat) / grid)
        if not ring or ring[-1] != vertex:
            ring.append(vertex)
    return ring


def _wound(ring: Ring, *, outer: bool) -> Ring:
    return ring if (_doubled(ring) > 0) is outer else ring[::-1]


def _doubled(ring: Sequence[Vertex]) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))


def area_of(ring: Sequence[Vertex], grid: float) -> float:
    """The area within a ring, in square kilometres, roughly."""
    middle = sum(lat for _, lat in ring) / len(ring) * grid
    return abs(_doubled(ring)) / 2 * (grid * KM) ** 2 * math.cos(math.radians(middle))


def edge_of(start: Vertex, end: Vertex) -> Edge:
    """The edge between two vertices, whichever way it is walked."""
    return (start, end) if start < end else (end, start)


def trodden(lines: Iterable[Sequence[Vertex]], grid: float) -> set[Vertex]:
    """The cells within reach of any of the lines; a cell is ``NEAR`` steps wide."""
    found: set[Vertex] = set()
    for line in lines:
        for start, end in itertools.pairwise(line):
            number = max(abs(end[0] - start[0]), abs(end[1] - start[1])) // 2 + 1
            for step in range(number + 1):
                lon, lat = (start[axis] + (end[axis] - start[axis]) * step / number for axis in (0, 1))
                found.add((int(lon // NEAR), int(lat // NEAR)))
    return {(x + dx, y + dy) for x, y in found for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


def near(edge: Edge, cells: set[Vertex]) -> bool:
    """Whether the edge runs within the cells from end to end."""
    (lon, lat), (to_lon, to_lat) = edge
    points = [(lon + (to_lon - lon) * part / 4, lat + (to_lat - lat) * part / 4) for part in range(5)]
    return all((int(x // NEAR), int(y // NEAR)) in cells for x, y in points)


def cut(rings: Sequence[Ring], edges: Mapping[Edge, Any]) -> Iterator[list[Arc]]:
    """For each ring its arcs: pieces from one node to the next, along which everything stays the same."""
    around: dict[Vertex, set[Edge]] = defaultdict(set)
    for start, end in edges:
        around[start].add((start, end))
        around[end].add((start, end))
    nodes = {v for v, having in around.items() if len(having) != 2 or len({edges[edge] for edge in having}) > 1}
    for ring in rings:
        yield list(_pieces(ring[:-1], nodes))


def _pieces(ring: Ring, nodes: set[Vertex]) -> Iterator[Arc]:
    first = next((index for index, vertex in enumerate(ring) if vertex in nodes), None)
    turned = ring[first:] + ring[:first] if first is not None else _from_least(ring)
    piece = [turned[0]]
    for vertex in [*turned[1:], turned[0]]:
        piece.append(vertex)
        if vertex in nodes:
            yield tuple(piece)
            piece = [vertex]
    if len(piece) > 1:
        yield tuple(piece)


def _from_least(ring: Ring) -> Ring:
    """A ring without nodes, begun where every neighbour would begin it."""
    first = ring.index(min(ring))
    return ring[first:] + ring[:first]


def simplified(arc: Arc, grid: float, least: float) -> Arc:
    """The arc without points whose triangle is below ``least`` square kilometres (Visvalingam and Whyatt, 1993).

    Ends stay, and a closed arc keeps four points.
    """
    fewest = 4 if arc[0] == arc[-1] else 2
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    square = (grid * KM) ** 2 * math.cos(math.radians(arc[len(arc) // 2][1] * grid)) / 2

    def triangle(index: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = (arc[each] for each in (before[index], index, after[index]))
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * square

    heap = [(triangle(index), index) for index in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    current = {index: area for area, index in heap}
    while heap and len(current) + 2 > fewest:
        area, index = heapq.heappop(heap)
        if current.get(index) != area:
            continue
        if area >= least:
            break
        del current[index]
        after[before[index]], before[after[index]] = after[index], before[index]
        for other in (before[index], after[index]):
            if other in current:
                current[other] = max(area, triangle(other))
                heapq.heappush(heap, (current[other], other))
    return tuple(vertex for index, vertex in enumerate(arc) if index in (0, len(arc) - 1) or index in current)


def stitched(divisions: Sequence[list[list[list[int]]]], arcs: Sequence[Arc]) -> list[list[list[int]]]:
    """The polygons of several divisions as one land: arcs that two of them share are gone."""
    used = Counter(arc for polygons in divisions for polygon in polygons for ring in polygon for arc in ring)
    open_arcs = [arc for arc, times in used.items() for _ in range(times - used[~arc])]
    begins: dict[Vertex, list[int]] = defaultdict(list)
    for arc in reversed(open_arcs):
        begins[_end(arc, arcs, last=False)].append(arc)
    outer: list[list[int]] = []
    holes: list[list[int]] = []
    for arc in open_arcs:
        ring = _walked(arc, begins, arcs)
        if ring:
            (outer if _doubled(points_of(ring, arcs)) > 0 else holes).append(ring)
    polygons = [[ring] for ring in outer]
    for hole in holes:
        _owner(hole, polygons, arcs).append(hole)
    return polygons


def _end(arc: int, arcs: Sequence[Arc], *, last: bool) -> Vertex:
    points = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
    return points[-1] if last else points[0]


def _walked(arc: int, begins: dict[Vertex, list[int]], arcs: Sequence[Arc]) -> list[int]:
    """The ring that begins with ``arc``, its arcs taken out of ``begins``; nothing where it is taken already."""
    start = _end(arc, arcs, last=False)
    if arc not in begins[start]:
        return []
    begins[start].remove(arc)
    ring = [arc]
    while (at := _end(ring[-1], arcs, last=True)) != start:
        ring.append(begins[at].pop())
    return ring


def points_of(ring: Sequence[int], arcs: Sequence[Arc]) -> Ring:
    """The vertices of a ring of arcs, the first one again at its end."""
    points: Ring = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += part[1 if points else 0 :]
    return points


def _owner(hole: list[int], polygons: list[list[list[int]]], arcs: Sequence[Arc]) -> list[list[int]]:
    """The smallest polygon that has the hole inside, else the first."""
    lon, lat = points_of(hole, arcs)[0]
    around = [p for p in polygons if inside((lon + 0.5, lat + 0.5), points_of(p[0], arcs))]
    return min(around or polygons[:1], key=lambda polygon: abs(_doubled(points_of(polygon[0], arcs))))


def inside(point: tuple[float, float], ring: Sequence[Vertex]) -> bool:
    """Whether the point lies within the ring."""
    x, y = point
    crossings = [
        (bx - ax) * (y - ay) / (by - ay) + ax > x
        for (ax, ay), (bx, by) in itertools.pairwise(ring)
        if (ay > y) != (by > y)
    ]
    return sum(crossings) % 2 == 1
