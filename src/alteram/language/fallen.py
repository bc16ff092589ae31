"""Counts of the dead and wounded that were read as clauses: "ended with 12 killed and 8 wounded".

The words for what befell them have the form of a participle, and the network gives them a subject: the clashes would
have been wounded. Behind a preposition, or what is or was lost, they are nouns that a number counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import NAMING, children
from alteram.language.lemmas import edit_script
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

LOSING = frozenset({"lost", "lose", "loses", "losing", "suffered"})
OWN = frozenset({"nummod", "compound", "flat", "advmod", "cc", "conj", "nmod:unmarked", "fixed", "goeswith"})
MARKS = frozenset({"if", "that", "because", "while", "as", "than", "since"})
WHOLES = frozenset({"loss", "losses", "casualties", "toll", "total", "minimum", "maximum"})
PHRASES = frozenset({"obl", "obl:agent"})


def count_fallen(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make nouns of those that a number counts by what befell them."""
    for place in range(2, len(labels) + 1):
        if not _is_fate(words, place) or labels[place - 1].xpos not in ("VBN", "VBD", "JJ"):
            continue
        opening = _opening(labels, place)
        if labels[place - 2].upos == "NUM" and opening and _is_led(labels, words, place, opening):
            _make_noun(labels, words, place)
        elif labels[place - 2].upos == "NUM" and opening and labels[opening - 1].relation == "cop":
            _pair(labels, words, place)
        elif labels[place - 1].relation == "acl":
            _join(labels, words, place)
        elif labels[place - 1].relation == "appos" and labels[place - 2].upos == "NUM":
            _tell(labels, words, place)
        elif labels[place - 1].relation == "conj":
            _tell_next(labels, place)


def _tell_next(labels: list[WordLabels], fate: int) -> None:
    """Make a clause of a counted noun and its fate, both read as joined to a verb: "four fell and six men wounded"."""
    noun, own = labels[fate - 2], labels[fate - 1]
    counted = any(labels[child - 1].relation == "nummod" for child in children(labels, fate - 1))
    if not counted or noun.upos != "NOUN" or (noun.relation, own.relation) != ("conj", "conj") or noun.head != own.head:
        return
    if labels[own.head - 1].upos != "VERB":
        return
    labels[fate - 1] = own._replace(upos="VERB", xpos="VBN")
    labels[fate - 2] = noun._replace(head=fate, relation="nsubj:pass")
    for child in children(labels, fate):
        if child > fate and labels[child - 1].relation == "nsubj":  # "three of them seriously"
            labels[child - 1] = labels[child - 1]._replace(relation="obj")


def _is_fate(words: Sequence[str], place: int) -> bool:
    word = words[place - 1].lower() if place <= len(words) else ""
    return lexicon().numbers.fates.get(word) == "harm.people"


def _opening(labels: Sequence[WordLabels], fate: int) -> int:
    """The word before the number that stands before ``fate``; 0 where that has a clause of its own."""
    first = fate - 1
    while first > 1 and labels[first - 2].head == fate - 1 and labels[first - 2].relation in OWN:
        first -= 1
    below = {labels[c - 1].relation for c in children(labels, fate)}
    if "obl:agent" in below or any(each.startswith("aux") for each in below):
        return 0
    counted = fate < len(labels) and labels[fate].upos in NAMING  # "with 12 wounded soldiers"
    return 0 if counted else first - 1


def _is_led(labels: Sequence[WordLabels], words: Sequence[str], fate: int, opening: int) -> bool:
    """Whether a preposition or a verb of losing stands before the number: "losses of 12 killed", "lost 12 killed"."""
    word = words[opening - 1].lower()
    if word == "of":
        return opening > 1 and words[opening - 2].lower() in WHOLES
    return word in ("to", *LOSING) or (labels[opening - 1].upos in ("ADP", "SCONJ") and word not in MARKS)


def _pair(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    """Set the next number beside the one that "were" leads to: "losses were three killed and five wounded"."""
    number, own = fate - 1, labels[fate - 1]
    if labels[number - 1].head == fate:
        labels[number - 1] = labels[number - 1]._replace(head=own.head, relation=own.relation)
    for child in children(labels, fate):
        if labels[child - 1].relation == "conj" and _is_fate(words, child) and labels[child - 2].upos == "NUM":
            labels[child - 2] = labels[child - 2]._replace(head=number, relation="conj")
            labels[child - 1] = labels[child - 1]._replace(head=child - 1, relation="acl")
    labels[fate - 1] = labels[fate - 1]._replace(head=number, relation="acl")


def _make_noun(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    """Put the word at ``fate`` in the place of its number, and those counted beside it behind it."""
    number = fate - 1
    over, own = labels[number - 1], labels[fate - 1]
    relation, head = (own.relation, own.head) if over.head == fate else (over.relation, over.head)
    if relation in ("advcl", "xcomp", "ccomp"):
        relation = "obl"
    _name(labels, words, fate, head, relation)
    for child in children(labels, number):
        if labels[child - 1].relation not in OWN:
            labels[child - 1] = labels[child - 1]._replace(head=fate)
    labels[number - 1] = labels[number - 1]._replace(head=fate, relation="nummod")
    _mend_below(labels, words, fate)


def _mend_below(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    for child in children(labels, fate):
        label = labels[child - 1]
        if label.relation == "mark":
            labels[child - 1] = label._replace(upos="ADP", xpos="IN", relation="case")
        elif label.relation in PHRASES:
            labels[child - 1] = label._replace(relation="nmod")
        elif label.relation == "conj" and _is_fate(words, child) and labels[child - 2].upos == "NUM":
            _name(labels, words, child, fate, "conj")
            labels[child - 2] = labels[child - 2]._replace(head=child, relation="nummod")
            _mend_below(labels, words, child)


def _tell(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    """Let a count behind a comma tell for itself: "hit by three rockets, one dead", not "four civilians, one dead"."""
    over = labels[fate - 1].head
    if words[fate - 3 : fate - 2] != [","] or words[over - 1].lower() in WHOLES or _counts_people(words[over - 1]):
        return
    root = next(at for at, label in enumerate(labels, start=1) if label.head == 0)
    _name(labels, words, fate, root, "parataxis")
    labels[fate - 2] = labels[fate - 2]._replace(head=fate, relation="nummod")


def _counts_people(word: str) -> bool:
    actors, lower = lexicon().actors, word.lower()
    known = actors.people.nouns | actors.civilian.nouns | actors.force.nouns | actors.military.nouns
    return lower in known or lower.removesuffix("s") in known or lower in lexicon().numbers.fates


def _join(labels: list[WordLabels], words: Sequence[str], fate: int) -> None:
    """Count more beside those whom ``fate`` describes: "lost 12 soldiers killed and 8 wounded"."""
    noun = labels[fate - 1].head
    if not any(labels[c - 1].relation == "nummod" for c in children(labels, noun)):
        return
    for child in children(labels, fate):
        counted = labels[child - 2].upos == "NUM" and labels[child - 2].head == child
        if labels[child - 1].relation == "conj" and _is_fate(words, child) and counted:
            _name(labels, words, child, noun, "conj")
            labels[child - 2] = labels[child - 2]._replace(relation="nummod")
            _mend_below(labels, words, child)


def _name(labels: list[WordLabels], words: Sequence[str], place: int, head: int, relation: str) -> None:
    word = words[place - 1].lower()
    labels[place - 1] = labels[place - 1]._replace(
        upos="NOUN", xpos="NNS", head=head, relation=relation, script=edit_script(word, word)
    )
