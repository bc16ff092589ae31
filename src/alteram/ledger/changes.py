"""What another version of the reader reads otherwise, held against the reading before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alteram.ledger.models import Judgement, Reading
from alteram.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids of claims that are new, that are no longer read, and of the latter those that a person judged."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    judged: tuple[str, ...]


def changes_between(before: Reading, claims: Iterable[Claim]) -> Changes:
    """How ``claims`` differ from those of ``before``; the judgements stay with the claims that they are about."""
    old = ids_in(before.manifest)
    new = dict.fromkeys(claim.id for claim in claims)
    gone = tuple(id for id in old if id not in new)
    judged = set(
        Judgement.objects.filter(revision=before.revision_id, cid__in=gone[:500]).values_list("cid", flat=True)
    )
    return Changes(
        new=tuple(id for id in new if id not in old), gone=gone, judged=tuple(id for id in gone if id in judged)
    )


def ids_in(manifest: str) -> dict[str, str]:
    """The digest of each claim that ``manifest`` lists, by its id, in order."""
    return dict(line.split(" ", 1) for line in manifest.splitlines())
