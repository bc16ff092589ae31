"""The words of a text with the keys under which names are compared, and where each word stands.

A key leaves out case, diacritics, apostrophes, spaces and hyphens, so that "Ta'izz", "Taizz" and "TA'IZZ" are one,
and "Si Sa Ket" and "Si-Sa-Ket" too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

HYPHENS = frozenset("-\u2010\u2011")
DASHES = HYPHENS | frozenset("\u2013\u2014/")

_LETTER = r"(?:[^\W_]|[\u0300-\u036f])"
_APOSTROPHE = r"['\u2019\u02bc`\u00b4\u02bb\u2018\u02bf\u02be]"
_DOTTED = r"(?<![^\W_])(?:[A-Z]\.){2,}"  # U.S., U.K., D.C.
_SHORTENED = r"(?<![^\W_])(?:St|Ste|Mt|Ft|Brgy)\.(?= [A-Z])"
_WORD = re.compile(rf"{_DOTTED}|{_SHORTENED}|{_LETTER}+(?:{_APOSTROPHE}{_LETTER}+)*")
_POSSESSIVE = re.compile(r"['\u2019\u02bc]s$", re.IGNORECASE)
_OWNED = re.compile(r"['\u2019\u02bc]s[ \u00a0]")
_OPENING = re.compile(r"[.!?:;\u2022*\n][\s\"'\u201c\u201d\u2018\u2019(\[\d.)\u2022*\u2013-]*$")
_LONGEST_OPENING = 40
_JOINING = re.compile(r"[ \u00a0\t]?[-\u2010\u2011\u2013&]?[ \u00a0]?|[ \u00a0]?\n")

# letters that Unicode does not take apart, and what plain spellings put for them
_SINGLE = str.maketrans(
    {
        "\u0141": "L", "\u0142": "l", "\u00d8": "O", "\u00f8": "o", "\u0110": "D", "\u0111": "d", "\u0131": "i",
        "\u00c6": "Ae", "\u00e6": "ae", "\u018f": "A", "\u0259": "a", "\u00d0": "D", "\u00f0": "d",
        "\u00de": "Th", "\u00fe": "th", "\u0152": "Oe", "\u0153": "oe",
    }
)  # fmt: skip
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, a possessive "'s" left out; ``gap`` is what stands between the word before and this one."""

    start: int
    end: int
    text: str
    key: str
    gap: str
    possessive: bool

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def joined(self) -> bool:
        """Whether no more than a space, a hyphen or a line break parts this word from the one before."""
        return self.gap == " " or _JOINING.fullmatch(self.gap) is not None

    @property
    def spaced(self) -> bool:
        """Whether nothing but one white space parts this word from the one before."""
        return self.gap in (" ", "\u00a0", "\n")

    @property
    def opens(self) -> bool:
        """Whether this word opens a sentence, a line or the text."""
        return self.start == len(self.gap) or _OPENING.search(self.gap[-_LONGEST_OPENING:]) is not None


def key_of(name: str) -> str:
    """The key of a name: letters and digits, in folded case, without marks."""
    if name.isascii():
        return name.translate(_PLAIN)
    parts = unicodedata.normalize("NFKD", name.translate(_SINGLE))
    return "".join(filter(str.isalnum, parts)).casefold()


def ascii_of(name: str) -> str:
    """``name`` without diacritics and other letters than those of ASCII."""
    parts = unicodedata.normalize("NFKD", name.translate(_SINGLE))
    return "".join(char for char in parts if char.isascii())


def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order; offsets count its code points."""
    found: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        possessive = _POSSESSIVE.search(match[0]) is not None and end - start > 2
        end -= 2 if possessive else 0
        form = text[start:end]
        found.append(Word(start, end, form, key_of(form), text[before:start], possessive))
        before = end
    return tuple(found)


def joined_keys(words: Sequence[Word], first: int, most: int) -> list[str]:
    """The keys of the one, two, ... words from ``first`` on, ``most`` at most, as far as they hang together."""
    keys = [words[first].key]
    for word in words[first + 1 : first + most]:
        owned = len(word.gap) == 3 and _OWNED.fullmatch(word.gap) is not None  # "People's Republic of China"
        if not (owned or word.joined):
            break
        keys.append(keys[-1] + ("s" if owned else "") + word.key)
    return keys
