"""An incident as its page shows it: the accounts side by side, a row a field, each value with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from alteram import phrases
from alteram.ledger.models import Claim as Row
from alteram.ledger.voices import published
from alteram.model import Account, Cell, Claim, Field, Proposal, Statement, Telling, column_of
from alteram.phrases import counted
from alteram.phrases.dates import LONG_MONTHS, shown_days
from alteram.phrases.incidents import column_name, field_name, further, reasons, span_of, standing
from alteram.profiles import profile_for
from alteram.room import naming
from alteram.room.addresses import words_at
from alteram.room.whereabouts import Told
from alteram.workspace.incidents import KeptIncident
from alteram.workspace.registered import column, of_conflict

SIGNS: Final = {"agree": "=", "compatible": "○", "differ": "≠", "silent": "–"}
AFTER: Final = timedelta(days=14)  # in which a party that has something to say of some days mostly said it


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim in a cell: the values that it gives there, whether persons accepted it, and where its words stand."""

    claim: Claim
    words: tuple[str, ...]
    number: int
    at: str
    accepted: bool = False

    @property
    def quote(self) -> str:
        return phrases.visible(self.claim.evidence.quote)

    @property
    def says(self) -> str | None:
        return phrases.says(self.claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """What one party says in a row, with its mark; None where the row compares nothing."""

    party: str
    said: tuple[Said, ...]
    mark: str | None = None

    @property
    def sign(self) -> str:
        return SIGNS[self.mark] if self.mark else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the table: a question to every account."""

    name: str
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A statement that tells of the incident, under its number on the page."""

    number: int
    statement: Statement
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A party with its statements that tell of the incident; ``silent`` says what is kept of it where none does."""

    party: str
    counts: str
    sources: tuple[Source, ...]
    silent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two claims may tell of one happening: each with its words, how they stand, and the grounds."""

    one: Said
    other: Said
    standing: str
    reasons: str


class Page:
    """The parts of the page of an incident."""

    def __init__(self, kept: KeptIncident, claims: Mapping[str, Claim]) -> None:
        """``claims`` are those of ``kept`` and those that its links lead to, by id."""
        self._kept, self._claims = kept, claims
        self._incident = kept.told.incident
        linked = {id for each in self._incident.held_back for id in (each.a, each.b)}
        self._at = places_of({*linked, *kept.ids})
        self._parties = {each.statement.id: column_name(column_of(each)) for each in kept.tellings}
        self._numbers = {each.statement.id: number for number, each in enumerate(kept.tellings, start=1)}

    def heads(self) -> list[Head]:
        """The parties, in the order of their columns."""
        return [self._head(each) for each in self._kept.told.accounts]

    def lines(self) -> Iterator[Line]:
        """The fields of which any account speaks, then what no field holds."""
        parties = [column_name(each.column) for each in self._kept.told.accounts]
        for field in self._kept.told.fields:
            if any(cell.entries for cell in field.cells):
                squares = (self._square(party, cell, field) for party, cell in zip(parties, field.cells, strict=True))
                yield Line(name=field_name(field), squares=tuple(squares))
        rest = list(further(self._kept.told))
        if any(rest):
            squares = (
                Square(party=party, said=tuple(self._said(each, _all_of(each)) for each in claims))
                for party, claims in zip(parties, rest, strict=True)
            )
            yield Line(name="What else is told", squares=tuple(squares))

    def links(self, most: int) -> list[Link]:
        """Why the claims are proposed to be of one incident: first the best link of each two parties, then others."""
        first: dict[frozenset[str], Proposal] = {}
        for each in self._incident.proposals:
            first.setdefault(frozenset(self._parties[self._claims[id].statement] for id in (each.a, each.b)), each)
        best = list(first.values())
        rest = [each for each in self._incident.proposals[: most + len(best)] if each not in best]
        return list(self._links([*best, *rest][:most]))

    def held_back(self, most: int) -> list[Link]:
        """What would join it to another incident, and waits for a person; its own claim first."""
        return list(self._links(self._incident.held_back[:most]))

    def told(self) -> list[Told]:
        """Each claim with whose it is and where its words stand, in the order of the columns."""
        order = {column_name(each.column): number for number, each in enumerate(self._kept.told.accounts)}
        found = [
            Told(party=self._parties.get(each.statement, ""), claim=each, at=self._at.get(each.id, ""))
            for each in self._incident.claims
        ]
        return sorted(found, key=lambda each: order.get(each.party, len(order)))

    def _links(self, proposals: Iterable[Proposal]) -> Iterator[Link]:
        for each in proposals:
            pair = (self._claims[each.a], self._claims[each.b])
            one, other = sorted(pair, key=lambda claim: self._numbers.get(claim.statement, len(self._numbers) + 1))
            yield Link(one=self._said(one), other=self._said(other), standing=standing(each), reasons=reasons(each))

    def _head(self, account: Account) -> Head:
        mine = [each for each in self._kept.tellings if column_of(each) == account.column]
        counts = f"{counted(len(account.claims), 'claim')}, {counted(account.sources, 'source')}"
        return Head(
            party=column_name(account.column),
            counts=counts if account.claims else "no claim",
            sources=tuple(map(self._source, mine)),
            silent="" if mine else self._silence(account),
        )

    def _silence(self, account: Account) -> str:
        return silence(account.column.party, span_of(self._incident.claims), self._kept.conflict)

    def _source(self, telling: Telling) -> Source:
        mine = next(each.id for each in self._incident.claims if each.statement == telling.statement.id)
        at = self._at.get(mine, "").partition("#")[0]
        return Source(number=self._numbers[telling.statement.id], statement=telling.statement, at=at)

    def _square(self, party: str, cell: Cell, field: Field) -> Square:
        said = []
        for claim, entries in groupby(cell.entries, key=lambda entry: entry.claim):
            words = [phrases.when(claim)] if field.name == "began" else [entry.words for entry in entries]
            if field.name == "where":
                named = ((place, replace(place, text=naming.label(claim, place))) for place in claim.where)
                shown = {phrases.shown_place(place): phrases.shown_place(label) for place, label in named}
                words = [shown.get(each, each) for each in words]
            said.append(self._said(claim, words))
        return Square(party=party, said=tuple(said), mark=cell.mark)

    def _said(self, claim: Claim, words: Iterable[str] = ()) -> Said:
        return Said(
            claim=claim,
            words=tuple(map(phrases.visible, dict.fromkeys(words))),
            number=self._numbers.get(claim.statement, 0),
            at=self._at.get(claim.id, ""),
            accepted=claim.id in self._incident.accepted,
        )


def _all_of(claim: Claim) -> list[str]:
    """All that a claim says, each in words of its own."""
    told = [phrases.what(claim), phrases.who(claim), phrases.when(claim), naming.where(claim)]
    return [each for each in (*told, *phrases.details(claim)) if each]


def places_of(claims: Iterable[str]) -> dict[str, str]:
    """Where the words of each of ``claims`` stand: the address of its statement, at the claim."""
    names = ("cid", "reading__revision__statement_id", "reading__revision__number", "reading__current")
    found: dict[str, str] = {}
    for cid, statement, revision, current in (
        Row.objects.filter(cid__in=list(claims)).order_by("id").values_list(*names)
    ):
        if current or cid not in found:
            found[cid] = words_at(statement, cid, revision=None if current else revision)
    return found


def silence(party: str, days: tuple[date, date] | None, conflict: str | None) -> str:
    """What is kept of a party that tells nothing of an incident of ``conflict`` of those days: silence is not zero.

    Its own statements count, not those of others that quote it.
    """
    profile = profile_for(conflict=conflict, party=None, issuer=None)
    if days is None or profile is None or not party:
        return ""
    first, until = days[0], _after(days[1])
    number = sum(
        each.statements
        for each in of_conflict(published(), profile)
        if each.day and first <= each.day <= until and column(each.voice.party, profile).party == party
    )
    when = shown_days(first, until, months=LONG_MONTHS)
    if not number:
        return f"No statement of it, published {when}, is kept here: silence is not zero."
    return f"{counted(number, 'statement')} of it, published {when}, {'is' if number == 1 else 'are'} kept here."


def _after(day: date) -> date:
    """The last day on which a party that has something to say of ``day`` mostly said it, as far as there are days."""
    return day + min(AFTER, date.max - day)
