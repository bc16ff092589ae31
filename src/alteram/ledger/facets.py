"""How many of the claims that are wanted have each value of what can be asked for.

What is asked of a facet itself does not narrow its own counts: they tell what another value would add. No more than
``MOST`` claims are looked at; where more are wanted, a count tells the least that there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from threading import Lock
from typing import Any, Final

from django.db import connection

from alteram.ledger import search
from alteram.ledger.current import state
from alteram.ledger.wanted import LEVELS, UNJUDGED, VERDICTS, Wanted

MOST: Final = search.SORTED
PLACES: Final = 60  # names that are told, the most frequent first
FROM_ON: Final = " ".join(f"WHEN c.confidence >= {low} THEN '{name}'" for name, (low, _) in LEVELS.items())
COLUMNS: Final = {
    "party": "c.party",
    "holder": "c.holder",
    "event": "c.event",
    "stance": "c.stance",
    "modality": "c.modality",
    "agreement": "c.agreement",
    "published": "SUBSTR(c.published, 1, 7)",
    "level": f"CASE {FROM_ON} END",
}
# the index that has the column, so that a million claims are counted without looking at them
INDEXED: Final = {name: name for name in ("party", "holder", "event", "agreement")} | {"published": "newest"}
FACETS: Final = (*COLUMNS, "place", "judgement")
_counting = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Of each value, how many claims have it; not ``whole`` where more claims are wanted than were looked at."""

    counts: Mapping[str, int]
    whole: bool


def tallies(wanted: Wanted) -> dict[str, Tally]:
    """The counts of each of ``FACETS``; "" stands for claims that tell no value."""
    asked = [name for name in FACETS if wanted.values(name)]
    found = _of(wanted, [name for name in FACETS if name not in asked])
    for name in asked:
        found |= _of(wanted.without(name), [name])
    return {name: found[name] for name in FACETS}


def _of(wanted: Wanted, names: Iterable[str]) -> dict[str, Tally]:
    if wanted == Wanted():
        with _counting:  # of several who ask at once, one counts
            known = _of_all(str(connection.settings_dict["NAME"]), state())
        return {name: _judged(wanted) if name == "judgement" else known[name] for name in names}
    return _of_some(wanted, list(names))


def _of_some(wanted: Wanted, names: list[str]) -> dict[str, Tally]:
    """The counts among the claims that are wanted, as far as they are looked at."""
    columns = [name for name in names if name in COLUMNS]
    select = search.selected(wanted, ordered=False)
    sql, values = select.sql(", ".join(["c.id", *(COLUMNS[name] for name in columns)]), "LIMIT %s")
    rows = list(search.rows(sql, [*values, MOST + 1]))
    whole = len(rows) <= MOST
    told = {
        name: Tally(counts=Counter(row[at] or "" for row in rows[:MOST]), whole=whole)
        for at, name in enumerate(columns, start=1)
    }
    if "place" in names:
        few, values = select.sql("c.id", "LIMIT %s")
        told["place"] = Tally(counts=_places(few, [*values, MOST]), whole=whole)
    if "judgement" in names:
        told["judgement"] = _judged(wanted, len(rows) if whole else None)
    return told


def _places(few: str, values: list[Any]) -> dict[str, int]:
    join = "CROSS JOIN" if connection.vendor == "sqlite" else "JOIN"
    sql = f"""SELECT p.name, COUNT(DISTINCT p.claim_id) FROM ({few}) few {join} ledger_place p ON p.claim_id = few.id
        GROUP BY p.name ORDER BY 2 DESC, 1 LIMIT {PLACES}"""
    return dict(search.rows(sql, values))


def _judged(wanted: Wanted, claims: int | None = None) -> Tally:
    """How many were judged so last; of ``claims``, the others were not, or as far as is looked if that is not known."""
    counts = {each: search.number_of(replace(wanted, judgement=each), most=MOST) for each in VERDICTS}
    none = search.number_of(replace(wanted, judgement=UNJUDGED)) if claims is None else claims - sum(counts.values())
    whole = max(*counts.values(), none) <= MOST
    return Tally(counts={each: min(number, MOST) for each, number in (counts | {UNJUDGED: none}).items()}, whole=whole)


@lru_cache(maxsize=4)
def _of_all(_ledger: str, _state: tuple[int, ...]) -> dict[str, Tally]:
    """The counts of all claims that are shown: of all there are, less those of readings that are not shown."""
    found = {}
    for name, column in COLUMNS.items():
        index = f"INDEXED BY ledger_claim_{INDEXED[name]}" if name in INDEXED and connection.vendor == "sqlite" else ""
        some = "WHERE c.agreement IS NOT NULL" if name == "agreement" else ""
        there = f"SELECT {column}, COUNT(*) FROM ledger_claim c {index} {some} GROUP BY 1"
        counts = Counter(dict(search.rows(there, [])))
        hidden = f"SELECT {column}, COUNT(*) FROM {_hidden()} {some.replace('WHERE', 'AND')} GROUP BY 1"
        counts.subtract(dict(search.rows(hidden, list(search.AS_SHOWN))))
        found[name] = Tally(counts={value or "": number for value, number in counts.items() if number > 0}, whole=True)
    named = "SELECT p.name, COUNT(DISTINCT p.claim_id) FROM ledger_place p GROUP BY p.name"
    counts = Counter(dict(search.rows(named, [])))
    not_shown = f"""SELECT p.name, COUNT(DISTINCT p.claim_id) FROM (SELECT c.id FROM {_hidden()}) few
        {_join()} ledger_place p ON p.claim_id = few.id GROUP BY p.name"""
    counts.subtract(dict(search.rows(not_shown, list(search.AS_SHOWN))))
    found["place"] = Tally(counts=dict(counts.most_common(PLACES)), whole=True)
    return found


def _hidden() -> str:
    """The claims that are not shown, looked for by their readings."""
    return f"ledger_reading r {_join()} ledger_claim c ON c.reading_id = r.id WHERE NOT ({search.SHOWN})"


def _join() -> str:
    return "CROSS JOIN" if connection.vendor == "sqlite" else "JOIN"
