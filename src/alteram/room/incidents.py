"""Which incidents a page lists: of the days that are asked for, else of as many as are compared at once."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from alteram.ledger import search
from alteram.ledger.history import head
from alteram.ledger.kept import rows_wanted
from alteram.ledger.models import Claim
from alteram.lexicon.labels import labels
from alteram.model import column_of
from alteram.model.codes import family
from alteram.phrases import visible
from alteram.phrases.dates import LONG_MONTHS, shown_days
from alteram.phrases.incidents import column_name, counts_of, days_of, grounds, span_of
from alteram.room import naming
from alteram.workspace.incidents import KeptIncident, around, incidents_of_days

FAST: Final = 1_000  # claims that are compared where nothing is asked: a second or two, once, where all are much alike
MOST: Final = 5_000  # that are compared at all while somebody waits
HELD: Final = 4  # comparisons that are held for who looks again
WINDOWS: Final = (365, 90, 30, 7, 1)  # days before the newest statement, of which the longest that is fast is shown
A_FEW: Final = 3  # events and places that a line names


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days whose incidents are shown; ``asked`` by the reader, else the longest time that is fast.

    ``many`` says that there are more claims than are compared while somebody waits.
    """

    since: date | None = None
    until: date | None = None
    asked: bool = False
    many: bool = False

    @property
    def words(self) -> str:
        """The days in words."""
        if self.since and self.until:
            return shown_days(self.since, self.until, months=LONG_MONTHS)
        only = self.since or self.until
        if only is None:
            return "all days"
        return f"{'from' if self.since else 'to'} {shown_days(only, only, months=LONG_MONTHS)}"


def days_asked(since: date | None, until: date | None) -> Days:
    """The days from ``since`` to ``until``; without either all days, or as many of the newest as are fast."""
    if since or until:
        return Days(since=since, until=until, asked=True, many=_more_than(MOST, since, until))
    if not _more_than(FAST, None, None):
        return Days()
    last = _newest()
    for days in WINDOWS:
        first = last - timedelta(days=days)
        if not _more_than(FAST, first, last):
            return Days(since=first, until=last)
    return Days(since=last, until=last, many=_more_than(MOST, last, last))


def _newest() -> date:
    """The day of the newest statement, or today where that is told to lie ahead."""
    today = date.today()
    published = Claim.objects.filter(published__lte=today.isoformat()).order_by("-published", "-id")
    return date.fromisoformat(published.values_list("published", flat=True).first() or today.isoformat())


def _more_than(most: int, since: date | None, until: date | None) -> bool:
    return len(rows_wanted(around(since, until), most=most + 1)) > most


_compared: OrderedDict[tuple[str, date | None, date | None], Sequence[KeptIncident]] = OrderedDict()


def incidents_of(days: Days) -> Sequence[KeptIncident]:
    """The incidents of those days, the newest first; none where they are too many to be compared."""
    if days.many:
        return ()
    # whatever is kept or decided is an entry of the history: under the same last entry, nothing is compared anew
    key = (head().hash, days.since, days.until)
    found = _compared.get(key)
    if found is None:
        found = _compared[key] = incidents_of_days(days.since, days.until)
    while len(_compared) > HELD:
        _compared.popitem(last=False)
    return found


def listed_near(kept: KeptIncident) -> list[KeptIncident]:
    """Incidents of the conflict and days of ``kept`` that were listed and, as it stands, would be listed again."""
    now, days = head().hash, span_of(kept.told.incident.claims)
    listed = {each.told.incident.id: each for key, found in [*_compared.items()] if key[0] == now for each in found}
    others = [each for each in listed.values() if each.conflict == kept.conflict and not each.ids & kept.ids]
    return [each for each in others if _meet(days, span_of(each.told.incident.claims))]


def _meet(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def with_words(words: str, days: Days) -> set[str]:
    """The ids of the claims of those days that have the ``words``."""
    sql, values = search.selected(replace(around(days.since, days.until), words=words)).sql("c.cid")
    return {row[0] for row in search.rows(sql, values)}


@dataclass(frozen=True, slots=True)
class Line:
    """An incident in a list."""

    kept: KeptIncident

    @property
    def id(self) -> str:
        return self.kept.told.incident.id

    @property
    def conflict(self) -> str:
        return visible(self.kept.conflict or "conflict not known")

    @property
    def days(self) -> str:
        return days_of(self.kept.told)

    @property
    def family(self) -> str:
        """The family of most of its claims."""
        return Counter(family(each.event) for each in self._claims).most_common(1)[0][0]

    @property
    def what(self) -> str:
        """The events of most of its claims, in words."""
        return _few(labels().events[each.event] for each in self._claims)

    @property
    def where(self) -> str:
        """The places that most of its claims name, by their neutral names, or those that were chosen."""
        return _few(naming.listed(each, place) for each in self._claims for place in each.where)

    @property
    def parties(self) -> list[str]:
        """Whose statements tell of it, in the order of their columns."""
        return [column_name(each) for each in sorted(set(map(column_of, self.kept.tellings)))]

    @property
    def counts(self) -> tuple[str, str, str]:
        return counts_of(self.kept.told.incident)

    @property
    def grounds(self) -> str:
        return grounds(self.kept.told.incident)

    @property
    def accepted(self) -> bool:
        return bool(self.kept.told.incident.accepted)

    @property
    def waiting(self) -> int:
        """How many of its claims nobody accepted."""
        return len(self.kept.told.incident.claims) - len(self.kept.told.incident.accepted)

    @property
    def _claims(self) -> Any:
        return self.kept.told.incident.claims


def _few(words: Iterator[str]) -> str:
    """The words that come most often, the first few of them, and how many more there are."""
    found = [word for word, _ in Counter(words).most_common()]
    more = f" and {len(found) - A_FEW} more" if len(found) > A_FEW else ""
    return f"{', '.join(found[:A_FEW])}{more}"
