"""Texts whose toponyms are annotated with coordinates, and how well a system's places agree with them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from alteram.places import find
from benchmarks.spans import paired

NEAR = 161.0  # kilometres, a hundred miles: the distance that geoparsers are measured by
EARTH = 6371.0088  # kilometres, the mean radius
_ANNOTATED = ("location", "toponym")
_NAMES = ("phrase", "name")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Toponym:
    """The name of a place: half-open code points of the text, and degrees WGS 84 where they are known."""

    start: int
    end: int
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class PlaceDocument:
    """A text with the toponyms annotated in it, in text order."""

    name: str
    text: str
    gold: tuple[Toponym, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts over documents: toponyms in gold and answer, how many share a character, how many their ends.

    ``located`` are the gold toponyms with coordinates, ``errors`` the kilometres between the points of those pairs
    in which both have one.
    """

    gold: int = 0
    answered: int = 0
    overlap: int = 0
    exact: int = 0
    located: int = 0
    errors: tuple[float, ...] = ()

    def __add__(self, other: Agreement) -> Agreement:
        pairs = ((getattr(self, name), getattr(other, name)) for name in self.__slots__)
        return Agreement(*(one + two for one, two in pairs))

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 by overlap, F1 of exact ends, the share within 161 km; median error in km.

        Shares are per cent, that within 161 km of all gold toponyms that have coordinates, whether found or not. It is
        left out where none has, and the error where no pair has.
        """
        found = {
            "precision": _per_cent(self.overlap, self.answered),
            "recall": _per_cent(self.overlap, self.gold),
            "f1": _per_cent(2 * self.overlap, self.gold + self.answered),
            "exact f1": _per_cent(2 * self.exact, self.gold + self.answered),
        }
        if self.located:
            found["in 161 km"] = _per_cent(sum(error <= NEAR for error in self.errors), self.located)
        if self.errors:
            found["median km"] = round(median(self.errors), 1)
        return found


def read(path: Path) -> list[PlaceDocument]:
    """The articles of the file at ``path``, in its order.

    The form is that of GeoVirus, or that of the Local Global Lexicon, whose toponyms name a ``phrase`` and have their
    coordinates in a ``gaztag``. Offsets count from 0 or 1: whichever finds more names.
    """
    articles = list(ElementTree.parse(path).getroot().iter("article"))
    marked = [(each.findtext("text") or "", list(_marked(each))) for each in articles]
    base = max((0, 1), key=lambda base: sum(_fits(text, *one, base) for text, found in marked for one in found))
    return [
        PlaceDocument(_title(article), text, tuple(_gold(text, found, base)))
        for article, (text, found) in zip(articles, marked, strict=True)
    ]


def _marked(article: Element) -> Iterator[tuple[str, int, int, Point | None]]:
    """The toponyms of an article as they are written, some within another by mistake."""
    for each in article.iter():
        if each.tag in _ANNOTATED:
            name = next((found for tag in _NAMES if (found := each.findtext(tag))), "")
            yield name, int(each.findtext("start") or 0), int(each.findtext("end") or 0), _point(each)


def _point(marked: Element) -> Point | None:
    for holder in (marked, marked.find("gaztag")):
        lat, lon = (holder.findtext(tag) if holder is not None else None for tag in ("lat", "lon"))
        if lat and lon:
            return float(lat), float(lon)
    return None


def _fits(text: str, name: str, start: int, end: int, _point: Point | None, base: int) -> bool:
    return text[start - base : end - base] == name


def _gold(text: str, marked: Sequence[tuple[str, int, int, Point | None]], base: int) -> list[Toponym]:
    found = (Toponym(start - base, end - base, point) for _, start, end, point in marked)
    return sorted(found, key=lambda each: (each.start, each.end))


def _title(article: Element) -> str:
    """The title of an article, or the last part of the address it came from: parts of one article share it."""
    source = article.findtext("source") or ""
    return article.findtext("title") or unquote(source.rpartition("/")[2]).replace("_", " ")


def distance(one: Point, two: Point) -> float:
    """Kilometres along the great circle between two points, by the haversine formula on a sphere."""
    (lat, lon), (other_lat, other_lon) = (map(math.radians, each) for each in (one, two))
    half = math.sin((other_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


def error_of(gold: Toponym, answered: Toponym) -> float | None:
    """Kilometres between the points of a pair; None where one has none."""
    return distance(gold.point, answered.point) if gold.point and answered.point else None


def compare(gold: Sequence[Toponym], answered: Sequence[Toponym]) -> Agreement:
    """How ``answered`` agrees with ``gold``, each paired at most once."""
    pairs = paired(gold, answered)
    errors = (error_of(one, two) for one, two in pairs)
    return Agreement(
        gold=len(gold),
        answered=len(answered),
        overlap=len(pairs),
        exact=sum((one.start, one.end) == (two.start, two.end) for one, two in pairs),
        located=sum(each.point is not None for each in gold),
        errors=tuple(error for error in errors if error is not None),
    )


def answers(text: str) -> list[Toponym]:
    """The places that ``alteram.places`` finds in ``text`` without a profile."""
    return [
        Toponym(
            each.span.start,
            each.span.end,
            (each.lat, each.lon) if each.lat is not None and each.lon is not None else None,
        )
        for each in find(text, every=True)
    ]


def _per_cent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
