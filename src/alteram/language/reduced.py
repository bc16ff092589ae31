"""Participles that were read as the verb of their clause: "the guard posted at a ford near Aldby sustained injuries".

The verb behind such a phrase is then taken for a participle of the noun before it, though it has an object of its own:
no passive participle has one, but for those of verbs with two.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import SUBJECTS, children, relations_below
from alteram.language.network import WordLabels

# participles that keep an object: "a group called the Front", "the men given the task"
TWO_OBJECTS = frozenset(
    "called named given granted awarded offered paid dubbed told taught shown sent denied refused handed lent promised "
    "owed issued assigned asked".split()
)
PAST = frozenset({"VBD", "VBN"})
KINDS_OF_FIRE = frozenset({"covering", "suppressing", "supporting", "harassing"})
CLAUSES = frozenset({"root", "conj", "parataxis", "ccomp"})
OWN = frozenset({"obj", "aux", "aux:pass", "cop", "xcomp", "ccomp", "conj"})
STARTING = SUBJECTS | {"mark"}  # of a clause of its own: "under questioning that his battery shelled it"
INNER = frozenset({"obl", "advmod", "compound:prt"})


def raise_verbs(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make each such verb that of its clause, and the participle one of its subject; "covering fire" is a kind."""
    for verb, label in enumerate(labels, start=1):
        if words[verb : verb + 1] == ["fire"] and words[verb - 1].lower() in KINDS_OF_FIRE:
            _make_attribute(labels, verb)
        below = relations_below(labels, verb)
        if label.relation != "acl" or label.xpos not in PAST or "obj" not in below or below & STARTING:
            continue
        if words[verb - 1 : verb] and words[verb - 1].lower() not in TWO_OBJECTS:
            participle = _participle(labels, words, verb)
            if participle:
                _raise(labels, participle, verb)


def _participle(labels: Sequence[WordLabels], words: Sequence[str], verb: int) -> int:
    """The verb read as that of the clause in which ``verb`` stands, where it may be a participle; else 0."""
    top = labels[verb - 1].head
    while labels[top - 1].relation in ("nmod", "obl", "compound"):
        top = labels[top - 1].head
    label = labels[top - 1]
    if top >= verb or label.relation not in CLAUSES or label.xpos not in PAST or relations_below(labels, top) & OWN:
        return 0
    parted = any(word in (",", ";", ":", "(", ")") for word in words[top : verb - 1])
    who = [c for c in children(labels, top) if labels[c - 1].relation in SUBJECTS]
    return top if len(who) == 1 and who[0] == top - 1 and not parted else 0


def _raise(labels: list[WordLabels], participle: int, verb: int) -> None:
    was, who = labels[participle - 1], participle - 1
    for child in children(labels, participle):
        label = labels[child - 1]
        if not (participle < child < verb and label.relation in INNER):
            labels[child - 1] = label._replace(head=verb)
    labels[who - 1] = labels[who - 1]._replace(head=verb, relation="nsubj")
    labels[verb - 1] = labels[verb - 1]._replace(head=was.head, relation=was.relation, xpos="VBD")
    labels[participle - 1] = was._replace(head=who, relation="acl", xpos="VBN")


def _make_attribute(labels: list[WordLabels], kind: int) -> None:
    """Make ``kind`` say of what kind the fire behind it is: "provided covering fire to the raiders"."""
    over = labels[kind - 1]
    beside = labels[kind].head == over.head and over.relation == "xcomp"
    if (
        over.xpos != "VBG"
        or labels[kind].relation != "obj"
        or not (beside or (over.head and labels[kind].head == kind))
    ):
        return
    for child in children(labels, kind):
        labels[child - 1] = labels[child - 1]._replace(head=kind + 1)
    labels[kind] = labels[kind]._replace(head=over.head, relation="obj" if over.relation == "xcomp" else over.relation)
    labels[kind - 1] = over._replace(upos="ADJ", xpos="JJ", head=kind + 1, relation="amod")
