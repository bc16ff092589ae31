"""An incident as each party tells it: a table field by field, one column a party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from alteram.incidents.cluster import count_sources, position_of
from alteram.incidents.fields import PICKS, Pick, Said, denied, harm_of, sides_harmed
from alteram.incidents.marks import stand
from alteram.incidents.traits import Traits, traits_of
from alteram.model import Account, Accounts, Cell, Column, Field, Incident, Telling, column_of
from alteram.model.incidents import FieldName, Mark

Told = Mapping[Column, Sequence[Traits]]


def lay_out(incident: Incident, tellings: Iterable[Telling], *, columns: Sequence[Column] | None = None) -> Accounts:
    """``incident`` as a table of accounts, with a column for each party of ``tellings``.

    With ``columns``, in their order, those; ``tellings`` then need to hold no more than the incident's claims.

    A claim that a statement reports of another party stands in that party's column; where that party published
    nothing that is read here, in the column of the statement. Parties to the conflict come first, then third parties,
    in alphabetical order, whatever the order of ``tellings``.
    """
    ordered = sorted(tellings, key=lambda each: (column_of(each), each.statement.published or "", each.statement.id))
    columns = sorted(set(map(column_of, ordered))) if columns is None else columns
    mine = {claim.id for claim in incident.claims}
    place = {each.statement.id: position for position, each in enumerate(ordered)}
    found = (each for each in traits_of(ordered) if each.claim.id in mine)
    members = sorted(found, key=lambda each: (place[each.claim.statement], *position_of(each)))
    told: dict[Column, list[Traits]] = {column: [] for column in columns}
    for each in members:
        told[holding(each, columns)].append(each)
    return Accounts(
        incident=incident,
        accounts=tuple(_account(column, claims, incident) for column, claims in told.items()),
        fields=tuple(_fields(told, members, incident)),
    )


def holding(traits: Traits, columns: Iterable[Column]) -> Column:
    """The column of the party that holds a claim, else that of the statement which reports it."""
    own = column_of(traits.telling)
    if traits.claim.holder.is_issuer or traits.claim.holder.party is None:
        return own
    return next((each for each in columns if each.party == traits.claim.holder.party and not each.unknown), own)


def _account(column: Column, claims: Sequence[Traits], incident: Incident) -> Account:
    sources = count_sources(claims, incident.proposals)
    return Account(column=column, claims=tuple(each.claim for each in claims), sources=sources)


def _fields(told: Told, members: Sequence[Traits], incident: Incident) -> Iterator[Field]:
    for name, pick in PICKS.items():
        yield _field(name, None, told, pick)
    for side in sides_harmed(members):
        yield _field("harm", side, told, harm_of(side))
    yield _denials(told, incident)


def _field(name: FieldName, side: str | None, told: Told, pick: Pick) -> Field:
    said = {column: list(pick(account)) for column, account in told.items()}
    cells = tuple(_cell(column, here, _mark(name, column, said)) for column, here in said.items())
    return Field(name=name, side=side, cells=cells)


def _cell(column: Column, said: Iterable[Said], mark: Mark) -> Cell:
    return Cell(column=column, mark=mark, entries=tuple(each.entry for each in said))


def _mark(name: FieldName, column: Column, said: Mapping[Column, Sequence[Said]]) -> Mark:
    """How a cell stands to all others that speak: the worst of them counts."""
    if not said[column]:
        return "silent"
    found = {stand(name, said[column], other) for there, other in said.items() if there != column and other}
    return "differ" if "differ" in found else "agree" if found == {"agree"} else "compatible"


def _denials(told: Told, incident: Incident) -> Field:
    """What each account denies: ``differ`` where another account asserts it, ``agree`` where another denies it too."""
    where = {each.claim.id: column for column, account in told.items() for each in account}
    against: dict[str, set[str]] = defaultdict(set)
    for each in incident.proposals:
        if where[each.a] != where[each.b]:
            against[each.a].add(each.relation)
            against[each.b].add(each.relation)
    cells = []
    for column, account in told.items():
        said = list(denied(account))
        found = {relation for each in said for relation in against[each.entry.claim.id]}
        mark: Mark = "differ" if "contradict" in found else "agree" if "agree" in found else "compatible"
        cells.append(_cell(column, said, mark if said else "silent"))
    return Field(name="denied", cells=tuple(cells))
