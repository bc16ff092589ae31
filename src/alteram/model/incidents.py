"""What claims of several statements come to: proposals that they tell of one happening, incidents, and accounts.

Nothing here is a finding. A proposal says why two claims may tell of one happening; a person accepts it or does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from alteram.model.claims import Claim
from alteram.model.statements import Statement

Relation = Literal["agree", "contradict", "disputed-agency"]
Ground = Literal["time", "place", "event", "agents", "targets", "numbers", "weapons", "words", "cause"]
Decided = Literal["accept", "join", "split"]
Mark = Literal["agree", "compatible", "differ", "silent"]
FieldName = Literal["began", "where", "opened-fire", "weapons", "at-whom", "military-or-civilian", "harm", "denied"]

DIGITS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement with its claims, and the party whose telling it is: None where that is not known."""

    statement: Statement
    claims: tuple[Claim, ...]
    party: str | None
    third: bool = False


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Column:
    """The place of a party: parties to the conflict come first, then third parties, in alphabetical order."""

    unknown: bool
    third: bool
    party: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One ground for or against a proposal, in words; ``weight`` is below 0 where it speaks against."""

    ground: Ground
    weight: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two claims, by id, that may tell of one happening; ``a`` is the lesser id.

    ``score`` lies between 0 and 1 and orders proposals; it is no probability. ``relation`` says how the claims stand
    to one another if they do. ``echo`` says that one repeats the other: together they are one source.
    """

    a: str
    b: str
    score: float
    relation: Relation
    reasons: tuple[Reason, ...]
    echo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What a person decided about claims, by id: that they tell of one happening, or, in a ``split``, that none of
    ``claims`` tells of the happening that ``others`` tell of.

    ``accept`` and ``join`` mean the same; the words tell what was looked at, a proposal or several. ``others`` is empty
    in both. ``entry`` is its number in the history of the ledger, ``at`` an ISO date-time.
    """

    verdict: Decided
    claims: tuple[str, ...]
    others: tuple[str, ...] = ()
    reason: str
    by: str
    at: str
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims, in order of id, that are proposed to tell of one incident, and the proposals that say why.

    ``beside`` are claims that join because their own statement tells them together with one of the linked claims;
    each comes with its ground. ``sources`` counts who tells of it independently: an echo adds none. ``held_back`` are
    proposals that would join this incident to another one further away than a few days, or accepted apart from it; they
    wait for a person. ``accepted`` are the ids of the claims that a person holds to be of this incident, ``groupings``
    the decisions that say so.
    """

    id: str
    claims: tuple[Claim, ...]
    proposals: tuple[Proposal, ...]
    beside: tuple[Proposal, ...]
    held_back: tuple[Proposal, ...]
    sources: int
    accepted: tuple[str, ...] = ()
    groupings: tuple[Grouping, ...] = ()

    @property
    def score(self) -> float:
        """The highest score among its proposals; 0 where persons alone hold its claims together."""
        return max((each.score for each in self.proposals), default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one claim says in one field: the value in words, with the claim that carries it."""

    words: str
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one party says in one field, and how that stands to what the others say there.

    ``compatible`` says that no other account read here speaks against it, which holds as well where all are silent.
    """

    column: Column
    mark: Mark
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question to every account, with a cell a party, in the order of the columns.

    ``side`` is the party whose dead and wounded a field of harm counts; None in other fields, or where nobody says.
    """

    name: FieldName
    side: str | None = None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's claims about an incident, in the order of publication, then of the text."""

    column: Column
    claims: tuple[Claim, ...]
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """An incident as each party tells it, field by field; which of them is right it does not say."""

    incident: Incident
    accounts: tuple[Account, ...]
    fields: tuple[Field, ...]


def column_of(telling: Telling) -> Column:
    """The column that ``telling`` stands in."""
    return Column(unknown=telling.party is None, third=telling.third, party=telling.party or "")


def incident_id(claims: Iterable[str]) -> str:
    """``i_`` and the first 24 hexadecimal digits of the SHA-256 over the ids of its claims, in order."""
    return "i_" + hashlib.sha256("\n".join(sorted(claims)).encode()).hexdigest()[:DIGITS]
