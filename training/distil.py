"""What a larger ensemble says of a batch, and how far a network is from saying the same.

The ensemble's answers are the mean of its members' probabilities. A word without a gold head is read as the ensemble
reads it, so that sentences without a tree teach one too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.corpus import Batch
from training.network import Network
from training.scores import masked

TAGS = ("upos", "xpos", "script", "entity")


@dataclass(frozen=True, slots=True)
class Answers:
    """Probabilities of each head's labels for each word; ``heads`` are gold, or the likeliest where none is."""

    labels: dict[str, Tensor]
    heads: Tensor


@torch.no_grad()
def answers_of(teachers: Sequence[Network], batch: Batch) -> Answers:
    """What ``teachers`` say of ``batch`` together."""
    found = [scores_of(teacher, batch) for teacher in teachers]
    labels = {name: mean([scores[name] for scores in found]) for name in (*TAGS, "arc")}
    heads = torch.where(batch.gold["head"] >= 0, batch.gold["head"], labels["arc"].argmax(-1))
    related = [t.relations(s["dependent"], s["head"], heads) for t, s in zip(teachers, found, strict=True)]
    return Answers(labels | {"relation": mean(related)}, heads)


def scores_of(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The scores of ``network`` by name, padding left out of the arcs."""
    names = ("upos", "xpos", "script", "entity", "arc", "dependent", "head")
    found = dict(zip(names, network(batch.pieces, batch.mask, batch.first, batch.casing), strict=True))
    return {**found, "arc": masked(found["arc"], batch)}


def mean(scores: Sequence[Tensor]) -> Tensor:
    return torch.stack([each.softmax(-1) for each in scores]).mean(0)


def distance(scores: dict[str, Tensor], answers: Answers, batch: Batch) -> dict[str, Tensor]:
    """The cross-entropy of ``scores`` against ``answers`` by name, a mean over words; the root has none."""
    words = batch.words.clone()
    words[:, 0] = False
    count = words.sum()
    return {
        name: -((probabilities * scores[name].log_softmax(-1)).sum(-1) * words).sum() / count
        for name, probabilities in answers.labels.items()
    }
