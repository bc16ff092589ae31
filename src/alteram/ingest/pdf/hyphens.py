"""Hyphens at the ends of lines: those of the words, and those of the layout."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_BROKEN: Final = re.compile(r"([^\W_]+(?:[-\u2010][^\W_]+)*)[-\u2010]$")
_MANY: Final = 0.03  # of the lines: where as many end in a hyphen, the layout hyphenates


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What a text shows of its use of hyphens.

    ``words`` are those that stand whole on a line, in small letters; ``laid_out`` tells whether the layout hyphenates.
    """

    words: frozenset[str]
    laid_out: bool

    def drops(self, line: str, after: str) -> bool:
        """Whether the hyphen that ends ``line`` goes where ``after``, the next line, is joined to it.

        The first rule that tells decides. The hyphen stays where the word stands elsewhere with it, and goes where it
        stands elsewhere without. It stays beside a digit, before a capital, and between two words of the text. Else
        it goes if the layout hyphenates: if a hyphen is proven to be its own, or many lines end in one.
        """
        first, second = parts_of(line, after)
        if f"{first}-{second}" in self.words:
            return False
        if first + second in self.words:
            return True
        if after[:1].isupper() or not (first[-1:].isalpha() and after[:1].isalpha()):
            return False
        if first.rpartition("-")[2] in self.words and second.partition("-")[0] in self.words:
            return False
        return self.laid_out


def is_broken(line: str) -> bool:
    """Whether ``line`` ends in a hyphen right after a letter or digit."""
    return _BROKEN.search(line) is not None


def parts_of(line: str, after: str) -> tuple[str, str]:
    """The two parts of the word that the end of ``line`` breaks, in small letters; "" for what is no word."""
    broken, opening = _BROKEN.search(line), _WORD.match(after)
    return _plain(broken[1] if broken else ""), _plain(opening[0] if opening else "")


def hyphens_in(lines: Iterable[str]) -> Hyphens:
    """What the lines of a text show of its use of hyphens."""
    words: set[str] = set()
    broken: list[tuple[str, str]] = []
    last, some = "", list(lines)
    for line in some:
        breaks = is_broken(last)
        whole = _BROKEN.sub("", _WORD.sub("", line, count=1) if breaks else line)
        words.update(map(_plain, _WORD.findall(whole)))
        if breaks:
            broken.append(parts_of(last, line))
        last = line
    proven = any(first + second in words for first, second in broken)
    return Hyphens(frozenset(words), proven or len(broken) > max(1.0, _MANY * len(some)))


def _plain(word: str) -> str:
    return word.lower().replace("\u2010", "-")
