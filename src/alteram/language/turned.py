"""Clauses whose words stand in turned order: "whose release they refuse", "on the ridge stood two guns".

The network takes what "whose" owns for a second subject, or hangs the clause on it, the subject behind its verb for an
object, and the participle that opens a sentence for an adjective ("Wounded were two nuns"), so that a deed is left to
the wrong one, or to nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import JOINED, NOMINAL, SUBJECTS, TENSED, children, relations_below
from alteram.language.network import WordLabels

PARTITIVE = frozenset({"which", "whom"})
TURNING = frozenset({"that", "did", "do", "does"})
TAKEN = frozenset({"nsubj", "nsubj:pass", "csubj", "expl", "ccomp", "xcomp", "mark"})
WERE = frozenset({"was", "were", "are", "is"})
FATES = frozenset({"killed", "wounded", "injured", "hurt", "captured", "arrested", "detained", "destroyed", "damaged"})
# verbs that take no object: what follows them is who does it
STANDING = frozenset(
    "stand stands stood lie lies lay sit sits sat come comes came go goes went appear appears appeared emerge emerges "
    "emerged advance advances advanced burst bursts arrive arrives arrived perish perished fall falls fell die died "
    "remain remains remained march marched rush rushed roll rolled sail sailed fly flies flew".split()
)


def turn_round(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make a clause of a fate that opens a sentence, with those whom it befell behind "were" as its subject."""
    if len(words) < 3 or words[0].lower() not in FATES or labels[0].relation not in ("amod", "nsubj"):
        return
    who = labels[0].head
    verb = next((c for c in children(labels, who) if labels[c - 1].relation == "cop"), 0)
    if not 1 < verb < who or words[verb - 1].lower() not in WERE:
        return
    over = labels[who - 1]
    labels[0] = labels[0]._replace(upos="VERB", xpos="VBN", head=over.head, relation=over.relation)
    labels[who - 1] = over._replace(head=1, relation="nsubj:pass")
    labels[verb - 1] = labels[verb - 1]._replace(head=1, relation="aux:pass")
    for child in children(labels, who):
        if labels[child - 1].relation in ("punct", "parataxis", "advcl") or 1 < child < verb:
            labels[child - 1] = labels[child - 1]._replace(head=1)


def turn_back(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give such verbs what they are done to, and who does them."""
    for place, word in enumerate(words, start=1):
        if word.lower() == "whose":
            _give_owned(labels, words, place)
        elif word.lower() == "until" and words[place - 2 : place - 1] in (["not"], ["Not"]):
            _give_main(labels, words, place)
        elif word.lower() in PARTITIVE and words[place - 2 : place - 1] == ["of"]:
            _give_part(labels, place)
        elif labels[place - 1].upos == "VERB" and labels[place - 1].relation in ("root", "conj", "parataxis", "ccomp"):
            _give_subject(labels, words, place)
        elif labels[place - 1].relation in SUBJECTS:
            _part_subjects(labels, place)
        elif labels[place - 1].upos == "NUM" and place < len(labels):
            _tell_fate(labels, place)


def _give_owned(labels: list[WordLabels], words: Sequence[str], whose: int) -> None:
    """Make what ``whose`` owns the object of the verb whose subject stands right behind it."""
    owned = labels[whose - 1].head
    if owned <= whose or labels[owned - 1].upos not in NOMINAL:
        return
    who = _opened(labels, owned + 1)
    verb = labels[who - 1].head if who else 0
    if not verb > who > 0 or labels[verb - 1].upos != "VERB" or "," in words[owned : verb - 1]:
        return
    if "obj" in relations_below(labels, verb) and labels[owned - 1][3:5] != (verb, "obj"):
        return
    noun = whose - 1 - (words[whose - 2 : whose - 1] == [","])
    if noun < 1 or labels[noun - 1].upos not in NOMINAL:
        return
    if not labels[verb - 1].relation.startswith("acl") or labels[verb - 1].head >= whose:
        while labels[noun - 1].relation in ("flat", "compound") and labels[noun - 1].head < whose:
            noun = labels[noun - 1].head
        labels[verb - 1] = labels[verb - 1]._replace(head=noun, relation="acl:relcl")
    labels[owned - 1] = labels[owned - 1]._replace(head=verb, relation="obj")
    labels[who - 1] = labels[who - 1]._replace(relation="nsubj")
    after = labels[verb] if verb < len(labels) else None
    if after is not None and (after.xpos, after.head, after.relation) == ("VBG", verb, "advcl"):
        labels[verb] = after._replace(relation="xcomp")  # "whose men the monitors saw laying mines"


def _give_main(labels: list[WordLabels], words: Sequence[str], until: int) -> None:
    """Make what was done then the main clause: "it was not until they had left that we fired", "not until then did we".

    The network takes the clause with "until" for the main one.
    """
    before = labels[until - 1].head
    if not until < before or labels[before - 1].head != 0 or labels[before - 1].upos != "VERB":
        return
    marks = (place for place in range(before + 1, len(words)) if words[place - 1].lower() in TURNING)
    mark = next(marks, 0)
    main = labels[mark - 1].head if mark else 0
    if main <= mark or labels[main - 1].upos != "VERB":
        main = (
            next((place for place in range(mark + 1, len(labels)) if labels[place - 1].upos == "VERB"), 0)
            if mark
            else 0
        )
    if not main:
        return
    labels[main - 1] = labels[main - 1]._replace(head=0, relation="root")
    labels[before - 1] = labels[before - 1]._replace(head=main, relation="advcl")
    that = labels[mark - 1]
    labels[mark - 1] = that._replace(head=main, relation="discourse" if words[mark - 1].lower() == "that" else "aux")
    for child in children(labels, before):
        if child < until - 1 and labels[child - 1].relation in ("nsubj:outer", "nsubj", "expl", "cop", "aux"):
            labels[child - 1] = labels[child - 1]._replace(head=main, relation="discourse")


def _part_subjects(labels: list[WordLabels], second: int) -> None:
    """Part the first of two subjects from a verb: give it the verb between, which lacks one, or make it a count.

    "The driver, a reservist, died, the judge escaped"; "our losses are 40 killed".
    """
    verb, label = labels[second - 1].head, labels[second - 1]
    over = next((c for c in children(labels, verb) if verb < second < c and labels[c - 1].relation in JOINED), 0)
    first = (
        next((c for c in children(labels, over) if c < verb and labels[c - 1].relation in SUBJECTS), 0) if over else 0
    )
    if first and labels[verb - 1].xpos in TENSED:  # each was given the other's verb
        labels[first - 1], labels[second - 1] = labels[first - 1]._replace(head=verb), label._replace(head=over)
        return
    first = next((c for c in children(labels, verb) if c < second and labels[c - 1].relation in SUBJECTS), 0)
    if not first:
        return
    if label.upos == "NUM" and second == verb - 1 and labels[verb - 1].xpos == "VBN":
        labels[second - 1] = label._replace(relation="nummod")
        return
    later = next((c for c in children(labels, verb) if c > second and labels[c - 1].relation == "conj"), 0)
    if first < verb < second and later and labels[later - 2].upos == "NUM" and labels[later - 2].head == later:
        labels[later - 2] = labels[later - 2]._replace(relation="nummod")
        labels[second - 1] = label._replace(head=later)  # "our losses are two killed, those of the enemy 40 killed"
        return
    over = labels[verb - 1].head
    between = first < over < second and labels[verb - 1].relation in ("conj", "parataxis")
    if between and labels[over - 1].xpos in TENSED and not relations_below(labels, over) & SUBJECTS:
        labels[first - 1] = labels[first - 1]._replace(head=over)


def _tell_fate(labels: list[WordLabels], number: int) -> None:
    """Make a fate behind ``number`` the predicate, where "are" was read with it: "the losses are 40 killed"."""
    verb, label = number + 1, labels[number - 1]
    helper = next((c for c in children(labels, verb) if labels[c - 1].relation in ("aux:pass", "cop")), verb)
    told = labels[verb - 1]
    if (told.xpos, told.head) != ("VBN", number) or helper > number or told.relation not in ("parataxis", "acl"):
        return
    for child in children(labels, number):
        own = labels[child - 1]
        relation = "nsubj:pass" if own.relation == "nsubj" else own.relation
        labels[child - 1] = own._replace(head=verb, relation=relation)
    labels[verb - 1] = told._replace(head=label.head, relation=label.relation)
    labels[number - 1] = label._replace(head=verb, relation="nummod")


def _give_part(labels: list[WordLabels], which: int) -> None:
    """Make the noun before "of which" the subject of the relative clause: "the bus, the driver of which was killed"."""
    part = labels[which - 1].head
    label, over = labels[part - 1], labels[part - 1].head
    if not 0 < part < which or label.upos != "NOUN" or label.relation not in ("appos", "conj", "dep") or over > part:
        return
    clauses = (c for c in children(labels, over) if c > which and labels[c - 1].relation == "acl:relcl")
    verb = next(clauses, 0)
    if verb and not relations_below(labels, verb) & SUBJECTS:
        passive = "aux:pass" in relations_below(labels, verb)
        labels[part - 1] = label._replace(head=verb, relation="nsubj:pass" if passive else "nsubj")


def _opened(labels: Sequence[WordLabels], first: int) -> int:
    """The subject whose phrase opens with the word at ``first``; else 0."""
    for place in range(first, min(first + 5, len(labels))):
        if labels[place - 1].relation in SUBJECTS:
            return place if labels[place - 1].upos in NOMINAL else 0
        if not first < labels[place - 1].head <= first + 5:
            return 0
    return 0


def _give_subject(labels: list[WordLabels], words: Sequence[str], verb: int) -> None:
    """Make the noun right behind ``verb`` its subject, where a phrase of place or time stands before both."""
    below, label = relations_below(labels, verb), labels[verb - 1]
    passive = "aux:pass" in below and label.xpos == "VBN"
    plain = label.xpos in TENSED and words[verb - 1].lower() in STANDING
    if below & TAKEN or not (passive or plain) or words[verb - 2] in (",", "and", "or", "but"):
        return
    under = children(labels, verb)
    things = [child for child in under if child > verb and labels[child - 1].relation == "obj"]
    led = [child for child in under if child < verb and labels[child - 1].relation == "obl"]
    if not things or not led or labels[things[0] - 1].upos not in NOMINAL:
        return
    labels[things[0] - 1] = labels[things[0] - 1]._replace(relation="nsubj:pass" if passive else "nsubj")
