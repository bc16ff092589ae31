"""What a network is trained to make small."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import torch
from torch import Tensor, nn

from training.corpus import IGNORED, Batch
from training.distil import answers_of, distance, scores_of
from training.network import Network

WEIGHTS: Final = {"arc": 1.0, "relation": 1.0, "upos": 0.3, "xpos": 0.3, "script": 0.2, "entity": 0.5}
TAUGHT: Final = 0.7  # share of the teachers' answers beside gold


def loss_of(network: Network, teachers: Sequence[Network], batch: Batch) -> Tensor:
    """The weighted loss of all heads against gold, and by a share against what ``teachers`` say."""
    scores = scores_of(network, batch)
    if not teachers:
        return weighted(gold_losses(network, scores, batch, batch.gold["head"].clamp(min=0)))
    answers = answers_of(teachers, batch)
    losses = gold_losses(network, scores, batch, answers.heads)
    return (1 - TAUGHT) * weighted(losses) + TAUGHT * weighted(distance(scores, answers, batch))


def gold_losses(network: Network, scores: dict[str, Tensor], batch: Batch, heads: Tensor) -> dict[str, Tensor]:
    """The loss of each head by name; ``scores`` gains those of the relations to ``heads``."""
    scores["relation"] = network.relations(scores["dependent"], scores["head"], heads)
    gold = {**batch.gold, "arc": batch.gold["head"]}
    losses = {name: cross_entropy(scores[name], gold[name]) for name in WEIGHTS if name != "entity"}
    return losses | {"entity": entity_loss(scores["entity"], batch.gold["entity"])}


def weighted(losses: dict[str, Tensor]) -> Tensor:
    return torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """The mean over words with a gold class; zero where a batch has none."""
    total = nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (gold != IGNORED).sum().clamp(min=1)


def entity_loss(scores: Tensor, gold: Tensor) -> Tensor:
    """Minus the log probability of the labels that each answer allows, over the words that have an answer."""
    told = gold > 0
    allowed = (gold.unsqueeze(-1) >> torch.arange(scores.size(-1), device=gold.device)) & 1 == 1
    chosen = torch.logsumexp(scores.masked_fill(~(allowed | ~told.unsqueeze(-1)), -1e4), -1)
    return ((torch.logsumexp(scores, -1) - chosen) * told).sum() / told.sum().clamp(min=1)
