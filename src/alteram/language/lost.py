"""Subjects that were read as part of the phrase before them: "In the sector of Aldby armed bands crossed the river".

Reports open with where and when, and seldom set that apart by a comma. The network then hangs who acts on the
preposition, beside the name or the date, so that the clause acts by itself or the name of a place is part of who acts.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import SUBJECTS, TENSED, children, relations_below
from alteram.language.network import WordLabels

SETTING = frozenset({"of", "in", "at", "near", "on", "around", "from"})
ALONE = frozenset({"root", "parataxis", "ccomp", "advcl"})  # a coordinated verb shares the subject before it
SUBJECTLESS = frozenset({*SUBJECTS, "csubj", "csubj:pass", "expl", "nsubj:outer"})
PARTICLES = frozenset({"on", "off", "up", "out", "down"})
COUNTING = frozenset({"numbering", "totalling", "totaling"})
STAMPS = frozenset({"NUM", "PROPN"})
WITHIN = frozenset({"compound", "amod", "nummod", "nmod", "nmod:unmarked", "nmod:desc"})
LEAST = 2  # labels that such a phrase has at least after its preposition


def found_again(labels: list[WordLabels], words: Sequence[str]) -> list[WordLabels]:
    """``labels`` with such subjects given to their verbs, in place."""
    for place, label in enumerate(labels[:-LEAST], start=1):
        if label.relation == "case" and words[place - 1].lower() in SETTING:
            _part(labels, place)
        if label.relation == "case" and label.head > place and words[place - 1].lower() in PARTICLES:
            _end_clause(labels, place)
        if label.upos == "NUM" and label.relation == "nsubj":
            _count(labels, place, words)
        if label.upos in STAMPS and label.relation in ("compound", "obl", "nummod"):
            _free(labels, place)
        if label.relation == "obj" and labels[label.head - 1].xpos == "VBG":
            _end_deed(labels, place)
        if label.relation == "appos" and label.head < len(labels) and labels[label.head].upos == "NUM":
            _end_noun(labels, place)
    return labels


def _end_noun(labels: list[WordLabels], who: int) -> None:
    """Let a phrase end before a number that opens the next: "As a result of the fighting three of our men died"."""
    over, verb = labels[who - 1].head, _verb_after(labels, who)
    number = over + 1  # right behind the noun, without a comma
    alone = number == who and "nmod" in relations_below(labels, who)
    counts = labels[number - 1].head == who and labels[number - 1].relation == "nummod"
    if verb and over < who and labels[over - 1].upos == "NOUN" and (alone or counts):
        labels[who - 1] = labels[who - 1]._replace(head=verb, relation=_subject_of(labels, verb))


def _end_deed(labels: list[WordLabels], noun: int) -> None:
    """Let a phrase end in its deed, which has an article: "As a result of the shelling two women were killed"."""
    deed, verb = labels[noun - 1].head, _verb_after(labels, noun)
    article = any(labels[c - 1].relation == "det" and c == deed - 1 for c in children(labels, deed))
    if not (article and verb and deed < noun):
        return
    labels[noun - 1] = labels[noun - 1]._replace(head=verb, relation=_subject_of(labels, verb))
    relation = {"acl": "nmod", "advcl": "obl"}.get(labels[deed - 1].relation, labels[deed - 1].relation)
    labels[deed - 1] = labels[deed - 1]._replace(upos="NOUN", xpos="NN", relation=relation)


def _part(labels: list[WordLabels], case: int) -> None:
    """Part the name or date after ``case`` from the noun that it was read with, which acts."""
    noun, last = _described(labels, case + 1), case + 1
    dated = labels[case].upos == "NUM"
    if labels[case].upos not in STAMPS or not case < labels[case - 1].head <= noun or labels[noun - 1].xpos != "NNS":
        return
    while last + 1 < noun and labels[last].upos == "PROPN" and last < case + (2 if dated else noun):
        last += 1
    day = last + 1  # "On December 23 troops"
    if labels[case].head == day < noun and labels[day - 1].upos == "NUM" and labels[case].relation == "nmod:unmarked":
        last = day
    label = labels[noun - 1]
    if label.relation in SUBJECTS:
        beside = case > 1 and labels[case - 2].upos == "NOUN"
        over, relation = (case - 1, "nmod") if beside else (label.head, "obl")
    else:
        verb = _verb_after(labels, noun)
        named = last + 1 < noun or dated  # not "of Front fighters": they may be so called
        if not verb or not named or label.relation not in ("nmod", "obl"):
            return
        over, relation = label.head, label.relation
        labels[noun - 1] = label._replace(head=verb, relation=_subject_of(labels, verb))
    head = case + 1 if dated else last
    for each in range(case, last + 1):
        if each != head and labels[each - 1].head not in range(case + 1, last + 1):
            flat = "case" if each == case else "compound"
            labels[each - 1] = labels[each - 1]._replace(head=head, relation=flat)
    labels[head - 1] = labels[head - 1]._replace(head=over, relation=relation)


def _described(labels: Sequence[WordLabels], place: int) -> int:
    """The noun behind ``place`` that the word there was read as part of; else 0."""
    noun = place
    while labels[noun - 1].relation in WITHIN and labels[noun - 1].head > noun:
        noun = labels[noun - 1].head
    return noun if noun > place and labels[noun - 1].upos == "NOUN" else 0


def _end_clause(labels: list[WordLabels], particle: int) -> None:
    """Let a clause end in its particle: "While the talks were going on government troops shelled the camp"."""
    noun = labels[particle - 1].head
    inner = labels[noun - 1].head
    if inner != particle - 1 or labels[inner - 1].relation != "advcl" or not relations_below(labels, inner) & SUBJECTS:
        return
    verb = _verb_after(labels, noun)
    if verb and labels[inner - 1].head == verb:
        labels[particle - 1] = labels[particle - 1]._replace(upos="ADP", xpos="RP", head=inner, relation="compound:prt")
        labels[noun - 1] = labels[noun - 1]._replace(head=verb, relation=_subject_of(labels, verb))


def _count(labels: list[WordLabels], number: int, words: Sequence[str]) -> None:
    """Make ``number`` what is told of those who act, and not who acts: "units numbering about 300 crossed"."""
    verb = labels[number - 1].head
    before = number - 1
    while before > 0 and labels[before - 1].head == number:
        before -= 1
    counted = labels[before - 1].head if before > 0 else 0
    if labels[number - 1].relation != "nsubj" or not counted or words[before - 1].lower() not in COUNTING:
        return
    if labels[counted - 1].upos == "NOUN" and labels[counted - 1].relation in ("nmod", "obl", "nsubj"):
        labels[number - 1] = labels[number - 1]._replace(head=before, relation="obj")
        labels[counted - 1] = labels[counted - 1]._replace(head=verb, relation="nsubj")


def _free(labels: list[WordLabels], place: int) -> None:
    """Make the subject what was read as part of the object, or as an aside: "two MiG-21 fired rockets", "of them six".

    Both stand right before a verb that has no subject.
    """
    over, after = labels[place - 1].head, place + 1
    while after <= len(labels) and labels[after - 1].head in range(place, after):
        after += 1
    if labels[place - 1].relation == "compound":
        verb = labels[over - 1].head if after < over and labels[over - 1].relation == "obj" else 0
        fits = verb == after and labels[verb - 1].xpos == "VBD" and labels[verb - 1].relation in ALONE
        if not fits or relations_below(labels, verb) & SUBJECTLESS:
            return
        for child in children(labels, over):
            if child < place:
                labels[child - 1] = labels[child - 1]._replace(head=place)
        labels[place - 1] = labels[place - 1]._replace(head=verb, relation="nsubj")
        return
    within = labels[place - 1].relation == "nummod" and over < place and labels[over - 1].relation == "obl"
    noun = over if within else place
    case = next((c for c in children(labels, noun) if labels[c - 1].relation == "case"), 0)
    verb = labels[noun - 1].head
    if not case or labels[place - 1].upos != "NUM" or not (within or labels[case].xpos == "DT") or verb < place:
        return
    if labels[after - 1].relation != "aux:pass" and labels[after].relation != "aux:pass":
        return
    below = relations_below(labels, verb)
    if labels[after - 1].head != verb or below & SUBJECTLESS or labels[verb - 1].relation not in ALONE:
        return
    if not within:  # "of these nine have been released": they are what "of" is of
        labels[case - 1] = labels[case - 1]._replace(head=case + 1)
        labels[case] = labels[case]._replace(head=verb, relation="obl", upos="PRON")
    labels[place - 1] = labels[place - 1]._replace(head=verb, relation="nsubj:pass")


def _verb_after(labels: Sequence[WordLabels], noun: int) -> int:
    """The finite verb right after the phrase of ``noun`` that lacks a subject, else 0."""
    over = labels[noun - 1].head
    while over and over < noun:
        over = labels[over - 1].head
    if not over or labels[over - 1].upos != "VERB" or labels[over - 1].relation not in ALONE:
        return 0
    below = children(labels, over)
    relations = {labels[each - 1].relation for each in below}
    finite = labels[over - 1].xpos in TENSED or any(
        labels[each - 1].relation.startswith("aux") and labels[each - 1].xpos in (*TENSED, "MD") for each in below
    )
    if not finite or relations & SUBJECTLESS:
        return 0
    own = {"aux", "aux:pass", "advmod", "punct", "obl"}  # "units of the army in strength of fifty entered"
    for each in range(noun + 1, over):
        top = each
        while labels[top - 1].head not in (over, noun, 0):
            top = labels[top - 1].head
        if labels[top - 1].head != noun and labels[top - 1].relation not in own and labels[each - 1].upos != "PUNCT":
            return 0
    return over


def _subject_of(labels: Sequence[WordLabels], verb: int) -> str:
    return "nsubj:pass" if "aux:pass" in relations_below(labels, verb) else "nsubj"
