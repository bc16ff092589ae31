"""Trees that no grammar allows, mended: what the network read word by word is held against the clause as a whole.

Each word's head is chosen by its own score, so that a clause may end with two subjects, or a number with a noun beyond
another verb. The network errs so now and then where reports are terse: "..., Karif said", "killed seven and wounded
nine". Each rule was tried on sentences made for it and on war histories: it mends some of the former and breaks none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from alteram.language.contents import give_content
from alteram.language.counted import count_next, free_number
from alteram.language.crossed import uncross
from alteram.language.doers import give_deeds, name_deeds, tell_count
from alteram.language.fallen import count_fallen
from alteram.language.gaps import set_apart
from alteram.language.joins import SUBJECTS, TENSED, children, is_below, rejoin, relations_below
from alteram.language.missing import give_missing
from alteram.language.network import WordLabels
from alteram.language.parted import bring_back
from alteram.language.reduced import hang_nor, join_perfect, mend_fates, raise_verbs, share_verb
from alteram.language.reports import judge, set_judgement
from alteram.language.shifted import give_aims, give_arms, give_truce, shift_back
from alteram.language.spliced import part_clauses
from alteram.language.steps import Step, carried_out
from alteram.language.totals import count_up
from alteram.language.turned import turn_back, turn_round
from alteram.language.wholes import make_whole

OCCASION = frozenset({"time", "point", "stage", "moment", "way"})
OBJECTS = frozenset({"obj"})
HANDING = frozenset({"hand", "hands", "handed", "handing"})


def mended(labels: Sequence[WordLabels], words: Sequence[str] = ()) -> list[WordLabels]:
    """``labels`` of one sentence, or of a part of a long one, with heads counted from 1: a tree, as they were.

    Those of a possible clause come back as they are. A sentence of any length is mended part by part.
    """
    steps: tuple[Step, ...] = (
        _mend_words,
        mend_fates,
        count_up,
        turn_round,
        bring_back,
        uncross,
        turn_back,
        join_perfect,
        share_verb,
        hang_nor,
        set_judgement,
        raise_verbs,
        name_deeds,
        tell_count,
        shift_back,
        give_aims,
        give_arms,
        give_truce,
        rejoin,
        give_content,
        judge,
        make_whole,
        count_fallen,
        _mend_phrases,
        _mend_repeated,
        give_deeds,
        give_missing,
        part_clauses,
        set_apart,
    )
    return carried_out(steps, list(labels), words)


def _mend_words(found: list[WordLabels], words: Sequence[str]) -> None:
    for place, label in enumerate(found, start=1):
        if label.relation == "flat" and label.upos == "NUM" and found[label.head - 1].upos == "NOUN":
            count_next(found, place)
        if label.relation == "nummod" and label.head > place + 1 > 2:
            free_number(found, place)
        if label.relation == "ccomp" and label.head > place + 1 and found[label.head - 1].xpos in TENSED:
            _give_subject(found, place, label.head)
        if label.relation == "nsubj:pass" and (label.xpos == "PRP" or OBJECTS & relations_below(found, label.head)):
            _make_active(found, place)
        if label.relation == "aux:pass" and found[label.head - 1].xpos == "JJ":  # "nobody was hurt": a participle
            found[label.head - 1] = found[label.head - 1]._replace(upos="VERB", xpos="VBN")
        if label.upos == "VERB" and label.xpos in ("NN", "NNS") and label.relation in SUBJECTS:
            found[place - 1] = label._replace(upos="NOUN")  # "Reports by some media that"
        if label.relation == "conj" and label.upos == "NOUN" and place < len(found):
            _give_passive_subject(found, place)
        if label.relation == "compound:prt":
            _give_object(found, place)
        if label.relation == "advcl" and label.xpos == "VBG" and words[label.head - 1 : label.head] == ["short"]:
            found[place - 1] = label._replace(head=found[label.head - 1].head)  # "stopped short of entering"


def _mend_repeated(found: list[WordLabels], _words: Sequence[str]) -> None:
    for second in repeated(found, SUBJECTS):
        if not _give_content(found, second):
            _move_second_subject(found, second)
    for second in repeated(found, OBJECTS):
        _move_second_object(found, second)


def _mend_phrases(labels: list[WordLabels], words: Sequence[str]) -> None:
    for place, (before, word) in enumerate(pairwise(words[:-1]), start=2):
        if place > 3 and before == "due" and word.lower() == "to":
            _make_plan(labels, place - 1, over=words[place + 1 : place + 2] == ["over"])
        if word.lower() == "over" and before.lower() in HANDING:
            _make_particle(labels, place)
        if before.lower() == "no" and word.lower() in OCCASION:
            _make_adverbial(labels, place)


def repeated(labels: Sequence[WordLabels], relations: frozenset[str]) -> Iterator[int]:
    """Words that hang by one of ``relations`` on what has such a word before them already."""
    places = [place for place, label in enumerate(labels, start=1) if label.relation in relations]
    for first, second in pairwise(sorted(places, key=lambda place: (labels[place - 1].head, place))):
        if labels[first - 1].head == labels[second - 1].head:
            yield second


def _make_adverbial(labels: list[WordLabels], noun: int) -> None:
    """Make ``noun`` an adverbial of the passive behind it: "the base was at no time overrun"."""
    verb, top = noun + 1, labels[noun - 1]
    below = children(labels, noun)
    copulas = [c for c in below if labels[c - 1].relation == "cop"]
    if verb > len(labels) or labels[verb - 1][3:5] != (noun, "acl") or labels[verb - 1].xpos != "VBN" or not copulas:
        return
    passive = {"cop": "aux:pass", "nsubj": "nsubj:pass"}
    for child in below:
        label = labels[child - 1]
        if child != verb and label.relation not in ("case", "det"):
            labels[child - 1] = label._replace(head=verb, relation=passive.get(label.relation, label.relation))
    labels[verb - 1] = labels[verb - 1]._replace(head=top.head, relation=top.relation)
    labels[noun - 1] = top._replace(head=verb, relation="obl")


def _make_plan(labels: list[WordLabels], due: int, *, over: bool) -> None:
    """Make ``due`` the predicate of the infinitive behind it: "were due to hand over the maps", not "due to fire"."""
    verb = due + 2
    if (
        verb >= len(labels)
        or labels[due - 1].head != verb
        or labels[due - 1].relation not in ("case", "mark")
        or labels[due].relation != "fixed"
    ):
        return
    below, top = children(labels, verb), labels[verb - 1]
    over = over and labels[verb].relation == "case" and verb + 1 < len(labels)
    after = labels[verb + 1] if over else labels[verb]
    if "cop" not in relations_below(labels, verb) or not (top.xpos == "VB" or after.xpos in ("DT", "PRP$")):
        return
    for child in below:
        label = labels[child - 1]
        if label.head == verb and (child < due or label.relation in ("punct", "conj", "parataxis")):
            plain = "nsubj" if label.relation == "nsubj:outer" else label.relation
            labels[child - 1] = label._replace(head=due, relation=plain)
        elif label.relation == "nmod" and child > verb:
            labels[child - 1] = label._replace(relation="obl" if labels[child - 2].relation == "case" else "obj")
    if over:
        things = labels[verb].head
        labels[verb] = labels[verb]._replace(upos="ADP", xpos="RP", head=verb, relation="compound:prt")
        labels[things - 1] = labels[things - 1]._replace(head=verb, relation="obj")
    labels[due - 1] = labels[due - 1]._replace(upos="ADJ", xpos="JJ", head=top.head, relation=top.relation)
    labels[due] = labels[due]._replace(upos="PART", xpos="TO", head=verb, relation="mark")
    labels[verb - 1] = top._replace(upos="VERB", xpos="VB", head=due, relation="xcomp")


def _make_particle(labels: list[WordLabels], over: int) -> None:
    """Make ``over`` a particle, and what stands behind it what is handed: "was to hand over the bodies"."""
    verb, things = over - 1, labels[over - 1].head
    hung = labels[things - 1].head == verb and labels[things - 1].relation == "obl"
    if labels[over - 1].relation != "case" or not hung or relations_below(labels, verb) & OBJECTS:
        return
    labels[over - 1] = labels[over - 1]._replace(upos="ADP", xpos="RP", head=verb, relation="compound:prt")
    labels[things - 1] = labels[things - 1]._replace(relation="obj")


def _give_object(labels: list[WordLabels], particle: int) -> None:
    """Make the phrase behind ``particle`` the object, where no preposition leads it: "has to hand over the bodies"."""
    verb = labels[particle - 1].head
    if relations_below(labels, verb) & OBJECTS:
        return
    for things in children(labels, verb):
        bare = labels[things - 1].relation == "obl" and "case" not in relations_below(labels, things)
        if bare and labels[things - 1].upos == "NOUN" and leftmost(labels, things) == particle + 1:
            labels[things - 1] = labels[things - 1]._replace(relation="obj")


def _give_subject(labels: list[WordLabels], content: int, saying: int) -> None:
    """Give ``saying`` the noun right before it, where that was read as another name for one in its ``content``."""
    noun = saying - 1
    while noun > content and labels[noun - 1].relation != "appos":
        noun = labels[noun - 1].head
    if noun > content and is_below(labels, noun, content) and not relations_below(labels, saying) & SUBJECTS:
        labels[noun - 1] = labels[noun - 1]._replace(head=saying, relation="nsubj")


def _make_active(labels: list[WordLabels], who: int) -> None:
    """Make ``who`` the doer of a verb without an auxiliary, for that is no passive: "it fired", "the army shot two"."""
    verb, below = labels[who - 1].head, relations_below(labels, labels[who - 1].head)
    if labels[verb - 1].upos == "VERB" and not below & {"aux", "aux:pass", "cop"}:
        labels[who - 1] = labels[who - 1]._replace(relation="nsubj")
        labels[verb - 1] = labels[verb - 1]._replace(xpos="VBD")


def _give_passive_subject(labels: list[WordLabels], noun: int) -> None:
    """Make ``noun`` the subject of the coordinated passive right after it: "lost nine men and damage was done"."""
    verb = labels[noun].head
    joined = labels[verb - 1].relation in ("conj", "acl:relcl", "parataxis")
    if labels[noun].relation not in ("aux", "aux:pass") or verb <= noun or not joined:
        return
    below = relations_below(labels, verb)
    if "aux:pass" in below and not below & SUBJECTS and not is_below(labels, verb, noun):
        labels[noun - 1] = labels[noun - 1]._replace(head=verb, relation="nsubj:pass")


def _give_content(labels: list[WordLabels], second: int) -> bool:
    """Make what a report tells a clause of its own: "the statement that units fired does not hold".

    It was read as a second subject, ``second``, of what the report is or does, with its verb as a participle.
    """
    head = labels[second - 1].head
    below = children(labels, head)
    first = next(child for child in below if labels[child - 1].relation in SUBJECTS)
    mark = next((child for child in below if first < child < second and labels[child - 1].relation == "mark"), None)
    told = (c for c in children(labels, second) if labels[c - 1].relation == "acl" and labels[c - 1].xpos == "VBN")
    verb = next((child for child in told if second < child < head), None)
    if mark is None or verb is None or labels[first - 1].upos != "NOUN":
        return False
    active = not relations_below(labels, verb) & {"aux", "aux:pass"}
    labels[verb - 1] = labels[verb - 1]._replace(head=first, relation="acl", xpos="VBD" if active else "VBN")
    labels[second - 1] = labels[second - 1]._replace(head=verb, relation="nsubj" if active else "nsubj:pass")
    labels[mark - 1] = labels[mark - 1]._replace(head=verb)
    return True


def _move_second_subject(labels: list[WordLabels], second: int) -> None:
    """Give ``second`` to the verb right after it that lacks a subject and has this clause as its content."""
    head, after, verb = labels[second - 1].head, second + 1, leftmost(labels, second) - 1
    if _make_object(labels, head, second):
        return
    if verb > 0 and labels[verb - 1].upos == "VERB" and labels[verb - 1].relation.startswith("acl"):
        below = relations_below(labels, verb)
        if below & SUBJECTS and not below & OBJECTS:  # "claims that they began the shelling are false"
            labels[second - 1] = labels[second - 1]._replace(head=verb, relation="obj")
            return
    if not head < second < len(labels) or labels[head - 1].head != after or labels[after - 1].upos != "VERB":
        return
    if not relations_below(labels, after) & SUBJECTS:
        labels[second - 1] = labels[second - 1]._replace(head=after)


def _make_object(labels: list[WordLabels], verb: int, second: int) -> bool:
    """Make ``second``, behind a verb without an auxiliary, what is done: "captured in good condition two lorries"."""
    below = children(labels, verb)
    first = next(child for child in below if labels[child - 1].relation in SUBJECTS)
    over = labels[verb - 1]
    bare = over.xpos in ("VBN", "VBD") and not {"aux", "aux:pass", "cop", "obj"} & relations_below(labels, verb)
    seen = over.xpos == "VBD" and [label.xpos for label in labels[second : second + 1]] == ["VBG"]  # "saw men firing"
    done = over.relation != "acl" and (seen or labels[second - 1].relation == "nsubj:pass")
    if not (bare and done and first < verb < second):
        return False
    labels[first - 1] = labels[first - 1]._replace(relation="nsubj")
    labels[second - 1] = labels[second - 1]._replace(relation="obj")
    labels[verb - 1] = labels[verb - 1]._replace(xpos="VBD")
    return True


def _move_second_object(labels: list[WordLabels], second: int) -> None:
    """Give ``second`` to the coordinated verb right before it that has no object: "killed seven and wounded nine".

    A relative clause with nothing missing is what its noun tells: "the claim that they shelled the village".
    """
    above = labels[second - 1].head
    that = next(c for c in children(labels, above) if labels[c - 1].relation in OBJECTS)
    if labels[above - 1].relation == "acl:relcl" and labels[that - 1].xpos in ("WDT", "IN"):
        if relations_below(labels, above) & SUBJECTS:
            labels[that - 1] = labels[that - 1]._replace(upos="SCONJ", xpos="IN", relation="mark")
            labels[above - 1] = labels[above - 1]._replace(relation="acl")
        return
    if that == second - 1 and labels[that - 1].upos == labels[second - 1].upos == "NOUN":
        for child in children(labels, that):  # "foiled a major infiltration bid"
            labels[child - 1] = labels[child - 1]._replace(head=second)
        labels[that - 1] = labels[that - 1]._replace(head=second, relation="compound")
        return
    verb = leftmost(labels, second) - 1
    if verb < 1 or labels[verb - 1].relation != "conj" or labels[verb - 1].head != labels[second - 1].head:
        return
    if labels[verb - 1].upos == "VERB" and not relations_below(labels, verb) & OBJECTS:
        labels[second - 1] = labels[second - 1]._replace(head=verb)


def leftmost(labels: Sequence[WordLabels], place: int) -> int:
    """The first word of the unbroken stretch that ends in ``place`` and hangs on it."""
    while place > 1 and is_below(labels, place - 1, place):
        place -= 1
    return place
