"""Objects that a phrase between commas parts from their verb: "heard, between 02:10 and 03:45, 38 explosions".

Monitors and staffs put when and where in between. The network then takes what was heard for another name of the time.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import relations_below
from alteram.language.network import WordLabels

DONE = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux:pass", "cop"})
BESIDE = frozenset({"appos", "conj", "nmod", "dep"})
OPENING = frozenset({"a", "an", "the", "some", "several", "about", "at", "two", "three", "four", "five", "six", "many"})


def bring_back(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give such verbs their objects."""
    for verb in range(1, len(words) - 4):
        if labels[verb - 1].upos != "VERB" or words[verb] != "," or DONE & relations_below(labels, verb):
            continue
        close = next((place for place in range(verb + 3, len(words)) if words[place - 1] == ","), 0)
        if not close or labels[verb + 1].upos not in ("ADP", "SCONJ"):
            continue
        inner = [place for place in range(verb + 2, close) if labels[place - 1].head == verb]
        thing = _behind(labels, words, close, set(range(verb + 2, close)))
        if len(inner) == 1 and labels[inner[0] - 1].relation == "obl" and thing:
            labels[thing - 1] = labels[thing - 1]._replace(head=verb, relation="obj")


def _behind(labels: Sequence[WordLabels], words: Sequence[str], close: int, inner: set[int]) -> int:
    """The noun right behind the second comma that was read as a part of the phrase before it; else 0."""
    for place in range(close + 1, min(close + 7, len(words) + 1)):
        label = labels[place - 1]
        if label.head in inner and label.relation in BESIDE:
            counted = labels[close].upos in ("NUM", "DET") or words[close].lower() in OPENING
            cased = any(other.head == place and other.relation == "case" for other in labels)
            return place if label.upos == "NOUN" and counted and not cased else 0
    return 0
