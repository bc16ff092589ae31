"""``python -m training.train --corpora PATH --out FOLDER``: fine-tune an encoder on treebanks and entities."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch

from training.corpus import Arrays, Batch, Example, batches, collate
from training.epochs import Epochs, known
from training.loss import loss_of
from training.mixture import dev_samples
from training.network import Network
from training.schedule import Schedule
from training.scores import attachment, entity_f1
from training.state import load, made_in, new_network, save

SEED = 20220913
DEV_PIECES = 3000
TOLD = 50  # steps between two words on how far it is
LIBRARIES = ("torch", "transformers", "tokenizers")


def main() -> None:
    options = arguments()
    torch.set_num_threads(1)  # another number adds sums in another order, and ends in other weights
    torch.set_float32_matmul_precision("high")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.manual_seed(options.seed)
    encoder = known(options.corpora)[1]
    dev = {name: [encoder.example(each) for each in own] for name, own in dev_samples(options.corpora).items()}
    network = new_network(encoder.labels, teacher=options.teacher).to(options.device)
    teachers = [load(folder, device=options.device) for folder in options.teachers]
    source = Epochs(corpora=options.corpora, seed=options.seed, pieces=options.pieces, plain=bool(teachers))
    schedule, started = Schedule(network, rate=options.rate, epochs=options.epochs), time.monotonic()
    for epoch, groups in enumerate(source.first(options.until)):
        learn(network, teachers, groups, schedule, epoch=epoch, device=options.device)
        if (epoch + 1) % options.scored == 0 or epoch + 1 == options.until:
            scores = scores_of(schedule.average.network, dev, device=options.device)
            save(schedule.average.network, encoder.labels, made(options, scores), options.out)
            print(f"epoch {epoch + 1}: {scores}, {time.monotonic() - started:.0f} s", flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--teacher", action="store_true", help="train a larger network, to learn from and not to ship")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="folders of teachers to learn from")
    parser.add_argument("--epochs", type=int, default=10, help="that the learning rate is laid out for")
    parser.add_argument("--until", type=int, help="the epoch to stop after; the last unless given")
    parser.add_argument("--pieces", type=int, default=1000, help="of one batch, padding counted")
    parser.add_argument("--rate", type=float, default=2e-4, help="the encoder's learning rate at its peak")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--scored", type=int, default=1, metavar="EPOCHS", help="score and save every so many epochs")
    options = parser.parse_args()
    options.until = options.until or options.epochs
    return options


def learn(
    network: Network,
    teachers: Sequence[Network],
    groups: Sequence[Arrays],
    schedule: Schedule,
    *,
    epoch: int,
    device: str,
) -> None:
    """Take ``network`` once through ``groups``, with ``epoch`` epochs behind."""
    network.train()
    for place, arrays in enumerate(groups):
        loss = loss_of(network, teachers, Batch.of(arrays, device))
        schedule.step(loss, epochs=epoch + place / len(groups))
        if place % TOLD == 0:
            print(f"\repoch {epoch + 1}, {place} of {len(groups)}", end="", file=sys.stderr)
    print(file=sys.stderr)


def scores_of(network: Network, dev: dict[str, list[Example]], *, device: str) -> str:
    """Attachment and entity scores on the development sets, in words."""
    parts = []
    for name, examples in dev.items():
        rng = random.Random(SEED)
        groups = [collate(group, device) for group in batches(examples, pieces=DEV_PIECES, rng=rng)]
        uas, las = attachment(network, groups)
        names = entity_f1(network, groups)
        trees = f" UAS {uas:.2f} LAS {las:.2f}" if uas else ""
        parts.append(name + trees + (f" entities {names:.1f}" if names else ""))
    return ", ".join(parts)


def made(options: argparse.Namespace, scores: str) -> dict[str, Any]:
    """How a network was made, for its card."""
    device = torch.cuda.get_device_name() if options.device.startswith("cuda") else "one CPU thread"
    told = {name: getattr(options, name) for name in ("teacher", "epochs", "until", "pieces", "rate", "seed")}
    return {
        **told,
        "device": device,
        "versions": {name: version(name) for name in LIBRARIES},
        "dev": scores,
        "teachers": [made_in(folder) for folder in options.teachers],
    }


if __name__ == "__main__":
    main()
