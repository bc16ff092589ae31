"""Tags, lemmas, heads and relations of the packaged model on sentences whose words are given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from alteram.language.lemmatiser import Lemmatiser
from alteram.language.network import Network
from alteram.language.parser import ENGLISH
from alteram.language.parts import labels_of
from alteram.model import is_a
from benchmarks.language.treebanks import Treebank
from training.conllu import Word

COUNTED = ("uas", "las", "upos", "lemma")
RELATIONS = ("nsubj", "obj", "obl", "obl:agent", "nmod", "ccomp", "advcl")
Pair = tuple[Word, Word]


def read_words(treebanks: Mapping[str, Treebank]) -> dict[str, list[Pair]]:
    """Each word of the treebanks beside the same word as the model reads it."""
    network, lemmatiser = Network(ENGLISH), Lemmatiser.load(ENGLISH / "lemmas.json")
    return {
        name: [
            pair
            for tree in treebank.trees
            for pair in zip(tree.words, as_read(network, lemmatiser, tree.words), strict=True)
        ]
        for name, treebank in treebanks.items()
    }


def as_read(network: Network, lemmatiser: Lemmatiser, words: Sequence[Word]) -> list[Word]:
    """``words`` with what the model says of them in place of the gold."""
    labels = labels_of([word.form for word in words], network)
    return [
        Word(
            word.form,
            lemmatiser.lemma(word.form, tag=label.xpos, script=label.script),
            label.upos,
            label.xpos,
            label.head,
            label.relation,
        )
        for word, label in zip(words, labels, strict=True)
    ]


def attachment(pairs: Sequence[Pair]) -> dict[str, float]:
    """Per cent of words that are right, punctuation and full relations counted ("nsubj:pass" is not "nsubj")."""
    right = Counter(name for gold, read in pairs for name in agreements(gold, read))
    return {name: round(100 * right[name] / max(1, len(pairs)), 1) for name in COUNTED}


def agreements(gold: Word, read: Word) -> list[str]:
    """The names of what is right about one word."""
    attached = gold.head == read.head
    answers = (
        attached,
        attached and gold.relation == read.relation,
        gold.upos == read.upos,
        gold.lemma == read.lemma,
    )
    return [name for name, is_right in zip(COUNTED, answers, strict=True) if is_right]


def relation_scores(pairs: Iterable[Pair]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each of ``RELATIONS``, over (dependent, head, relation).

    A relation stands for its subtypes too: "nsubj:pass" counts as "nsubj", and "obl:agent" as "obl" and by itself. One
    that the gold never uses is left out: PUD has no "obl:agent".
    """
    found, gold, right = Counter[str](), Counter[str](), Counter[str]()
    for given, read in pairs:
        for relation in RELATIONS:
            is_gold, is_read = is_a(given.relation, relation), is_a(read.relation, relation)
            gold[relation] += is_gold
            found[relation] += is_read
            right[relation] += is_gold and is_read and given.head == read.head
    return {name: quality(right[name], found[name], gold[name]) for name in RELATIONS if gold[name]}


def quality(right: int, found: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1 in per cent."""
    return {
        "precision": round(100 * right / max(1, found), 1),
        "recall": round(100 * right / max(1, gold), 1),
        "f1": round(200 * right / max(1, found + gold), 1),
    }
