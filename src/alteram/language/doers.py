"""Who did what a noun tells, read with the noun before: "the detention of two shepherds by the guard".

The network hangs such a phrase on the nearest noun, so that the guard would be part of the shepherds. A noun that tells
no deed was done by nobody: what "by" says belongs to the deed over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from alteram.language.joins import NOMINAL, SUBJECTS, children
from alteram.language.lemmas import edit_script
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

MARKS = frozenset({"by", "between"})
BESIDE = frozenset({"punct", "obl:unmarked"})
COMMITTED = frozenset("committed perpetrated launched conducted staged mounted carried".split())
PLACED = frozenset({"by", "between", "near", "at"})


@cache
def deeds() -> frozenset[str]:
    """The nouns that tell a deed, in the singular and the plural; no people, things, places or accords."""
    known = lexicon()
    told = {noun.split()[-1].casefold() for frame in known.frames for noun in frame.nouns}
    actors = known.actors
    words = (actors.people, actors.civilian, actors.force, actors.military, actors.irregular, actors.place)
    told -= {noun.casefold() for each in (*words, actors.accord, actors.domain) for noun in each.nouns}
    told -= {word.casefold() for arms in known.weapons for word in arms.words}
    return frozenset(told | {f"{noun}s" for noun in told})


def name_deeds(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make a deed that opens a line a noun, and what follows a clause beside it: "shelling of Aldby, a house burnt"."""
    for place, word in enumerate(words, start=1):
        label, over = labels[place - 1], labels[place - 1].head
        gerund = label.xpos == "VBG" and words[place : place + 1] == ["of"] and label.relation in ("advcl", "root")
        beside = over > place and labels[over - 1].relation == "root"
        if word.lower() not in deeds() or not (beside or (gerund and over == 0)):
            continue
        opens = all(labels[at].relation in ("punct", "amod", "advmod") for at in range(place - 1))
        if not opens or not (gerund or _is_second(labels, words, place)):
            continue
        labels[place - 1] = label._replace(upos="NOUN", head=0, relation="root")
        if gerund:
            labels[place - 1] = labels[place - 1]._replace(xpos="NN", script=edit_script("", ""))
        if over:
            labels[over - 1] = labels[over - 1]._replace(head=place, relation="parataxis")
        for child in children(labels, place):
            if labels[child - 1].relation == "obl":
                labels[child - 1] = labels[child - 1]._replace(relation="nmod")


def tell_count(labels: list[WordLabels], _words: Sequence[str]) -> None:
    """Make a participle before a count the verb of its line: "- captured five men", unlike "five captured men"."""
    place = next((at for at, label in enumerate(labels, start=1) if label.relation not in BESIDE), 0)
    label = labels[place - 1] if place else None
    if label is None or label.relation != "amod" or label.xpos not in ("VBN", "VBD"):
        return
    noun, beside = label.head, labels[place : place + 1]
    if labels[noun - 1].relation != "root" or not beside or beside[0].xpos != "CD" or beside[0].head != noun:
        return
    labels[place - 1] = label._replace(upos="VERB", xpos="VBD", head=0, relation="root")
    labels[noun - 1] = labels[noun - 1]._replace(head=place, relation="obj")
    for child in children(labels, noun):
        if labels[child - 1].relation == "punct":
            labels[child - 1] = labels[child - 1]._replace(head=place)


def _is_second(labels: Sequence[WordLabels], words: Sequence[str], noun: int) -> bool:
    """Whether the verb over ``noun`` has a subject of its own behind a comma: "shelling by the army, a house burnt"."""
    label = labels[noun - 1]
    if label.upos != "NOUN" or label.relation not in SUBJECTS:
        return False
    others = [c for c in children(labels, label.head) if c > noun and labels[c - 1].relation in SUBJECTS]
    return any("," in words[noun : other - 1] for other in others)


def give_deeds(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang each phrase of whoever did something on the deed."""
    for place, label in enumerate(list(labels) if words else (), start=1):
        named = any(word in ("of", "by") for word in words[place : place + 2])
        if label.xpos == "VBG" and named and place > 1 and words[place - 2].lower() == "the":
            _make_noun(labels, place)
        made = label.relation == "acl" and words[place - 1].lower() in COMMITTED and label.head < place
        if made and (deed := _deed_over(labels, words, label.head)):  # "the attack on a school, committed by gunmen"
            labels[place - 1] = label._replace(head=deed)
        if label.relation == "acl" and label.xpos == "VB" and label.head < place:
            _give_attempt(labels, words, place)
    return_things(labels, words)
    for case, word in enumerate(words, start=1):
        if word not in MARKS or labels[case - 1].relation != "case":
            continue
        doer = labels[case - 1].head
        label = labels[doer - 1]
        if label.relation == "nmod" and 0 < label.head < case and (deed := _deed_over(labels, words, label.head)):
            labels[doer - 1] = label._replace(head=deed)


def _give_attempt(labels: list[WordLabels], words: Sequence[str], aim: int) -> None:
    """Hang what was tried on the attempt, not on whose it was: "the attempt of a group of rebels to break through"."""
    whose = labels[aim - 1].head
    marked = any(words[c - 1].lower() == "to" for c in children(labels, aim) if c < aim)
    while labels[whose - 1].relation == "nmod" and any(words[c - 1] == "of" for c in children(labels, whose)):
        whose = labels[whose - 1].head
        if marked and words[whose - 1].lower() in tried():
            labels[aim - 1] = labels[aim - 1]._replace(head=whose)
            return


@cache
def tried() -> frozenset[str]:
    """The nouns of attempts and plans, in both numbers."""
    cues = lexicon().cues
    nouns = cues.attempted.nouns | cues.intended.nouns
    return frozenset(nouns | {f"{noun}s" for noun in nouns})


def _make_noun(labels: list[WordLabels], gerund: int) -> None:
    """Make a gerund with an article the noun that it is: "the carrying out of strikes"."""
    label, article = labels[gerund - 1], labels[gerund - 2]
    behind = labels[gerund].head == gerund and labels[gerund].relation == "compound:prt" if gerund < len(labels) else 0
    if article.relation != "det" or article.head not in (gerund, gerund + bool(behind)):
        return
    labels[gerund - 2] = article._replace(head=gerund)
    labels[gerund - 1] = label._replace(
        upos="NOUN", xpos="NN", script=edit_script("", ""), relation=label.relation.replace("csubj", "nsubj")
    )
    for child in children(labels, gerund):
        if labels[child - 1].relation in ("obl", "obl:agent"):
            labels[child - 1] = labels[child - 1]._replace(relation="nmod")


def return_things(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang what a deed befell on the deed where who did it stands between: "the capture by the enemy of our post"."""
    for case, word in enumerate(words, start=1):
        thing = labels[case - 1].head
        if word != "of" or labels[case - 1].relation != "case" or thing <= case:
            continue
        if not (_is_whole(labels, words, case - 1) or _are_counted(labels, words, case - 1, thing)):
            continue
        doer = case - 1
        while labels[doer - 1].relation in ("nmod", "compound", "flat") and not _is_by(labels, words, doer):
            doer = labels[doer - 1].head
        if not 0 < doer < case or not _is_by(labels, words, doer):
            continue
        by = next(child for child in children(labels, doer) if words[child - 1].lower() == "by")
        deed = by - 1 - (labels[by - 2].relation == "compound:prt")
        if labels[doer - 1].head == deed and (labels[deed - 1].upos == "NOUN" or labels[deed - 1].xpos == "VBG"):
            labels[thing - 1] = labels[thing - 1]._replace(head=deed, relation="nmod")


def _is_by(labels: Sequence[WordLabels], words: Sequence[str], noun: int) -> bool:
    """Whether ``noun`` is led by "by"."""
    return any(words[c - 1].lower() == "by" and labels[c - 1].relation == "case" for c in children(labels, noun))


def _is_whole(labels: Sequence[WordLabels], words: Sequence[str], last: int) -> bool:
    """Whether a phrase that ends in the word ``last`` needs no "of": a name, "the enemy", "the army's guns"."""
    actors, word = lexicon().actors, words[last - 1]
    below = {labels[c - 1].relation for c in children(labels, last) if c < last}
    if word.lower() in actors.rival.nouns or "nmod:poss" in below:
        return True
    bodies = actors.institution.nouns | actors.force.nouns | actors.movement.adjectives
    common = word.lower() in bodies or word.lower().removesuffix("s") in bodies
    return labels[last - 1].upos == "PROPN" and not common and "det" not in below


def _are_counted(labels: Sequence[WordLabels], words: Sequence[str], last: int, thing: int) -> bool:
    """Whether ``thing`` is counted, and is no force: "by the rebels of two prisoners", not "of two battalions"."""
    actors = lexicon().actors
    counted = any(labels[c - 1].relation == "nummod" for c in children(labels, thing))
    doer, done_to = (words[at - 1].lower().removesuffix("s") for at in (last, thing))
    return counted and doer not in actors.collective.nouns and done_to not in actors.force.nouns


def _deed_over(labels: Sequence[WordLabels], words: Sequence[str], noun: int) -> int:
    """The deed that ``noun`` stands below, as whom or what it befell or where; 0 where there is none or it is one."""
    told = deeds()
    while labels[noun - 1].upos in NOMINAL and words[noun - 1].lower() not in told:
        over = labels[noun - 1].head
        cases = {words[child - 1].lower() for child in children(labels, noun) if labels[child - 1].relation == "case"}
        if labels[noun - 1].relation != "nmod" or not 0 < over < noun or not cases or cases & PLACED:
            return 0
        if words[over - 1].lower() in told:
            return over
        noun = over
    return 0
