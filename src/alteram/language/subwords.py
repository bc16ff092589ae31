"""Words cut into the pieces the encoder reads, with the position of each word's first piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from alteram.errors import ModelMissing

LOWER, TITLE, UPPER, MIXED = range(4)


@dataclass(frozen=True, slots=True)
class Encoded:
    """One sentence as the encoder takes it.

    ``pieces`` are vocabulary ids between ``[CLS]`` and ``[SEP]``; ``first`` holds the index of each word's
    first piece, after a leading 0 that stands for the root; ``casing`` is one class a piece.
    """

    pieces: list[int]
    first: list[int]
    casing: list[int]


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


def encode(tokenizer: Tokenizer, words: Sequence[str]) -> Encoded:
    """``words`` of one sentence as encoder input; a word the vocabulary knows nothing of becomes ``[UNK]``."""
    sound = [word.encode("utf-8", "replace").decode("utf-8") for word in words]  # a lone surrogate is no character
    encoding = tokenizer.encode(sound, is_pretokenized=True, add_special_tokens=False)
    pieces_of: list[list[int]] = [[] for _ in words]
    for word, piece in zip(encoding.word_ids, encoding.ids, strict=True):
        if word is not None:
            pieces_of[word].append(piece)
    opening, closing, unknown = (special(tokenizer, name) for name in ("[CLS]", "[SEP]", "[UNK]"))
    pieces, first, casing = [opening], [0], [LOWER]
    for word_text, own in zip(words, pieces_of, strict=True):
        first.append(len(pieces))
        pieces += own or [unknown]
        casing += [casing_class(word_text)] * max(1, len(own))
    pieces.append(closing)
    casing.append(LOWER)
    return Encoded(pieces, first, casing)
