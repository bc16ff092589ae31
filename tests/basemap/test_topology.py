"""TopoJSON comes back as the points that it was written from."""

from __future__ import annotations

import msgspec
import pytest

from alteram.basemap.topology import Topology, box_of, inside

# two squares side by side, and a hole in the second; arc 0 is the side that they share
SQUARES = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [
        [[4, 0], [0, 4]],
        [[4, 4], [-4, 0], [0, -4], [4, 0]],
        [[4, 0], [4, 0], [0, 4], [-4, 0]],
        [[5, 1], [0, 1], [1, 0], [-1, -1]],
    ],
    "objects": {
        "areas": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "west"}},
                {"type": "MultiPolygon", "arcs": [[[2, -1], [3]]]},
            ],
        },
        "lines": {"type": "GeometryCollection", "geometries": [{"type": "LineString", "arcs": [-1]}]},
    },
}


@pytest.fixture
def squares() -> Topology:
    return msgspec.convert(SQUARES, Topology)


def test_an_arc_is_its_first_point_and_the_steps_from_it(squares):
    assert squares.lines[0] == ((12.0, 20.0), (12.0, 22.0))


def test_a_ring_joins_its_arcs_and_closes(squares):
    west = squares.objects["areas"].geometries[0]
    ((ring,),) = squares.polygons(west)
    assert ring == ((12.0, 20.0), (12.0, 22.0), (10.0, 22.0), (10.0, 20.0), (12.0, 20.0))


def test_an_arc_of_a_negative_number_is_walked_backwards(squares):
    (line,) = squares.lines_of(squares.objects["lines"].geometries[0])
    assert line == ((12.0, 22.0), (12.0, 20.0))


def test_neighbours_share_every_point_of_their_side(squares):
    west, east = map(squares.polygons, squares.objects["areas"].geometries)
    side = {(12.0, 20.0), (12.0, 22.0)}
    assert side <= set(west[0][0])
    assert side <= set(east[0][0])


def test_a_point_in_a_hole_is_outside(squares):
    east = squares.polygons(squares.objects["areas"].geometries[1])
    assert inside((13.5, 20.2), east)
    assert not inside((12.6, 20.8), east)
    assert not inside((11.0, 21.0), east)


def test_a_box_is_west_south_east_north():
    assert box_of([(1.0, 5.0), (-2.0, 7.0)]) == (-2.0, 5.0, 1.0, 7.0)
