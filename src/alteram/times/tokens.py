"""The scanner: text into words, runs of digits, and single marks."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "mark", "end"]

# Three disjoint classes, one quantifier each: linear in the length of the text.
_PATTERN = re.compile(r"([^\W\d_]+)|([0-9]+)|(\S)")
_KINDS: tuple[Kind, ...] = ("word", "number", "mark")


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


END = Token("", "", "end", -1, -1, False)
_PADDING = 8
Tokens = list[Token]


def scan(text: str) -> Tokens:
    """The tokens of ``text`` in order, then a few empty ones of kind "end".

    The padding lets the grammar look a few tokens ahead of the last, and one behind the first, without a check.
    """
    tokens: Tokens = []
    before = -1
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        word = match.group()
        tokens.append(Token(word, word.lower(), _KINDS[(match.lastindex or 3) - 1], start, end, start == before))
        before = end
    return tokens + [END] * _PADDING


def follows(tokens: Tokens, at: int, *words: str) -> bool:
    """Whether the lower-case ``words`` stand one after the other from token ``at`` on."""
    if tokens[at].lower != words[0]:
        return False
    return all(tokens[at + step].lower == word for step, word in enumerate(words))
