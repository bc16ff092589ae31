"""Treebanks as one text each, with the trees of its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.conllu import Word

FILES = {"EWT": "ud/en_ewt-test.conllu", "PUD": "ud/en_pud-test.conllu", "GUM": "ud/en_gum-test.conllu"}
NEW_BLOCK = re.compile(r"# new(?:par|doc)\b")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence at ``range`` of a text; ``ranges`` has one a word, None where the word is not written as it stands."""

    range: Range
    words: Sequence[Word]
    ranges: Sequence[Range | None]


@dataclass(frozen=True, slots=True)
class Treebank:
    """``text`` has the sentences joined by one space, paragraphs and documents by a blank line."""

    text: str
    trees: Sequence[Tree]


def read_treebank(path: Path) -> Treebank:
    """The treebank in ``path``; the parts of a multiword token are words of their own."""
    trees: list[Tree] = []
    pieces: list[str] = []
    length = 0
    for opens, text, words in sentences_in(path):
        gap = "" if not length else "\n\n" if opens else " "
        start = length + len(gap)
        ranges = [
            found and (start + found[0], start + found[1]) for found in ranges_of(text, [word.form for word in words])
        ]
        trees.append(Tree((start, start + len(text)), words, ranges))
        pieces += [gap, text]
        length = start + len(text)
    return Treebank("".join(pieces), trees)


def sentences_in(path: Path) -> Iterator[tuple[bool, str, list[Word]]]:
    """For each sentence: whether it opens a paragraph or document, its text, and its words."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        if text:
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            words = [word_of(row) for row in rows if row[0].isdigit()]
            yield any(NEW_BLOCK.match(line) for line in lines), text.strip(), words


def word_of(row: Sequence[str]) -> Word:
    return Word(row[1], row[2], row[3], row[4], int(row[6]), row[7])


def ranges_of(text: str, forms: Iterable[str]) -> Iterator[Range | None]:
    """Where each of ``forms`` stands in ``text``, one after the other; None for one that is not written there."""
    at = 0
    for form in forms:
        start = text.find(form, at)
        if start < 0:
            yield None
            continue
        at = start + len(form)
        yield start, at
