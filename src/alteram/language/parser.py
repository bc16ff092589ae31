"""Text to sentences of tagged, lemmatised and attached words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from alteram.language.entities import entities_of
from alteram.language.lemmatiser import Lemmatiser
from alteram.language.network import Network, WordLabels
from alteram.language.parts import labels_of
from alteram.language.sentences import split_sentences
from alteram.language.stamps import with_stamp
from alteram.language.tokens import tokenize
from alteram.language.units import Named, Unit, names_within, units_of
from alteram.model import ROOT, Entity, Parse, Sentence, Token

ENGLISH = Path(__file__).parent / "english"


class Parser:
    """The parser of one language; loading takes a fraction of a second, and no text changes how another is parsed."""

    def __init__(self, folder: Path = ENGLISH, *, threads: int = 1) -> None:
        self._network = Network(folder, threads=threads)
        self._lemmatiser = Lemmatiser.load(folder / "lemmas.json")

    def parse(self, text: str, *, names: Sequence[Named] = ()) -> Parse:
        """All sentences of ``text``, in order; offsets count its code points.

        ``names`` are stretches of the text, in order, each with a word that the network reads in its place: a name
        of several words is then one word to it. The tokens keep the text's own words.
        """
        sentences: list[Sentence] = []
        entities: list[Entity] = []
        for index, segment in enumerate(split_sentences(text)):
            units = list(units_of(text, tokenize(text, segment.span), names_within(segment.span, names)))
            labels = with_stamp([unit.word for unit in units], self._labels)
            tokens = tuple(self._tokens(text, units, labels))
            sentences.append(Sentence(index, segment.span, tokens, segment.paragraph, segment.kind))
            entities += entities_of(units, labels)
        return Parse(tuple(sentences), tuple(entities))

    def _labels(self, words: Sequence[str]) -> list[WordLabels]:
        return labels_of(words, self._network)

    def _tokens(self, text: str, units: list[Unit], labels: list[WordLabels]) -> Iterator[Token]:
        """The tokens of all units: the last word of a name takes its place, the others hang on it."""
        last = [count - 1 for count in accumulate(len(unit.spans) for unit in units)]
        for own, unit, label in zip(last, units, labels, strict=True):
            for index, span in enumerate(unit.spans, start=own + 1 - len(unit.spans)):
                word = span.of(text) if unit.named else unit.word
                lemma = word if unit.named else self._lemmatiser.lemma(word, tag=label.xpos, script=label.script)
                if index < own:
                    yield Token(index, word, span, lemma, "PROPN", "NNP", own, "compound")
                    continue
                head = last[label.head - 1] if label.head else ROOT
                yield Token(index, word, span, lemma, label.upos, label.xpos, head, label.relation)


@lru_cache(maxsize=1)
def english() -> Parser:
    """The English parser, loaded once a process."""
    return Parser()
