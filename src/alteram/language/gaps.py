"""Clauses that leave out their verb: "the army shelled the port and the rebels the camp".

The network has no label for them and reads what they name as more of what the clause before was done to: the army would
shell the rebels. Here their first noun becomes a clause beside that one, by Universal Dependencies a ``conj`` of its
verb, and the other an ``orphan`` below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from alteram.language.joins import NOMINAL, SUBJECTS, children, relations_below
from alteram.language.network import WordLabels
from alteram.lexicon import lexicon

JOINING = frozenset({"and", "but", "while", ",", ";"})
LISTED = frozenset({"conj", "appos", "parataxis"})
STRAY = frozenset({"appos", "obj", "conj", "flat", "obl", "obl:agent", "nmod"})
OPENING = frozenset({"DT", "PRP$"})
SHARING = frozenset({"for", "to"})  # "accounted for 41 and the rebels for 17", "41 were laid to them and 12 to us"
BODIES = frozenset({"army", "militia", "enemy", "police"})  # that no name stands behind
WIDEST = 7  # words from the first noun of such a clause to the other


def set_apart(labels: list[WordLabels], words: Sequence[str]) -> None:
    """Make clauses of their own of what only shares the verb before it."""
    for number, label in enumerate(labels, start=1):
        before = labels[number - 2] if number > 1 else label
        if label.upos == "NUM" and label.relation in LISTED and before.head == number and before.relation in SUBJECTS:
            _give_verb(labels, number)
    for first, label in enumerate(labels, start=1):
        if label.relation not in LISTED or label.upos not in NOMINAL or first >= len(words):
            continue
        opened = _start(labels, first)
        if opened < 2 or words[opened - 2].lower() not in JOINING:
            continue
        verb, argument = _clause_above(labels, first)
        if not 0 < verb < first or relations_below(labels, verb).isdisjoint(SUBJECTS):
            continue
        other = _other(labels, words, first, verb, argument)
        if not other:
            continue
        labels[first - 1] = labels[first - 1]._replace(head=verb, relation="conj")
        labels[other - 1] = labels[other - 1]._replace(head=first, relation="orphan")
        labels[opened - 2] = labels[opened - 2]._replace(head=first)


def _give_verb(labels: list[WordLabels], number: int) -> None:
    """Make a number that was given a subject the rest of a clause without a verb: "we fired 40 shells, they 21"."""
    first, (verb, _) = number - 1, _clause_above(labels, number)
    if not 0 < verb < first or "cop" in relations_below(labels, number) or not _is_counted(labels, verb, first):
        return
    labels[first - 1] = labels[first - 1]._replace(head=verb, relation="conj")
    labels[number - 1] = labels[number - 1]._replace(head=first, relation="orphan")


def _start(labels: Sequence[WordLabels], noun: int) -> int:
    """The first word of the phrase of ``noun``, its conjunction left out; 0 where a preposition opens it."""
    start = noun
    while start > 1 and labels[start - 2].head == noun and labels[start - 2].relation not in ("cc", "punct"):
        if labels[start - 2].relation in ("case", "cop", "nsubj", "mark"):
            return 0
        start -= 1
    return start


def _clause_above(labels: Sequence[WordLabels], word: int) -> tuple[int, int]:
    """The verb over ``word`` and the phrase below it that ``word`` was read as a part of."""
    argument, above = word, labels[word - 1].head
    while above and not _heads_clause(labels, above):
        argument, above = above, labels[above - 1].head
    return above, argument


def _heads_clause(labels: Sequence[WordLabels], word: int) -> bool:
    """Whether ``word`` is a verb, or an adjective that is said of somebody: "were responsible for 58"."""
    tag = labels[word - 1].upos
    return tag == "VERB" or (tag == "ADJ" and "cop" in relations_below(labels, word))


def _other(labels: Sequence[WordLabels], words: Sequence[str], first: int, verb: int, argument: int) -> int:
    """The other noun of a clause that ``first`` opens, which starts right behind it; 0 without one."""
    above = {first, verb, argument, labels[first - 1].head}
    for other in range(first + 1, min(first + WIDEST, len(labels)) + 1):
        label = labels[other - 1]
        if label.relation not in STRAY or label.upos not in NOMINAL or label.head not in above:
            continue
        if any(each.relation == "punct" for each in labels[first : other - 1]) or not _covers(labels, first, other):
            continue
        if label.relation == "obj" and not any(
            c < first for c in children(labels, verb) if labels[c - 1].relation == "obj"
        ):
            return 0  # "began on both towns and the road the heaviest shelling of the month"
        opener = labels[first]
        if opener.relation == "case":
            return other if _shares(labels, words, first, other, verb) else 0
        counted = label.upos == "NUM" and _is_counted(labels, verb, first)
        stands = label.upos in ("NOUN", "PROPN") or label.xpos == "DT"  # "and the rebels those of four soldiers"
        named = opener.xpos in OPENING and stands and labels[first - 1].upos != "NUM"
        return other if counted or named or _rivals(labels, words, first, other) else 0
    return 0


def _rivals(labels: Sequence[WordLabels], words: Sequence[str], first: int, other: int) -> bool:
    """Whether fighters stand before a name as those of the clause before it do: "and the rebels Brenna"."""
    if other != first + 1 or labels[other - 1].upos != "PROPN" or labels[first - 1].relation != "conj":
        return False
    led = labels[labels[first - 1].head - 1]
    if labels[first - 1].xpos not in ("NNS", "NNPS") and words[first - 1].lower() not in BODIES:
        return False  # "and the rebel group Brenna": that is its name
    word = words[first - 1].lower()
    return led.upos == "PROPN" and not {word, word.removesuffix("s")}.isdisjoint(lexicon().actors.force.nouns)


def _covers(labels: Sequence[WordLabels], first: int, other: int) -> bool:
    """Whether all the words between ``first`` and ``other`` hang on ``other``."""
    for place in range(first + 1, other):
        above = place
        while above and above != other:
            above = labels[above - 1].head
        if not above:
            return False
    return True


def _is_counted(labels: Sequence[WordLabels], verb: int, first: int) -> bool:
    """Whether the clause of ``verb`` counts something before ``first``, as the number behind it does."""
    counts = any(each.upos == "NUM" for each in labels[verb : first - 1])
    return counts and labels[first - 1].upos != "NUM" and "nummod" not in relations_below(labels, first)


def _shares(labels: Sequence[WordLabels], words: Sequence[str], first: int, other: int, verb: int) -> bool:
    """Whether a phrase with a preposition stands beside ``first`` as one with the same does in the clause before."""
    case = words[first].lower()
    doers = [p for p in children(labels, verb) if _case(labels, words, p) == case and verb < p < first]
    if case == "by":
        below = relations_below(labels, verb)
        return bool(doers) and "nsubj:pass" in below and labels[first - 1].upos != "NUM"
    counts = labels[first - 1].upos == "NUM" or labels[other - 1].upos == "NUM"
    return case in SHARING and bool(doers) and counts


def _case(labels: Sequence[WordLabels], words: Sequence[str], noun: int) -> str:
    cases = (words[c - 1].lower() for c in children(labels, noun) if labels[c - 1].relation == "case")
    return next(cases, "")
