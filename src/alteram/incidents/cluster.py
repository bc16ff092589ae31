"""Proposals gathered into incidents: what is joined, why, and what waits for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from alteram.incidents.decisions import Decisions
from alteram.incidents.distances import stand_together
from alteram.incidents.groups import Groups
from alteram.incidents.pairs import proposals_among
from alteram.incidents.traits import DAY, Traits, traits_of
from alteram.incidents.wording import source_of
from alteram.lexicon.incidents import joining
from alteram.model import Grouping, Incident, Proposal, Reason, Telling, incident_id

TOGETHER = DAY // 2  # what one statement tells within half a day is told together
BESIDE = 0.5  # the score of a claim that stands beside a linked one: nothing was compared


def find_incidents(tellings: Iterable[Telling], *, groupings: Iterable[Grouping] = ()) -> list[Incident]:
    """The incidents that the claims of ``tellings`` are proposed to tell of, in order of time.

    An incident has claims of at least two statements that are linked by a proposal, or that a person holds together.
    Claims of a fight that a statement tells together with a linked one stand beside it. Nothing is merged for good:
    every link comes with its score and reasons, and what would stretch an incident beyond three days is held back.

    ``groupings`` are what persons decided, in order. They go before every proposal: what they split is not joined
    again, and two incidents that they accepted are never made one.
    """
    traits = {each.claim.id: each for each in traits_of(tellings)}
    return gathered(traits, proposals_among(list(traits.values())), decisions=Decisions(groupings))


def gathered(
    traits: Mapping[str, Traits], proposals: Iterable[Proposal], *, decisions: Decisions | None = None
) -> list[Incident]:
    """The incidents that ``proposals`` make among claims with those ``traits``, by claim id."""
    decisions = decisions or Decisions(())
    apart = decisions.apart()
    groups = Groups(traits, apart=apart)
    accepted = {id for claims in decisions.together() for id in groups.hold_all(claims)}
    found = [each for each in proposals if each.b not in apart.get(each.a, ())]
    links = sorted(found, key=lambda each: (-each.score, *sorted(_place(traits[id]) for id in (each.a, each.b))))
    held_back = [each for each in links if not groups.join(each.a, each.b)]
    linked = {id for each in links for id in (each.a, each.b)} | accepted
    beside = [each for each in _told_beside(traits, linked) if groups.join(each.a, each.b)]
    made = _made(groups, traits, linked, links, beside, held_back, decisions)
    return sorted(made, key=lambda each: _begins(each, traits))


def _made(
    groups: Groups,
    traits: Mapping[str, Traits],
    linked: Iterable[str],
    links: Sequence[Proposal],
    beside: Sequence[Proposal],
    held_back: Sequence[Proposal],
    decisions: Decisions,
) -> Iterator[Incident]:
    apart = {id(each) for each in held_back}
    inside = _by_group(groups, [each for each in links if id(each) not in apart])
    near, waiting = _by_group(groups, beside), _by_group(groups, held_back)
    for root in dict.fromkeys(map(groups.root, sorted(linked))):
        members = groups.members(root)
        accepted, groupings = decisions.that_hold(members)
        if not (inside[root] or accepted):
            continue
        yield Incident(
            id=incident_id(members),
            claims=tuple(traits[id].claim for id in members),
            proposals=tuple(inside[root]),
            beside=tuple(near[root]),
            held_back=tuple(waiting[root]),
            sources=count_sources([traits[id] for id in members], inside[root]),
            accepted=accepted,
            groupings=groupings,
        )


def _by_group(groups: Groups, proposals: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    found: dict[str, list[Proposal]] = defaultdict(list)
    for each in proposals:
        for root in {groups.root(each.a), groups.root(each.b)}:
            found[root].append(each)
    return found


def _told_beside(traits: Mapping[str, Traits], linked: set[str]) -> Iterator[Proposal]:
    """For each claim of a fight the linked claim of its own statement that it is told together with, if any."""
    parts = joining().parts
    by_statement: dict[str, list[Traits]] = defaultdict(list)
    for each in sorted(traits.values(), key=_place):
        if each.claim.event in parts.fire | parts.harm | parts.beside and _happened(each):
            by_statement[each.claim.statement].append(each)
    for told in by_statement.values():
        anchors = [each for each in told if each.claim.id in linked]
        for each in told:
            near = [anchor for anchor in anchors if anchor is not each and _together(each, anchor)]
            if near:
                yield _beside(each, min(near, key=lambda anchor: (_words_between(each, anchor), position_of(anchor))))


def _happened(traits: Traits) -> bool:
    return traits.claim.modality in {"actual", "attempted"} and not (traits.time and traits.time.period)


def _words_between(one: Traits, other: Traits) -> int:
    return abs(one.claim.evidence.start - other.claim.evidence.start)


def _together(one: Traits, anchor: Traits) -> bool:
    if anchor.claim.id == one.claim.caused_by or one.claim.id == anchor.claim.caused_by:
        return True
    timed = one.time is not None and anchor.time is not None
    close = not timed or one.time.gap(anchor.time) <= TOGETHER  # type: ignore[union-attr,arg-type]
    return close and stand_together(one.places, anchor.places) != "far"


def _beside(one: Traits, anchor: Traits) -> Proposal:
    caused = one.claim.caused_by == anchor.claim.id or anchor.claim.caused_by == one.claim.id
    words = "its statement says that one came of the other" if caused else "its statement tells both of the same hours"
    first, second = sorted([one.claim.id, anchor.claim.id])
    reason = Reason(ground="cause" if caused else "time", weight=0.0, words=words)
    return Proposal(a=first, b=second, score=BESIDE, relation="agree", reasons=(reason,))


def count_sources(traits: Iterable[Traits], proposals: Iterable[Proposal]) -> int:
    """How many bodies tell of it independently.

    Two texts of one body are one source, and so are a text and its copy. Whoever is only reported adds a source where
    no statement of its party is read: an agency that repeats a ministry, and a rival's quotation of it, add nothing.
    """
    members = list(traits)
    own = {each.claim.id: source_of(each) for each in members if each.claim.holder.is_issuer}
    groups = {name: name for name in own.values()}
    for each in proposals:
        if each.echo and each.a in own and each.b in own:
            one, other = groups[own[each.a]], groups[own[each.b]]
            groups = {name: one if group == other else group for name, group in groups.items()}
    speaking = {each.telling.party for each in members if each.claim.id in own}
    reported = {source_of(each) for each in members if each.claim.id not in own and each.holder not in speaking}
    return len(set(groups.values()) | reported)


def _place(traits: Traits) -> tuple[str, int, int, str]:
    return traits.claim.statement, *position_of(traits)


def position_of(traits: Traits) -> tuple[int, int, str]:
    """Where a claim stands in its statement, for an order that no party's name has a part in."""
    return traits.claim.evidence.start, traits.claim.evidence.end, traits.claim.id


def _begins(incident: Incident, traits: Mapping[str, Traits]) -> tuple[int, tuple[str, int, int, str]]:
    members = [traits[claim.id] for claim in incident.claims]
    starts = [each.time.start for each in members if each.time and not each.time.period]
    return min(starts, default=0), min(map(_place, members))
