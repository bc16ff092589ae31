"""What is taken out of all that is published: names of private persons, ways to reach them, points and addresses.

Each of its letters becomes a block, so that offsets stay. One rule hides it in texts, titles, names and quotes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from alteram.model import Span
from alteram.workspace.publishing.persons import LEAST, Persons, Word, Words, words_of

BLOCK: Final = "\N{FULL BLOCK}"
UNHIDDEN: Final = frozenset({"id", "schema", "statement", "captured_sha256"})  # of a claim; they are made anew
PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\w.+-]+@[\w-]+\.[\w.-]+\w",  # an address of mail
        r"\+\d[\d\s().-]{7,}\d",  # a telephone
        r"[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?(?!\w)",  # decimal degrees
        r"\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’]?(?:\s*\d{1,2}(?:[.,]\d+)?\s*[\"″”])?\s*[NSEW]?(?!\w)",
        r"(?<!\w)\d{1,2}\s?[C-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}(?!\w)",  # the grid of armies (MGRS)
        r"(?<!\w)\d{1,4}\w?,?\s+(?:[A-Z][\w'’-]+\s+){1,3}(?:Street|Avenue|Road|Lane|St\.|Str\.)(?!\w)",
        r"(?:[A-Z][\w'’-]+\s+){1,3}(?:Street|Avenue|Road|Lane),?\s+(?:No\.?\s*)?\d+\w?(?!\w)",
        r"(?i:house|apartment|flat|apt\.?)\s+(?i:no\.?\s*)?\d+\w?(?!\w)",
    )
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Names that are hidden: whole ones, and parts of them that stand alone; never where a longer shown one stands."""

    whole: frozenset[Words] = frozenset()
    alone: frozenset[str] = frozenset()
    shown: frozenset[Words] = frozenset()
    _longest: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        longest = max(map(len, (*self.whole, *self.shown)), default=0)
        object.__setattr__(self, "_longest", longest)

    def of(self, text: str) -> str:
        """``text`` with a block for each letter that is hidden."""
        for span in self.spans(text):
            text = text[: span.start] + BLOCK * (span.end - span.start) + text[span.end :]
        return text

    def within(self, value: Any) -> Any:
        """``value`` of JSON with all its texts so, but for ids."""
        if isinstance(value, dict):
            return {name: each if name in UNHIDDEN else self.within(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self.within(each) for each in value]
        return self.of(value) if isinstance(value, str) else value

    def spans(self, text: str) -> Iterator[Span]:
        """The stretches of ``text`` that are hidden; they may overlap."""
        for pattern in PATTERNS:
            yield from (Span(found.start(), found.end()) for found in pattern.finditer(text))
        yield from self._names(words_of(text))

    def _names(self, words: Sequence[Word]) -> Iterator[Span]:
        at = 0
        while at < len(words):
            length, hidden = self._name(words, at)
            if hidden:
                yield Span(words[at].start, words[at + length - 1].end)
            at += length

    def _name(self, words: Sequence[Word], at: int) -> tuple[int, bool]:
        """How many words the longest name has that begins here, and whether it is hidden."""
        for length in range(min(self._longest, len(words) - at), 0, -1):
            name = tuple(word.key for word in words[at : at + length])
            if name in self.shown and length > 1:
                return length, False
            if name in self.whole and (length > 1 or words[at].capital):
                return length, True
        return 1, words[at].capital and words[at].key in self.alone


def hidden_of(
    persons: Persons, *, everywhere: Collection[Words], hide: Collection[Words], show: Collection[Words]
) -> Hidden:
    """What is hidden of a statement: its ``persons``, those that are hidden ``everywhere``, and what a person listed.

    Who holds an office in the statement is shown in it, and those whom a person lists to ``show`` everywhere.
    """
    shown = frozenset({*persons.officials, *show} - set(hide))
    whole = frozenset({*persons.private, *everywhere, *hide} - shown)
    open_ = {part for name in shown for part in name}
    alone = {part for name in (*(persons.private - shown), *hide) for part in name if len(part) >= LEAST}
    return Hidden(whole, frozenset(alone - (open_ - {part for name in hide for part in name})), shown)


def names_listed(lines: Iterable[str]) -> set[Words]:
    """The names that a person lists, one a line."""
    return {name for line in lines if (name := tuple(word.key for word in words_of(line)))}
