"""What persons said that words mean, as a list of places of one's own, which later readings know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from alteram.ledger.placing import Meant, Said
from alteram.profiles.records import ToponymKind
from alteram.spreadsheet import line_of

COLUMNS: Final = ("id", "name", "lat", "lon", "kind", "country", "names")
KINDS: Final[dict[str, ToponymKind]] = {
    "exact": "facility",
    "settlement": "settlement",
    "near-settlement": "settlement",
    "district": "district",
    "region": "region",
    "country": "country",
    "area": "area",
    "unknown": "area",
}


def as_csv(said: Iterable[Said]) -> bytes:
    """A row for each place that words mean, with these words among its names, as ``alteram gazetteer add`` takes it.

    What is no place, or has no point, is left out: such a list cannot say it.
    """
    places: dict[str, Meant] = {}
    words: dict[str, dict[str, None]] = defaultdict(dict)
    for each in reversed(list(said)):  # what was said last of a place holds
        meant = each.meant
        if meant is not None and meant.lat is not None and meant.lon is not None:
            key = meant.id or meant.name
            places[key] = meant
            words[key][" ".join(each.row.words.split()).replace("|", " ")] = None
    lines = [line_of(COLUMNS), *(_line(each, words[key]) for key, each in places.items())]
    return b"".join(line + b"\r\n" for line in lines)


def _line(meant: Meant, words: Iterable[str]) -> bytes:
    others = [each for each in words if each.casefold() != meant.name.casefold()]
    country = meant.country.code if meant.country else ""
    kind = meant.kind if meant.kind in KINDS.values() else KINDS[meant.precision]
    return line_of((meant.id or "", meant.name, meant.lat, meant.lon, kind, country, "|".join(others)))
