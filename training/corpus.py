"""Training sentences as numbers: label inventories, batches, and the noise that headlines need."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from alteram.language.lemmas import edit_script
from alteram.language.subwords import LOWER, UPPER, Encoded, encode
from training.conllu import Word

IGNORED = -100
RARE_SCRIPT = 3  # edits seen less often are left to the copy that they mostly are
CASING_DROPPED, ALL_CAPITALS = 0.06, 0.02  # share of sentences shown without casing, or in capitals


@dataclass(frozen=True, slots=True)
class Labels:
    """The label inventories, each sorted: the position of a label is its class."""

    upos: list[str]
    xpos: list[str]
    script: list[str]
    relation: list[str]


def inventory(sentences: Iterable[Sequence[Word]]) -> Labels:
    """The labels that ``sentences`` use."""
    words = [word for sentence in sentences for word in sentence]
    scripts = Counter(edit_script(word.form, word.lemma) for word in words)
    return Labels(
        upos=sorted({word.upos for word in words}),
        xpos=sorted({word.xpos for word in words}),
        script=sorted(script for script, count in scripts.items() if count >= RARE_SCRIPT),
        relation=sorted({word.relation for word in words}),
    )


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded inputs and the gold classes of one batch; position 0 of each sentence is the root."""

    pieces: Tensor
    mask: Tensor
    first: Tensor
    casing: Tensor
    words: Tensor
    gold: dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its encoder input and gold classes."""

    encoded: Encoded
    gold: dict[str, list[int]]


def examples(tokenizer: Tokenizer, sentences: Iterable[Sequence[Word]], labels: Labels) -> list[Example]:
    """``sentences`` as examples, in order."""
    upos = {label: index for index, label in enumerate(labels.upos)}
    xpos = {label: index for index, label in enumerate(labels.xpos)}
    script = {label: index for index, label in enumerate(labels.script)}
    relation = {label: index for index, label in enumerate(labels.relation)}
    return [
        Example(
            encode(tokenizer, [word.form for word in sentence]),
            {
                "upos": [IGNORED] + [upos.get(word.upos, IGNORED) for word in sentence],
                "xpos": [IGNORED] + [xpos.get(word.xpos, IGNORED) for word in sentence],
                "script": [IGNORED] + [script.get(edit_script(word.form, word.lemma), IGNORED) for word in sentence],
                "head": [IGNORED] + [word.head for word in sentence],
                "relation": [IGNORED] + [relation.get(word.relation, IGNORED) for word in sentence],
            },
        )
        for sentence in sentences
    ]


def noised(example: Example, rng: random.Random) -> Example:
    """``example``, now and then without its casing or all in capitals, as headlines and tickers are."""
    draw = rng.random()
    if draw > CASING_DROPPED + ALL_CAPITALS:
        return example
    casing = LOWER if draw < CASING_DROPPED else UPPER
    encoded = replace(example.encoded, casing=[casing] * len(example.encoded.casing))
    return replace(example, encoded=encoded)


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


def padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    """``rows`` as one tensor, padded on the right."""
    out = np.full((len(rows), max(map(len, rows))), filler, dtype=np.int64)
    for index, row in enumerate(rows):
        out[index, : len(row)] = row
    return torch.from_numpy(out)


def collate(items: Sequence[Example]) -> Batch:
    """``items`` as one batch."""
    return Batch(
        pieces=padded([item.encoded.pieces for item in items], 0),
        mask=padded([[1] * len(item.encoded.pieces) for item in items], 0),
        first=padded([item.encoded.first for item in items], 0),
        casing=padded([item.encoded.casing for item in items], 0),
        words=padded([[1] * len(item.encoded.first) for item in items], 0).bool(),
        gold={name: padded([item.gold[name] for item in items], IGNORED) for name in items[0].gold},
    )
