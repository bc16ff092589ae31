"""Agreements with their obligations, and what statements say of them: never that an obligation was met or broken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from alteram.model.claims import Claim

ObligationKind = Literal["refrain", "act"]
FindingKind = Literal[
    "alleged-breach",
    "alleged-fulfilment",
    "denied-breach",
    "own-act",
    "promise",
    "not-found",
    "open",
    "not-covered",
]
Fulfilment = Literal[0, 1, 2, 3]

OBLIGATION_KINDS: tuple[ObligationKind, ...] = get_args(ObligationKind)
FINDING_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the text of an agreement, or an account of it, was read, and on which day."""

    name: str
    url: str
    seen: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """What an agreement binds a party to, in own words, with the article and the sources that say so.

    ``bearer`` owes it to ``counterparty``, empty where it is owed to nobody in particular. It binds from ``start`` to
    ``until``, both inclusive and None where the text does not tell; ``deadline`` is the last day to do what is to be
    done.

    A claim alleges a breach where it asserts an event of ``breach``, or denies one of ``denied_breach``, of a party of
    ``by`` (the bearer unless others are named); fulfilment where it asserts one of ``fulfilment`` of the bearer.
    Events are codes, or families as ``attack.*``. ``places`` are names that the conflict's profile knows, empty for
    everywhere. Of ``words``, one has to stand in the claim's own; a star at the end stands for any ending.
    """

    id: str
    article: str
    summary: str
    kind: ObligationKind
    bearer: tuple[str, ...]
    counterparty: tuple[str, ...]
    by: tuple[str, ...]
    start: date | None
    until: date | None
    deadline: date | None
    places: tuple[str, ...]
    breach: tuple[str, ...]
    denied_breach: tuple[str, ...]
    fulfilment: tuple[str, ...]
    words: tuple[str, ...]
    note: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement with its register of obligations, in the order of its text.

    Not the mention of one in a claim, ``alteram.model.Agreement``, which has this one's ``id``. ``conflict`` is the id
    of a profile; ``aliases`` are names beside those that the profile knows; ``follows`` are ids of earlier agreements.
    ``whole`` says that every obligation of its text is there: of another, nothing can be told to be missing.
    """

    id: str
    name: str
    conflict: str
    date: date
    aliases: tuple[str, ...]
    follows: tuple[str, ...]
    parties: tuple[str, ...]
    whole: bool
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A person's entry beside what parties allege: how far an obligation is fulfilled, by whom and when judged.

    ``fulfilment`` is that of the Peace Accords Matrix (Kroc Institute): 0 not initiated, 1 minimal, 2 intermediate,
    3 full. ``entry`` is its number in the history of the ledger.
    """

    agreement: str
    obligation: str
    fulfilment: Fulfilment
    reason: str
    by: str
    on: date
    entry: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one claim says of an obligation; ``obligation`` is None where it fits none.

    ``why`` tells which of the obligation's rules the claim meets. ``named`` says that the text names the agreement.
    """

    agreement: str
    obligation: str | None
    kind: FindingKind
    claim: Claim
    named: bool
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Whose statements were read, how many, and the first and last day on which they were published.

    ``party`` and the days are None where the statements do not tell.
    """

    party: str | None
    statements: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """An obligation with its findings in the order of the claims, and the assessments of people beside them.

    ``silent`` says that its deadline had passed when the last statement was published, and no claim speaks of it.
    """

    obligation: Obligation
    findings: tuple[Finding, ...]
    silent: bool
    assessments: tuple[Assessment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The obligations of an agreement with what statements say of each; ``loose`` findings fit no obligation."""

    agreement: Agreement
    entries: tuple[RegisterEntry, ...]
    loose: tuple[Finding, ...]
    heard: tuple[Heard, ...]
