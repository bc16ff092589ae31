"""Objects and subjects that a phrase between commas parts from their verb.

Monitors and staffs put when and where in between: "heard, between 02:10 and 03:45, 38 explosions". The network then
takes what was heard for another name of the time. So with a part of those counted: in "five others, among them two
women, were hurt" the women become a clause of their own, with the others as its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import SUBJECTS, children, relations_below
from alteram.language.network import WordLabels

DONE = frozenset({"obj", "iobj", "ccomp", "xcomp", "aux:pass", "cop"})
BESIDE = frozenset({"appos", "conj", "nmod", "dep"})
OPENING = frozenset({"a", "an", "the", "some", "several", "about", "at", "two", "three", "four", "five", "six", "many"})


def bring_back(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Give such verbs their objects and subjects."""
    for place, word in enumerate(words, start=1):
        if (
            word == "among"
            and words[place - 2 : place - 1] == [","]
            and words[place : place + 1] in (["them"], ["whom"])
        ):
            _give_whole(labels, place)
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


def _give_whole(labels: list[WordLabels], among: int) -> None:
    """Give the verb behind a part of those counted its subject, the whole: "others, among them two, were hurt"."""
    part = labels[labels[among - 1].head - 1].head if labels[among - 1].relation == "case" else 0
    verb = labels[part - 1].head if part > among else 0
    whole = next((c for c in children(labels, part) if c < among and labels[c - 1].relation in SUBJECTS), 0)
    both = [c for c in children(labels, verb) if labels[c - 1].relation in SUBJECTS] if verb else []
    if len(both) == 2 and both[0] < among < both[1] == part:
        whole = both[0]
    elif not (whole and verb > part) or labels[verb - 1].upos != "VERB" or both:
        return
    passive = "aux:pass" in relations_below(labels, verb)
    labels[whole - 1] = labels[whole - 1]._replace(head=verb, relation="nsubj:pass" if passive else "nsubj")
    for child in children(labels, part):
        if child != among - 1 and labels[child - 1].relation in ("mark", "advmod", "punct"):
            labels[child - 1] = labels[child - 1]._replace(head=verb)
    labels[part - 1] = labels[part - 1]._replace(head=whole, relation="nmod")


def _behind(labels: Sequence[WordLabels], words: Sequence[str], close: int, inner: set[int]) -> int:
    """The noun right behind the second comma that was read as a part of the phrase before it; else 0."""
    for place in range(close + 1, min(close + 7, len(words) + 1)):
        label = labels[place - 1]
        if label.head in inner and label.relation in BESIDE:
            counted = labels[close].upos in ("NUM", "DET") or words[close].lower() in OPENING
            cased = any(other.head == place and other.relation == "case" for other in labels)
            return place if label.upos == "NOUN" and counted and not cased else 0
    return 0
