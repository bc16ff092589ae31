"""Entities of the packaged model against two corpora that it was not trained on: both ends and the kind have to fit.

Universal NER tells three kinds: PER is our person, ORG our organisation, LOC our place and facility. en-worldwide tells
nine: Person, Location, Organization, Facility and NORP are our person, place, organisation, facility and group; Date,
Money, Misc and Product are none of ours and are left out. What a corpus does not tell is left out of ours: weapons, and
in Universal NER groups. Of nested names the outermost counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from alteram.language.parser import Parser
from alteram.model import Entity
from benchmarks.language.gold_words import quality
from benchmarks.language.treebanks import Range, ranges_of

UNER = "ner/uner_en_ewt-ud-test.iob2"
WORLDWIDE = "ner/en-worldwide"
CHUNK = 2_000  # sentences parsed at a time
NO_SPACE_BEFORE = frozenset(". , : ; ! ? ) ] % 's ’s 're ’re 've ’ve 'll ’ll 'm ’m 'd ’d n't n’t '' ” ’".split())
NO_SPACE_AFTER = frozenset("( [ $ € £ “ ‘ `` #".split())
Found = set[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence as written; of each word its range, None where it is not written, and its label, as "B-PER"."""

    text: str
    ranges: Sequence[Range | None]
    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """``kinds`` maps the model's kinds to the corpus's; several of the model's may be one of the corpus's."""

    sentences: Sequence[Labelled]
    kinds: Mapping[str, str]


UNER_KINDS = {"person": "PER", "place": "LOC", "facility": "LOC", "organisation": "ORG"}
WORLDWIDE_KINDS = {
    "person": "Person",
    "place": "Location",
    "facility": "Facility",
    "organisation": "Organization",
    "group": "NORP",
}


def corpora(folder: Path) -> dict[str, Corpus]:
    """The two corpora by name, read from ``folder``."""
    worldwide = [path.read_text(encoding="utf-8") for path in sorted((folder / WORLDWIDE).glob("*.tsv"))]
    return {
        "UNER EWT": Corpus(list(columns((folder / UNER).read_text(encoding="utf-8"), 1, 2)), UNER_KINDS),
        "en-worldwide": Corpus([each for text in worldwide for each in columns(text, 0, 1)], WORLDWIDE_KINDS),
    }


def columns(text: str, word: int, label: int) -> Iterator[Labelled]:
    """The sentences of a file of columns; one that does not say how it is written is put together from its words."""
    for block in text.split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
        rows = [row for row in rows if len(row) > label]
        if rows:
            words = [row[word] for row in rows]
            written = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), None)
            sentence = spelled(words) if written is None else written
            yield Labelled(sentence, list(ranges_of(sentence, words)), [row[label].strip() for row in rows])


def spelled(words: Sequence[str]) -> str:
    """``words`` as a line of text: marks close up to the word that they go with."""
    pieces = list(words[:1])
    for before, word in pairwise(words):
        pieces += ["" if word in NO_SPACE_BEFORE or before in NO_SPACE_AFTER else " ", word]
    return "".join(pieces)


def entity_scores(parser: Parser, corpus: Corpus) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each kind and of all, in per cent."""
    kinds = sorted(set(corpus.kinds.values()))
    counts = {kind: [0, 0, 0] for kind in kinds}
    for first in range(0, len(corpus.sentences), CHUNK):
        text, gold = joined(corpus.sentences[first : first + CHUNK])
        read = mapped(parser.parse(text).entities, corpus.kinds)
        for kind in kinds:
            ours, theirs = of_kind(read, kind), of_kind(gold, kind)
            counted = (len(ours & theirs), len(ours), len(theirs))
            counts[kind] = [before + now for before, now in zip(counts[kind], counted, strict=True)]
    right, found, given = (sum(each) for each in zip(*counts.values(), strict=True))
    return {"all": quality(right, found, given), **{kind: quality(*counts[kind]) for kind in kinds}}


def joined(sentences: Iterable[Labelled]) -> tuple[str, Found]:
    """``sentences`` as one text with a blank line after each, and where its names stand."""
    pieces: list[str] = []
    gold: Found = set()
    length = 0
    for sentence in sentences:
        gold |= {(length + start, length + end, kind) for start, end, kind in names_in(sentence)}
        pieces += [sentence.text, "\n\n"]
        length += len(sentence.text) + 2
    return "".join(pieces), gold


def names_in(sentence: Labelled) -> Iterator[tuple[int, int, str]]:
    """The names that the labels mark: "B-" opens one, "I-" of the same kind goes on with it."""
    labels = sentence.labels
    for first, label in enumerate(labels):
        if label.startswith("B-"):
            last = first
            while last + 1 < len(labels) and labels[last + 1] == f"I-{label[2:]}":
                last += 1
            opening, closing = sentence.ranges[first], sentence.ranges[last]
            if opening and closing:
                yield opening[0], closing[1], label[2:]


def mapped(entities: Iterable[Entity], kinds: Mapping[str, str]) -> Found:
    """The model's entities under the corpus's kinds, without those that it does not tell."""
    return {(each.span.start, each.span.end, kinds[each.kind]) for each in entities if each.kind in kinds}


def of_kind(found: Found, kind: str) -> Found:
    return {each for each in found if each[2] == kind}
