"""What the name of a place may mean, with what speaks for each: as a text has it, by itself, or as somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from alteram.ledger.models import Revision
from alteram.ledger.placing import Meant
from alteram.model import Country, Where
from alteram.phrases import visible
from alteram.places.candidates import Candidate, Weighed, weigh
from alteram.places.entries import Entry
from alteram.places.find import candidates
from alteram.places.rank import Marks
from alteram.profiles import Profile, profile_for
from alteram.room.placenames import PRECISIONS

MOST: Final = 12  # candidates that a page shows
LONGEST: Final = 200  # letters of a name that is looked for
MARKS: Final = {
    "profile": "one of the conflict’s own places",
    "added": "in a list of your own",
    "state": "a state",
    "kind": "of the kind that the words name",
    "bare": "what a name without a kind word rather means",
    "parties": "in a country of the conflict",
    "country_beside": "in the country of a place beside it",
    "division_beside": "in the division beside it",
    "text": "in a country that the text is about",
    "near": "near a place of the text that is sure",
    "own_name": "the place’s own name",
    "people": "people",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """A place that words may mean; ``reasons`` are what speaks for it, the weightiest first, each with its weight."""

    entry: Entry
    score: float
    reasons: tuple[tuple[str, str], ...]
    divisions: tuple[str, ...] = ()
    taken: bool = False

    @property
    def id(self) -> str:
        return self.entry.id or ""

    @property
    def name(self) -> str:
        return visible(self.entry.name)

    @property
    def about(self) -> str:
        """What it is and where, in one line."""
        people = f"{self.entry.rank:,} people" if self.entry.rank else ""
        return " · ".join(filter(None, (self.entry.kind, country(self.entry.country), *self.divisions, people)))

    @property
    def lies(self) -> str:
        """How it is known, and where it lies, in one line."""
        return " · ".join(filter(None, (self.precise, *self.about.split(" · ")[1:], self.point)))

    @property
    def point(self) -> str:
        entry = self.entry
        return "" if entry.lat is None or entry.lon is None else f"{entry.lat:.2f}, {entry.lon:.2f}"

    @property
    def precise(self) -> str:
        return PRECISIONS[self.entry.precision]

    @property
    def meant(self) -> Meant:
        """The place as a claim has it."""
        each = self.entry
        return Meant(
            name=each.name, id=each.id, lat=each.lat, lon=each.lon, precision=each.precision, country=each.country,
            kind=each.kind,
        )  # fmt: skip


def profile_of(revision: Revision) -> Profile | None:
    """The profile of the conflict that a statement is of."""
    return profile_for(conflict=revision.conflict, party=revision.party, issuer=revision.issuer)


def in_text(revision: Revision, place: Where) -> list[Possible]:
    """What the words of ``place`` may mean where they stand in the statement; none where nothing lists them."""
    found = candidates(revision.text, place.start, profile=profile_of(revision))
    return [
        Possible(entry=each.entry, score=each.score, reasons=_reasons(each.marks), taken=each.entry.id == place.id)
        for each in found[:MOST]
    ]


def by_itself(words: str, profile: Profile | None) -> tuple[list[Possible], str]:
    """What ``words`` mean where a text says nothing else of where it is, and why the first is meant, or none."""
    weighed = weigh(words[:LONGEST], profile=profile)
    return [_possible(each, taken=weighed.chosen and at == 0) for at, each in enumerate(_few(weighed))], weighed.why


def _few(weighed: Weighed) -> Sequence[Candidate]:
    return weighed.candidates[:MOST]


def _possible(each: Candidate, *, taken: bool) -> Possible:
    return Possible(
        entry=each.entry,
        score=each.score,
        reasons=_reasons(each.marks),
        divisions=tuple(visible(division.name) for division in each.divisions),
        taken=taken,
    )


def _reasons(marks: Marks) -> tuple[tuple[str, str], ...]:
    weights = sorted(marks.weighed().items(), key=lambda each: -each[1])
    return tuple((MARKS[name], f"{weight:+.1f}") for name, weight in weights if weight)


def country(found: Country | None) -> str:
    """The country of a place, with every claimant where it is under dispute."""
    if found is None:
        return ""
    if not found.disputed:
        return found.code
    claimed = f", claimed by {' and '.join(found.claimed_by)}" if found.claimed_by else ""
    return f"{found.code} ({found.source}; disputed{claimed})"


def once(*groups: Sequence[Possible]) -> Iterator[Possible]:
    """Each place of the ``groups`` that has an id, once, in their order."""
    seen: set[str] = set()
    for each in (one for group in groups for one in group):
        if each.id and each.id not in seen:
            seen.add(each.id)
            yield each
