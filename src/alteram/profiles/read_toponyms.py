"""The places of a conflict's file: whose each name is and when, the shape on the ground, who claims and who held it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from alteram.model.claims import Country
from alteram.profiles.nodes import Entry
from alteram.profiles.records import Form, Shape, Tenure, Toponym, ToponymKind
from alteram.profiles.sourced import Sources, led, source_of

TOPONYM_KINDS: tuple[ToponymKind, ...] = get_args(ToponymKind)
SHAPES: tuple[Shape, ...] = get_args(Shape)
PREFIX = "overlay:"

# the shape of each kind where the file does not tell; every other kind is a point
_LINES = frozenset({"river", "road", "border", "line"})
_AREAS = frozenset({"district", "region", "province", "country", "area", "lake", "reservoir", "sea"})
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_DIVISION = re.compile(r"geonames-admin[12]:[A-Z]{2}(\.\w+)+")


def read_toponyms(entries: Sequence[Entry], sources: Sources, parties: Collection[str]) -> tuple[Toponym, ...]:
    """The toponyms of ``entries``, in file order, with the places that they name as ids; ``parties`` are the file's."""
    read = [_toponym(entry, sources, parties) for entry in entries]
    ids, named = {toponym.id: toponym for toponym in read}, _by_name(read)
    for entry, toponym in zip(entries, read, strict=True):
        _check_division(entry, toponym, ids)
    return tuple(
        replace(toponym, through=tuple(_through(entry, place, named) for place in toponym.through))
        for entry, toponym in zip(entries, read, strict=True)
    )


def _toponym(entry: Entry, sources: Sources, parties: Collection[str]) -> Toponym:
    name, (lat, lon) = entry.text("name"), _at(entry)
    kind = entry.choice("kind", TOPONYM_KINDS)
    forms = _forms(entry, name, parties)
    toponym = Toponym(
        id=entry.text("id"),
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        names=led(name, tuple(form.name for form in forms)),
        country=_country(entry, sources),
        source=source_of(entry, sources),
        side=entry.text("side") if entry.has("side") else None,
        forms=forms,
        shape=entry.choice("shape", SHAPES, _shape_of(kind)),
        extent_km=entry.number("extent_km") if entry.has("extent_km") else None,
        through=entry.texts("through"),
        within=entry.text("within") if entry.has("within") else None,
        held=_held(entry, sources),
    )
    entry.close()
    _check(entry, toponym, parties)
    return toponym


def _check(entry: Entry, toponym: Toponym, parties: Collection[str]) -> None:
    if not toponym.id.startswith(PREFIX):
        entry.fail(f"the id '{toponym.id}' does not begin with '{PREFIX}'", f"write '{PREFIX}...'")
    if toponym.side is not None and toponym.side not in parties:
        entry.fail(f"the side '{toponym.side}' is no party of this file", f"use one of {', '.join(sorted(parties))}")
    if toponym.extent_km is not None and toponym.extent_km <= 0:
        entry.fail("'extent_km' is no length", "write kilometres above 0")
    if toponym.shape == "point" and toponym.extent_km is not None:
        entry.fail("a point has no extent", "give it another 'shape', or take 'extent_km' out")
    if toponym.shape != "line" and toponym.through:
        entry.fail("only a line runs through places", "write 'shape: line', or take 'through' out")


def _at(entry: Entry) -> tuple[float, float]:
    numbers = entry.numbers("at")
    if len(numbers) != 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        entry.fail("'at' is no point", "write [latitude, longitude] in decimal degrees")
    return numbers[0], numbers[1]


def _shape_of(kind: ToponymKind) -> Shape:
    if kind in _LINES:
        return "line"
    return "area" if kind in _AREAS else "point"


def _forms(entry: Entry, name: str, parties: Collection[str]) -> tuple[Form, ...]:
    """The neutral name first, then the others in file order."""
    ordered: list[Form] = []
    for item in entry.texts_or_entries("names"):
        form = Form(name=item) if isinstance(item, str) else _form(item, parties)
        if form in ordered:
            entry.fail(f"'{form.name}' stands twice under 'names'", "keep one of them")
        ordered.append(form)
    neutral = [form for form in ordered if form.name == name] or [Form(name=name)]
    return (*neutral, *(form for form in ordered if form.name != name))


def _form(entry: Entry, parties: Collection[str]) -> Form:
    since, until = entry.stretch("from", "to")
    form = Form(
        name=entry.text("name"),
        lang=entry.text("lang") if entry.has("lang") else None,
        party=entry.text("party") if entry.has("party") else None,
        since=since,
        until=until,
    )
    entry.close()
    if form.lang is not None and not _LANGUAGE.fullmatch(form.lang):
        entry.fail(f"'{form.lang}' is no language", "write a BCP 47 tag, as 'az' or 'hy-Latn'")
    if form.party is not None and form.party not in parties:
        entry.fail(f"the party '{form.party}' is none of this file", f"use one of {', '.join(sorted(parties))}")
    return form


def _country(entry: Entry, sources: Sources) -> Country | None:
    """The country of a place: a bare code has the place's own source, a mapping names its own and every claimant."""
    if not entry.has("country"):
        return None
    if entry.is_text("country"):
        return Country(code=_code(entry, entry.text("country")), source=entry.text("source"))
    below = entry.entry("country")
    source_of(below, sources)
    country = Country(
        code=_code(below, below.text("code")),
        source=below.text("source"),
        disputed=below.flag("disputed", default=False),
        claimed_by=tuple(_code(below, code) for code in below.texts("claimed_by")),
    )
    below.close()
    if country.disputed != (len(country.claimed_by) > 1):
        below.fail("a disputed place has two claimants or more, any other none", "complete 'disputed' and 'claimed_by'")
    return country


def _code(entry: Entry, code: str) -> str:
    if not (len(code) == 2 and code.isascii() and code.isupper()):
        entry.fail(f"'{code}' is no country code", "use ISO 3166-1 alpha-2, two capital letters")
    return code


def _held(entry: Entry, sources: Sources) -> tuple[Tenure, ...]:
    return tuple(_tenure(below, sources) for below in entry.entries("held"))


def _tenure(entry: Entry, sources: Sources) -> Tenure:
    since, until = entry.stretch("from", "to")
    tenure = Tenure(holder=entry.text("by"), source=source_of(entry, sources), since=since, until=until)
    entry.close()
    return tenure


def _by_name(toponyms: Iterable[Toponym]) -> Mapping[str, set[str]]:
    """The ids that each id and name may mean."""
    found: dict[str, set[str]] = defaultdict(set)
    for toponym in toponyms:
        for name in (toponym.id, *toponym.names):
            found[name].add(toponym.id)
    return found


def _through(entry: Entry, place: str, named: Mapping[str, set[str]]) -> str:
    """The id of the place that ``through`` gives by its id or name."""
    ids = sorted(named.get(place, ()))
    if not ids:
        entry.fail(f"'{place}', which 'through' names, is no place of this file", "add it, or take it out")
    if len(ids) > 1:
        entry.fail(f"'{place}', which 'through' names, is any of {', '.join(ids)}", "write one of these ids")
    return ids[0]


def _check_division(entry: Entry, toponym: Toponym, ids: Mapping[str, Toponym]) -> None:
    if toponym.within is None or _DIVISION.fullmatch(toponym.within):
        return
    if toponym.within not in ids or toponym.within == toponym.id:
        entry.fail(f"the division '{toponym.within}' is no place of this file", "write the id of an area")
    if ids[toponym.within].shape != "area":
        entry.fail(f"'{toponym.within}' is no area", "write the id of the district or region around it")
