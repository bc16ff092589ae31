"""Training sentences as numbers: label inventories, encoded examples, and batches."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from alteram.language.lemmas import edit_script
from alteram.language.subwords import Encoded, Vocabulary
from training.corpora import Sample
from training.entities import LABELS, SILENT

IGNORED = -100
RARE_SCRIPT = 3  # edits seen less often are left to the copy that they mostly are


@dataclass(frozen=True, slots=True)
class Labels:
    """The label inventories, each sorted: the position of a label is its class."""

    upos: list[str]
    xpos: list[str]
    script: list[str]
    relation: list[str]
    entity: list[str]


def inventory(samples: Iterable[Sample]) -> Labels:
    """The labels that the trees of ``samples`` use, and those of entities."""
    words = [word for sample in samples if sample.tree for word in sample.words]
    scripts = Counter(edit_script(word.form, word.lemma) for word in words)
    return Labels(
        upos=sorted({word.upos for word in words}),
        xpos=sorted({word.xpos for word in words}),
        script=sorted(script for script, count in scripts.items() if count >= RARE_SCRIPT),
        relation=sorted({word.relation for word in words}),
        entity=list(LABELS),
    )


Arrays = dict[str, NDArray[np.int64]]
INPUTS = ("pieces", "mask", "first", "casing")


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded inputs and the gold classes of one batch; position 0 of each sentence is the root."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    casing: Tensor
    words: Tensor
    gold: dict[str, Tensor]

    @classmethod
    def of(cls, arrays: Arrays, device: str = "cpu") -> Batch:
        """The batch of ``arrays``, in the memory of ``device``."""
        tensors = {name: torch.from_numpy(array).to(device) for name, array in arrays.items()}
        inputs = {name: tensors.pop(name) for name in INPUTS}
        return cls(**inputs, words=tensors.pop("words").bool(), gold=tensors)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its encoder input and gold classes."""

    encoded: Encoded
    gold: dict[str, list[int]]


class Encoder:
    """Samples to examples, by one tokenizer and one inventory of labels."""

    def __init__(self, tokenizer: Tokenizer, labels: Labels) -> None:
        self.labels = labels
        self._vocabulary = Vocabulary(tokenizer)
        named = {"upos": labels.upos, "xpos": labels.xpos, "script": labels.script, "relation": labels.relation}
        self._classes = {name: {label: index for index, label in enumerate(own)} for name, own in named.items()}

    def example(self, sample: Sample) -> Example:
        """``sample`` as an example; what it says nothing of is ignored by the trainer."""
        return Example(self._vocabulary.encode(sample.forms), self._gold(sample))

    def _gold(self, sample: Sample) -> dict[str, list[int]]:
        words = sample.words
        if not sample.tree:
            blank = [IGNORED] * (len(words) + 1)
            gold = dict.fromkeys(("upos", "xpos", "script", "head", "relation"), blank)
            return {**gold, "entity": [SILENT, *sample.entities]}
        scripts = [edit_script(word.form, word.lemma) for word in words]
        return {
            "upos": [IGNORED] + [self._classes["upos"].get(word.upos, IGNORED) for word in words],
            "xpos": [IGNORED] + [self._classes["xpos"].get(word.xpos, IGNORED) for word in words],
            "script": [IGNORED] + [self._classes["script"].get(script, IGNORED) for script in scripts],
            "head": [IGNORED] + [word.head for word in words],
            "relation": [IGNORED] + [self._classes["relation"].get(word.relation, IGNORED) for word in words],
            "entity": [SILENT, *sample.entities],
        }


def batches(items: Sequence[Example], *, pieces: int, rng: random.Random) -> Iterator[list[Example]]:
    """``items`` in random batches of like length, each of at most ``pieces`` padded pieces."""
    order = sorted(range(len(items)), key=lambda index: len(items[index].encoded.pieces) + rng.random() * 6)
    groups: list[list[Example]] = [[]]
    longest = 0
    for index in order:
        longest = max(longest, len(items[index].encoded.pieces))
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
            longest = len(items[index].encoded.pieces)
        groups[-1].append(items[index])
    rng.shuffle(groups)
    yield from groups


def padded(rows: Sequence[Sequence[int]], filler: int) -> NDArray[np.int64]:
    """``rows`` as one array, padded on the right."""
    out = np.full((len(rows), max(map(len, rows))), filler, dtype=np.int64)
    for index, row in enumerate(rows):
        out[index, : len(row)] = row
    return out


def arrays_of(items: Sequence[Example]) -> Arrays:
    """``items`` side by side: the encoder's input, which words are real, and the gold classes."""
    inputs = {name: [getattr(item.encoded, name) for item in items] for name in ("pieces", "first", "casing")}
    inputs["mask"] = [[1] * len(item.encoded.pieces) for item in items]
    inputs["words"] = [[1] * len(item.encoded.first) for item in items]
    gold = {name: [item.gold[name] for item in items] for name in items[0].gold}
    fillers = dict.fromkeys(gold, IGNORED) | {"entity": SILENT}
    return {name: padded(rows, fillers.get(name, 0)) for name, rows in (inputs | gold).items()}


def collate(items: Sequence[Example], device: str = "cpu") -> Batch:
    """``items`` as one batch."""
    return Batch.of(arrays_of(items), device)
