"""``python -m training.train --corpora PATH --out FOLDER``: fine-tune the encoder on the treebanks."""

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

from training.base import base_model, load_tokenizer
from training.conllu import read_conllu
from training.corpus import IGNORED, Batch, Example, Labels, batches, collate, examples, inventory, noised
from training.network import Network, Sizes, load_encoder

TREEBANKS = ("en_ewt", "en_gum")
LONGEST = 120  # words; longer sentences cost more than they teach
SEED = 20220913
WARM_UP = 0.08
PIECES = 1000
RATES = {"encoder": 2e-4, "embeddings": 1e-4, "casing": 1e-3, "heads": 2e-3}
WEIGHTS = {"upos": 0.3, "xpos": 0.3, "script": 0.2}


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    folder = options.corpora / "ud"
    treebank = [sentence for name in TREEBANKS for sentence in read_conllu(folder / f"{name}-train.conllu")]
    labels = inventory(treebank)
    base = base_model()
    tokenizer = load_tokenizer(base)
    train = examples(tokenizer, [sentence for sentence in treebank if len(sentence) <= LONGEST], labels)
    dev = examples(
        tokenizer, [sentence for name in TREEBANKS for sentence in read_conllu(folder / f"{name}-dev.conllu")], labels
    )
    network = Network(load_encoder(base), sizes_of(labels))
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "labels.json").write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    fit(network, train, dev, epochs=options.epochs, rng=rng, save=lambda scores: save(network, options.out, scores))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def sizes_of(labels: Labels) -> Sizes:
    return Sizes(upos=len(labels.upos), xpos=len(labels.xpos), script=len(labels.script), relation=len(labels.relation))


def save(network: Network, out: Path, scores: str) -> None:
    torch.save(network.state_dict(), out / "network.pt")
    (out / "dev.txt").write_text(scores, encoding="utf-8")


def fit(
    network: Network,
    train: list[Example],
    dev: list[Example],
    *,
    epochs: int,
    rng: random.Random,
    save: Callable[[str], None],
) -> None:
    """Train in place, print the attachment on dev after each epoch, and save."""
    optimiser = optimiser_of(network)
    peak = [group["lr"] for group in optimiser.param_groups]
    total = epochs * sum(1 for _ in batches(train, pieces=PIECES, rng=random.Random(SEED)))
    step, started = 0, time.monotonic()
    for epoch in range(1, epochs + 1):
        network.train()
        for group in batches(train, pieces=PIECES, rng=rng):
            set_rates(optimiser, peak, progress=step / total)
            loss = loss_of(network, collate([noised(item, rng) for item in group]))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {total}, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        uas, las = attachment(network, dev)
        scores = f"UAS {uas:.2f}, LAS {las:.2f} after {epoch} epochs"
        save(scores)
        print(f"{scores}, {time.monotonic() - started:.0f} s", flush=True)


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
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def loss_of(network: Network, batch: Batch) -> Tensor:
    """Arc and relation loss, plus tags and lemma edits by weight."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        upos, xpos, script, arc, dependent, head = network(batch.pieces, batch.mask, batch.first, batch.casing)
        relation = network.relations(dependent, head, batch.gold["head"].clamp(min=0))
    loss = cross_entropy(masked(arc, batch), batch.gold["head"]) + cross_entropy(relation, batch.gold["relation"])
    for name, scores in (("upos", upos), ("xpos", xpos), ("script", script)):
        loss = loss + WEIGHTS[name] * cross_entropy(scores, batch.gold[name])
    return loss


def masked(arc: Tensor, batch: Batch) -> Tensor:
    """``arc`` without padding as a head."""
    return arc.float().masked_fill(~batch.words.unsqueeze(1), -1e4)


@torch.inference_mode()
def attachment(network: Network, dev: list[Example]) -> tuple[float, float]:
    """Unlabelled and labelled attachment on ``dev`` with the best head of each word, not yet a tree (percent)."""
    network.eval()
    words = right = labelled = 0
    for group in batches(dev, pieces=3000, rng=random.Random(SEED)):
        batch = collate(group)
        *_, arc, dependent, head = network(batch.pieces, batch.mask, batch.first, batch.casing)
        heads = masked(arc, batch).argmax(-1)
        relations = network.relations(dependent, head, heads).argmax(-1)
        scored = batch.gold["head"] != IGNORED
        same = (heads == batch.gold["head"]) & scored
        words += int(scored.sum())
        right += int(same.sum())
        labelled += int((same & (relations == batch.gold["relation"])).sum())
    return 100 * right / words, 100 * labelled / words


if __name__ == "__main__":
    main()
