"""Entities of the packaged model against two corpora that it was not trained on: exact ranges, typed.

Both corpora are lists of words; their texts are put together again from them, a blank line between sentences. What a
corpus does not tell is not scored: its own kinds that the model does not tell, and the model's kinds that it does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alteram.language.parser import Parser
from alteram.model import Entity
from benchmarks.language.gold_words import quality

UNER = "ner/uner_en_ewt-ud-test.iob2"
WORLDWIDE = "ner/en-worldwide"
CHUNK = 2_000  # sentences parsed at a time
NO_SPACE_BEFORE = frozenset(". , : ; ! ? ) ] % 's ’s 're ’re 've ’ve 'll ’ll 'm ’m 'd ’d n't n’t '' ” ’".split())
NO_SPACE_AFTER = frozenset("( [ $ € £ “ ‘ `` #".split())
Labelled = tuple[str, str]  # a word with its label, such as "B-PER"
Found = set[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """``kinds`` maps the model's kinds to the corpus's; several of the model's may be one of the corpus's."""

    sentences: Sequence[Sequence[Labelled]]
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


def columns(text: str, word: int, label: int) -> Iterator[list[Labelled]]:
    """The sentences of a file of columns; of nested names the outermost counts, whose label comes first."""
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("# ")]
        labelled = [(row[word], row[label].strip()) for row in rows if len(row) > label]
        if labelled:
            yield labelled


def entity_scores(parser: Parser, corpus: Corpus) -> dict[str, dict[str, float]] | None:
    """Precision, recall and F1 of each kind and of all, in per cent; None where the model finds no entity at all."""
    kinds = sorted(set(corpus.kinds.values()))
    counts = {kind: [0, 0, 0] for kind in kinds}
    for first in range(0, len(corpus.sentences), CHUNK):
        text, gold = joined(corpus.sentences[first : first + CHUNK])
        read = mapped(parser.parse(text).entities, corpus.kinds)
        for kind in kinds:
            ours, theirs = of_kind(read, kind), of_kind(gold, kind)
            counted = (len(ours & theirs), len(ours), len(theirs))
            counts[kind] = [before + now for before, now in zip(counts[kind], counted, strict=True)]
    if not any(found for _, found, _ in counts.values()):
        return None
    right, found, given = (sum(each) for each in zip(*counts.values(), strict=True))
    return {"all": quality(right, found, given), **{kind: quality(*counts[kind]) for kind in kinds}}


def joined(sentences: Iterable[Sequence[Labelled]]) -> tuple[str, Found]:
    """``sentences`` as one text, and where its names stand."""
    pieces: list[str] = []
    gold: Found = set()
    length = 0
    for sentence in sentences:
        ranges: list[tuple[int, int]] = []
        for place, (word, _) in enumerate(sentence):
            before = sentence[place - 1][0] if place else ""
            gap = "" if word in NO_SPACE_BEFORE or before in NO_SPACE_AFTER or not place else " "
            ranges.append((length + len(gap), length + len(gap) + len(word)))
            pieces += [gap, word]
            length += len(gap) + len(word)
        gold |= set(names_in(sentence, ranges))
        pieces.append("\n\n")
        length += 2
    return "".join(pieces), gold


def names_in(sentence: Sequence[Labelled], ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The names that the labels mark: "B-" opens one, "I-" of the same kind goes on with it."""
    labels = [label for _, label in sentence]
    for first, label in enumerate(labels):
        if label.startswith("B-"):
            last = first
            while last + 1 < len(labels) and labels[last + 1] == f"I-{label[2:]}":
                last += 1
            yield ranges[first][0], ranges[last][1], label[2:]


def mapped(entities: Iterable[Entity], kinds: Mapping[str, str]) -> Found:
    """The model's entities under the corpus's kinds, without those that it does not tell."""
    return {(each.span.start, each.span.end, kinds[each.kind]) for each in entities if each.kind in kinds}


def of_kind(found: Found, kind: str) -> Found:
    return {each for each in found if each[2] == kind}
