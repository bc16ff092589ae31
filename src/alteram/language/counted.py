"""Numbers that hang on the wrong noun: what stands right behind them is what they count."""

from __future__ import annotations

from alteram.language.joins import SUBJECTS, TENSED, is_below, relations_below
from alteram.language.network import WordLabels


def count_next(labels: list[WordLabels], number: int) -> None:
    """Let ``number``, read as part of the noun before, count the plural right after it, or stand for those counted."""
    if number < len(labels) and labels[number].xpos == "NNS" and labels[number].relation in SUBJECTS:
        labels[number - 1] = labels[number - 1]._replace(head=number + 1, relation="nummod")
        return
    if number < 2 or number >= len(labels) or labels[number - 2].xpos != "NNS":
        return  # "one frigate of type 21 was sunk"
    after = labels[number]
    verb = after.head if after.relation in ("aux", "aux:pass") else number + 1
    if labels[verb - 1].upos == "VERB" and after.xpos in TENSED and not relations_below(labels, verb) & SUBJECTS:
        relation = "nsubj:pass" if after.relation == "aux:pass" else "nsubj"
        labels[number - 1] = labels[number - 1]._replace(head=verb, relation=relation)  # "of 80 passengers 51 drowned"


def free_number(labels: list[WordLabels], number: int) -> None:
    """Make ``number`` the object of the verb right before it, where it was read as counting what another verb has."""
    head = labels[number - 1].head
    between = (each for each in range(number + 1, head) if labels[each - 1].upos == "VERB")
    if labels[number - 2].upos == "VERB" and not all(is_below(labels, each, head) for each in between):
        labels[number - 1] = labels[number - 1]._replace(head=number - 1, relation="obj")
