"""Text to sentences of tagged, lemmatised and attached words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from alteram.language.lemmatiser import Lemmatiser
from alteram.language.network import Network, WordLabels
from alteram.language.sentences import Segment, split_sentences
from alteram.language.tokens import tokenize
from alteram.model import ROOT, Parse, Sentence, Span, Token

ENGLISH = Path(__file__).parent / "english"
MOST_PIECES = 500  # the encoder has 512 positions
MOST_WORDS = 160  # longer sentences are read in parts: attention is quadratic, and none so long was trained on
Fits = Callable[[list[str]], bool]
BREAKS = frozenset(";:,.")


class Parser:
    """The parser of one language; loading takes a fraction of a second, parsing keeps no state."""

    def __init__(self, folder: Path = ENGLISH, *, threads: int = 1) -> None:
        self._network = Network(folder, threads=threads)
        self._lemmatiser = Lemmatiser.load(folder / "lemmas.json")

    def parse(self, text: str, *, names: Sequence[tuple[Span, str]] = ()) -> Parse:
        """All sentences of ``text``, in order; offsets count its code points.

        ``names`` are stretches of the text, in order, each with a word that the network reads in its place: a name
        of several words is then one word to it. The tokens keep the text's own words.
        """
        segments = split_sentences(text)
        return Parse(tuple(self._sentence(text, index, segment, names) for index, segment in enumerate(segments)))

    def _sentence(self, text: str, index: int, segment: Segment, names: Sequence[tuple[Span, str]]) -> Sentence:
        units = list(units_of(text, tokenize(text, segment.span), names))
        labels: list[WordLabels] = []
        for part in parts([unit.word for unit in units], self._fits):
            offset, anchor = part.start, main_word(labels)
            found = self._network.label(self._network.encode([unit.word for unit in units[part]]))
            labels += [moved(label, offset, anchor) for label in found]
        return Sentence(index, segment.span, tuple(self._tokens(text, units, labels)), segment.paragraph, segment.kind)

    def _tokens(self, text: str, units: list[Unit], labels: list[WordLabels]) -> Iterator[Token]:
        """The tokens of all units: the last word of a name takes its place, the others hang on it."""
        last = [sum(len(unit.spans) for unit in units[: place + 1]) - 1 for place in range(len(units))]
        for place, (unit, label) in enumerate(zip(units, labels, strict=True)):
            for position, span in enumerate(unit.spans):
                at, word = last[place] - len(unit.spans) + 1 + position, span.of(text)
                lemma = word if unit.named else self._lemmatiser.lemma(word, tag=label.xpos, script=label.script)
                if at < last[place]:
                    yield Token(at, word, span, lemma, "PROPN", "NNP", last[place], "compound")
                    continue
                head = last[label.head - 1] if label.head else ROOT
                yield Token(at, word, span, lemma, label.upos, label.xpos, head, label.relation)

    def _fits(self, words: list[str]) -> bool:
        return len(words) <= MOST_WORDS and len(self._network.encode(words).pieces) <= MOST_PIECES


@dataclass(frozen=True, slots=True)
class Unit:
    """What the network reads as one word: a word, or a name with its stand-in."""

    word: str
    spans: list[Span]
    named: bool = False


def units_of(text: str, spans: list[Span], names: Sequence[tuple[Span, str]]) -> Iterator[Unit]:
    """The words at ``spans`` as units; a name counts only where it begins and ends with a word."""
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    fitting = {name.start: (name.end, word) for name, word in names if name.start in starts and name.end in ends}
    at = 0
    while at < len(spans):
        end, word = fitting.get(spans[at].start, (spans[at].end, spans[at].of(text)))
        inside = [span for span in spans[at:] if span.end <= end]
        yield Unit(word, inside, named=spans[at].start in fitting)
        at += len(inside)


def moved(label: WordLabels, offset: int, anchor: int) -> WordLabels:
    """``label`` of a later part of a long sentence: its head counted from the sentence's start, its root hung on."""
    if label.head:
        return replace(label, head=label.head + offset)
    return replace(label, head=anchor, relation="parataxis") if anchor else label


def main_word(labels: list[WordLabels]) -> int:
    """The root among ``labels``, counted from 1, on which later parts of a long sentence hang; else 0."""
    return next((place for place, label in enumerate(labels, start=1) if label.head == 0), 0)


def parts(words: list[str], fits: Fits) -> Iterator[slice]:
    """``words`` in stretches that ``fits``, cut after the last break of each where there is one."""
    start = 0
    while start < len(words):
        end = min(len(words), start + MOST_WORDS)
        while end - start > 1 and not fits(words[start:end]):
            end = start + (end - start) // 2
        if end < len(words):
            breaks = [i for i in range(start + (end - start) // 2, end) if words[i] in BREAKS]
            end = breaks[-1] + 1 if breaks else end
        yield slice(start, end)
        start = end


@lru_cache(maxsize=1)
def english() -> Parser:
    """The English parser, loaded once a process."""
    return Parser()
