"""Participles that were read as the verb of their clause: "the guard posted at a ford near Aldby sustained injuries".

The verb behind such a phrase is then taken for a participle of the noun before it, though it has an object of its own:
no passive participle has one, but for those of verbs with two.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alteram.language.joins import ATTACKING, NAMING, SUBJECTS, children, relations_below
from alteram.language.lemmas import edit_script
from alteram.language.network import WordLabels

# participles that keep an object: "a group called the Front", "the men given the task"
TWO_OBJECTS = frozenset(
    "called named given granted awarded offered paid dubbed told taught shown sent denied refused handed lent promised "
    "owed issued assigned asked".split()
)
LEAVING = frozenset("leaving fleeing evacuating carrying transporting bringing returning travelling traveling".split())
STRIKING = ATTACKING | frozenset({"hit", "struck", "ambushed", "strafed", "targeted", "stopped", "rocketed"})
ONES = frozenset({"that", "who"})
PAST = frozenset({"VBD", "VBN"})
KINDS_OF_FIRE = frozenset({"covering", "suppressing", "supporting", "harassing"})
CLAUSES = frozenset({"root", "conj", "parataxis", "ccomp"})
OWN = frozenset({"obj", "aux", "aux:pass", "cop", "xcomp", "ccomp", "conj"})
STARTING = SUBJECTS | {"mark"}  # of a clause of its own: "under questioning that his battery shelled it"
INNER = frozenset({"obl", "advmod", "compound:prt"})
NOR = frozenset({"nor", "neither"})
HAVE = frozenset({"have", "has", "had"})
BARE = HAVE | {"do", "does", "did", "can", "could", "will", "would", "shall"}
DENYING = frozenset({"not", "never", "n't"})


def join_perfect(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make one verb of a perfect that "to date" parts, which reads like a duty: "has to date shot down ten"."""
    for has in range(1, len(words) - 2):
        verb = labels[has + 2]
        parted = words[has - 1].lower() in HAVE and [word.lower() for word in words[has : has + 2]] == ["to", "date"]
        if not parted or verb.xpos not in PAST or verb.head != has:
            continue
        was = labels[has - 1]
        for child in children(labels, has):
            labels[child - 1] = labels[child - 1]._replace(head=has + 3)
        labels[has + 2] = verb._replace(head=was.head, relation=was.relation, xpos="VBN")
        labels[has - 1] = was._replace(upos="AUX", head=has + 3, relation="aux")


def share_verb(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make what two denials share the verb of both: "has not, and will not, lay mines", "did not and does not arm"."""
    for verb, label in enumerate(labels[: len(words)], start=1):
        bare = label.head
        if (
            label.relation != "conj"
            or label.upos != "VERB"
            or not 0 < bare < verb
            or words[bare - 1].lower() not in BARE
        ):
            continue
        below = children(labels, verb)
        second = next((c for c in below if labels[c - 1].relation == "aux"), 0)
        alone = not relations_below(labels, bare) & (OWN - {"conj"})
        denied = any(word.lower() in DENYING for word in words[bare : max(second - 1, bare)])
        if not (second and denied and alone) or relations_below(labels, verb) & SUBJECTS:
            continue
        was = labels[bare - 1]
        for child in children(labels, bare):
            labels[child - 1] = labels[child - 1]._replace(head=verb)
        for child in below:
            if child < verb:
                labels[child - 1] = labels[child - 1]._replace(head=second)
        labels[verb - 1] = label._replace(head=was.head, relation=was.relation)
        labels[bare - 1] = was._replace(upos="AUX", head=verb, relation="aux")
        labels[second - 1] = labels[second - 1]._replace(head=bare, relation="conj")


def hang_nor(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang the "Nor" that opens a sentence on the verb that it denies, not on its auxiliary: "Nor have they left"."""
    if words and words[0].lower() in NOR and labels[0].head > 1:
        above = labels[labels[0].head - 1]
        if above.relation in ("aux", "aux:pass", "cop"):
            labels[0] = labels[0]._replace(head=above.head)
    if words and words[0].lower() in NOR and [word.lower() for word in words[1:2]] == ["did"]:
        _open_fire(labels, words)


def _open_fire(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make "open" the verb of a turned clause, not what the fire is like: "Nor did our men open fire"."""
    pairs = (at for at, pair in enumerate(pairwise(words), start=1) if pair == ("open", "fire"))
    verb, did = next(pairs, 0), labels[1]
    if verb < 4 or labels[verb - 1].relation != "amod" or labels[verb - 1].head != verb + 1:
        return
    for child in children(labels, verb + 1):
        if child < verb:
            labels[child - 1] = labels[child - 1]._replace(head=verb - 1)
    for child in children(labels, 2):
        labels[child - 1] = labels[child - 1]._replace(head=verb)
    labels[verb - 2] = labels[verb - 2]._replace(head=verb, relation="nsubj")
    labels[verb] = labels[verb]._replace(head=verb, relation="obj")
    labels[verb - 1] = labels[verb - 1]._replace(upos="VERB", xpos="VB", head=did.head, relation=did.relation)
    labels[1] = did._replace(upos="AUX", head=verb, relation="aux")
    labels[0] = labels[0]._replace(head=verb)


def mend_fates(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Mend who did it: "gunmen on foot shot dead a judge", "shelled a bus of nurses leaving it", "not A but B that"."""
    for place, label in enumerate(labels, start=1):
        if words[place - 1 : place + 1] == ["shot", "dead"]:
            _shoot(labels, place)
        if label.relation == "advcl:relcl" and words[place - 2] in ONES and labels[label.head - 1].upos in NAMING:
            parted = words[place - 3] == ","  # "it was Sudland, not the army, that fired"
            labels[place - 1] = label._replace(head=label.head if parted else place - 2, relation="acl:relcl")
        if label.relation == "advcl" and words[place - 1] in LEAVING and label.head < place - 1:
            noun = place - 1
            while labels[noun - 1].relation == "nmod":
                noun = labels[noun - 1].head
            struck = labels[noun - 1].head == label.head and labels[noun - 1].relation in ("obj", "obl")
            if struck and labels[place - 2].upos == "NOUN" and words[label.head - 1].lower() in STRIKING:
                labels[place - 1] = label._replace(head=noun, relation="acl")


def _shoot(labels: list[WordLabels], shot: int) -> None:
    """Make "shot" a verb, also where it was read with the noun before it: "two men on a tractor shot dead a baker"."""
    label, ridden, dead, who = labels[shot - 1], shot - 1, shot + 1, labels[shot - 1].head
    if label.upos == "NOUN":
        label = label._replace(upos="VERB", xpos="VBD", script=edit_script("shot", "shoot"))
    mixed = labels[ridden - 1].relation == "compound" and label.relation == "nmod" and 0 < who < ridden
    over = (labels[dead - 1] if labels[who - 1].head == dead else labels[who - 1]) if mixed else label
    labels[shot - 1] = label._replace(head=over.head, relation=over.relation)
    for child in (*children(labels, dead), *(children(labels, who) if mixed else ())):
        if child > dead:
            labels[child - 1] = labels[child - 1]._replace(head=shot)
    labels[dead - 1] = labels[dead - 1]._replace(head=shot, relation="advmod")
    if mixed:
        for child in children(labels, shot):
            if child < ridden:
                labels[child - 1] = labels[child - 1]._replace(head=ridden)
        labels[ridden - 1] = labels[ridden - 1]._replace(head=who, relation="nmod")
        labels[who - 1] = labels[who - 1]._replace(head=shot, relation="nsubj")


def raise_verbs(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make each such verb that of its clause, and the participle one of its subject; "covering fire" is a kind."""
    for verb, label in enumerate(labels, start=1):
        if words[verb : verb + 1] == ["fire"] and words[verb - 1].lower() in KINDS_OF_FIRE:
            _make_attribute(labels, verb)
        below = relations_below(labels, verb)
        passive = label.relation == "ccomp" and "aux:pass" in below  # "the truce announced on 1 March was not kept"
        if not passive and (label.relation != "acl" or "obj" not in below):
            continue
        if label.xpos not in PAST or below & STARTING:
            continue
        if words[verb - 1 : verb] and words[verb - 1].lower() not in TWO_OBJECTS:
            participle = _participle(labels, words, verb)
            if participle:
                _raise(labels, participle, verb, "nsubj:pass" if passive else "nsubj")


def _participle(labels: Sequence[WordLabels], words: Sequence[str], verb: int) -> int:
    """The verb read as that of the clause in which ``verb`` stands, where it may be a participle; else 0."""
    top = labels[verb - 1].head
    while labels[top - 1].relation in ("nmod", "obl", "compound"):
        top = labels[top - 1].head
    label = labels[top - 1]
    below = {labels[child - 1].relation for child in children(labels, top) if child != verb}
    if top >= verb or label.relation not in CLAUSES or label.xpos not in PAST or below & OWN:
        return 0
    parted = any(word in (",", ";", ":", "(", ")") for word in words[top : verb - 1])
    who = [c for c in children(labels, top) if labels[c - 1].relation in SUBJECTS]
    return top if len(who) == 1 and who[0] == top - 1 and not parted else 0


def _raise(labels: list[WordLabels], participle: int, verb: int, relation: str) -> None:
    was, who = labels[participle - 1], participle - 1
    for child in children(labels, participle):
        label = labels[child - 1]
        if not (participle < child < verb and label.relation in INNER):
            labels[child - 1] = label._replace(head=verb)
    labels[who - 1] = labels[who - 1]._replace(head=verb, relation=relation)
    labels[verb - 1] = labels[verb - 1]._replace(
        head=was.head, relation=was.relation, xpos="VBD" if relation == "nsubj" else "VBN"
    )
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
