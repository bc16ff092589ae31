"""Words cut into the pieces the encoder reads, with the position of each word's first piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tokenizers import Tokenizer

from alteram.errors import ModelMissing

LOWER, TITLE, UPPER, MIXED = range(4)
MOST_PIECES = 500  # the encoder has 512 positions
KEPT = 20_000  # words whose pieces are remembered: a statement says most of its words more than once


@dataclass(frozen=True, slots=True)
class Encoded:
    """One sentence as the encoder takes it.

    ``pieces`` are vocabulary ids between ``[CLS]`` and ``[SEP]``; ``first`` holds the index of each word's
    first piece, after a leading 0 that stands for the root; ``casing`` is one class a piece.
    """

    pieces: list[int]
    first: list[int]
    casing: list[int]


@dataclass(frozen=True, slots=True)
class Cut:
    """One word's pieces, at least one, and the casing class that all of them have."""

    pieces: tuple[int, ...]
    casing: int


class Vocabulary:
    """Cuts words by a tokenizer; a word that it knows nothing of becomes ``[UNK]``.

    A word of more pieces than the encoder takes, such as a long address, keeps the first of them.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._opening, self._closing, self._unknown = (special(tokenizer, name) for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.cut = lru_cache(maxsize=KEPT)(self._cut)

    def sizes(self, words: Sequence[str]) -> list[int]:
        """How many pieces each of ``words`` has."""
        return [len(self.cut(word).pieces) for word in words]

    def encode(self, words: Sequence[str]) -> Encoded:
        """``words`` of one sentence as encoder input."""
        pieces, first, casing = [self._opening], [0], [LOWER]
        for cut in map(self.cut, words):
            first.append(len(pieces))
            pieces += cut.pieces
            casing += [cut.casing] * len(cut.pieces)
        return Encoded([*pieces, self._closing], first, [*casing, LOWER])

    def _cut(self, word: str) -> Cut:
        sound = word.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate is no character
        ids = self._tokenizer.encode([sound], is_pretokenized=True, add_special_tokens=False).ids
        return Cut(tuple(ids[: MOST_PIECES - 2]) or (self._unknown,), casing_class(word))


def casing_class(word: str) -> int:
    """The casing of ``word``: the vocabulary is uncased, so that names would be lost without it."""
    if word.islower() or not any(letter.isalpha() for letter in word):
        return LOWER
    if word.isupper() and len(word) > 1:
        return UPPER
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return TITLE
    return MIXED


def special(tokenizer: Tokenizer, name: str) -> int:
    """The id of a special piece; every BERT vocabulary has them."""
    found = tokenizer.token_to_id(name)
    if found is None:
        raise ModelMissing(f"the vocabulary lacks {name}", where="tokenizer.json", todo="install the package again")
    return int(found)
