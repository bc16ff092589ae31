"""Totals whose verb was read as a noun: "the dead number 17".

The network takes "number", "total" and "amount" for nouns behind a plural, which leaves a sentence without a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import FINITE, children
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

TOTALLING = frozenset({"number", "total", "amount"})
ABOUT = frozenset({"to", "over", "about", "some", "nearly", "almost", "around", "more", "than", "at", "least"})


def count_up(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make a verb of the word that says how many those before it are."""
    if not words or any(label.xpos in FINITE for label in labels):
        return
    for place in range(2, len(labels)):
        word, number = words[place - 1].lower(), _number_after(labels, words, place)
        if word not in TOTALLING or not number or (word == "amount") != (words[place].lower() == "to"):
            continue
        who = _counted(labels, words, place)
        if who:
            _total(labels, place, who, number)
            return


def _number_after(labels: Sequence[WordLabels], words: Sequence[str], place: int) -> int:
    """The number behind ``place``, where nothing but "about" and the like stands between; else 0."""
    for after in range(place + 1, len(labels) + 1):
        if labels[after - 1].upos == "NUM":
            return after
        if words[after - 1].lower() not in ABOUT:
            return 0
    return 0


def _counted(labels: Sequence[WordLabels], words: Sequence[str], place: int) -> int:
    """The word that heads the phrase before ``place``: a plural, or "the dead"; 0 where that is none."""
    last = place - 1
    top = last
    while 0 < labels[top - 1].head < place:
        top = labels[top - 1].head
    fallen = lexicon().numbers.fates.get(words[top - 1].lower()) == "harm.people"
    return top if labels[top - 1].xpos in ("NNS", "NNPS") or fallen else 0


def _total(labels: list[WordLabels], verb: int, who: int, number: int) -> None:
    counted = number if labels[number - 1].head <= verb or labels[number - 1].head > number + 1 else 0
    thing = counted or labels[number - 1].head
    for place, label in enumerate(labels, start=1):
        if label.head == 0:
            labels[place - 1] = label._replace(head=verb, relation="parataxis")
    labels[verb - 1] = labels[verb - 1]._replace(upos="VERB", xpos="VBP", head=0, relation="root")
    noun = labels[who - 1]
    labels[who - 1] = noun._replace(head=verb, relation="nsubj", upos="NOUN", xpos="NNS")
    relation = "obl" if any(labels[c - 1].relation == "case" for c in children(labels, thing)) else "obj"
    labels[thing - 1] = labels[thing - 1]._replace(head=verb, relation=relation)
    for child in (*children(labels, who), *children(labels, thing)):
        own, behind = labels[child - 1], child > max(who, thing)
        if own.relation == "punct" or (child > verb and own.head == who) or (behind and own.relation == "parataxis"):
            labels[child - 1] = own._replace(head=verb)
