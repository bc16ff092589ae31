"""The scanner: text into words, runs of digits, and single marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial, wraps
from operator import add, eq
from typing import Any, Literal, NamedTuple, TypeVar

R = TypeVar("R")
Kind = Literal["word", "number", "mark", "end"]

# Letters, ASCII digits, or one other mark: three disjoint classes, so that a text is read in linear time.
_PATTERN = re.compile(r"[^\W\d_]+|[0-9]+|\S")


class _Kinds(dict[str, Kind]):
    """The kind of a token by its first character, told once for each."""

    def __missing__(self, first: str) -> Kind:
        kind: Kind = "number" if first in "0123456789" else "word" if first.isalpha() else "mark"
        self[first] = kind
        return kind


_KINDS = _Kinds()


class Token(NamedTuple):
    """A word, a run of ASCII digits, or one mark; offsets are code points of the text.

    ``glued`` where no space parts it from the token before.
    """

    text: str
    lower: str
    kind: Kind
    start: int
    end: int
    glued: bool

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


# The columns of a text become tokens without a Python call for each: this is half of the time that a text takes.
_make = partial(tuple.__new__, Token)
END = Token("", "", "end", -1, -1, False)
_PADDING = 8
_FEW = 4


class Tokens(list[Token]):
    """The tokens of a text; ``ancient`` where it counts its years mostly before Christ.

    ``accords`` are the names of agreements in it: by their first token, the day of signing and the token after.
    ``read`` keeps what the rules that several others build on have read at a token.
    """

    def __init__(self) -> None:
        super().__init__()
        self.read: dict[str, dict[int, Any]] = {}
        self.ancient = False
        self.accords: dict[int, tuple[date, int]] = {}


def scan(text: str) -> Tokens:
    """The tokens of ``text`` in order, then a few empty ones of kind "end".

    The padding lets the grammar look a few tokens ahead of the last, and one behind the first, without a check.
    """
    words = _PATTERN.findall(text)
    starts = [match.start() for match in _PATTERN.finditer(text)]
    ends = list(map(add, starts, map(len, words)))
    kinds = [_KINDS[word[0]] for word in words]
    columns = zip(words, map(str.lower, words), kinds, starts, ends, map(eq, starts, [-1, *ends]), strict=False)
    tokens = Tokens()
    tokens.extend(map(_make, columns))
    tokens.extend([END] * _PADDING)
    tokens.ancient = _ancient(words)
    return tokens


def _ancient(words: list[str]) -> bool:
    """Whether years before Christ are as frequent as those of four digits."""
    signs = words.count("BC") + words.count("BCE") + words.count("B")
    return signs >= _FEW and signs >= sum(len(word) == 4 and word.isdecimal() for word in words)


def remembered(read: Callable[[Tokens, int], R]) -> Callable[[Tokens, int], R]:
    """``read`` as a rule that looks at each token once, however many rules ask."""
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def once(tokens: Tokens, at: int) -> R:
        kept: dict[int, R] = tokens.read.setdefault(name, {})
        if at not in kept:
            kept[at] = read(tokens, at)
        return kept[at]

    return once


def follows(tokens: Tokens, at: int, *words: str) -> bool:
    """Whether the lower-case ``words`` stand one after the other from token ``at`` on."""
    if tokens[at].lower != words[0]:
        return False
    return all(tokens[at + step].lower == word for step, word in enumerate(words))
