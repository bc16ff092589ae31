"""Places of the gazetteer and their sources, as tables and as fields of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from alteram import phrases
from alteram.model import Country
from alteram.phrases import counted
from alteram.places.candidates import Candidate, Weighed
from alteram.places.sources import PlaceSource
from alteram.profiles import Profile

NUMBER = 3
LEFT = 34
GAP = 2
SOURCE_FIELDS = tuple(field.name for field in fields(PlaceSource))
_STANDINGS = {
    "profile": "of the conflict's profile",
    "added": "of a list of your own",
    "listed": "a place wherever words lead it in",
    "small": "small: needs words that make a place of it",
    "elsewhere": "small, and in no country of the conflict: only where the text is about its country",
    "spelling": "spelled like it: only where nothing nearer has the name",
}


def candidate_fields(candidate: Candidate) -> dict[str, object]:
    """The fields of a candidate by their names."""
    entry = candidate.entry
    return {
        "id": entry.id,
        "name": entry.name,
        "match": candidate.match,
        "standing": candidate.standing,
        "kind": entry.kind,
        "country": entry.country,
        "divisions": [each.name for each in candidate.divisions],
        "lat": entry.lat,
        "lon": entry.lon,
        "population": entry.rank or None,
        "score": round(candidate.score, 2),
    }


def found_page(name: str, weighed: Weighed, *, profile: Profile | None) -> RenderableType:
    """What ``name`` may mean as a table, under a line that says what it means and why."""
    within = f" in {profile.name}" if profile else ""
    head = Text.assemble((phrases.visible(name), "bold"), within)
    if not weighed.candidates:
        return Group(head, Text(f"not known: {weighed.why}"))
    first = weighed.candidates[0].entry
    means = f"means {first.id or first.name}" if weighed.chosen else "means none of these by itself"
    rows = (_row(number, each) for number, each in enumerate(weighed.candidates, start=1))
    rule = Rule(style="dim", characters="─")
    return Group(
        head, Text(f"{means}: {weighed.why}"), rule, *rows, Text(counted(len(weighed.candidates), "candidate"))
    )


def _row(number: int, candidate: Candidate) -> RenderableType:
    entry = candidate.entry
    left = Group(Text(entry.name, style="bold"), Text(f"{entry.kind} · {candidate.match}"))
    where = [
        _country(entry.country) if entry.country else "",
        *(each.name for each in candidate.divisions),
        _point(entry.lat, entry.lon),
    ]
    people = f"{entry.rank:,} people" if entry.rank else ""
    right = [" · ".join(filter(None, (*where, people))), " · ".join(filter(None, (entry.id,)))]
    right.append(_STANDINGS[candidate.standing])
    return _grid(str(number), left, Group(*map(Text, filter(None, right))))


def _country(country: Country) -> str:
    if not country.disputed:
        return country.code
    claimed = f", claimed by {' and '.join(country.claimed_by)}" if country.claimed_by else ""
    return f"{country.code} ({country.source}; disputed{claimed})"


def _point(lat: float | None, lon: float | None) -> str:
    return "no point" if lat is None or lon is None else f"{lat:.4f}, {lon:.4f}"


def _grid(number: str, left: RenderableType, right: RenderableType) -> RenderableType:
    grid = Table.grid(padding=(0, GAP, 0, 0), expand=True)
    grid.add_column(width=NUMBER, justify="right")
    grid.add_column(width=LEFT, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(number, style="dim"), left, right)
    return Padding(grid, (0, 0, 1, 0))


def sources_page(found: Iterable[PlaceSource]) -> RenderableType:
    """The sources as a table, in the order in which a name is looked for."""
    return Group(*_source_rows(found))


def _source_rows(found: Iterable[PlaceSource]) -> Iterator[RenderableType]:
    for number, each in enumerate(found, start=1):
        left = Group(Text(each.name, style="bold"), Text(counted(each.places, "place")))
        yield _grid(str(number), left, Group(Text(each.source), Text(f"licence: {each.licence}")))
