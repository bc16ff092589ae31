"""Text to sentences of tagged, lemmatised and attached words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from alteram.language.lemmatiser import Lemmatiser
from alteram.language.network import Network
from alteram.language.sentences import Segment, split_sentences
from alteram.language.tokens import tokenize
from alteram.model import ROOT, Parse, Sentence, Token

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

    def parse(self, text: str) -> Parse:
        """All sentences of ``text``, in order; offsets count its code points."""
        segments = split_sentences(text)
        return Parse(tuple(self._sentence(text, index, segment) for index, segment in enumerate(segments)))

    def _sentence(self, text: str, index: int, segment: Segment) -> Sentence:
        spans = tokenize(text, segment.span)
        tokens: list[Token] = []
        for part in parts([span.of(text) for span in spans], self._fits):
            offset, anchor = part.start, main_word(tokens)
            words = [span.of(text) for span in spans[part]]
            labels = self._network.label(self._network.encode(words))
            for position, (word, label) in enumerate(zip(words, labels, strict=True)):
                head = label.head - 1 + offset if label.head else anchor
                relation = "parataxis" if not label.head and anchor != ROOT else label.relation
                lemma = self._lemmatiser.lemma(word, tag=label.xpos, script=label.script)
                span = spans[offset + position]
                tokens.append(Token(offset + position, word, span, lemma, label.upos, label.xpos, head, relation))
        return Sentence(index, segment.span, tuple(tokens), segment.paragraph, segment.kind)

    def _fits(self, words: list[str]) -> bool:
        return len(words) <= MOST_WORDS and len(self._network.encode(words).pieces) <= MOST_PIECES


def main_word(tokens: list[Token]) -> int:
    """The index of the root among ``tokens``, which later parts of a long sentence hang on."""
    return next((token.index for token in tokens if token.head == ROOT), ROOT)


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
