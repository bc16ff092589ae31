"""Who published what is kept, by conflict: the parties in their stated order, and the issuers of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from alteram.ledger.issued import Issued
from alteram.model import Column
from alteram.phrases import counted, visible
from alteram.phrases.dates import shown_days
from alteram.profiles import Profile, profile_for
from alteram.room.rhythm import stretches
from alteram.workspace.registered import column

MOST: Final = 40  # issuers of one party that are told
FEW: Final = 3  # hosts that are named
WAYS: Final = {"standard-input": "piped in", "text": "text handed over", "address": "page"}
KINDS: Final = {
    "text/html": "web page", "application/xhtml+xml": "web page", "application/pdf": "PDF", "application/json": "JSON",
    "application/x-ndjson": "JSON Lines", "application/jsonl": "JSON Lines", "text/plain": "text",
    "text/csv": "CSV",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/rss+xml": "feed", "application/atom+xml": "feed",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An issuer as a row."""

    name: str
    known: bool
    statements: int
    claims: int
    to_statements: str
    to_claims: str
    days: str
    undated: int
    captured: str
    hosts: str
    langs: str
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party with its issuers; ``left`` are those that are not told."""

    party: str
    statements: int
    claims: int
    to_held: str
    issuers: tuple[Issuer, ...]
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A conflict with its parties, and the days between which anything was published."""

    name: str | None
    days: str
    sides: tuple[Side, ...]


def conflicts(found: Iterable[Issued]) -> list[Conflict]:
    """The conflicts in order of their names; what belongs to none that is known comes last."""
    groups: dict[tuple[bool, str], list[Issued]] = defaultdict(list)
    profiles: dict[tuple[bool, str], Profile | None] = {}
    for each in found:
        profile = profile_for(conflict=each.conflict, party=each.party, issuer=each.issuer)
        name = profile.name if profile else each.conflict
        groups[name is None, name or ""].append(each)
        profiles[name is None, name or ""] = profile
    return [_conflict(key[1] or None, groups[key], profiles[key]) for key in sorted(groups)]


def _conflict(name: str | None, found: Sequence[Issued], profile: Profile | None) -> Conflict:
    by_party: dict[Column, list[Issued]] = defaultdict(list)
    for side in profile.sides if profile else ():
        by_party[column(side.name, profile)] = []  # a side of whom nothing is kept is told as such
    for each in found:
        by_party[column(each.party, profile)].append(each)
    first = min((each.first for each in found if each.first), default=None)
    last = max((each.last for each in found if each.last), default=None)
    span = (first, last) if first and last else None
    return Conflict(
        name=name and visible(name),
        days=shown_days(*span) if span else "",
        sides=tuple(_side(party, by_party[party], span) for party in sorted(by_party)),
    )


def _side(party: Column, found: Sequence[Issued], span: tuple[date, date] | None) -> Side:
    ordered = sorted(found, key=lambda each: (each.issuer is None, (each.issuer or "").casefold()))
    return Side(
        party="party not given" if party.unknown else visible(party.party),
        statements=sum(each.statements for each in found),
        claims=sum(each.claims for each in found),
        to_held="" if party.unknown else f"{reverse('claims')}?{urlencode({'party': party.party})}",
        issuers=tuple(_issuer(each, span) for each in ordered[:MOST]),
        left=max(len(ordered) - MOST, 0),
    )


def _issuer(told: Issued, span: tuple[date, date] | None) -> Issuer:
    asked = f"?{urlencode({'issuer': told.issuer})}" if told.issuer else ""
    longest = stretches(told.days, *span)[:1] if span and told.days else []
    return Issuer(
        name=visible(told.issuer or "issuer not given"),
        known=bool(told.issuer),
        statements=told.statements,
        claims=told.claims,
        to_statements=asked and f"{reverse('statements')}{asked}",
        to_claims=asked and f"{reverse('claims')}{asked}",
        days=shown_days(told.first, told.last) if told.first and told.last else "",
        undated=told.undated,
        captured=_listed(Counter({_kind(way): number for way, number in told.ways.items()})),
        hosts=_listed(told.hosts, most=FEW),
        langs=", ".join(visible(each) for each in sorted(told.langs)),
        gap=longest[0].shown if longest else "",
    )


def _kind(way: tuple[str, str]) -> str:
    """How statements came: a web page, a PDF."""
    how, media = way
    kind = KINDS.get(media.partition(";")[0].strip(), visible(media))
    return f"{WAYS[how]} ({kind})" if how in WAYS else f"{kind} file" if how == "file" else f"{visible(how)} ({kind})"


def _listed(counts: Counter[str], *, most: int = 6) -> str:
    """The names, the most frequent first, and how many more there are."""
    names = [visible(name) for name, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
    more = [f"and {counted(len(names) - most, 'other')}"] if len(names) > most else []
    return ", ".join([*names[:most], *more])
