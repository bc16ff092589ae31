"""Numbers that hang on the wrong noun: what stands right behind them is what they count."""

from __future__ import annotations

from alteram.language.joins import SUBJECTS, is_below
from alteram.language.network import WordLabels


def count_next(labels: list[WordLabels], number: int) -> None:
    """Let ``number`` count the subject in the plural right after it, where it was read as part of the noun before."""
    if number < len(labels) and labels[number].xpos == "NNS" and labels[number].relation in SUBJECTS:
        labels[number - 1] = labels[number - 1]._replace(head=number + 1, relation="nummod")


def free_number(labels: list[WordLabels], number: int) -> None:
    """Make ``number`` the object of the verb right before it, where it was read as counting what another verb has."""
    head = labels[number - 1].head
    between = (each for each in range(number + 1, head) if labels[each - 1].upos == "VERB")
    if labels[number - 2].upos == "VERB" and not all(is_below(labels, each, head) for each in between):
        labels[number - 1] = labels[number - 1]._replace(head=number - 1, relation="obj")
