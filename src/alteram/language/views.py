"""A view of a text for matching: as long as the text, with one form for each kind of mark."""

from __future__ import annotations

import unicodedata

APOSTROPHES = "\u2019\u2018\u201b\u02bc\u02bb\u2032\u00b4\u0060\uff07"
DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
HYPHENS = "\u2010\u2011\ufe63\uff0d"
STAND_FOR = {
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, DOUBLE_QUOTES), '"'),
    **dict.fromkeys(map(ord, HYPHENS), "-"),
}


def view_of(text: str) -> str:
    """``text`` with every quotation mark, apostrophe and hyphen in its ASCII form; offsets stay valid.

    Combining marks and invisible format characters become the letter "x", because they belong to the word
    that they stand in.
    """
    if text.isascii():
        return text.translate(STAND_FOR)
    inside_words = {ord(char): "x" for char in set(text) if ord(char) > 127 and belongs_to_word(char)}
    return text.translate(inside_words | STAND_FOR)


def belongs_to_word(char: str) -> bool:
    """Whether ``char`` is a combining mark or a format character, which no word is cut at."""
    return unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}
