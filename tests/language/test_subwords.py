"""Words and pieces stay aligned, whatever the vocabulary knows."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from alteram.language.subwords import LOWER, MIXED, MOST_PIECES, TITLE, UPPER, Vocabulary, casing_class

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "the", "shell", "##ing", "##s", "stop", "##ped", "-", "anti", "mine"]


@pytest.fixture(name="tokenizer")
def small_tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(WordPiece({piece: index for index, piece in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


CASES = {
    "whole": ("the mine", "[CLS] the mine [SEP]", [0, 1, 2]),
    "pieces": ("Shelling stopped", "[CLS] shell ##ing stop ##ped [SEP]", [0, 1, 3]),
    "unknown": ("the Xyz mine", "[CLS] the [UNK] mine [SEP]", [0, 1, 2, 3]),
    "marks_inside": ("anti-mine the", "[CLS] anti - mine the [SEP]", [0, 1, 4]),
    "nothing_left": ("the \u200b mine", "[CLS] the [UNK] mine [SEP]", [0, 1, 2, 3]),
    "no_words": ("", "[CLS] [SEP]", [0]),
}


@pytest.mark.parametrize(("words", "pieces", "first"), CASES.values(), ids=CASES.keys())
def test_each_word_points_to_its_first_piece(tokenizer: Tokenizer, words: str, pieces: str, first: list[int]) -> None:
    encoded = Vocabulary(tokenizer).encode(words.split())
    assert " ".join(VOCABULARY[piece] for piece in encoded.pieces) == pieces
    assert encoded.first == first


def test_every_piece_has_the_casing_of_its_word(tokenizer: Tokenizer) -> None:
    encoded = Vocabulary(tokenizer).encode(["Shelling", "STOPPED", "the"])
    assert encoded.casing == [LOWER, TITLE, TITLE, UPPER, UPPER, LOWER, LOWER]
    assert len(encoded.casing) == len(encoded.pieces)


def test_a_word_of_many_pieces_keeps_the_first_of_them(tokenizer: Tokenizer) -> None:
    vocabulary = Vocabulary(tokenizer)
    address = "the-" * MOST_PIECES
    assert vocabulary.sizes(["the", "anti-mine", address]) == [1, 3, MOST_PIECES - 2]
    assert len(vocabulary.encode([address]).pieces) == MOST_PIECES


@pytest.mark.parametrize(
    ("word", "casing"),
    [
        ("army", LOWER), ("2022", LOWER), ("Baku", TITLE), ("A", TITLE), ("UN", UPPER), ("BM-21", UPPER),
        ("McGurk", MIXED), ("iPhone", MIXED), ("-", LOWER), ("Єрмак", TITLE),
    ],
)  # fmt: skip
def test_casing_of_a_word(word: str, casing: int) -> None:
    assert casing_class(word) == casing
