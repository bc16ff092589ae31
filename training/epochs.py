"""The batches of each epoch, made ahead by other processes while a network learns from those before."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from training.base import base_model, load_tokenizer
from training.corpus import Arrays, Encoder, arrays_of, batches, inventory
from training.mixture import Mixture

AHEAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Epochs:
    """Epoch after epoch of the training data: sentences are drawn and altered anew, as ``seed`` and its number tell.

    A batch has at most ``pieces`` pieces, padding counted; ``plain`` adds the sentences without answers.
    """

    corpora: Path
    seed: int
    pieces: int
    plain: bool

    def number(self, epoch: int) -> list[Arrays]:
        """The batches of the epoch of that number."""
        mixture, encoder = known(self.corpora)
        rng = random.Random(f"{self.seed} {epoch}")
        examples = [encoder.example(sample) for sample in mixture.epoch(rng, plain=self.plain)]
        return [arrays_of(group) for group in batches(examples, pieces=self.pieces, rng=rng)]

    def first(self, count: int) -> Iterator[list[Arrays]]:
        """The batches of each of the first ``count`` epochs."""
        with ProcessPoolExecutor(AHEAD, mp_context=get_context("spawn")) as pool:
            waiting = deque(pool.submit(self.number, epoch) for epoch in range(1, min(count, AHEAD) + 1))
            for epoch in range(1, count + 1):
                if epoch + AHEAD <= count:
                    waiting.append(pool.submit(self.number, epoch + AHEAD))
                yield waiting.popleft().result()


@cache
def known(corpora: Path) -> tuple[Mixture, Encoder]:
    """The training samples, and what turns them into numbers; each process reads them once."""
    mixture = Mixture.read(corpora)
    return mixture, Encoder(load_tokenizer(base_model()), inventory(mixture.trees))
