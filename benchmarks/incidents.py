"""Links between claims of rival statements, against links made by hand; and how fast candidates are found.

    python -m benchmarks.incidents [--errors] [--claims 100000] [--save]

On gold claims put into the contract's form, so that reading has no part in it, and on claims as read. A blind linker
that joins any two claims of one family of events and overlapping days shows what a figure is worth. Exits 1 where a
figure is below its floor, or the links are not those that the floors were measured on. Seconds are printed alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from alteram.comparison import telling_of
from alteram.contract import encode_claim
from alteram.incidents import propose
from alteram.incidents.search import candidates
from alteram.incidents.traits import traits_of
from alteram.model import Claim, Proposal, Statement, Telling, When
from alteram.model.codes import family
from alteram.model.identity import identified
from alteram.profiles import profile_for
from alteram.readers import CodedReader
from benchmarks.bundled import BUNDLED, hash_of, statements
from benchmarks.gold_claims import claims_of, gold_of
from benchmarks.kept import keep
from benchmarks.score_claims import pair

OWN = Path(__file__).with_name("incidents")
FLOORS = Path(__file__).with_name("floors.toml")
FOLDERS = (OWN / "conflicts",)
RELATIONS = {
    "same-event-agree": "agree",
    "same-event-contradict": "contradict",
    "disputed-agency": "disputed-agency",
}
LOOKALIKE = "unrelated-lookalike"
SECONDS = 60
Ref = tuple[str, int]
Claims = Mapping[Ref, Claim]
Links = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two gold claims, and how a person says that they stand to each other."""

    incident: str
    a: Ref
    b: Ref
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Links made by hand, and the statements of each incident; in a complete set every further link is wrong."""

    name: str
    links: tuple[Link, ...]
    documents: Mapping[str, tuple[str, ...]]
    complete: bool


def sets() -> tuple[Set, ...]:
    """The links that came with the statements, and those made for this benchmark."""
    return _set("given", BUNDLED, complete=False), _set("own", OWN, complete=True)


def _set(name: str, folder: Path, *, complete: bool) -> Set:
    found = json.loads((folder / "pairs.json").read_text(encoding="utf-8"))
    links = tuple(
        Link(incident=each["incident"], a=tuple(each["a"]), b=tuple(each["b"]), relation=each["relation"])
        for each in found["links"]
    )
    documents = {key: tuple(each["documents"]) for key, each in found["incidents"].items()}
    return Set(name=name, links=links, documents=documents, complete=complete)


@lru_cache(maxsize=1)
def known() -> dict[str, tuple[Statement, dict[str, Any]]]:
    """Each statement with gold, by id, with its gold."""
    found: dict[str, Path] = {}
    for folder in (BUNDLED, OWN):
        found |= {path.stem: path for path in (folder / "gold").glob("*.json")}
    texts = {each.id: each for folder in (BUNDLED, OWN) for each in statements(folder)}
    return {id: (texts[id], gold_of(found[id])) for id in sorted(found)}


def fingerprint() -> str:
    """SHA-256 over the links and all that they are links between."""
    folders = BUNDLED, OWN
    paths = [path for folder in folders for part in ("docs", "gold") for path in (folder / part).glob("*.json")]
    paths += [folder / "pairs.json" for folder in folders] + list(FOLDERS[0].glob("*.yaml"))
    return hash_of(paths, root=BUNDLED.parent)


def as_gold() -> tuple[list[Telling], Claims]:
    """Every statement with its gold claims, and each of those by its reference."""
    tellings: list[Telling] = []
    claims: dict[Ref, Claim] = {}
    for id, (statement, gold) in known().items():
        profile = _profile(statement)
        found = claims_of(statement, gold, profile=profile)
        tellings.append(telling_of(statement, found, profile=profile))
        claims |= {(id, position): claim for position, claim in enumerate(found)}
    return tellings, claims


@lru_cache(maxsize=1)
def as_read() -> tuple[list[Telling], Claims]:
    """Every statement with the claims that the reader finds, and each that is paired with gold by its reference."""
    reader = CodedReader(folders=FOLDERS)
    tellings: list[Telling] = []
    claims: dict[Ref, Claim] = {}
    for id, (statement, gold) in known().items():
        found = tuple(reader.read(statement))
        tellings.append(telling_of(statement, found, profile=_profile(statement)))
        records = [json.loads(encode_claim(claim)) for claim in found]
        claims |= {(id, wanted): found[read] for wanted, read in pair(gold["claims"], records)}
    return tellings, claims


def _profile(statement: Statement) -> Any:
    return profile_for(conflict=statement.conflict, party=statement.party, issuer=statement.issuer, folders=FOLDERS)


def linked(tellings: Iterable[Telling]) -> Links:
    """What the program proposes, by the ids of two claims."""
    return {(each.a, each.b): each.relation for each in propose(tellings)}


def blind(tellings: Iterable[Telling]) -> Links:
    """Any two claims of one family and overlapping days, said to agree."""
    traits = list(traits_of(tellings))
    return {
        (one.claim.id, other.claim.id): "agree"
        for position, one in enumerate(traits)
        for other in traits[position + 1 :]
        if one.claim.statement != other.claim.statement
        and family(one.claim.event) == family(other.claim.event)
        and one.told is not None
        and other.told is not None
        and not one.told.gap(other.told)
    }


def score(wanted: Iterable[Set], found: Links, claims: Claims) -> dict[str, float]:
    """Figures over the links of ``wanted``.

    ``link_f1`` counts a look-alike that is linked as wrong; ``strict_f1`` counts, in complete sets alone, every
    further link between statements of one incident as wrong too. ``relation`` is over true links that were found.
    """
    right = missed = alike = linked_alike = told = further = strict_right = strict_missed = 0
    for each in wanted:
        marked = {_key(link, claims): link.relation for link in each.links if _has(link, claims)}
        marked |= {(str(link.a), str(link.b)): link.relation for link in each.links if not _has(link, claims)}
        true = {key: RELATIONS[relation] for key, relation in marked.items() if relation in RELATIONS}
        lookalikes = [key for key, relation in marked.items() if relation == LOOKALIKE]
        hits = [key for key in true if key in found]
        right, missed = right + len(hits), missed + len(true) - len(hits)
        told += sum(found[key] == true[key] for key in hits)
        alike, linked_alike = alike + len(lookalikes), linked_alike + sum(key in found for key in lookalikes)
        if each.complete:
            strict_right, strict_missed = strict_right + len(hits), strict_missed + len(true) - len(hits)
            further += sum(key in found for key in lookalikes) + sum(1 for _ in _further(each, found, marked, claims))
    return {
        "links": right + missed,
        "link_precision": _share(right, right + linked_alike),
        "link_recall": _share(right, right + missed),
        "link_f1": _share(2 * right, 2 * right + missed + linked_alike),
        "relation": _share(told, right),
        "lookalikes_linked": _share(linked_alike, alike),
        "strict_f1": _share(2 * strict_right, 2 * strict_right + strict_missed + further),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def _has(link: Link, claims: Claims) -> bool:
    return link.a in claims and link.b in claims


def _key(link: Link, claims: Claims) -> tuple[str, str]:
    first, second = sorted([claims[link.a].id, claims[link.b].id])
    return first, second


def _further(
    wanted: Set, found: Links, marked: Mapping[tuple[str, str], str], claims: Claims
) -> Iterator[tuple[str, str]]:
    """Links between gold claims of one incident's statements that no person made or left open."""
    owner = {claim.id: ref[0] for ref, claim in claims.items()}
    incident = {id: key for key, documents in wanted.documents.items() for id in documents}
    for one, other in found:
        places = incident.get(owner.get(one, "")), incident.get(owner.get(other, ""))
        if (one, other) not in marked and places[0] is not None and places[0] == places[1]:
            yield one, other


def errors(wanted: Iterable[Set], tellings: Iterable[Telling], claims: Claims) -> Iterator[str]:
    """A line for each link that is missed, wrong in its relation, or a look-alike that was linked."""
    found: dict[tuple[str, str], Proposal] = {(each.a, each.b): each for each in propose(tellings)}
    for each in (link for one in wanted for link in one.links if _has(link, claims)):
        proposal = found.get(_key(each, claims))
        got = proposal.relation if proposal else None
        want = RELATIONS.get(each.relation)
        if (each.relation == LOOKALIKE and got) or (want and want != got):
            yield f"{each.incident} {each.a} {each.b} {each.relation}, got {got}"


def invented(number: int) -> list[Telling]:
    """Tellings with so many claims: the gold claims over and over, each turn of them on other days of four years."""
    tellings, _ = as_gold()
    return list(islice(_turns(tellings, number), number))


def _turns(tellings: list[Telling], number: int) -> Iterator[Telling]:
    made = turn = 0
    while made < number:
        for each in tellings:
            claims = tuple(_moved(claim, turn) for claim in each.claims[: number - made])
            statement = replace(each.statement, id=f"{each.statement.id}-{turn}")
            made += len(claims)
            if claims:
                yield replace(each, statement=statement, claims=claims)
        turn += 1


def _moved(claim: Claim, turn: int) -> Claim:
    days = turn % 1461
    when = claim.when and _later(claim.when, days)
    published = claim.published and _day(claim.published, days)
    return identified(replace(claim, statement=f"{claim.statement}-{turn}", when=when, published=published))


def _later(when: When, days: int) -> When:
    return replace(when, start=_day(when.start, days), end=_day(when.end, days))


def _day(written: str, days: int) -> str:
    return (date.fromisoformat(written[:10]) + timedelta(days=days)).isoformat() + written[10:]


def speed(number: int) -> tuple[float, float, int]:
    """Processor seconds of finding candidates among so many claims, then of all with scores, and how many they are."""
    tellings = invented(number)
    begun = time.process_time()
    traits = list(traits_of(tellings))
    pairs = sum(1 for _ in candidates(traits))
    searched = time.process_time() - begun
    begun = time.process_time()
    propose(tellings)
    return searched, time.process_time() - begun, pairs


def floors() -> dict[str, Any]:
    """The pinned figures, with the hash of what they were measured on."""
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["incidents"]
    return pinned


def failures(measured: Mapping[str, float]) -> list[str]:
    """A line for each floor or limit that does not hold."""
    pinned = floors()
    found = [
        f"{name} is {measured[name]:.3f}, below its floor of {pinned[name]:.3f}"
        for name in ("link_f1", "relation", "strict_f1")
        if measured[name] < pinned[name]
    ]
    if measured["lookalikes_linked"] > pinned["lookalikes_linked"]:
        found.append(f"{measured['lookalikes_linked']:.3f} of the look-alikes are linked")
    if fingerprint() != pinned["sha256"]:
        found.append("the links are not those that the floors were measured on")
    return found


def main() -> int:
    """0 where every floor holds, else 1."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="show the links of gold claims that are not right")
    parser.add_argument("--claims", type=int, default=100_000, help="how many claims to search; 0: none")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    options = parser.parse_args()
    on_gold, on_read = as_gold(), as_read()
    ways: list[tuple[str, Callable[[Iterable[Telling]], Links], tuple[list[Telling], Claims]]] = [
        ("gold", linked, on_gold), ("gold, blind", blind, on_gold), ("as read", linked, on_read),
        ("read, blind", blind, on_read),
    ]  # fmt: skip
    measured = {}
    for name, link, (tellings, claims) in ways:
        found = link(tellings)
        for group in (*((each,) for each in sets()), sets()):
            which = group[0].name if len(group) == 1 else "all"
            measured[f"{name}: {which}"] = score(group, found, claims)
    show(measured)
    for line in errors(sets(), *on_gold) if options.errors else ():
        print(line, file=sys.stderr)
    if options.claims:
        searched, scored, pairs = speed(options.claims)
        print(f"\n{options.claims:,} claims: {pairs:,} candidates in {searched:.1f} s of one core (limit {SECONDS} s), "
              f"with scores {scored:.1f} s")  # fmt: skip
    print(f"\nSHA-256 of the links and their statements: {fingerprint()}")
    if options.save:
        keep("incidents", data=fingerprint(), figures=measured["gold: all"] | _named(measured["as read: all"]),
             peer=measured["gold, blind: all"])  # fmt: skip
    wrong = failures(measured["gold: all"])
    for line in wrong:
        print(f"B103 {line}", file=sys.stderr)
    return 1 if wrong else 0


def _named(figures: Mapping[str, float]) -> dict[str, float]:
    return {f"{name}, as read": value for name, value in figures.items() if name != "links"}


def show(measured: Mapping[str, Mapping[str, float]]) -> None:
    """Print a row for each way and set of links."""
    names = list(next(iter(measured.values())))
    print(f"{'':20}" + "".join(f"{name:>19}" for name in names))
    for row, figures in measured.items():
        print(f"{row:20}" + "".join(f"{_shown(name, figures[name]):>19}" for name in names))


def _shown(name: str, value: float) -> str:
    """A figure for the table; a dash where no set is complete, so that nothing is strict about it."""
    if name == "links":
        return f"{value:.0f}"
    return "-" if name == "strict_f1" and not value else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
