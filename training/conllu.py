"""Sentences of a CoNLL-U treebank, as the trainer and the benchmarks read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word: ``head`` counts from 1 within the sentence, 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    misc: str = "_"


def read_conllu(path: Path) -> Iterator[list[Word]]:
    """Sentences of ``path`` in order; multiword-token and empty-node lines are passed over."""
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line:
            if words:
                yield words
            words = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                form, lemma, upos, xpos = columns[1:5]
                words.append(Word(form, lemma, upos, xpos, int(columns[6]), columns[7], columns[9]))
    if words:
        yield words
