"""Runs geotext in the environment it is installed in: reads texts, a JSON array, and writes its answers as JSON.

It gives names alone. Here a city gets the coordinates of the largest city of that name in the table that geotext reads
itself, a country the mean of its cities there.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

STARTED = time.perf_counter()
NAME, LAT, LON, CODE, POPULATION = 1, 4, 5, 8, 14  # columns of the table

Point = tuple[float, float]


def main() -> None:
    """Writes seconds to start, seconds for all texts, and the places of each text with their points."""
    from geotext import GeoText, geotext

    texts = json.load(sys.stdin)
    GeoText(texts[0])
    started = time.perf_counter()
    found = [GeoText(text) for text in texts]
    seconds = time.perf_counter() - started
    cities, countries = points(Path(geotext.get_data_path("cities15000.txt")))
    codes = GeoText.index.countries
    answers: list[list[tuple[str, Any]]] = [
        [(name, countries.get(codes[name.lower()])) for name in each.countries]
        + [(name, cities.get(name.lower())) for name in each.cities]
        for each in found
    ]
    json.dump({"start": started - STARTED, "seconds": seconds, "answers": answers}, sys.stdout)


def points(table: Path) -> tuple[dict[str, Point], dict[str, Point]]:
    """The points of cities, by name in small letters, and of countries, by code."""
    largest: dict[str, tuple[int, Point]] = {}
    towns: dict[str, list[Point]] = {}
    for line in table.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        cells = line.split("\t")
        name, point = cells[NAME].lower(), (float(cells[LAT]), float(cells[LON]))
        largest[name] = max(largest.get(name, (-1, point)), (int(cells[POPULATION]), point))
        towns.setdefault(cells[CODE], []).append(point)
    return {name: point for name, (_, point) in largest.items()}, {code: mean(each) for code, each in towns.items()}


def mean(given: list[Point]) -> Point:
    """The mean of points, each degree by itself."""
    return sum(lat for lat, _ in given) / len(given), sum(lon for _, lon in given) / len(given)


if __name__ == "__main__":
    main()
