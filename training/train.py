"""``python -m training.train --corpora PATH --out FOLDER``: fine-tune the encoder on treebanks and entities."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor, nn

from training.average import Average
from training.base import base_model, load_tokenizer
from training.corpus import IGNORED, Batch, Encoder, Example, Labels, batches, collate, inventory
from training.mixture import Mixture, dev_samples
from training.network import Network, Sizes, load_encoder
from training.scores import attachment, entity_f1, masked

SEED = 20220913
THREADS = 2  # another number adds sums in another order, and ends in other weights
WARM_UP = 0.08
PIECES = 1000  # of one batch, padding counted
RATES = {"encoder": 2e-4, "embeddings": 1e-4, "casing": 1e-3, "heads": 2e-3}
WEIGHTS = {"upos": 0.3, "xpos": 0.3, "script": 0.2}
ENTITY_WEIGHT = 0.5


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    base = base_model()
    mixture = Mixture.read(options.corpora)
    labels = inventory(mixture.trees)
    encoder = Encoder(load_tokenizer(base), labels)
    dev = {name: [encoder.example(each) for each in samples] for name, samples in dev_samples(options.corpora).items()}
    network = Network(load_encoder(base), sizes_of(labels))
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    epochs = Epochs(mixture, encoder, random.Random(SEED))
    fit(network, epochs, dev, epochs=options.epochs, save=lambda best, scores: save(best, options.out, scores))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=THREADS)
    return parser.parse_args()


def sizes_of(labels: Labels) -> Sizes:
    return Sizes(**{name: len(own) for name, own in asdict(labels).items()})


def save(network: Network, out: Path, scores: str) -> None:
    torch.save(network.state_dict(), out / "network.pt")
    (out / "dev.txt").write_text(scores, encoding="utf-8")


class Epochs:
    """The batches of each epoch in turn: sentences are drawn and altered anew every time."""

    def __init__(self, mixture: Mixture, encoder: Encoder, rng: random.Random) -> None:
        self._mixture, self._encoder, self._rng = mixture, encoder, rng

    def next(self) -> list[list[Example]]:
        examples = [self._encoder.example(sample) for sample in self._mixture.epoch(self._rng)]
        return list(batches(examples, pieces=PIECES, rng=self._rng))


def fit(
    network: Network,
    source: Epochs,
    dev: dict[str, list[Example]],
    *,
    epochs: int,
    save: Callable[[Network, str], None],
) -> None:
    """Train in place; after each epoch, score and save the average of the weights so far."""
    optimiser = optimiser_of(network)
    peak = [group["lr"] for group in optimiser.param_groups]
    average, step, started = Average(network), 0, time.monotonic()
    for epoch in range(1, epochs + 1):
        groups = source.next()
        network.train()
        for place, group in enumerate(groups):
            set_rates(optimiser, peak, progress=(epoch - 1 + place / len(groups)) / epochs)
            loss = loss_of(network, collate(group))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            average.take(network)
            step += 1
            if step % 50 == 0:
                print(f"epoch {epoch}, {place} of {len(groups)}, {time.monotonic() - started:.0f} s", file=sys.stderr)
        scores = f"{scores_of(average.network, dev)} after {epoch} epochs"
        save(average.network, scores)
        print(f"{scores}, {time.monotonic() - started:.0f} s", flush=True)


def scores_of(network: Network, dev: dict[str, list[Example]]) -> str:
    """Attachment and entity scores on the development sets, in words."""
    parts = []
    for name, examples in dev.items():
        groups = [collate(group) for group in batches(examples, pieces=3000, rng=random.Random(SEED))]
        uas, las = attachment(network, groups)
        trees = f"UAS {uas:.2f} LAS {las:.2f} " if uas else ""
        parts.append(f"{name} {trees}entities {entity_f1(network, groups):.1f}")
    return ", ".join(parts)


def set_rates(optimiser: torch.optim.Optimizer, peak: list[float], *, progress: float) -> None:
    """A linear warm-up to ``peak``, then a linear decline to a hundredth of it."""
    factor = progress / WARM_UP if progress < WARM_UP else max(0.01, (1 - progress) / (1 - WARM_UP))
    for group, rate in zip(optimiser.param_groups, peak, strict=True):
        group["lr"] = rate * factor


def optimiser_of(network: Network) -> torch.optim.Optimizer:
    """AdamW with its own rate for encoder, casing embeddings and heads; word embeddings stay as they are."""
    groups: dict[str, list[nn.Parameter]] = {name: [] for name in RATES}
    for name, parameter in network.named_parameters():
        if "word_embeddings" in name or "position_embeddings" in name:
            parameter.requires_grad_(False)
        elif "token_type" in name:
            groups["casing"].append(parameter)
        elif name.startswith("encoder.embeddings"):
            groups["embeddings"].append(parameter)
        else:
            groups["encoder" if name.startswith("encoder.") else "heads"].append(parameter)
    sets = [{"params": parameters, "lr": RATES[name]} for name, parameters in groups.items()]
    return torch.optim.AdamW(sets, weight_decay=0.01, fused=True)


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """The mean over words with a gold class; zero where a batch has none."""
    total = nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (gold != IGNORED).sum().clamp(min=1)


def entity_loss(scores: Tensor, gold: Tensor) -> Tensor:
    """Minus the log probability of the labels that each answer allows, over the words that have an answer."""
    told = gold > 0
    allowed = (gold.unsqueeze(-1) >> torch.arange(scores.size(-1))) & 1 == 1
    chosen = torch.logsumexp(scores.masked_fill(~(allowed | ~told.unsqueeze(-1)), -1e4), -1)
    return ((torch.logsumexp(scores, -1) - chosen) * told).sum() / told.sum().clamp(min=1)


def loss_of(network: Network, batch: Batch) -> Tensor:
    """Arc and relation loss, plus tags, lemma edits and entities by weight."""
    upos, xpos, script, entity, arc, dependent, head = network(batch.pieces, batch.mask, batch.first, batch.casing)
    relation = network.relations(dependent, head, batch.gold["head"].clamp(min=0))
    loss = cross_entropy(masked(arc, batch), batch.gold["head"]) + cross_entropy(relation, batch.gold["relation"])
    for name, scores in (("upos", upos), ("xpos", xpos), ("script", script)):
        loss = loss + WEIGHTS[name] * cross_entropy(scores, batch.gold[name])
    return loss + ENTITY_WEIGHT * entity_loss(entity, batch.gold["entity"])


if __name__ == "__main__":
    main()
