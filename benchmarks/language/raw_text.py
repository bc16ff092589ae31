"""Words, sentences, tags and trees from raw text, scored after the CoNLL 2018 shared task.

What the program reads is laid beside the gold by characters: a word or sentence counts where both its ends are right, a
head where it is the same stretch of text. F1 is over all words of both sides. Unlike the shared task's, a relation
counts in full ("nsubj:pass" is not "nsubj"), as everywhere else here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alteram.language.parser import Parser
from alteram.model import Sentence
from benchmarks.language.treebanks import Range, Tree, Treebank
from training.conllu import Word

FIGURES = ("words", "sentences", "upos", "lemma", "uas", "las")
PEER_WORD = re.compile(r"\w+|[^\w\s]")
PEER_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])|\n\n+")
Words = dict[Range, tuple[Word, Range | None]]


def raw_scores(parser: Parser, treebank: Treebank) -> dict[str, float]:
    """F1 in per cent of each of ``FIGURES`` on the treebank's text."""
    read = [as_tree(sentence) for sentence in parser.parse(treebank.text).sentences]
    return scores(treebank.trees, read)


def as_tree(sentence: Sentence) -> Tree:
    """A sentence as the program reads it, in the form of the gold: heads count from 1, and the root's is 0."""
    words = [
        Word(token.text, token.lemma, token.upos, token.xpos, token.head + 1, token.relation)
        for token in sentence.tokens
    ]
    ranges = [(token.span.start, token.span.end) for token in sentence.tokens]
    return Tree((sentence.span.start, sentence.span.end), words, ranges)


def scores(gold: Sequence[Tree], read: Sequence[Tree]) -> dict[str, float]:
    """F1 of what both sides say; a gold word that is not written as it stands counts as missed."""
    given, found = placed(gold), placed(read)
    both = given.keys() & found.keys()
    total = sum(len(tree.words) for tree in (*gold, *read))
    attached = [at for at in both if given[at][1] == found[at][1]]
    right = {
        "words": len(both),
        "upos": sum(given[at][0].upos == found[at][0].upos for at in both),
        "lemma": sum(given[at][0].lemma == found[at][0].lemma for at in both),
        "uas": len(attached),
        "las": sum(given[at][0].relation == found[at][0].relation for at in attached),
    }
    ours, theirs = ({tree.range for tree in trees} for trees in (gold, read))
    sentences = 200 * len(ours & theirs) / max(1, len(ours) + len(theirs))
    figures = {name: round(200 * count / max(1, total), 2) for name, count in right.items()}
    return {name: {"sentences": round(sentences, 2), **figures}[name] for name in FIGURES}


def placed(trees: Sequence[Tree]) -> Words:
    """Each word by its range, with the range of its head; None for the root's."""
    return {
        at: (word, tree.ranges[word.head - 1] if word.head else None)
        for tree in trees
        for word, at in zip(tree.words, tree.ranges, strict=True)
        if at is not None
    }


def peer_scores(treebank: Treebank) -> dict[str, float]:
    """Words and sentences of a simple peer: words by white space and marks, sentences at a stop before a capital."""
    text = treebank.text
    words = {match.span() for match in PEER_WORD.finditer(text)}
    cuts = [0, *(end for match in PEER_END.finditer(text) for end in match.span()), len(text)]
    sentences = {(left, right) for left, right in zip(cuts[::2], cuts[1::2], strict=True) if left < right}
    gold_words = {at for tree in treebank.trees for at in tree.ranges if at is not None}
    gold_sentences = {tree.range for tree in treebank.trees}
    return {"words": overlap(words, gold_words), "sentences": overlap(sentences, gold_sentences)}


def overlap(found: set[Range], gold: set[Range]) -> float:
    """F1 in per cent."""
    return round(200 * len(found & gold) / max(1, len(found) + len(gold)), 2)
