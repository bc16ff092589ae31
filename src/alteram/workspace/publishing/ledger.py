"""A ledger made from another, with what everybody may read and nothing else.

Whatever shows or searches it - pages, programs, files, maps, the index of words - has nothing to leak: what is private
is not there.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from alteram.model import Claim, Grouping, Statement
from alteram.profiles import Profile, profile_for
from alteram.profiles.standins import stand_ins
from alteram.workspace.keeping import open_ledger
from alteram.workspace.publishing.hidden import hidden_of, names_listed
from alteram.workspace.publishing.persons import Persons, Words, persons_in
from alteram.workspace.publishing.statements import public_claims, public_statement, renamed

READER: Final = "public/1"
SOMEBODY: Final = "a reviewer"  # in the place of who decided
WITHHELD: Final = "not published"  # in the place of why
FEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How many statements and claims are in the public ledger, and how many names of persons are hidden in it."""

    statements: int
    claims: int
    hidden: int


@dataclass(slots=True)
class _Taken:
    """What is taken from the ledger that is open, in a file until the other one is."""

    groupings: list[Grouping] = field(default_factory=list)
    names: str | None = None
    persons: list[Persons] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def private(self) -> set[Words]:
        """The names of several words that are hidden in all statements, but for who holds an office in any."""
        named = {name for each in self.persons for name in each.private if len(name) > 1}
        return named - {name for each in self.persons for name in each.officials}


def publish(
    target: Path,
    *,
    ledger: Path | None = None,
    hide: Collection[Words] = (),
    show: Collection[Words] = (),
    passed: Callable[[int], None] = lambda _: None,
) -> Published:
    """What was put into the new ledger ``target``, which is open from then on; the one that it is made of stays.

    ``hide`` and ``show`` are names that a person lists; ``passed`` is told how many statements were read.

    Raises:
        LedgerNotInstalled, LedgerNotOpened, LedgerNotWritten, ModelMissing: as elsewhere.
    """
    open_ledger(ledger)
    with tempfile.TemporaryFile("w+b") as spool:
        taken = _take(spool, passed)
        spool.seek(0)
        open_ledger(target)
        return _put(spool, taken, hide, show)


def _take(spool: IO[bytes], passed: Callable[[int], None]) -> _Taken:
    """Write all that stands to ``spool``, a statement with its claims a line, and find who is named in it."""
    from alteram.ledger.grouping import followed, groupings
    from alteram.ledger.kept import kept_statements
    from alteram.ledger.naming import names_set
    from alteram.ledger.wanted import Wanted

    taken = _Taken(groupings=followed(groupings()), names=names_set())
    for number, (statement, claims) in enumerate(kept_statements(Wanted()), start=1):
        taken.persons.append(_persons(statement, claims))
        spool.write(msgspec.json.encode((statement, claims)) + b"\n")
        passed(number)
    return taken


def _persons(statement: Statement, claims: Sequence[Claim]) -> Persons:
    from alteram.language.parser import english

    profile: Profile | None = profile_for(conflict=statement.conflict, party=statement.party, issuer=statement.issuer)
    text = "\n".join(filter(None, (statement.text, statement.title)))
    parse = english().parse(text, names=stand_ins(text, profile))
    named = [each.span for each in parse.entities if each.kind == "person"]
    return persons_in(text, named, profile, besides=names_listed(_public_names(statement, claims)))


def _public_names(statement: Statement, claims: Sequence[Claim]) -> Iterator[str]:
    """The party and conflict of a statement, and the places of its claims: no persons, whatever they look like."""
    yield from filter(None, (statement.party, statement.conflict))
    for claim in claims:
        yield from (name for place in claim.where for name in (place.text, place.name))
        yield from filter(None, (each.party for each in (claim.holder, *claim.agent, *claim.target)))


def _put(spool: IO[bytes], taken: _Taken, hide: Collection[Words], show: Collection[Words]) -> Published:
    from alteram.ledger.keeping import Incoming, keep
    from alteram.ledger.naming import set_names

    everywhere, ids, claims = taken.private, set[str](), 0

    def incoming() -> Iterator[Incoming]:
        for line, persons in zip(spool, taken.persons, strict=True):
            statement, told = msgspec.json.decode(line, type=tuple[Statement, tuple[Claim, ...]])
            hidden = hidden_of(persons, everywhere=everywhere, hide=hide, show=show)
            public = public_statement(statement, hidden, taken=ids)
            made = public_claims(told, public, hidden)
            taken.ids.update((before, claim.id) for before, claim in made)
            yield Incoming(statement=public, claims=tuple(claim for _, claim in made))

    for kept in keep(incoming(), reader=READER):
        claims += kept.claims
    _group(taken)
    if taken.names is not None:
        set_names(taken.names, by=SOMEBODY)
    names = {name for each in taken.persons for name in each.private}
    return Published(statements=len(ids), claims=claims, hidden=len(names))


def _group(taken: _Taken) -> None:
    """Keep which claims persons held to tell of one happening, or of two; not who, nor why."""
    from alteram.ledger.digests import now
    from alteram.ledger.history import append, locked_head
    from alteram.ledger.models import Grouping as Row
    from alteram.ledger.opening import writing

    with writing():
        locked_head()
        for each in taken.groupings:
            sides: dict[str, Any] = {name: renamed(getattr(each, name), taken.ids) for name in ("claims", "others")}
            if len(sides["claims"]) + len(sides["others"]) < FEWEST or (each.others and not all(sides.values())):
                continue
            told = {name: json.dumps(ids) for name, ids in sides.items()}
            append("grouping", Row(verdict=each.verdict, **told, reason=WITHHELD, by=SOMEBODY, at=now()))
