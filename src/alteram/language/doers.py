"""Who did what a noun tells, read with the noun before: "the detention of two shepherds by the guard".

The network hangs such a phrase on the nearest noun, so that the guard would be part of the shepherds. A noun that tells
no deed was done by nobody: what "by" says belongs to the deed over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from alteram.language.joins import children
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

MARKS = frozenset({"by", "between"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
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


def give_deeds(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Hang each phrase of whoever did something on the deed."""
    for case, word in enumerate(words, start=1):
        if word not in MARKS or labels[case - 1].relation != "case":
            continue
        doer = labels[case - 1].head
        label = labels[doer - 1]
        if label.relation == "nmod" and 0 < label.head < case and (deed := _deed_over(labels, words, label.head)):
            labels[doer - 1] = label._replace(head=deed)


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
