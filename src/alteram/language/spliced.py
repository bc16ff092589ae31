"""Clauses that share a sentence by a comma or "and" alone, held apart: "three were hit, two tanks and a gun were lost".

The network ends the first clause too late, and so gives it the first of the subjects of the second; or it joins a verb
to the clause that is told, though only the main one agrees with it: "recalls that fire may harm people and calls for".
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import JOINED, NAMING, SUBJECTS, TENSED, children, is_below
from alteram.language.network import WordLabels

RELATIVE = frozenset({"WDT", "WP", "WRB"})
PARTICIPLES = ("ken", "len", "den", "ven", "own", "orn")


def part_clauses(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give the second clause all its subjects, and a verb the clause that agrees with it."""
    for place, label in enumerate(labels, start=1):
        if label.relation == "cc" and words:
            _join_subjects(labels, words, place)
        elif label.relation == "conj" and label.xpos == "VBZ":
            _raise_verb(labels, place)
        elif label.relation == "conj" and label.xpos in ("VBN", "VBD") and words:
            _make_adjective(labels, words, place)
        if label.relation == "conj" and words:
            _close_relative(labels, words, place)


def _join_subjects(labels: list[WordLabels], words: Sequence[str], link: int) -> None:
    """Join to the subject behind ``link`` the noun before it, where a comma parts that from the clause before."""
    linked = labels[link - 1].head
    told = labels[linked - 1].relation in SUBJECTS  # "and" stands before a noun of the clause, not before the clause
    subjects = [child for child in children(labels, linked) if labels[child - 1].relation in SUBJECTS]
    second = linked if told else next((child for child in subjects if child > link), 0)
    verb, first = labels[second - 1].head if second else 0, link - 1
    if not 1 < first < link < second < verb or labels[verb - 1].relation not in JOINED:
        return
    start, noun, over = first, labels[first - 1], labels[verb - 1].head
    while start > 1 and words[start - 2] != "," and is_below(labels, start - 1, first):
        start -= 1
    loose = noun.head == over and noun.relation in SUBJECTS | JOINED  # the clause before has its subject
    if noun.upos not in NAMING or not (told or loose) or words[start - 2 : start - 1] != [","] or not 0 < over < start:
        return
    labels[first - 1] = noun._replace(head=verb, relation=labels[second - 1].relation)
    labels[second - 1] = labels[second - 1]._replace(head=first, relation="conj")
    labels[link - 1] = labels[link - 1]._replace(head=second)


def _close_relative(labels: list[WordLabels], words: Sequence[str], verb: int) -> None:
    """Join a verb behind a relative clause in commas to the clause around it: "shelled it, where they hid, and"."""
    inner = labels[verb - 1].head
    noun = labels[inner - 1].head
    below = children(labels, verb)
    link = next((c for c in below if labels[c - 1].relation == "cc"), 0)
    if labels[inner - 1].relation != "acl:relcl" or link < 2 or words[link - 2] != ",":
        return
    opened = min((c for c in children(labels, inner) if labels[c - 1].xpos in RELATIVE), default=0)
    while opened > 1 and words[opened - 2] != "," and opened - 1 > noun:
        opened -= 1
    own = any(labels[c - 1].relation in SUBJECTS for c in below)
    above = labels[noun - 1].head
    if own or not 0 < noun < opened or words[opened - 2] != "," or not above or labels[above - 1].upos != "VERB":
        return
    if labels[noun - 1].relation in ("obj", "obl"):
        labels[verb - 1] = labels[verb - 1]._replace(head=above)


def _raise_verb(labels: list[WordLabels], verb: int) -> None:
    """Join a verb in the third person to the clause above one with "may", which has none such beside it."""
    told = labels[verb - 1].head
    above = labels[told - 1].head
    modal = any(labels[child - 1].xpos == "MD" for child in children(labels, told))
    own = any(labels[child - 1].relation in SUBJECTS for child in children(labels, verb))
    if modal and not own and labels[told - 1].relation == "ccomp" and above and labels[above - 1].xpos == "VBZ":
        labels[verb - 1] = labels[verb - 1]._replace(head=above)


def _make_adjective(labels: list[WordLabels], words: Sequence[str], told: int) -> None:
    """Make a participle that no past tense is spelt like describe its noun: "saw craters and broken windows"."""
    over, thing = labels[told - 1].head, told + 1
    seen = [child for child in children(labels, over) if labels[child - 1].relation == "obj" and child < told]
    helped = any(labels[child - 1].relation in ("aux", "aux:pass", "cop") for child in children(labels, told))
    if helped or not seen or not words[told - 1].lower().endswith(PARTICIPLES) or thing > len(labels):
        return
    if labels[over - 1].xpos not in TENSED or labels[thing - 1].relation not in ("obj", "conj"):
        return
    if labels[thing - 1].head not in (told, over):
        return
    for child in children(labels, told):
        labels[child - 1] = labels[child - 1]._replace(head=thing)
    labels[thing - 1] = labels[thing - 1]._replace(head=seen[-1], relation="conj")
    labels[told - 1] = labels[told - 1]._replace(upos="ADJ", xpos="JJ", head=thing, relation="amod")
