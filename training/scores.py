"""How well a network reads the development sets while it is trained."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor

from training.corpus import IGNORED, Batch
from training.network import Network


def masked(arc: Tensor, batch: Batch) -> Tensor:
    """``arc`` without padding as a head."""
    return arc.masked_fill(~batch.words.unsqueeze(1), -1e4)


@torch.inference_mode()
def attachment(network: Network, groups: Iterable[Batch]) -> tuple[float, float]:
    """Unlabelled and labelled attachment with the best head of each word, not yet a tree (percent); 0 without trees."""
    words = right = labelled = 0
    for batch in groups:
        *_, arc, dependent, head = network(batch.pieces, batch.mask, batch.first, batch.casing)
        heads = masked(arc, batch).argmax(-1)
        relations = network.relations(dependent, head, heads).argmax(-1)
        scored = batch.gold["head"] != IGNORED
        same = (heads == batch.gold["head"]) & scored
        words += int(scored.sum())
        right += int(same.sum())
        labelled += int((same & (relations == batch.gold["relation"])).sum())
    return 100 * right / max(1, words), 100 * labelled / max(1, words)


@torch.inference_mode()
def entity_f1(network: Network, groups: Iterable[Batch]) -> float:
    """F1 over words, percent: one inside a name counts where it is found with a label that its answer allows."""
    found = gold = right = 0
    for batch in groups:
        entity = network(batch.pieces, batch.mask, batch.first, batch.casing)[3]
        best, answer = entity.argmax(-1), batch.gold["entity"]
        told = answer > 0
        inside = told & (answer & 1 == 0)
        allowed = (answer >> best) & 1 == 1
        found += int((told & (best > 0) & ~(allowed & ~inside)).sum())
        gold += int(inside.sum())
        right += int((inside & allowed).sum())
    return 200 * right / max(1, found + gold)
